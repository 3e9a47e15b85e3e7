import {
  SetRangeValuesCommand,
  SetWorksheetHideCommand,
  SetWorksheetNameCommand,
  SetWorksheetOrderCommand,
  SetRowHiddenCommand,
} from '@univerjs/sheets';
import { freshHost } from '../client/freshHost';

const fresh = freshHost();

interface Listening<T> {
  add(handler: (event: T) => Promise<unknown>): unknown;
}

/** Registers a handler; gives what comes to it first. */
async function first<T>(
  choose: (sheet: Excel.Worksheet, workbook: Excel.Workbook) => Listening<T>,
): Promise<{ heard: Promise<T> }> {
  let tell: (event: T) => void = () => undefined;
  const heard = new Promise<T>((resolve) => {
    tell = resolve;
  });
  await fresh.run(async (sheet, context) => {
    choose(sheet, context.workbook).add((event) => {
      tell(event);
      return Promise.resolve();
    });
    await context.sync();
  });
  return { heard };
}

/** What the page's user does: through Univer's own command, on the active sheet. */
async function user(command: string, params: object): Promise<void> {
  const { workbook } = fresh.host;
  await workbook.commands.executeCommand(command, { ...workbook.activeSheet.target, ...params });
}

function cell(row: number, column: number): object {
  return { range: fresh.host.workbook.activeSheet.range({ row, column, rows: 1, columns: 1 }) };
}

describe('events by the page’s user', () => {
  test('a typed value is told with the value before', async () => {
    await fresh.run(async (sheet, context) => {
      sheet.getRange('A1').values = [['old']];
      await context.sync();
    });
    const { heard } = await first<Excel.WorksheetChangedEventArgs>((sheet) => sheet.onChanged);
    await user(SetRangeValuesCommand.id, { ...cell(0, 0), value: { v: 7 } });
    expect((await heard).details).toMatchObject({ valueBefore: 'old', valueAfter: 7 });
  });

  test('a typed formula is told with its result', async () => {
    const { heard } = await first<Excel.WorksheetChangedEventArgs>((sheet) => sheet.onChanged);
    await user(SetRangeValuesCommand.id, { ...cell(0, 0), value: { f: '=2*21' } });
    expect((await heard).details).toMatchObject({ valueBefore: '', valueAfter: 42 });
  });

  test('a formula that is typed over is told with the formula before', async () => {
    await fresh.run(async (sheet, context) => {
      sheet.getRange('A1').formulas = [['=1+1']];
      await context.sync();
    });
    const { heard } = await first<Excel.WorksheetFormulaChangedEventArgs>((sheet) => sheet.onFormulaChanged);
    await user(SetRangeValuesCommand.id, { ...cell(0, 0), value: { v: 5, f: null } });
    expect((await heard).formulaDetails).toEqual([{ cellAddress: 'A1', previousFormula: '=1+1' }]);
  });

  test('a look is told as a change of format, not of data', async () => {
    const changes: string[] = [];
    await fresh.run(async (sheet, context) => {
      sheet.onChanged.add(({ address }) => {
        changes.push(address);
        return Promise.resolve();
      });
      await context.sync();
    });
    const { heard } = await first<Excel.WorksheetFormatChangedEventArgs>((sheet) => sheet.onFormatChanged);
    await user(SetRangeValuesCommand.id, { ...cell(1, 1), value: { s: { bl: 1 } } });
    expect((await heard).address).toBe('B2');
    expect(changes).toEqual([]);
  });

  test('a new name, a new place and a new visibility of a sheet', async () => {
    const name = await first<Excel.WorksheetNameChangedEventArgs>(
      (_sheet, { worksheets }) => worksheets.onNameChanged,
    );
    const moved = await first<Excel.WorksheetMovedEventArgs>((_sheet, { worksheets }) => worksheets.onMoved);
    const hidden = await first<Excel.WorksheetVisibilityChangedEventArgs>(
      (_sheet, { worksheets }) => worksheets.onVisibilityChanged,
    );
    await fresh.run(async (_sheet, context) => {
      context.workbook.worksheets.add('Second');
      await context.sync();
    });
    await user(SetWorksheetNameCommand.id, { name: 'Renamed' });
    await user(SetWorksheetOrderCommand.id, { order: 1 });
    await user(SetWorksheetHideCommand.id, {});
    expect(await name.heard).toMatchObject({ nameBefore: 'Sheet1', nameAfter: 'Renamed' });
    expect(await moved.heard).toMatchObject({ positionBefore: 0, positionAfter: 1 });
    expect(await hidden.heard).toMatchObject({ visibilityBefore: 'Visible', visibilityAfter: 'Hidden' });
  });

  test('rows that the user hides', async () => {
    const { heard } = await first<Excel.WorksheetRowHiddenChangedEventArgs>(
      (sheet) => sheet.onRowHiddenChanged,
    );
    await user(SetRowHiddenCommand.id, {
      ranges: [fresh.host.workbook.activeSheet.range({ row: 2, column: 0, rows: 2, columns: 1 })],
    });
    expect(await heard).toMatchObject({ changeType: 'Hidden', address: '3:4' });
  });

  test('a click that the page tells', async () => {
    const { heard } = await first<Excel.WorksheetSingleClickedEventArgs>((sheet) => sheet.onSingleClicked);
    const { events, activeSheet } = fresh.host.workbook;
    events.emit({ type: 'singleClicked', sheetId: activeSheet.id, address: 'B2', offsetX: 3, offsetY: 4.5 });
    expect(await heard).toMatchObject({
      type: 'WorksheetSingleClicked',
      address: 'B2',
      offsetX: 3,
      offsetY: 4.5,
    });
  });
});

describe('what has become of the object', () => {
  test('the range of a change whose rows were deleted is a null object', async () => {
    const { heard } = await first<Excel.WorksheetChangedEventArgs>((sheet) => sheet.onChanged);
    await fresh.run(async (sheet, context) => {
      sheet.getRange('A5').values = [[1]];
      await context.sync();
    });
    const event = await heard;
    const isNull = await fresh.run(async (sheet, context) => {
      sheet.getRange('5:5').delete('Up');
      const range = event.getRangeOrNullObject(context);
      await context.sync();
      return range.isNullObject;
    });
    expect(isNull).toBe(true);
  });
});
