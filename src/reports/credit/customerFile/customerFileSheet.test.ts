import { blockLines, planCells, shownValue } from '../../../../test/support/planValues';
import type { Item } from '../../../../test/support/ledgerOf';
import { Problem } from '../../../locales/problem';
import type { SheetPlan } from '../../plan';
import { customerFileSheet } from './customerFileSheet';
import { DAY, fileOf, sourcesOf } from './customerFile.fixture';

/** The worked example of docs/credit-score.md: score 30.8, grade E. */
const EXAMPLE: readonly Item[] = (
  [
    ['2025-08-31', 45_900, 45_930, 45_930, 10_000],
    ['2025-10-31', 45_961, 45_991, 46_001, 20_000],
    ['2026-01-31', 46_053, 46_081, 46_101, 20_000],
    ['2026-03-31', 46_112, 46_142, 46_208, 20_000],
    ['2026-04-30', 46_142, 46_173, undefined, 30_000],
    ['2026-06-15', 46_188, 46_234, undefined, 10_000],
  ] as const
).map(([document, date, due, settled, amount]) => ({
  customer: 'Alpha',
  document,
  date,
  due,
  amount,
  currency: 'CNY',
  ...(settled === undefined ? {} : { settled }),
}));

/** The cells of the line whose left half says this, by column. */
function cellsBeside(sheet: SheetPlan, label: string, column = 0): readonly unknown[] {
  const cells = planCells(sheet);
  for (const [place, cell] of cells) {
    const [row, at] = place.split(':');
    if (at !== String(column) || shownValue(cell) !== label) continue;
    return Array.from({ length: 11 }, (_, to) => shownValue(cells.get(`${row ?? ''}:${String(to)}`)));
  }
  throw new Error(`no line ${label}`);
}

function formulaAt(sheet: SheetPlan, label: string, at: number): string {
  const cells = planCells(sheet);
  const found = [...cells].find(([place, cell]) => place.endsWith(':0') && shownValue(cell) === label);
  const cell = cells.get(`${found?.[0].split(':')[0] ?? ''}:${String(at)}`);
  return typeof cell === 'object' && cell !== null ? cell.formula : '';
}

