import { CopySheetCommand } from '@univerjs/sheets';
import { SetSheetTableFilterMutation, TableManager } from '@univerjs/sheets-table';
import { freshHost } from '../client/freshHost';
import { openHost } from '../client/openHost';

const fresh = freshHost();

/** `Costs` in A1:B6, with what adds up the seen costs in D1. */
beforeEach(async () => {
  await fresh.run(async (sheet, context) => {
    sheet.getRange('A1:B6').values = [
      ['Kind', 'Cost'],
      ['food', 3],
      ['travel', 20],
      ['food', 7],
      ['rent', 30],
      ['', 2],
    ];
    sheet.getRange('D1').formulas = [['=SUBTOTAL(9,B2:B6)']];
    sheet.tables.add('A1:B6', true).name = 'Costs';
    await context.sync();
  });
});

async function filter(change: (table: Excel.Table) => void): Promise<void> {
  await fresh.run(async (sheet, context) => {
    change(sheet.tables.getItem('Costs'));
    await context.sync();
  });
}

function hiddenRows(): readonly number[] | undefined {
  return fresh.host.workbook.toDocument().sheets[0]?.hiddenRows;
}

test('SUBTOTAL adds up what is seen', async () => {
  expect(await fresh.values('D1')).toEqual([[62]]);
  await filter((table) => {
    table.columns.getItem('Kind').filter.applyValuesFilter(['food']);
  });
  expect(await fresh.values('D1')).toEqual([[10]]);
});

test('blank cells are seen with the empty value', async () => {
  await filter((table) => {
    table.columns.getItem('Kind').filter.applyValuesFilter(['', 'rent']);
  });
  expect(hiddenRows()).toEqual([1, 2, 3]);
});

test('the grid is told which values are seen', async () => {
  await filter((table) => {
    table.columns.getItem('Cost').filter.applyCustomFilter('>5');
  });
  const { workbook } = fresh.host;
  const [table] = workbook.injector.get(TableManager).getTableList(workbook.unitId);
  const univer = workbook.injector.get(TableManager).getTableById(workbook.unitId, table?.id ?? '');
  expect(univer?.getTableFilterColumn(1)).toEqual({ filterType: 'manual', values: [20, 7, 30] });
});

test('what the user of the page filters takes the place of the criteria', async () => {
  await filter((table) => {
    table.columns.getItem('Kind').filter.applyValuesFilter(['food']);
  });
  const { workbook } = fresh.host;
  const [table] = workbook.tableStore.all();
  workbook.commands.syncExecuteCommand(SetSheetTableFilterMutation.id, {
    unitId: workbook.unitId,
    subUnitId: workbook.activeSheet.id,
    tableId: table?.id,
    column: 0,
    tableFilter: { filterType: 'manual', values: ['rent'] },
  });
  expect(hiddenRows()).toEqual([1, 2, 3, 5]);
  const criteria = await fresh.run(async (sheet, context) => {
    const column = sheet.tables.getItem('Costs').columns.getItem('Kind').filter.load('criteria');
    await context.sync();
    return column.criteria;
  });
  expect(criteria).toMatchObject({ filterOn: 'Values', values: ['rent'] });
});

test('a document keeps filters; the rows come back when they are cleared', async () => {
  await filter((table) => {
    table.columns.getItem('Cost').filter.applyTopItemsFilter(1);
  });
  const document = fresh.host.workbook.toDocument();
  const [table] = document.sheets[0]?.tables ?? [];
  expect(table?.filters).toEqual([{ column: 1, criteria: { filterOn: 'TopItems', criterion1: '1' } }]);
  expect(hiddenRows()).toEqual([1, 2, 3, 5]);
  const other = await openHost({ document });
  expect(other.workbook.toDocument().sheets[0]?.hiddenRows).toEqual([1, 2, 3, 5]);
  await other.Excel.run(async (context) => {
    context.workbook.tables.getItem('Costs').clearFilters();
    await context.sync();
  });
  expect(other.workbook.toDocument().sheets[0]?.hiddenRows).toEqual([]);
  other.close();
});

