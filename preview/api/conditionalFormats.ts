import { HostError } from '../workbook/HostError';
import type { RuleContent } from '../workbook/ruleConversion';
import { RuleStore } from '../workbook/RuleStore';
import { flag, integer, text } from './arguments';
import { changeRule, ruleOf, rulePartNavigations, type RuleTarget } from './conditionalRules';
import { defineType } from './HostObject';
import { rangeObject } from './range';
import { RangeTarget } from './RangeTarget';

/** What a rule of each type is until its parts are set. */
const NEW_RULES: Readonly<Record<string, RuleContent>> = {
  CellValue: { type: 'CellValue', operator: 'GreaterThan', formula1: '=0', format: {} },
  Custom: { type: 'Custom', formula: '=FALSE', format: {} },
  ContainsText: { type: 'ContainsText', operator: 'Contains', text: '', format: {} },
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
};

const ruleObject = defineType<RuleTarget>({
  name: 'ConditionalFormat',
  properties: {
    id: { get: ({ id }) => id },
    type: { get: (target) => ruleOf(target).document.type },
    priority: { get: ({ sheet, id }) => new RuleStore(sheet).all().findIndex((rule) => rule.id === id) },
    stopIfTrue: {
      get: (target) => ruleOf(target).document.stopIfTrue,
      set: (target, value) => {
        const stopIfTrue = flag(value);
        changeRule(target, (rule) => ({ ...rule, stopIfTrue }));
      },
    },
  },
  navigations: rulePartNavigations,
  methods: {
    getRange: (target) => {
      const [area] = ruleOf(target).areas;
      if (!area) throw HostError.itemNotFound('range of the conditional format');
      return rangeObject(new RangeTarget(target.sheet, area));
    },
    delete: ({ sheet, id }) => {
      sheet.assertUnprotected();
      new RuleStore(sheet).remove(id);
    },
  },
  identity: ({ id }) => ({ Id: id }),
});

export const conditionalFormats = defineType<RangeTarget>({
  name: 'ConditionalFormatCollection',
  methods: {
    add: ({ sheet, area }, [type]) => {
      sheet.assertUnprotected();
      const content = NEW_RULES[text(type)];
      if (!content) throw HostError.notImplemented(`ConditionalFormatCollection.add of ${String(type)}`);
      return ruleObject({ sheet, id: new RuleStore(sheet).add([area], content) });
    },
    clearAll: ({ sheet, area }) => {
      sheet.assertUnprotected();
      const store = new RuleStore(sheet);
      for (const rule of store.touching(area)) store.remove(rule.id);
    },
    getCount: ({ sheet, area }) => new RuleStore(sheet).touching(area).length,
    getItemAt: ({ sheet, area }, [index]) => {
      const rule = new RuleStore(sheet).touching(area)[integer(index)];
      if (!rule) throw HostError.itemNotFound('conditional format');
      return ruleObject({ sheet, id: rule.id });
    },
    getItemOrNullObject: ({ sheet }, [key]) => ruleObject({ sheet, id: ruleOf({ sheet, id: text(key) }).id }),
  },
  items: ({ sheet, area }) => new RuleStore(sheet).touching(area).map(({ id }) => ruleObject({ sheet, id })),
  item: ({ sheet }, key) => ruleObject({ sheet, id: ruleOf({ sheet, id: text(key) }).id }),
});
