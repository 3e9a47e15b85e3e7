import { alignRows } from './alignRows';

const OLD = ['Statement', 'To\u001fAlpha', '', 'I-1', 'I-2', 'Total', 'To\u001fBeta', '', 'I-3', 'Total'];

test('rows follow the customer and the document; rows that say the same hang on the one above', () => {
  const next = [
    'Statement',
    'To\u001fNew',
    'I-9',
    'Total',
    'To\u001fAlpha',
    '',
    'I-2',
    'Total',
    'To\u001fBeta',
    '',
    'I-3',
    'Total',
  ];
  const row = alignRows(OLD, next);
  expect([0, 1, 2, 4, 5, 6, 8, 9].map(row)).toEqual([0, 4, 5, 6, 7, 8, 10, 11]);
});

test('what has gone has no place, nor has what hung on it', () => {
  const row = alignRows(OLD, ['Statement', 'To\u001fAlpha', '', 'I-1', 'Total']);
  expect([3, 4, 5, 6, 7].map(row)).toEqual([3, undefined, undefined, undefined, undefined]);
});
