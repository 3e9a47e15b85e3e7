import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { dayFromCivil } from '../ledger/cells/dates';
import { columnsOf, readLedger } from '../ledger/intake';
import type { CellValue } from '../ledger/mapping';
import { recogniseLedger } from '../ledger/recognition/recogniseLedger';
import { ageLedger } from './aging';
import { compareAging } from './comparison';
import { moneySum, roundTo } from '../ledger/moneySums';

/** A ledger that others made, kept beside the project. */
const FILE = path.resolve(__dirname, '../../../shared/data/ibm_ar/WA_Fn-UseC_-Accounts-Receivable.csv');
const present = existsSync(FILE) ? test : test.skip;

function serial(date: string): number {
  const [month = 0, day = 0, year = 0] = date.split('/').map(Number);
  return dayFromCivil(year, month, day) ?? Number.NaN;
}

present('IBM sample, second half of 2013: what its rows say was invoiced and settled', () => {
  const rows = readFileSync(FILE, 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line): CellValue[] => line.split(','));
  const from = serial('6/30/2013');
  const to = serial('12/31/2013');
  const intake = readLedger(columnsOf(rows, recogniseLedger(rows), 1), { asOf: to });
  const age = (asOf: number) => ageLedger(intake.ledger, { asOf, limits: [30, 60, 90], by: 'due' });
  const [part] = compareAging(intake.ledger, age(from), age(to)).currencies;

  const cells = (line: readonly CellValue[], name: string): string =>
    String(line[rows[0]?.indexOf(name) ?? -1]);
  const sum = (date: 'InvoiceDate' | 'SettledDate'): number =>
    moneySum(
      rows.slice(1).flatMap((line) => {
        const day = serial(cells(line, date));
        return day > from && day <= to ? [Number(cells(line, 'InvoiceAmount'))] : [];
      }),
    );
  expect(part?.total).toEqual({
    opening: 5119.85,
    invoiced: sum('InvoiceDate'),
    credited: 0,
    collected: sum('SettledDate'),
    writtenOff: 0,
    other: 0,
    closing: 761.9,
  });
  expect(roundTo(5119.85 + sum('InvoiceDate') - sum('SettledDate'), 2)).toBe(761.9);
});
