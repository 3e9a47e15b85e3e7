import { freshHost } from '../client/freshHost';

const fresh = freshHost();

/** `My_Items` in B2:D5 with a totals row: Name, Qty, Unit price. */
beforeEach(async () => {
  await fresh.run(async (sheet, context) => {
    sheet.getRange('B2:D4').values = [
      ['Name', 'Qty', 'Unit price'],
      ['nut', 3, 2],
      ['bolt', 5, 4],
    ];
    const table = sheet.tables.add('B2:D4', true);
    table.name = 'My_Items';
    table.showTotals = true;
    table.columns.getItem('Qty').getTotalRowRange().formulas = [['=SUBTOTAL(109,[Qty])']];
    await context.sync();
  });
});

async function calculated(formula: string, address = 'F3'): Promise<unknown> {
  await fresh.run(async (sheet, context) => {
    sheet.getRange(address).formulas = [[formula]];
    await context.sync();
  });
  return (await fresh.values(address))[0]?.[0];
}

async function formulaOf(address: string): Promise<unknown> {
  return fresh.run(async (sheet, context) => {
    const range = sheet.getRange(address).load('formulas');
    await context.sync();
    return (range.formulas as unknown[][])[0]?.[0];
  });
}

test.each([
  ['=SUM(My_Items[Qty])', 8],
  ['=SUM(my_items[QTY])', 8],
  ['=My_Items[[#Totals],[Qty]]', 8],
  ['=COUNT(My_Items[#Totals])', 2],
  ['=COUNTA(My_Items[#All])', 12],
  ['=ROWS(My_Items[#All])', 4],
  ['=ROWS(My_Items[#Data])', 2],
  ['=ROWS(My_Items)', 2],
  ['=INDEX(My_Items[#Headers],2)', 'Qty'],
  ['=My_Items[[#Headers],[Unit price]]', 'Unit price'],
  ['=SUM(My_Items[[Qty]:[Unit price]])', 14],
  ['=SUM(My_Items[[#All],[Qty]:[Unit price]])', 14 + 8 + 6],
  ['=ROWS(My_Items[[#Headers],[#Data],[Qty]])', 3],
  ['=My_Items[@Qty]*My_Items[@[Unit price]]', 6],
  ['=SUM(My_Items[@[Qty]:[Unit price]])', 5],
  ['=ISERROR(My_Items[Gone])', true],
])('%s comes to %s', async (formula, expected) => {
  expect(await calculated(formula)).toBe(expected);
});

test('a reference to totals that are not shown is an error', async () => {
  await fresh.run(async (sheet, context) => {
    sheet.tables.getItem('My_Items').showTotals = false;
    await context.sync();
  });
  expect(await calculated('=My_Items[[#Totals],[Qty]]')).toBe('#REF!');
});

test('formulas are read back as they are typed, without the name of their own table', async () => {
  await calculated('=sum(My_Items[qty])+My_Items[@Qty]');
  expect(await formulaOf('F3')).toBe('=sum(My_Items[Qty])+My_Items[@Qty]');
  expect(await formulaOf('C5')).toBe('=SUBTOTAL(109,[Qty])');
});

test('a reference follows its table when it grows, and reads the new rows afterwards', async () => {
  await calculated('=SUM(My_Items[Qty])');
  await fresh.run(async (sheet, context) => {
    sheet.tables.getItem('My_Items').rows.add(undefined, [['pin', 10, 1]]);
    await context.sync();
  });
  expect(await fresh.values('F3')).toEqual([[18]]);
  await fresh.run(async (sheet, context) => {
    sheet.getRange('C5').values = [[100]];
    await context.sync();
  });
  expect(await fresh.values('F3')).toEqual([[108]]);
});

test('formulas follow new names of tables and columns', async () => {
  await calculated('=SUM(My_Items[Qty])');
  await fresh.run(async (sheet, context) => {
    const table = sheet.tables.getItem('My_Items');
    table.name = 'Parts';
    table.columns.getItem('Qty').name = 'Pieces';
    await context.sync();
  });
  expect(await formulaOf('F3')).toBe('=SUM(Parts[Pieces])');
  expect(await fresh.values('F3')).toEqual([[8]]);
});

test('a converted table leaves plain references, a deleted one errors', async () => {
  await calculated('=SUM(My_Items[Qty])');
  await calculated('=My_Items[@Qty]', 'G3');
  await fresh.run(async (sheet, context) => {
    sheet.tables.getItem('My_Items').convertToRange();
    await context.sync();
  });
  expect(await formulaOf('F3')).toBe('=SUM(Sheet1!$C$3:$C$4)');
  expect(await formulaOf('G3')).toBe('=Sheet1!$C3');
  expect(await fresh.values('F3:G3')).toEqual([[8, 3]]);
});

test('a deleted column leaves errors, and what is beside the table moves up to it', async () => {
  await calculated('=SUM(My_Items[Qty])');
  await fresh.run(async (sheet, context) => {
    sheet.tables.getItem('My_Items').columns.getItem('Qty').delete();
    await context.sync();
  });
  expect(await formulaOf('E3')).toBe('=SUM(#REF!)');
});

test('all properties give formulas as they are written', async () => {
  await fresh.run(async (sheet, context) => {
    sheet.tables.add('H1:I3', true).name = 'Invoices';
    sheet.getRange('H1:I3').formulas = [
      ['Net', 'Gross'],
      [10, '=[@Net]*1.2'],
      [20, '=[@Net]*1.2'],
    ];
    sheet.getRange('K1:L1').formulas = [['=SORT(H2:H3)', '=SUM(K1#)']];
    const gross = sheet.getRange('I2').load('formulas, formulasLocal, formulasR1C1');
    const sum = sheet.getRange('L1').load('formulas, formulasLocal, formulasR1C1');
    const view = sheet.getRange('I2').getVisibleView().load('formulas');
    const whole = sheet.getRange('I2').load();
    await context.sync();
    const [own, spill] = ['=[@Net]*1.2', '=SUM(K1#)'];
    expect([gross.formulas, gross.formulasLocal, gross.formulasR1C1]).toEqual([[[own]], [[own]], [[own]]]);
    expect([sum.formulas, sum.formulasLocal, sum.formulasR1C1]).toEqual([
      [[spill]],
      [[spill]],
      [['=SUM(RC[-1]#)']],
    ]);
    expect(view.formulas).toEqual([[own]]);
    expect(whole.toJSON()).not.toHaveProperty('numberFormatCategories');
  });
});
