import { FACTOR_NAMES, type FactorName } from '../../../credit/policy';
import { factorLabel } from '../../../credit/words';
import type { Language } from '../../../locales/language';
import { reportText as text, type ReportKey } from '../../../locales/reportText';
import type { CellFormat, PlanCell } from '../../plan';
import type { SheetBuilder } from '../../sheetBuilder';
import { areaAddress, cellAddress } from '../../a1';
import type { CreditLine } from '../creditLines';
import type { ReportedCredit } from '../reportedCredit';

const SHARES: ReadonlySet<FactorName> = new Set<FactorName>([
  'lateShare',
  'overdueShare',
  'disputes',
  'writeOffs',
  'volume',
  'growth',
  'gaps',
  'creditNotes',
  'voids',
  'concentration',
  'leverage',
  'profitability',
  'guarantees',
]);

/** A factor that has a weight for any of the customers, and where its cells stand. */
export interface ShownFactor {
  readonly name: FactorName;
  readonly label: string;
  readonly format: CellFormat;
}

/** The factors that the scores of the lines go by, in the order in which they are shown. */
export function shownFactors(
  { book: { policy } }: ReportedCredit,
  lines: readonly CreditLine[],
  language: Language,
): readonly ShownFactor[] {
  const bases = new Set(
    lines.map(({ credit: { score } }) => (score.score === null ? undefined : score.basis)),
  );
  const taken = new Set<string>();
  return FACTOR_NAMES.filter(
    (name) =>
      policy.factors[name].weight > 0 ||
      (bases.has('newCustomer') && (policy.newcomer.weights[name] ?? 0) > 0),
  ).map((name) => {
    const own = factorLabel(name, policy, language);
    let label = own;
    // The user may call two factors the same; a table has no two columns of one name.
    for (let count = 2; taken.has(label.toLowerCase()); count++) label = `${own} (${String(count)})`;
    taken.add(label.toLowerCase());
    return { name, label, format: SHARES.has(name) ? 'percent' : 'decimal' };
  });
}

/** Rows (from 0) of the policy's weights and scales, which the formulas of the scores below refer to. */
export interface PolicyRows {
  readonly weights: number;
  readonly newcomers: number;
  readonly none: number;
  readonly full: number;
}

/** What the policy says of each factor, over the columns of its values and of its points. */
export function policyBlock(
  sheet: SheetBuilder,
  { book: { policy } }: ReportedCredit,
  factors: readonly ShownFactor[],
  columns: { readonly values: number; readonly points: number },
  language: Language,
): PolicyRows {
  const count = factors.length;
  const line = (key: ReportKey, from: number, cells: readonly PlanCell[]): number => {
    const row = sheet.row;
    sheet.blocks.push({ row, column: from, cells: [cells] });
    sheet.line([text(language, key)], 'label');
    return row;
  };
  const { values, points } = columns;
  const { factors: rules, newcomer } = policy;
  const rows = {
    none: line(
      'creditReview.policy.none',
      values,
      factors.map(({ name }) => rules[name].none),
    ),
    full: line(
      'creditReview.policy.full',
      values,
      factors.map(({ name }) => rules[name].full),
    ),
    weights: line(
      'creditReview.policy.weight',
      points,
      factors.map(({ name }) => rules[name].weight),
    ),
    newcomers: line(
      'creditReview.policy.newcomer',
      points,
      factors.map(({ name }) => newcomer.weights[name] ?? 0),
    ),
  };
  factors.forEach(({ format }, at) => {
    for (const row of [rows.none, rows.full]) sheet.format(row, values + at, format);
  });
  for (const row of [rows.none, rows.full]) sheet.style(row, values, count, 'totals');
  for (const row of [rows.weights, rows.newcomers]) sheet.style(row, points, count, 'totals');
  return rows;
}

/** Points from the value beside them: 100 x (value - none) / (full - none), from 0 to 100. */
export function pointsFormula(row: number, column: number, { none, full }: PolicyRows): string {
  const value = cellAddress(row, column);
  const [least, most] = [none, full].map((at) => fixed(cellAddress(at, column)));
  return `=IF(${value}="","",100*MAX(0,MIN(1,(${value}-${String(least)})/(${String(most)}-${String(least)}))))`;
}

/** Sum of points times weights over the weights of the factors that have points. */
export function scoreFormula(row: number, points: number, count: number, weightsRow: number): string {
  const own = areaAddress(row, points, 1, count);
  const weights = fixed(areaAddress(weightsRow, points, 1, count));
  return `=ROUND(SUMPRODUCT(${own},${weights})/SUMPRODUCT(--(${own}<>""),${weights}),1)`;
}

/** `I12` as `I$12`. */
function fixed(address: string): string {
  return address.replace(/([A-Z]+)(\d+)/g, '$1$$$2');
}
