import { card, chart, item, ITEMS, sheetOf, valuesIn, words } from '../../../test/support/dashboards';
import { besides, isFormula, planCells, rowsByKey, tableNamed } from '../../../test/support/planValues';
import type { PlanCell } from '../plan';

const sheet = sheetOf(ITEMS, { targets: { dso: 40, cei: 80 } });

test('the roll: opening, what moved, closing, by bucket, and what sales take from it', () => {
  const roll = rowsByKey(tableNamed(sheet, 'Dunwell_Roll'));
  const of = (...keys: string[]) => roll.map((row) => keys.map((key) => row[key]));
  expect(of('month', 'opening', 'invoiced', 'credited', 'received', 'writtenOff', 'closing')).toEqual([
    ['2026-04', 0, 1300, 0, 0, 0, 1300],
    ['2026-05', 1300, 600, 0, 1000, 0, 900],
    ['2026-06', 900, 400, 100, 300, 0, 900],
  ]);
  // On 31 May the 300 of Gamma are 11 days overdue; on 30 June the 600 of Alpha are 26, the credit note 15.
  expect(of('bucket0', 'bucket1', 'bucket2', 'overdue', 'difference', 'creditSales', 'days')).toEqual([
    [1300, 0, 0, 0, 0, 1300, 30],
    [600, 300, 0, 300, 0, 600, 31],
    [400, 500, 0, 500, 0, 300, 30],
  ]);
  expect(Object.keys(roll[0] ?? {})).not.toContain('other');
});

test('the cards say what hand arithmetic says', () => {
  const value = (name: string): unknown => card(sheet, name)[0];
  expect(value('Receivables')).toBe(900);
  expect(value('Overdue')).toBe(500);
  expect(value('DSO')).toBeCloseTo((900 / 2200) * 91, 9);
  expect(value('Best possible DSO')).toBeCloseTo((400 / 2200) * 91, 9);
  expect(value('Average days delinquent (ADD)')).toBeCloseTo((500 / 2200) * 91, 9);
  // 300 of June in its 30 days, and 600 of May, which are all of May.
  expect(value('DSO by countback')).toBe(61);
  expect(value('Collection effectiveness (CEI)')).toBeCloseTo(1300 / 1800, 9);
  expect(value('Receivables turnover a year')).toBeCloseTo(((2200 / 91) * 365) / 450, 9);
  // 1000 ten days late, 300 thirty-six, 600 twenty-six and counting.
  expect(value('Average days late')).toBeCloseTo((10_000 + 10_800 + 15_600) / 1900, 9);
  expect(value('Collection rate')).toBeCloseTo(1300 / 2300, 9);
  expect(value('Overdue rate')).toBeCloseTo(5 / 9, 9);
  expect(value('Bad-debt rate')).toBe(0);
  expect(value('Share of the 10 largest customers')).toBe(1);
  // Nothing is 90 days past its month yet.
  expect(value('At-risk rate')).toBe('—');
  expect(words(sheet)).toContain('The ledger does not reach 90 days past any month of the period.');
});

test('a target says how far off it is, and whether that is good', () => {
  const dso = (900 / 2200) * 91;
  expect(card(sheet, 'DSO').slice(1)).toEqual(['—', '—', '—', '—', 40, expect.closeTo(dso - 40, 9)]);
  const cells = planCells(sheet);
  const rowOf = (name: string): number =>
    Number([...cells].find(([place, cell]) => cell === name && place.endsWith(':0'))?.[0].split(':')[0]);
  const look = (row: number, column: number): unknown =>
    sheet.styles.filter(({ area }) => area.row === row && area.column === column).at(-1)?.style;
  expect(look(rowOf('DSO'), 7)).toBe('good');
  // 72.2% is below 80%.
  expect(look(rowOf('Collection effectiveness (CEI)'), 7)).toBe('bad');
});

