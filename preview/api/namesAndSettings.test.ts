import { freshHost } from '../client/freshHost';

const fresh = freshHost();

describe('NamedItemCollection', () => {
  test('a name stands for a range, in formulas and for getRange', async () => {
    const [address, formula] = await fresh.run(async (sheet, context) => {
      sheet.getRange('A1:A2').values = [[1], [2]];
      const item = context.workbook.names.add('Amounts', sheet.getRange('A1:A2')).load('formula');
      sheet.getRange('C1').formulas = [['=SUM(Amounts)']];
      const range = sheet.getRange('Amounts').load('address');
      await context.sync();
      return [range.address, item.formula as unknown];
    });
    expect(address).toBe('Sheet1!A1:A2');
    expect(formula).toBe('=Sheet1!$A$1:$A$2');
    expect(await fresh.values('C1')).toEqual([[3]]);
  });

  test('names of a sheet are apart from those of the workbook', async () => {
    const counts = await fresh.run(async (sheet, context) => {
      sheet.names.add('Local', '=1');
      context.workbook.names.add('Global', '=2');
      const [local, global] = [sheet.names.getCount(), context.workbook.names.getCount()];
      const missing = context.workbook.names.getItemOrNullObject('Local').load('name');
      await context.sync();
      return [local.value, global.value, missing.isNullObject];
    });
    expect(counts).toEqual([1, 1, true]);
    expect(fresh.host.workbook.toDocument().names).toEqual([
      { name: 'Local', formula: '=1', visible: true, scope: 'Sheet1' },
      { name: 'Global', formula: '=2', visible: true },
    ]);
  });

  test('deleting a name leaves #NAME?', async () => {
    await fresh.run(async (sheet, context) => {
      const item = context.workbook.names.add('Rate', '=0.5');
      sheet.getRange('A1').formulas = [['=Rate*2']];
      await context.sync();
      item.delete();
      await context.sync();
    });
    expect(await fresh.values('A1')).toEqual([['#NAME?']]);
  });
});

describe('SettingCollection', () => {
  test('settings keep any JSON by key', async () => {
    const read = await fresh.run(async (_sheet, context) => {
      const { settings } = context.workbook;
      settings.add('options', { limits: [30, 60] });
      settings.add('options', { limits: [30, 60, 90] });
      settings.load('items/key,items/value');
      const missing = settings.getItemOrNullObject('other').load('value');
      await context.sync();
      return [settings.items.map(({ key, value }) => [key, value as unknown]), missing.isNullObject];
    });
    expect(read).toEqual([[['options', { limits: [30, 60, 90] }]], true]);
    expect(fresh.host.workbook.toDocument().settings).toEqual([
      { key: 'options', value: { limits: [30, 60, 90] } },
    ]);
  });

  test('delete', async () => {
    const count = await fresh.run(async (_sheet, context) => {
      context.workbook.settings.add('x', 1).delete();
      const left = context.workbook.settings.getCount();
      await context.sync();
      return left.value;
    });
    expect(count).toBe(0);
  });
});
