import { bookOfTest } from './bookOfTest';
import type { TestFunction } from './functionsBook';

const EXCEL = 'office-js-docs-pr/docs/excel';
const NUMBER = { type: 'number' } as const;
const TEXT = { type: 'string' } as const;
const MATRIX = { dimensionality: 'matrix' } as const;

const opened = bookOfTest();

/** The typings forget that the client's class is an Error. */
function cellError(code: CustomFunctions.ErrorCode, message?: string): Error {
  return new CustomFunctions.Error(code, message) as unknown as Error;
}

describe(`${EXCEL}/custom-functions-overview.md`, () => {
  test('a function is used like one of Excel`s own', async () => {
    const sphereVolume = (radius: number): number => (Math.pow(radius, 3) * 4 * Math.PI) / 3;
    await opened.open([{ id: 'SPHEREVOLUME', parameters: [NUMBER], code: sphereVolume }]);
    const [[volume]] = (await opened.valuesOf('A1', '=ROUND(CONTOSO.SPHEREVOLUME(3),3)')) as [[number]];
    expect(volume).toBe(113.097);
  });
});

describe(`${EXCEL}/custom-functions-dynamic-arrays.md`, () => {
  test.each([
    ['down', [['first'], ['second'], ['third']], 'A1:A3'],
    ['right', [['first', 'second', 'third']], 'A1:C1'],
    [
      'in both directions',
      [
        ['apples', 1, 'pounds'],
        ['oranges', 3, 'pounds'],
        ['pears', 5, 'crates'],
      ],
      'A1:C3',
    ],
  ])('a two-dimensional array spills %s', async (_name, array, address) => {
    await opened.open([{ id: 'SPILL', result: MATRIX, code: () => array }]);
    expect(await opened.valuesOf(address, '=CONTOSO.SPILL()')).toEqual(array);
  });

  test('#SPILL! where neighbouring cells hold data, and the array again when they are empty', async () => {
    await opened.open([{ id: 'SPILL', result: MATRIX, code: () => [['first'], ['second'], ['third']] }]);
    await opened.book.write('A3', [['in the way']]);
    expect(await opened.valuesOf('A1:A3', '=CONTOSO.SPILL()')).toEqual([['#SPILL!'], [''], ['in the way']]);
    await opened.book.write('A3', [['']]);
    expect(await opened.book.settled('A1:A3')).toEqual([['first'], ['second'], ['third']]);
  });

  test('a streaming function may spill, and each result replaces the one before', async () => {
    let send: (value: number[][]) => void = () => undefined;
    const stream = (invocation: CustomFunctions.StreamingInvocation<number[][]>): void => {
      send = (value) => {
        invocation.setResult(value);
      };
      send([[0], [1], [2]]);
    };
    await opened.open([{ id: 'STREAM', result: MATRIX, options: { stream: true }, code: stream }]);
    expect(await opened.valuesOf('A1:A3', '=CONTOSO.STREAM()')).toEqual([[0], [1], [2]]);
    send([[10], [11]]);
    await opened.book.until(async () => (await opened.book.read('A1'))[0]?.[0] === 10);
    expect(await opened.book.read('A1:A3')).toEqual([[10], [11], ['']]);
  });
});

