import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { reportOn } from '../cli/report';
import { readReportArguments } from '../cli/reportArguments';
import { reportJson } from '../cli/reportJson';
import { columnsOf, readLedger } from '../src/ledger/intake';
import { recogniseLedger } from '../src/ledger/recognition/recogniseLedger';
import type { CellValue } from '../src/ledger/mapping';
import { cellsOf, ledgerRegions } from '../src/ledger/recognition/regions';
import { serial } from './support/sampleLedger';
import { sheetValues } from './support/sheetValues';

/** Other people's ledgers, kept beside the project; see the SOURCE.md of each. */
const DATA = path.resolve(__dirname, '../../shared/data');
const present = existsSync(DATA) ? describe : describe.skip;

async function age(file: string, asOf: string) {
  const { run } = await reportOn(
    readReportArguments([path.join(DATA, file), '--as-of', asOf, '--lang', 'en-US']),
  );
  const json = reportJson(run);
  const [part, ...others] = json.currencies;
  expect(others).toEqual([]);
  const items = part?.buckets.reduce((sum, bucket) => sum + bucket.items, 0);
  return { json, items, total: part?.total, buckets: part?.buckets.map(({ amount }) => amount), part };
}

present('ledgers that others made', () => {
  test.each([
    ['2013-06-30', 84, 5119.85, [4284.29, 835.56, 0, 0, 0]],
    ['2013-12-31', 13, 761.9, [206.25, 555.65, 0, 0, 0]],
  ])(
    'IBM sample as of %s',
    async (asOf, items, total, buckets) => {
      const aged = await age('ibm_ar/WA_Fn-UseC_-Accounts-Receivable.csv', asOf);
      expect(aged).toMatchObject({ items, total, buckets });
      expect(aged.json.tieOut).toEqual({ ledger: total, report: total, difference: 0 });
    },
    60_000,
  );

  test('HighRadius open book: customers with and without a leading zero are one, and the report says so', async () => {
    const aged = await age('highradius_open/open_invoices_nulldata.csv', '2020-05-22');
    expect(aged).toMatchObject({
      items: 9681,
      total: 310_427_858.97,
      buckets: [10_744_330.72, 114_337_459.08, 148_871_828.58, 36_474_240.59, 0],
    });
    expect(aged.part?.customers).toHaveLength(553);
    expect(aged.json.ledger.checks).toContainEqual(
      expect.objectContaining({ code: 'customerMerged', count: 141 }),
    );
    expect(aged.json.tieOut.difference).toBe(0);
  }, 60_000);

  test('a portfolio workbook: the ledger is found among its sheets', async () => {
    const aged = await age('portfolio_aging_xlsx/ar-aging-report.xlsx', '2026-07-16');
    expect(aged).toMatchObject({ total: 7_670_150, buckets: [3_052_025, 0, 112_795, 0, 4_505_330] });
    expect(aged.json.ledger.sheet).toBe('Open Invoices');
  }, 60_000);
});

async function sheetsOf(file: string): Promise<ReadonlyMap<string, CellValue[][]>> {
  return sheetValues(path.join(DATA, file));
}

/** What the one table of a sheet is recognised as. */
function guessOf(values: readonly (readonly CellValue[])[] | undefined) {
  const [region, ...others] = ledgerRegions(values ?? []);
  expect(others).toEqual([]);
  return recogniseLedger(region ? cellsOf(values ?? [], region) : []);
}

