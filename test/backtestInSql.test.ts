import initSqlJs, { type Database, type SqlValue } from 'sql.js';
import { Random } from '../demo/random';
import { backTest, type BackTest } from '../src/credit/backtest/backtest';
import { bookScorer } from '../src/credit/backtest/bookScorer';
import type { OutcomeRule } from '../src/credit/backtest/outcome';
import { quarterEnds } from '../src/credit/backtest/standingDays';
import { DEFAULT_POLICY } from '../src/credit/presets';
import { openItems } from '../src/receivables/openItems';
import { ledgerOf, type Item } from './support/ledgerOf';
import { serial } from './support/sampleLedger';

const FIRST = serial('2024-01-05');
const LAST = serial('2025-06-30');
const GRADES = ['A', 'B', 'C', 'D', 'E'];

/** Thirty-day invoices of a hundred customers, each with its own habit of paying late; some never paid. */
function ledgerLikeIbm(seed: number, count: number): Item[] {
  const random = new Random(seed);
  return Array.from({ length: count }, (_, at) => {
    const customer = random.between(0, 99);
    const date = at === 0 ? FIRST : random.between(FIRST, LAST);
    const due = date + 30;
    const late = random.chance(customer / 120) ? random.between(1, 50) : -random.between(0, 20);
    const item = { customer: `C${String(customer)}`, date, due, amount: random.between(500, 12_000) / 100 };
    const settled = due + late;
    return settled > LAST || random.chance(0.03) ? item : { ...item, settled };
  });
}

/** Outcomes, areas and hit rates from raw rows and the scores alone, each counted pair by pair. */
const SQL = `
  CREATE TABLE fallen AS
    SELECT s.day, i.customer, i.amount, s.score, s.grade,
      CASE WHEN i.settled IS NULL OR i.settled > i.due + rule.grace THEN 1 ELSE 0 END AS late
    FROM score s JOIN invoice i ON i.customer = s.customer, rule
    WHERE i.due > s.day AND i.due <= s.day + rule.days;
  CREATE TABLE fate AS
    SELECT day, customer, score, grade, count(*) AS items, sum(late) AS lates,
      CASE WHEN sum(amount * late) > sum(amount) * (SELECT share FROM rule) THEN 1 ELSE 0 END AS bad
    FROM fallen GROUP BY day, customer;
  CREATE VIEW pairs AS
    SELECT avg(CASE WHEN g.score > b.score THEN 1.0 WHEN g.score = b.score THEN 0.5 ELSE 0.0 END) AS area,
      (SELECT count(*) FROM fate WHERE score IS NOT NULL AND bad = 1) AS bads,
      (SELECT count(*) FROM fate WHERE score IS NOT NULL AND bad = 0) AS goods
    FROM fate g, fate b WHERE g.bad = 0 AND b.bad = 1 AND g.score IS NOT NULL AND b.score IS NOT NULL;
  CREATE VIEW invoice_pairs AS
    SELECT avg(CASE WHEN g.score > b.score THEN 1.0 WHEN g.score = b.score THEN 0.5 ELSE 0.0 END) AS area
    FROM fallen g, fallen b WHERE g.late = 0 AND b.late = 1 AND g.score IS NOT NULL AND b.score IS NOT NULL;
  CREATE VIEW hits AS
    SELECT grade, count(*) AS customers, sum(bad) AS bads FROM fate WHERE score IS NOT NULL GROUP BY grade;
  CREATE VIEW unscored AS SELECT count(*) AS judged, sum(bad) AS bads FROM fate WHERE score IS NULL;
  CREATE VIEW naive_pairs AS
    WITH past AS (
      SELECT s.day, s.customer, s.score,
        avg(CASE WHEN i.settled IS NULL OR i.settled > i.due THEN 1.0 ELSE 0.0 END) AS share
      FROM score s JOIN invoice i ON i.customer = s.customer
      WHERE i.date <= s.day AND s.score IS NOT NULL AND (i.settled <= s.day OR i.due < s.day)
      GROUP BY s.day, s.customer)
    SELECT avg(CASE WHEN p.share < q.share THEN 1.0 WHEN p.share = q.share THEN 0.5 ELSE 0.0 END) AS area
    FROM fate g JOIN past p ON p.day = g.day AND p.customer = g.customer,
      fate b JOIN past q ON q.day = b.day AND q.customer = b.customer
    WHERE g.bad = 0 AND b.bad = 1;
`;

