import { readLedger } from '../../../src/ledger/intake';
import type { Intake } from '../../../src/ledger/ledger';
import { DEFAULT_THRESHOLDS } from '../../../src/receivables/alerts';
import { ReportMaker, type ReportMaterial } from '../../../src/reports/buildReport';
import type { ReportBasis } from '../../../src/reports/reportRequest';
import { movementList } from './accounts';
import { FIRST_DAY, LAST_DAY } from './documents';
import { openDocs, type OpenDoc, type View } from './naive';
import { Dice } from './random';
import { columnsOfSheet, invoiceList, openItemList, transactionList, twoTables, type Sample } from './shapes';

export const SHAPES = { invoiceList, openItemList, transactionList, twoTables, movementList };
const RATES: Readonly<Record<string, bigint>> = { CNY: 10_000n, USD: 71_234n, JPY: 487n };

/** A random ledger, a random report basis, and what the model and the add-in make of them. */
export interface Case {
  readonly dice: Dice;
  readonly sample: Sample;
  readonly intake: Intake;
  /** What `maker` makes reports from. */
  readonly material: ReportMaterial;
  readonly maker: ReportMaker;
  readonly basis: ReportBasis;
  readonly view: View;
  /** What the model says is open. */
  readonly open: readonly OpenDoc[];
}

/** A day on which something turns: a document's date, a due date, a date of receipt, the day after; or any day. */
function drawDay(dice: Dice, { book }: Sample): number {
  const days = [
    ...book.docs.flatMap(({ date, due }) => [date, due, due + 30, due + 60]),
    ...book.moves.flatMap(({ day }) => (day > 0 ? [day] : [])),
  ];
  if (dice.chance(0.05)) return FIRST_DAY - 200;
  return dice.chance(0.5) && days.length > 0
    ? dice.one(days) + dice.one([0, 0, 1, -1])
    : dice.between(FIRST_DAY, LAST_DAY + 120);
}

export function caseOf(shape: keyof typeof SHAPES, seed: number): Case {
  const dice = new Dice(seed);
  const currencies = dice.one([['CNY'], ['CNY', 'USD'], ['USD', 'JPY', 'KWD', 'CNY']]);
  const sample = SHAPES[shape](dice, currencies);
  const asOf = drawDay(dice, sample);
  const months = dice.chance(0.2);
  const converts = dice.chance(0.3);
  const view: View = {
    asOf,
    limits: months ? [1, 2, 6] : dice.one([[30, 60, 90], [7, 14], []]),
    unit: months ? 'months' : 'days',
    by: dice.one(['due', 'due', 'document']),
    ...(converts ? { rates: { to: 'CNY', of: RATES } } : {}),
  };
  const basis: ReportBasis = {
    asOf,
    limits: view.limits,
    unit: view.unit,
    by: view.by,
    onAccount: dice.one(['inBuckets', 'ownColumn']),
    ...(converts ? { reporting: 'CNY' } : {}),
  };
  const intake = readLedger(sample.tables.map(columnsOfSheet), { asOf, ...sample.options });
  const rateOf = (currency: string) => {
    const rate = RATES[currency];
    return rate === undefined ? undefined : { rate: Number(rate) / 10_000, day: FIRST_DAY };
  };
  const material: ReportMaterial = {
    intake,
    source: { sheet: 'Ledger', range: 'A1:Z99', column: 'A' },
    moreSources: [{ sheet: 'Receipts', range: 'A1:Z99', column: 'A' }],
    thresholds: DEFAULT_THRESHOLDS,
    rates: { rateOf },
  };
  const maker = new ReportMaker(material);
  return { dice, sample, intake, material, maker, basis, view, open: openDocs(sample.book, view) };
}
