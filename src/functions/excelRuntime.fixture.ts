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

/** Puts the part of Excel's custom functions runtime that errors need there for all tests of the calling file. */
export function runtimeInstalled(): void {
  beforeAll(() => {
    Object.assign(globalThis, { CustomFunctions: { Error: RuntimeError, ErrorCode } });
  });
  afterAll(() => {
    Reflect.deleteProperty(globalThis, 'CustomFunctions');
  });
}
