import type { StyleDocument } from '../workbook/document';
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
import { flag, integer, number, oneOf, text } from './arguments';
import { borderCollection } from './borders';
import { color } from './colors';
import { defineType } from './HostObject';
import type { RangeTarget } from './RangeTarget';
import { uniform, uniformNumber } from './uniform';

/** Rows or columns that one look at a size takes: an entire sheet has the same size everywhere or not. */
const SIZE_SAMPLE = 2000;
const DEFAULT_FONT = 'Calibri';
const DEFAULT_SIZE = 11;
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

type Font = NonNullable<StyleDocument['font']>;

function setFont(range: RangeTarget, change: Font): void {
  range.sheet.restyle(range.area, (style) => ({ ...style, font: { ...style.font, ...change } }));
}

function setStyle(range: RangeTarget, change: StyleDocument): void {
  range.sheet.restyle(range.area, (style) => ({ ...style, ...change }));
}

const fontObject = defineType<RangeTarget>({
  name: 'RangeFont',
  properties: {
    bold: {
      get: (range) => uniform(range, (style) => style.font?.bold ?? false),
      set: (range, value) => {
        setFont(range, { bold: flag(value) });
      },
    },
    italic: {
      get: (range) => uniform(range, (style) => style.font?.italic ?? false),
      set: (range, value) => {
        setFont(range, { italic: flag(value) });
      },
    },
    strikethrough: {
      get: (range) => uniform(range, (style) => style.font?.strikethrough ?? false),
      set: (range, value) => {
        setFont(range, { strikethrough: flag(value) });
      },
    },
    underline: {
      get: (range) => uniform(range, (style) => (style.font?.underline === true ? 'Single' : 'None')),
      set: (range, value) => {
        setFont(range, { underline: oneOf(value, ['None', 'Single'], 'underline') === 'Single' });
      },
    },
    color: {
      get: (range) => uniform(range, (style) => style.font?.color ?? '#000000') ?? '',
      set: (range, value) => {
        setFont(range, { color: color(value) });
      },
    },
    name: {
      get: (range) => uniform(range, (style) => style.font?.name ?? DEFAULT_FONT),
      set: (range, value) => {
        setFont(range, { name: text(value) });
      },
    },
    size: {
      get: (range) => uniform(range, (style) => style.font?.size ?? DEFAULT_SIZE),
      set: (range, value) => {
        setFont(range, { size: number(value) });
      },
    },
  },
});

const fillObject = defineType<RangeTarget>({
  name: 'RangeFill',
  properties: {
    color: {
      get: (range) => uniform(range, (style) => style.fill ?? '#FFFFFF') ?? '',
      set: (range, value) => {
        setStyle(range, { fill: color(value) });
      },
    },
  },
  methods: {
    clear: (range) => {
      range.sheet.restyle(range.area, (style) => without(style, 'fill'));
    },
  },
});

const protectionObject = defineType<RangeTarget>({
  name: 'FormatProtection',
  properties: {
    locked: {
      get: (range) => uniform(range, (style) => style.locked ?? true),
      set: (range, value) => {
        setStyle(range, { locked: flag(value) });
      },
    },
  },
});

export const rangeFormat = defineType<RangeTarget>({
  name: 'RangeFormat',
  properties: {
    horizontalAlignment: {
      get: (range) => uniform(range, (style) => style.horizontalAlignment ?? 'General'),
      set: (range, value) => {
        setStyle(range, { horizontalAlignment: oneOf(value, HORIZONTAL, 'alignment') });
      },
    },
    verticalAlignment: {
      get: (range) => uniform(range, (style) => style.verticalAlignment ?? 'Bottom'),
      set: (range, value) => {
        setStyle(range, { verticalAlignment: oneOf(value, VERTICAL, 'alignment') });
      },
    },
    wrapText: {
      get: (range) => uniform(range, (style) => style.wrapText ?? false),
      set: (range, value) => {
        setStyle(range, { wrapText: flag(value) });
      },
    },
    indentLevel: {
      get: (range) => uniform(range, (style) => style.indentLevel ?? 0),
      set: (range, value) => {
        setStyle(range, { indentLevel: indent(value) });
      },
    },
    columnWidth: {
      get: ({ area, sheet }) =>
        uniformNumber(area.column, Math.min(area.columns, SIZE_SAMPLE), (column) =>
          pixelsToPoints(columnPixels(sheet, column)),
        ),
      set: ({ area, sheet }, value) => {
        setColumnPixels(sheet, area, pointsToPixels(size(value)));
      },
    },
    rowHeight: {
      get: ({ area, sheet }) =>
        uniformNumber(area.row, Math.min(area.rows, SIZE_SAMPLE), (row) =>
          pixelsToPoints(rowPixels(sheet, row)),
        ),
      set: ({ area, sheet }, value) => {
        setRowPixels(sheet, area, pointsToPixels(size(value)));
      },
    },
    useStandardWidth: {
      get: ({ area, sheet }) =>
        uniformNumber(area.column, Math.min(area.columns, SIZE_SAMPLE), (column) =>
          columnPixels(sheet, column),
        ) === DEFAULT_COLUMN_PIXELS,
      set: ({ area, sheet }, value) => {
        if (flag(value)) setColumnPixels(sheet, area, DEFAULT_COLUMN_PIXELS);
      },
    },
    useStandardHeight: {
      get: ({ area, sheet }) =>
        uniformNumber(area.row, Math.min(area.rows, SIZE_SAMPLE), (row) => rowPixels(sheet, row)) ===
        DEFAULT_ROW_PIXELS,
      set: ({ area, sheet }, value) => {
        if (flag(value)) setRowPixels(sheet, area, DEFAULT_ROW_PIXELS);
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
    autofitColumns: ({ area, sheet }) => {
      autofitColumns(sheet, area);
    },
    // Rows without a height of their own show their text anyway.
    autofitRows: ({ area, sheet }) => {
      setRowPixels(sheet, sheet.clip(area) ?? area, DEFAULT_ROW_PIXELS);
    },
  },
});

function indent(value: unknown): number {
  const level = integer(value);
  if (level < 0 || level > 250) throw HostError.invalidArgument('indentLevel');
  return level;
}

function size(value: unknown): number {
  const points = number(value);
  if (points < 0) throw HostError.invalidArgument('size');
  return points;
}
