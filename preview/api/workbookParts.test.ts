import { openHost } from '../client/openHost';
import { freshHost } from '../client/freshHost';

const fresh = freshHost();

describe('DocumentProperties', () => {
  test('go into the document and come from it', async () => {
    await fresh.host.Excel.run(async (context) => {
      const { properties } = context.workbook;
      properties.set({ title: 'Aging', company: 'Dunwell', revisionNumber: 3 });
      properties.custom.add('Level', 2);
      properties.custom.add('Ratio', 0.5);
      await context.sync();
    });
    const document = fresh.host.workbook.toDocument();
    expect(document.properties).toEqual({
      title: 'Aging',
      company: 'Dunwell',
      revisionNumber: 3,
      custom: [
        { key: 'Level', value: 2 },
        { key: 'Ratio', value: 0.5 },
      ],
    });
    const again = await openHost({
      document: { ...document, properties: { ...document.properties, creationDate: '2026-01-31T08:00:00Z' } },
    });
    const read = await again.Excel.run(async (context) => {
      const { properties } = context.workbook;
      properties.load('title,creationDate');
      properties.custom.load('items/key,items/type');
      await context.sync();
      const types = properties.custom.items.map(({ key, type }) => [key, type]);
      return [properties.title, properties.creationDate.toISOString(), types];
    });
    again.close();
    expect(read).toEqual([
      'Aging',
      '2026-01-31T08:00:00.000Z',
      [
        ['Level', 'Number'],
        ['Ratio', 'Float'],
      ],
    ]);
  });

  test('a custom property that was deleted is gone for whoever holds it', async () => {
    const using = fresh.host.Excel.run(async (context) => {
      const item = context.workbook.properties.custom.add('Once', 'x');
      await context.sync();
      item.delete();
      item.load('value');
      await context.sync();
    });
    await expect(using).rejects.toMatchObject({ code: 'ItemNotFound' });
  });

  test.each([[{ deep: 1 }], [[1, 2]], [null]])('a custom property cannot hold %j', async (value) => {
    const adding = fresh.host.Excel.run(async (context) => {
      context.workbook.properties.custom.add('key', value);
      await context.sync();
    });
    await expect(adding).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});

describe('Workbook', () => {
  test('is clean when it is opened, and after reading and moving about', async () => {
    const isDirty = await fresh.run(async (sheet, context) => {
      sheet.getRange('C3').select();
      sheet.getRange('A1').load('values');
      await context.sync();
      context.workbook.load('isDirty');
      await context.sync();
      return context.workbook.isDirty;
    });
    expect(isDirty).toBe(false);
  });

  const missing: [string, (context: Excel.RequestContext) => void][] = [
    ['Workbook.bindings', ({ workbook }) => void workbook.bindings.load('count')],
    ['Workbook.slicers', ({ workbook }) => void workbook.slicers.load('items')],
    ['Workbook.queries', ({ workbook }) => void workbook.queries.load('items')],
    ['Workbook.linkedWorkbooks', ({ workbook }) => void workbook.linkedWorkbooks.load('items')],
    [
      'Workbook.save',
      ({ workbook }) => {
        workbook.save();
      },
    ],
    [
      'Workbook.close',
      ({ workbook }) => {
        workbook.close();
      },
    ],
    ['Workbook.usePrecisionAsDisplayed to true', ({ workbook }) => (workbook.usePrecisionAsDisplayed = true)],
    ['Application.iterativeCalculation', ({ application }) => void application.iterativeCalculation.load()],
    [
      'Worksheet.enableCalculation to false',
      ({ workbook }) => (workbook.worksheets.getFirst().enableCalculation = false),
    ],
  ];
  test.each(missing)('%s is refused by name', async (member, use) => {
    const using = fresh.host.Excel.run(async (context) => {
      use(context);
      await context.sync();
    });
    await expect(using).rejects.toMatchObject({
      code: 'NotImplemented',
      message: `NotImplemented: ${member}`,
    });
  });
});