describe(`${EXCEL}/custom-functions-parameter-options.md`, () => {
  const show = (...args: unknown[]): string => JSON.stringify(args.slice(0, -1));

  test('#optional-parameters an omitted one is null', async () => {
    const add = (a: number, b: number, c: number | null): number => a + b + (c ?? 100);
    const third = { ...NUMBER, optional: true };
    await opened.open([{ id: 'ADD', parameters: [NUMBER, NUMBER, third], code: add }]);
    await opened.book.write('A1:B1', [['=CONTOSO.ADD(1,2)', '=CONTOSO.ADD(1,2,3)']]);
    expect(await opened.book.settled('A1:B1')).toEqual([[103, 6]]);
  });

  test('#range-parameters a range comes as rows of cells', async () => {
    await opened.open([{ id: 'SHOW', parameters: [{ ...NUMBER, ...MATRIX }], code: show }]);
    await opened.book.write('A1:B2', [
      [1, 2],
      [3, 4],
    ]);
    expect(await opened.valuesOf('D1', '=CONTOSO.SHOW(A1:B2)')).toEqual([['[[[1,2],[3,4]]]']]);
  });

  test('#repeating-parameters the arguments come in one array of ranges', async () => {
    await opened.open([{ id: 'SHOW', parameters: [{ ...NUMBER, ...MATRIX, repeating: true }], code: show }]);
    await opened.book.write('A1:A2', [[1], [2]]);
    expect(await opened.valuesOf('D1', '=CONTOSO.SHOW(5,A1:A2,A2)')).toEqual([['[[[[5]],[[1],[2]],[[2]]]]']]);
  });

  test('#repeating-single-value-parameter the values come in one array', async () => {
    await opened.open([{ id: 'SHOW', parameters: [{ ...NUMBER, repeating: true }], code: show }]);
    await opened.book.write('B2', [[2]]);
    expect(await opened.valuesOf('D1', '=CONTOSO.SHOW(1,B2,3)')).toEqual([['[[1,2,3]]']]);
  });

  const address = (...args: unknown[]): unknown =>
    (args.at(-1) as CustomFunctions.Invocation).address ?? 'none';

  test('#invocation-parameter the address of the calling cell, sheet first', async () => {
    await opened.open([{ id: 'WHERE', options: { requiresAddress: true }, code: address }]);
    expect(await opened.valuesOf('F6', '=CONTOSO.WHERE()')).toEqual([['Sheet1!F6']]);
  });

  test('#invocation-parameter sheet names with blanks and signs stand in quotes, apostrophes are doubled', async () => {
    await opened.open([{ id: 'WHERE', options: { requiresAddress: true }, code: address }]);
    await opened.book.host.Excel.run(async (context) => {
      for (const name of ['Latest Prices', "Bob's Region", 'Q1_2024']) context.workbook.worksheets.add(name);
      await context.sync();
    });
    const found: unknown[] = [];
    for (const sheet of ['Latest Prices', "Bob's Region", 'Q1_2024']) {
      found.push((await opened.valuesOf(`${sheet}!F6`, '=CONTOSO.WHERE()'))[0]?.[0]);
    }
    expect(found).toEqual(["'Latest Prices'!F6", "'Bob''s Region'!F6", "'Q1_2024'!F6"]);
  });

  test('#detect-the-address-of-a-parameter the addresses of the arguments', async () => {
    const addresses = (...args: unknown[]): unknown =>
      ((args.at(-1) as CustomFunctions.Invocation).parameterAddresses ?? []).map((item) => [item]);
    await opened.open([
      {
        id: 'WHERE',
        parameters: [TEXT, TEXT, { ...TEXT, ...MATRIX }],
        result: MATRIX,
        options: { requiresParameterAddresses: true },
        code: addresses,
      },
    ]);
    await opened.book.host.Excel.run(async (context) => {
      context.workbook.worksheets.add('Costs');
      await context.sync();
    });
    expect(await opened.valuesOf('A1:A3', '=CONTOSO.WHERE(Costs!D8,C1,$C$2:D4)')).toEqual([
      ['Costs!D8'],
      ['Sheet1!C1'],
      ['Sheet1!C2:D4'],
    ]);
  });

  test('#invocation-parameter the address is undefined for a function that does not ask for it', async () => {
    await opened.open([{ id: 'WHERE', code: address }]);
    expect(await opened.valuesOf('A1', '=CONTOSO.WHERE()')).toEqual([['none']]);
  });
});

