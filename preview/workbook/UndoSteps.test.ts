import { IUniverInstanceService, IUndoRedoService, UndoCommand } from '@univerjs/core';
import { freshHost } from '../client/freshHost';
import { userAt } from '../contract/userAt';

const given = freshHost();

/** The user presses Ctrl+Z. */
const undo = (): Promise<void> => userAt(given.host.workbook).undo();

test('formulas that read undone cells are calculated again', async () => {
  await given.run(async (sheet, context) => {
    sheet.getRange('A1:B1').formulas = [['1', '=A1*10']];
    await context.sync();
    sheet.getRange('A1').values = [[2]];
    await context.sync();
  });
  expect(await given.values('A1:B1')).toEqual([[2, 20]]);
  await undo();
  expect(await given.values('A1:B1')).toEqual([[1, 10]]);
});

test('an overwritten dynamic array spills again, and an undone one leaves no cell', async () => {
  await given.run(async (sheet, context) => {
    sheet.getRange('A1').formulas = [['=SEQUENCE(3)']];
    await context.sync();
    sheet.getRange('A1').values = [['gone']];
    await context.sync();
  });
  await undo();
  expect(await given.values('A1:A3')).toEqual([[1], [2], [3]]);
  await undo();
  expect(await given.values('A1:A3')).toEqual([[''], [''], ['']]);
});

test('a renamed table column has its old name again', async () => {
  await given.run(async (sheet, context) => {
    sheet.getRange('A1:B2').values = [
      ['Name', 'Amount'],
      ['x', 1],
    ];
    sheet.tables.add('A1:B2', true);
    await context.sync();
    sheet.getRange('B1').values = [['Sum']];
    await context.sync();
  });
  await undo();
  const names = await given.run(async (sheet, context) => {
    const { columns } = sheet.tables.getItemAt(0);
    columns.load('items/name');
    await context.sync();
    return columns.items.map(({ name }) => name);
  });
  expect(names).toEqual(['Name', 'Amount']);
});

test('a batch that does more than a step can take back empties the stack', async () => {
  await userAt(given.host.workbook).type('A1', 'typed');
  await given.run(async (sheet, context) => {
    sheet.getRange('B1').values = [['written']];
    sheet.freezePanes.freezeRows(1);
    await context.sync();
  });
  await undo();
  expect(await given.values('A1:B1')).toEqual([['typed', 'written']]);
});

test('what an add-in writes on several sheets in one batch is one step', async () => {
  await given.run(async (sheet, context) => {
    context.workbook.worksheets.add('Other');
    await context.sync();
    sheet.getRange('A1').values = [['here']];
    context.workbook.worksheets.getItem('Other').getRange('A1').values = [['there']];
    await context.sync();
  });
  await undo();
  expect(await given.values('A1')).toEqual([['']]);
  const there = await given.run(async (_sheet, context) => {
    const cell = context.workbook.worksheets.getItem('Other').getRange('A1').load('values');
    await context.sync();
    return cell.values;
  });
  expect(there).toEqual([['']]);
});

test('the client does not send mergeUndoGroup yet: each sync stays a step', async () => {
  await given.host.Excel.run({ mergeUndoGroup: true }, async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange('A1').values = [['first']];
    await context.sync();
    sheet.getRange('A2').values = [['second']];
    await context.sync();
  });
  await undo();
  expect(await given.values('A1:A2')).toEqual([['first'], ['']]);
});

test('what a batch did before it failed is undone as a whole', async () => {
  await expect(
    given.run(async (sheet, context) => {
      sheet.getRange('A1').values = [['written']];
      sheet.getRange('B1').format.font.bold = true;
      context.workbook.worksheets.getItem('none').load('id');
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: 'ItemNotFound' });
  expect(await given.values('A1')).toEqual([['written']]);
  await undo();
  expect(await given.values('A1')).toEqual([['']]);
});

test('sizes, hidden lines and looks of entire columns are undone with the cells', async () => {
  await given.run(async (sheet, context) => {
    sheet.getRange('A1').values = [['text']];
    sheet.getRange('B:B').format.columnWidth = 100;
    await context.sync();
    sheet.getRange('A1').values = [['a much longer text than before']];
    sheet.getRange('A:B').format.font.bold = true;
    sheet.getRange('B:B').format.columnWidth = 20;
    sheet.getRange('A:A').format.autofitColumns();
    sheet.getRange('2:3').format.rowHeight = 40;
    sheet.getRange('5:5').rowHidden = true;
    await context.sync();
  });
  await undo();
  const seen = await given.run(async (sheet, context) => {
    const [text, columns, rows, hidden] = ['A1', 'A:B', '2:3', '5:5'].map((address) =>
      sheet.getRange(address),
    );
    text?.load('values,format/columnWidth,format/font/bold');
    columns?.load('format/font/bold');
    rows?.load('format/rowHeight');
    hidden?.load('rowHidden');
    const wide = sheet.getRange('B:B').load('format/columnWidth');
    await context.sync();
    return [
      String(text?.values[0]?.[0]),
      text?.format.columnWidth,
      wide.format.columnWidth,
      text?.format.font.bold,
      columns?.format.font.bold,
      rows?.format.rowHeight,
      hidden?.rowHidden,
    ];
  });
  expect(seen).toEqual(['text', 48, 100, false, false, 15, false]);
});

test('over the limit of kept cells the stack is emptied, and below it nothing blank is kept', async () => {
  const { workbook } = given.host;
  const undos = (): number => {
    workbook.injector.get(IUniverInstanceService).focusUnit(workbook.unitId);
    return workbook.injector.get(IUndoRedoService).pitchTopUndoElement() === null ? 0 : 1;
  };
  const rows = Array.from({ length: 50_000 }, (_row, row) => [row, row, row]);
  const write = (address: string): Promise<void> =>
    given.run(async (sheet, context) => {
      sheet.getRange(address).values = rows;
      await context.sync();
    });
  await write('A1:C50000');
  expect(undos()).toBe(1);
  await write('A1:C50000');
  expect(undos()).toBe(1);
  await write('A1:C50000');
  expect(undos()).toBe(1);
  await write('A1:C50000');
  expect(undos()).toBe(0);
  await workbook.commands.executeCommand(UndoCommand.id);
  expect(await given.values('B2')).toEqual([[1]]);
}, 30_000);

test("a user's edit in the middle of a batch empties the stack", async () => {
  const { workbook } = given.host;
  workbook.undo.begin();
  const sheet = workbook.sheets[0];
  workbook.isAddInActing = true;
  sheet?.write({ row: 0, column: 0, rows: 1, columns: 1 }, () => 'written');
  workbook.isAddInActing = false;
  await userAt(workbook).type('A1', 'typed');
  workbook.undo.end();
  await undo();
  expect(await given.values('A1')).toEqual([['typed']]);
});
