/** What is ranked: a score where more is better, and whether it turned out badly. */
export interface Ranked {
  readonly score: number;
  readonly bad: boolean;
  /** How many observations alike this stands for; one when left out. */
  readonly times?: number;
  /** Observations of one cluster (a customer) are not independent of each other. */
  readonly cluster: number;
}

/** From `low` to `high` in 95 of 100 cases. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Between two areas under the curve over the same observations: the first less the second. */
export interface AucDifference extends Partial<Interval> {
  readonly value: number;
}

/**
 * How often a ranking puts a good observation above a bad one (ties count half): 0.5 is chance, 1 is perfect.
 * No interval where the data do not show any spread: fewer than two clusters on a side, or a perfect order.
 */
export interface Auc {
  readonly value: number;
  readonly good: number;
  readonly bad: number;
  readonly interval: Interval | undefined;
}

/** How many observations turned out badly, and how many did not. */
function countsOf(ranked: readonly Ranked[]): { readonly bads: number; readonly goods: number } {
  let bads = 0;
  let goods = 0;
  for (const { bad, times = 1 } of ranked) {
    if (bad) bads += times;
    else goods += times;
  }
  return { bads, goods };
}

const Z95 = 1.959963984540054;

/**
 * Of each observation the share of the other side that it is ranked rightly against. The means of the good and
 * of the bad ones both are the area under the curve.
 */
function placements(ranked: readonly Ranked[]): Float64Array {
  const order = Int32Array.from(ranked, (_, at) => at);
  const scores = Float64Array.from(ranked, ({ score }) => score);
  order.sort((a, b) => (scores[a] ?? 0) - (scores[b] ?? 0));
  const { bads, goods } = countsOf(ranked);
  const placed = new Float64Array(ranked.length);
  let badBelow = 0;
  let goodBelow = 0;
  for (let from = 0, to = 0; from < order.length; from = to) {
    const score = scores[order[from] ?? 0];
    let badTied = 0;
    let goodTied = 0;
    for (to = from; to < order.length && scores[order[to] ?? 0] === score; to++) {
      const { bad = false, times = 1 } = ranked[order[to] ?? 0] ?? {};
      if (bad) badTied += times;
      else goodTied += times;
    }
    for (let at = from; at < to; at++) {
      const one = order[at] ?? 0;
      placed[one] =
        ranked[one]?.bad === true
          ? (goods - goodBelow - goodTied / 2) / goods
          : (badBelow + badTied / 2) / bads;
    }
    badBelow += badTied;
    goodBelow += goodTied;
  }
  return placed;
}

interface Sums {
  bad: number;
  good: number;
  hasBad: boolean;
  hasGood: boolean;
}

/** What each cluster's placements are off the mean, by side. */
function clusterSums(ranked: readonly Ranked[], placed: Float64Array, mean: number): Sums[] {
  const sums = new Map<number, Sums>();
  ranked.forEach(({ bad, cluster, times = 1 }, at) => {
    const sum = sums.get(cluster) ?? { bad: 0, good: 0, hasBad: false, hasGood: false };
    const off = times * ((placed[at] ?? 0) - mean);
    if (bad) sum.bad += off;
    else sum.good += off;
    sum.hasBad ||= bad;
    sum.hasGood ||= !bad;
    sums.set(cluster, sum);
  });
  return [...sums.values()];
}

/**
 * Obuchowski's variance for clustered data (Biometrics 53, 1997); with one observation a cluster it is the one of
 * DeLong, DeLong and Clarke-Pearson (Biometrics 44, 1988).
 */
function variance(ranked: readonly Ranked[], placed: Float64Array, mean: number): number | undefined {
  const sums = clusterSums(ranked, placed, mean);
  const withBad = sums.filter(({ hasBad }) => hasBad).length;
  const withGood = sums.filter(({ hasGood }) => hasGood).length;
  if (Math.min(withBad, withGood) < 2) return undefined;
  const { bads, goods } = countsOf(ranked);
  let ofBad = 0;
  let ofGood = 0;
  let ofBoth = 0;
  for (const { bad, good } of sums) {
    ofBad += bad * bad;
    ofGood += good * good;
    ofBoth += bad * good;
  }
  const free = (clusters: number): number => clusters / (clusters - 1);
  const value =
    (free(withBad) * ofBad) / bads ** 2 +
    (free(withGood) * ofGood) / goods ** 2 +
    (2 * free(sums.length) * ofBoth) / (bads * goods);
  return value > 0 ? value : undefined;
}

