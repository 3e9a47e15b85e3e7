import { bounding } from '../workbook/address';
import { HostError } from '../workbook/HostError';
import type { HostSheet } from '../workbook/HostSheet';
import { MAX_COLUMNS, MAX_ROWS } from '../workbook/limits';
import { freeze, frozen } from '../workbook/sheetLayout';
import { integerOr } from './arguments';
import { defineType, NULL_OBJECT, type HostObject } from './HostObject';
import { rangeObject } from './range';
import { rangeArgument, RangeTarget } from './RangeTarget';

function frozenRange(sheet: HostSheet): RangeTarget | undefined {
  const { rows, columns } = frozen(sheet);
  if (rows === 0 && columns === 0) return undefined;
  const area = {
    row: 0,
    column: 0,
    rows: rows > 0 ? rows : MAX_ROWS,
    columns: columns > 0 ? columns : MAX_COLUMNS,
  };
  return new RangeTarget(sheet, area);
}

export const freezePanes = defineType<HostSheet>({
  name: 'WorksheetFreezePanes',
  methods: {
    freezeRows: (sheet, [count]) => {
      freeze(sheet, { rows: integerOr(count, 1), columns: 0 });
    },
    freezeColumns: (sheet, [count]) => {
      freeze(sheet, { rows: 0, columns: integerOr(count, 1) });
    },
    freezeAt: (sheet, [given]) => {
      const { area } = rangeArgument(given, sheet);
      const whole = bounding(area, { row: 0, column: 0, rows: 1, columns: 1 });
      freeze(sheet, {
        rows: whole.rows >= MAX_ROWS ? 0 : whole.rows,
        columns: whole.columns >= MAX_COLUMNS ? 0 : whole.columns,
      });
    },
    unfreeze: (sheet) => {
      freeze(sheet, { rows: 0, columns: 0 });
    },
    getLocation: (sheet) => {
      const range = frozenRange(sheet);
      if (!range) throw HostError.itemNotFound('frozen panes');
      return rangeObject(range);
    },
    getLocationOrNullObject: (sheet): HostObject => {
      const range = frozenRange(sheet);
      return range ? rangeObject(range) : NULL_OBJECT;
    },
  },
});
