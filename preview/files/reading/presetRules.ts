import type { PresetCriterion } from '../../workbook/ruleDocument';
import { sameAs } from '../format/sameAs';
import { AVERAGES, CELL_TESTS, PERIODS } from '../format/presets';
import { flagAttribute, numberAttribute, type XmlElement } from '../xml/XmlElement';

/** What a rule without a bound of its own looks for; `undefined` where Excel has no word for it. */
export function readPreset(rule: XmlElement): PresetCriterion | undefined {
  const type = rule.attributes.get('type') ?? '';
  if (type === 'uniqueValues') return 'UniqueValues';
  if (type === 'duplicateValues') return 'DuplicateValues';
  if (type === 'aboveAverage') return readAverage(rule);
  if (type !== 'timePeriod') return keyOf(CELL_TESTS, ([name]) => name === type);
  const period = rule.attributes.get('timePeriod');
  return keyOf(PERIODS, ([name]) => name === period);
}

function readAverage(rule: XmlElement): PresetCriterion | undefined {
  const deviations = numberAttribute(rule, 'stdDev') ?? 0;
  const wanted = {
    ...(!flagAttribute(rule, 'aboveAverage', true) && { below: true }),
    ...(flagAttribute(rule, 'equalAverage') && { equal: true }),
    ...(deviations !== 0 && { deviations }),
  };
  return keyOf(AVERAGES, (average) => sameAs(average, wanted));
}

function keyOf<Value>(
  presets: Partial<Record<PresetCriterion, Value>>,
  test: (value: Value) => boolean,
): PresetCriterion | undefined {
  const names = Object.keys(presets) as PresetCriterion[];
  return names.find((name) => {
    const value = presets[name];
    return value !== undefined && test(value);
  });
}
