import { SheetRangeThemeModel } from '@univerjs/sheets';
import { freshHost } from '../client/freshHost';

const fresh = freshHost();

/** A table `Items` at B2:D4: item, quantity, price. */
function addItems(): Promise<void> {
  return fresh.run(async (sheet, context) => {
    sheet.getRange('B2:D4').values = [
      ['Item', 'Qty', 'Price'],
      ['nut', 2, 1.5],
      ['bolt', 3, 4],
    ];
    sheet.tables.add('B2:D4', true).name = 'Items';
    await context.sync();
  });
}

describe('TableCollection.add', () => {
  test('gives a free name, the default style and a filter button', async () => {
    const table = await fresh.run(async (sheet, context) => {
      sheet.getRange('A1:B2').values = [
        ['a', 'b'],
        [1, 2],
      ];
      const added = sheet.tables.add('A1:B2', true).load();
      await context.sync();
      return added;
    });
    expect(table.toJSON()).toMatchObject({
      name: 'Table1',
      style: 'TableStyleMedium2',
      showHeaders: true,
      showTotals: false,
      showFilterButton: true,
      showBandedRows: true,
      highlightFirstColumn: false,
    });
  });

  test('header cells become texts that are unique and never empty', async () => {
    const names = await fresh.run(async (sheet, context) => {
      sheet.getRange('A1:D1').values = [['Open', 2024, '', 'open']];
      const columns = sheet.tables.add('A1:D3', true).columns.load('items/name');
      await context.sync();
      return columns.items.map((column) => column.name);
    });
    expect(names).toEqual(['Open', '2024', 'Column3', 'open2']);
    expect(await fresh.values('A1:D1')).toEqual([['Open', '2024', 'Column3', 'open2']]);
  });

  test('a table over another one is refused', async () => {
    await addItems();
    const adding = fresh.run(async (sheet, context) => {
      sheet.tables.add('D4:E9', true);
      await context.sync();
    });
    await expect(adding).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  test.each(['ITEMS', 'A1', 'R1C1', 'two words', '1st', 'x'.repeat(256)])(
    'the name %p is refused',
    async (name) => {
      await addItems();
      const naming = fresh.run(async (sheet, context) => {
        sheet.tables.add('G1:H2', true).name = name;
        await context.sync();
      });
      await expect(naming).rejects.toMatchObject({ code: 'InvalidArgument' });
    },
  );

  test('tables are found by name in any case, by id, or not at all', async () => {
    await addItems();
    await fresh.run(async (sheet, context) => {
      const byName = context.workbook.tables.getItem('iTEMS').load('id,name');
      const missing = sheet.tables.getItemOrNullObject('Nothing').load('name');
      await context.sync();
      const byId = context.workbook.tables.getItem(byName.id).load('name');
      await context.sync();
      expect([byName.name, byId.name, missing.isNullObject]).toEqual(['Items', 'Items', true]);
      context.workbook.tables.getItem('Nothing').load('name');
      await expect(context.sync()).rejects.toMatchObject({ code: 'ItemNotFound' });
    });
  });
});

describe('the parts of a table', () => {
  beforeEach(addItems);

  test('header, body, columns and rows', async () => {
    const parts = await fresh.run(async (sheet, context) => {
      const table = sheet.tables.getItem('Items');
      const ranges = [
        table.getRange(),
        table.getHeaderRowRange(),
        table.getDataBodyRange(),
        table.columns.getItem('qty').getDataBodyRange(),
        table.columns.getItemAt(2).getHeaderRowRange(),
        table.rows.getItemAt(1).getRange(),
      ].map((range) => range.load('address'));
      await context.sync();
      return ranges.map((range) => range.address.replace('Sheet1!', ''));
    });
    expect(parts).toEqual(['B2:D4', 'B2:D2', 'B3:D4', 'C3:C4', 'D2', 'B4:D4']);
  });

  test('structured references read the body, also after it has grown', async () => {
    await fresh.run(async (sheet, context) => {
      sheet.getRange('F1').formulas = [['=SUM(Items[Qty])']];
      await context.sync();
    });
    expect(await fresh.values('F1')).toEqual([[5]]);
    await fresh.run(async (sheet, context) => {
      sheet.tables.getItem('Items').rows.add(undefined, [['washer', 10, 0.1]]);
      await context.sync();
    });
    expect(await fresh.values('F1')).toEqual([[15]]);
  });

  test('a reference without the table name means the table that the formula is in', async () => {
    await fresh.run(async (sheet, context) => {
      sheet.getRange('E2').values = [['Total']];
      const table = sheet.tables.getItem('Items');
      table.resize('B2:E4');
      table.columns.getItem('Total').getDataBodyRange().formulas = [
        ['=[@Qty]*[@Price]'],
        ['=[@Qty]*[@Price]'],
      ];
      await context.sync();
    });
    expect(await fresh.values('E3:E4')).toEqual([[3], [12]]);
  });

  test('showTotals opens a row below, where formulas may stand', async () => {
    await fresh.run(async (sheet, context) => {
      sheet.getRange('B5').values = [['below']];
      const table = sheet.tables.getItem('Items');
      table.showTotals = true;
      table.columns.getItem('Qty').getTotalRowRange().formulas = [['=SUBTOTAL(109,[Qty])']];
      await context.sync();
    });
    expect(await fresh.values('B5:D6')).toEqual([
      ['Total', 5, 5.5],
      ['below', '', ''],
    ]);
    const table = fresh.host.workbook.toDocument().sheets[0]?.tables[0];
    expect(table?.address).toBe('B2:D5');
    expect(table?.columns.map(({ totalsLabel, totalsFunction }) => totalsLabel ?? totalsFunction)).toEqual([
      'Total',
      'sum',
      'sum',
    ]);
  });

  test('rows are added above the totals row', async () => {
    await fresh.run(async (sheet, context) => {
      const table = sheet.tables.getItem('Items');
      table.showTotals = true;
      table.rows.add(undefined, [
        ['pin', 7, 1],
        ['clip', 8, 1],
      ]);
      await context.sync();
    });
    expect(await fresh.values('B5:D7')).toEqual([
      ['pin', 7, 1],
      ['clip', 8, 1],
      // 1.5 + 4 + 1 + 1
      ['Total', '', 7.5],
    ]);
  });

  test('a column is renamed by its name or by its header cell', async () => {
    const names = await fresh.run(async (sheet, context) => {
      sheet.getRange('B2').values = [['Part']];
      const { columns } = sheet.tables.getItem('Items');
      columns.getItemAt(1).name = 'Quantity';
      columns.load('items/name');
      await context.sync();
      return columns.items.map((column) => column.name);
    });
    expect(names).toEqual(['Part', 'Quantity', 'Price']);
    expect(await fresh.values('B2:C2')).toEqual([['Part', 'Quantity']]);
  });

  test('its style and its bands are what the grid draws', async () => {
    const { workbook } = fresh.host;
    const fillOf = (row: number): unknown =>
      workbook.injector
        .get(SheetRangeThemeModel)
        .getCellStyle(workbook.unitId, workbook.activeSheet.id, row, 2)?.bg?.rgb;
    const change = (changes: Excel.Interfaces.TableUpdateData): Promise<void> =>
      fresh.run(async (sheet, context) => {
        sheet.tables.getItem('Items').set(changes);
        await context.sync();
      });
    const fills = (): unknown[] => [1, 2, 3].map(fillOf);
    // Accent 1 and the green accent 6 of Office's theme, and the same 80 % lighter.
    expect(fills()).toEqual(['#4472C4', '#DAE3F3', undefined]);
    await change({ style: 'TableStyleMedium7' });
    expect(fills()).toEqual(['#70AD47', '#E2EFDA', undefined]);
    await change({ showBandedRows: false });
    expect(fills()).toEqual(['#70AD47', undefined, undefined]);
    await change({ showBandedRows: true });
    expect(fills()).toEqual(['#70AD47', '#E2EFDA', undefined]);
  });

  test('convertToRange leaves the cells, delete takes them', async () => {
    await fresh.run(async (sheet, context) => {
      sheet.tables.getItem('Items').convertToRange();
      await context.sync();
    });
    expect(await fresh.values('B3')).toEqual([['nut']]);
    await fresh.run(async (sheet, context) => {
      sheet.tables.add('B2:D4', true).delete();
      const count = sheet.tables.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    });
    expect(await fresh.values('B2:D4')).toEqual([
      ['', '', ''],
      ['', '', ''],
      ['', '', ''],
    ]);
  });

  test('a totals row that is not shown is ItemNotFound', async () => {
    const asking = fresh.run(async (sheet, context) => {
      sheet.tables.getItem('Items').getTotalRowRange().load('address');
      await context.sync();
    });
    await expect(asking).rejects.toMatchObject({ code: 'ItemNotFound' });
  });
});

test('the first row added to a table made of a header alone goes into its blank row', async () => {
  const rows = await fresh.run(async (sheet, context) => {
    const table = sheet.tables.add('A1:D1', true);
    table.getHeaderRowRange().values = [['Date', 'Merchant', 'Category', 'Amount']];
    const first = table.rows.add(undefined, [
      ['1/1/2017', 'The Phone Company', 'Communications', '$120'],
      ['1/2/2017', 'Northwind Electric Cars', 'Transportation', '$142'],
    ]);
    first.load('index');
    table.rows.add(undefined, [['1/5/2017', 'Best For You Organics Company', 'Groceries', '$27']]);
    const range = table.getRange().load('address, text');
    await context.sync();
    expect([first.index, range.address]).toEqual([0, 'Sheet1!A1:D4']);
    return range.text.map(([, merchant]) => merchant);
  });
  expect(rows).toEqual([
    'Merchant',
    'The Phone Company',
    'Northwind Electric Cars',
    'Best For You Organics Company',
  ]);
});

test('a protected sheet lets its tables be filtered and sorted where its options say so', async () => {
  await fresh.run(async (sheet, context) => {
    const table = sheet.tables.add('A1:B3', true);
    sheet.getRange('A1:B3').values = [
      ['Name', 'Open'],
      ['Birch', 2],
      ['Acme', 1],
    ];
    sheet.getRange('A2:B3').format.protection.locked = false;
    sheet.getRange('A3:B3').format.fill.color = '#FF0000';
    sheet.protection.protect({ allowAutoFilter: true, allowSort: true });
    table.sort.apply([{ key: 0, ascending: true }]);
    table.columns.getItem('Name').filter.applyValuesFilter(['Acme']);
    await context.sync();
    const first = sheet.getRange('A2').load('values, format/fill/color');
    await context.sync();
    expect([first.values, first.format.fill.color]).toEqual([[['Acme']], '#FF0000']);
    await expect(
      (async () => {
        table.showFilterButton = false;
        await context.sync();
      })(),
    ).rejects.toMatchObject({ code: 'AccessDenied' });
    sheet.protection.unprotect();
    sheet.protection.protect();
    await context.sync();
    table.clearFilters();
    await expect(context.sync()).rejects.toMatchObject({ code: 'AccessDenied' });
  });
});
