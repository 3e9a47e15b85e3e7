import { reportInputOf } from '../../test/support/reportInputOf';
import { agingSheet } from './aging/agingSheet';

const D = 46_000;

test('the links beside the counts of an aging keep a gap to them', () => {
  const plain = reportInputOf([{ due: D - 3, amount: 5 }], {
    asOf: D,
    checks: [{ code: 'missingAmount', severity: 'error', rows: [7], count: 1, details: {} }],
  });
  const intake = { ...plain.intake, setAside: [{ row: 9, reason: 'missingDate', amount: 30 } as const] };
  const { links, styles } = agingSheet({ ...plain, intake });
  const toRows = links.filter(({ text }) => text.startsWith('first: row'));
  expect(toRows.map(({ cell }) => cell)).toEqual(['A9', 'A7']);
  for (const { row, column } of toRows) {
    const area = { row, column, rows: 1, columns: 1 };
    expect(styles).toContainEqual({ area, style: 'words' });
  }
});
