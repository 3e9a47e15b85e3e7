import type { Comparison, GlanceCard } from '../../../reports/dashboard/glance';
import type { MeasureFormats } from '../../measureFormats';
import type { Pane } from '../../paneContext';

/** A comparison in words; `tone` also shows as an icon. */
export interface ComparedWords {
  readonly key: 'previous' | 'lastYear' | 'target';
  readonly words: string;
  readonly tone?: 'better' | 'worse';
}

type Words = Pick<Pane, 'words'>;

function pastWords(
  { words }: Words,
  key: 'previous' | 'lastYear',
  { unit }: GlanceCard,
  { value, change, tone }: Comparison,
  formats: MeasureFormats,
): string {
  if (change === undefined) {
    const when = words(`pane.dashboard.was.${key}`);
    return words('pane.dashboard.was', { value: formats.value(unit, value), when });
  }
  const said = { change: formats.change(unit, change), against: words(`pane.dashboard.against.${key}`) };
  return words(tone === undefined ? 'pane.dashboard.change' : `pane.dashboard.change.${tone}`, said);
}

function targetWords(
  { words }: Words,
  { unit }: GlanceCard,
  { value, change = 0, tone }: Comparison,
  formats: MeasureFormats,
): string {
  const target = formats.value(unit, value);
  if (tone === undefined) return words('pane.dashboard.target.set', { target });
  if (tone === 'better') return words('pane.dashboard.target.met', { target });
  return words('pane.dashboard.target.missed', { target, gap: formats.gap(unit, change) });
}

/** What a card is compared with, each as a sentence. */
export function comparedWords(pane: Words, card: GlanceCard, formats: MeasureFormats): ComparedWords[] {
  const { previous, lastYear, target } = card;
  const past = { previous, lastYear };
  const found = (['previous', 'lastYear'] as const).flatMap((key): ComparedWords[] => {
    const one = past[key];
    if (one === undefined) return [];
    return [
      {
        key,
        words: pastWords(pane, key, card, one, formats),
        ...(one.tone === undefined ? {} : { tone: one.tone }),
      },
    ];
  });
  if (target === undefined) return found;
  const tone = target.tone === undefined ? {} : { tone: target.tone };
  return [...found, { key: 'target', words: targetWords(pane, card, target, formats), ...tone }];
}
