import type { LedgerSource } from '../excel/reading/findLedger';
import { columnsOf, readLedger } from '../ledger/intake';
import type { CellValue } from '../ledger/mapping';
import { recogniseLedger } from '../ledger/recognition/recogniseLedger';
import { day } from './fakes/FakeServices';
import { incompleteLedger, ledgerState } from './ledgerState';

const CHOICE = { asOf: day('2026-06-30') };
const ROWS: CellValue[][] = [
  ['Customer', 'Invoice no.', 'Invoice date', 'Due date', 'Amount'],
  ['Aurora Ltd', 'INV-1', day('2026-04-25'), day('2026-05-25'), 1200],
  ['', 'INV-2', day('2026-04-26'), day('2026-05-26'), 80],
  ['Birch & Co', 'INV-3', day('2026-04-27'), day('2026-05-27'), 860.5],
  ['', 'INV-4', day('2026-04-28'), day('2026-05-28'), 90],
  ['Aurora Ltd', 'INV-5', day('2026-04-25'), day('2026-05-25'), 10],
];

function source(): LedgerSource {
  const guess = recogniseLedger(ROWS);
  return {
    sheet: 'Ledger',
    sheetId: '1',
    range: 'A1:E6',
    table: '',
    columns: 5,
    candidates: [],
    chosenBy: 'sheet',
    headerRow: 0,
    firstColumn: 0,
    rowCount: ROWS.length - 1,
    guess,
    sampleRows: ROWS.slice(1),
    sheets: ['Ledger'],
  };
}

function loaded() {
  const { guess } = source();
  const intake = readLedger(columnsOf(ROWS, guess, 1), CHOICE);
  return { source: source(), mapping: guess.mapping, intake };
}

test('counts the rows, groups what was set aside, and shows dates as dates', () => {
  const state = ledgerState(loaded(), CHOICE);
  expect(state).toMatchObject({
    rowsRead: 5,
    rowsUsed: 3,
    setAside: [{ reason: 'missingCustomer', count: 2, firstRow: 3 }],
    customers: 2,
    dateOrderCertain: true,
  });
  expect(state.samples[0]).toEqual(['Aurora Ltd', 'Birch & Co']);
  expect(state.samples[3]).toEqual(['2026-05-25', '2026-05-26', '2026-05-27']);
});

test('sums what is open as of the day, by currency, and knows the last document', () => {
  const state = ledgerState({ ...loaded(), remembered: true }, CHOICE);
  // 1200 + 860.50 + 10; the rows without a customer are left out.
  expect(state.openTotals).toEqual([{ currency: '', amount: 2070.5 }]);
  expect(state.lastDate).toBe(day('2026-04-27'));
  expect(state.customerList.map(({ name }) => name)).toEqual(['Aurora Ltd', 'Birch & Co']);
  expect(state.remembered).toBe(true);
});

test('several ledgers are undecided until the user or the place has named one', () => {
  const place = { table: '', rows: 5, holds: 'items' } as const;
  const two = [
    { ...place, sheet: 'Ledger', range: 'A1:E6' },
    { ...place, sheet: 'Branch', range: 'A1:E9' },
  ];
  const found = loaded();
  const stateOf = (
    chosenBy: LedgerSource['chosenBy'],
    candidates: LedgerSource['candidates'],
    range?: string,
  ) =>
    ledgerState(
      { ...found, source: { ...found.source, chosenBy, candidates } },
      { ...CHOICE, ...(range === undefined ? {} : { range }) },
    ).undecided;
  expect(stateOf('longest', two)).toBe(true);
  expect(stateOf('sheet', two)).toBe(false);
  expect(stateOf('longest', two, 'A1:E6')).toBe(false);
  expect(stateOf('sheet', [...two, { ...place, sheet: 'Ledger', range: 'H1:L9' }])).toBe(true);
});

test('names both rows of a header of two lines, and none of one line', () => {
  const guess = { ...source().guess, headerRows: 2 } as const;
  // The names stand in row 4, 0-based 3; the groups over them in row 3.
  const two: LedgerSource = { ...source(), range: 'A4:E9', headerRow: 3, guess };
  expect(incompleteLedger(two, CHOICE, 'noAmount').headerRows).toEqual({ first: 3, last: 4 });
  expect(incompleteLedger(source(), CHOICE, 'noAmount')).not.toHaveProperty('headerRows');
});

test('an incomplete ledger keeps the user’s columns and counts nothing', () => {
  const state = incompleteLedger(source(), { ...CHOICE, mapping: { customerName: 0 } }, 'noAmount');
  expect(state).toMatchObject({ mapping: { customerName: 0 }, problem: 'noAmount', rowsRead: 0, checks: [] });
  expect(state.headers).toEqual(ROWS[0]);
});
