import { openFunctionsBook, type FunctionsBook, type TestFunction } from './functionsBook';
import type { FunctionsMetadata } from './metadata';

const EXCEL = 'office-js-docs-pr/docs/excel';
const NUMBER = { type: 'number' } as const;

let book: FunctionsBook;
const uninstall: (() => void)[] = [];
async function open(functions: readonly TestFunction[], flags?: Partial<FunctionsMetadata>): Promise<void> {
  book = await openFunctionsBook(functions, flags);
  uninstall.push(book.host.installGlobals());
}
afterEach(() => {
  uninstall.pop()?.();
  book.host.close();
});

async function valuesOf(address: string, formula: string): Promise<unknown[][]> {
  await book.write(address.split(':')[0] ?? address, [[formula]]);
  return book.settled(address);
}

describe(`${EXCEL}/custom-functions-json-autogeneration.md#types`, () => {
  const show = (value: unknown): string => JSON.stringify(value);
  test.each([
    ['number', '"2"', '2'],
    ['number', 'TRUE', '1'],
    ['string', '12.5', '"12.5"'],
    ['string', 'TRUE', '"TRUE"'],
    ['boolean', '1', 'true'],
    ['boolean', '"false"', 'false'],
    ['any', '"2"', '"2"'],
    ['any', 'TRUE', 'true'],
    ['any', 'DATE(2024,1,1)', '45292'],
  ])('to %s from %s', async (type, given, expected) => {
    await open([{ id: 'SHOW', parameters: [{ type }], code: show }]);
    expect(await valuesOf('A1', `=CONTOSO.SHOW(${given})`)).toEqual([[expected]]);
  });
});

describe(`${EXCEL}/custom-functions-data-types-concepts.md`, () => {
  const format: TestFunction = {
    id: 'FORMATTED',
    parameters: [NUMBER],
    code: (basicValue: number) => ({ type: 'Double', basicValue, numberFormat: '0.00%' }),
  };
  test('#output-a-formatted-number counts with its value, where data types are enabled', async () => {
    await open([format], { allowCustomDataForDataTypeAny: true });
    expect(await valuesOf('A1', '=CONTOSO.FORMATTED(0.25)*4')).toEqual([[1]]);
  });
  test('#enable-data-types-for-custom-functions without it there is no value', async () => {
    await open([format]);
    expect(await valuesOf('A1', '=CONTOSO.FORMATTED(0.25)')).toEqual([['#VALUE!']]);
  });
});

describe(`${EXCEL}/custom-functions-troubleshooting.md`, () => {
  test('#my-functions-wont-load-associate-functions a function that nobody associated is #VALUE!', async () => {
    await open([{ id: 'NOBODYS' }]);
    expect(await valuesOf('A1', '=CONTOSO.NOBODYS()')).toEqual([['#VALUE!']]);
  });
  test('#custom-functions-showing-name-error a function that is not registered is #NAME?', async () => {
    await open([{ id: 'KNOWN', code: () => 1 }]);
    await book.write('A1:B1', [['=CONTOSO.KNOWN()', '=CONTOSO.UNKNOWN()']]);
    expect(await book.settled('A1:B1')).toEqual([[1, '#NAME?']]);
  });
});

describe(`${EXCEL}/custom-functions-lambdas.md`, () => {
  test('a custom function is called for every value of MAP', async () => {
    await open([{ id: 'TWICE', parameters: [NUMBER], code: (value: number) => value * 2 }]);
    const formula = '=MAP({1;2;3},LAMBDA(x,CONTOSO.TWICE(x)))';
    expect(await valuesOf('A1:A3', formula)).toEqual([[2], [4], [6]]);
  });
});
