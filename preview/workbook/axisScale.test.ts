import { axisScale } from './axisScale';
import type { ChartAxisDocument } from './chartDocument';

const axis: ChartAxisDocument = { visible: true, majorGridlines: true, minorGridlines: false };

test.each([
  ['begins at zero', [10, 95], { minimum: 0, maximum: 100, majorUnit: 20 }],
  ['goes below zero', [-30, 60], { minimum: -40, maximum: 80, majorUnit: 20 }],
  [
    'leaves zero where the values lie close together',
    [950, 1000],
    { minimum: 940, maximum: 1010, majorUnit: 10 },
  ],
  ['has small steps', [0.1, 0.6], { minimum: 0, maximum: 0.7, majorUnit: 0.1 }],
  ['stands without values', [], { minimum: 0, maximum: 1, majorUnit: 0.2 }],
  ['holds one value', [70], { minimum: 0, maximum: 70, majorUnit: 10 }],
])('an automatic axis %s', (_name, values, scale) => {
  expect(axisScale(axis, values)).toEqual(scale);
});

test('what is set stands', () => {
  expect(axisScale({ ...axis, minimum: 40, maximum: 50, majorUnit: 5 }, [1, 100])).toEqual({
    minimum: 40,
    maximum: 50,
    majorUnit: 5,
  });
});

test('a logarithmic axis goes from power to power', () => {
  expect(axisScale({ ...axis, logBase: 10 }, [20, 3000])).toMatchObject({ minimum: 10, maximum: 10_000 });
});
