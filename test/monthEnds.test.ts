import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { columnsOf, readLedger } from '../src/ledger/intake';
import { recogniseLedger } from '../src/ledger/recognition/recogniseLedger';
import { ageLedger } from '../src/receivables/aging';
import { compareAging } from '../src/receivables/comparison';
import { serialOf } from './support/figures/random';

/** Kept beside the project; see its SOURCE.md. */
const FILE = path.resolve(__dirname, '../../shared/data/ibm_ar/WA_Fn-UseC_-Accounts-Receivable.csv');
const present = existsSync(FILE) ? describe : describe.skip;

interface Invoice {
  readonly customer: string;
  readonly date: number;
  readonly due: number;
  readonly settled: number;
  readonly cents: number;
}

/** `2/1/2013` is the first of February. */
function dayOf(text = ''): number {
  const [month = 0, date = 0, year = 0] = text.split('/').map(Number);
  return serialOf(year, month, date);
}

const MONTH_ENDS = Array.from({ length: 24 }, (_, month) => serialOf(2012, month + 2, 0));

present('a ledger of 2,466 settled invoices at every month end of two years', () => {
  const lines = readFileSync(FILE, 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));
  const invoices = lines.slice(1).map(([, customer = '', , , date, due, amount, , settled]): Invoice => ({
    customer,
    date: dayOf(date),
    due: dayOf(due),
    settled: dayOf(settled),
    cents: Math.round(Number(amount) * 100),
  }));
  const total = (list: readonly Invoice[]): number => list.reduce((sum, { cents }) => sum + cents, 0) / 100;
  const openAt = (day: number): Invoice[] =>
    invoices.filter(({ date, settled }) => date <= day && settled > day);
  const asRead = lines.map((line) => line.map((cell) => cell));
  const intake = readLedger(columnsOf(asRead, recogniseLedger(asRead), 1), { asOf: MONTH_ENDS[0] ?? 0 });
  const agedAt = (asOf: number) => ageLedger(intake.ledger, { asOf, limits: [30, 60, 90], by: 'due' });

  test.each(MONTH_ENDS)('as of %i', (day) => {
    const open = openAt(day);
    const [part] = agedAt(day).currencies;
    const late = ({ due }: Invoice): number => day - due;
    const bands = [
      open.filter((one) => late(one) <= 0),
      open.filter((one) => late(one) > 0 && late(one) <= 30),
      open.filter((one) => late(one) > 30 && late(one) <= 60),
      open.filter((one) => late(one) > 60 && late(one) <= 90),
      open.filter((one) => late(one) > 90),
    ];
    expect(part?.buckets.map(({ amount, items }) => [amount, items])).toEqual(
      bands.map((band) => [total(band), band.length]),
    );
    const customers = [...new Set(open.map(({ customer }) => customer))];
    const shown = part?.customers.map(({ customer, total: sum }) => [
      intake.ledger.customers[customer]?.number,
      sum,
    ]);
    const wanted = customers.map((key) => [key, total(open.filter(({ customer }) => customer === key))]);
    expect(shown?.map(String).sort()).toEqual(wanted.map(String).sort());
    expect(part?.tieOut.difference).toBe(0);
  });

  test.each(MONTH_ENDS.slice(1).map((end, at) => [MONTH_ENDS[at] ?? 0, end]))(
    'from %i to %i',
    (start, end) => {
      const [part] = compareAging(intake.ledger, agedAt(start), agedAt(end)).currencies;
      expect(part?.total).toEqual({
        opening: total(openAt(start)),
        invoiced: total(invoices.filter(({ date }) => date > start && date <= end)),
        credited: 0,
        collected: total(invoices.filter(({ settled }) => settled > start && settled <= end)),
        writtenOff: 0,
        other: 0,
        closing: total(openAt(end)),
      });
    },
  );
});
