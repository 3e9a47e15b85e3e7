import { HostError } from '../workbook/HostError';
import type { RuleContent } from '../workbook/ruleConversion';
import { defaultCriteria } from '../workbook/ruleIcons';
import { RuleStore, type HostRule } from '../workbook/RuleStore';
import { flag, integer, text } from './arguments';
import { changeRule, ruleOf, type RuleTarget } from './conditionalRule';
import { rulePartNavigations } from './conditionalRules';
import { defineType, NULL_OBJECT, type HostObject } from './HostObject';
import { rangeObject } from './range';
import { rangeAreasObject } from './rangeAreas';
import { RangeAreasTarget } from './RangeAreasTarget';
import { RangeTarget } from './RangeTarget';

/** What a rule of each type is until its parts are set. */
const NEW_RULES = {
  CellValue: { type: 'CellValue', operator: 'GreaterThan', formula1: '=0', format: {} },
  Custom: { type: 'Custom', formula: '=FALSE', format: {} },
  ContainsText: { type: 'ContainsText', operator: 'Contains', text: '', format: {} },
  TopBottom: { type: 'TopBottom', rank: 10, kind: 'TopItems', format: {} },
  PresetCriteria: { type: 'PresetCriteria', criterion: 'Invalid', format: {} },
  ColorScale: {
    type: 'ColorScale',
    points: [
      { type: 'LowestValue', color: '#F8696B' },
      { type: 'Percentile', formula: '50', color: '#FFEB84' },
      { type: 'HighestValue', color: '#63BE7B' },
    ],
  },
  DataBar: {
    type: 'DataBar',
    color: '#638EC6',
    lower: { type: 'Automatic' },
    upper: { type: 'Automatic' },
    showValue: true,
  },
  IconSet: {
    type: 'IconSet',
    style: 'ThreeTrafficLights1',
    criteria: defaultCriteria('ThreeTrafficLights1'),
    reverse: false,
    showValue: true,
  },
} as const satisfies Readonly<Record<string, RuleContent>>;

const NO_STOP = new Set(['DataBar', 'IconSet', 'ColorScale']);

const ruleObject = defineType<RuleTarget>({
  name: 'ConditionalFormat',
  properties: {
    id: { get: ({ id }) => id },
    type: { get: (target) => ruleOf(target).document.type },
    priority: {
      get: ({ sheet, id }) => new RuleStore(sheet).all().findIndex((rule) => rule.id === id),
      set: ({ sheet, id }, value) => {
        sheet.assertUnprotected();
        new RuleStore(sheet).place(id, integer(value));
      },
    },
    stopIfTrue: {
      get: (target) => {
        const { document } = ruleOf(target);
        return NO_STOP.has(document.type) ? null : document.stopIfTrue;
      },
      set: (target, value) => {
        const stopIfTrue = flag(value);
        changeRule(target, (rule) => ({ ...rule, stopIfTrue }));
      },
    },
  },
  navigations: rulePartNavigations,
  methods: {
    getRange: (target) => onlyRange(target) ?? several(),
    getRangeOrNullObject: (target) => onlyRange(target) ?? NULL_OBJECT,
    getRanges: (target) => rangeAreasObject(RangeAreasTarget.of(target.sheet, ruleOf(target).areas)),
    delete: ({ sheet, id }) => {
      sheet.assertUnprotected();
      new RuleStore(sheet).remove(id);
    },
  },
  identity: ({ id }) => ({ Id: id }),
});

function onlyRange(target: RuleTarget): HostObject | undefined {
  const { areas } = ruleOf(target);
  const [area] = areas;
  return area && areas.length === 1 ? rangeObject(new RangeTarget(target.sheet, area)) : undefined;
}

function several(): never {
  throw HostError.invalidOperation('The conditional format is applied to multiple ranges.');
}

/** By id, or by its place in the collection as a text. */
function find({ sheet, areas }: RangeAreasTarget, key: unknown): HostRule | undefined {
  const wanted = text(key);
  const rules = new RuleStore(sheet).touching(areas);
  return rules.find(({ id }) => id === wanted) ?? (/^\d+$/.test(wanted) ? rules[Number(wanted)] : undefined);
}

export const conditionalFormats = defineType<RangeAreasTarget>({
  name: 'ConditionalFormatCollection',
  methods: {
    add: ({ sheet, areas }, [type]) => {
      sheet.assertUnprotected();
      const content = (NEW_RULES as Readonly<Record<string, RuleContent>>)[text(type)];
      if (!content) throw HostError.invalidArgument(`type ${String(type)}`);
      return ruleObject({ sheet, id: new RuleStore(sheet).add(areas, content) });
    },
    clearAll: ({ sheet, areas }) => {
      sheet.assertUnprotected();
      new RuleStore(sheet).clear(areas);
    },
    getCount: ({ sheet, areas }) => new RuleStore(sheet).touching(areas).length,
    getItemAt: ({ sheet, areas }, [index]) => {
      const rule = new RuleStore(sheet).touching(areas)[integer(index)];
      if (!rule) throw HostError.itemNotFound('conditional format');
      return ruleObject({ sheet, id: rule.id });
    },
    getItemOrNullObject: (range, [key]) => {
      const rule = find(range, key);
      return rule ? ruleObject({ sheet: range.sheet, id: rule.id }) : NULL_OBJECT;
    },
  },
  items: ({ sheet, areas }) =>
    new RuleStore(sheet).touching(areas).map(({ id }) => ruleObject({ sheet, id })),
  item: (range, key) => {
    const rule = find(range, key);
    if (!rule) throw HostError.itemNotFound(`conditional format ${String(key)} of ${range.address}`);
    return ruleObject({ sheet: range.sheet, id: rule.id });
  },
});
