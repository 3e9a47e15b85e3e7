import { Random } from '../../demo/random';

/** One observation: what is known of it, NaN where nothing is, and how it ended. */
export interface Sample {
  readonly features: readonly number[];
  readonly bad: boolean;
}

interface Model {
  readonly mean: readonly number[];
  readonly spread: readonly number[];
  readonly weights: readonly number[];
}

/** Ridge of the standardised weights; set before anything was fitted. */
const RIDGE = 1;
const STEPS = 25;

function scaled({ mean, spread }: Pick<Model, 'mean' | 'spread'>, features: readonly number[]): number[] {
  const standard = features.map((value, at) =>
    Number.isNaN(value) ? 0 : (value - (mean[at] ?? 0)) / (spread[at] ?? 1),
  );
  return [1, ...standard];
}

function risk(weights: readonly number[], row: readonly number[]): number {
  const sum = row.reduce((total, value, at) => total + value * (weights[at] ?? 0), 0);
  return 1 / (1 + Math.exp(-sum));
}

/** Solves `matrix x = right` for a positive definite matrix, by elimination. */
function solve(matrix: number[][], right: number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  const size = rows.length;
  const cell = (row: number, column: number): number => rows[row]?.[column] ?? 0;
  for (let pivot = 0; pivot < size; pivot++) {
    for (let row = pivot + 1; row < size; row++) {
      const factor = cell(row, pivot) / cell(pivot, pivot);
      rows[row] = (rows[row] ?? []).map((value, column) => value - factor * cell(pivot, column));
    }
  }
  const found = new Array<number>(size).fill(0);
  for (let row = size - 1; row >= 0; row--) {
    let rest = cell(row, size);
    for (let column = row + 1; column < size; column++) rest -= cell(row, column) * (found[column] ?? 0);
    found[row] = rest / cell(row, row);
  }
  return found;
}

/** Logistic regression with a ridge, by Newton's steps. Means and spreads are those of the samples fitted. */
export function fitted(samples: readonly Sample[]): Model {
  const width = samples[0]?.features.length ?? 0;
  const known = (at: number): number[] =>
    samples.flatMap(({ features }) => {
      const value = features[at] ?? Number.NaN;
      return Number.isNaN(value) ? [] : [value];
    });
  const columns = Array.from({ length: width }, (_, at) => known(at));
  const mean = columns.map((values) => values.reduce((sum, value) => sum + value, 0) / values.length);
  const spread = columns.map((values, at) => {
    const squares = values.reduce((sum, value) => sum + (value - (mean[at] ?? 0)) ** 2, 0);
    return Math.sqrt(squares / values.length) || 1;
  });
  const rows = samples.map(({ features }) => scaled({ mean, spread }, features));
  let weights = new Array<number>(width + 1).fill(0);
  for (let step = 0; step < STEPS; step++) weights = newton(samples, rows, weights);
  return { mean, spread, weights };
}

function newton(samples: readonly Sample[], rows: readonly number[][], weights: readonly number[]): number[] {
  const ridge = (at: number): number => (at === 0 ? 0 : RIDGE);
  const slope = weights.map((weight, at) => -ridge(at) * weight);
  const curve = weights.map((_, a) => weights.map((__, b) => (a === b ? ridge(a) : 0)));
  rows.forEach((row, sample) => {
    const expected = risk(weights, row);
    const off = (samples[sample]?.bad === true ? 1 : 0) - expected;
    row.forEach((value, a) => {
      slope[a] = (slope[a] ?? 0) + off * value;
      const line = curve[a] ?? [];
      row.forEach((other, b) => {
        line[b] = (line[b] ?? 0) + expected * (1 - expected) * value * other;
      });
    });
  });
  const step = solve(curve, slope);
  return weights.map((weight, at) => weight + (step[at] ?? 0));
}

/** The number of a fold for each sample: bad and good ones are dealt out apart, in a random order. */
function dealt(samples: readonly Sample[], folds: number, random: Random): number[] {
  const fold = new Array<number>(samples.length).fill(0);
  for (const side of [true, false]) {
    const members = samples.flatMap(({ bad }, at) => (bad === side ? [at] : []));
    for (let at = members.length - 1; at > 0; at--) {
      const other = random.between(0, at);
      [members[at], members[other]] = [members[other] ?? 0, members[at] ?? 0];
    }
    members.forEach((member, at) => {
      fold[member] = at % folds;
    });
  }
  return fold;
}

/**
 * The risk that a model says of each sample which was fitted without it: stratified folds, dealt anew each time,
 * one list of risks for each time.
 */
export function crossValidated(samples: readonly Sample[], folds: number, times: number): number[][] {
  return Array.from({ length: times }, (_, time) => {
    const fold = dealt(samples, folds, new Random(time + 1));
    const models = Array.from({ length: folds }, (__, one) =>
      fitted(samples.filter((_sample, at) => fold[at] !== one)),
    );
    return samples.map(({ features }, at) => {
      const model = models[fold[at] ?? 0];
      return model ? risk(model.weights, scaled(model, features)) : Number.NaN;
    });
  });
}
