import { item } from '../../../test/support/dashboards';
import type { Item } from '../../../test/support/ledgerOf';
import { reportInputOf } from '../../../test/support/reportInputOf';
import { serial } from '../../../test/support/sampleLedger';
import { DEFAULT_THRESHOLDS } from '../alerts';
import type { Figure } from '../figure';
import { figureLines } from '../figureLines';

/** Of the second quarter: sales of 1,000, 600 and 250 paid at once, a credit note, a write-off of 40. */
const ITEMS: readonly Item[] = [
  item('Alpha', '2026-01-20', '2026-02-20', 500, '2026-04-03'),
  item('Alpha', '2026-02-10', '2026-03-10', 70),
  item('Alpha', '2026-04-10', '2026-05-10', 1000),
  item('Beta', '2026-05-05', '2026-07-04', 600),
  item('Beta', '2026-05-06', '2026-06-05', 250, '2026-05-06'),
  item('Beta', '2026-06-15', '2026-06-15', -100),
  item('Beta', '2026-06-16', '2026-06-16', -40),
  item('Beta', '2026-07-01', '2026-07-31', 900),
];
const ASKED = { asOf: serial('2026-06-30') };
const QUARTER = { from: serial('2026-04-01'), to: serial('2026-06-30') };

/** Positions of the items behind a figure, and their amounts. */
function behind(figure: Figure): readonly (readonly [item: number, amount: number])[] {
  const { intake, aging } = reportInputOf(ITEMS, {
    ...ASKED,
    change: (ledger) => ({ ...ledger, writtenOff: Uint8Array.from(ITEMS, (_, at) => (at === 6 ? 1 : 0)) }),
  });
  const source = { intake, aging, thresholds: DEFAULT_THRESHOLDS };
  return figureLines(source, figure).items.map(({ item: at, amount }) => [at, amount]);
}

test('credit sales are the invoices and, with minus, the credit notes of the period; no write-off', () => {
  expect(behind({ of: 'input.netSales', during: QUARTER })).toEqual([
    [2, 1000],
    [3, 600],
    [4, 250],
    [5, -100],
  ]);
  expect(behind({ of: 'input.netSales', during: QUARTER, customer: { number: '', name: 'Alpha' } })).toEqual([
    [2, 1000],
  ]);
});

test('an invoice that was paid on its day is no credit sale', () => {
  expect(behind({ of: 'input.cash', during: QUARTER })).toEqual([[4, 250]]);
  expect(behind({ of: 'input.salesWithoutCash', during: QUARTER })).toEqual([
    [2, 1000],
    [3, 600],
    [5, -100],
  ]);
});

test('what came in on invoices, whenever they were issued', () => {
  expect(behind({ of: 'input.settled', during: QUARTER })).toEqual([
    [0, 500],
    [4, 250],
  ]);
});

test('what is overdue: invoices of any age, and everything over 90 days', () => {
  // 70 is 112 days overdue, 1,000 is 51; 600 is not due.
  expect(behind({ of: 'input.late' })).toEqual([
    [1, 70],
    [2, 1000],
  ]);
  expect(behind({ of: 'input.overNinety' })).toEqual([[1, 70]]);
});

test('still open 90 days after each month: settled before that day is not', () => {
  const during = { from: serial('2026-01-01'), to: serial('2026-02-28') };
  // 500 of January came in on 3 April, before 1 May; 70 of February was open on 29 May.
  expect(behind({ of: 'input.stillOpen', during })).toEqual([[1, 70]]);
});
