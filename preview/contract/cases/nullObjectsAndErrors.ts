import { errorCodeOf, type ContractCase } from '../ContractCase';

const MODEL = 'office-js-docs-pr/docs/develop/application-specific-api-model.md';
const ERRORS = 'office-js-docs-pr/docs/testing/application-specific-api-error-handling.md';
const REFERENCE = 'office-js-docs-reference/docs/docs-ref-autogen/office/office';

/** What is not there, what fails, and objects that are kept. */
export const nullObjectsAndErrors: readonly ContractCase[] = [
  {
    page: `${MODEL}#ornullobject-methods-and-properties`,
    title: 'getItem of what is not there fails with ItemNotFound',
    browser: true,
    expected: 'ItemNotFound',
    observe: ({ Excel }) =>
      errorCodeOf(() =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem('Data').load('name');
          await context.sync();
        }),
      ),
  },
  {
    page: `${MODEL}#ornullobject-methods-and-properties`,
    title: 'getItemOrNullObject of what is not there is no error, and isNullObject needs no load',
    browser: true,
    expected: [true, false, 'object'],
    observe: ({ Excel }) =>
      Excel.run(async (context) => {
        const missing = context.workbook.worksheets.getItemOrNullObject('Data');
        const there = context.workbook.worksheets.getItemOrNullObject('Sheet1');
        await context.sync();
        return [missing.isNullObject, there.isNullObject, typeof missing];
      }),
  },
  {
    page: `${REFERENCE}/officeextension.clientobject.yml#isnullobject`,
    title: 'isNullObject cannot be read before sync',
    expected: 'PropertyNotLoaded',
    observe: ({ Excel }) =>
      Excel.run((context) => {
        const missing = context.workbook.worksheets.getItemOrNullObject('Data');
        return errorCodeOf(() => Promise.resolve(missing.isNullObject));
      }),
  },
  {
    page: `${MODEL}#ornullobject-methods-and-properties`,
    title: 'after a null object the sheet can be made and moved in the same context',
    expected: ['Sheet1', 'Data'],
    observe: ({ Excel }) =>
      Excel.run(async (context) => {
        let data = context.workbook.worksheets.getItemOrNullObject('Data');
        await context.sync();
        if (data.isNullObject) data = context.workbook.worksheets.add('Data');
        data.position = 1;
        const { worksheets } = context.workbook;
        worksheets.load('name');
        await context.sync();
        return worksheets.items.map(({ name }) => name);
      }),
  },
  {
    page: `${ERRORS}#api-errors`,
    title: 'an error is an OfficeExtension.Error with code, message and debugInfo',
    browser: true,
    expected: [true, 'InvalidArgument', true, 'InvalidArgument', true],
    observe: async ({ Excel, OfficeExtension }) => {
      try {
        await Excel.run(async (context) => {
          context.workbook.worksheets.getItem('Sheet1').getRange('not an address').load('values');
          await context.sync();
        });
        return 'no error';
      } catch (error) {
        if (!(error instanceof OfficeExtension.Error)) return String(error);
        const { debugInfo } = error;
        return [
          error instanceof Error,
          error.code,
          error.message.length > 0,
          debugInfo.code,
          debugInfo.message === error.message,
        ];
      }
    },
  },
  {
    page: `${REFERENCE}/officeextension.debuginfo.yml#errorlocation`,
    title: 'debugInfo names the type and member that failed, and the statement',
    browser: true,
    expected: ['Worksheet.getRange', true, true],
    observe: async ({ Excel }) => {
      try {
        await Excel.run(async (context) => {
          context.workbook.worksheets.getItem('Sheet1').getRange('A0').load('values');
          await context.sync();
        });
        return 'no error';
      } catch (error) {
        const { debugInfo } = error as OfficeExtension.Error;
        return [
          debugInfo.errorLocation,
          (debugInfo.statement ?? '').includes('getRange'),
          Array.isArray(debugInfo.surroundingStatements),
        ];
      }
    },
  },
  {
    page: `${REFERENCE}/officeextension.error.yml#tracemessages`,
    title: 'a batch stops at the failing action: what stood before it is done, what follows is not',
    browser: true,
    expected: { traces: ['first written'], cells: [[1, '']] },
    observe: async ({ Excel }) => {
      let traces: string[] = [];
      try {
        await Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem('Sheet1');
          sheet.getRange('A1').values = [[1]];
          context.trace('first written');
          sheet.getRange('A1:A3').values = [[1, 2]];
          sheet.getRange('B1').values = [[2]];
          context.trace('all written');
          await context.sync();
        });
      } catch (error) {
        traces = (error as OfficeExtension.Error).traceMessages;
      }
      return Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B1').load('values');
        await context.sync();
        return { traces, cells: range.values as unknown };
      });
    },
  },
  {
    page: `${REFERENCE}/officeextension.trackedobjects.yml#add`,
    title: 'an object used outside its run without being tracked has an invalid path',
    expected: 'InvalidObjectPath',
    observe: async ({ Excel }) => {
      const range = await Excel.run(async (context) => {
        const cell = context.workbook.worksheets.getItem('Sheet1').getRange('A1').getResizedRange(1, 0);
        cell.load('address');
        await context.sync();
        return cell;
      });
      return errorCodeOf(async () => {
        range.values = [[1], [2]];
        await range.context.sync();
      });
    },
  },
  {
    page: `${REFERENCE}/officeextension.clientrequestcontext.yml#trackedobjects`,
    title: 'a tracked range follows the rows that are inserted above it',
    browser: true,
    expected: 'Sheet1!A4',
    observe: async ({ Excel }) => {
      const cell = await Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('Sheet1').getRange('A3');
        context.trackedObjects.add(range);
        range.load('address');
        await context.sync();
        return range;
      });
      return Excel.run(cell, async (context) => {
        context.workbook.worksheets.getItem('Sheet1').getRange('1:1').insert('Down');
        cell.load('address');
        await context.sync();
        const { address } = cell;
        context.trackedObjects.remove(cell);
        await context.sync();
        return address;
      });
    },
  },
  {
    page: `${REFERENCE}/officeextension.trackedobjects.yml`,
    title: 'many ranges can be released one by one within a run',
    expected: [
      [0, 0],
      [0, 1],
    ],
    observe: ({ Excel }) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2');
        for (let row = 0; row < 2; row++) {
          for (let column = 0; column < 2; column++) {
            const cell = range.getCell(row, column);
            cell.values = [[row * column]];
            context.trackedObjects.remove(cell);
          }
        }
        range.load('values');
        await context.sync();
        return range.values as unknown;
      }),
  },
];
