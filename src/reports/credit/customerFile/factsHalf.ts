import type { CreditEntry } from '../../../credit/file/creditFile';
import { currentRatio, debtRatio, returnOnAssets, zOf, zStatement } from '../../../credit/factors/financial';
import { zZone } from '../../../credit/zScore';
import { isoFromDay } from '../../../ledger/cells/dates';
import type { Day } from '../../../ledger/ledger';
import { reportText as text, type ReportKey } from '../../../locales/reportText';
import { cellAddress } from '../../a1';
import type { PlanCell } from '../../plan';
import { amountFormat } from '../../reportInput';
import type { CustomerFileData } from './customerFileData';
import { LAST, RIGHT, type Look, type Trace, type TwoHalves } from './twoHalves';

/** The right half has two pairs of label and figure beside each other. */
const FIRST = RIGHT + 1;
const SECOND = RIGHT + 2;

interface Fact {
  readonly key: ReportKey;
  readonly value: PlanCell;
  readonly look: Look;
}

type Labelled = readonly [key: ReportKey, value: number | undefined];

/** Those that are stated, with how they look. */
function stated(facts: readonly Labelled[], look: Look): readonly Fact[] {
  return facts.flatMap(([key, value]): Fact[] => (value === undefined ? [] : [{ key, value, look }]));
}

/** Ratios of the newest statement. */
function ratios(entry: CreditEntry): readonly Fact[] {
  return [
    ...stated([['customerFile.currentRatio', currentRatio(entry)]], { format: 'difference' }),
    ...stated([['customerFile.quickRatio', entry.quickRatio]], { format: 'difference' }),
    ...stated(
      [
        ['customerFile.debtRatio', debtRatio(entry)],
        ['customerFile.returnOnAssets', returnOnAssets(entry)],
      ],
      { format: 'percent' },
    ),
  ];
}

/** What Z'' is made from, as far as the statement tells it. */
function zInputs(entry: CreditEntry, currency: string): readonly Fact[] {
  const found = zStatement(entry);
  if (found === undefined) return [];
  return stated(
    [
      ['customerFile.workingCapital', found.workingCapital],
      ['customerFile.retainedEarnings', found.retainedEarnings],
      ['customerFile.ebit', found.ebit],
      ['customerFile.equity', found.equity],
      ['customerFile.liabilities', found.liabilities],
      ['customerFile.totalAssets', found.totalAssets],
    ],
    { format: amountFormat(currency) },
  );
}

/** Z'' over the cells of its inputs, in the order of `zInputs`. */
function zFormula(top: number): string {
  const [capital, retained, ebit, equity, liabilities, assets] = Array.from({ length: 6 }, (_, at) =>
    cellAddress(top + at, LAST),
  );
  const toAssets = `(6.56*${capital ?? ''}+3.26*${retained ?? ''}+6.72*${ebit ?? ''})/${assets ?? ''}`;
  return `=${toAssets}+1.05*${equity ?? ''}/${liabilities ?? ''}`;
}

/** The statement: ratios at the left, what Z'' is made from at the right; the next free row. */
function statementFacts(
  sheet: TwoHalves,
  { language, credit }: CustomerFileData,
  entry: CreditEntry,
  top: number,
  trace: Trace,
): number {
  const left = ratios(entry);
  const right = zInputs(entry, credit.exposure.currency);
  if (left.length + right.length === 0) return top;
  const { statementDate } = entry;
  const title =
    statementDate === undefined
      ? text(language, 'customerFile.statement.undated')
      : text(language, 'customerFile.statement', { date: isoFromDay(statementDate) });
  sheet.put(top, RIGHT, [title], { style: 'totals' });
  const first = top + 1;
  const put = (column: number, over: number, facts: readonly Fact[]): void => {
    for (const [at, { key, value, look }] of facts.entries()) {
      sheet.pair(first + at, column, text(language, key), value, look, over);
      // A gap to the figure before.
      if (column === SECOND) sheet.style(first + at, column, 1, 'aside');
      trace(first + at, column + over, 'typed');
    }
  };
  put(RIGHT, 1, left);
  put(SECOND, LAST - SECOND, right);
  const z = zOf(entry);
  if (z === undefined) return first + Math.max(left.length, right.length);
  const row = first + left.length;
  const zone = zZone(z, 'zDoublePrime');
  const look: Look = { format: 'difference', style: 'totals' };
  sheet.pair(row, RIGHT, text(language, 'customerFile.z'), { formula: zFormula(first), value: z }, look);
  trace(row, FIRST, 'share');
  const style = zone === 'safe' ? 'good' : zone === 'distress' ? 'bad' : 'value';
  sheet.pair(
    row + 1,
    RIGHT,
    text(language, 'customerFile.zone'),
    text(language, `customerFile.zone.${zone}`),
    {
      style,
    },
  );
  return Math.max(row + 2, first + right.length);
}

