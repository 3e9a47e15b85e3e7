import { drillDown } from '../src/excel/drillDown';
import { inExcel } from '../src/excel/inExcel';
import { Job } from '../src/excel/job';
import { listSheets } from '../src/excel/ownedSheets';
import type { ReportRequest } from '../src/reports/reportRequest';
import { documentOf } from './support/documentOf';
import { BASIS, ReportBook } from './support/reportBook';
import { AS_OF, SAMPLE_LEDGER, serial } from './support/sampleLedger';

let book: ReportBook;
beforeEach(async () => {
  book = await ReportBook.open(documentOf({ Ledger: SAMPLE_LEDGER }));
});
afterEach(() => {
  book.close();
});

/** Address of a cell of a table; its header row is row 0. */
async function placeIn(table: string, row: number, column: number): Promise<string> {
  return inExcel(async (context) => {
    const cell = context.workbook.tables.getItem(table).getRange().getCell(row, column);
    cell.load('address');
    await context.sync();
    return cell.address.split('!')[1] ?? '';
  });
}

const ALL: readonly ReportRequest[] = [
  { report: 'aging', groupBy: 'customer' },
  { report: 'alerts' },
  { report: 'detail' },
  { report: 'statement' },
  { report: 'reconciliation', balances: {} },
  { report: 'comparison', from: serial('2026-05-31') },
];

test('every report of one press comes from one reading, and the list names them all', async () => {
  const run = await book.run(ALL);
  expect(run.applied.sheets.map(({ report }) => report)).toEqual([
    'aging',
    'alerts',
    'detail',
    'statement',
    'reconciliation',
    'comparison',
    'index',
  ]);
  expect(book.names).toEqual(['Ledger', ...run.applied.sheets.map(({ name }) => name)]);
  const listed = await book.table('Dunwell_Reports');
  expect(listed.slice(1).map(([name]) => name)).toEqual(
    run.applied.sheets.slice(0, -1).map(({ name }) => name),
  );
});

test('what each sheet was made for is kept with it', async () => {
  await book.run(ALL);
  const infos = await inExcel(listSheets);
  const made = infos.flatMap((info) => (info.made === undefined ? [] : [info.made]));
  expect(made.map(({ request }) => request)).toEqual(ALL);
  for (const { basis } of made) expect(basis).toEqual(BASIS);
  for (const { mark, layout } of infos.slice(1, -1)) {
    expect([mark, layout?.source?.sheet]).toEqual([mark, 'Ledger']);
  }
});

test('the same reports again take the place of the earlier ones', async () => {
  const first = await book.run(ALL);
  const again = await book.run(ALL);
  expect(again.applied.replaced).toEqual(first.applied.sheets.map(({ name }) => name));
  expect(book.names).toHaveLength(ALL.length + 2);
});

test('the pair of one press alone makes no list', async () => {
  await book.run(ALL.slice(0, 2));
  expect(book.names).toEqual(['Ledger', 'Aging report', 'Overdue alerts']);
});

test('reports of two groupings and of two customers stand beside each other', async () => {
  const before = await book.run(ALL.slice(0, 1));
  const [alpha, , gamma] = before.input.intake.ledger.customers.map(({ key }) => key);
  if (alpha === undefined || gamma === undefined) throw new Error('three customers expected');
  const run = await book.run([
    { report: 'aging', groupBy: 'customer' },
    { report: 'aging', groupBy: 'currency' },
    { report: 'statement', customer: alpha },
    { report: 'statement', customer: gamma },
  ]);
  expect(new Set(run.applied.sheets.map(({ name }) => name)).size).toBe(5);
  const again = await book.run([{ report: 'statement', customer: gamma }]);
  expect(again.applied.replaced[0]).toBe(run.applied.sheets[3]?.name);
});

describe('drilling down', () => {
  /** Open as of 2026-06-30: see SAMPLE_LEDGER. */
  test.each([
    ['the bucket of a customer', 'D7', 1, 200],
    ['the total of a customer', 'H7', 2, 300],
    ['what is overdue of a customer', 'I7', 1, 200],
    ['the total of a bucket', 'D9', 2, 250],
    ['the grand total', 'H9', 4, 750],
  ])('%s gives its items, which sum to it', async (_, cell, items, amount) => {
    await book.run(ALL.slice(0, 1));
    await book.select('Aging report', cell);
    const found = await drillDown('en-US', new Job());
    expect(found).toMatchObject({ items, total: amount, shown: amount });
    const rows = await book.table('Dunwell_Items');
    expect(rows).toHaveLength(items + 2);
    expect(rows.at(-1)).toContain(amount);
  });

  test('a movement between two dates gives its items', async () => {
    await book.run([{ report: 'comparison', from: serial('2026-05-31') }]);
    const [layout] = (await inExcel(listSheets)).flatMap((info) => info.layout?.tables ?? []);
    const rows = await book.table(layout?.name ?? '');
    const column = layout?.keys?.findIndex((_, at) => layout.figures?.[at]?.movement === 'invoiced') ?? -1;
    const total = Number(rows.at(-1)?.[column]);
    // Only I-1 is dated in June.
    expect(total).toBe(100);
    const place = await placeIn(layout?.name ?? '', rows.length - 1, column);
    await book.select(book.names[1] ?? '', place);
    await expect(drillDown('en-US', new Job())).resolves.toMatchObject({ items: 1, total: 100, shown: 100 });
  });

  test.each([
    ['a header', 'Aging report', 'D5', 'noFigure'],
    ['a name', 'Aging report', 'B7', 'noFigure'],
    ['a share', 'Aging report', 'J7', 'figureShare'],
    ['a cell of the ledger', 'Ledger', 'F2', 'noFigure'],
  ])('%s is no figure', async (_, sheet, cell, code) => {
    await book.run(ALL.slice(0, 1));
    await book.select(sheet, cell);
    await expect(drillDown('en-US', new Job())).rejects.toMatchObject({ code });
    expect(book.names).toEqual(['Ledger', 'Aging report']);
  });

  test('a sorted report still knows what its rows stand for', async () => {
    await book.run(ALL.slice(0, 1));
    await inExcel(async (context) => {
      context.workbook.tables.getItem('Dunwell_Aging').sort.apply([{ key: 1, ascending: true }]);
      await context.sync();
    });
    const rows = await book.table('Dunwell_Aging');
    const at = rows.findIndex((row) => row[1] === 'Gamma GmbH');
    await book.select('Aging report', `H${String(5 + at)}`);
    await expect(drillDown('en-US', new Job())).resolves.toMatchObject({ items: 1, total: 50 });
  });
});

