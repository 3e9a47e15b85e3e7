import { openHost } from '../client/openHost';
import { FunctionBridge } from './FunctionBridge';
import { openFunctionsBook, type FunctionsBook, type TestFunction } from './functionsBook';

const NUMBER = { type: 'number' } as const;
const ROWS = { result: { dimensionality: 'matrix' } } as const;

interface Waiting {
  readonly value: number;
  readonly answer: (value: number) => void;
  cancelled: boolean;
}
let waiting: Waiting[] = [];

const FUNCTIONS: readonly TestFunction[] = [
  { id: 'TWICE', parameters: [NUMBER], code: (value: number) => value * 2 },
  {
    id: 'COUNT',
    parameters: [{ dimensionality: 'matrix' }],
    code: (cells: unknown[][]) => cells.flat().filter((cell) => cell !== null).length,
  },
  {
    id: 'COUNTUP',
    parameters: [NUMBER],
    ...ROWS,
    code: (count: number) => Array.from({ length: count }, (_row, index) => [index + 1]),
  },
  {
    id: 'BLANKS',
    parameters: [NUMBER, { type: 'string' }, { type: 'boolean' }, {}],
    code: (...args: unknown[]) => JSON.stringify(args.slice(0, -1)),
  },
  {
    id: 'LATER',
    parameters: [NUMBER],
    options: { cancelable: true },
    code: (value: number, invocation: CustomFunctions.CancelableInvocation) =>
      new Promise<number>((answer) => {
        const call: Waiting = { value, answer, cancelled: false };
        invocation.onCanceled = () => {
          call.cancelled = true;
        };
        waiting.push(call);
      }),
  },
];

let book: FunctionsBook;
let uninstall: () => void;
beforeEach(async () => {
  waiting = [];
  book = await openFunctionsBook(FUNCTIONS);
  uninstall = book.host.installGlobals();
});
afterEach(() => {
  uninstall();
  book.host.close();
});

async function inFirst(step: (sheet: Excel.Worksheet) => void): Promise<void> {
  await book.host.Excel.run(async (context) => {
    step(context.workbook.worksheets.getFirst());
    await context.sync();
  });
}

describe('within formulas', () => {
  test('as arguments and operands of Excel`s own functions, whatever the case of the name', async () => {
    await book.write('A1:D1', [
      [
        '=IF(contoso.twice(2)>3,"more","less")',
        '=LET(x,CONTOSO.TWICE(5),x+1)',
        '=SUM(CONTOSO.COUNTUP(4))',
        '=IFERROR(CONTOSO.TWICE("no"),-1)',
      ],
    ]);
    expect(await book.settled('A1:D1')).toEqual([['more', 11, 10, -1]]);
  });

  test('what spills is read by its anchor', async () => {
    await book.write('A1', [['=CONTOSO.COUNTUP(3)']]);
    await book.write('C1', [['=SUM(A1#)']]);
    expect(await book.settled('C1')).toEqual([[6]]);
  });

  test('arguments from another sheet, and answers to another sheet', async () => {
    await book.host.Excel.run(async (context) => {
      context.workbook.worksheets.add('Other').getRange('B2').values = [[21]];
      await context.sync();
    });
    await book.write('A1', [['=CONTOSO.TWICE(Other!B2)']]);
    await book.write('Other!C3', [['=Sheet1!A1+CONTOSO.TWICE(Sheet1!A1)']]);
    expect(await book.settled('Other!C3')).toEqual([[126]]);
  });

  test('entire columns come without the rows below the grid, blank cells as null', async () => {
    await book.write('A1:A3', [['x'], [''], [0]]);
    await book.write('C1', [['=CONTOSO.COUNT(A:A)']]);
    expect(await book.settled('C1')).toEqual([[2]]);
  });

  test('a blank cell is the blank of the parameter`s type', async () => {
    await book.write('C1', [['=CONTOSO.BLANKS(A1,A1,A1,A1)']]);
    expect(await book.settled('C1')).toEqual([['[0,"",false,null]']]);
  });
});

