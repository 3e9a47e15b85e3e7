import { HostError } from '../workbook/HostError';
import {
  autofitColumns,
  columnPixels,
  rowPixels,
  setColumnPixels,
  setRowPixels,
} from '../workbook/sheetLayout';
import { DEFAULT_COLUMN_PIXELS, DEFAULT_ROW_PIXELS, pixelsToPoints, pointsToPixels } from '../workbook/sizes';
import { without } from '../workbook/without';
import { flag, integer, number, oneOf } from './arguments';
import { borderCollection } from './borders';
import { defineType } from './HostObject';
import { fillObject } from './rangeFill';
import { fontObject } from './rangeFont';
import type { RangeTarget } from './RangeTarget';
import { common, restyle, setStyle, uniform, uniformNumber, type FormatTarget } from './uniform';

/** Rows or columns that one look at a size takes: an entire sheet has the same size everywhere or not. */
const SIZE_SAMPLE = 2000;
const MAX_INDENT = 250;
const HORIZONTAL = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
] as const;
const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;
const READING_ORDERS = ['Context', 'LeftToRight', 'RightToLeft'] as const;

const protectionObject = defineType<FormatTarget>({
  name: 'FormatProtection',
  properties: {
    locked: {
      get: (target) => uniform(target, (style) => style.locked ?? true),
      set: (target, value) => {
        setStyle(target, { locked: flag(value) });
      },
    },
    formulaHidden: {
      get: (target) => uniform(target, (style) => style.formulaHidden ?? false),
      set: (target, value) => {
        setStyle(target, { formulaHidden: flag(value) });
      },
    },
  },
  limits: { formulaHidden: 'kept, hides nothing on the page' },
});

export const rangeFormat = defineType<FormatTarget>({
  name: 'RangeFormat',
  properties: {
    horizontalAlignment: {
      get: (target) => uniform(target, (style) => style.horizontalAlignment ?? 'General'),
      set: (target, value) => {
        setStyle(target, { horizontalAlignment: oneOf(value, HORIZONTAL, 'alignment') });
      },
    },
    verticalAlignment: {
      get: (target) => uniform(target, (style) => style.verticalAlignment ?? 'Bottom'),
      set: (target, value) => {
        setStyle(target, { verticalAlignment: oneOf(value, VERTICAL, 'alignment') });
      },
    },
    wrapText: {
      get: (target) => uniform(target, (style) => style.wrapText ?? false),
      set: (target, value) => {
        setStyle(target, { wrapText: flag(value) });
      },
    },
    shrinkToFit: {
      get: (target) => uniform(target, (style) => style.shrinkToFit ?? false),
      set: (target, value) => {
        setStyle(target, { shrinkToFit: flag(value) });
      },
    },
    autoIndent: {
      get: (target) => uniform(target, (style) => style.autoIndent ?? false),
      set: (target, value) => {
        setStyle(target, { autoIndent: flag(value) });
      },
    },
    indentLevel: {
      get: (target) => uniform(target, (style) => style.indentLevel ?? 0),
      set: (target, value) => {
        setStyle(target, { indentLevel: indent(integer(value)) });
      },
    },
    textOrientation: {
      get: (target) => uniform(target, (style) => style.textOrientation ?? 0),
      set: (target, value) => {
        setStyle(target, { textOrientation: orientation(value) });
      },
    },
    readingOrder: {
      get: (target) => uniform(target, (style) => style.readingOrder ?? 'Context'),
      set: (target, value) => {
        const order = oneOf(value, READING_ORDERS, 'reading order');
        restyle(target, (style) =>
          order === 'Context' ? without(style, 'readingOrder') : { ...style, readingOrder: order },
        );
      },
    },
    columnWidth: {
      get: (target) => points(target, columnsOf, pixelsToPoints),
      set: ({ parts }, value) => {
        for (const { area, sheet } of parts) setColumnPixels(sheet, area, pointsToPixels(size(value)));
      },
    },
    rowHeight: {
      get: (target) => points(target, rowsOf, pixelsToPoints),
      set: ({ parts }, value) => {
        for (const { area, sheet } of parts) setRowPixels(sheet, area, pointsToPixels(size(value)));
      },
    },
    useStandardWidth: {
      get: (target) => isStandard(points(target, columnsOf), DEFAULT_COLUMN_PIXELS),
      set: ({ parts }, value) => {
        if (flag(value))
          for (const { area, sheet } of parts) setColumnPixels(sheet, area, DEFAULT_COLUMN_PIXELS);
      },
    },
    useStandardHeight: {
      get: (target) => isStandard(points(target, rowsOf), DEFAULT_ROW_PIXELS),
      set: ({ parts }, value) => {
        if (flag(value)) for (const { area, sheet } of parts) setRowPixels(sheet, area, DEFAULT_ROW_PIXELS);
      },
    },
  },
  navigations: {
    font: fontObject,
    fill: fillObject,
    borders: borderCollection,
    protection: protectionObject,
  },
  methods: {
    adjustIndent: (target, [amount]) => {
      const by = integer(amount);
      restyle(target, (style) => ({ ...style, indentLevel: indent((style.indentLevel ?? 0) + by) }));
    },
    autofitColumns: ({ parts }) => {
      for (const { area, sheet } of parts) autofitColumns(sheet, area);
    },
    // Rows without a height of their own show their text anyway.
    autofitRows: ({ parts }) => {
      for (const { area, sheet } of parts) setRowPixels(sheet, sheet.clip(area) ?? area, DEFAULT_ROW_PIXELS);
    },
  },
  limits: {
    autoIndent: 'kept, not drawn and not saved in files',
    shrinkToFit: 'kept, not drawn',
  },
});

type Sizes = (range: RangeTarget) => number | null;

const columnsOf: Sizes = ({ area, sheet }) =>
  uniformNumber(area.column, Math.min(area.columns, SIZE_SAMPLE), (column) => columnPixels(sheet, column));

const rowsOf: Sizes = ({ area, sheet }) =>
  uniformNumber(area.row, Math.min(area.rows, SIZE_SAMPLE), (row) => rowPixels(sheet, row));

function points(
  target: FormatTarget,
  sizes: Sizes,
  convert: (pixels: number) => number = (pixels) => pixels,
): number | null {
  const pixels = common(target, sizes);
  return pixels === null ? null : convert(pixels);
}

/** Null where the sizes differ, as in Excel. */
function isStandard(pixels: number | null, standard: number): boolean | null {
  return pixels === null ? null : pixels === standard;
}

function indent(level: number): number {
  if (level < 0 || level > MAX_INDENT) throw HostError.invalidArgument('indentLevel');
  return level;
}

function orientation(value: unknown): number {
  const degrees = integer(value);
  if (degrees !== 180 && Math.abs(degrees) > 90) throw HostError.invalidArgument('textOrientation');
  return degrees;
}

function size(value: unknown): number {
  const given = number(value);
  if (given < 0) throw HostError.invalidArgument('size');
  return given;
}
