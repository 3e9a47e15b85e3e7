import { AWKWARD, AWKWARD_AMOUNTS, get } from './awkward';
import { dayOf, isoOf } from './calendar';
import { demoLedger, demoWords, type DemoRow } from './demoLedger';
import type { Column } from './words/DemoWords';

const AS_OF = dayOf(2026, 6, 30);

describe.each(['zh-CN', 'en-US'] as const)('the sample ledger in %s', (language) => {
  const words = demoWords(language);
  const { titleRows, headers, rows } = demoLedger(language, AS_OF);
  const items = rows.filter((row) => get(row, 'document') !== null);
  const column = (name: Column): unknown[] => items.map((row) => get(row, name));
  const sumOf = (some: readonly DemoRow[], name: Column): number =>
    some.reduce(
      (sum, row) => sum + (typeof get(row, name) === 'number' ? Math.round(Number(get(row, name)) * 100) : 0),
      0,
    ) / 100;
  const inUsualCurrency = (row: DemoRow): boolean => get(row, 'currency') === words.currencies[0];

  it('is the same at every call', () => {
    expect(demoLedger(language, AS_OF)).toEqual(demoLedger(language, AS_OF));
  });

  it('has 600 items, a subtotal, a blank row and a total, under a title of two rows', () => {
    expect(titleRows).toHaveLength(2);
    expect(titleRows[1]).toContain('2026-06-30');
    expect(headers).toEqual(Object.values(words.headers));
    expect(items).toHaveLength(600);
    expect(rows).toHaveLength(603);
    expect(rows.filter((row) => row.every((value) => value === null))).toHaveLength(1);
    expect(rows.filter((row) => row[0] === words.subtotal)).toHaveLength(1);
    expect(rows.at(-1)?.[0]).toBe(words.total);
  });

  it('has sixty customers with different names, and nearly all of them buy', () => {
    expect(new Set(words.customers).size).toBe(60);
    expect(new Set(column('customerName')).size).toBeGreaterThanOrEqual(55);
    expect(words.customers).toEqual(expect.arrayContaining([...new Set(column('customerName'))]));
  });

  it('holds nothing that happened after the as-of date', () => {
    const days = [...column('documentDate'), ...column('settledDate')].filter(
      (day) => typeof day === 'number',
    );
    expect(Math.max(...days)).toBeLessThanOrEqual(AS_OF);
    expect(Math.min(...days)).toBeGreaterThanOrEqual(dayOf(2025, 4, 1));
  });

  it('sums up what stands in the usual currency', () => {
    const turn = rows.findIndex((row) => row[0] === words.subtotal);
    const [subtotal, total] = [rows[turn], rows.at(-1)];
    expect(subtotal && get(subtotal, 'amount')).toBe(
      sumOf(rows.slice(0, turn).filter(inUsualCurrency), 'amount'),
    );
    expect(total && get(total, 'amount')).toBe(sumOf(items.filter(inUsualCurrency), 'amount'));
    expect(total && get(total, 'paidAmount')).toBe(sumOf(items.filter(inUsualCurrency), 'paidAmount'));
  });

  it('has payments in part, credit notes, disputes and both currencies', () => {
    const isPart = (row: DemoRow): boolean => {
      const paid = Number(get(row, 'paidAmount'));
      return paid > 0 && paid < Number(get(row, 'amount'));
    };
    expect(items.filter(isPart).length).toBeGreaterThan(10);
    const credits = items.filter((row) => get(row, 'kind') === words.creditNote);
    expect(credits.length).toBeGreaterThan(5);
    expect(credits.every((row) => Number(get(row, 'amount')) < 0)).toBe(true);
    expect(column('dispute').filter((value) => value === words.disputed).length).toBeGreaterThan(5);
    const foreign = items.filter((row) => get(row, 'currency') === words.currencies[1]).length;
    expect(foreign).toBeGreaterThan(10);
    expect(foreign).toBeLessThan(120);
  });

  it('has every fault exactly once, with its fixed amount', () => {
    const codes = column('customerNumber');
    const bare = codes.filter((code) => typeof code === 'number');
    expect(bare).toHaveLength(1);
    expect(
      codes.filter((code) => typeof code === 'string' && code.startsWith('0') && Number(code) === bare[0])
        .length,
    ).toBeGreaterThan(0);
    const documents = column('document');
    expect(documents.length - new Set(documents).size).toBe(1);
    expect(column('documentDate').filter((day) => typeof day === 'string')).toHaveLength(1);
    const dueless = items.filter((row) => get(row, 'dueDate') === null);
    expect(dueless).toHaveLength(1);
    expect(dueless[0] && get(dueless[0], 'terms')).toBe(words.termsAlone.words);
    expect(column('amount').filter((amount) => typeof amount === 'string')).toEqual([
      '128,600.00',
      'n/a',
      '１２，３４５．６０',
    ]);
    // By hand: 10,000 + 20,000 + 30,000 + 40,000 + 128,600 + 0 + 12,345.60.
    expect(AWKWARD.reduce((sum, fault) => sum + AWKWARD_AMOUNTS[fault], 0)).toBe(240_945.6);
    const asNumbers = ['numberWithoutZeros', 'duplicateDocument', 'textDate', 'dueMissing'] as const;
    for (const fault of asNumbers) expect(column('amount')).toContain(AWKWARD_AMOUNTS[fault]);
  });

  it('has customers whose names look like formulas', () => {
    const names = column('customerName').map(String);
    for (const sign of ['=', '+', '@']) expect(names.some((name) => name.startsWith(sign))).toBe(true);
  });

  it('has customers that pay in time and customers that do not', () => {
    const lateness = new Map<unknown, number[]>();
    for (const row of items) {
      const [settled, due] = [get(row, 'settledDate'), get(row, 'dueDate')];
      if (typeof settled !== 'number' || typeof due !== 'number') continue;
      lateness.set(get(row, 'customerName'), [
        ...(lateness.get(get(row, 'customerName')) ?? []),
        settled - due,
      ]);
    }
    const means = [...lateness.values()]
      .filter((days) => days.length >= 3)
      .map((days) => days.reduce((a, b) => a + b) / days.length);
    expect(means.filter((mean) => mean < 6).length).toBeGreaterThan(10);
    expect(means.filter((mean) => mean > 10 && mean < 40).length).toBeGreaterThan(5);
    expect(means.filter((mean) => mean > 45).length).toBeGreaterThan(2);
  });
});

it('moves with the as-of date', () => {
  const day = dayOf(2027, 1, 15);
  const { titleRows, rows } = demoLedger('en-US', day);
  expect(titleRows[1]).toContain(isoOf(day));
  const dates = rows.map((row) => get(row, 'documentDate')).filter((value) => typeof value === 'number');
  expect(Math.max(...dates)).toBeGreaterThan(dayOf(2026, 12, 15));
  expect(Math.max(...dates)).toBeLessThan(day);
});
