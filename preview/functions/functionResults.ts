import {
  ArrayValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
  type BaseValueObject,
} from '@univerjs/engine-formula';
import { isErrorValue } from '../workbook/typedInput';
import { errorType } from './errorTypes';
import type { FunctionMetadata } from './metadata';

/** What a call came to. */
export interface FunctionResult {
  readonly value: BaseValueObject;
  /** The add-in's words for an error, which Excel shows beside the cell. */
  readonly message?: string;
}

/** The client's numbers of errors that a call fails with; 2 and 3 are exceptions, 9 and 10 a missing function. */
const ERROR_CODES: Readonly<Record<number, ErrorType>> = {
  1: ErrorType.NA,
  5: ErrorType.DIV_BY_ZERO,
  6: ErrorType.NUM,
  7: ErrorType.VALUE,
  8: ErrorType.NULL,
  9: ErrorType.NAME,
  10: ErrorType.NAME,
};

/** Reads an entry of `SetInvocationArrayResults` after its id: `[true, value]` or `[false, message, code]`. */
export function readResult(entry: readonly unknown[], metadata: FunctionMetadata): FunctionResult {
  const [, succeeded, value, code] = entry;
  if (succeeded !== true) {
    const error = ERROR_CODES[Number(code)] ?? ErrorType.VALUE;
    return {
      value: ErrorValueObject.create(error),
      ...(typeof value === 'string' && value ? { message: value } : {}),
    };
  }
  const isMatrix = metadata.result?.dimensionality === 'matrix';
  if (!Array.isArray(value)) return cellResult(value);
  if (!isMatrix) return { value: ErrorValueObject.create(ErrorType.VALUE) };
  return matrixResult(value);
}

function matrixResult(rows: readonly unknown[]): FunctionResult {
  const first: unknown = rows[0];
  const columns = Array.isArray(first) ? first.length : 0;
  const fits = columns > 0 && rows.every((row) => Array.isArray(row) && row.length === columns);
  if (!fits) return { value: ErrorValueObject.create(ErrorType.VALUE) };
  const values = (rows as readonly (readonly unknown[])[]).map((row) =>
    row.map((cell) => cellResult(cell).value),
  );
  const value = ArrayValueObject.create({
    calculateValueList: values,
    rowCount: rows.length,
    columnCount: columns,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
  return { value };
}

/** Nothing is 0 in a cell, as in Excel; data types count with their plain value. */
function cellResult(value: unknown): FunctionResult {
  if (value === null || value === undefined) return { value: NumberValueObject.create(0) };
  if (typeof value === 'number') {
    return {
      value: Number.isFinite(value)
        ? NumberValueObject.create(value)
        : ErrorValueObject.create(ErrorType.NUM),
    };
  }
  if (typeof value === 'boolean') return { value: BooleanValueObject.create(value) };
  if (typeof value === 'string') return { value: StringValueObject.create(value) };
  if (typeof value !== 'object') return { value: ErrorValueObject.create(ErrorType.VALUE) };
  const { basicValue, code, message } = value as { basicValue?: unknown; code?: unknown; message?: unknown };
  const plain = basicValue ?? code;
  if (plain === undefined) return { value: ErrorValueObject.create(ErrorType.VALUE) };
  if (!isErrorValue(plain)) return cellResult(plain);
  return {
    value: ErrorValueObject.create(errorType(plain)),
    ...(typeof message === 'string' && message ? { message } : {}),
  };
}
