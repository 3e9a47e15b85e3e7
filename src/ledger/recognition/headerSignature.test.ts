import { headerSignature, rememberedMapping, savedMapping } from './headerSignature';

test('order, case, width and units do not change what a list is remembered by', () => {
  expect(headerSignature(['Customer', 'Due Date', 'Amount (EUR)', ''])).toBe(
    headerSignature(['AMOUNT (USD)', 'customer', 'due_date']),
  );
  expect(headerSignature(['Customer', 'Amount'])).not.toBe(headerSignature(['Customer', 'Balance']));
});

test.each([
  ['Balance 2024-03-31', 'Balance 2024-04-30'],
  ['Balance 31/03/2024', 'Balance 30/04/2024'],
  ['March 2024', 'April 2025'],
  ['Sales Jan-24', 'Sales Feb-24'],
  ['2024年3月余额', '2024年12月余额'],
  ['三月', '十二月'],
  ['Q1 2024', 'Q2 2025'],
])('%p and %p are one header', (one, next) => {
  expect(headerSignature([one])).toBe(headerSignature([next]));
});

test('words that only begin like a month are left alone', () => {
  expect(headerSignature(['Marketing'])).not.toBe(headerSignature(['Apr']));
  expect(headerSignature(['Decision'])).toBe('decision');
});

test('a mapping is found again when a column is put in before it', () => {
  const saved = savedMapping({ customerName: 0, amount: 2 }, ['Customer', 'Date', 'Amount']);
  expect(rememberedMapping(saved, ['No.', 'Customer', 'Region', 'Date', 'Amount'])).toEqual({
    customerName: 1,
    amount: 4,
  });
});

test('a column that is gone: nothing is remembered', () => {
  expect(
    rememberedMapping({ customerName: 'Customer', amount: 'Amount' }, ['Customer', 'Total']),
  ).toBeUndefined();
  expect(rememberedMapping({}, ['Customer'])).toBeUndefined();
});

test('headers as written are understood too, and of two alike the right one', () => {
  expect(rememberedMapping({ amount: 'AMOUNT (EUR)' }, ['Customer', 'Amount (USD)'])).toEqual({ amount: 1 });
  const headers = ['Amount', 'Customer', 'Amount'];
  const saved = savedMapping({ amount: 2, customerName: 1 }, headers);
  expect(rememberedMapping(saved, headers)).toEqual({ amount: 2, customerName: 1 });
});
