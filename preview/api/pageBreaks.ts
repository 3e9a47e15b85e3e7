import { HostError } from '../workbook/HostError';
import type { HostSheet } from '../workbook/HostSheet';
import { integer } from './arguments';
import { defineType, type HostObject } from './HostObject';
import { rangeObject } from './range';
import { rangeArgument, RangeTarget } from './RangeTarget';

interface BreaksTarget {
  readonly sheet: HostSheet;
  readonly axis: 'row' | 'column';
}

interface BreakTarget extends BreaksTarget {
  /** The row or column before which the page ends. */
  readonly index: number;
}

const FIELD = { row: 'rowBreaks', column: 'columnBreaks' } as const;

function indexes({ sheet, axis }: BreaksTarget): readonly number[] {
  return sheet.side[FIELD[axis]];
}

function change({ sheet, axis }: BreaksTarget, next: readonly number[]): void {
  sheet.assertUnprotected();
  sheet.side[FIELD[axis]] = [...new Set(next)].sort((a, b) => a - b);
}

const pageBreak: (target: BreakTarget) => HostObject = defineType<BreakTarget>({
  name: 'PageBreak',
  properties: {
    columnIndex: { get: ({ axis, index }) => (axis === 'column' ? index : 0) },
    rowIndex: { get: ({ axis, index }) => (axis === 'row' ? index : 0) },
  },
  methods: {
    delete: (target) => {
      change(
        target,
        indexes(target).filter((index) => index !== target.index),
      );
    },
    getCellAfterBreak: ({ sheet, axis, index }) =>
      rangeObject(
        new RangeTarget(sheet, {
          row: axis === 'row' ? index : 0,
          column: axis === 'column' ? index : 0,
          rows: 1,
          columns: 1,
        }),
      ),
  },
  identity: ({ index }) => ({ _Id: String(index) }),
  exists: (target) => indexes(target).includes(target.index),
});

/** By its place in the collection, or by the id that the client was given for it. */
function find(target: BreaksTarget, key: unknown): HostObject {
  const all = indexes(target);
  const index = typeof key === 'string' ? all.find((one) => String(one) === key) : all[integer(key)];
  if (index === undefined) throw HostError.itemNotFound(`page break ${String(key)}`);
  return pageBreak({ ...target, index });
}

const pageBreaks = defineType<BreaksTarget>({
  name: 'PageBreakCollection',
  methods: {
    add: (target, [given]) => {
      const { area } = rangeArgument(given, target.sheet);
      const index = target.axis === 'row' ? area.row : area.column;
      if (index === 0) throw HostError.invalidArgument('no page ends before the first row or column');
      change(target, [...indexes(target), index]);
      return pageBreak({ ...target, index });
    },
    getCount: (target) => indexes(target).length,
    removePageBreaks: (target) => {
      change(target, []);
    },
  },
  items: (target) => indexes(target).map((index) => pageBreak({ ...target, index })),
  item: find,
});

export function horizontalPageBreaks(sheet: HostSheet): HostObject {
  return pageBreaks({ sheet, axis: 'row' });
}

export function verticalPageBreaks(sheet: HostSheet): HostObject {
  return pageBreaks({ sheet, axis: 'column' });
}
