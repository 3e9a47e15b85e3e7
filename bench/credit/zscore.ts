import { readFileSync } from 'node:fs';
import { zDoublePrimeOfRatios, zPrimeOfRatios, zZone, type ZModel } from '../../src/credit/zScore';

/**
 * What a Z-score is worth: firms with their ratios and whether they failed, from the file of the UCI set "Polish companies
 * bankruptcy data" that is named as argument (ARFF; `?` is missing, the last attribute is 1 for a firm that failed).
 */

/** Numbers of the set's attributes, counting from 1. */
const ATTRIBUTES = { workingCapital: 3, retainedEarnings: 6, ebit: 7, equity: 8, sales: 9 } as const;
type Ratio = keyof typeof ATTRIBUTES;
const RATIOS = Object.keys(ATTRIBUTES) as Ratio[];

interface Firm extends Readonly<Record<Ratio, number>> {
  readonly failed: boolean;
}

function firmsIn(arff: string): { readonly firms: readonly Firm[]; readonly read: number } {
  const [, data = ''] = arff.split(/^@data\s*$/im);
  const rows = data.split(/\r?\n/).filter((line) => /^(?:\?|-?[\d.]+),/.test(line));
  const firms = rows.flatMap((row): Firm[] => {
    const cells = row.split(',').map((cell) => (cell.trim() === '?' ? NaN : Number(cell)));
    const ratio = (name: Ratio): number => cells[ATTRIBUTES[name] - 1] ?? NaN;
    const firm: Firm = {
      workingCapital: ratio('workingCapital'),
      retainedEarnings: ratio('retainedEarnings'),
      ebit: ratio('ebit'),
      equity: ratio('equity'),
      sales: ratio('sales'),
      failed: cells.at(-1) === 1,
    };
    return RATIOS.every((name) => Number.isFinite(firm[name])) ? [firm] : [];
  });
  return { firms, read: rows.length };
}

/** How often a firm that failed has the lower score of the two, over all pairs with one that did not; ties are half. */
function auc(firms: readonly Firm[], scoreOf: (firm: Firm) => number): number {
  const ranked = firms
    .map((firm) => ({ score: scoreOf(firm), failed: firm.failed }))
    .sort((a, b) => a.score - b.score);
  let failedRanks = 0;
  for (let from = 0; from < ranked.length;) {
    let to = from;
    while (to < ranked.length && ranked[to]?.score === ranked[from]?.score) to++;
    const tied = ranked.slice(from, to).filter(({ failed }) => failed).length;
    failedRanks += (tied * (from + 1 + to)) / 2;
    from = to;
  }
  const failures = ranked.filter(({ failed }) => failed).length;
  const pairs = failures * (ranked.length - failures);
  return 1 - (failedRanks - (failures * (failures + 1)) / 2) / pairs;
}

/** Between which values 95 % of 200 resamples of the firms lie; the same every time. */
function interval(firms: readonly Firm[], scoreOf: (firm: Firm) => number): string {
  let state = 20_260_630;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const found = Array.from({ length: 200 }, () =>
    auc(
      firms.flatMap(() => firms[next(firms.length)] ?? []),
      scoreOf,
    ),
  ).sort((a, b) => a - b);
  return `${(found[4] ?? 0).toFixed(3)}-${(found[195] ?? 0).toFixed(3)}`;
}

const SCORES: readonly (readonly [string, (firm: Firm) => number])[] = [
  ["Z''", zDoublePrimeOfRatios],
  ["Z'", zPrimeOfRatios],
  ['working capital / assets', (firm) => firm.workingCapital],
  ['retained earnings / assets', (firm) => firm.retainedEarnings],
  ['EBIT / assets', (firm) => firm.ebit],
  ['equity / liabilities', (firm) => firm.equity],
  ['sales / assets', (firm) => firm.sales],
];
const MODELS: readonly (readonly [string, ZModel, (firm: Firm) => number])[] = [
  ["Z''", 'zDoublePrime', zDoublePrimeOfRatios],
  ["Z'", 'zPrime', zPrimeOfRatios],
];

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('name the ARFF file');
const { firms, read } = firmsIn(readFileSync(file, 'utf8'));
const failures = firms.filter(({ failed }) => failed).length;
process.stdout.write(
  `${String(read)} firms read, ${String(firms.length)} with all five ratios, of which ${String(failures)} failed\n`,
);
console.table(
  SCORES.map(([score, scoreOf]) => ({
    score,
    AUC: auc(firms, scoreOf).toFixed(3),
    'of resamples': interval(firms, scoreOf),
  })),
);
console.table(
  MODELS.flatMap(([score, model, scoreOf]) =>
    (['distress', 'grey', 'safe'] as const).map((zone) => {
      const inZone = firms.filter((firm) => zZone(scoreOf(firm), model) === zone);
      const failed = inZone.filter((firm) => firm.failed).length;
      const rate = `${((100 * failed) / inZone.length).toFixed(1)} %`;
      return { score, zone, firms: inZone.length, failed, rate };
    }),
  ),
);
