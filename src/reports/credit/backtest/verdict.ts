import type { Interval } from '../../../credit/backtest/auc';
import type { BackTestResult, Baseline } from '../../../credit/backtest/backtest';
import type { Language } from '../../../locales/language';
import { reportText as text } from '../../../locales/reportText';
import type { StyleName } from '../../plan';

/** So few bad ends say little, whatever the areas are. */
const FEW_BAD = 20;

export interface Sentence {
  readonly words: string;
  readonly style: StyleName;
}

/** An area or a difference as the sentences say it. */
export function three(value: number): string {
  return value.toFixed(3);
}

export function span(interval: Partial<Interval> | undefined, language: Language): string {
  const { low, high } = interval ?? {};
  if (low === undefined || high === undefined) return text(language, 'creditBacktest.noInterval');
  return text(language, 'creditBacktest.interval', { low: three(low), high: three(high) });
}

/** The figure that ranks best of those that a score has to beat. */
export function bestBaseline({ baselines }: BackTestResult): Baseline | undefined {
  return [...baselines].sort((a, b) => (b.customers?.value ?? 0) - (a.customers?.value ?? 0))[0];
}

/** Whether the score says more than chance: by its interval, or by where chance lands without one. */
function againstChance({ customers, chance }: BackTestResult, language: Language): Sentence | undefined {
  if (customers === undefined) return undefined;
  const { value, interval } = customers;
  const isBetter = interval === undefined ? value > (chance?.high ?? 1) : interval.low > 0.5;
  const details = { auc: three(value), interval: span(interval, language) };
  const key = isBetter ? 'creditBacktest.beatsChance' : 'creditBacktest.likeChance';
  return { words: text(language, key, details), style: isBetter ? 'good' : 'bad' };
}

/** Whether the score says more than the best single figure. */
function againstBest(result: BackTestResult, language: Language): Sentence | undefined {
  const best = bestBaseline(result);
  if (best?.lead === undefined) return undefined;
  const { value, low, high } = best.lead;
  const key =
    low !== undefined && low > 0
      ? 'creditBacktest.beatsBest'
      : high !== undefined && high < 0
        ? 'creditBacktest.losesToBest'
        : 'creditBacktest.likeBest';
  const details = {
    figure: text(language, `creditBacktest.naive.${best.name}`),
    lead: three(value),
    interval: span(best.lead, language),
  };
  return { words: text(language, key, details), style: key === 'creditBacktest.beatsBest' ? 'good' : 'bad' };
}

/** What the back-test comes to, in sentences: also where it comes to nothing. */
export function verdict(result: BackTestResult, language: Language): readonly Sentence[] {
  const { scored, customers } = result;
  const { judged, bad } = scored;
  if (customers === undefined) {
    const key =
      judged === 0
        ? 'creditBacktest.nothingJudged'
        : bad === 0
          ? 'creditBacktest.noneBad'
          : 'creditBacktest.allBad';
    return [{ words: text(language, key, { judged }), style: 'bad' }];
  }
  const few: Sentence[] =
    bad < FEW_BAD ? [{ words: text(language, 'creditBacktest.fewBad', { bad, judged }), style: 'bad' }] : [];
  const found = [againstChance(result, language), againstBest(result, language)];
  return [...few, ...found.flatMap((one) => one ?? [])];
}

/** Whether worse grades did worse, and where they did not. */
export function orderSentences({ grades }: BackTestResult, language: Language): readonly Sentence[] {
  const { inOrder, inversions } = grades;
  if (inOrder === undefined) return [{ words: text(language, 'creditBacktest.oneGrade'), style: 'note' }];
  if (inOrder) return [{ words: text(language, 'creditBacktest.inOrder'), style: 'good' }];
  return inversions.map(({ better, worse, clear }) => ({
    words: text(language, clear ? 'creditBacktest.inverted.clear' : 'creditBacktest.inverted', {
      better,
      worse,
    }),
    style: clear ? 'bad' : 'note',
  }));
}
