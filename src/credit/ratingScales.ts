import type { CreditPolicy, RatingScale } from './policy';

type Points = ReadonlyMap<string, number>;

/** Points of ratings that stand in the order from best to worst: 100, ..., 0 in equal steps. */
function stepped(ratings: readonly (readonly string[])[]): Points {
  const last = ratings.length - 1;
  return new Map(ratings.flatMap((same, at) => same.map((one) => [one, 100 * (1 - at / last)] as const)));
}

const LETTERS = stepped([['A'], ['B'], ['C'], ['D'], ['E']]);

/** The long-term scales of the agencies, with their halves and thirds; what defaulted stands last. */
const AGENCIES = stepped([
  ['AAA'],
  ['AA+', 'AA1'],
  ['AA', 'AA2'],
  ['AA-', 'AA3'],
  ['A+', 'A1'],
  ['A', 'A2'],
  ['A-', 'A3'],
  ['BBB+', 'BAA1'],
  ['BBB', 'BAA2'],
  ['BBB-', 'BAA3'],
  ['BB+', 'BA1'],
  ['BB', 'BA2'],
  ['BB-', 'BA3'],
  ['B+', 'B1'],
  ['B', 'B2'],
  ['B-', 'B3'],
  ['CCC+', 'CAA1'],
  ['CCC', 'CAA2'],
  ['CCC-', 'CAA3'],
  ['CC', 'CA'],
  ['C'],
  ['D', 'SD', 'RD'],
]);

const NUMBERS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'].map((one) => [one]);

const WORDS = stepped([
  ['优', '优秀', '优良', '极好', '低', '低风险', '极低风险', 'EXCELLENT', 'VERYGOOD', 'LOW', 'LOWRISK'],
  ['良', '良好', '好', '较好', '较低', '较低风险', 'GOOD'],
  ['中', '中等', '一般', '中风险', '中等风险', 'FAIR', 'AVERAGE', 'MEDIUM', 'MEDIUMRISK', 'MODERATE'],
  ['较差', '及格', '较高', '较高风险', '关注', 'WEAK', 'ELEVATED', 'BELOWAVERAGE'],
  ['差', '很差', '极差', '不合格', '高', '高风险', '失信', 'POOR', 'VERYPOOR', 'HIGH', 'HIGHRISK'],
]);

const SCALES: Readonly<Record<Exclude<RatingScale, 'auto'>, Points>> = {
  letters: LETTERS,
  agencies: AGENCIES,
  tenBest: stepped([...NUMBERS].reverse()),
  oneBest: stepped(NUMBERS),
  words: WORDS,
};
/** In which `auto` looks: of scales that read equally many ratings the first. */
const ORDER = ['letters', 'agencies', 'tenBest', 'words'] as const;

/** A rating without what writers vary: width, case, spaces, the word for "grade". */
export function ratingKey(rating: string): string {
  return rating.normalize('NFKC').toUpperCase().replace(/\s+/g, '').replace(/[−–—]/g, '-').replace(/级$/, '');
}

/** The points of ratings by a policy: the user's own first, then the scale; `ratings` are all of the book. */
export function ratingReader(
  { rating }: Pick<CreditPolicy, 'rating'>,
  ratings: Iterable<string>,
): (rating: string) => number | undefined {
  const own = new Map(Object.entries(rating.own).map(([key, points]) => [ratingKey(key), points]));
  const keys = [...ratings].map(ratingKey).filter((key) => !own.has(key));
  const scale = rating.scale === 'auto' ? likeliest(keys) : SCALES[rating.scale];
  return (text) => own.get(ratingKey(text)) ?? scale.get(ratingKey(text));
}

function likeliest(keys: readonly string[]): Points {
  let best: Points = LETTERS;
  let most = -1;
  for (const name of ORDER) {
    const read = keys.filter((key) => SCALES[name].has(key)).length;
    if (read > most) {
      most = read;
      best = SCALES[name];
    }
  }
  return best;
}