/** What has an end, with its last day. */
function securityFacts(
  entry: CreditEntry,
): readonly (readonly [key: ReportKey, amount: number | undefined, until: Day | undefined])[] {
  return [
    ['customerFile.guarantee', entry.guarantee, entry.guaranteeUntil],
    ['customerFile.collateralHeld', entry.collateral, entry.collateralUntil],
  ];
}

/** Rating, age, capital and security; the next free row. */
function otherFacts(
  sheet: TwoHalves,
  { language, credit, input }: CustomerFileData,
  entry: CreditEntry,
  top: number,
  trace: Trace,
): number {
  const format = amountFormat(credit.exposure.currency);
  let row = top;
  const put = (
    key: ReportKey,
    value: PlanCell,
    look: Look,
    aside = '',
    style: 'aside' | 'bad' = 'aside',
  ): void => {
    sheet.pair(row, RIGHT, text(language, key), value, look);
    if (typeof value === 'number') trace(row, FIRST, 'typed');
    if (aside !== '') sheet.put(row, SECOND, [aside], { style });
    row++;
  };
  const dated = (day: Day | undefined): string =>
    day === undefined ? '' : text(language, 'customerFile.dated', { date: isoFromDay(day) });
  if (entry.externalRating !== undefined)
    put('customerFile.rating', entry.externalRating, { style: 'value' }, dated(entry.ratingDate));
  if (entry.founded !== undefined)
    put('customerFile.founded', entry.founded, { format: 'date', style: 'value' });
  else if (entry.yearsInBusiness !== undefined)
    put('customerFile.years', entry.yearsInBusiness, { format: 'decimal' });
  if (entry.registeredCapital !== undefined)
    put('customerFile.registeredCapital', entry.registeredCapital, { format });
  for (const [key, amount, until] of securityFacts(entry)) {
    const isOver = until !== undefined && until < input.aging.choice.asOf;
    if (amount === undefined && !isOver) continue;
    const words =
      until === undefined ? '' : text(language, 'customerFile.until', { date: isoFromDay(until) });
    const aside = isOver ? text(language, 'customerFile.expired', { until: words }) : words;
    put(key, amount ?? text(language, 'customerFile.none'), { format }, aside, isOver ? 'bad' : 'aside');
  }
  if (entry.note !== undefined && entry.note !== '') {
    sheet.put(row, RIGHT, [text(language, 'customerFile.fileNote')], { style: 'label' });
    row += sheet.words(row, FIRST, entry.note, 44);
  }
  return row;
}

/** What the credit file knows of the customer; the next free row. */
export function factsHalf(sheet: TwoHalves, data: CustomerFileData, top: number, trace: Trace): number {
  const { language, credit } = data;
  const { entry } = credit;
  if (entry === undefined)
    return top + sheet.words(top, RIGHT, text(language, 'customerFile.noEntry'), 66, 'aside');
  const below = otherFacts(sheet, data, entry, statementFacts(sheet, data, entry, top, trace), trace);
  if (below > top) return below;
  return top + sheet.words(top, RIGHT, text(language, 'customerFile.noFacts'), 66, 'aside');
}
