import fc from 'fast-check';
import { aging } from './aging';
import { check } from './check';
import { creditLimit, orderCheck } from './creditLimit';
import { creditGrade, creditScore } from './creditScore';
import { creditScores } from './creditScores';
import { bucket, daysOverdue, dueDate } from './dates';
import { runtimeInstalled, RuntimeError } from './excelRuntime.fixture';
import { overdue } from './overdue';

runtimeInstalled();

const cell = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    ' ',
    'Customer',
    'Due date',
    'Amount',
    'Total',
    'due',
    'owner, customer',
    'months',
    '12m/24m',
    'Net 30',
    '30/60/90',
    '次月15日',
    '3/4/2026',
    '2026-06-30',
    '9999-12-31',
    '=1+1',
    46_203,
    20_260_630,
    2_958_465,
    true,
  ),
  fc.constantFrom(
    { type: 'CustomFunctionError', code: '#N/A' },
    { type: 'Entity', text: 'Acme' },
    { basicValue: 3 },
  ),
  fc.double(),
  fc.string({ maxLength: 6 }),
);
const range = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 6 });
/** Something that often is a ledger. */
const ledger = fc
  .array(fc.tuple(cell, cell, cell, cell), { maxLength: 6 })
  .map((rows): unknown[][] => [['Customer', 'Due date', 'Amount', 'Owner'], ...rows]);
const argument = fc.oneof(fc.constant(undefined), cell, range) as fc.Arbitrary<unknown[][]>;

type AnyFunction = (...given: unknown[][][]) => Promise<unknown[][]>;
const FUNCTIONS: readonly (readonly [string, AnyFunction])[] = [
  ['AGING', aging],
  ['OVERDUE', overdue],
  ['CHECK', check],
  ['CREDITSCORE', creditScore],
  ['CREDITSCORES', creditScores],
  ['CREDITGRADE', creditGrade],
  ['CREDITLIMIT', creditLimit],
  ['ORDERCHECK', orderCheck],
  ['BUCKET', bucket],
  ['DAYSOVERDUE', daysOverdue],
  ['DUEDATE', dueDate],
];

/** A table of one width, of cells that Excel takes; an error is one of the catalogue, with its words. */
function isAnswer(table: readonly (readonly unknown[])[]): boolean {
  const width = table[0]?.length ?? 0;
  const isCell = (value: unknown): boolean =>
    value instanceof RuntimeError ||
    ['string', 'boolean'].includes(typeof value) ||
    (typeof value === 'number' && Number.isFinite(value));
  return width > 0 && table.every((row) => row.length === width && row.every(isCell));
}

test.each(FUNCTIONS)('%s answers with a table or says why not, whatever it is given', async (_id, call) => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(ledger, argument), argument, argument, argument, async (a, b, c, d) => {
      const answer = await call(a, b, c, d).catch((thrown: unknown) => {
        if (thrown instanceof RuntimeError) return [[thrown]];
        throw thrown;
      });
      expect(isAnswer(answer)).toBe(true);
    }),
    { numRuns: 150 },
  );
});

test('every line of an aging by anything adds up to its total, and all of them to the same', async () => {
  const item = fc.tuple(
    fc.constantFrom('Acme', 'Beta', 'Gamma'),
    fc.integer({ min: 46_000, max: 46_400 }),
    fc.integer({ min: 1, max: 9_999_999 }).map((cents) => cents / 100),
    fc.constantFrom('Li', 'Wang', null),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(item, { minLength: 1, maxLength: 12 }), async (items) => {
      const rows: unknown[][] = [['Customer', 'Due date', 'Amount', 'Owner'], ...items];
      const cents = items.reduce((sum, [, , amount]) => sum + Math.round(amount * 100), 0);
      for (const by of ['customer', 'owner', 'currency', 'bucket']) {
        const table = await aging(rows, [[46_203]], undefined, [[by]]);
        expect(Math.round(Number(table.at(-1)?.at(-1)) * 100)).toBe(cents);
        for (const line of by === 'bucket' ? [] : table.slice(1)) {
          const figures = line.filter((value) => typeof value === 'number');
          const sum = figures.slice(0, -1).reduce((total, value) => total + Math.round(value * 100), 0);
          expect(sum).toBe(Math.round(Number(figures.at(-1)) * 100));
        }
      }
    }),
    { numRuns: 40 },
  );
});