interface Compared {
  readonly result: BackTest;
  readonly one: (sql: string) => Readonly<Record<string, SqlValue>>;
  readonly all: (sql: string) => readonly Readonly<Record<string, SqlValue>>[];
  readonly close: () => void;
}

function insert(database: Database, table: string, rows: readonly (readonly SqlValue[])[]): void {
  const statement = database.prepare(
    `INSERT INTO ${table} VALUES (${(rows[0] ?? []).map(() => '?').join()})`,
  );
  for (const row of rows) statement.run(row);
  statement.free();
}

async function compared(seed: number, rule: OutcomeRule): Promise<Compared> {
  const items = ledgerLikeIbm(seed, 2000);
  const ledger = ledgerOf(items);
  const openOn = (day: number): Float64Array => openItems(ledger, day, 'due').open;
  const scorer = bookScorer({ ledger, openOn, policy: DEFAULT_POLICY });
  const days = quarterEnds(ledger, LAST, rule);
  const { Database } = await initSqlJs();
  const database = new Database();
  database.run('CREATE TABLE invoice (customer, date, due, settled, amount)');
  database.run('CREATE TABLE score (day, customer, score, grade)');
  database.run('CREATE TABLE rule (days, grace, share)');
  insert(
    database,
    'invoice',
    items.map(({ customer = '', date = 0, due, settled, amount }) => [
      customer,
      date,
      due,
      settled ?? null,
      amount,
    ]),
  );
  insert(
    database,
    'score',
    days.flatMap((day) =>
      scorer(day).map(({ score, grade }, at) => [day, ledger.customers[at]?.name ?? '', score, grade]),
    ),
  );
  insert(database, 'rule', [[rule.windowDays, rule.graceDays, rule.lateShare]]);
  database.run(SQL);
  const all = (sql: string): Record<string, SqlValue>[] => {
    const statement = database.prepare(sql);
    const rows: Record<string, SqlValue>[] = [];
    while (statement.step()) rows.push(statement.getAsObject());
    statement.free();
    return rows;
  };
  return {
    result: backTest({ ledger, rule, scorer, openOn }, days, GRADES),
    all,
    one: (sql) => all(sql)[0] ?? {},
    close: () => {
      database.close();
    },
  };
}

describe.each<[string, number, OutcomeRule]>([
  ['paid late', 3, { windowDays: 90, graceDays: 0, lateShare: 0.5, writeOffs: true }],
  ['more than a tenth 30 days late', 8, { windowDays: 60, graceDays: 30, lateShare: 0.1, writeOffs: true }],
])('the back-test against SQL: %s', (_, seed, rule) => {
  let test_: Compared;
  beforeAll(async () => {
    test_ = await compared(seed, rule);
  }, 60_000);
  afterAll(() => {
    test_.close();
  });

  test('several quarter ends, with customers that have a score and such as have none', () => {
    expect(test_.result.byDay.length).toBeGreaterThanOrEqual(4);
    expect(test_.result.pooled.unscored.judged).toBeGreaterThan(0);
  });

  test('the area by customer, pair by pair', () => {
    const { customers } = test_.result.pooled;
    const { area, bads, goods } = test_.one('SELECT * FROM pairs');
    expect([customers?.bad, customers?.good]).toEqual([bads, goods]);
    expect(customers?.value).toBeCloseTo(Number(area), 10);
  });

  test('the area by invoice, and that of the late share alone', () => {
    const { invoices, baselines } = test_.result.pooled;
    expect(invoices?.value).toBeCloseTo(Number(test_.one('SELECT * FROM invoice_pairs').area), 10);
    const alone = baselines.find(({ name }) => name === 'lateShare');
    expect(alone?.customers?.value).toBeCloseTo(Number(test_.one('SELECT * FROM naive_pairs').area), 10);
  }, 60_000);

  test('the hit rate by grade, and what became of those without a score', () => {
    const used = test_.result.pooled.grades.lines.filter(({ customers }) => customers > 0);
    expect(used.map(({ grade, customers, bad }) => ({ grade, customers, bads: bad }))).toEqual(
      test_.all('SELECT * FROM hits ORDER BY grade'),
    );
    const { later, unscored } = test_.result.pooled;
    expect([unscored.judged + later.judged, unscored.bad + later.bad]).toEqual(
      Object.values(test_.one('SELECT judged, bads FROM unscored')),
    );
  });
});