/** On the logit scale, so that no limit lies outside 0..1. */
function intervalOf(value: number, spread: number | undefined): Interval | undefined {
  if (spread === undefined || value <= 0 || value >= 1) return undefined;
  const centre = Math.log(value / (1 - value));
  const reach = (Z95 * Math.sqrt(spread)) / (value * (1 - value));
  const back = (logit: number): number => 1 / (1 + Math.exp(-logit));
  return { low: back(centre - reach), high: back(centre + reach) };
}

function meanOfBad(ranked: readonly Ranked[], placed: Float64Array): number {
  let sum = 0;
  let count = 0;
  ranked.forEach(({ bad, times = 1 }, at) => {
    if (!bad) return;
    sum += times * (placed[at] ?? 0);
    count += times;
  });
  return sum / count;
}

/** The area under the curve; undefined where nothing turned out badly, or everything did. */
export function aucOf(ranked: readonly Ranked[]): Auc | undefined {
  const { bads: bad, goods: good } = countsOf(ranked);
  if (bad === 0 || good === 0) return undefined;
  const placed = placements(ranked);
  const value = meanOfBad(ranked, placed);
  return { value, good, bad, interval: intervalOf(value, variance(ranked, placed, value)) };
}

/**
 * How much better one score ranks than another over the same observations, in the same order; the interval is
 * that of paired areas. Undefined where there is no area.
 */
export function aucDifference(
  ranked: readonly Ranked[],
  others: readonly number[],
): AucDifference | undefined {
  const auc = aucOf(ranked);
  if (!auc) return undefined;
  const mine = placements(ranked);
  const theirs = placements(ranked.map((one, at) => ({ ...one, score: others[at] ?? 0 })));
  const between = mine.map((placed, at) => placed - (theirs[at] ?? 0));
  const value = meanOfBad(ranked, between);
  const spread = variance(ranked, between, value);
  if (spread === undefined) return { value };
  const reach = Z95 * Math.sqrt(spread);
  return { value, low: value - reach, high: value + reach };
}

/** Where a ranking by chance would land in 95 of 100 cases: 0.5 and Mann and Whitney's variance without ties. */
export function chanceInterval(good: number, bad: number): Interval {
  const reach = Z95 * Math.sqrt((good + bad + 1) / (12 * good * bad));
  return { low: Math.max(0, 0.5 - reach), high: Math.min(1, 0.5 + reach) };
}

/** The share of the bad observations that stand in the worst `part` of the ranking; ties at its edge share. */
export function capturedBy(ranked: readonly Ranked[], part: number): number {
  const groups = new Map<number, { count: number; bad: number }>();
  const { bads, goods } = countsOf(ranked);
  for (const { score, bad, times = 1 } of ranked) {
    const group = groups.get(score) ?? { count: 0, bad: 0 };
    group.count += times;
    group.bad += bad ? times : 0;
    groups.set(score, group);
  }
  let room = (bads + goods) * part;
  let caught = 0;
  for (const [, { count, bad }] of [...groups].sort(([a], [b]) => a - b)) {
    const taken = Math.min(1, room / count);
    caught += bad * taken;
    room -= count * taken;
  }
  return caught / bads;
}

/** Wilson's interval of a share. */
export function shareInterval(part: number, of: number): Interval | undefined {
  if (of === 0) return undefined;
  const share = part / of;
  const z2 = Z95 ** 2;
  const centre = (share + z2 / (2 * of)) / (1 + z2 / of);
  const reach = (Z95 / (1 + z2 / of)) * Math.sqrt((share * (1 - share)) / of + z2 / (4 * of * of));
  return { low: Math.max(0, centre - reach), high: Math.min(1, centre + reach) };
}
