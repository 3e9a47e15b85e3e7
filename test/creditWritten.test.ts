import { creditFor, loadCredit } from '../src/excel/credit/usedCredit';
import { saveCreditChoice } from '../src/excel/credit/creditPlace';
import { loadCreditPolicy, saveCreditPolicy } from '../src/excel/credit/creditPolicy';
import { drillDown } from '../src/excel/drillDown';
import { inExcel } from '../src/excel/inExcel';
import { Job } from '../src/excel/job';
import { refreshReports } from '../src/excel/refreshReports';
import { unreadSettings } from '../src/excel/unreadSettings';
import { DEFAULT_POLICY, presetPolicy } from '../src/credit/presets';
import { documentOf } from './support/documentOf';
import { ReportBook } from './support/reportBook';
import { SAMPLE_LEDGER, serial } from './support/sampleLedger';

const CREDIT = [
  [
    'Customer number',
    'Credit limit',
    'Temporary limit',
    'Temporary until',
    'Open orders',
    'Hold',
    'Parent',
    'Terms days',
  ],
  ['0001', 250, null, null, 40, null, '=Beta & Sons', 30],
  ['0002', 300, 500, serial('2026-07-15'), null, null, null, 60],
  ['0003', 1000, null, null, null, 'yes', null, 45],
  ['0009', 5, null, null, null, null, null, null],
];
const REQUESTS = [{ report: 'creditReview' }, { report: 'limitUse' }] as const;

let book: ReportBook;
beforeEach(async () => {
  book = await ReportBook.open(documentOf({ Ledger: SAMPLE_LEDGER, 'Credit file': CREDIT }));
});
afterEach(() => {
  book.close();
});

/** A table's rows by the header of each cell. */
async function rowsOf(name: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const [header = [], ...rows] = await book.table(name);
  return rows.map((row) => Object.fromEntries(header.map((one, at) => [String(one), row[at]])));
}

test('the workbook’s credit file decides limits, exposures and states', async () => {
  await book.run([...REQUESTS]);
  const rows = await rowsOf('Dunwell_LimitUse');
  const of = (name: string) => rows.find((row) => row.Customer === name);
  // Alpha: 100 + 200 open, 40 ordered, against 250.
  expect(of('Alpha Ltd')).toMatchObject({
    Invoices: 300,
    Overdue: 200,
    'Open orders': 40,
    Exposure: 340,
    'Limit in force': 250,
    Available: -90,
    Use: 1.36,
    State: 'Over limit',
    Group: '=Beta & Sons',
  });
  // Beta: 400 open, 500 for a while in place of 300.
  expect(of('=Beta & Sons')).toMatchObject({
    Exposure: 400,
    'Own limit': 300,
    'Temporary limit': 500,
    'Limit in force': 500,
    Available: 100,
    Use: 0.8,
    State: 'Within limit',
  });
  expect(of('Gamma GmbH')).toMatchObject({ Exposure: 50, Available: 950, State: 'On hold' });
  expect(rows.at(-1)).toMatchObject({ 'Customer no.': 'Total', Exposure: 790, 'Limit in force': 1750 });
  expect(rows.map((row) => row.Customer)).toEqual(['Alpha Ltd', '=Beta & Sons', 'Gamma GmbH', '']);
  // The group has Beta's limit of 500 for 400 + 340.
  const [group, ...members] = await rowsOf('Dunwell_LimitGroups');
  expect(group).toMatchObject({
    Customer: 'Group of 2',
    Exposure: 740,
    Available: -240,
    State: 'Over limit',
  });
  expect(members.map((row) => row.Customer)).toEqual(['=Beta & Sons', 'Alpha Ltd']);
});

test('who cannot be scored stands in the review list with the reason', async () => {
  await book.run([...REQUESTS]);
  const rows = await rowsOf('Dunwell_CreditReview');
  expect(rows.map((row) => row.Customer)).toEqual(['=Beta & Sons', 'Alpha Ltd', 'Gamma GmbH', '']);
  expect(rows[0]).toMatchObject({
    Score: '',
    Against: '2 paid or due invoices; a score needs 3.',
    'Terms, days': 60,
  });
  const { cells } = book.sheet('AR credit review');
  const shown = cells.flatMap((row) => (row ?? []).map((cell) => cell?.value));
  // 0009 is no customer of the ledger.
  expect(shown).toContain(
    'Rows of the credit file whose customer is not clear in the ledger: 1. They are not used.',
  );
});

