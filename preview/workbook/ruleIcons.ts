import { ICON_SETS } from './iconSets';
import {
  CFNumberOperator,
  CFRuleType,
  CFValueType,
  type IConditionalFormattingRuleConfig,
  type IValueConfig,
} from '@univerjs/sheets-conditional-formatting';
import type { ConditionalFormatDocument, ScalePoint } from './document';
import type { IconCriterion, IconSetStyle } from './ruleDocument';

type IconSet = Extract<ConditionalFormatDocument, { readonly type: 'IconSet' }>;
type UniverIcons = Extract<IConditionalFormattingRuleConfig, { type: CFRuleType.iconSet }>;

/** Univer counts the icons of a set from the highest, but for these. */
const COUNTED_FROM_LOWEST: ReadonlySet<IconSetStyle> = new Set(['FourRating', 'FiveRating']);

export function iconCount(style: IconSetStyle): number {
  return Number(ICON_SETS[style].charAt(0));
}

/** As Excel fills them in: equal parts of a hundred. */
export function defaultCriteria(style: IconSetStyle): IconCriterion[] {
  const count = iconCount(style);
  return Array.from({ length: count }, (_, index) => ({
    type: 'Percent',
    operator: 'GreaterThanOrEqual',
    formula: `=${Math.round((100 * index) / count)}`,
  }));
}

/** Univer takes the highest icon first, and the lowest for all that is left. */
export function univerIcons(
  rule: IconSet | Omit<IconSet, 'id' | 'address' | 'priority' | 'stopIfTrue'>,
  value: (point: ScalePoint) => IValueConfig,
): UniverIcons {
  const count = rule.criteria.length;
  // Univer keeps the enum of its icon sets to itself.
  const config: unknown[] = rule.criteria.map((criterion, index) => {
    const own = { set: rule.style, index: rule.reverse ? count - 1 - index : index };
    const icon = criterion.customIcon ?? own;
    const fromHighest = iconCount(icon.set) - 1 - icon.index;
    return {
      operator:
        index === 0
          ? CFNumberOperator.lessThanOrEqual
          : criterion.operator === 'GreaterThan'
            ? CFNumberOperator.greaterThan
            : CFNumberOperator.greaterThanOrEqual,
      value:
        index === 0
          ? { type: CFValueType.num, value: Number.MAX_SAFE_INTEGER }
          : value({ type: criterion.type, formula: criterion.formula }),
      iconType: ICON_SETS[icon.set],
      iconId: String(COUNTED_FROM_LOWEST.has(icon.set) ? icon.index : fromHighest),
    };
  });
  return {
    type: CFRuleType.iconSet,
    isShowValue: rule.showValue,
    config: config.reverse() as UniverIcons['config'],
  };
}
