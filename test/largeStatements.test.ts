import { applyPlan } from '../src/excel/writing/writer';
import { inExcel } from '../src/excel/inExcel';
import { Job } from '../src/excel/job';
import type { SheetPlan } from '../src/reports/plan';
import { documentOf } from './support/documentOf';
import { ReportBook } from './support/reportBook';

const STYLES = 3_500;
const PLAN: SheetPlan = {
  report: 'statement',
  name: 'Statement',
  ourNames: ['Statement'],
  tone: 'primary',
  blocks: Array.from({ length: 1_200 }, (_, row) => ({ row, column: 0, cells: [[`line ${String(row)}`]] })),
  tables: [],
  styles: Array.from({ length: STYLES }, (_, at) => ({
    area: { row: at % 1_200, column: 0, rows: 1, columns: 1 },
    style: 'value',
  })),
  rules: [],
  links: [],
  widths: [],
  freeze: { rows: 1, columns: 1 },
  carried: { title: '', header: '' },
  print: { orientation: 'portrait', titleRows: '$1:$1', footer: { left: '', center: '', right: '' } },
};

let book: ReportBook;
beforeEach(async () => {
  book = await ReportBook.open(documentOf({ Ledger: [['x']] }));
});
afterEach(() => {
  book.close();
});

test('many lines and looks are written in parts that tell how far they are', async () => {
  const seen: number[] = [];
  const job = new Job(({ step, percent }) => {
    if (step === 'write') seen.push(percent);
  });
  await inExcel((context) => applyPlan(context, { sheets: [PLAN] }, job));
  // Three parts of lines (500, 500, 200) and four of looks (1,000 each, and the rest).
  expect(seen.length).toBe(7);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(book.sheet('Statement').cells[1_199]?.[0]?.value).toBe('line 1199');
});

test('cancelled among the looks, nothing of the sheet is left', async () => {
  const controller = new AbortController();
  let parts = 0;
  const job = new Job(({ step }) => {
    if (step === 'write' && ++parts === 5) controller.abort();
  }, controller.signal);
  await expect(inExcel((context) => applyPlan(context, { sheets: [PLAN] }, job))).rejects.toMatchObject({
    code: 'cancelled',
  });
  expect(book.names).toEqual(['Ledger']);
});
