import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { recogniseLedger } from '../src/ledger/recognition/recogniseLedger';
import { columnsOf, readLedger } from '../src/ledger/intake';
import { expectMeasures, expectRoll, SQL_SETTINGS } from './support/agreesWithSql';
import { serial } from './support/sampleLedger';
import { SqlMeasures } from './support/sqlMeasures';

/** Kept beside the project; see its SOURCE.md. */
const FILE = path.resolve(__dirname, '../../shared/data/ibm_ar/WA_Fn-UseC_-Accounts-Receivable.csv');
const present = existsSync(FILE) ? describe : describe.skip;
const AS_OF = serial('2013-12-31');

function textRows(): string[][] {
  const lines = readFileSync(FILE, 'utf8').split(/\r?\n/);
  return lines.filter((line) => line !== '').map((line) => line.split(','));
}

/** `1/2/2013` as ISO. */
function iso(date: string | undefined): string {
  const [month = '', day = '', year = ''] = (date ?? '').split('/');
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

present('the measures of the IBM ledger by month of 2012 and 2013, against SQL', () => {
  const [headers = [], ...rows] = existsSync(FILE) ? textRows() : [];
  const guess = recogniseLedger([headers, ...rows]);
  const country = headers.indexOf('countryCode');
  const mapped = columnsOf([headers, ...rows], guess, 1);
  const countries = rows.map((row) => row[country] ?? '');
  const { ledger } = readLedger(
    { ...mapped, columns: new Map([...mapped.columns, [country, countries]]) },
    { asOf: AS_OF, keep: [country] },
  );
  const columns = ['customer', 'grp', 'number', 'dated', 'due', 'amount', 'paid', 'settled'];
  const raw = rows.map(([grp = '', customer = '', , number = '', dated, due, amount, , settled]) => [
    customer,
    grp,
    number,
    iso(dated),
    iso(due),
    Number(amount),
    '',
    iso(settled),
  ]);
  let sql: SqlMeasures;
  const compared = () => ({ ledger, sql, asOf: AS_OF, groupBy: { header: 'countryCode' } });
  beforeAll(async () => {
    sql = await SqlMeasures.of(
      { shape: 'invoices', columns, rows: raw, firstMonth: '2012-01-01', months: 24 },
      SQL_SETTINGS,
    );
  }, 60_000);
  afterAll(() => {
    sql.close();
  });

  test('the roll ties, and every sum of every month is the same to the cent', () => {
    expect(ledger.count).toBe(2466);
    expect(expectRoll(compared())).toBe(24);
  });

  test('every measure of every month', () => {
    expect(expectMeasures(compared(), "scope = 'all'")).toBeGreaterThan(7000);
  });

  test('by customer and by country at three month ends', () => {
    const where = "scope <> 'all' AND ends IN ('2012-06-30', '2013-03-31', '2013-12-31')";
    expect(expectMeasures(compared(), where)).toBeGreaterThan(50_000);
  }, 60_000);
});
