/** The client's error, as far as the functions use it. */
export class RuntimeError extends Error {
  constructor(
    readonly code: string,
    override readonly message: string,
  ) {
    super(message);
  }
}

const ErrorCode = {
  notAvailable: '#N/A',
  invalidValue: '#VALUE!',
  invalidNumber: '#NUM!',
  divisionByZero: '#DIV/0!',
  nullReference: '#NULL!',
};

/** Puts the part of Excel's custom functions runtime there that errors need; gives how to take it away. */
export function installRuntime(): () => void {
  Object.assign(globalThis, { CustomFunctions: { Error: RuntimeError, ErrorCode } });
  return () => {
    Reflect.deleteProperty(globalThis, 'CustomFunctions');
  };
}
