import type { Area } from '../workbook/address';
import type { BorderDocument, BorderStyle, BorderWeight, StyleDocument } from '../workbook/document';
import { without } from '../workbook/without';
import { oneOf } from './arguments';
import { color } from './colors';
import { defineType, type HostObject } from './HostObject';
import type { RangeTarget } from './RangeTarget';

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

interface BorderTarget {
  readonly range: RangeTarget;
  readonly index: BorderIndex;
}

/** The cells and the side of each that a border of a range consists of. */
function edges({ range, index }: BorderTarget): { readonly area: Area; readonly side: Side }[] {
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

function change(target: BorderTarget, next: (border: BorderDocument) => BorderDocument): void {
  for (const { area, side } of edges(target)) {
    target.range.sheet.restyle(area, (style) => {
      const border = next(style.borders?.[side] ?? NONE);
      const others = without(style.borders ?? {}, side);
      if (border.style === 'None') return { ...style, borders: others };
      return { ...style, borders: { ...others, [side]: border } };
    });
  }
}

function read<V>(target: BorderTarget, part: (border: BorderDocument) => V): V | null {
  const { grid } = target.range.sheet;
  const found = edges(target).flatMap(({ area, side }) =>
    Array.from({ length: area.rows * area.columns }, (_, index) => {
      const row = area.row + Math.floor(index / area.columns);
      return part(grid.style(row, area.column + (index % area.columns)).borders?.[side] ?? NONE);
    }),
  );
  const first = found[0];
  if (first === undefined) return part(NONE);
  return found.every((value) => value === first) ? first : null;
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
      get: (target) => read(target, (border) => border.color) ?? '',
      set: (target, value) => {
        const given = color(value);
        change(target, (border) => ({ ...(border.style === 'None' ? NEW : border), color: given }));
      },
    },
  },
  identity: ({ index }) => ({ SideIndex: index }),
});

export const borderCollection = defineType<RangeTarget>({
  name: 'RangeBorderCollection',
  properties: { count: { get: () => INDEXES.length } },
  methods: {
    getItemAt: (range, [index]): HostObject =>
      borderObject({ range, index: INDEXES[Number(index)] ?? 'EdgeTop' }),
  },
  items: (range) => INDEXES.map((index) => borderObject({ range, index })),
  item: (range, key) => borderObject({ range, index: oneOf(key, INDEXES, 'border') }),
});
