import type { TablePlan } from '../../reports/plan';
import { layoutOf, notesTable, rowKeys, userColumnsOf, withUserColumns } from './userColumns';

const layout = { name: 'T', plan: 'T', headers: ['No.', 'Customer', 'Total'], keyColumns: [0, 1] };
const plan: TablePlan = {
  name: 'T',
  row: 5,
  column: 0,
  columns: [
    { key: 'number', header: 'No.', format: 'text' },
    { key: 'name', header: 'Customer', format: 'text' },
    { key: 'total', header: 'Total', format: 'amount' },
  ],
  rows: [
    ['C2', 'Beta', 20],
    ['C1', 'Alpha', 10],
  ],
  totals: ['Total', null, 30],
  keyColumns: [0, 1],
};
const old = [
  ['No.', 'Customer', 'Total', 'Comment', 'Called'],
  ['C1', 'Alpha', 15, 'pays on Friday', ''],
  ['C2', 'Beta', 5, '', 46_000],
  ['C9', 'Gone', 7, 'in court', ''],
];

test('a column that is not ours is the user`s, wherever it stands', () => {
  const moved = [
    ['Comment', 'Total', 'No.', 'Customer'],
    ['pays on Friday', 15, 'C1', 'Alpha'],
  ];
  expect(userColumnsOf(layout, moved, 'Notes')?.headers).toEqual(['Comment']);
  expect(userColumnsOf(layout, old, 'Notes')?.headers).toEqual(['Comment', 'Called']);
});

test('notes come back to their rows by key, whatever the order of rows', () => {
  const theirs = userColumnsOf(layout, old, 'Notes');
  if (theirs === undefined) throw new Error('no columns');
  const { table, orphans } = withUserColumns(plan, theirs);
  expect(table.rows).toEqual([
    ['C2', 'Beta', 20, null, 46_000],
    ['C1', 'Alpha', 10, 'pays on Friday', null],
  ]);
  expect(table.totals).toEqual(['Total', null, 30, null, null]);
  expect(orphans).toHaveLength(1);
  expect(notesTable(plan, theirs, orphans, 40)).toMatchObject({
    name: 'T_Notes',
    row: 40,
    rows: [['C9', 'Gone', 'in court', null]],
  });
});

test('what was written tells ours from theirs at the next refresh', () => {
  const theirs = userColumnsOf(layout, old, 'Notes');
  if (theirs === undefined) throw new Error('no columns');
  expect(layoutOf(withUserColumns(plan, theirs).table, 'T')).toMatchObject(layout);
});

test('a nameless column gets a name, two of them get two', () => {
  const matrix = [
    ['No.', 'Customer', 'Total', '', ''],
    ['C1', 'Alpha', 15, 'a', 'b'],
  ];
  expect(userColumnsOf(layout, matrix, 'Notes')?.headers).toEqual(['Notes', 'Notes 2']);
});

test('an empty neighbouring column is nobody`s', () => {
  expect(
    userColumnsOf(
      layout,
      [
        ['No.', 'Customer', 'Total', ''],
        ['C1', 'Alpha', 15, ''],
      ],
      'Notes',
    ),
  ).toBeUndefined();
});

test('a document that stands twice keeps two sets of notes apart', () => {
  expect(rowKeys([['A'], ['B'], ['A']], [0])).toEqual(['A', 'B', 'A\u001f2']);
});
