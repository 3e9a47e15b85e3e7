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

/**
 * The client's numbers of errors that a call fails with; 0 is what is no value, 2 and 3 are exceptions, all of them
 * #VALUE!; 9 and 10 stand for a function that nobody has associated.
 */
const ERROR_CODES: Readonly<Record<number, ErrorType>> = {
  1: ErrorType.NA,
  5: ErrorType.DIV_BY_ZERO,
  6: ErrorType.NUM,
  7: ErrorType.VALUE,
  8: ErrorType.NULL,
  9: ErrorType.NA,
  10: ErrorType.NA,
};
/** How the client marks a `CustomFunctions.Error` among the values. */
const CUSTOM_ERROR = 'CustomFunctionError';
/** Codes of the errors that may have words of their own. */
const WITH_MESSAGE = new Set<unknown>([1, 7]);
/** Errors that a function may be given but not give. */
const NO_RESULTS = new Set<unknown>([ErrorType.NAME, ErrorType.REF]);

/** Reads an entry of `SetInvocationArrayResults`, whose first item is an id: `[true, value]` or `[false, message, code]`. */
export function readResult(
  entry: readonly unknown[],
  metadata: FunctionMetadata,
  dataTypes: boolean,
): FunctionResult {
  const [, succeeded, value, code] = entry;
  if (succeeded !== true) {
    return errorResult(ERROR_CODES[Number(code)] ?? ErrorType.VALUE, WITH_MESSAGE.has(code) ? value : '');
  }
  const isMatrix = metadata.result?.dimensionality === 'matrix';
  if (!Array.isArray(value)) return cellResult(value, dataTypes);
  if (!isMatrix) return errorResult(ErrorType.VALUE);
  return matrixResult(value, dataTypes);
}

function errorResult(error: ErrorType, message: unknown = ''): FunctionResult {
  const value = ErrorValueObject.create(error);
  return typeof message === 'string' && message !== '' ? { value, message } : { value };
}

function matrixResult(rows: readonly unknown[], dataTypes: boolean): FunctionResult {
  const first: unknown = rows[0];
  const columns = Array.isArray(first) ? first.length : 0;
  const fits = columns > 0 && rows.every((row) => Array.isArray(row) && row.length === columns);
  if (!fits) return errorResult(ErrorType.VALUE);
  const values = (rows as readonly (readonly unknown[])[]).map((row) =>
    row.map((cell) => cellResult(cell, dataTypes).value),
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

/** Nothing is 0 in a cell, as in Excel; data types, where they are allowed, count with their plain value. */
function cellResult(value: unknown, dataTypes: boolean): FunctionResult {
  if (value === null || value === undefined) return { value: NumberValueObject.create(0) };
  if (typeof value === 'number') {
    return Number.isFinite(value) ? { value: NumberValueObject.create(value) } : errorResult(ErrorType.NUM);
  }
  if (typeof value === 'boolean') return { value: BooleanValueObject.create(value) };
  if (typeof value === 'string') return { value: StringValueObject.create(value) };
  if (typeof value !== 'object') return errorResult(ErrorType.VALUE);
  const { valueType, basicValue, message } = value as Record<string, unknown>;
  if (valueType === CUSTOM_ERROR && isErrorValue(basicValue)) {
    return errorResult(NO_RESULTS.has(basicValue) ? ErrorType.VALUE : errorType(basicValue), message);
  }
  if (!dataTypes || basicValue === undefined || typeof basicValue === 'object')
    return errorResult(ErrorType.VALUE);
  return isErrorValue(basicValue) ? errorResult(errorType(basicValue)) : cellResult(basicValue, dataTypes);
}
