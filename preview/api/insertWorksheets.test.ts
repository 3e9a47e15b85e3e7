import { freshHost } from '../client/freshHost';
import { saveXlsx } from '../files/saveXlsx';
import type { WorkbookDocument } from '../workbook/document';
import { plainSheet, plainWorkbook } from '../workbook/plainSheet';

const fresh = freshHost();

async function base64(document: WorkbookDocument): Promise<string> {
  return Buffer.from(await saveXlsx(document)).toString('base64');
}

function source(): WorkbookDocument {
  const sheets = [
    plainSheet('Sheet1', [
      [
        { value: 4, style: 0 },
        { formula: '=A1*2', value: 8 },
      ],
    ]),
    plainSheet('Rates', [[{ value: 'EUR' }]]),
  ];
  const names = [
    { name: 'Rate', formula: '=Rates!$A$1', visible: true },
    { name: 'Own', formula: '=1', scope: 'Rates', visible: true },
  ];
  return { ...plainWorkbook('source.xlsx', sheets, [{ font: { bold: true } }]), names };
}

async function insert(options?: Excel.InsertWorksheetOptions, document = source()): Promise<string[]> {
  const file = await base64(document);
  return fresh.host.Excel.run(async (context) => {
    const ids = context.workbook.insertWorksheetsFromBase64(file, options);
    await context.sync();
    return ids.value;
  });
}

function names(): string[] {
  return fresh.host.workbook.sheets.map(({ name }) => name);
}

describe('insertWorksheetsFromBase64', () => {
  test('brings all sheets to the end; a taken name gets a number', async () => {
    const ids = await insert();
    expect(names()).toEqual(['Sheet1', 'Sheet1 (2)', 'Rates']);
    expect(ids).toEqual(fresh.host.workbook.sheets.slice(1).map(({ id }) => id));
  });

  test('brings values, formulas, looks and names', async () => {
    await insert();
    const found = await fresh.host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1 (2)');
      sheet.getRange('A1').values = [[5]];
      const range = sheet.getRange('A1:B1').load('values,formulas');
      const font = sheet.getRange('A1').format.font.load('bold');
      const rate = context.workbook.names.getItem('Rate').getRange().load('values');
      const own = context.workbook.worksheets.getItem('Rates').names.getCount();
      await context.sync();
      return [range.values, range.formulas, font.bold, rate.values, own.value] as unknown[];
    });
    expect(found).toEqual([[[5, 10]], [[5, '=A1*2']], true, [['EUR']], 1]);
  });

  test('takes the named sheets, to the asked place', async () => {
    await insert({ sheetNamesToInsert: ['rates'], positionType: 'Before', relativeTo: 'Sheet1' });
    expect(names()).toEqual(['Rates', 'Sheet1']);
  });

  test('a sheet that the file has not, and a place by a sheet that is not there, are not found', async () => {
    await expect(insert({ sheetNamesToInsert: ['None'] })).rejects.toMatchObject({ code: 'ItemNotFound' });
    await expect(insert({ positionType: 'After', relativeTo: 'None' })).rejects.toMatchObject({
      code: 'ItemNotFound',
    });
    expect(names()).toEqual(['Sheet1']);
  });

  test('tables keep their names where these are free', async () => {
    const cells = [
      [{ value: 'Name' }, { value: 'Amount' }],
      [{ value: 'a' }, { value: 1 }],
    ];
    const table = {
      id: 1,
      name: 'Sales',
      address: 'A1:B2',
      columns: [{ name: 'Name' }, { name: 'Amount' }],
      style: 'TableStyleMedium2',
      showHeaders: true,
      showTotals: false,
      showFilterButton: true,
      showBandedRows: true,
      showBandedColumns: false,
      highlightFirstColumn: false,
      highlightLastColumn: false,
    };
    const document = plainWorkbook('t.xlsx', [{ ...plainSheet('T', cells), tables: [table] }], []);
    await insert(undefined, document);
    await insert(undefined, document);
    expect(fresh.host.workbook.tableStore.all().map(({ name }) => name)).toEqual(['Sales', 'Table1']);
  });
});