describe('many cells', () => {
  test('five hundred formulas of one write are asked for in one message, and all are answered', async () => {
    const messages: number[] = [];
    book.host.processor.onMessage((entries) => messages.push(entries.length));
    const rows = Array.from({ length: 500 }, (_row, index) => index);
    await book.write(
      'A1:A500',
      rows.map((row) => [`=CONTOSO.TWICE(${row})`]),
    );
    expect(await book.settled('A1:A500')).toEqual(rows.map((row) => [row * 2]));
    expect(messages).toEqual([500]);
  });

  test('an array that is longer than the grid makes it grow', async () => {
    await book.write('B5', [['=CONTOSO.COUNTUP(3000)']]);
    expect(await book.settled('B3003:B3005')).toEqual([[2999], [3000], ['']]);
  });
});

describe('cells that change under a call', () => {
  test('a call whose row moves is made again, and its answer finds the cell', async () => {
    await book.write('A2', [['=CONTOSO.LATER(1)']]);
    await book.until(() => waiting.length === 1);
    await inFirst((sheet) => sheet.getRange('1:1').insert('Down'));
    await book.until(() => waiting.length === 2);
    expect(waiting[0]?.cancelled).toBe(true);
    waiting[1]?.answer(7);
    expect(await book.settled('A2:A3')).toEqual([[''], [7]]);
  });

  test('clearing its cell cancels a call', async () => {
    await book.write('A2', [['=CONTOSO.LATER(1)']]);
    await book.until(() => waiting.length === 1);
    await inFirst((sheet) => {
      sheet.getRange('A1:B3').clear();
    });
    await book.until(() => waiting[0]?.cancelled === true);
    expect(await book.read('A2')).toEqual([['']]);
  });

  test('deleting its sheet cancels a call', async () => {
    await book.host.Excel.run(async (context) => {
      context.workbook.worksheets.add('Gone').getRange('A1').formulas = [['=CONTOSO.LATER(1)']];
      await context.sync();
    });
    await book.until(() => waiting.length === 1);
    await book.host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Gone').delete();
      await context.sync();
    });
    await book.until(() => waiting[0]?.cancelled === true);
    await book.host.workbook.settled();
  });

  test('the same formula written again, Range.calculate and setDirty call again; an edit elsewhere does not', async () => {
    const again = [
      () => book.write('A1', [['=CONTOSO.LATER(1)']]),
      () =>
        inFirst((sheet) => {
          sheet.getRange('A1:B2').calculate();
        }),
      () =>
        inFirst((sheet) => {
          sheet.getRange('A1').setDirty();
        }),
      () =>
        inFirst((sheet) => {
          sheet.calculate(true);
        }),
    ];
    for (const [index, step] of again.entries()) {
      await step();
      await book.until(() => waiting.length === index + 1);
      waiting[index]?.answer(index);
      expect(await book.settled('A1')).toEqual([[index]]);
    }
    await book.write('C1', [['=CONTOSO.TWICE(1)']]);
    await book.settled('C1');
    expect(waiting).toHaveLength(again.length);
  });
});

describe('coming and going', () => {
  test('formulas of a file wait for the functions, and are #NAME? when those go', async () => {
    await book.write('A1', [['=CONTOSO.TWICE(4)']]);
    await book.host.workbook.settled();
    const document = book.host.workbook.toDocument();
    const other = await openHost({ document });
    try {
      const metadata = { functions: [{ id: 'TWICE', name: 'TWICE', parameters: [{ name: 'value' }] }] };
      const bridge = new FunctionBridge(other.processor, { namespace: 'CONTOSO', metadata });
      await bridge.whenReady();
      const leave = other.installGlobals();
      other.CustomFunctions.associate('TWICE', (value: number) => value * 2);
      leave();
      const value = async (): Promise<unknown> => {
        await other.workbook.settled();
        return other.workbook.activeSheet.grid.content(0, 0).value;
      };
      other.workbook.calculation.markAfresh();
      expect(await value()).toBe(8);
      bridge.dispose();
      expect(await value()).toBe('#NAME?');
    } finally {
      other.close();
    }
  });
});