test('open amounts lead to their items, and limits say that they were typed', async () => {
  await book.run([...REQUESTS]);
  const [header = [], ...rows] = await book.table('Dunwell_LimitUse');
  const line = rows.findIndex((row) => row.includes('Alpha Ltd')) + 1;
  const select = async (column: string): Promise<void> => {
    const address = await inExcel(async (context) => {
      const range = context.workbook.tables.getItem('Dunwell_LimitUse').getRange();
      const cell = range.getCell(line, header.indexOf(column));
      cell.load('address');
      await context.sync();
      return cell.address.split('!')[1] ?? '';
    });
    await book.select('AR limit use', address);
  };
  await select('Overdue');
  expect(await drillDown('en-US', new Job())).toMatchObject({ items: 1, total: 200, shown: 200 });
  await select('Limit in force');
  await expect(drillDown('en-US', new Job())).rejects.toMatchObject({ code: 'figureTyped' });
  await select('Exposure');
  await expect(drillDown('en-US', new Job())).rejects.toMatchObject({ code: 'figureReckoned' });
});

test('a refresh goes by the credit file and the policy as they are then', async () => {
  await book.run([...REQUESTS]);
  await book.put('Credit file', 'B2', 1000);
  const lenient = { ...DEFAULT_POLICY, limits: { ...DEFAULT_POLICY.limits, watch: 0.3 } };
  await inExcel((context) => saveCreditPolicy(context, lenient));
  await refreshReports({ language: 'en-US' }, new Job());
  const rows = await rowsOf('Dunwell_LimitUse');
  expect(rows.find((row) => row.Customer === 'Alpha Ltd')).toMatchObject({ Available: 660, State: 'Watch' });
});

test('what the user typed beside the lists follows its customer, also into the other language', async () => {
  await book.run([...REQUESTS]);
  for (const name of ['Dunwell_CreditReview', 'Dunwell_LimitUse']) {
    await inExcel(async (context) => {
      const range = context.workbook.tables.getItem(name).getRange();
      range.load('values');
      await context.sync();
      const rows = range.values as unknown[][];
      const beside = range.getColumnsAfter(1);
      beside.values = rows.map((row, at) => [
        at === 0 ? 'Remark' : row.includes('Alpha Ltd') ? `call ${name}` : '',
      ]);
      await context.sync();
    });
  }
  await book.put('Credit file', 'B2', 100000);
  await refreshReports({ language: 'zh-CN' }, new Job());
  for (const name of ['Dunwell_CreditReview', 'Dunwell_LimitUse']) {
    const [header = [], ...rows] = await book.table(name);
    expect(header).toContain('信用敞口');
    expect(header.at(-1)).toBe('Remark');
    const alpha = rows.find((row) => row.includes('Alpha Ltd'));
    expect(alpha?.at(-1)).toBe(`call ${name}`);
  }
});

test('a policy that cannot be read gives way to the default and is told', async () => {
  const own = presetPolicy('tradingRecord');
  await inExcel((context) => saveCreditPolicy(context, own));
  expect(await inExcel(loadCreditPolicy)).toEqual({ policy: own });
  expect(await inExcel(unreadSettings)).toEqual([]);
  await inExcel(async (context) => {
    context.workbook.settings.add('Dunwell.Credit', { version: 1, value: { grades: [] } });
    context.workbook.settings.add('Dunwell.CreditFile', { version: 1, value: { place: 5 } });
    await context.sync();
  });
  const { policy, problem } = await inExcel(loadCreditPolicy);
  expect([policy, problem?.code]).toEqual([DEFAULT_POLICY, 'creditPolicyDamaged']);
  expect(await inExcel(unreadSettings)).toEqual([
    { what: 'creditPolicy', why: 'damaged' },
    { what: 'creditFile', why: 'damaged' },
  ]);
  await inExcel(async (context) => {
    context.workbook.settings.add('Dunwell.Credit', { version: 1, value: { ...own, version: 99 } });
    await context.sync();
  });
  expect(await inExcel(unreadSettings)).toContainEqual({ what: 'creditPolicy', why: 'newer' });
});

test('a chosen credit file that is gone is told, and keeps no report from being made', async () => {
  await inExcel((context) => saveCreditChoice(context, { place: { sheet: 'Gone' } }));
  const used = await inExcel(loadCredit);
  expect([used.file, used.fileProblem?.code]).toEqual([undefined, 'noCreditFile']);
  await book.run([...REQUESTS]);
  expect(await rowsOf('Dunwell_LimitUse')).toHaveLength(4);
  expect(await inExcel((context) => creditFor(context, [{ request: { report: 'detail' } }]))).toBeUndefined();
});
