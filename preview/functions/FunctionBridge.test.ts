import { openHost, type Host } from '../client/openHost';
import type { FunctionMetadata, FunctionsMetadata, ParameterMetadata } from './metadata';

type Implementation = (...args: unknown[]) => unknown;

function parameter(name: string, part: Partial<ParameterMetadata> = {}): ParameterMetadata {
  return { name, type: 'any', ...part };
}
function declared(
  id: string,
  parameters: ParameterMetadata[],
  part: Partial<FunctionMetadata> = {},
): FunctionMetadata {
  return { id, name: id, parameters, result: { type: 'any' }, ...part };
}

const MATRIX = { dimensionality: 'matrix' } as const;
const metadata: FunctionsMetadata = {
  allowErrorForDataTypeAny: true,
  functions: [
    declared('ADD', [parameter('a', { type: 'number' }), parameter('b', { type: 'number' })]),
    declared('SHOW', [
      parameter('cells', MATRIX),
      parameter('second', { optional: true }),
      parameter('third', { optional: true }),
    ]),
    declared('TABLE', [parameter('rows', { type: 'number' })], { result: { type: 'any', ...MATRIX } }),
    declared('FAIL', [parameter('how', { type: 'string' })]),
    declared('SLOW', [parameter('value')], { options: { cancelable: true } }),
    declared('JOIN', [
      parameter('first', { type: 'string' }),
      parameter('rest', { type: 'string', repeating: true }),
    ]),
    declared('RAGGED', [], { result: { type: 'any', ...MATRIX } }),
    declared('GROUP.COUNT', [parameter('cells', MATRIX)]),
  ],
};

let host: Host;
const slow: { answer: (value: unknown) => void; cancelled: boolean; calls: number } = {
  answer: () => undefined,
  cancelled: false,
  calls: 0,
};

const implementations: Record<string, Implementation> = {
  ADD: (a, b) => Number(a) + Number(b),
  SHOW: (...args) => JSON.stringify(args.slice(0, -1)),
  TABLE: (rows) => Array.from({ length: Number(rows) }, (_, row) => [row, `row ${row}`]),
  FAIL: (how) => {
    const { Error: CellError, ErrorCode } = host.CustomFunctions;
    const errors: Record<string, unknown> = {
      'n/a': new CellError(ErrorCode.notAvailable, 'No such customer'),
      value: new CellError(ErrorCode.invalidValue, 'Not a date'),
      div: new CellError(ErrorCode.divisionByZero),
      throw: new TypeError('a bug'),
    };
    if (how === 'num') return Infinity;
    throw errors[String(how)];
  },
  SLOW: (_value, invocation) => {
    slow.calls++;
    (invocation as CustomFunctions.CancelableInvocation).onCanceled = () => {
      slow.cancelled = true;
    };
    return new Promise((resolve) => {
      slow.answer = resolve;
    });
  },
  JOIN: (first, rest) => [first, ...(rest as string[])].join('+'),
  RAGGED: () => [[1, 2], [3]],
  'GROUP.COUNT': (cells) => (cells as unknown[][]).length,
};

beforeAll(async () => {
  host = await openHost({
    functions: {
      namespace: 'AR',
      metadata,
      load: () => {
        for (const [id, implementation] of Object.entries(implementations))
          CustomFunctions.associate(id, implementation);
      },
    },
  });
});
afterAll(() => {
  host.close();
});

beforeEach(() => {
  const sheet = host.workbook.activeSheet;
  const used = sheet.usedArea(false);
  if (used) sheet.write(used, () => '');
});

async function write(address: string, formulas: unknown[][]): Promise<void> {
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange(address).formulas = formulas;
    await context.sync();
  });
}
async function read(address: string): Promise<unknown[][]> {
  return host.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange(address).load('values');
    await context.sync();
    return range.values as unknown[][];
  });
}

/** A call reaches the client in a later task than the batch that caused it. */
function callArrives(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 30));
}

