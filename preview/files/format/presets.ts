import type { PresetCriterion } from '../../workbook/ruleDocument';

type Presets<Value> = Partial<Record<PresetCriterion, Value>>;

const TODAY = 'TODAY()';

/** A file's `timePeriod`, and the formula that Excel puts beside it; `#` stands for the first cell. */
export const PERIODS: Presets<readonly [string, string]> = {
  Yesterday: ['yesterday', `FLOOR(#,1)=${TODAY}-1`],
  Today: ['today', `FLOOR(#,1)=${TODAY}`],
  Tomorrow: ['tomorrow', `FLOOR(#,1)=${TODAY}+1`],
  LastSevenDays: ['last7Days', `AND(${TODAY}-FLOOR(#,1)<=6,FLOOR(#,1)<=${TODAY})`],
  LastWeek: [
    'lastWeek',
    `AND(${TODAY}-ROUNDDOWN(#,0)>=WEEKDAY(${TODAY}),${TODAY}-ROUNDDOWN(#,0)<WEEKDAY(${TODAY})+7)`,
  ],
  ThisWeek: [
    'thisWeek',
    `AND(${TODAY}-ROUNDDOWN(#,0)<=WEEKDAY(${TODAY})-1,ROUNDDOWN(#,0)-${TODAY}<=7-WEEKDAY(${TODAY}))`,
  ],
  NextWeek: [
    'nextWeek',
    `AND(ROUNDDOWN(#,0)-${TODAY}>7-WEEKDAY(${TODAY}),ROUNDDOWN(#,0)-${TODAY}<15-WEEKDAY(${TODAY}))`,
  ],
  LastMonth: ['lastMonth', sameMonth(`EDATE(${TODAY},-1)`)],
  ThisMonth: ['thisMonth', sameMonth(TODAY)],
  NextMonth: ['nextMonth', sameMonth(`EDATE(${TODAY},1)`)],
};

/** The type of the rule, and the formula that Excel puts beside it. */
export const CELL_TESTS: Presets<readonly [string, string]> = {
  Blanks: ['containsBlanks', 'LEN(TRIM(#))=0'],
  NonBlanks: ['notContainsBlanks', 'LEN(TRIM(#))>0'],
  Errors: ['containsErrors', 'ISERROR(#)'],
  NonErrors: ['notContainsErrors', 'NOT(ISERROR(#))'],
};

/** Rules of `aboveAverage`. */
export const AVERAGES: Presets<{
  readonly below?: true;
  readonly equal?: true;
  readonly deviations?: 1 | 2 | 3;
}> = {
  AboveAverage: {},
  BelowAverage: { below: true },
  EqualOrAboveAverage: { equal: true },
  EqualOrBelowAverage: { below: true, equal: true },
  OneStdDevAboveAverage: { deviations: 1 },
  OneStdDevBelowAverage: { below: true, deviations: 1 },
  TwoStdDevAboveAverage: { deviations: 2 },
  TwoStdDevBelowAverage: { below: true, deviations: 2 },
  ThreeStdDevAboveAverage: { deviations: 3 },
  ThreeStdDevBelowAverage: { below: true, deviations: 3 },
};

function sameMonth(day: string): string {
  return `AND(MONTH(#)=MONTH(${day}),YEAR(#)=YEAR(${day}))`;
}
