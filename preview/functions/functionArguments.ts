import type { Nullable } from '@univerjs/core';
import { ArrayValueObject, ErrorType, type BaseValueObject } from '@univerjs/engine-formula';
import { PENDING } from '../workbook/cellReading';
import { parseEntry } from '../workbook/typedInput';
import type { FunctionMetadata, ParameterMetadata } from './metadata';

/** A cell of an argument as it travels to the client; a blank cell is null. */
export type Cell = string | number | boolean | null | ErrorArgument;
/** How the client knows an error among the arguments. */
export interface ErrorArgument {
  readonly type: 'CustomFunctionError';
  readonly code: string;
}
export type Argument = Cell | readonly (readonly Cell[])[] | readonly Argument[];

/** The arguments of a call, or the error that it comes to without one. */
export type ReadArguments = { readonly arguments: readonly Argument[] } | { readonly error: string };

/** Thrown out of the readers below: the call is not made. */
class ArgumentFailure extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

/**
 * Makes a call's arguments from what the formula gives: omitted optional ones are null, one value for a
 * matrix is a matrix of one cell, texts and numbers turn into the declared type where Excel's own functions
 * would let them.
 */
export function readArguments(
  variants: readonly BaseValueObject[],
  metadata: FunctionMetadata,
  allowErrors: boolean,
): ReadArguments {
  const parameters = metadata.parameters ?? [];
  const last = parameters.at(-1);
  const fixed = last?.repeating === true ? parameters.slice(0, -1) : parameters;
  const required = fixed.filter((parameter) => parameter.optional !== true).length;
  const isTooMany = last?.repeating !== true && variants.length > fixed.length;
  if (variants.length < required || isTooMany) return { error: ErrorType.VALUE };
  try {
    const values: Argument[] = fixed.map((parameter, index) => {
      const variant = variants[index];
      return variant ? readArgument(variant, parameter, allowErrors) : null;
    });
    if (last?.repeating === true) {
      values.push(variants.slice(fixed.length).map((variant) => readArgument(variant, last, allowErrors)));
    }
    return { arguments: values };
  } catch (failure) {
    if (failure instanceof ArgumentFailure) return { error: failure.code };
    throw failure;
  }
}

function readArgument(
  variant: BaseValueObject,
  parameter: ParameterMetadata,
  allowErrors: boolean,
): Argument {
  const isOmitted = variant.isNull() && !variant.isArray();
  if (isOmitted && parameter.optional === true) return null;
  const cells = cellsOf(variant).map((row) => row.map((cell) => readCell(cell, parameter, allowErrors)));
  if (parameter.dimensionality === 'matrix') return cells;
  if (cells.length !== 1 || cells[0]?.length !== 1) throw new ArgumentFailure(ErrorType.VALUE);
  return cells[0][0] ?? null;
}

type ValueObject = Nullable<BaseValueObject>;

function cellsOf(variant: BaseValueObject): ValueObject[][] {
  if (!(variant instanceof ArrayValueObject)) return [[variant]];
  const values = variant.getArrayValue();
  return Array.from({ length: variant.getRowCount() }, (_row, row) =>
    Array.from({ length: variant.getColumnCount() }, (_column, column) => values[row]?.[column]),
  );
}

function readCell(cell: ValueObject, parameter: ParameterMetadata, allowErrors: boolean): Cell {
  const type = parameter.type ?? 'any';
  if (!cell || cell.isNull()) return blank(type);
  if (cell.isError()) {
    const code = String(cell.getValue());
    if (allowErrors && type === 'any' && code !== PENDING) return { type: 'CustomFunctionError', code };
    throw new ArgumentFailure(code);
  }
  const value = cell.getValue();
  if (cell.isBoolean()) return convert(value === true || value === 1, type);
  return convert(value, type);
}

function blank(type: string): Cell {
  if (type === 'number') return 0;
  if (type === 'boolean') return false;
  return type === 'string' ? '' : null;
}

function convert(value: string | number | boolean, type: string): Cell {
  switch (type) {
    case 'number':
      return typeof value === 'string' ? typedNumber(value) : Number(value);
    case 'string':
      return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
    case 'boolean': {
      if (typeof value === 'boolean') return value;
      if (typeof value === 'number') return value !== 0;
      if (/^(?:true|false)$/i.test(value)) return value.toUpperCase() === 'TRUE';
      throw new ArgumentFailure(ErrorType.VALUE);
    }
    default:
      return value;
  }
}

/** The number that a text stands for, as typed into a cell: a percentage and a date are numbers, `0x10` is none. */
function typedNumber(text: string): number {
  const entry = parseEntry(text.trim(), undefined);
  if (entry.kind !== 'number') throw new ArgumentFailure(ErrorType.VALUE);
  return entry.value;
}

/** Whether two calls have the same arguments. */
export function sameArguments(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) {
    return (
      Array.isArray(b) && a.length === b.length && a.every((item, index) => sameArguments(item, b[index]))
    );
  }
  return JSON.stringify(a) === JSON.stringify(b);
}
