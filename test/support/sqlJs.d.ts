/** What the tests use of sql.js. */
declare module 'sql.js' {
  type SqlValue = number | string | null;

  interface Statement {
    run(values: readonly SqlValue[]): void;
    step(): boolean;
    getAsObject(): Record<string, SqlValue>;
    free(): boolean;
  }

  interface Database {
    run(sql: string): void;
    prepare(sql: string): Statement;
    close(): void;
  }

  export default function initSqlJs(): Promise<{ Database: new () => Database }>;
}
