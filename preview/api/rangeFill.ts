import type { StyleDocument } from '../workbook/document';
import { HostError } from '../workbook/HostError';
import { without } from '../workbook/without';
import { oneOf } from './arguments';
import { color } from './colors';
import { defineType } from './HostObject';
import { tint } from './tint';
import { restyle, uniform, type FormatTarget } from './uniform';

const NO_FILL = '#FFFFFF';
const AUTOMATIC = '#000000';
const PATTERNS = [
  'None',
  'Solid',
  'Gray50',
  'Gray75',
  'Gray25',
  'Horizontal',
  'Vertical',
  'Down',
  'Up',
  'Checker',
  'SemiGray75',
  'LightHorizontal',
  'LightVertical',
  'LightDown',
  'LightUp',
  'Grid',
  'CrissCross',
  'Gray16',
  'Gray8',
] as const;

export function fillColor(style: StyleDocument): string {
  return style.fill ?? NO_FILL;
}

export function fillPattern(style: StyleDocument): string {
  return style.pattern?.kind ?? (style.fill === undefined ? 'None' : 'Solid');
}

export function patternColor(style: StyleDocument): string {
  return style.pattern?.color ?? AUTOMATIC;
}

export function withPattern(style: StyleDocument, value: unknown): StyleDocument {
  const kind = oneOf(value, PATTERNS, 'pattern');
  if (kind === 'None') return without(style, 'fill', 'pattern');
  if (kind === 'Solid') return { ...without(style, 'pattern'), fill: fillColor(style) };
  return { ...style, pattern: { ...style.pattern, kind } };
}

export function withPatternColor(style: StyleDocument, value: unknown): StyleDocument {
  const given = color(value);
  if (!style.pattern) throw HostError.notImplemented('RangeFill.patternColor without a pattern');
  return { ...style, pattern: { ...style.pattern, color: given } };
}

export const fillObject = defineType<FormatTarget>({
  name: 'RangeFill',
  properties: {
    color: {
      get: (target) => uniform(target, fillColor),
      set: (target, value) => {
        const fill = color(value);
        restyle(target, (style) => ({ ...style, fill }));
      },
    },
    pattern: {
      get: (target) => uniform(target, fillPattern),
      set: (target, value) => {
        restyle(target, (style) => withPattern(style, value));
      },
    },
    patternColor: {
      get: (target) => uniform(target, patternColor),
      set: (target, value) => {
        restyle(target, (style) => withPatternColor(style, value));
      },
    },
    tintAndShade: tint('RangeFill.tintAndShade'),
    patternTintAndShade: tint('RangeFill.patternTintAndShade'),
  },
  methods: {
    clear: (target) => {
      restyle(target, (style) => without(style, 'fill', 'pattern'));
    },
  },
  limits: {
    pattern: 'drawn as its colour alone',
    patternColor: 'only with a pattern',
    tintAndShade: 'always 0',
    patternTintAndShade: 'always 0',
  },
});
