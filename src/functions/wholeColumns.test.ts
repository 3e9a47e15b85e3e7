import { aging } from './aging';
import { check } from './check';
import { creditScore } from './creditScore';
import { runtimeInstalled } from './excelRuntime.fixture';
import { overdue } from './overdue';

runtimeInstalled();

const ROWS = 1_048_576;
const AS_OF = [['2026-06-30']];
const BLANK: readonly unknown[] = Object.freeze(Array<null>(8).fill(null));
const LEDGER: readonly (readonly unknown[])[] = [
  ['Receivables', ...BLANK.slice(1)],
  BLANK,
  ['Customer', 'Invoice no', 'Invoice date', 'Due date', 'Amount', 'Settled date', 'Owner', null],
  ['Acme', 'INV-1', '2026-05-01', '2026-05-31', 100, null, 'Li', null],
  ['Beta', 'INV-2', '2026-03-01', '2026-03-31', 300, null, null, null],
  BLANK,
  ['Beta', 'INV-3', '2026-01-01', '2026-01-31', 70, '2026-02-10', null, null],
];

/** A:H with the ledger above and, on request, a row at the very end. */
function columns(last?: readonly unknown[]): unknown[][] {
  const rows: unknown[][] = Array.from({ length: ROWS }, (_, row) => (LEDGER[row] ?? BLANK) as unknown[]);
  if (last) rows[ROWS - 1] = last as unknown[];
  return rows;
}

test('a ledger in whole columns answers as it does on its own', async () => {
  const whole = columns();
  const own = LEDGER.map((row) => [...row]);
  for (const by of ['customer', 'owner', 'bucket']) {
    expect(await aging(whole, AS_OF, undefined, [[by]])).toEqual(await aging(own, AS_OF, undefined, [[by]]));
  }
  expect(await overdue(whole, AS_OF)).toEqual(await overdue(own, AS_OF));
  expect(await check(whole, AS_OF)).toEqual(await check(own, AS_OF));
  await expect(creditScore([['Nobody']], whole, AS_OF)).rejects.toMatchObject({
    message: expect.stringContaining('Nobody') as unknown,
  });
});

test('blank rows below the ledger are not rows that were read', async () => {
  const [, row] = await check(columns(), AS_OF);
  // Four rows stand below the header, one of them blank.
  expect(row?.[4]).toBe('Every row could be read. Rows read: 4; used as items: 3; set aside (blank): 1');
});

test('an item in the last row of the sheet counts', async () => {
  const last = ['Acme', 'INV-9', '2026-06-01', '2026-06-29', 5, null, null, null];
  const table = await aging(columns(last), AS_OF);
  expect(table.at(-1)).toEqual(['Total', 0, 105, 0, 0, 300, 405]);
});
