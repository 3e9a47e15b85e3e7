import { readFileSync } from 'node:fs';
import path from 'node:path';
import { functionWords } from '../../locales/zh-CN/functionWords';
import { buildFunctionsMetadata, functionSources, type FunctionsMetadata } from './functionsMetadata';
import { loadFunctions } from './loadFunctions';

/** Ids live in users' workbooks: one may be added to this list, never changed or taken off. */
const IDS = [
  'ADD',
  'AGING',
  'BUCKET',
  'CEI',
  'CHECK',
  'CREDITGRADE',
  'CREDITLIMIT',
  'CREDITSCORE',
  'CREDITSCORES',
  'DAYSOVERDUE',
  'DSO',
  'DSO.BESTPOSSIBLE',
  'DSO.COUNTBACK',
  'DSO.LEDGER',
  'DUEDATE',
  'KPI',
  'ORDERCHECK',
  'OVERDUE',
  'TURNOVER',
  'ZSCORE',
];

let metadata: FunctionsMetadata;
beforeAll(async () => {
  metadata = await buildFunctionsMetadata();
});

test('ids are stable', () => {
  expect(metadata.english.functions.map(({ id }) => id)).toEqual(IDS);
});

test('no function that is tagged is forgotten', () => {
  const tagged = functionSources().flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/@customfunction (\S+)/g)].map(([, id]) => id),
  );
  expect([...tagged].sort()).toEqual(IDS);
  expect(functionSources().map((file) => path.basename(file))).toContain('dso.ts');
});

test('ranges with errors in them reach the functions', () => {
  expect(metadata.english.allowErrorForDataTypeAny).toBe(true);
  expect(metadata.chinese.allowErrorForDataTypeAny).toBe(true);
});

test('every argument takes a range and every answer may spill', () => {
  for (const { parameters, result } of metadata.english.functions) {
    expect(result.dimensionality).toBe('matrix');
    for (const parameter of parameters)
      expect(parameter).toMatchObject({ dimensionality: 'matrix', type: 'any' });
  }
});

test('descriptions are one sentence on one line', () => {
  for (const { functions } of [metadata.english, metadata.chinese]) {
    for (const { description, parameters } of functions) {
      for (const words of [description, ...parameters.map((parameter) => parameter.description)]) {
        expect(words).toMatch(/\S[.。]$/);
        expect(words).not.toContain('\n');
      }
    }
  }
});

test('the Chinese file has the same functions, its words in Chinese and no others', () => {
  const chinese = metadata.chinese.functions;
  expect(chinese.map(({ id, name }) => [id, name])).toEqual(
    metadata.english.functions.map(({ id, name }) => [id, name]),
  );
  for (const { description, parameters } of chinese) {
    for (const words of [
      description,
      ...parameters.flatMap((parameter) => [parameter.name, parameter.description]),
    ]) {
      expect(words).toMatch(/\p{Script=Han}/u);
    }
  }
  expect(Object.keys(functionWords).sort()).toEqual(IDS);
  for (const { id, parameters } of metadata.english.functions) {
    expect(Object.keys(functionWords[id]?.parameters ?? {})).toEqual(parameters.map(({ name }) => name));
  }
});

test('a host without a build associates every id with its function', async () => {
  const associate = jest.fn();
  Object.assign(globalThis, { CustomFunctions: { associate } });
  try {
    await loadFunctions();
  } finally {
    Reflect.deleteProperty(globalThis, 'CustomFunctions');
  }
  expect(associate.mock.calls.map(([id]: [string]) => id).sort()).toEqual(IDS);
  for (const [, implementation] of associate.mock.calls) expect(implementation).toBeInstanceOf(Function);
});
