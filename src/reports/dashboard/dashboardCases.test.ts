import { card, chart, item, ITEMS, sheetOf, words } from '../../../test/support/dashboards';
import type { Item } from '../../../test/support/ledgerOf';
import { isFormula, planCells, rowsByKey, shown, tableNamed } from '../../../test/support/planValues';
import { serial } from '../../../test/support/sampleLedger';
import { Problem } from '../../locales/problem';

const sheet = sheetOf(ITEMS, { targets: { dso: 40, cei: 80 } });

test('by owner where the ledger names owners', () => {
  const owned = ITEMS.map((one, at) => ({ ...one, ...(at === 1 ? { owner: 'Li' } : {}) }));
  const byOwner = sheetOf(owned);
  expect(
    rowsByKey(tableNamed(byOwner, 'Dunwell_Overdue')).map(({ group, overdue }) => [group, overdue]),
  ).toEqual([
    ['Li', 600],
    ['(not stated)', -100],
  ]);
  expect(chart(byOwner, 'overdue').title).toBe('Overdue by owner');
  expect(chart(sheet, 'overdue').title).toBe('Overdue by customer');
});

test('many customers, hostile names and customers in credit: the table ties to the receivables', () => {
  const many = Array.from({ length: 13 }, (_, at) =>
    item(`=${'+-@'[at % 3] ?? ''}C${String(at)}`, '2026-06-01', '2026-06-20', 100 + at),
  );
  const crowded = sheetOf([...many, item('In credit', '2026-06-02', '2026-06-02', -50)]);
  const { rows, totals = [] } = tableNamed(crowded, 'Dunwell_Largest');
  expect(rows).toHaveLength(12);
  expect(rows[0]?.slice(0, 2)).toEqual(['=+C12', 112]);
  expect(rows.slice(10).map((row) => row.slice(0, 2))).toEqual([
    ['All others (3)', 100 + 101 + 102],
    ['Customers in credit (1)', -50],
  ]);
  const owed = 13 * 100 + 78;
  expect(totals.map(shown)[1]).toBe(owed - 50);
  expect(card(crowded, 'Share of the 10 largest customers')[0]).toBeCloseTo((owed - 303) / owed, 9);
  expect(chart(crowded, 'topTen').categories.rows).toBe(10);
  for (const cell of planCells(crowded).values())
    if (isFormula(cell)) expect(cell.formula).not.toContain('@');
});

test('a period as long as the history has one value: no lines are drawn', () => {
  expect(sheet.charts?.map(({ name }) => name)).toEqual(['aging', 'topTen', 'overdue']);
});

test('one month of history is no trend', () => {
  const [, , only] = ITEMS;
  const month = sheetOf(only === undefined ? [] : [only]);
  expect(month.charts?.map(({ name }) => name)).toEqual(['topTen']);
  expect(words(month)).toContain('1; the ledger has no longer history, 3 were asked for');
  expect(words(month)).toContain('Nothing is overdue.');
});

test('no sales in the period: the measures say so, nothing is divided by zero', () => {
  const [, unpaid] = ITEMS;
  const late = sheetOf(unpaid === undefined ? [] : [unpaid], { asOf: serial('2026-12-31') });
  expect(card(late, 'DSO')[0]).toBe('—');
  expect(words(late)).toContain('There are no credit sales in the period.');
  expect(card(late, 'Overdue rate')[0]).toBe(1);
});

test('a list of open items shows what it can, and says what it cannot', () => {
  const open = [
    { ...item('Alpha', '2026-05-05', '2026-06-04', 600), open: 500 },
    { ...item('=Beta', '2026-06-10', '2026-07-10', 400), open: 400 },
  ];
  const list = sheetOf(open);
  expect(card(list, 'Receivables')[0]).toBe(900);
  expect(card(list, 'Overdue rate')[0]).toBeCloseTo(5 / 9, 9);
  expect(card(list, 'Days late of what is overdue')[0]).toBe(26);
  expect(card(list, 'Share of the 10 largest customers')[0]).toBe(1);
  expect(list.charts?.map(({ name }) => name)).toEqual(['topTen', 'overdue']);
  expect(list.tables.map(({ name }) => name)).toEqual(['Dunwell_Largest', 'Dunwell_Overdue', 'Dunwell_Roll']);
  const [said = ''] = words(list).filter((one) => one.includes('a list of what is open now'));
  expect(said).toContain('DSO, DSO by countback, Best possible DSO');
});

