import { bookOfTest } from './bookOfTest';
import type { TestFunction } from './functionsBook';

const EXCEL = 'office-js-docs-pr/docs/excel';
const NUMBER = { type: 'number' } as const;

const opened = bookOfTest();

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
    await opened.open([{ id: 'SHOW', parameters: [{ type }], code: show }]);
    expect(await opened.valuesOf('A1', `=CONTOSO.SHOW(${given})`)).toEqual([[expected]]);
  });
});

describe(`${EXCEL}/custom-functions-data-types-concepts.md`, () => {
  const format: TestFunction = {
    id: 'FORMATTED',
    parameters: [NUMBER],
    code: (basicValue: number) => ({ type: 'Double', basicValue, numberFormat: '0.00%' }),
  };
  test('#output-a-formatted-number counts with its value, where data types are enabled', async () => {
    await opened.open([format], { allowCustomDataForDataTypeAny: true });
    expect(await opened.valuesOf('A1', '=CONTOSO.FORMATTED(0.25)*4')).toEqual([[1]]);
  });
  test('#enable-data-types-for-custom-functions without it there is no value', async () => {
    await opened.open([format]);
    expect(await opened.valuesOf('A1', '=CONTOSO.FORMATTED(0.25)')).toEqual([['#VALUE!']]);
  });
});

describe(`${EXCEL}/custom-functions-troubleshooting.md`, () => {
  test('#my-functions-wont-load-associate-functions a function that nobody associated is #VALUE!', async () => {
    await opened.open([{ id: 'NOBODYS' }]);
    expect(await opened.valuesOf('A1', '=CONTOSO.NOBODYS()')).toEqual([['#VALUE!']]);
  });
  test('#custom-functions-showing-name-error a function that is not registered is #NAME?', async () => {
    await opened.open([{ id: 'KNOWN', code: () => 1 }]);
    await opened.book.write('A1:B1', [['=CONTOSO.KNOWN()', '=CONTOSO.UNKNOWN()']]);
    expect(await opened.book.settled('A1:B1')).toEqual([[1, '#NAME?']]);
  });
});

describe(`${EXCEL}/custom-functions-lambdas.md`, () => {
  test('a custom function is called for every value of MAP', async () => {
    await opened.open([{ id: 'TWICE', parameters: [NUMBER], code: (value: number) => value * 2 }]);
    const formula = '=MAP({1;2;3},LAMBDA(x,CONTOSO.TWICE(x)))';
    expect(await opened.valuesOf('A1:A3', formula)).toEqual([[2], [4], [6]]);
  });
});
