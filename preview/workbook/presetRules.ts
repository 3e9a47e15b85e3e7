import {
  CFNumberOperator,
  CFSubRuleType,
  CFTextOperator,
  CFTimePeriodOperator,
} from '@univerjs/sheets-conditional-formatting';
import { columnName, type Area } from './address';
import type { PresetCriterion } from './ruleDocument';

type AverageOperator = Exclude<CFNumberOperator, CFNumberOperator.between | CFNumberOperator.notBetween>;

const TEXTS: Partial<Record<PresetCriterion, CFTextOperator>> = {
  Blanks: CFTextOperator.containsBlanks,
  NonBlanks: CFTextOperator.notContainsBlanks,
  Errors: CFTextOperator.containsErrors,
  NonErrors: CFTextOperator.notContainsErrors,
};
const PERIODS: Partial<Record<PresetCriterion, CFTimePeriodOperator>> = {
  Yesterday: CFTimePeriodOperator.yesterday,
  Today: CFTimePeriodOperator.today,
  Tomorrow: CFTimePeriodOperator.tomorrow,
  LastSevenDays: CFTimePeriodOperator.last7Days,
  LastWeek: CFTimePeriodOperator.lastWeek,
  ThisWeek: CFTimePeriodOperator.thisWeek,
  NextWeek: CFTimePeriodOperator.nextWeek,
  LastMonth: CFTimePeriodOperator.lastMonth,
  ThisMonth: CFTimePeriodOperator.thisMonth,
  NextMonth: CFTimePeriodOperator.nextMonth,
};
const AVERAGES: Partial<Record<PresetCriterion, AverageOperator>> = {
  AboveAverage: CFNumberOperator.greaterThan,
  BelowAverage: CFNumberOperator.lessThan,
  EqualOrAboveAverage: CFNumberOperator.greaterThanOrEqual,
  EqualOrBelowAverage: CFNumberOperator.lessThanOrEqual,
};
const DEVIATIONS: Readonly<Record<string, number>> = { One: 1, Two: 2, Three: 3 };

/** How Univer tells the cells that a preset criterion means; undefined for none. */
export function presetPart(criterion: PresetCriterion, corner: string, areas: readonly Area[]) {
  const text = TEXTS[criterion];
  if (text) return { subType: CFSubRuleType.text, operator: text } as const;
  const period = PERIODS[criterion];
  if (period) return { subType: CFSubRuleType.timePeriod, operator: period } as const;
  if (criterion === 'UniqueValues') return { subType: CFSubRuleType.uniqueValues } as const;
  if (criterion === 'DuplicateValues') return { subType: CFSubRuleType.duplicateValues } as const;
  const average = AVERAGES[criterion];
  if (average) return { subType: CFSubRuleType.average, operator: average } as const;
  const deviation = /^(One|Two|Three)StdDev(Above|Below)Average$/.exec(criterion);
  if (!deviation) return undefined;
  const cells = areas.map(absolute).join(',');
  const distance = `${DEVIATIONS[deviation[1] ?? ''] ?? 1}*STDEV.P(${cells})`;
  const limit =
    deviation[2] === 'Above' ? `>=AVERAGE(${cells})+${distance}` : `<=AVERAGE(${cells})-${distance}`;
  return { subType: CFSubRuleType.formula, value: `=AND(ISNUMBER(${corner}),${corner}${limit})` } as const;
}

function absolute({ row, column, rows, columns }: Area): string {
  return `$${columnName(column)}$${row + 1}:$${columnName(column + columns - 1)}$${row + rows}`;
}
