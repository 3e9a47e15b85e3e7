import type { Area } from '../workbook/address';
import type { BorderDocument, BorderStyle, BorderWeight, StyleDocument } from '../workbook/document';
import { without } from '../workbook/without';
import { HostError } from '../workbook/HostError';
import { integer, oneOf } from './arguments';
import { color } from './colors';
import { defineType, type HostObject } from './HostObject';
import type { RangeTarget } from './RangeTarget';
import { tint } from './tint';
import type { FormatTarget } from './uniform';

const INDEXES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;
type BorderIndex = (typeof INDEXES)[number];
type Side = keyof NonNullable<StyleDocument['borders']>;

const STYLES = [
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Double',
  'SlantDashDot',
] as const satisfies readonly BorderStyle[];
const WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'] as const satisfies readonly BorderWeight[];

const NONE: BorderDocument = { style: 'None', weight: 'Thin', color: '#000000' };
/** What a border becomes when only its colour or weight is set. */
const NEW: BorderDocument = { style: 'Continuous', weight: 'Thin', color: '#000000' };

interface BorderTarget extends FormatTarget {
  readonly index: BorderIndex;
}

/** The cells and the side of each that a border of a range consists of. */
function edges(range: RangeTarget, index: BorderIndex): { readonly area: Area; readonly side: Side }[] {
  const area = range.sheet.clip(range.area) ?? range.area;
  const lastRow = { ...area, row: area.row + area.rows - 1, rows: 1 };
  const lastColumn = { ...area, column: area.column + area.columns - 1, columns: 1 };
  switch (index) {
    case 'EdgeTop':
      return [{ area: { ...area, rows: 1 }, side: 'top' }];
    case 'EdgeBottom':
      return [{ area: lastRow, side: 'bottom' }];
    case 'EdgeLeft':
      return [{ area: { ...area, columns: 1 }, side: 'left' }];
    case 'EdgeRight':
      return [{ area: lastColumn, side: 'right' }];
    case 'InsideVertical':
      return area.columns > 1 ? [{ area: { ...area, columns: area.columns - 1 }, side: 'right' }] : [];
    case 'InsideHorizontal':
      return area.rows > 1 ? [{ area: { ...area, rows: area.rows - 1 }, side: 'bottom' }] : [];
    case 'DiagonalDown':
      return [{ area, side: 'diagonalDown' }];
    case 'DiagonalUp':
      return [{ area, side: 'diagonalUp' }];
  }
}

function change({ parts, index }: BorderTarget, next: (border: BorderDocument) => BorderDocument): void {
  for (const range of parts) {
    for (const { area, side } of edges(range, index)) {
      range.sheet.restyle(area, (style) => {
        const border = next(style.borders?.[side] ?? NONE);
        const others = without(style.borders ?? {}, side);
        if (border.style === 'None') return { ...style, borders: others };
        return { ...style, borders: { ...others, [side]: border } };
      });
    }
  }
}

/** What a border of all ranges has; null where its cells differ. */
function read<V>({ parts, index }: BorderTarget, part: (border: BorderDocument) => V): V | null {
  const found = new Set<V>();
  for (const range of parts) {
    const { grid } = range.sheet;
    for (const { area, side } of edges(range, index)) {
      for (let row = area.row; row < area.row + area.rows; row++) {
        for (let column = area.column; column < area.column + area.columns; column++) {
          found.add(part(grid.style(row, column).borders?.[side] ?? NONE));
          if (found.size > 1) return null;
        }
      }
    }
  }
  const [first = part(NONE)] = found;
  return first;
}

const borderObject = defineType<BorderTarget>({
  name: 'RangeBorder',
  properties: {
    sideIndex: { get: ({ index }) => index },
    style: {
      get: (target) => read(target, (border) => border.style),
      set: (target, value) => {
        const style = oneOf(value, STYLES, 'border style');
        change(target, (border) => ({ ...(border.style === 'None' ? NEW : border), style }));
      },
    },
    weight: {
      get: (target) => read(target, (border) => border.weight),
      set: (target, value) => {
        const weight = oneOf(value, WEIGHTS, 'border weight');
        change(target, (border) => ({ ...(border.style === 'None' ? NEW : border), weight }));
      },
    },
    color: {
      get: (target) => read(target, (border) => border.color),
      set: (target, value) => {
        const given = color(value);
        change(target, (border) => ({ ...(border.style === 'None' ? NEW : border), color: given }));
      },
    },
    tintAndShade: tint('RangeBorder.tintAndShade'),
  },
  identity: ({ index }) => ({ SideIndex: index }),
  limits: { tintAndShade: 'always 0' },
});

export const borderCollection = defineType<FormatTarget>({
  name: 'RangeBorderCollection',
  properties: {
    count: { get: () => INDEXES.length },
    tintAndShade: tint('RangeBorderCollection.tintAndShade'),
  },
  methods: {
    getItemAt: ({ parts }, [given]): HostObject => {
      const index = INDEXES[integer(given)];
      if (index === undefined) throw HostError.invalidArgument('border index');
      return borderObject({ parts, index });
    },
  },
  items: ({ parts }) => INDEXES.map((index) => borderObject({ parts, index })),
  item: ({ parts }, key) => borderObject({ parts, index: oneOf(key, INDEXES, 'border') }),
  limits: { tintAndShade: 'always 0' },
});