test('other currencies are named, never added; a currency that the ledger lacks is refused', () => {
  const mixed = [...ITEMS, { ...item('Alpha', '2026-06-01', '2026-07-01', 1234.5), currency: 'USD' }].map(
    (one): Item => ({ currency: 'CNY', ...one }),
  );
  const cny = sheetOf(mixed, { currency: 'CNY' });
  expect(card(cny, 'Receivables')[0]).toBe(900);
  expect(words(cny)).toContain('Not in these figures, in other currencies: USD 1,234.50.');
  expect(cny.tables.map(({ figure }) => figure?.currency)).toContain('CNY');
  // Left out, it is the currency with the most open.
  expect(card(sheetOf(mixed), 'Receivables')[0]).toBe(1234.5);
  expect(() => sheetOf(mixed, { currency: 'EUR' })).toThrow(new Problem('currencyUnknown'));
});

test('nothing open at all: sentences, no table of customers, no chart of nothing', () => {
  const empty = sheetOf(ITEMS, { asOf: serial('2026-01-31') });
  expect(card(empty, 'Receivables')[0]).toBe(0);
  expect(empty.charts).toBeUndefined();
  expect(words(empty)).toEqual(expect.arrayContaining(['No customer owes anything.', 'Nothing is overdue.']));
});

test('in Chinese every word is Chinese, but names and figures', () => {
  const chinese = sheetOf(ITEMS, { language: 'zh-CN', targets: { cei: 80, herfindahl: 1000 } });
  const foreign = words(chinese).filter((one) => one !== '' && !/[\u4e00-\u9fff]/.test(one));
  expect([...new Set(foreign)].sort()).toEqual(
    ['2026-04', '2026-05', '2026-06', '3', '=Beta', 'Alpha', '—'].sort(),
  );
  expect(chinese.name).toBe('应收看板');
  for (const { title, description, series } of chinese.charts ?? [])
    for (const one of [title, description, ...series.map(({ name }) => name)])
      expect(one).toMatch(/[\u4e00-\u9fff]|\d/);
});

test('one page is printed, of the cards, the charts and the customers', () => {
  const { print, tables } = sheet;
  expect(print.onePage).toBe(true);
  const roll = tables.find(({ name }) => name === 'Dunwell_Roll');
  expect(print.area?.rows).toBeLessThan(roll?.row ?? 0);
  for (const { place } of sheet.charts ?? []) {
    expect(place.row + place.rows).toBeLessThanOrEqual(print.area?.rows ?? 0);
    expect(place.column + place.columns).toBeLessThanOrEqual(print.area?.columns ?? 0);
  }
});

test('the charts stand apart, within the width of the cards', () => {
  const { charts = [] } = sheetOf(ITEMS, { months: 1 });
  expect(charts).toHaveLength(5);
  const cells = charts.flatMap(({ place }) =>
    Array.from({ length: place.rows * place.columns }, (_, at) =>
      [place.row + Math.floor(at / place.columns), place.column + (at % place.columns)].join(':'),
    ),
  );
  expect(new Set(cells).size).toBe(cells.length);
  expect(Math.max(...charts.map(({ place }) => place.column + place.columns))).toBe(8);
});

test('a chart alone has the whole width, and charts that are left out leave no rows empty', () => {
  const list = sheetOf([{ ...item('Alpha', '2026-05-05', '2026-06-04', 600), open: 500 }]);
  const { place } = chart(list, 'topTen');
  expect(place).toMatchObject({ column: 0, columns: 8 });
  const last = Math.max(
    ...list.blocks.filter(({ row }) => row < place.row).map(({ row, cells }) => row + cells.length),
  );
  // An empty row above the chart; below it one, the heading and the note.
  expect(place.row).toBe(last + 1);
  expect(place.row + place.rows + 3).toBe(tableNamed(list, 'Dunwell_Largest').row);
  const nothing = sheetOf(ITEMS, { asOf: serial('2026-01-31') });
  const rows = nothing.blocks.map(({ row }) => row);
  const heading = nothing.blocks.find(({ cells }) => cells[0]?.[0] === 'Largest customers')?.row ?? 0;
  expect(rows).toContain(heading - 2);
});
