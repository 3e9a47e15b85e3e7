import { measureValue } from '../src/receivables/measures/measures';
import { MONTHLY_MEASURES } from '../src/receivables/measures/measureIds';
import { windowAt } from '../src/receivables/measures/measureWindow';
import { trendsOf } from '../src/receivables/measures/trends';
import { overviewerOf, SETTINGS, SQL_SETTINGS } from './support/agreesWithSql';
import { invoiceList, transactionList, type MeasureLedger } from './support/measureLedgers';
import { SqlMeasures } from './support/sqlMeasures';

/** Months that a trend of the test shows: all but those whose period of three months the ledger has not got. */
const SHOWN = Array.from({ length: 16 }, (_, at) => at + 2);

/** How far a value is from what SQL says, in parts of it; `undefined` where only one of them has an answer. */
function apart(wanted: number | null, found: number | null): number | undefined {
  if (wanted === null || found === null) return wanted === found ? 0 : undefined;
  return Math.abs(wanted - found) / Math.max(1, Math.abs(wanted));
}

describe.each<[string, () => MeasureLedger]>([
  ['invoices with part payments and credit notes', () => invoiceList(17, 500)],
  ['transactions with receipts in parts, on account, and write-offs', () => transactionList(23, 350)],
])('trends against SQL: %s', (_, make) => {
  const { ledger, sql: rows, asOf } = make();
  let sql: SqlMeasures;
  beforeAll(async () => {
    sql = await SqlMeasures.of(rows, SQL_SETTINGS);
  }, 60_000);
  afterAll(() => {
    sql.close();
  });

  test.each(SETTINGS.filter(({ creditSales, days }) => creditSales === 'net' || days === 'calendar'))(
    'every measure of every group in every month: %o',
    (setting) => {
      const viewer = overviewerOf({ ledger, sql, asOf, groupBy: 'owner' }, setting);
      const differences: string[] = [];
      let answers = 0;
      for (const [grouping, kind] of ['customer', 'grp'].entries()) {
        const labels = viewer.book.groups[grouping]?.labels ?? [];
        const groups = labels.map((_label, group) => group);
        const scopes = labels.map((label, group) => {
          const { number = '', name = '' } =
            grouping === 0 ? (ledger.customers[group] ?? {}) : { name: label };
          return `${kind} ${number === '' ? name : number}`;
        });
        const lines = { grouping, groups, hasOthers: false };
        const trends = trendsOf(viewer.book, viewer.settings, MONTHLY_MEASURES, SHOWN, lines);
        const found = sql.rows(
          `SELECT * FROM answer WHERE months = ${String(setting.months)} AND convention = '${setting.days}'
           AND counts = '${setting.creditSales}' AND at >= 2`,
        );
        for (const row of found) {
          const line = row.scope === 'all' ? scopes.length : scopes.indexOf(String(row.scope));
          if (line === -1) continue;
          for (const id of MONTHLY_MEASURES) {
            const result = trends.at(line, id, SHOWN.indexOf(Number(row.at)));
            const wanted = row[id] as number | null;
            const far = apart(wanted, 'value' in result ? result.value : null);
            if (wanted !== null) answers++;
            if (far === undefined || far > 1e-9)
              differences.push(`${String(row.scope)} ${String(row.ends)} ${id} ${String(wanted)}`);
          }
        }
      }
      expect(differences).toEqual([]);
      // Fourteen customers, three regions and twice the whole, in sixteen months.
      expect(answers).toBeGreaterThan(1500);
    },
    60_000,
  );

  test('what the others are together is what the whole is without those named', () => {
    const viewer = overviewerOf({ ledger, sql, asOf, groupBy: 'owner' });
    const { book, settings } = viewer;
    const count = book.groups[0]?.labels.length ?? 0;
    // All but one named: the others are that one.
    const groups = Array.from({ length: count - 1 }, (_group, at) => at);
    const trends = trendsOf(book, settings, MONTHLY_MEASURES, SHOWN, {
      grouping: 0,
      groups,
      hasOthers: true,
    });
    const alone = { grouping: 0, group: count - 1 };
    for (const [month, at] of SHOWN.entries())
      for (const id of MONTHLY_MEASURES) {
        const others = trends.at(count - 1, id, month);
        const one = measureValue(id, windowAt(book, settings, at, alone));
        if ('value' in one) expect(others).toEqual({ value: expect.closeTo(one.value, 6) as number });
        else expect(others).toEqual({ why: one.why });
      }
  });
});
