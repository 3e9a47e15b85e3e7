import { Random } from '../../demo/random';
import { aucOf } from '../../src/credit/backtest/auc';
import { crossValidated, type Sample } from './logistic';

function samples(count: number, featuresOf: (bad: boolean, random: Random) => number[]): Sample[] {
  const random = new Random(5);
  return Array.from({ length: count }, (_, at) => {
    const bad = at % 3 === 0;
    return { bad, features: featuresOf(bad, random) };
  });
}

function areas(of: readonly Sample[]): number[] {
  return crossValidated(of, 5, 8).map(
    (risks) =>
      aucOf(of.map(({ bad }, at) => ({ bad, cluster: at, score: -(risks[at] ?? 0) })))?.value ?? Number.NaN,
  );
}

test('finds what is there, with gaps in the features', () => {
  const found = areas(
    samples(90, (bad, random) => [
      (bad ? 1.5 : 0) + random.next() * 2,
      random.chance(0.2) ? Number.NaN : random.next(),
    ]),
  );
  expect(Math.min(...found)).toBeGreaterThan(0.85);
});

test('finds nothing in noise, however many features there are: no sample is judged by a model that saw it', () => {
  const found = areas(samples(60, (_, random) => Array.from({ length: 30 }, () => random.next())));
  const mean = found.reduce((sum, value) => sum + value, 0) / found.length;
  expect(mean).toBeGreaterThan(0.3);
  expect(mean).toBeLessThan(0.7);
});
