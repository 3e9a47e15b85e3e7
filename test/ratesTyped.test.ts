import { writeRateTemplate } from '../src/excel/rateTemplate';
import { excelServices } from '../src/taskpane/excelServices';
import { documentOf } from './support/documentOf';
import { ReportBook } from './support/reportBook';
import { AS_OF, SAMPLE_LEDGER } from './support/sampleLedger';

let book: ReportBook;
beforeEach(async () => {
  book = await ReportBook.open(documentOf({ Ledger: SAMPLE_LEDGER, Notes: [['Remarks']] }));
});
afterEach(() => {
  book.close();
});

const moment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

test('rates typed into the sheet made for them are seen, remarks on another sheet are not', async () => {
  await excelServices.inspect({ asOf: AS_OF });
  const rates = await writeRateTemplate('CNY', ['USD'], 'zh-CN');
  let told = 0;
  const stop = excelServices.watchWorkbook(() => {
    told += 1;
  });
  // Until the events are registered a change is not heard.
  while (told === 0) {
    await book.put('Ledger', 'F3', 7);
    await moment();
  }
  let before = 0;
  while (before !== told) {
    before = told;
    await moment();
  }
  const earlier = told;
  await book.put('Notes', 'A2', 'paid by cheque');
  await book.put(rates, 'D5', 7.05);
  while (told === earlier) await moment();
  expect(told).toBe(earlier + 1);
  stop();
});