test('against the period before and the same period of last year', () => {
  const before = [
    item('Alpha', '2025-06-01', '2025-06-10', 500, '2025-07-05'),
    item('Alpha', '2026-05-03', '2026-05-20', 200, '2026-06-10'),
    item('Alpha', '2026-06-05', '2026-07-05', 100),
  ];
  const months = sheetOf(before, { months: 1 });
  // June: 100 / 100 x 30; May: 200 / 200 x 31; June 2025: 500 / 500 x 30.
  expect(card(months, 'DSO').slice(0, 5)).toEqual([30, 31, -1, 30, 0]);
  expect(card(months, 'Receivables').slice(0, 5)).toEqual([100, 200, -100, 500, -400]);
  expect(card(months, 'Overdue rate').slice(0, 5)).toEqual([0, 1, -1, 1, -1]);
});

test('each value is a formula over the inputs, which come from the tables', () => {
  const cells = [...planCells(sheet).values()].filter(isFormula);
  const at = (name: string): PlanCell => {
    const all = [...planCells(sheet)];
    const row = all.find(([place, cell]) => cell === name && place.endsWith(':6'))?.[0].split(':')[0] ?? '';
    return planCells(sheet).get(`${row}:9`) ?? null;
  };
  expect(besides(sheet, 'Credit sales').slice(0, 1)).toEqual(['invoices less credit notes']);
  expect(besides(sheet, 'Receivables at the end').slice(0, 2)).toEqual([900, 'Open items on 2026-06-30']);
  expect(besides(sheet, 'Invoiced').slice(0, 2)).toEqual([2300, 'Invoices dated 2026-04-01 to 2026-06-30']);
  expect(at('DSO')).toMatchObject({ formula: expect.stringMatching(/^=B\d+\/B\d+\*B\d+$/) as string });
  expect(at('DSO by countback')).toMatchObject({
    formula: expect.stringContaining('SUM(') as string,
    value: 61,
  });
  // The other formulas in use: the average of 0 and 900, one month's sales of three.
  const values = cells.map(({ value }) => value);
  expect(values).toContainEqual(expect.closeTo((450 / 2200) * 91, 9));
  expect(values).toContainEqual(expect.closeTo((2200 / 3 - 900) / (2200 / 3 - 400), 9));
});

test('the charts show cells of this sheet', () => {
  const sheet = sheetOf(ITEMS, { months: 1, targets: { cei: 80 } });
  expect(sheet.charts?.map(({ name }) => name)).toEqual(['aging', 'dso', 'cei', 'topTen', 'overdue']);
  const aging = chart(sheet, 'aging');
  expect(valuesIn(sheet, aging.categories)).toEqual(['2026-04', '2026-05', '2026-06']);
  expect(aging.series.slice(0, 2).map(({ values }) => valuesIn(sheet, values))).toEqual([
    [1300, 600, 400],
    [0, 300, 500],
  ]);
  expect(aging.series.map(({ color }) => color)).toEqual(['calm', 'mild', 'warm', 'hot', 'hottest']);
  // 1300 / 1300 x 30, 900 / 600 x 31, 900 / 300 x 30; of which not due 1300, 600, 400.
  expect(chart(sheet, 'dso').series.map(({ values }) => valuesIn(sheet, values))).toEqual([
    [30, 46.5, 90],
    [30, 31, 40],
  ]);
  // In April nothing was due: a gap, no zero.
  expect(chart(sheet, 'cei').series.map(({ values }) => valuesIn(sheet, values))).toEqual([
    [null, expect.closeTo(1000 / 1300, 9), 0.375],
    [0.8, 0.8, 0.8],
  ]);
  const top = chart(sheet, 'topTen');
  expect(valuesIn(sheet, top.categories)).toEqual(['Alpha', '=Beta']);
  expect(top.series.map(({ values, axis }) => [axis, valuesIn(sheet, values)])).toEqual([
    ['primary', [600, 300]],
    ['secondary', [expect.closeTo(2 / 3, 9), 1]],
  ]);
  const taken = sheet.blocks.flatMap(({ row, column, cells }) =>
    cells.flatMap((line, y) => line.flatMap((cell, x) => (cell === null ? [] : [[row + y, column + x]]))),
  );
  for (const { place } of sheet.charts ?? []) {
    const covered = taken.filter(
      ([row = 0, column = 0]) =>
        row >= place.row &&
        row < place.row + place.rows &&
        column >= place.column &&
        column < place.column + place.columns,
    );
    expect(covered).toEqual([]);
  }
});
