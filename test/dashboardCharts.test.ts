import { demoWorkbook } from '../demo/demoWorkbook';
import type { ChartDocument } from '../preview/workbook/chartDocument';
import { Job } from '../src/excel/job';
import { refreshReports } from '../src/excel/refreshReports';
import { dayFromIso } from '../src/ledger/cells/dates';
import { DEFAULT_MEASURES } from '../src/receivables/measures/measureChoices';
import { ReportBook } from './support/reportBook';

const AS_OF = dayFromIso('2026-06-30') ?? 0;

let book: ReportBook;
beforeEach(async () => {
  book = await ReportBook.open(demoWorkbook('en-US', AS_OF));
  await book.run([{ report: 'dashboard', measures: DEFAULT_MEASURES }], { basis: { asOf: AS_OF } });
});
afterEach(() => {
  book.close();
});

const dashboard = (): string => book.names.find((name) => /dashboard|看板/.test(name)) ?? '';
function charts(): readonly ChartDocument[] {
  return book.sheet(dashboard()).charts ?? [];
}

test('the dashboard has its charts, once, however often it is made again', async () => {
  const names = charts().map(({ name }) => name);
  expect(names).toEqual(['aging', 'dso', 'cei', 'topTen', 'overdue']);
  await refreshReports({ language: 'en-US' }, new Job());
  await refreshReports({ language: 'zh-CN' }, new Job());
  expect(charts().map(({ name }) => name)).toEqual(names);
  const sheet = `'?${dashboard()}'?!`;
  for (const { series } of charts()) {
    expect(series.length).toBeGreaterThan(0);
    for (const { values } of series) expect(values).toMatch(new RegExp(`^${sheet}`));
  }
});

test('no chart covers another, or a cell that is to be read', () => {
  const { cells } = book.sheet(dashboard());
  const covered = charts().flatMap(({ name, anchor: { from, to } }) => {
    const filled: string[] = [];
    for (let row = from.row; row <= to.row; row++) {
      for (let column = from.column; column <= to.column; column++) {
        const value = cells[row]?.[column]?.value;
        if (value !== undefined && value !== '') filled.push(`${name} ${String(row - from.row)}`);
      }
    }
    return filled;
  });
  // The words that say what each chart shows.
  expect(covered).toEqual(['aging 1', 'dso 1', 'cei 1', 'topTen 1', 'overdue 1']);
  const boxes = charts().map(({ anchor }) => anchor);
  boxes.forEach((one, at) => {
    for (const other of boxes.slice(at + 1)) {
      const apart =
        one.to.row < other.from.row ||
        other.to.row < one.from.row ||
        one.to.column < other.from.column ||
        other.to.column < one.from.column;
      expect(apart).toBe(true);
    }
  });
});
