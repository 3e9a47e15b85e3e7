import { LIMIT_STATES, type LimitState } from '../../credit/limit/exposure';
import type { Language } from '../../locales/language';
import { reportText as text } from '../../locales/reportText';
import type { RulePlan, Tone } from '../plan';
import type { TablePlace } from '../dashboard/tablePlace';
import type { CreditColumn } from './creditColumns';

const TONES: Readonly<Partial<Record<LimitState, Tone>>> = {
  ok: 'good',
  watch: 'mild',
  stop: 'hot',
  hold: 'hot',
};

/** What the use of a limit comes to, in words. */
export function stateWords(state: LimitState, language: Language): string {
  return text(language, `creditReports.state.${state}`);
}

export function stateColumn(language: Language): CreditColumn {
  return {
    key: 'state',
    header: text(language, 'creditReports.column.state'),
    format: 'text',
    width: 11,
    cell: ({ credit }) => stateWords(credit.limitUse.state, language),
  };
}

/** States in their colours, and the use of limits as bars. */
export function limitRules(place: TablePlace, language: Language): readonly RulePlan[] {
  const states = LIMIT_STATES.flatMap((state): RulePlan[] => {
    const tone = TONES[state];
    if (tone === undefined) return [];
    return [{ kind: 'contains', area: place.area('state'), text: stateWords(state, language), tone }];
  });
  return [
    ...states,
    { kind: 'bar', area: place.area('use') },
    { kind: 'negative', area: place.area('available'), tone: 'hot' },
  ];
}