describe('custom functions through the client`s own runtime', () => {
  test('a call answers, and its name may have dots', async () => {
    expect(await host.evaluate('=AR.ADD(2,3)*10')).toEqual([[50]]);
    expect(await host.evaluate('=AR.GROUP.COUNT({1;2;3})')).toEqual([[3]]);
  });

  test('ranges come as rows; one value for a matrix as a matrix of one; blanks and omitted arguments as null', async () => {
    await write('A1:B2', [
      [1, 'x'],
      [true, ''],
    ]);
    const shown = await host.evaluate('=AR.SHOW(Sheet1!A1:B2,,5)');
    expect(JSON.parse(String(shown[0]?.[0]))).toEqual([
      [
        [1, 'x'],
        [true, null],
      ],
      null,
      5,
    ]);
    const single = await host.evaluate('=AR.SHOW(7)');
    expect(JSON.parse(String(single[0]?.[0]))).toEqual([[[7]], null, null]);
  });

  test('errors among the arguments reach a function that takes any value', async () => {
    await write('A1:A2', [['=1/0'], ['#N/A']]);
    const shown = await host.evaluate('=AR.SHOW(Sheet1!A1:A2)');
    const [[first], [second]] = (JSON.parse(String(shown[0]?.[0])) as [{ code: string }[][]])[0] as [
      [{ code: string }],
      [{ code: string }],
    ];
    expect([first.code, second.code]).toEqual(['#DIV/0!', '#N/A']);
  });

  test.each([
    ['a number in a text', '=AR.ADD("2",3)', 5],
    ['a percentage in a text', '=AR.ADD("50%",3)', 3.5],
    ['a date in a text', '=AR.ADD("1/1/2024",0)', 45292],
    ['a programmer`s number', '=AR.ADD("0x10",3)', '#VALUE!'],
    ['a boolean', '=AR.ADD(TRUE,3)', 4],
    ['a text that is no number', '=AR.ADD("two",3)', '#VALUE!'],
    ['a range for one value', '=AR.ADD({1,2},3)', '#VALUE!'],
    ['too few arguments', '=AR.ADD(1)', '#VALUE!'],
    ['too many arguments', '=AR.ADD(1,2,3)', '#VALUE!'],
    ['an error', '=AR.ADD(NA(),3)', '#N/A'],
    ['numbers for a text', '=AR.JOIN(1,2,"c")', '1+2+c'],
    ['a function that the metadata forgot', '=AR.FORGOTTEN(1)', '#NAME?'],
  ])('%s', async (_name, formula, expected) => {
    expect(await host.evaluate(formula)).toEqual([[expected]]);
  });

  test.each([
    ['n/a', '#N/A'],
    ['value', '#VALUE!'],
    ['div', '#DIV/0!'],
    ['num', '#NUM!'],
    ['throw', '#VALUE!'],
  ])('an error of the kind %s is %s', async (kind, expected) => {
    expect(await host.evaluate(`=AR.FAIL("${kind}")`)).toEqual([[expected]]);
  });

  test('the words of an error are kept for its cell', async () => {
    await write('C3', [['=AR.FAIL("n/a")']]);
    await host.workbook.settled();
    expect(await read('C3')).toEqual([['#N/A']]);
    expect(host.functions?.messageOf(host.workbook.activeSheet.id, 2, 2)).toBe('No such customer');
  });

  test('a matrix spills; a ragged one is #VALUE!', async () => {
    expect(await host.evaluate('=AR.TABLE(3)')).toEqual([
      [0, 'row 0'],
      [1, 'row 1'],
      [2, 'row 2'],
    ]);
    expect(await host.evaluate('=AR.RAGGED()')).toEqual([['#VALUE!']]);
  });

  test('formulas follow their precedents, and others follow them', async () => {
    await write('A1:C1', [[1, '=AR.ADD(A1,10)', '=B1*2']]);
    await host.workbook.settled();
    expect(await read('A1:C1')).toEqual([[1, 11, 22]]);
    await write('A1', [[5]]);
    await host.workbook.settled();
    expect(await read('A1:C1')).toEqual([[5, 15, 30]]);
  });

  test('one call may be the argument of another', async () => {
    expect(await host.evaluate('=AR.ADD(AR.ADD(1,2),AR.ADD(3,4))')).toEqual([[10]]);
  });

  test('until the answer comes a batch sees #BUSY! and is not held up', async () => {
    await write('A1:B1', [['=AR.SLOW(1)', '=A1+1']]);
    await callArrives();
    expect(await read('A1:B1')).toEqual([['#BUSY!', '#BUSY!']]);
    slow.answer(41);
    await host.workbook.settled();
    expect(await read('A1:B1')).toEqual([[41, 42]]);
  });

  test('a call that nobody needs any more is cancelled', async () => {
    slow.cancelled = false;
    await write('A1:B1', [[1, '=AR.SLOW(A1)']]);
    await callArrives();
    const before = slow.calls;
    await write('A1', [[2]]);
    await callArrives();
    expect(slow.cancelled).toBe(true);
    expect(slow.calls).toBe(before + 1);
    slow.answer('second');
    await host.workbook.settled();
    expect(await read('B1')).toEqual([['second']]);
  });

  test('a change elsewhere does not call again', async () => {
    await write('A1:B1', [[1, '=AR.SLOW(A1)']]);
    await callArrives();
    slow.answer('once');
    await host.workbook.settled();
    const before = slow.calls;
    await write('D9', [['=1+1']]);
    await host.Excel.run(async (context) => {
      context.application.calculate('Recalculate');
      await context.sync();
    });
    await host.workbook.settled();
    expect(slow.calls).toBe(before);
    expect(await read('B1')).toEqual([['once']]);
  });
});
