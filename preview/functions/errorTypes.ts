import { ErrorType } from '@univerjs/engine-formula';

const TYPES = new Map<string, ErrorType>(Object.values(ErrorType).map((type) => [type, type]));

/** The formula engine's word for an Excel error; `#VALUE!` for one that it does not know. */
export function errorType(code: string): ErrorType {
  return TYPES.get(code) ?? ErrorType.VALUE;
}
