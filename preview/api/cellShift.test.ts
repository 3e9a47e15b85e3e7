import { freshHost } from '../client/freshHost';
import { notesOf } from '../contract/noteClient';

const fresh = freshHost();

/** One of everything that lies on cells, in B3:D9, all of it below what is inserted or deleted. */
async function fill(sheet: Excel.Worksheet, context: Excel.RequestContext): Promise<void> {
  sheet.getRange('B5:C8').values = [
    ['Customer', 'Open'],
    ['Acme', 10],
    ['Birch', 20],
    ['Acme', 30],
  ];
  const chart = sheet.charts.add('ColumnClustered', sheet.getRange('B5:C8'), 'Columns');
  chart.name = 'Open';
  sheet.getRange('C6:C8').dataValidation.rule = { wholeNumber: { formula1: 0, operator: 'GreaterThan' } };
  sheet.getRange('A8:C8').conditionalFormats.add('CellValue');
  notesOf(fresh.host, sheet).add('C7', 'Called on Monday');
  context.workbook.comments.add('Sheet1!C8', 'Paid?');
  sheet.getRange('B7').hyperlink = { address: 'https://example.com/' };
  sheet.autoFilter.apply('B5:C8', 0, { filterOn: 'Values', values: ['Acme'] });
  sheet.horizontalPageBreaks.add('A7');
  sheet.pageLayout.setPrintArea('B5:C8');
  context.workbook.names.add('Open', sheet.getRange('C6:C8'));
  sheet.getRange('F1').formulas = [['=SUM(C6:C8)']];
  await context.sync();
}

/** Where everything is. */
async function places(
  sheet: Excel.Worksheet,
  context: Excel.RequestContext,
): Promise<Record<string, unknown>> {
  const all = sheet.getRange('A1:H20');
  const series = sheet.charts.getItem('Open').series.getItemAt(0);
  const values = series.getDimensionDataSourceString('Values');
  const validated = all.getSpecialCells('DataValidations').load('address');
  const ruled = all.getSpecialCells('ConditionalFormats').load('address');
  const note = notesOf(fresh.host, sheet).getItemAt(0).getLocation().load('address');
  const comment = sheet.comments.getItemAt(0).getLocation().load('address');
  const filter = sheet.autoFilter.getRange().load('address');
  sheet.autoFilter.load('criteria');
  const filtered = all.getVisibleView().load('cellAddresses');
  const breaks = sheet.horizontalPageBreaks.getItem(0).getCellAfterBreak().load('address');
  const print = sheet.pageLayout.getPrintArea().load('address');
  const name = context.workbook.names.getItem('Open').load('formula');
  const sum = sheet.getRange('F1').load('formulas');
  const links = [6, 7, 8, 9].map((row) => sheet.getRange(`B${row}`).load('address,hyperlink'));
  await context.sync();
  return {
    chart: values.value,
    validated: validated.address,
    ruled: ruled.address,
    note: note.address,
    comment: comment.address,
    filter: filter.address,
    criteria: sheet.autoFilter.criteria.map(({ values: seen }) => seen),
    visible: filtered.cellAddresses
      .slice(4, 9)
      .map(([first]) => String(first).replace('Sheet1!', ''))
      .join(' '),
    breaks: breaks.address,
    print: print.address,
    name: name.formula,
    sum: (sum.formulas as unknown[][])[0]?.[0],
    link: links.filter(({ hyperlink }) => (hyperlink as unknown) !== null).map(({ address }) => address),
  };
}

async function after(change: (sheet: Excel.Worksheet) => void): Promise<Record<string, unknown>> {
  return fresh.run(async (sheet, context) => {
    await fill(sheet, context);
    change(sheet);
    await context.sync();
    return places(sheet, context);
  });
}

const BEFORE = {
  chart: 'Sheet1!$C$6:$C$8',
  validated: 'Sheet1!C6:C8',
  ruled: 'Sheet1!A8:C8',
  note: 'Sheet1!C7',
  comment: 'Sheet1!C8',
  filter: 'Sheet1!B5:C8',
  criteria: [['Acme']],
  visible: 'A5 A6 A8 A9 A10',
  breaks: 'Sheet1!A7',
  print: 'Sheet1!B5:C8',
  name: '=Sheet1!$C$6:$C$8',
  sum: '=SUM(C6:C8)',
  link: ['Sheet1!B7'],
};
const ONE_DOWN = {
  chart: 'Sheet1!$C$7:$C$9',
  validated: 'Sheet1!C7:C9',
  ruled: 'Sheet1!A8, Sheet1!B9:C9',
  note: 'Sheet1!C8',
  comment: 'Sheet1!C9',
  filter: 'Sheet1!B6:C9',
  criteria: [['Acme']],
  visible: 'A5 A6 A7 A9 A10',
  // Breaks are between entire rows.
  breaks: 'Sheet1!A7',
  print: 'Sheet1!B6:C9',
  name: '=Sheet1!$C$7:$C$9',
  sum: '=SUM(C7:C9)',
  link: ['Sheet1!B8'],
};

test('inserted cells push down all that lies on the cells below them', async () => {
  expect(await after((sheet) => sheet.getRange('B3:C3').insert('Down'))).toEqual(ONE_DOWN);
});

test('deleted cells pull it up', async () => {
  expect(
    await after((sheet) => {
      sheet.getRange('B3:C3').insert('Down');
      sheet.getRange('B2:C2').delete('Up');
    }),
  ).toEqual({ ...BEFORE, ruled: 'Sheet1!A8:C8' });
});

test('an entire row moves the page break and the whole rule, too', async () => {
  expect(await after((sheet) => sheet.getRange('3:3').insert('Down'))).toEqual({
    ...ONE_DOWN,
    ruled: 'Sheet1!A9:C9',
    breaks: 'Sheet1!A8',
  });
});

test('the changed event says where the cells went', async () => {
  const told = await fresh.run(async (sheet, context) => {
    const events: unknown[] = [];
    sheet.onChanged.add((event) => {
      events.push([event.changeType, event.address, event.changeDirectionState]);
      return Promise.resolve();
    });
    await context.sync();
    sheet.getRange('B2').insert('Right');
    sheet.getRange('B2:B3').delete('Up');
    await context.sync();
    // Events come after the batch.
    await new Promise((resolve) => setTimeout(resolve, 20));
    return events;
  });
  expect(told).toEqual([
    ['CellInserted', 'B2', expect.objectContaining({ insertShiftDirection: 'Right' })],
    ['CellDeleted', 'B2:B3', expect.objectContaining({ deleteShiftDirection: 'Up' })],
  ]);
});
