import type { Univer } from '@univerjs/core';
import {
  ArrayValueObject,
  BaseFunction,
  ErrorType,
  ErrorValueObject,
  IFunctionService,
  NumberValueObject,
  type BaseValueObject,
} from '@univerjs/engine-formula';
import { edate, weekNumber, yearFraction } from './dateArithmetic';
import { parseEntry } from './typedInput';

type Compute = (...given: readonly number[]) => number | undefined;

/** Functions that the engine answers otherwise than Excel. */
export function registerDateFunctions(univer: Univer): void {
  univer
    .__getInjector()
    .get(IFunctionService)
    .registerExecutors(
      new DateFunction('EDATE', 2, 2, (date = 0, months = 0) => edate(date, months)),
      new DateFunction('YEARFRAC', 2, 3, (start = 0, end = 0, basis = 0) => yearFraction(start, end, basis)),
      new DateFunction('WEEKNUM', 1, 2, (date = 0, type = 1) => weekNumber(date, type)),
    );
}

/** A function of whole numbers, for arrays cell by cell. */
class DateFunction extends BaseFunction {
  constructor(
    name: string,
    override minParams: number,
    override maxParams: number,
    private readonly compute: Compute,
  ) {
    super(name);
  }

  override calculate(...given: BaseValueObject[]): BaseValueObject {
    const rows = Math.max(...given.map((value) => arrayOf(value)?.getRowCount() ?? 1));
    const columns = Math.max(...given.map((value) => arrayOf(value)?.getColumnCount() ?? 1));
    const results = Array.from({ length: rows }, (_row, row) =>
      Array.from({ length: columns }, (_column, column) =>
        this.result(given.map((value) => cellAt(value, row, column))),
      ),
    );
    const [only] = results.flat();
    if (only && rows === 1 && columns === 1) return only;
    return new ArrayValueObject({
      calculateValueList: results,
      rowCount: rows,
      columnCount: columns,
      unitId: this.unitId ?? '',
      sheetId: this.subUnitId ?? '',
      row: this.row,
      column: this.column,
    });
  }

  private result(cells: readonly BaseValueObject[]): BaseValueObject {
    const numbers: number[] = [];
    for (const cell of cells) {
      if (cell.isError()) return cell;
      const number = numberOf(cell);
      if (number === undefined) return ErrorValueObject.create(ErrorType.VALUE);
      numbers.push(Math.trunc(number));
    }
    const result = this.compute(...numbers);
    return result === undefined ? ErrorValueObject.create(ErrorType.NUM) : NumberValueObject.create(result);
  }
}

function arrayOf(value: BaseValueObject): ArrayValueObject | undefined {
  return value.isArray() ? (value as ArrayValueObject) : undefined;
}

/** A single row or column stands for all of them; beyond a larger array there is nothing. */
function cellAt(value: BaseValueObject, row: number, column: number): BaseValueObject {
  const array = arrayOf(value);
  if (!array) return value;
  const found = array.get(array.getRowCount() === 1 ? 0 : row, array.getColumnCount() === 1 ? 0 : column);
  return found ?? ErrorValueObject.create(ErrorType.NA);
}

/** Texts are read as they would be typed; blank cells are 0, and truth is no date. */
function numberOf(value: BaseValueObject): number | undefined {
  if (value.isNull()) return 0;
  if (value.isBoolean()) return undefined;
  const given = value.getValue();
  if (typeof given === 'number') return given;
  const entry = parseEntry(given, undefined);
  return entry.kind === 'number' ? entry.value : undefined;
}
