import { readFileSync } from 'node:fs';
import path from 'node:path';
import initSqlJs, { type Database, type SqlValue } from 'sql.js';

/** A row of a query by column. */
export type SqlRow = Readonly<Record<string, SqlValue>>;

export interface SqlLedger {
  /** File of `test/sql/` that reads the rows of such a ledger. */
  readonly shape: 'invoices' | 'transactions';
  /** Columns of `raw`, as that file names them. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly SqlValue[])[];
  /** First day of the first month, and how many months there are. */
  readonly firstMonth: string;
  readonly months: number;
}

/** What measures are told by: months of their period, days convention, what counts as credit sales. */
export type SqlSetting = readonly [months: number, convention: string, sales: string];

function insert(database: Database, table: string, rows: readonly (readonly SqlValue[])[]): void {
  const places = rows[0]?.map(() => '?').join(', ') ?? '';
  const statement = database.prepare(`INSERT INTO ${table} VALUES (${places})`);
  for (const row of rows) statement.run(row);
  statement.free();
}

/** The measures of a ledger as SQL works them out from its raw rows, with no line of the engine's. */
export class SqlMeasures {
  private constructor(private readonly database: Database) {}

  static async of(ledger: SqlLedger, settings: readonly SqlSetting[]): Promise<SqlMeasures> {
    const { Database } = await initSqlJs();
    const database = new Database();
    const run = (file: string): void => {
      database.run(readFileSync(path.resolve(__dirname, '../sql', `${file}.sql`), 'utf8'));
    };
    run('ledger');
    database.run(`CREATE TABLE raw (${ledger.columns.join(', ')})`);
    insert(database, 'raw', ledger.rows);
    run(ledger.shape);
    database.run('CREATE TABLE history (first_month, months)');
    insert(database, 'history', [[ledger.firstMonth, ledger.months]]);
    run('sums');
    database.run('CREATE TABLE setting (months, convention, sales)');
    insert(database, 'setting', settings);
    run('measures');
    return new SqlMeasures(database);
  }

  rows(sql: string): SqlRow[] {
    const statement = this.database.prepare(sql);
    const found: SqlRow[] = [];
    while (statement.step()) found.push(statement.getAsObject());
    statement.free();
    return found;
  }

  close(): void {
    this.database.close();
  }
}
