import { findCreditFile } from '../src/excel/credit/findCreditFile';
import { inExcel } from '../src/excel/inExcel';
import { Job } from '../src/excel/job';
import { listSheets, type SheetInfo } from '../src/excel/ownedSheets';
import { refreshReports } from '../src/excel/refreshReports';
import { toExcel } from '../src/excel/writing/cells';
import type { SheetPlan } from '../src/reports/plan';
import type { ReportRequest } from '../src/reports/reportRequest';
import { documentOf } from './support/documentOf';
import { caseOf } from './support/figures/case';
import { isFormula, planCells } from './support/planValues';
import { ReportBook } from './support/reportBook';
import { SAMPLE_LEDGER, serial } from './support/sampleLedger';

const CREDIT_FILE = [
  ['Customer No', 'Customer', 'Credit limit', 'Open orders', 'External rating', 'Rating date'],
  ['0001', 'Alpha Ltd', 1000, 150, 'BBB', serial('2026-03-31')],
] as const;

let book: ReportBook;
beforeEach(async () => {
  book = await ReportBook.open(documentOf({ Ledger: SAMPLE_LEDGER, 'Credit file': CREDIT_FILE }));
});
afterEach(() => {
  book.close();
});

/** The key of the ledger's first customer, as a request names it. */
async function alpha(): Promise<ReportRequest> {
  const { input } = await book.run([{ report: 'aging', groupBy: 'customer' }]);
  const found = input.intake.ledger.customers.find(({ number }) => number === '0001');
  return { report: 'creditFile', customer: found?.key ?? '' };
}

async function fileSheet(): Promise<SheetInfo> {
  const info = (await inExcel(listSheets)).find(({ mark }) => mark === 'creditFile');
  if (info === undefined) throw new Error('no file');
  return info;
}

async function notes(): Promise<unknown[]> {
  const { name, layout } = await fileSheet();
  return inExcel(async (context) => {
    const row = layout?.inputs?.[0]?.row ?? -1;
    const range = context.workbook.worksheets.getItem(name).getRangeByIndexes(row, 1, 4, 1);
    range.load('values');
    await context.sync();
    return (range.values as unknown[][]).map(([note]) => note);
  });
}

test('the credit file of the workbook reaches the sheet; notes stay at a refresh, with rows put in above', async () => {
  await book.run([await alpha()]);
  const { name, layout } = await fileSheet();
  expect(name).toBe('Customer file Alpha Ltd');
  const values = book.sheet(name).cells.flatMap((row) => (row ?? []).map((cell) => cell?.value));
  // 300 open and 150 ordered of a limit of 1,000.
  expect(values).toEqual(expect.arrayContaining([1000, 450, 550, 0.45, 'BBB', 'Within limit']));
  const row = (layout?.inputs?.[0]?.row ?? 0) + 1;
  await book.put(name, `B${String(row)}`, 'Called on Monday');
  await book.put(name, `B${String(row + 2)}`, 12);
  await inExcel(async (context) => {
    context.workbook.worksheets.getItem(name).getRange('3:4').insert('Down');
    await context.sync();
  });
  await refreshReports({ language: 'en-US' }, new Job());
  expect(await notes()).toEqual(['Called on Monday', '', '12', '']);
  await refreshReports({ language: 'zh-CN' }, new Job());
  expect(await notes()).toEqual(['Called on Monday', '', '12', '']);
  await book.run([await alpha()]);
  expect(await notes()).toEqual(['Called on Monday', '', '12', '']);
});

test('a file of another customer stands beside it; neither is taken for a ledger or a credit file', async () => {
  const first = await alpha();
  await book.run([first]);
  const { input } = await book.run([{ report: 'aging', groupBy: 'customer' }]);
  const gamma = input.intake.ledger.customers.find(({ number }) => number === '0003');
  await book.run([{ report: 'creditFile', customer: gamma?.key ?? '' }]);
  expect(book.names).toEqual(expect.arrayContaining(['Customer file Alpha Ltd', 'Customer file Gamma GmbH']));
  const { loaded } = await book.run([{ report: 'aging', groupBy: 'customer' }]);
  expect(loaded.source.sheet).toBe('Ledger');
  expect((await inExcel((context) => findCreditFile(context)))?.sheet).toBe('Credit file');
});

test('a back-test of a ledger that is too short says so, and is refreshed like any report', async () => {
  await book.run([{ report: 'creditBacktest' }]);
  const words = book
    .sheet('AR score back-test')
    .cells.flatMap((row) => (row ?? []).map((cell) => cell?.value));
  expect(words.some((value) => String(value).startsWith('The ledger is too short for a back-test'))).toBe(
    true,
  );
  const { left } = await refreshReports({ language: 'zh-CN' }, new Job());
  expect(left).toEqual([]);
  expect(book.names).toContain('信用评分回测');
});

/** What a workbook makes of the plan's cells. */
async function calculated(plan: SheetPlan): Promise<ReadonlyMap<string, unknown>> {
  const cells = planCells(plan);
  const places = [...cells.keys()].map((place) => place.split(':').map(Number));
  const height = Math.max(...places.map(([row = 0]) => row)) + 1;
  const width = Math.max(...places.map(([, column = 0]) => column)) + 1;
  return inExcel(async (context) => {
    const range = context.workbook.worksheets.add().getRangeByIndexes(0, 0, height, width);
    range.values = Array.from({ length: height }, (_, row) =>
      Array.from({ length: width }, (__, column): unknown =>
        toExcel(cells.get(`${String(row)}:${String(column)}`) ?? null),
      ),
    );
    await context.sync();
    await book.host.workbook.settled();
    range.load('values');
    await context.sync();
    const values = range.values as unknown[][];
    return new Map(
      [...cells.keys()].map((place) => {
        const [row = 0, column = 0] = place.split(':').map(Number);
        return [place, values[row]?.[column]];
      }),
    );
  });
}

test('every formula of both sheets comes to the value that it is planned with', async () => {
  let formulas = 0;
  for (let seed = 1; seed <= 6; seed++) {
    const { maker, basis, intake, dice } = caseOf('invoiceList', seed);
    const { key } = dice.one(intake.ledger.customers);
    const requests: readonly ReportRequest[] = [
      { report: 'creditFile', customer: key },
      { report: 'creditBacktest', rule: { windowDays: 30, graceDays: 0, lateShare: 0.5 } },
    ];
    for (const request of requests) {
      const plan = maker.build({ request, basis, language: 'en-US' });
      const values = await calculated(plan);
      for (const [place, cell] of planCells(plan)) {
        // What a link shows is text to a workbook.
        if (!isFormula(cell) || cell.formula.startsWith('=HYPERLINK(')) continue;
        formulas++;
        const is = values.get(place);
        expect({ formula: cell.formula, is }).toEqual({
          formula: cell.formula,
          is: expect.closeTo(Number(cell.value), 7) as number,
        });
      }
    }
  }
  expect(formulas).toBeGreaterThan(100);
});
