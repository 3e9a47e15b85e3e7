import { runtimeInstalled, RuntimeError } from './excelRuntime.fixture';
import { zScore } from './zScore';

runtimeInstalled();

const column = (...values: readonly unknown[]): unknown[][] => values.map((value) => [value]);
const one = (value: unknown): unknown[][] => [[value]];

const errorOf = async (call: Promise<unknown>): Promise<RuntimeError> => {
  const thrown: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(thrown instanceof RuntimeError)) throw new Error('an error was expected');
  return thrown;
};

test("without sales the answer is Z'', with sales Z'", async () => {
  const statement = [200, 200, 120, 400, 600, 1000].map(one) as Parameters<typeof zScore>;
  expect((await zScore(...statement))[0]?.[0]).toBeCloseTo(3.4704, 10);
  const [capital, retained, profit, equity, owed, assets] = statement;
  // 0.717 x 0.2 + 0.847 x 0.2 + 3.107 x 0.12 + 0.42 x 2/3 + 0.998 x 1.5
  const withSales = await zScore(capital, retained, profit, equity, owed, assets, one(1500));
  expect(withSales[0]?.[0]).toBeCloseTo(2.46264, 10);
});

test('a column is answered row by row; a fault stays in its row, a row without sales has no answer', async () => {
  const answer = await zScore(
    column(200, '200', 200, 200, 200),
    column(200, 200, 200, 200, 200),
    one(120),
    column(400, 400, 400, 400, 400),
    column(600, 600, 0, 600, -1),
    column(1000, 1000, 1000, 'many', 1000),
  );
  expect(answer[0]?.[0]).toBeCloseTo(3.4704, 10);
  expect(answer[1]).toEqual(answer[0]);
  expect(answer.slice(2).map(([cell]) => (cell as { code?: unknown }).code)).toEqual([
    CustomFunctions.ErrorCode.divisionByZero,
    CustomFunctions.ErrorCode.invalidValue,
    CustomFunctions.ErrorCode.invalidNumber,
  ]);
  const sold = await zScore(one(200), one(200), one(120), one(400), one(600), one(1000), column(1500, '', 0));
  expect(sold[1]).toEqual(['']);
  // 2.46264 - 1.497
  expect(sold[2]?.[0]).toBeCloseTo(0.96564, 10);
});

test('the argument that is missing is named', async () => {
  const error = await errorOf(zScore(one(1), one(''), one(1), one(1), one(1), one(1)));
  expect(error.code).toBe(CustomFunctions.ErrorCode.invalidValue);
  expect(error.message).toContain('retainedEarnings');
});
