import type { RuleFormat } from '../workbook/document';
import type { RuleBorder, RuleBorderSide } from '../workbook/ruleDocument';
import { HostError } from '../workbook/HostError';
import { without } from '../workbook/without';
import { flag, integer, oneOf, text } from './arguments';
import { color } from './colors';
import { changeRule, ruleOf, type RuleTarget } from './conditionalRule';
import { defineType, type HostObject } from './HostObject';

function formatOf(target: RuleTarget): RuleFormat {
  const { document } = ruleOf(target);
  return 'format' in document ? document.format : {};
}

function changeFormat(target: RuleTarget, change: (format: RuleFormat) => RuleFormat): void {
  changeRule(target, (rule) => ('format' in rule ? { ...rule, format: change(rule.format) } : rule));
}

function setFormat(target: RuleTarget, format: RuleFormat): void {
  changeFormat(target, (old) => ({ ...old, ...format }));
}

const ruleFont = defineType<RuleTarget>({
  name: 'ConditionalRangeFont',
  properties: {
    color: {
      get: (target) => formatOf(target).fontColor ?? '',
      set: (target, value) => {
        setFormat(target, { fontColor: color(value) });
      },
    },
    bold: {
      get: (target) => formatOf(target).bold ?? false,
      set: (target, value) => {
        setFormat(target, { bold: flag(value) });
      },
    },
    italic: {
      get: (target) => formatOf(target).italic ?? false,
      set: (target, value) => {
        setFormat(target, { italic: flag(value) });
      },
    },
    strikethrough: {
      get: (target) => formatOf(target).strikethrough ?? false,
      set: (target, value) => {
        setFormat(target, { strikethrough: flag(value) });
      },
    },
    underline: {
      get: (target) => formatOf(target).underline ?? 'None',
      set: (target, value) => {
        const underline = oneOf(value, ['None', 'Single', 'Double'], 'underline');
        changeFormat(target, (format) =>
          underline === 'None' ? without(format, 'underline') : { ...format, underline },
        );
      },
    },
  },
  methods: {
    clear: (target) => {
      changeFormat(target, (format) =>
        without(format, 'fontColor', 'bold', 'italic', 'strikethrough', 'underline'),
      );
    },
  },
});

const ruleFill = defineType<RuleTarget>({
  name: 'ConditionalRangeFill',
  properties: {
    color: {
      get: (target) => formatOf(target).fill ?? '',
      set: (target, value) => {
        setFormat(target, { fill: color(value) });
      },
    },
  },
  methods: {
    clear: (target) => {
      changeFormat(target, (format) => without(format, 'fill'));
    },
  },
});

/** In the order of the collection, by the names that the client has for them. */
const SIDES = { EdgeTop: 'top', EdgeBottom: 'bottom', EdgeLeft: 'left', EdgeRight: 'right' } as const;
const SIDE_NAMES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
const LINES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot'] as const;

interface BorderTarget {
  readonly rule: RuleTarget;
  readonly name: (typeof SIDE_NAMES)[number];
}

function borderOf({ rule, name }: BorderTarget): RuleBorder {
  return formatOf(rule).borders?.[SIDES[name]] ?? { style: 'None', color: '#000000' };
}

function setBorder(target: BorderTarget, change: Partial<RuleBorder>): void {
  const side: RuleBorderSide = SIDES[target.name];
  const border = { ...borderOf(target), ...change };
  changeFormat(target.rule, (format) => ({ ...format, borders: { ...format.borders, [side]: border } }));
}

const ruleBorder = defineType<BorderTarget>({
  name: 'ConditionalRangeBorder',
  properties: {
    sideIndex: { get: ({ name }) => name },
    style: {
      get: (target) => borderOf(target).style,
      set: (target, value) => {
        setBorder(target, { style: oneOf(value, LINES, 'style') });
      },
    },
    color: {
      get: (target) => borderOf(target).color,
      set: (target, value) => {
        setBorder(target, { color: color(value) });
      },
    },
  },
  identity: ({ name }) => ({ SideIndex: name }),
});

function border(rule: RuleTarget, name: unknown): HostObject {
  return ruleBorder({ rule, name: oneOf(name, SIDE_NAMES, 'side') });
}

const ruleBorders = defineType<RuleTarget>({
  name: 'ConditionalRangeBorderCollection',
  properties: { count: { get: () => SIDE_NAMES.length } },
  navigations: {
    top: (rule) => border(rule, 'EdgeTop'),
    bottom: (rule) => border(rule, 'EdgeBottom'),
    left: (rule) => border(rule, 'EdgeLeft'),
    right: (rule) => border(rule, 'EdgeRight'),
  },
  methods: {
    getItemAt: (rule, [index]) => {
      const name = SIDE_NAMES[integer(index)];
      if (!name) throw HostError.invalidArgument('index');
      return border(rule, name);
    },
  },
  items: (rule) => SIDE_NAMES.map((name) => border(rule, name)),
  item: border,
});

/** The look that a rule gives to the cells that it means. */
export const ruleFormat = defineType<RuleTarget>({
  name: 'ConditionalRangeFormat',
  properties: {
    numberFormat: {
      get: (target) => formatOf(target).numberFormat ?? null,
      set: (target, value) => {
        if (value === null) changeFormat(target, (format) => without(format, 'numberFormat'));
        else setFormat(target, { numberFormat: text(value) });
      },
    },
  },
  navigations: { font: ruleFont, fill: ruleFill, borders: ruleBorders },
  limits: {
    numberFormat: 'kept, not drawn',
    borders: 'kept, not drawn',
  },
});
