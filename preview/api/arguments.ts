import { HostError } from '../workbook/HostError';

/** Readers of the untyped arguments of a batch; each throws InvalidArgument. */
export function text(value: unknown, what = 'text'): string {
  if (typeof value !== 'string') throw HostError.invalidArgument(what);
  return value;
}

export function optionalText(value: unknown): string | undefined {
  return value === null || value === undefined ? undefined : text(value);
}

export function number(value: unknown, what = 'number'): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw HostError.invalidArgument(what);
  return value;
}

export function integer(value: unknown, what = 'integer'): number {
  const result = number(value, what);
  if (!Number.isInteger(result)) throw HostError.invalidArgument(what);
  return result;
}

export function integerOr(value: unknown, otherwise: number): number {
  return value === null || value === undefined ? otherwise : integer(value);
}

export function flag(value: unknown, what = 'boolean'): boolean {
  if (typeof value !== 'boolean') throw HostError.invalidArgument(what);
  return value;
}

export function flagOr(value: unknown, otherwise: boolean): boolean {
  return value === null || value === undefined ? otherwise : flag(value);
}

/** One of a fixed set of words; anything else is InvalidArgument. */
export function oneOf<const T extends string>(value: unknown, words: readonly T[], what: string): T {
  const found = words.find((word) => word === value);
  if (found === undefined) throw HostError.invalidArgument(`${what} ${JSON.stringify(value)}`);
  return found;
}

export function record(value: unknown, what = 'object'): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw HostError.invalidArgument(what);
  return Object.fromEntries(Object.entries(value));
}
