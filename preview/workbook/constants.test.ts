import { arrayConstantOf, constantOf } from './constants';

test.each([
  ['=0.25', { value: 0.25, type: 'Double' }],
  ['=-3', { value: -3, type: 'Double' }],
  ['=15%', { value: 0.15, type: 'Double' }],
  ['=1e3', { value: 1000, type: 'Double' }],
  ['="say ""so"""', { value: 'say "so"', type: 'String' }],
  ['=true', { value: true, type: 'Boolean' }],
  ['=#n/a', { value: '#N/A', type: 'Error' }],
  ['=1+1', undefined],
  ['="a"&"b"', undefined],
  ['=Sheet1!A1', undefined],
])('the constant of %s', (formula, constant) => {
  expect(constantOf(formula)).toEqual(constant);
});

test('an array keeps separators that stand in its texts', () => {
  expect(arrayConstantOf('={1,"a,b";TRUE,"c;d"}')?.map((row) => row.map(({ value }) => value))).toEqual([
    [1, 'a,b'],
    [true, 'c;d'],
  ]);
});

test('an array of anything but constants is none', () => {
  expect(arrayConstantOf('={1,A1}')).toBeUndefined();
  expect(arrayConstantOf('=SUM({1,2})')).toBeUndefined();
});
