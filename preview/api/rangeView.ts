import { formatArea, quoteSheetName } from '../workbook/address';
import { HostError } from '../workbook/HostError';
import { isColumnHidden, isRowHidden } from '../workbook/sheetLayout';
import { shownFormula } from '../workbook/tableFormulas';
import { integer } from './arguments';
import { defineType, type HostObject } from './HostObject';
import { rangeObject } from './range';
import type { RangeTarget } from './RangeTarget';

/** The cells of a range that are seen: its rows and columns that are not hidden. */
interface View {
  readonly range: RangeTarget;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly index: number;
}

function grid(view: View, read: (row: number, column: number) => unknown): unknown[][] {
  return view.rows.map((row) => view.columns.map((column) => read(row, column)));
}

const rangeViewObject: (view: View) => HostObject = defineType<View>({
  name: 'RangeView',
  properties: {
    values: {
      get: (view) => grid(view, (row, column) => view.range.sheet.grid.content(row, column).value),
      set: (view, value) => {
        write(view, value);
      },
    },
    formulas: {
      get: (view) => {
        const { sheet } = view.range;
        return grid(
          view,
          (row, column) => shownFormula(sheet, row, column) ?? sheet.grid.content(row, column).value,
        );
      },
      set: (view, value) => {
        write(view, value);
      },
    },
    text: {
      get: (view) =>
        grid(view, (row, column) => view.range.sheet.workbook.textOf(view.range.sheet, row, column)),
    },
    valueTypes: {
      get: (view) => grid(view, (row, column) => view.range.sheet.grid.content(row, column).type),
    },
    numberFormat: {
      get: (view) =>
        grid(view, (row, column) => view.range.sheet.grid.style(row, column).numberFormat ?? 'General'),
    },
    cellAddresses: {
      get: (view) => {
        const sheet = quoteSheetName(view.range.sheet.name);
        return grid(view, (row, column) => `${sheet}!${formatArea({ row, column, rows: 1, columns: 1 })}`);
      },
    },
    rowCount: { get: ({ rows }) => rows.length },
    columnCount: { get: ({ columns }) => columns.length },
    index: { get: ({ index }) => index },
  },
  navigations: { rows: (view) => rowViews(view) },
  methods: { getRange: ({ range }) => rangeObject(range) },
});

const rowViews = defineType<View>({
  name: 'RangeViewCollection',
  methods: {
    getCount: ({ rows }) => rows.length,
    getItemAt: (view, [index]) => {
      const found = rowsOf(view)[integer(index)];
      if (!found) throw HostError.invalidArgument('index of the row');
      return rangeViewObject(found);
    },
  },
  items: (view) => rowsOf(view).map(rangeViewObject),
});

function rowsOf(view: View): View[] {
  return view.rows.map((row, index) => {
    const range = view.range.at({ ...view.range.area, row, rows: 1 });
    return { ...view, range, rows: [row], index };
  });
}

function write({ range: { sheet }, rows, columns }: View, value: unknown): void {
  if (!Array.isArray(value)) throw HostError.invalidArgument('values');
  const given = value as readonly unknown[];
  const fits =
    given.length === rows.length && given.every((row) => Array.isArray(row) && row.length === columns.length);
  if (!fits) throw HostError.invalidArgument('values do not have one cell for each that is seen');
  for (const [r, row] of rows.entries()) {
    for (const [c, column] of columns.entries()) {
      sheet.write(
        { row, column, rows: 1, columns: 1 },
        () => (given[r] as readonly unknown[])[c] ?? undefined,
      );
    }
  }
}

export function visibleView(range: RangeTarget): HostObject {
  const { sheet, area } = range;
  const part = sheet.clip(area) ?? area;
  const seen = (start: number, count: number, isHidden: (index: number) => boolean): number[] =>
    Array.from({ length: count }, (_, index) => start + index).filter((index) => !isHidden(index));
  return rangeViewObject({
    range,
    rows: seen(part.row, part.rows, (row) => isRowHidden(sheet, row)),
    columns: seen(part.column, part.columns, (column) => isColumnHidden(sheet, column)),
    index: 0,
  });
}
