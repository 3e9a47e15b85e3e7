import { rowKeys, withAccepted } from './acceptance';
import { acceptAll } from './acceptedRows';
import { columnsFor, day } from '../intake.fixture';
import { readLedger } from '../intake';
import { TABLE_STRIDE, type Field } from '../ledger';

const FIELDS: Field[] = ['customerName', 'document', 'dueDate', 'amount'];
const ROWS = [
  ['Acme', 'A1', '2024-03-05', -10],
  ['Beta', 'B1', '2024-03-05', -20],
  ['Acme', 'A1', '2024-03-05', -10],
  ['Beta', 'B2', '2024-03-05', 5],
];

test('a row is known by its cells wherever it stands, and one of equal rows by its order', () => {
  const keyOf = rowKeys([columnsFor(FIELDS, ROWS)]);
  const [first, second, third, fourth] = [2, 3, 4, 5].map(keyOf);
  expect(new Set([first, second, third, fourth]).size).toBe(4);
  const moved = [columnsFor(FIELDS, [['New', 'N1', '2024-03-05', 1], ...ROWS])];
  expect([3, 4, 5, 6].map((row) => rowKeys(moved)(row))).toEqual([first, second, third, fourth]);
  // The columns may stand in another order.
  const turned = columnsFor(
    [...FIELDS].reverse(),
    ROWS.map((row) => [...row].reverse()),
  );
  expect(rowKeys([turned])(3)).toBe(second);
  expect(rowKeys([columnsFor(FIELDS, [['Beta', 'B1', '2024-03-05', -21]])])(2)).not.toBe(second);
});

test('the rows of two tables are told apart', () => {
  const tables = [columnsFor(FIELDS, ROWS), columnsFor(FIELDS, ROWS)];
  expect(rowKeys(tables)(3)).not.toBe(rowKeys(tables)(TABLE_STRIDE + 3));
});

test('what is accepted stays accepted, and a new finding of the same kind is shown', () => {
  const check = (rows: typeof ROWS) => {
    const table = columnsFor(FIELDS, rows);
    const { checks } = readLedger(table, { asOf: day('2024-06-30') });
    return { keyOf: rowKeys([table]), checks: checks.filter(({ code }) => code === 'negativeInvoice') };
  };
  const before = check(ROWS);
  expect(before.checks).toMatchObject([{ count: 3, rows: [2, 3, 4] }]);
  const accepted = { negativeInvoice: acceptAll(before.checks[0]?.rows.map(before.keyOf) ?? []) };
  expect(withAccepted(before.checks, before.keyOf, accepted)).toMatchObject([
    { count: 0, rows: [], acceptedRows: [2, 3, 4], details: { count: 0 } },
  ]);
  const after = check([['Gamma', 'G1', '2024-03-05', -1], ...ROWS]);
  expect(withAccepted(after.checks, after.keyOf, accepted)).toMatchObject([
    { count: 1, rows: [2], acceptedRows: [3, 4, 5], details: { count: 1 } },
  ]);
  expect(withAccepted(after.checks, after.keyOf, {})).toEqual(after.checks);
  const taken = withAccepted(before.checks, before.keyOf, {
    negativeInvoice: acceptAll([before.keyOf(3)]),
  });
  expect(taken).toMatchObject([{ count: 2, rows: [2, 4], acceptedRows: [3] }]);
});