present('every ledger of others is recognised as it stands', () => {
  test('the SAP export in the old file format', async () => {
    const [values] = (await sheetsOf('sap_open_items_xls/export.xls')).values();
    const guess = guessOf(values);
    expect(guess).toMatchObject({ preset: 'sapLineItems', headerRow: 0, holds: 'items' });
    expect([guess.problem, guess.question]).toEqual([undefined, undefined]);
    const { ledger, rowsRead } = readLedger(columnsOf(values ?? [], guess, 1), {
      asOf: serial('2020-12-31'),
    });
    expect(rowsRead).toBe(1460);
    expect(ledger.count).toBe(1459);
    expect([...ledger.currencies].sort()).toEqual(['EUR', 'HKD', 'LKR', 'USD']);
    // The sheet's own rows, added up without us: the last one is a total without keys.
    const column = guess.headers.indexOf('Amount in doc. curr.');
    const sum = (values ?? [])
      .slice(1)
      .filter((row) => row[1] !== '' && row[1] !== undefined)
      .reduce((total, row) => total + Math.round(Number(row[column]) * 100), 0);
    const read = ledger.open.reduce((total, value) => total + Math.round(value * 100), 0);
    expect(read).toBe(sum);
  }, 60_000);

  test('the report made of it: a sheet for each account, and a summary that is no ledger', async () => {
    const sheets = await sheetsOf('sap_open_items_xls/Final Report.xlsx');
    for (const [name, values] of sheets) {
      const guess = guessOf(values);
      // Of some accounts no item has a date.
      const undated = name === 'Summary' || values.slice(1).every((row) => (row[2] ?? '') === '');
      expect([name, guess.problem]).toEqual([name, undated ? 'noDate' : undefined]);
    }
  }, 60_000);

  test('Business Central: 13 entries, and a template without any', async () => {
    const filled = await sheetsOf('bc_aged_ar/Aged Accounts Receivable Excel (Preview).xlsx');
    const values = filled.get('CustomerAgingData') ?? [];
    const guess = guessOf(values);
    expect([guess.preset, guess.problem]).toEqual(['businessCentralAging', undefined]);
    const { ledger, rowsUsed } = readLedger(columnsOf(values, guess, 1), { asOf: serial('2024-03-11') });
    expect(rowsUsed).toBe(13);
    const own = values.slice(1).reduce((total, row) => total + Math.round(Number(row[2]) * 100), 0);
    expect(ledger.open.reduce((total, value) => total + Math.round(value * 100), 0)).toBe(own);
    const empty = await sheetsOf('bc_aged_ar/AgedAccountsReceivableExcel.xlsx');
    expect(guessOf(empty.get('CustomerAgingData')).problem).toBe('headerOnly');
    await expect(age('bc_aged_ar/AgedAccountsReceivableExcel.xlsx', '2024-03-11')).rejects.toMatchObject({
      code: 'hiddenHeaderOnly',
      details: { sheet: 'CustomerAgingData' },
    });
    for (const sheet of ['Due by Currencies', 'By period (LCY)']) {
      for (const region of ledgerRegions(filled.get(sheet) ?? [])) {
        expect(recogniseLedger(cellsOf(filled.get(sheet) ?? [], region)).problem).toBeDefined();
      }
    }
  }, 60_000);

  test('the aging generator: headers of movements and of opening balances by age, no rows', async () => {
    const sheets = await sheetsOf('cn_aging_generator/账龄生成器.xlsm');
    expect(guessOf(sheets.get('数据'))).toMatchObject({ problem: 'headerOnly', holds: 'movements' });
    expect(guessOf(sheets.get('期初账龄'))).toMatchObject({ problem: 'headerOnly', holds: 'openingBands' });
  }, 60_000);

  test('62 Chinese firms, none of which needs a word; their list is no ledger', async () => {
    const folder = 'cn_enterprise_invoices/output_invoice';
    for (const file of readdirSync(path.join(DATA, folder))) {
      const [values = []] = (await sheetsOf(`${folder}/${file}`)).values();
      const guess = recogniseLedger(values);
      const fields = Object.entries(guess.mapping).map(([field, at]) => [field, guess.headers[at]]);
      expect([file, guess.problem, guess.question]).toEqual([file, undefined, undefined]);
      expect(Object.fromEntries(fields)).toEqual({
        document: '发票号码',
        documentDate: '开票日期',
        customerNumber: '购方单位代号',
        amount: '价税合计',
        status: '发票状态',
      });
    }
    const [list] = (await sheetsOf('cn_enterprise_invoices/enterprise_information.csv')).values();
    expect(guessOf(list).problem).toBe('noDate');
  }, 120_000);

  test.each(['E3.csv', 'E5.csv', 'E61.csv'])(
    '%s: void rows are out, red-letter ones net',
    async (file) => {
      const [values = []] = (await sheetsOf(`cn_enterprise_invoices/output_invoice/${file}`)).values();
      const valid = values.slice(1).filter((row) => row[8] !== '作废发票');
      const { ledger } = readLedger(columnsOf(values, recogniseLedger(values), 1), {
        asOf: serial('2020-02-29'),
      });
      expect(ledger.count).toBe(valid.length);
      const cents = (value: CellValue | undefined): number => Math.round(Number(value) * 100);
      const sum = valid.reduce((total, row) => total + cents(row[7]), 0);
      expect(ledger.amount.reduce((total, value) => total + cents(value), 0)).toBe(sum);
    },
    60_000,
  );

  test.each([
    ['ibm_ar/WA_Fn-UseC_-Accounts-Receivable_with_missing.csv', '2013-06-30'],
    ['ibm_ar/WA_Fn-UseC_-Accounts-Receivable.csv', '2013-06-30'],
    ['highradius_open/open_invoices_nulldata.csv', '2020-05-22'],
  ])(
    '%s',
    async (file, asOf) => {
      const [values = []] = (await sheetsOf(file)).values();
      const guess = guessOf(values);
      expect([guess.problem, guess.question, guess.holds]).toEqual([undefined, undefined, 'items']);
      const { rowsUsed, rowsRead } = readLedger(columnsOf(values, guess, 1), { asOf: serial(asOf) });
      expect([rowsRead, rowsUsed]).toEqual([values.length - 1, values.length - 1]);
    },
    60_000,
  );
});
