import { openHost, type Host, type HostOptions } from './openHost';

/** For tests: a new host before each test of the file, closed after it. */
export interface FreshHost {
  readonly host: Host;
  /** `Excel.run` with the workbook's first sheet. */
  run<T>(batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T>;
  /** The values of a range of the first sheet, read in a batch of its own. */
  values(address: string): Promise<unknown[][]>;
}

export function freshHost(options: HostOptions = {}): FreshHost {
  let current: Host | undefined;
  beforeEach(async () => {
    current = await openHost(options);
  });
  afterEach(() => {
    current?.close();
  });
  const host = (): Host => {
    if (!current) throw new Error('The host is open in tests only.');
    return current;
  };
  const run: FreshHost['run'] = (batch) =>
    host().Excel.run((context) => batch(context.workbook.worksheets.getFirst(), context));
  return {
    get host() {
      return host();
    },
    run,
    values: (address) =>
      run(async (sheet, context) => {
        const range = sheet.getRange(address).load('values');
        await context.sync();
        return range.values as unknown[][];
      }),
  };
}