describe('the worked example', () => {
  const sheet = fileOf({ items: EXAMPLE });

  test.each([
    ['Late share', 0.8, 20, 25],
    ['Days late', 27.2, 100 * (1 - 27.2 / 60), 25],
    ['Worst delay', 61, 100 * (1 - 61 / 120), 10],
    ['Overdue share', 5 / 6, 100 / 6, 20],
    ['Payment trend', 36 - 20 / 3, 100 * (1 - (36 - 20 / 3) / 30), 10],
  ])('%s: %d earns %d with weight %d', (label, value, points, weight) => {
    const line = cellsBeside(sheet, label);
    expect(line[1]).toBeCloseTo(value, 9);
    expect(line[3]).toBeCloseTo(points, 9);
    expect(line[4]).toBe(weight);
    // Without disputes 95 weigh.
    expect(line[5]).toBeCloseTo((points * weight) / 95, 9);
  });

  test('the head, the score and the confidence', () => {
    expect(cellsBeside(sheet, 'Grade', 6)[7]).toBe('E');
    // The first "Score" is the head's.
    expect(cellsBeside(sheet, 'Score', 6)[7]).toBe(30.8);
    expect(cellsBeside(sheet, 'Score').slice(4, 6)).toEqual([95, 30.8]);
    expect(cellsBeside(sheet, 'Confidence')[5]).toBeCloseTo((0.95 * 5) / 12, 9);
    expect(cellsBeside(sheet, 'Not judged')[4]).toBe(5);
  });

  test('the score is a formula over points and weights, each points one over its value', () => {
    const [from, to] = [formulaAt(sheet, 'Late share', 3), formulaAt(sheet, 'Score', 5)];
    expect(from).toMatch(/^=100\*MIN\(1,MAX\(0,\(B\d+-\(1\)\)\/\(\(0\)-\(1\)\)\)\)$/);
    expect(to).toMatch(/^=ROUND\(SUMPRODUCT\(D(\d+):D(\d+),E\1:E\2\)\/SUM\(E\1:E\2\),1\)$/);
  });

  test('exposure, aging and months', () => {
    expect(cellsBeside(sheet, 'Exposure')[1]).toBe(60_000);
    expect(cellsBeside(sheet, 'of which overdue invoices')[1]).toBe(50_000);
    expect(cellsBeside(sheet, 'Not due')[1]).toBe(10_000);
    expect(cellsBeside(sheet, '1-30')[1]).toBe(30_000);
    expect(cellsBeside(sheet, '61-90')[1]).toBe(20_000);
    // Due in May: the invoice of 30,000, thirty days overdue on June 30.
    expect(cellsBeside(sheet, '2026-05').slice(1, 7)).toEqual([0, 0, 50_000, 1, 1, 30]);
    expect(cellsBeside(sheet, '2026-06').slice(1, 4)).toEqual([10_000, 0, 60_000]);
    // The whole record: what the score says of it.
    const all = cellsBeside(sheet, 'All');
    expect(all.slice(4, 6)).toEqual([5, 0.8]);
    expect(all[6]).toBeCloseTo(27.2, 9);
  });

  test('the invoices that say most', () => {
    const column = [...planCells(sheet)]
      .filter(([place]) => place.endsWith(':7'))
      .map(([place, cell]) => [Number(place.split(':')[0]), cell] as const)
      .sort(([one], [other]) => one - other)
      .map(([, cell]) => cell);
    const lines = column.slice(column.indexOf('Paid latest')).filter((cell) => cell !== null);
    expect(lines).toEqual([
      'Paid latest',
      '2026-01-31',
      '2025-10-31',
      'Open longest',
      '2026-03-31',
      '2026-04-30',
      '2026-06-15',
    ]);
    // The open invoice of March was due 61 days before.
    const links = [...planCells(sheet).values()].flatMap((cell) =>
      typeof cell === 'object' && cell?.formula.startsWith('=HYPERLINK(') === true ? [cell] : [],
    );
    expect(links.map(({ value }) => value)).toEqual([20, 10, 61, 30, 0]);
    expect(links[2]?.formula).toBe(`=HYPERLINK("#'Ledger'!A5",61)`);
  });

  test('the head comes first, no two parts share a cell, all of it prints on one page', () => {
    expect(blockLines(sheet)[0]?.[1][0]).toBe('Customer credit file');
    expect(() => planCells(sheet)).not.toThrow();
    const { area, onePage } = sheet.print;
    expect(onePage).toBe(true);
    const last = Math.max(...blockLines(sheet).map(([row]) => row));
    expect(area?.rows).toBe(last + 1);
    expect(sheet.charts?.map(({ name }) => name)).toEqual([
      'customerAging',
      'customerMonths',
      'customerDaysLate',
    ]);
  });
});

