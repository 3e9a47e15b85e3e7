import { saveXlsx } from '../../preview/files/saveXlsx';
import { plainSheet, plainWorkbook } from '../../preview/workbook/plainSheet';
import { PanePresses } from './panePresses';
import { BUILT_ADDIN, PreviewPage } from './previewPage';

type Row = readonly (string | number)[];

describe('workbooks of other kinds, opened by file', () => {
  let preview: PreviewPage;
  beforeAll(async () => {
    preview = await PreviewPage.open({ root: BUILT_ADDIN, language: 'en-US' });
  });
  afterAll(() => preview.close());

  async function openLedger(sheets: Readonly<Record<string, readonly Row[]>>): Promise<PanePresses> {
    const documents = Object.entries(sheets).map(([name, rows]) =>
      plainSheet(
        name,
        rows.map((row) => row.map((value) => (value === '' ? undefined : { value }))),
      ),
    );
    await preview.openFile(await saveXlsx(plainWorkbook('book.xlsx', documents, [])), 'book.xlsx');
    await preview.ready();
    return PanePresses.in(preview);
  }

  /** The row of a customer in the aging report, without its shares. */
  async function agingOf(customer: string): Promise<readonly unknown[]> {
    const rows = await preview.values('Aging report');
    const row = rows.find((cells) => cells.includes(customer)) ?? [];
    return row.slice(row.indexOf(customer) + 1, row.indexOf(customer) + 8);
  }

  async function setAsOf(presses: PanePresses, iso: string): Promise<void> {
    await presses.frame.getByLabel('As-of date', { exact: true }).fill(iso);
  }

  test('invoices and receipts in two tables: nothing is asked, receipts are taken off', async () => {
    const presses = await openLedger({
      Invoices: [
        ['Customer', 'Invoice no.', 'Invoice date', 'Due date', 'Amount'],
        ['Acme Ltd', 'I1', '2024-03-05', '2024-04-04', 1000],
        ['Acme Ltd', 'I2', '2024-05-05', '2024-06-04', 500],
        ['Beta plc', 'I3', '2024-06-06', '2024-07-06', 200],
      ],
      Receipts: [
        ['Receipt no.', 'Receipt date', 'Amount received', 'Invoice no.'],
        ['R1', '2024-05-10', 400, 'I1'],
        ['R2', '2024-06-20', 500, 'I2'],
      ],
    });
    expect(await presses.frame.locator('#panel-ledger [role="radiogroup"]:visible').count()).toBe(0);
    await setAsOf(presses, '2024-06-30');
    await presses.generate('Overdue alerts');
    // I1: 600 left, 87 days overdue. I2 is settled. I3 falls due on 6 July.
    expect(await agingOf('Acme Ltd')).toEqual([0, 0, 0, 600, 0, 600, 600]);
    expect(await agingOf('Beta plc')).toEqual([200, 0, 0, 0, 0, 200, 0]);
  });

  test('a Chinese movements sheet: nothing is asked, credits settle the oldest debits', async () => {
    const presses = await openLedger({
      应收明细: [
        ['日期', '客户名称', '期初余额', '借方金额', '贷方金额', '期末余额'],
        ['2024-04-30', '华东贸易', 100, 50, 30, 120],
        ['2024-05-31', '华东贸易', 120, 80, 60, 140],
        ['2024-05-31', '南方实业', 0, 70, 0, 70],
      ],
    });
    expect(await presses.frame.locator('#panel-ledger [role="radiogroup"]:visible').count()).toBe(0);
    await setAsOf(presses, '2024-06-30');
    await presses.generate('Overdue alerts');
    // 100 + 50 + 80 - 30 - 60 = 140; the credits of 90 leave 10 of the opening balance.
    expect((await agingOf('华东贸易'))[5]).toBe(140);
    expect((await agingOf('南方实业'))[5]).toBe(70);
  });

  test('two ledgers on one sheet: exactly one question', async () => {
    const presses = await openLedger({
      Both: [
        [
          'Customer',
          'Invoice no.',
          'Invoice date',
          'Due date',
          'Amount',
          '',
          'Customer',
          'Invoice no.',
          'Invoice date',
          'Due date',
          'Amount',
        ],
        [
          'Acme Ltd',
          'I1',
          '2024-03-05',
          '2024-04-04',
          1000,
          '',
          'Gamma SA',
          'G1',
          '2024-03-15',
          '2024-04-14',
          70,
        ],
        [
          'Acme Ltd',
          'I2',
          '2024-05-05',
          '2024-06-04',
          500,
          '',
          'Gamma SA',
          'G2',
          '2024-05-15',
          '2024-06-14',
          30,
        ],
        [
          'Beta plc',
          'I3',
          '2024-06-06',
          '2024-07-06',
          200,
          '',
          'Delta AG',
          'G3',
          '2024-06-16',
          '2024-07-16',
          20,
        ],
      ],
    });
    const questions = presses.frame.locator('#panel-ledger [role="radiogroup"]:visible');
    expect(await questions.count()).toBe(1);
    await questions.getByText('G1:K4').click();
    await questions.waitFor({ state: 'detached' });
    await setAsOf(presses, '2024-06-30');
    await presses.generate('Overdue alerts');
    expect(await agingOf('Gamma SA')).toEqual([0, 30, 0, 70, 0, 100, 100]);
    expect((await preview.values('Aging report')).flat()).not.toContain('Acme Ltd');
  });

  test('nothing complained', () => {
    expect(preview.complaints).toEqual([]);
  });
});
