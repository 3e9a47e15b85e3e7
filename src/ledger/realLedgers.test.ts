import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { readXlsx } from 'hucre';

import { columnsOf, readLedger } from './intake';
import { checkOf, day } from './intake.fixture';
import type { Intake } from './ledger';
import type { CellValue } from './mapping';
import { recogniseLedger } from './recognition/recogniseLedger';

/** Real ledgers that lie beside the project on some machines; without them these tests are skipped. */
const DATA = path.resolve(__dirname, '../../../shared/data');
const testWith = (file: string) => (existsSync(path.join(DATA, file)) ? test : test.skip);

function csv(file: string): CellValue[][] {
  const lines = readFileSync(path.join(DATA, file), 'utf8')
    .replace(/^\ufeff/, '')
    .trim()
    .split(/\r?\n/);
  return lines.map((line) => line.split(','));
}

function read(values: CellValue[][], asOf: string): Intake {
  const guess = recogniseLedger(values.slice(0, 60));
  expect(guess.problem).toBeUndefined();
  const hint = guess.currencyHint;
  return readLedger(columnsOf(values, guess, 1), {
    asOf: day(asOf),
    ...(hint === undefined ? {} : { currencyHint: hint }),
  });
}

const sum = (values: Float64Array): number =>
  Math.round(values.reduce((total, value) => total + value, 0) * 100) / 100;

const IBM = 'ibm_ar/WA_Fn-UseC_-Accounts-Receivable.csv';
testWith(IBM)('IBM: 2,466 settled invoices of 100 customers', () => {
  const { ledger, rowsUsed, setAside } = read(csv(IBM), '2013-06-30');
  expect([rowsUsed, setAside.length, ledger.customers.length, ledger.shape]).toEqual([
    2466,
    0,
    100,
    'invoices',
  ]);
  expect(sum(ledger.amount)).toBe(147703.18);
  expect(ledger.disputed.reduce((count, mark) => count + mark, 0)).toBe(561);
  const openThen = [...ledger.settledDate].filter(
    (settled, i) => (ledger.documentDate[i] ?? 0) <= day('2013-06-30') && settled > day('2013-06-30'),
  );
  expect(openThen).toHaveLength(84);
});

const HIGHRADIUS = 'highradius_open/open_invoices_nulldata.csv';
testWith(HIGHRADIUS)('HighRadius: 694 customer numbers as written are 553', () => {
  const intake = read(csv(HIGHRADIUS), '2020-05-22');
  expect([intake.rowsUsed, intake.ledger.customers.length]).toEqual([9681, 553]);
  expect(sum(intake.ledger.amount)).toBe(310427858.97);
  expect(sum(intake.ledger.paid)).toBe(0);
  expect(intake.ledger.currencies).toEqual(['USD']);
  expect(checkOf(intake, 'customerMerged')?.count).toBe(694 - 553);
});

const PORTFOLIO = 'portfolio_aging_xlsx/ar-aging-report.xlsx';
testWith(PORTFOLIO)(
  'portfolio: open advances with a remark below; its aging report is no ledger',
  async () => {
    const { sheets } = await readXlsx(readFileSync(path.join(DATA, PORTFOLIO)));
    const valuesOf = (name: string): CellValue[][] =>
      (sheets.find((sheet) => sheet.name === name)?.rows ?? []).map((row) =>
        row.map((cell) =>
          cell instanceof Date
            ? cell.getTime() / 86_400_000 + 25_569
            : typeof cell === 'number'
              ? cell
              : String(cell ?? ''),
        ),
      );
    expect(recogniseLedger(valuesOf('Aging Report')).problem).toBe('noDate');
    const { ledger, rowsRead, setAside } = read(valuesOf('Open Invoices'), '2026-07-16');
    expect(rowsRead).toBe(28);
    expect(setAside.map(({ reason }) => reason)).toEqual(['blank', 'noteRow']);
    expect([ledger.shape, sum(ledger.open), ledger.customers.length]).toEqual(['openItems', 7670150, 20]);
    expect(ledger.currencies).toEqual(['ILS']);
  },
);

const CHINESE = 'cn_enterprise_invoices/output_invoice/E3.csv';
testWith(CHINESE)('Chinese sales invoices: void ones are out, red-letter ones negative', () => {
  const values = csv(CHINESE);
  const valid = values.slice(1).filter((row) => row[8] !== '作废发票');
  const { ledger, rowsUsed, setAside } = read(values, '2020-02-29');
  expect(rowsUsed).toBe(valid.length);
  expect(new Set(setAside.map(({ reason }) => reason))).toEqual(new Set(['voidDocument']));
  expect(sum(ledger.amount)).toBe(
    Math.round(valid.reduce((total, row) => total + Number(row[7]), 0) * 100) / 100,
  );
  expect(ledger.kind.reduce((count, kind) => count + (kind === 0 ? 0 : 1), 0)).toBe(
    valid.filter((row) => Number(row[7]) < 0).length,
  );
});
