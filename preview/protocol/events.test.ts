import { SetRangeValuesCommand } from '@univerjs/sheets';
import { freshHost } from '../client/freshHost';

const fresh = freshHost();

/** Messages reach the client in a later task. */
function delivered(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}

async function listen<T>(
  register: (
    sheet: Excel.Worksheet,
    context: Excel.RequestContext,
    handler: (event: T) => Promise<void>,
  ) => unknown,
): Promise<T[]> {
  const heard: T[] = [];
  await fresh.run(async (sheet, context) => {
    register(sheet, context, (event) => {
      heard.push(event);
      return Promise.resolve();
    });
    await context.sync();
  });
  return heard;
}

/** What the page's user types: through Univer's own command. */
async function typeInto(row: number, column: number, value: string): Promise<void> {
  const { workbook } = fresh.host;
  await workbook.commands.executeCommand(SetRangeValuesCommand.id, {
    ...workbook.activeSheet.target,
    range: workbook.activeSheet.range({ row, column, rows: 1, columns: 1 }),
    value: { v: value },
  });
}

describe('events of worksheets', () => {
  test('onChanged tells of a write by the add-in', async () => {
    const heard = await listen<Excel.WorksheetChangedEventArgs>((sheet, _context, handler) =>
      sheet.onChanged.add(handler),
    );
    await fresh.run(async (sheet, context) => {
      sheet.getRange('B2:C3').values = [
        [1, 2],
        [3, 4],
      ];
      await context.sync();
    });
    await delivered();
    expect(heard).toMatchObject([
      {
        type: 'WorksheetChanged',
        address: 'B2:C3',
        changeType: 'RangeEdited',
        source: 'Local',
        triggerSource: 'ThisLocalAddin',
      },
    ]);
  });

  test('onChanged tells of what the user types, on the collection too', async () => {
    const heard = await listen<Excel.WorksheetChangedEventArgs>((_sheet, context, handler) =>
      context.workbook.worksheets.onChanged.add(handler),
    );
    await typeInto(4, 3, '12');
    await delivered();
    expect(heard).toMatchObject([{ address: 'D5', triggerSource: 'Unknown' }]);
  });

  test('what the user types is calculated before the next batch reads it', async () => {
    await fresh.run(async (sheet, context) => {
      sheet.getRange('B1').formulas = [['=A1*2']];
      await context.sync();
    });
    await typeInto(0, 0, '21');
    await fresh.host.workbook.settled();
    expect(await fresh.values('A1:B1')).toEqual([[21, 42]]);
  });

  test('inserted rows are told as such', async () => {
    const heard = await listen<Excel.WorksheetChangedEventArgs>((sheet, _context, handler) =>
      sheet.onChanged.add(handler),
    );
    await fresh.run(async (sheet, context) => {
      sheet.getRange('2:3').insert('Down');
      await context.sync();
    });
    await delivered();
    expect(heard).toMatchObject([{ changeType: 'RowInserted', address: '2:3' }]);
  });

  test('onSelectionChanged', async () => {
    const heard = await listen<Excel.WorksheetSelectionChangedEventArgs>((sheet, _context, handler) =>
      sheet.onSelectionChanged.add(handler),
    );
    await fresh.run(async (sheet, context) => {
      sheet.getRange('C4').select();
      await context.sync();
    });
    await delivered();
    expect(heard.map(({ address }) => address)).toEqual(['C4']);
  });

  test('sheets that come, go and are activated', async () => {
    const added = await listen<Excel.WorksheetAddedEventArgs>((_sheet, { workbook }, handler) =>
      workbook.worksheets.onAdded.add(handler),
    );
    const deleted = await listen<Excel.WorksheetDeletedEventArgs>((_sheet, { workbook }, handler) =>
      workbook.worksheets.onDeleted.add(handler),
    );
    const activated = await listen<Excel.WorksheetActivatedEventArgs>((_sheet, { workbook }, handler) =>
      workbook.worksheets.onActivated.add(handler),
    );
    const id = await fresh.run(async (_sheet, context) => {
      const other = context.workbook.worksheets.add('Other').load('id');
      other.activate();
      await context.sync();
      other.delete();
      await context.sync();
      return other.id;
    });
    await delivered();
    expect(added.map(({ worksheetId }) => worksheetId)).toEqual([id]);
    expect(deleted.map(({ worksheetId }) => worksheetId)).toEqual([id]);
    expect(activated.map(({ worksheetId }) => worksheetId)[0]).toBe(id);
  });

  test('a removed handler hears nothing more', async () => {
    const heard: unknown[] = [];
    await fresh.run(async (sheet, context) => {
      const handler = sheet.onChanged.add((event) => {
        heard.push(event);
        return Promise.resolve();
      });
      await context.sync();
      handler.remove();
      await context.sync();
      sheet.getRange('A1').values = [[1]];
      await context.sync();
    });
    await delivered();
    expect(heard).toEqual([]);
  });

  test('a table tells of changes in it', async () => {
    const heard = await listen<Excel.TableChangedEventArgs>((sheet, _context, handler) => {
      sheet.getRange('A1').values = [['x']];
      return sheet.tables.add('A1:A3', true).onChanged.add(handler);
    });
    await fresh.run(async (sheet, context) => {
      sheet.getRange('A2:C2').values = [[1, 2, 3]];
      sheet.getRange('F9').values = [['outside']];
      await context.sync();
    });
    await delivered();
    expect(heard.map(({ address }) => address)).toEqual(['A2']);
  });
});