test('filtered rows move with rows that are inserted above them', async () => {
  await filter((table) => {
    table.columns.getItem('Kind').filter.applyValuesFilter(['travel', 'rent', '']);
  });
  expect(hiddenRows()).toEqual([1, 3]);
  await fresh.run(async (sheet, context) => {
    sheet.getRange('1:2').insert('Down');
    await context.sync();
  });
  expect(hiddenRows()).toEqual([3, 5]);
});

test('a filter stays on its column when columns come and go', async () => {
  await filter((table) => {
    table.columns.getItem('Cost').filter.applyCustomFilter('>5');
    table.columns.add(0, undefined, 'First');
  });
  expect(fresh.host.workbook.toDocument().sheets[0]?.tables[0]?.filters).toMatchObject([{ column: 2 }]);
  await filter((table) => {
    table.columns.getItem('Cost').delete();
  });
  expect(hiddenRows()).toEqual([]);
});

test.each([
  ['ThisYear', [1, 2]],
  ['Yesterday', [0, 2]],
  ['AllDatesInPeriodQuarter1', [0, 1]],
] as const)('%s is seen from today', async (criterion, hidden) => {
  const today = new Date();
  const serial = (date: Date): number =>
    Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000 + 25_569;
  const rows = {
    ThisYear: [serial(today), serial(new Date(today.getFullYear() - 1, 5, 1)), 1],
    Yesterday: [serial(today), serial(today) - 1, 1],
    AllDatesInPeriodQuarter1: [
      serial(new Date(2020, 3, 1)),
      serial(new Date(2019, 11, 31)),
      serial(new Date(2018, 2, 31)),
    ],
  }[criterion];
  await fresh.run(async (sheet, context) => {
    sheet.getRange('F1:F4').values = [['Day'], ...rows.map((row) => [row])];
    const table = sheet.tables.add('F1:F4', true);
    table.columns.getItemAt(0).filter.applyDynamicFilter(criterion);
    await context.sync();
  });
  expect(hiddenRows()).toEqual(hidden.map((row) => row + 1));
});

test.each<[string, Excel.FilterCriteria]>([
  ['no values', { filterOn: 'Values' }],
  ['a rank below one', { filterOn: 'TopItems', criterion1: '0' }],
  ['an unknown dynamic criterion', { filterOn: 'Dynamic', dynamicCriteria: 'Unknown' }],
])('criteria with %s are InvalidArgument', async (_what, criteria) => {
  const filtering = filter((table) => {
    table.columns.getItem('Cost').filter.apply(criteria);
  });
  await expect(filtering).rejects.toMatchObject({ code: 'InvalidArgument' });
});

test('icons are refused by name', async () => {
  const filtering = filter((table) => {
    table.columns.getItem('Cost').filter.applyIconFilter({ set: 'ThreeFlags', index: 0 });
  });
  await expect(filtering).rejects.toMatchObject({ code: 'NotImplemented' });
});

test.each([
  ['a table', (sheet: Excel.Worksheet) => sheet.tables.getItem('Costs').columns.getItem('Kind').filter],
  ['its own cells', undefined],
])('the user’s copy of a sheet with a filter on %s hides the same rows', async (_, filterOf) => {
  await fresh.run(async (sheet, context) => {
    if (filterOf) filterOf(sheet).applyValuesFilter(['food']);
    else {
      sheet.getRange('F1:F3').values = [['Kind'], ['rent'], ['food']];
      sheet.autoFilter.apply('F1:F3', 0, { filterOn: 'Values', values: ['food'] });
    }
    await context.sync();
  });
  const { workbook } = fresh.host;
  const hidden = hiddenRows();
  expect(hidden?.length).toBeGreaterThan(0);
  const subUnitId = workbook.sheets[0]?.id;
  await workbook.commands.executeCommand(CopySheetCommand.id, { unitId: workbook.unitId, subUnitId });
  await workbook.settled();
  const copy = workbook.sheets.find(({ id }) => id !== subUnitId);
  const rows = Array.from({ length: 6 }, (_row, row) => row);
  expect(rows.filter((row) => copy?.worksheet.isRowFiltered(row))).toEqual(hidden);
});
