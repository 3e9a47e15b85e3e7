import { freshHost } from '../client/freshHost';

const fresh = freshHost();

function sheetNames(): Promise<string[]> {
  return fresh.run(async (_sheet, context) => {
    const sheets = context.workbook.worksheets.load('items/name');
    await context.sync();
    return sheets.items.map((sheet) => sheet.name);
  });
}

describe('WorksheetCollection', () => {
  test('add appends a sheet, named as Excel does without a name', async () => {
    await fresh.run(async (_sheet, context) => {
      context.workbook.worksheets.add('Report');
      context.workbook.worksheets.add();
      await context.sync();
    });
    expect(await sheetNames()).toEqual(['Sheet1', 'Report', 'Sheet2']);
  });

  test.each([[''], ['a/b'], ['a:b'], ['x'.repeat(32)], ["'quoted"], ['[1]']])(
    'the name %p is InvalidArgument',
    async (name) => {
      const adding = fresh.run(async (sheet, context) => {
        sheet.name = name;
        await context.sync();
      });
      await expect(adding).rejects.toMatchObject({ code: 'InvalidArgument' });
    },
  );

  test('a name that another sheet has, in any case, is ItemAlreadyExists', async () => {
    const adding = fresh.run(async (_sheet, context) => {
      context.workbook.worksheets.add('SHEET1');
      await context.sync();
    });
    await expect(adding).rejects.toMatchObject({ code: 'ItemAlreadyExists' });
  });

  test('getItem finds by name or id; a missing sheet is ItemNotFound or null', async () => {
    await fresh.run(async (sheet, context) => {
      sheet.load('id');
      const missing = context.workbook.worksheets.getItemOrNullObject('No').load('name');
      await context.sync();
      const byId = context.workbook.worksheets.getItem(sheet.id).load('name');
      await context.sync();
      expect([byId.name, missing.isNullObject]).toEqual(['Sheet1', true]);
      context.workbook.worksheets.getItem('No').load('name');
      await expect(context.sync()).rejects.toMatchObject({ code: 'ItemNotFound' });
    });
  });
});

describe('Worksheet', () => {
  test('formulas follow a rename; a deleted sheet leaves #REF!', async () => {
    await fresh.run(async (sheet, context) => {
      const other = context.workbook.worksheets.add('Data');
      other.getRange('A1').values = [[5]];
      sheet.getRange('A1').formulas = [['=Data!A1*2']];
      await context.sync();
      other.name = 'New data';
      const cell = sheet.getRange('A1').load('formulas,values');
      await context.sync();
      expect(cell.formulas).toEqual([["='New data'!A1*2"]]);
      expect(cell.values).toEqual([[10]]);
      other.delete();
      await context.sync();
    });
    expect(await fresh.values('A1')).toEqual([['#REF!']]);
  });

  test('the last visible sheet can neither be hidden nor deleted', async () => {
    await fresh.run(async (sheet, context) => {
      sheet.visibility = 'Hidden';
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidOperation' });
      sheet.delete();
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidOperation' });
    });
  });

  test('hiding the active sheet activates another; VeryHidden is kept', async () => {
    const [active, visibility] = await fresh.run(async (sheet, context) => {
      context.workbook.worksheets.add('Other');
      sheet.visibility = 'VeryHidden';
      const now = context.workbook.worksheets.getActiveWorksheet().load('name');
      sheet.load('visibility');
      await context.sync();
      return [now.name, sheet.visibility];
    });
    expect([active, visibility]).toEqual(['Other', 'VeryHidden']);
    expect(fresh.host.workbook.toDocument().sheets[0]?.visibility).toBe('VeryHidden');
  });

  test('position moves a sheet', async () => {
    await fresh.run(async (sheet, context) => {
      context.workbook.worksheets.add('B');
      context.workbook.worksheets.add('C');
      await context.sync();
      sheet.position = 2;
      await context.sync();
    });
    expect(await sheetNames()).toEqual(['B', 'C', 'Sheet1']);
  });

  test('copy has the cells under a new name beside the original', async () => {
    await fresh.run(async (sheet, context) => {
      sheet.getRange('A1').values = [['x']];
      const copy = sheet.copy('After', sheet);
      copy.getRange('A1').load('values');
      await context.sync();
      copy.getRange('A1').values = [['changed']];
      await context.sync();
    });
    expect(await sheetNames()).toEqual(['Sheet1', 'Sheet1 (2)']);
    expect(await fresh.values('A1')).toEqual([['x']]);
  });

  test('custom properties are kept by key', async () => {
    const read = await fresh.run(async (sheet, context) => {
      sheet.customProperties.add('contoso', 'aging');
      sheet.customProperties.add('Dunwell', 'alerts');
      sheet.customProperties.load('items/key,items/value');
      const missing = sheet.customProperties.getItemOrNullObject('other').load('value');
      await context.sync();
      const { items } = sheet.customProperties;
      return [items.map(({ key, value }) => [key, value]), missing.isNullObject];
    });
    expect(read).toEqual([[['contoso', 'alerts']], true]);
  });

  test('frozen panes', async () => {
    const address = await fresh.run(async (sheet, context) => {
      sheet.freezePanes.freezeAt('A1:B3');
      const location = sheet.freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      return location.address;
    });
    expect(address).toBe('Sheet1!A1:B3');
    await fresh.run(async (sheet, context) => {
      sheet.freezePanes.unfreeze();
      const location = sheet.freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      expect(location.isNullObject).toBe(true);
    });
  });

  test('tab colour and gridlines', async () => {
    const read = await fresh.run(async (sheet, context) => {
      sheet.tabColor = '#ff8800';
      sheet.showGridlines = false;
      sheet.load('tabColor,showGridlines');
      await context.sync();
      return [sheet.tabColor, sheet.showGridlines];
    });
    expect(read).toEqual(['#FF8800', false]);
  });

  test('page layout', async () => {
    await fresh.run(async (sheet, context) => {
      const layout = sheet.pageLayout;
      layout.orientation = 'Landscape';
      layout.paperSize = 'A4';
      layout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      layout.centerHorizontally = true;
      layout.leftMargin = 36;
      layout.setPrintArea('A1:H40');
      layout.setPrintTitleRows('$7:$7');
      layout.headersFooters.defaultForAllPages.centerFooter = '&P / &N';
      await context.sync();
    });
    expect(fresh.host.workbook.toDocument().sheets[0]?.pageLayout).toEqual({
      orientation: 'Landscape',
      paperSize: 9,
      zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
      centerHorizontally: true,
      margins: { left: 36 },
      printArea: 'A1:H40',
      printTitleRows: '$7:$7',
      headersFooters: { centerFooter: '&P / &N' },
    });
  });

  test('autoFilter', async () => {
    const [enabled, address, after] = await fresh.run(async (sheet, context) => {
      sheet.getRange('A1:B2').values = [
        ['a', 'b'],
        [1, 2],
      ];
      sheet.autoFilter.apply('A1:B2');
      sheet.autoFilter.load('enabled');
      const range = sheet.autoFilter.getRangeOrNullObject().load('address');
      await context.sync();
      const was = sheet.autoFilter.enabled;
      sheet.autoFilter.remove();
      sheet.autoFilter.load('enabled');
      await context.sync();
      return [was, range.address, sheet.autoFilter.enabled];
    });
    expect([enabled, address, after]).toEqual([true, 'Sheet1!A1:B2', false]);
  });
});

