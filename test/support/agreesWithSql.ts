import type { Ledger } from '../../src/ledger/ledger';
import type { GroupBy } from '../../src/receivables/grouping';
import { isoFromDay } from '../../src/ledger/cells/dates';
import { MEASURES } from '../../src/receivables/measures/measureIds';
import { measure } from '../../src/receivables/measures/measures';
import { CREDIT_SALES, windowAt, type GroupAt } from '../../src/receivables/measures/measureWindow';
import { Overviewer } from '../../src/receivables/measures/overview';
import { DAYS_CONVENTIONS } from '../../src/receivables/measures/periods';
import type { SqlMeasures, SqlRow, SqlSetting } from './sqlMeasures';

/** Months of a period x days conventions x what counts as credit sales. */
export const SETTINGS = [1, 3].flatMap((months) =>
  DAYS_CONVENTIONS.flatMap((days) => CREDIT_SALES.map((sales) => ({ months, days, creditSales: sales }))),
);
export const SQL_SETTINGS: readonly SqlSetting[] = SETTINGS.map(({ months, days, creditSales }) => [
  months,
  days,
  creditSales,
]);

/** Measures of the SQL that are alternatives of a measure here. */
const ALTERNATIVES = [
  ['ceiMonthly', 'cei'],
  ['turnoverOfPeriod', 'turnover'],
  ['daysLateSettled', 'daysLate'],
  ['daysLateOpen', 'daysLate'],
  ['overNinety', 'atRiskRate'],
] as const;

interface Compared {
  readonly ledger: Ledger;
  readonly sql: SqlMeasures;
  readonly asOf: number;
  /** What `grp` of the SQL is. */
  readonly groupBy: GroupBy;
}

export function overviewerOf({ ledger, asOf, groupBy }: Compared, setting = SETTINGS[0]): Overviewer {
  return new Overviewer(ledger, {
    asOf,
    currency: ledger.currencies[0] ?? '',
    limits: [30, 60, 90],
    unit: 'days',
    groupings: [groupBy],
    measures: { months: 1, days: 'calendar', creditSales: 'net', ...setting, targets: {} },
  });
}

/** A figure, or null where there is none. */
type Figure = number | null;

const EVERY_MEASURE = [...MEASURES, ...ALTERNATIVES.map(([name]) => name)];

function measuresAt(viewer: Overviewer, at: number, group?: GroupAt): ReadonlyMap<string, Figure> {
  const window = windowAt(viewer.book, viewer.settings, at, group);
  const valueOf = (result: object): Figure => ('value' in result ? (result.value as number) : null);
  const own = MEASURES.map((id) => [id, valueOf(measure(id, window).result)] as const);
  const others = ALTERNATIVES.map(([name, of]) => {
    const found = measure(of, window).alternatives.find(({ id }) => id === name);
    return [name, valueOf(found?.result ?? {})] as const;
  });
  return new Map([...own, ...others]);
}

/** To nine digits: two ways of adding up differ in the last bits. */
function agree(one: Figure, other: Figure): boolean {
  if (one === null || other === null) return one === other;
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));
}

/** What a scope of the SQL is in a book. */
function groupOf({ ledger, groupBy }: Compared, viewer: Overviewer, scope: string): GroupAt | undefined {
  if (scope === 'all') return undefined;
  const label = scope.slice(scope.indexOf(' ') + 1);
  const ofCustomers = scope.startsWith('customer ');
  const grouping = viewer.book.groups.findIndex((one) =>
    ofCustomers ? one.groupBy === 'customer' : one.groupBy === groupBy,
  );
  const group = ofCustomers
    ? ledger.customers.findIndex(({ number, name }) => label === number || label === name)
    : (viewer.book.groups[grouping]?.labels.indexOf(label) ?? -1);
  if (group < 0) throw new Error(`No ${scope} in the ledger`);
  return { grouping, group };
}

/** Expects the roll and the buckets of every month to be those of the SQL, in cents. */
export function expectRoll(compared: Compared): number {
  const { book } = overviewerOf(compared);
  const rows = compared.sql.rows("SELECT * FROM month_sums WHERE scope = 'all' AND at >= 0 ORDER BY at");
  expect(book.choice.periods.map(({ to }) => isoFromDay(to))).toEqual(rows.map(({ ends }) => ends));
  const cents = (value: number | undefined): number => Math.round((value ?? NaN) * 100);
  const found = book.total.map((sums, at) => ({
    roll: [sums.opening, sums.invoiced, sums.credited, sums.received, sums.writtenOff, sums.closing].map(
      cents,
    ),
    parts: [sums.notDue, sums.settled, sums.settledDays, sums.late, sums.lateDays, sums.cash].map(cents),
    buckets: book.aged[at]?.map(cents),
    other: sums.other,
  }));
  const of = (row: SqlRow, names: string): unknown[] => names.split(' ').map((name) => row[name]);
  expect(found).toEqual(
    rows.map((row) => ({
      roll: of(row, 'opening invoiced credited received written_off closing'),
      parts: of(row, 'not_due settled settled_days late late_days cash'),
      buckets: of(row, 'not_due over_1 over_31 over_61 over_90'),
      other: 0,
    })),
  );
  return rows.length;
}

/** Expects every measure of the rows that `where` picks to be that of the SQL; says how many answers were compared. */
export function expectMeasures(compared: Compared, where: string): number {
  let answers = 0;
  const differences: string[] = [];
  for (const setting of SETTINGS) {
    const viewer = overviewerOf(compared, setting);
    const { months, days, creditSales } = setting;
    const rows = compared.sql.rows(
      `SELECT * FROM answer WHERE months = ${String(months)} AND convention = '${days}'
       AND counts = '${creditSales}' AND ${where}`,
    );
    for (const row of rows) {
      const scope = String(row.scope);
      const found = measuresAt(viewer, Number(row.at), groupOf(compared, viewer, scope));
      for (const name of EVERY_MEASURE) {
        const [wanted, figure] = [row[name] as Figure, found.get(name) ?? null];
        if (wanted !== null) answers++;
        if (!agree(wanted, figure))
          differences.push(
            [scope, row.ends, months, days, creditSales, name, 'SQL', wanted, 'engine', figure].join(' '),
          );
      }
    }
  }
  expect(differences).toEqual([]);
  return answers;
}
