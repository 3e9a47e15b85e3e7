import { openHost, type Host } from '../client/openHost';
import type { FunctionMetadata, FunctionsMetadata, ParameterMetadata } from './metadata';

type Implementation = (...args: never[]) => unknown;

/** A function of a test: its metadata, as JSON would have it, and its code. */
export interface TestFunction {
  readonly id: string;
  readonly parameters?: readonly Partial<ParameterMetadata>[];
  readonly result?: FunctionMetadata['result'];
  readonly options?: FunctionMetadata['options'];
  /** None: a function that the metadata has and nobody associates. */
  readonly code?: Implementation;
}

/** A workbook whose first sheet is `Sheet1`, with the functions `CONTOSO....`; for tests. */
export interface FunctionsBook {
  readonly host: Host;
  /** Writes formulas or values, and waits for nothing. */
  write(address: string, formulas: unknown[][]): Promise<void>;
  /** The values as they are, answered or not. */
  read(address: string): Promise<unknown[][]>;
  /** The values when every function has answered. */
  settled(address: string): Promise<unknown[][]>;
  /** Waits until a condition holds that the client's next messages bring about. */
  until(isSo: () => boolean | Promise<boolean>): Promise<void>;
}

export async function openFunctionsBook(
  functions: readonly TestFunction[],
  flags: Partial<FunctionsMetadata> = {},
): Promise<FunctionsBook> {
  const host = await openHost({
    functions: {
      namespace: 'CONTOSO',
      metadata: { ...flags, functions: functions.map(metadataOf) },
      load: () => {
        for (const { id, code } of functions) {
          if (code) CustomFunctions.associate(id, code as (...args: unknown[]) => unknown);
        }
      },
    },
  });
  const range = <T>(
    address: string,
    use: (range: Excel.Range, context: Excel.RequestContext) => Promise<T>,
  ) =>
    host.Excel.run((context) => {
      const [cells = '', sheet = 'Sheet1'] = address.split('!').reverse();
      return use(context.workbook.worksheets.getItem(sheet).getRange(cells), context);
    });
  const read = (address: string): Promise<unknown[][]> =>
    range(address, async (cells, context) => {
      cells.load('values');
      await context.sync();
      return cells.values as unknown[][];
    });
  return {
    host,
    read,
    write: (address, formulas) =>
      range(address, async (cells, context) => {
        cells.formulas = formulas;
        await context.sync();
      }),
    settled: async (address) => {
      await host.workbook.settled();
      return read(address);
    },
    until: async (isSo) => {
      while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 5));
    },
  };
}

function metadataOf({ id, parameters = [], result = {}, options }: TestFunction): FunctionMetadata {
  return {
    id,
    name: id,
    parameters: parameters.map((part, index) => ({ name: `parameter${index + 1}`, ...part })),
    result,
    ...(options ? { options } : {}),
  };
}
