import { freshHost } from '../client/freshHost';

const fresh = freshHost();

/** A member of the client that its typings keep to themselves. */
interface Untyped {
  ensureUnchanged(state: object): unknown;
}

describe('what the client can also send', () => {
  test('traces that were reached come back with the error', async () => {
    const failing = fresh.run(async (sheet, context) => {
      context.trace('before');
      sheet.getRange('nowhere to go').load('address');
      context.trace('after');
      await context.sync();
    });
    await expect(failing).rejects.toMatchObject({ traceMessages: ['before'] });
  });

  test('ensureUnchanged is refused by name', async () => {
    const using = fresh.run(async (sheet, context) => {
      (sheet as unknown as Untyped).ensureUnchanged({ name: 'Sheet1' });
      await context.sync();
    });
    await expect(using).rejects.toMatchObject({ message: 'NotImplemented: Worksheet.ensureUnchanged' });
  });

  test('the error says which statement failed', async () => {
    const failing = fresh.run(async (sheet, context) => {
      sheet.getRange('A1').values = [[1]];
      context.workbook.worksheets.getItem('None').load('name');
      await context.sync();
    });
    await expect(failing).rejects.toMatchObject({
      debugInfo: {
        code: 'ItemNotFound',
        errorLocation: 'WorksheetCollection.getItem',
        statement: expect.stringContaining('getItem') as unknown,
        surroundingStatements: expect.arrayContaining([expect.stringContaining('>>>>>')]) as unknown,
      },
    });
  });
});

describe('references', () => {
  test('a tracked range follows its cells into later batches, and is lost with them', async () => {
    const outcome = await fresh.run(async (sheet, context) => {
      const range = sheet.getRange('B5').load('address');
      await context.sync();
      context.trackedObjects.add(range);
      await context.sync();
      sheet.getRange('1:2').insert('Down');
      range.load('address');
      await context.sync();
      const moved = range.address;
      sheet.getRange('7:7').delete('Up');
      await context.sync();
      range.load('address');
      const code = await context.sync().then(
        () => 'none',
        (error: unknown) => (error as OfficeExtension.Error).code,
      );
      return [moved, code];
    });
    expect(outcome).toEqual(['Sheet1!B7', 'InvalidReference']);
  });

  test('references that were released are not kept', async () => {
    const { keptRanges } = fresh.host.workbook;
    await fresh.run(async (sheet, context) => {
      const ranges = ['A1', 'A2', 'A3'].map((address) => sheet.getRange(address).load('address'));
      await context.sync();
      expect(keptRanges.count).toBe(3);
      for (const range of ranges) range.untrack();
      await context.sync();
      expect(keptRanges.count).toBe(0);
    });
  });

  test('ranges and tables of a deleted sheet are not found', async () => {
    const using = (use: (sheet: Excel.Worksheet) => void) =>
      fresh.run(async (_sheet, context) => {
        const sheet = context.workbook.worksheets.add();
        sheet.tables.add('A1:B2', true);
        await context.sync();
        use(sheet);
        await context.sync();
      });
    await expect(
      using((sheet) => {
        const range = sheet.getRange('A1').load('address');
        sheet.delete();
        range.values = [[1]];
      }),
    ).rejects.toMatchObject({ code: 'ItemNotFound' });
    await expect(
      using((sheet) => {
        const table = sheet.tables.getItemAt(0).load('name');
        sheet.delete();
        table.showTotals = true;
      }),
    ).rejects.toMatchObject({ code: 'ItemNotFound' });
  });
});

describe('load', () => {
  test('$top and $skip take a part of a collection', async () => {
    const names = await fresh.run(async (_sheet, context) => {
      const { worksheets } = context.workbook;
      for (const name of ['B', 'C', 'D']) worksheets.add(name);
      const part = worksheets.load({ select: 'name', top: 2, skip: 1 });
      await context.sync();
      return part.items.map(({ name }) => name);
    });
    expect(names).toEqual(['B', 'C']);
  });

  test('what was loaded, and no more, is in toJSON', async () => {
    const json = await fresh.run(async (sheet, context) => {
      sheet.load('name,position');
      await context.sync();
      return sheet.toJSON();
    });
    expect(json).toEqual({ name: 'Sheet1', position: 0, id: expect.any(String) as unknown });
  });
});

describe('a cell that is being edited', () => {
  test('lets a batch wait that wants to, and refuses others at once', async () => {
    const { workbook } = fresh.host;
    workbook.isEditing = true;
    const order: string[] = [];
    const waiting = fresh.host.Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getFirst().getRange('A1').values = [['late']];
      await context.sync();
      order.push('waited');
    });
    await expect(fresh.values('A1')).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
    order.push('refused');
    workbook.isEditing = false;
    await waiting;
    expect(order).toEqual(['refused', 'waited']);
    expect(await fresh.values('A1')).toEqual([['late']]);
  });
});

describe('faults, while the host runs', () => {
  const write = () =>
    fresh.run(async (sheet, context) => {
      sheet.getRange('A1').values = [['x']];
      await context.sync();
    });

  test('the n-th batch from now fails', async () => {
    await write();
    fresh.host.processor.faults.addFromNow({ failWith: 'GeneralException' }, 2);
    await expect(write()).resolves.toBeUndefined();
    await expect(write()).rejects.toMatchObject({ code: 'GeneralException' });
    await expect(write()).resolves.toBeUndefined();
  });

  test('all faults can be taken back', async () => {
    const { faults } = fresh.host.processor;
    faults.addFromNow({ failWith: 'GeneralException' });
    expect(faults.all).toEqual([{ batch: faults.batchCount + 1, failWith: 'GeneralException' }]);
    faults.all = [];
    await expect(write()).resolves.toBeUndefined();
  });

  test('every batch can be made late', async () => {
    fresh.host.processor.faults.delayAll = 40;
    const start = performance.now();
    await write();
    expect(performance.now() - start).toBeGreaterThanOrEqual(38);
  });
});