describe(`${EXCEL}/custom-functions-errors.md`, () => {
  const failing: TestFunction = {
    id: 'FAIL',
    parameters: [TEXT],
    code: (code: CustomFunctions.ErrorCode) => {
      throw cellError(code, 'in words');
    },
  };

  test.each([
    ['divisionByZero', '#DIV/0!'],
    ['invalidNumber', '#NUM!'],
    ['invalidValue', '#VALUE!'],
    ['notAvailable', '#N/A'],
    ['nullReference', '#NULL!'],
  ])('#the-customfunctionserror-object %s is %s', async (name, code) => {
    await opened.open([failing]);
    expect(opened.book.host.CustomFunctions.ErrorCode[name as 'invalidValue']).toBe(code);
    expect(await opened.valuesOf('A1', `=CONTOSO.FAIL("${code}")`)).toEqual([[code]]);
  });

  test('#the-customfunctionserror-object only #VALUE! and #N/A may have words of their own', async () => {
    await opened.open([failing]);
    await opened.book.write('A1:C1', [
      ['=CONTOSO.FAIL("#VALUE!")', '=CONTOSO.FAIL("#N/A")', '=CONTOSO.FAIL("#DIV/0!")'],
    ]);
    await opened.book.host.workbook.settled();
    const { id } = opened.book.host.workbook.activeSheet;
    const words = [0, 1, 2].map((column) => opened.book.host.functions?.messageOf(id, 0, column));
    expect(words).toEqual(['in words', 'in words', undefined]);
  });

  test('#handle-errors-when-working-with-dynamic-arrays one item may be an error', async () => {
    const code = (first: number, third: number): unknown => [
      [first],
      [new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidNumber)],
      [third],
    ];
    await opened.open([{ id: 'ARRAY', parameters: [NUMBER, NUMBER], result: MATRIX, code }]);
    expect(await opened.valuesOf('A1:A3', '=CONTOSO.ARRAY(1,3)')).toEqual([[1], ['#NUM!'], [3]]);
  });

  test('#errors-as-custom-function-inputs a range with an error reaches a function that allows it', async () => {
    const count = (cells: unknown[][]): number => cells.flat().filter((cell) => cell instanceof Error).length;
    await opened.open([{ id: 'ERRORS', parameters: [MATRIX], code: count }], {
      allowErrorForDataTypeAny: true,
    });
    await opened.book.write('A2:A7', [[1], [2], [3], [4], ['=1/0'], ['=NA()']]);
    expect(await opened.valuesOf('C1', '=CONTOSO.ERRORS(A2:A7)')).toEqual([[2]]);
  });

  test('#use-trycatch-blocks what is thrown otherwise is #VALUE!, a rejected promise too', async () => {
    const code = (): never => {
      throw new TypeError('a bug');
    };
    await opened.open([
      { id: 'THROWS', code },
      { id: 'REJECTS', code: () => Promise.reject(new Error('no')) },
    ]);
    await opened.book.write('A1:B1', [['=CONTOSO.THROWS()', '=CONTOSO.REJECTS()']]);
    expect(await opened.book.settled('A1:B1')).toEqual([['#VALUE!', '#VALUE!']]);
  });

  test('#use-trycatch-blocks a promise may be rejected with an error of the cell', async () => {
    const code = (): Promise<never> => Promise.reject(cellError(CustomFunctions.ErrorCode.notAvailable));
    await opened.open([{ id: 'REJECTS', code }]);
    expect(await opened.valuesOf('A1', '=CONTOSO.REJECTS()')).toEqual([['#N/A']]);
  });
});

describe(`${EXCEL}/call-excel-apis-from-custom-function.md`, () => {
  test('#get-a-value-from-the-workbook a function reads the workbook through the API', async () => {
    const code = async (address: string): Promise<unknown> => {
      const context = new Excel.RequestContext();
      const range = context.workbook.worksheets.getActiveWorksheet().getRange(address);
      range.load('values');
      await context.sync();
      return range.values[0]?.[0] as unknown;
    };
    await opened.open([{ id: 'GETRANGEVALUE', parameters: [TEXT], code }]);
    await opened.book.write('A1', [['from the cell']]);
    expect(await opened.valuesOf('C3', '=CONTOSO.GETRANGEVALUE("A1")')).toEqual([['from the cell']]);
  });
});

describe(`${EXCEL}/custom-functions-batching.md`, () => {
  test('a hundred cells reach the function before the first is answered, and all are answered', async () => {
    const waiting: { value: number; resolve: (value: number) => void }[] = [];
    const rounds: number[] = [];
    const answerAll = (): void => {
      rounds.push(waiting.length);
      for (const { value, resolve } of waiting.splice(0)) resolve(value * 2);
    };
    const code = (value: number): Promise<number> => {
      if (waiting.length === 0) setTimeout(answerAll, 100);
      return new Promise((resolve) => waiting.push({ value, resolve }));
    };
    await opened.open([{ id: 'TWICE', parameters: [NUMBER], code }]);
    const rows = Array.from({ length: 100 }, (_row, index) => index + 1);
    await opened.book.write(
      'A1:A100',
      rows.map((row) => [`=CONTOSO.TWICE(${row})`]),
    );
    expect(await opened.book.settled('A1:A100')).toEqual(rows.map((row) => [row * 2]));
    expect(rounds).toEqual([100]);
  });
});
