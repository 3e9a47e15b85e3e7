import { openFunctionsBook, type FunctionsBook, type TestFunction } from './functionsBook';
import type { FunctionsMetadata } from './metadata';

/** For tests: each opens a book with functions of its own, closed after it. */
export interface BookOfTest {
  readonly book: FunctionsBook;
  open(functions: readonly TestFunction[], flags?: Partial<FunctionsMetadata>): Promise<void>;
  /** Writes a formula into the first cell of the address, and gives the address's values when it has answered. */
  valuesOf(address: string, formula: string): Promise<unknown[][]>;
}

export function bookOfTest(): BookOfTest {
  let current: FunctionsBook | undefined;
  let uninstall: (() => void) | undefined;
  afterEach(() => {
    uninstall?.();
    uninstall = undefined;
    current?.host.close();
    current = undefined;
  });
  const book = (): FunctionsBook => {
    if (!current) throw new Error('The test has not opened its book.');
    return current;
  };
  return {
    get book() {
      return book();
    },
    async open(functions, flags) {
      current = await openFunctionsBook(functions, flags);
      uninstall = current.host.installGlobals();
    },
    async valuesOf(address, formula) {
      await book().write(address.split(':')[0] ?? address, [[formula]]);
      return book().settled(address);
    },
  };
}
