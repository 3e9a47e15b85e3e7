import type { StyleDocument } from '../workbook/document';
import { HostError } from '../workbook/HostError';
import { without } from '../workbook/without';
import { flag, number, oneOf, text } from './arguments';
import { color } from './colors';
import { defineType, type Property } from './HostObject';
import { tint } from './tint';
import { restyle, uniform, type FormatTarget } from './uniform';

const DEFAULT_FONT = 'Calibri';
const DEFAULT_SIZE = 11;
const MAX_FONT_NAME = 31;
const MAX_FONT_SIZE = 409;
const UNDERLINES = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'] as const;
export type Underline = (typeof UNDERLINES)[number];

type Font = NonNullable<StyleDocument['font']>;
type Switch = 'bold' | 'italic' | 'strikethrough';

function setFont(target: FormatTarget, change: Font): void {
  restyle(target, (style) => ({ ...style, font: { ...style.font, ...change } }));
}

function fontSwitch(name: Switch): Property<FormatTarget> {
  return {
    get: (target) => uniform(target, (style) => style.font?.[name] ?? false),
    set: (target, value) => {
      setFont(target, { [name]: flag(value) });
    },
  };
}

/** A text is raised or lowered, never both. */
function baseline(name: 'superscript' | 'subscript'): Property<FormatTarget> {
  return {
    get: (target) => uniform(target, (style) => style.font?.[name] ?? false),
    set: (target, value) => {
      const on = flag(value);
      restyle(target, (style) => {
        if (!on) return { ...style, font: without(style.font ?? {}, name) };
        return { ...style, font: { ...without(style.font ?? {}, 'superscript', 'subscript'), [name]: true } };
      });
    },
  };
}

/** The word of the API for a document's underline. */
export function underlineWord(underline: Font['underline']): Underline {
  if (typeof underline === 'string') return underline;
  return underline === true ? 'Single' : 'None';
}

export function underlineOf(value: unknown): NonNullable<Font['underline']> {
  const word = oneOf(value, UNDERLINES, 'underline');
  return word === 'None' || word === 'Single' ? word === 'Single' : word;
}

export function fontName(value: unknown): string {
  const name = text(value);
  if (name === '' || name.length > MAX_FONT_NAME) throw HostError.invalidArgument('font name');
  return name;
}

export function fontSize(value: unknown): number {
  const size = number(value);
  if (size < 1 || size > MAX_FONT_SIZE) throw HostError.invalidArgument('font size');
  return size;
}

export const fontObject = defineType<FormatTarget>({
  name: 'RangeFont',
  properties: {
    bold: fontSwitch('bold'),
    italic: fontSwitch('italic'),
    strikethrough: fontSwitch('strikethrough'),
    subscript: baseline('subscript'),
    superscript: baseline('superscript'),
    underline: {
      get: (target) => uniform(target, (style) => underlineWord(style.font?.underline)),
      set: (target, value) => {
        setFont(target, { underline: underlineOf(value) });
      },
    },
    color: {
      get: (target) => uniform(target, (style) => style.font?.color ?? '#000000'),
      set: (target, value) => {
        setFont(target, { color: color(value) });
      },
    },
    name: {
      get: (target) => uniform(target, (style) => style.font?.name ?? DEFAULT_FONT),
      set: (target, value) => {
        setFont(target, { name: fontName(value) });
      },
    },
    size: {
      get: (target) => uniform(target, (style) => style.font?.size ?? DEFAULT_SIZE),
      set: (target, value) => {
        setFont(target, { size: fontSize(value) });
      },
    },
    tintAndShade: tint('RangeFont.tintAndShade'),
  },
  limits: { tintAndShade: 'always 0' },
});