test('a group in words is found again as a group', async () => {
  await book.run([{ report: 'aging', groupBy: 'bucket' }]);
  const [layout] = (await inExcel(listSheets)).flatMap((info) => info.layout?.tables ?? []);
  const rows = await book.table(layout?.name ?? '');
  const total = layout?.keys?.indexOf('total') ?? -1;
  const at = rows.findIndex((row) => row[0] === 'Over 90');
  const place = await placeIn(layout?.name ?? '', at, total);
  await book.select('Aging report', place);
  await expect(drillDown('en-US', new Job())).resolves.toMatchObject({ items: 1, total: 400, shown: 400 });
});

test('an earlier day stands beside the totals on request', async () => {
  const previous = serial('2026-05-31');
  const run = await book.run([{ report: 'aging', groupBy: 'customer', previous }]);
  expect(run.input.aging.choice.asOf).toBe(AS_OF);
  const rows = await book.table('Dunwell_Aging');
  // Before June: I-2 200, I-3 400, I-5 50; I-4 is paid on 20 May.
  expect(rows.at(-1)).toEqual(expect.arrayContaining([750, 650]));
});

describe('drilling down into the totals of an earlier day', () => {
  const previous = serial('2026-05-31');

  /** What every row of a table says was open then, and what its items come to. */
  async function drilled(table: string): Promise<unknown[]> {
    const layouts = (await inExcel(listSheets)).flatMap((info) => info.layout?.tables ?? []);
    const column = layouts.find(({ name }) => name === table)?.keys?.indexOf('previous') ?? -1;
    const rows = await book.table(table);
    const found: unknown[] = [];
    for (const [at, row] of rows.entries()) {
      if (at === 0) continue;
      await book.select('Aging report', await placeIn(table, at, column));
      const { items, total, shown } = await drillDown('en-US', new Job());
      found.push([row[0], row[column], shown, total, items]);
    }
    return found;
  }

  // As of 2026-05-31 I-2 200 and I-5 50 are not due, I-3 400 is 105 days late; I-1 comes later, I-4 is paid.
  test('of customers', async () => {
    await book.run([{ report: 'aging', groupBy: 'customer', previous }]);
    expect(await drilled('Dunwell_Aging')).toEqual([
      ['0002', 400, 400, 400, 1],
      ['0001', 200, 200, 200, 1],
      ['0003', 50, 50, 50, 1],
      ['Total', 650, 650, 650, 3],
    ]);
    const [made] = (await inExcel(listSheets)).flatMap((info) =>
      info.made?.request.report === 'drillDown' ? [info.made] : [],
    );
    expect(made?.basis).toEqual({ ...BASIS, asOf: previous });
  });

  test('of buckets, where items have moved on since', async () => {
    await book.run([{ report: 'aging', groupBy: 'bucket', previous }], { language: 'zh-CN' });
    await inExcel(async (context) => {
      context.workbook.worksheets.getItem('账龄分析表').name = 'Aging report';
      await context.sync();
    });
    expect(await drilled('Dunwell_Groups')).toEqual([
      ['未到期', 250, 250, 250, 2],
      ['1-30天', 0, 0, 0, 0],
      ['90天以上', 400, 400, 400, 1],
      ['合计', 650, 650, 650, 3],
    ]);
    const customers = await drilled('Dunwell_Aging');
    expect(customers).toContainEqual(['未到期', 200, 200, 200, 1]);
    expect(customers).toContainEqual(['未到期', 50, 50, 50, 1]);
    expect(customers).toContainEqual(['90天以上', 400, 400, 400, 1]);
  });

  test('the change between the two days is no figure', async () => {
    await book.run([{ report: 'aging', groupBy: 'customer', previous }]);
    const headers = (await book.table('Dunwell_Aging'))[0] ?? [];
    await book.select('Aging report', await placeIn('Dunwell_Aging', 1, headers.indexOf('Change')));
    await expect(drillDown('en-US', new Job())).rejects.toMatchObject({ code: 'figureDifference' });
  });
});