describe('with a credit file', () => {
  const items: readonly Item[] = [
    ...EXAMPLE,
    { customer: 'Alpha', kind: 'creditNote', date: DAY - 5, due: DAY - 5, amount: -2_000, currency: 'CNY' },
    { customer: 'Alpha', kind: 'receipt', date: DAY - 3, due: DAY - 3, amount: -3_000, currency: 'CNY' },
    { customer: 'Beta', date: DAY - 3, due: DAY + 3, amount: 7_000, currency: 'CNY' },
  ];
  const sheet = fileOf({
    items,
    preset: 'behaviourAndFinancials',
    entries: [
      {
        customerName: 'Alpha',
        limit: 80_000,
        openOrders: 15_000,
        collateral: 4_000,
        insuredLimit: 50_000,
        insuredUntil: DAY + 60,
        guarantee: 9_000,
        guaranteeUntil: DAY - 1,
        statementDate: 46_022,
        currentAssets: 600,
        currentLiabilities: 400,
        totalAssets: 1_000,
        liabilities: 600,
        retainedEarnings: 200,
        ebit: 120,
        externalRating: 'BBB',
        ratingDate: DAY - 90,
        termsDays: 30,
        nextReview: DAY - 2,
      },
    ],
  });

  test('the exposure adds up, and what is left of the limit', () => {
    expect(cellsBeside(sheet, 'Open invoices')[1]).toBe(60_000);
    expect(cellsBeside(sheet, 'Credit notes')[1]).toBe(-2_000);
    expect(cellsBeside(sheet, 'Receipts on account')[1]).toBe(-3_000);
    // 60,000 - 2,000 + 15,000 - 3,000 - 4,000
    expect(cellsBeside(sheet, 'Exposure')[1]).toBe(66_000);
    expect(cellsBeside(sheet, 'Available')[1]).toBe(14_000);
    expect(cellsBeside(sheet, 'Use')[1]).toBeCloseTo(66_000 / 80_000, 12);
    expect(cellsBeside(sheet, 'Not insured')[1]).toBe(16_000);
    expect(cellsBeside(sheet, 'On account, credit notes')[1]).toBe(-5_000);
  });

  test('ratios, Z″ with its inputs and its zone', () => {
    expect(cellsBeside(sheet, 'Current ratio', 6)[7]).toBe(1.5);
    expect(cellsBeside(sheet, 'Debt ratio', 6)[7]).toBe(0.6);
    expect(cellsBeside(sheet, 'Working capital', 8)[10]).toBe(200);
    // 6.56 x 0.2 + 3.26 x 0.2 + 6.72 x 0.12 + 1.05 x 400 / 600
    expect(cellsBeside(sheet, 'Z-score (Z″)', 6)[7]).toBeCloseTo(3.4704, 9);
    expect(cellsBeside(sheet, 'Zone (1.10, 2.60)', 6)[7]).toBe('safe');
    expect(cellsBeside(sheet, 'External rating', 6)[7]).toBe('BBB');
  });

  test('what has expired says so, and a review that is due stands out', () => {
    expect(cellsBeside(sheet, 'Guarantee', 6)[8]).toMatch(/^expired \(until 2026-06-29\)$/);
    const row = blockLines(sheet).find(([, cells]) => cells.includes('Next review'))?.[0];
    expect(sheet.styles.some(({ area, style }) => area.row === row && style === 'bad')).toBe(true);
  });
});

test('notes that were written come back, and what begins like a formula stays text', () => {
  const sheet = fileOf({ items: EXAMPLE, notes: ['called on Monday', '=1+1'] });
  expect(cellsBeside(sheet, '1.')[1]).toBe('called on Monday');
  expect(cellsBeside(sheet, '2.')[1]).toBe('=1+1');
  expect(sheet.inputs?.map(({ key, label }) => [key, label])).toEqual(
    ['1.', '2.', '3.', '4.'].map((label, at) => [String(at), label]),
  );
});

test('without a score the reason stands in its place; a list of open items has no months', () => {
  const sheet = fileOf({
    items: [{ customer: 'Alpha', due: DAY - 10, amount: 100, open: 100, currency: 'CNY' }],
    language: 'zh-CN',
  });
  const words = blockLines(sheet).flatMap(([, cells]) => cells);
  expect(words).toContain('台账中没有收款记录，看不到客户以往的付款情况。');
  expect(words).toContain('台账仅列未收款项，无法反映逐月交易和收款情况。');
  expect(cellsBeside(sheet, '等级', 6)[7]).toBe('无');
  expect(sheet.charts?.map(({ name }) => name)).toEqual(['customerAging']);
});

test('a customer that the ledger does not have is a problem', () => {
  const { input, credit } = sourcesOf({ items: EXAMPLE });
  expect(() => customerFileSheet(input, credit, { report: 'creditFile', customer: 'Nobody' })).toThrow(
    Problem,
  );
});
