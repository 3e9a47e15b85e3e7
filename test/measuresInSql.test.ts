import { expectMeasures, expectRoll, SQL_SETTINGS } from './support/agreesWithSql';
import { invoiceList, transactionList, type MeasureLedger } from './support/measureLedgers';
import { SqlMeasures } from './support/sqlMeasures';

describe.each<[string, () => MeasureLedger]>([
  ['invoices with part payments and credit notes', () => invoiceList(7, 600)],
  ['transactions with receipts in parts, on account, and write-offs', () => transactionList(11, 400)],
])('measures against SQL: %s', (_, make) => {
  const { ledger, sql: rows, asOf } = make();
  let sql: SqlMeasures;
  const compared = () => ({ ledger, sql, asOf, groupBy: 'owner' as const });
  beforeAll(async () => {
    sql = await SqlMeasures.of(rows, SQL_SETTINGS);
  }, 60_000);
  afterAll(() => {
    sql.close();
  });

  test('every row is an item, and what it is in SQL', () => {
    expect(ledger.shape).toBe(rows.shape);
    expect(ledger.count).toBe(rows.rows.length);
    const [found] = sql.rows(
      "SELECT sum(kind = 'invoice') AS invoices, sum(kind = 'writeoff') AS gone, sum(cents) AS cents FROM doc",
    );
    const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);
    expect([ledger.kind.filter((kind) => kind === 0).length, sum(ledger.writtenOff)]).toEqual([
      found?.invoices,
      found?.gone,
    ]);
    expect(Math.round(sum(ledger.amount) * 100)).toBe(found?.cents);
  });

  test('the roll and the buckets of every month', () => {
    expect(expectRoll(compared())).toBe(18);
  });

  test('every measure of every month', () => {
    expect(expectMeasures(compared(), "scope = 'all'")).toBeGreaterThan(4000);
  }, 60_000);

  test('by customer and by owner at three month ends', () => {
    const where = "scope <> 'all' AND ends IN ('2023-03-31', '2023-12-31', '2024-06-30')";
    expect(expectMeasures(compared(), where)).toBeGreaterThan(5000);
  }, 60_000);
});
