import type { ConditionalFormatDocument } from '../workbook/document';
import type { IconCriterion, IconSetStyle } from '../workbook/ruleDocument';
import { HostError } from '../workbook/HostError';
import { ICON_SETS } from '../workbook/iconSets';
import { defaultCriteria, iconCount } from '../workbook/ruleIcons';
import { without } from '../workbook/without';
import { flag, integer, oneOf, record } from './arguments';
import { changeRule, formulaText, ruleOf, type RuleTarget } from './conditionalRule';
import { defineType } from './HostObject';

type IconSet = Extract<ConditionalFormatDocument, { readonly type: 'IconSet' }>;

const STYLES = Object.keys(ICON_SETS) as IconSetStyle[];

function iconsOf(target: RuleTarget): IconSet {
  const { document } = ruleOf(target);
  if (document.type !== 'IconSet')
    throw HostError.invalidOperation('The conditional format is not an icon set.');
  return document;
}

function change(target: RuleTarget, changed: (rule: IconSet) => IconSet): void {
  changeRule(target, (rule) => (rule.type === 'IconSet' ? changed(rule) : rule));
}

function customIcon(value: unknown): Pick<IconCriterion, 'customIcon'> {
  if (value === null || value === undefined) return {};
  const given = record(value, 'customIcon');
  const set = oneOf(given.set, STYLES, 'set');
  const index = integer(given.index, 'index');
  if (index < 0 || index >= iconCount(set)) throw HostError.invalidArgument('index of the icon');
  return { customIcon: { set, index } };
}

/** Of the first criterion only the icon can be set: it stands for all that the others leave. */
function criteriaArgument(value: unknown, rule: IconSet): IconCriterion[] {
  if (!Array.isArray(value) || value.length !== iconCount(rule.style))
    throw HostError.invalidArgument('criteria of the icon set');
  return value.map((item, index) => {
    const given = record(item, 'criterion');
    const icon = customIcon(given.customIcon);
    const known = rule.criteria[index];
    if (index === 0 && known) return { ...without(known, 'customIcon'), ...icon };
    return {
      type: oneOf(given.type, ['Number', 'Percent', 'Percentile', 'Formula'], 'criterion type'),
      operator: oneOf(given.operator, ['GreaterThan', 'GreaterThanOrEqual'], 'criterion operator'),
      formula: formulaText(given.formula),
      ...icon,
    };
  });
}

export const iconSetRule = defineType<RuleTarget>({
  name: 'IconSetConditionalFormat',
  properties: {
    style: {
      get: (target) => iconsOf(target).style,
      set: (target, value) => {
        const style = oneOf(value, STYLES, 'style');
        change(target, (rule) => ({
          ...rule,
          style,
          criteria: iconCount(style) === rule.criteria.length ? rule.criteria : defaultCriteria(style),
        }));
      },
    },
    criteria: {
      get: (target) =>
        iconsOf(target).criteria.map((criterion) => ({
          ...criterion,
          customIcon: criterion.customIcon ?? null,
        })),
      set: (target, value) => {
        const criteria = criteriaArgument(value, iconsOf(target));
        change(target, (rule) => ({ ...rule, criteria }));
      },
    },
    reverseIconOrder: {
      get: (target) => iconsOf(target).reverse,
      set: (target, value) => {
        const reverse = flag(value);
        if (reverse && iconsOf(target).criteria.some((criterion) => criterion.customIcon))
          throw HostError.invalidOperation('The order of custom icons cannot be reversed.');
        change(target, (rule) => ({ ...rule, reverse }));
      },
    },
    showIconOnly: {
      get: (target) => !iconsOf(target).showValue,
      set: (target, value) => {
        const showValue = !flag(value);
        change(target, (rule) => ({ ...rule, showValue }));
      },
    },
  },
});
