import { openFunctionsBook, type FunctionsBook, type TestFunction } from './functionsBook';

const EXCEL = 'office-js-docs-pr/docs/excel';
const NUMBER = { type: 'number' } as const;

let book: FunctionsBook;
const uninstall: (() => void)[] = [];
async function open(functions: readonly TestFunction[]): Promise<void> {
  book = await openFunctionsBook(functions);
  uninstall.push(book.host.installGlobals());
}
afterEach(() => {
  uninstall.pop()?.();
  book.host.close();
});

describe(`${EXCEL}/custom-functions-web-reqs.md`, () => {
  interface Stream {
    readonly by: number;
    readonly send: (value: number | CustomFunctions.Error) => void;
    cancelled: boolean;
  }
  let streams: Stream[] = [];
  const increment: TestFunction = {
    id: 'INC',
    parameters: [NUMBER],
    options: { stream: true },
    code: (by: number, invocation: CustomFunctions.StreamingInvocation<number>) => {
      const stream: Stream = { by, send: invocation.setResult, cancelled: false };
      invocation.onCanceled = () => {
        stream.cancelled = true;
      };
      streams.push(stream);
    },
  };
  beforeEach(() => {
    streams = [];
  });
  const shown = (address: string, value: unknown): Promise<void> =>
    book.until(async () => (await book.read(address))[0]?.[0] === value);

  test('#basic-streaming-example every result is shown, until the formula is deleted', async () => {
    await open([increment]);
    await book.write('A1:B1', [['=CONTOSO.INC(5)', '=A1*2']]);
    await book.until(() => streams.length === 1);
    expect(await book.read('A1')).toEqual([['#BUSY!']]);
    streams[0]?.send(5);
    await shown('B1', 10);
    streams[0]?.send(10);
    await shown('B1', 20);
    await book.write('A1', [['']]);
    await book.until(() => streams[0]?.cancelled === true);
    streams[0]?.send(15);
    expect(await book.read('A1:B1')).toEqual([['', 0]]);
  });

  test('#streaming-data-from-a-web-service a result may be an error', async () => {
    await open([increment]);
    await book.write('A1', [['=CONTOSO.INC(5)']]);
    await book.until(() => streams.length === 1);
    streams[0]?.send(new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable));
    await shown('A1', '#N/A');
    streams[0]?.send(6);
    await shown('A1', 6);
  });

  test('#cancel-a-function another argument is another stream, and the first is cancelled', async () => {
    await open([increment]);
    await book.write('A1:B1', [[1, '=CONTOSO.INC(A1)']]);
    await book.until(() => streams.length === 1);
    await book.write('A1', [[2]]);
    await book.until(() => streams.length === 2 && streams[0]?.cancelled === true);
    expect(streams.map(({ by, cancelled }) => [by, cancelled])).toEqual([
      [1, true],
      [2, false],
    ]);
  });

  test('#cancel-a-function formulas with the same arguments share a stream, and the last ends it', async () => {
    await open([increment]);
    await book.write('A1:A3', [['=CONTOSO.INC(5)'], ['=CONTOSO.INC(5)'], ['=CONTOSO.INC(6)']]);
    await book.until(() => streams.length === 2);
    streams.find(({ by }) => by === 5)?.send(50);
    await shown('A2', 50);
    expect(await book.read('A1:A3')).toEqual([[50], [50], ['#BUSY!']]);
    await book.write('A1', [['']]);
    streams.find(({ by }) => by === 5)?.send(51);
    await shown('A2', 51);
    await book.write('A2', [['']]);
    await book.until(() => streams.find(({ by }) => by === 5)?.cancelled === true);
    expect(streams).toHaveLength(2);
  });

  test('#cancel-a-function a calculation on demand cancels and calls again', async () => {
    await open([increment]);
    await book.write('A1', [['=CONTOSO.INC(5)']]);
    await book.until(() => streams.length === 1);
    await book.host.Excel.run(async (context) => {
      context.application.calculate('Full');
      await context.sync();
    });
    await book.until(() => streams.length === 2 && streams[0]?.cancelled === true);
    expect(streams[1]?.cancelled).toBe(false);
  });

  test('#functions-that-return-data-from-external-sources a promise is waited for', async () => {
    let resolve: (value: number) => void = () => undefined;
    await open([{ id: 'LATER', code: () => new Promise((done) => (resolve = done)) }]);
    await book.write('A1', [['=CONTOSO.LATER()']]);
    const called = resolve;
    await book.until(() => resolve !== called);
    expect(await book.read('A1')).toEqual([['#BUSY!']]);
    resolve(42);
    expect(await book.settled('A1')).toEqual([[42]]);
  });

  test.each([
    ['edited', [['typed over']]],
    ['deleted', [['']]],
  ])('#cancel-a-function a cancelable function is told when its cell is %s', async (_what, written) => {
    const state = { calls: 0, cancelled: 0 };
    const code = (invocation: CustomFunctions.CancelableInvocation): Promise<never> => {
      state.calls++;
      invocation.onCanceled = () => {
        state.cancelled++;
      };
      return new Promise(() => undefined);
    };
    await open([{ id: 'FOREVER', options: { cancelable: true }, code }]);
    await book.write('A1', [['=CONTOSO.FOREVER()']]);
    await book.until(() => state.calls === 1);
    await book.write('A1', written);
    await book.until(() => state.cancelled === 1);
    expect(await book.read('A1')).toEqual(written);
  });
});

describe(`${EXCEL}/custom-functions-volatile.md`, () => {
  test('a volatile function is called at every calculation, another only for changed arguments', async () => {
    const calls = { volatile: 0, steady: 0 };
    await open([
      { id: 'ROLL', options: { volatile: true }, code: () => ++calls.volatile },
      { id: 'STEADY', code: () => ++calls.steady },
    ]);
    await book.write('A1:B1', [['=CONTOSO.ROLL()', '=CONTOSO.STEADY()']]);
    expect(await book.settled('A1:B1')).toEqual([[1, 1]]);
    await book.write('D9', [['=1+1']]);
    expect(await book.settled('A1:B1')).toEqual([[2, 1]]);
    await book.write('D9', [['=1+2']]);
    expect(await book.settled('A1:B1')).toEqual([[3, 1]]);
  });
});
