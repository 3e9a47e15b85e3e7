import { documentOf } from './support/documentOf';
import { ReportBook } from './support/reportBook';
import { SAMPLE_LEDGER, serial } from './support/sampleLedger';

const CUSTOMERS = 600;

test('the statements of hundreds of customers are written, whatever a request may carry', async () => {
  const rows = Array.from({ length: CUSTOMERS }, (_, at) => {
    const number = `C${String(at + 1).padStart(4, '0')}`;
    const dates = [serial('2026-05-01'), serial('2026-06-01')];
    return [number, `Customer ${number}`, `I-${number}`, ...dates, 10, null];
  });
  const book = await ReportBook.open(documentOf({ Ledger: [SAMPLE_LEDGER[0], ...rows] }));
  try {
    await book.run([{ report: 'statement' }]);
    const { cells } = book.sheet('Statement');
    const written = Array.from(cells, (row) => row?.[0]?.value);
    expect(written.filter((value) => value === 'To')).toHaveLength(CUSTOMERS);
    expect(written.filter((value) => value === serial('2026-05-01'))).toHaveLength(CUSTOMERS);
  } finally {
    book.close();
  }
});