describe('the active sheet stays', () => {
  function activeName(context: Excel.RequestContext): Promise<string> {
    const active = context.workbook.worksheets.getActiveWorksheet().load('name');
    return context.sync().then(() => active.name);
  }

  test('when a sheet is added, hidden, shown again, renamed, moved, copied and deleted', async () => {
    await fresh.run(async (_sheet, context) => {
      const added = context.workbook.worksheets.add('Report');
      expect(await activeName(context)).toBe('Sheet1');
      added.visibility = 'Hidden';
      expect(await activeName(context)).toBe('Sheet1');
      added.visibility = 'Visible';
      expect(await activeName(context)).toBe('Sheet1');
      added.name = 'Aging';
      added.position = 0;
      expect(await activeName(context)).toBe('Sheet1');
      const copy = added.copy('End');
      expect(await activeName(context)).toBe('Sheet1');
      added.delete();
      copy.delete();
      expect(await activeName(context)).toBe('Sheet1');
    });
  });

  test('until it is asked to change, and nothing was activated before that', async () => {
    await fresh.run(async (_sheet, context) => {
      const activated: string[] = [];
      context.workbook.worksheets.onActivated.add((event) => {
        activated.push(event.worksheetId);
        return Promise.resolve();
      });
      await context.sync();
      const report = context.workbook.worksheets.add('Report').load('id');
      report.getRange('A1').values = [['x']];
      report.getRange('2:3').insert('Down');
      await context.sync();
      await new Promise((resolve) => setTimeout(resolve));
      expect(activated).toEqual([]);
      report.activate();
      expect(await activeName(context)).toBe('Report');
      await new Promise((resolve) => setTimeout(resolve));
      expect(activated).toEqual([report.id]);
    });
  });
});

describe('protection', () => {
  test('a protected sheet refuses writing with AccessDenied, but lets it be read', async () => {
    await fresh.run(async (sheet, context) => {
      sheet.getRange('A1').values = [['kept']];
      sheet.getRange('B1').format.protection.locked = false;
      sheet.protection.protect();
      await context.sync();
      sheet.getRange('B1').values = [['open']];
      await context.sync();
      sheet.getRange('A1').values = [['lost']];
      await expect(context.sync()).rejects.toMatchObject({ code: 'AccessDenied' });
      sheet.getRange('A1').format.font.bold = true;
      await expect(context.sync()).rejects.toMatchObject({ code: 'AccessDenied' });
    });
    expect(await fresh.values('A1:B1')).toEqual([['kept', 'open']]);
  });

  test('a protected workbook takes no new sheet', async () => {
    const adding = fresh.run(async (_sheet, context) => {
      context.workbook.protection.protect();
      await context.sync();
      context.workbook.worksheets.add('No');
      await context.sync();
    });
    await expect(adding).rejects.toMatchObject({ code: 'AccessDenied' });
  });
});
