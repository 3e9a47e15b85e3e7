import { errorCodeOf, type ContractCase } from '../ContractCase';

const MODEL = 'office-js-docs-pr/docs/develop/application-specific-api-model.md';
const REFERENCE = 'office-js-docs-reference/docs/docs-ref-autogen/office/office';

/** What holds for every object of the API: queues, loading, null objects, errors. */
export const proxyObjects: readonly ContractCase[] = [
  {
    page: `${MODEL}#proxy-objects`,
    title: 'nothing is done before the queue is sent with sync',
    browser: true,
    expected: ['', 5],
    observe: ({ Excel }) => {
      const read = (): Promise<unknown> =>
        Excel.run(async (context) => {
          const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1').load('values');
          await context.sync();
          return range.values[0]?.[0] as unknown;
        });
      return Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[5]];
        const before = await read();
        await context.sync();
        return [before, await read()];
      });
    },
  },
  {
    page: `${MODEL}#sync`,
    title: 'run sends what is still queued before its promise resolves',
    browser: true,
    expected: 7,
    observe: async ({ Excel }) => {
      // eslint-disable-next-line @typescript-eslint/require-await -- the point is that nothing is awaited
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[7]];
      });
      return Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1').load('values');
        await context.sync();
        return range.values[0]?.[0] as unknown;
      });
    },
  },
  {
    page: `${REFERENCE}/officeextension.clientrequestcontext.yml#sync`,
    title: 'sync hands on the value that it was given',
    expected: 'passed on',
    observe: ({ Excel }) => Excel.run<unknown>((context) => context.sync('passed on')),
  },
  {
    page: `${MODEL}#run-function`,
    title: 'run resolves with what its batch function returns',
    expected: 'Sheet1',
    observe: ({ Excel }) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getFirst().load('name');
        await context.sync();
        return sheet.name;
      }),
  },
  {
    page: `${MODEL}#load`,
    title: 'a property that was not loaded cannot be read',
    browser: true,
    expected: ['Sheet1!A1:B2', 'PropertyNotLoaded'],
    observe: ({ Excel }) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2').load('address');
        await context.sync();
        return [range.address, await errorCodeOf(() => Promise.resolve(range.values))];
      }),
  },
  {
    page: `${MODEL}#load`,
    title: 'a loaded property cannot be read before sync',
    expected: 'PropertyNotLoaded',
    observe: ({ Excel }) =>
      Excel.run((context) => {
        const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1').load('address');
        return errorCodeOf(() => Promise.resolve(range.address));
      }),
  },
  {
    page: `${MODEL}#load`,
    title: 'properties are set and methods called on an object that was never loaded',
    expected: [[1, 2]],
    observe: ({ Excel }) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B1');
        range.values = [[1, 2]];
        range.format.autofitColumns();
        await context.sync();
        range.load('values');
        await context.sync();
        return range.values as unknown;
      }),
  },
  {
    page: `${MODEL}#load`,
    title: 'as many loads as wanted are queued for one sync',
    expected: ['Sheet1!A1', 'Sheet1!B2', 1],
    observe: ({ Excel }) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        const first = sheet.getRange('A1').load('address');
        const second = sheet.getRange('B2').load('address, rowCount');
        await context.sync();
        return [first.address, second.address, second.rowCount];
      }),
  },
  {
    page: `${MODEL}#scalar-and-navigation-properties`,
    title: 'a path with slashes loads a scalar of a navigation property, and nothing else of it',
    browser: true,
    expected: ['Arial', 'PropertyNotLoaded'],
    observe: ({ Excel }) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
        range.format.font.name = 'Arial';
        range.load('format/font/name');
        await context.sync();
        const { font } = range.format;
        return [font.name, await errorCodeOf(() => Promise.resolve(font.size))];
      }),
  },
  {
    page: `${MODEL}#scalar-and-navigation-properties`,
    title: 'scalars of a navigation property are set by walking to them',
    expected: 10,
    observe: ({ Excel }) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
        range.format.font.size = 10;
        range.load('format/font/size');
        await context.sync();
        return range.format.font.size;
      }),
  },
  {
    page: `${MODEL}#load-from-a-collection`,
    title: 'load on a collection loads the property of each of its items',
    browser: true,
    expected: ['Sheet1', 'Second'],
    observe: ({ Excel }) =>
      Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.add('Second');
        worksheets.load('name');
        await context.sync();
        return worksheets.items.map(({ name }) => name);
      }),
  },
  {
    page: `${MODEL}#load-from-a-collection`,
    title: 'loading items gives proxies whose properties can be set',
    expected: ['Renamed 0', 'Renamed 1'],
    observe: ({ Excel }) =>
      Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.add('Second');
        worksheets.load('items');
        await context.sync();
        worksheets.items.forEach((sheet, index) => {
          sheet.name = `Renamed ${index}`;
        });
        worksheets.load('name');
        await context.sync();
        return worksheets.items.map(({ name }) => name);
      }),
  },
  {
    page: `${REFERENCE}/officeextension.loadoption.yml`,
    title: 'top and skip page through a collection',
    expected: ['Second'],
    observe: ({ Excel }) =>
      Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.add('Second');
        worksheets.add('Third');
        await context.sync();
        const page = context.workbook.worksheets;
        context.load(page, { select: 'name', top: 1, skip: 1 });
        await context.sync();
        return page.items.map(({ name }) => name);
      }),
  },
  {
    page: `${REFERENCE}/officeextension.loadoption.yml`,
    title: 'expand without select loads all scalars of the expanded object',
    expected: ['boolean', 'string'],
    observe: ({ Excel }) =>
      Excel.run(async (context) => {
        const { format } = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
        context.load(format, { expand: 'font' });
        await context.sync();
        return [typeof format.font.bold, typeof format.font.name];
      }),
  },
  {
    page: `${MODEL}#calling-load-without-parameters-not-recommended`,
    title: 'load without parameters loads the scalars',
    expected: ['Sheet1', 0, 'Visible'],
    observe: ({ Excel }) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        sheet.load();
        await context.sync();
        return [sheet.name, sheet.position, sheet.visibility];
      }),
  },
  {
    page: `${MODEL}#clientresult`,
    title: 'a method that returns a primitive gives a result with the value after sync',
    browser: true,
    expected: ['ValueNotLoaded', 0],
    observe: ({ Excel }) =>
      Excel.run(async (context) => {
        const count = context.workbook.tables.getCount();
        const before = await errorCodeOf(() => Promise.resolve(count.value));
        await context.sync();
        return [before, count.value];
      }),
  },
  {
    page: `${MODEL}#set`,
    title: 'set writes several nested properties at once',
    browser: true,
    expected: ['#4472C4', 'Verdana', '#FFFFFF'],
    observe: ({ Excel }) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('Sheet1').getRange('B2:E2');
        range.set({ format: { fill: { color: '#4472C4' }, font: { name: 'Verdana', color: 'white' } } });
        range.load('format/fill/color, format/font/name, format/font/color');
        await context.sync();
        return [range.format.fill.color, range.format.font.name, range.format.font.color];
      }),
  },
  {
    page: `${MODEL}#some-properties-cant-be-set-directly`,
    title: 'zoom is set as a whole object',
    expected: 200,
    observe: ({ Excel }) =>
      Excel.run(async (context) => {
        const { pageLayout } = context.workbook.worksheets.getItem('Sheet1');
        pageLayout.zoom = { scale: 200 };
        pageLayout.load('zoom');
        await context.sync();
        return pageLayout.zoom.scale;
      }),
  },
  {
    page: `${MODEL}#some-properties-cant-be-set-directly`,
    title: 'a part of zoom cannot be set before zoom is loaded',
    expected: 'PropertyNotLoaded',
    observe: ({ Excel }) =>
      Excel.run((context) => {
        const { pageLayout } = context.workbook.worksheets.getItem('Sheet1');
        return errorCodeOf(() => {
          pageLayout.zoom.scale = 200;
          return Promise.resolve();
        });
      }),
  },
];
