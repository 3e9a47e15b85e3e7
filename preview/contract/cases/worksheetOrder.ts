import { errorCodeOf, type ContractCase, type ContractKit } from '../ContractCase';

const GUIDE = 'office-js-docs-pr/docs/excel/excel-add-ins-worksheets.md';
const REFERENCE = 'office-js-docs-reference/docs/docs-ref-autogen/excel/excel/excel.worksheet.yml';

/** The sheets' names in tab order. */
function sheetNames({ Excel }: ContractKit): Promise<string[]> {
  return Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load('items/name');
    await context.sync();
    return sheets.items.map(({ name }) => name);
  });
}

/** Sheets `Sheet1`, `B`, `C` and `D`, of which `B` is hidden. */
export function fourSheets({ Excel }: ContractKit): Promise<void> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    for (const name of ['B', 'C', 'D']) worksheets.add(name);
    worksheets.getItem('B').visibility = 'Hidden';
    await context.sync();
  });
}

/** Sheets that are copied, deleted, named and moved; part of the cases of worksheets. */
export const worksheetOrder: readonly ContractCase[] = [
  {
    page: `${GUIDE}#copy-an-existing-worksheet`,
    title: 'a copy is named with a number and stands where it was asked for',
    browser: true,
    expected: ['Sheet1', 'Sheet1 (2)', 'B', 'C', 'D'],
    observe: async (kit) => {
      await fourSheets(kit);
      await kit.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        sheet.copy('After', sheet);
        await context.sync();
      });
      return sheetNames(kit);
    },
  },
  {
    page: `${REFERENCE}#copy`,
    title: 'copy returns the new sheet, with the cells of the old one',
    expected: ['kept', 'kept, and more'],
    observe: ({ Excel }) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getFirst();
        sheet.getRange('A1').values = [['kept']];
        const copy = sheet.copy('End');
        await context.sync();
        copy.getRange('A1').values = [['kept, and more']];
        const [old, fresh] = [sheet.getRange('A1').load('values'), copy.getRange('A1').load('values')];
        await context.sync();
        return [(old.values as unknown[][])[0]?.[0], (fresh.values as unknown[][])[0]?.[0]];
      }),
  },
  {
    page: `${GUIDE}#delete-a-worksheet`,
    title: 'a very hidden sheet cannot be deleted before its visibility is changed',
    browser: true,
    expected: ['InvalidOperation', 'none'],
    observe: async ({ Excel }) => {
      const remove = (visibility: 'VeryHidden' | 'Hidden') =>
        errorCodeOf(() =>
          Excel.run(async (context) => {
            const sheet = context.workbook.worksheets.getItemOrNullObject('Secret');
            await context.sync();
            const secret = sheet.isNullObject ? context.workbook.worksheets.add('Secret') : sheet;
            secret.visibility = visibility;
            secret.delete();
            await context.sync();
          }),
        );
      return [await remove('VeryHidden'), await remove('Hidden')];
    },
  },
  {
    page: 'office-js-docs-pr/docs/testing/application-specific-api-error-handling.md#error-codes-and-messages',
    title: 'a sheet that was deleted is not found any more, in the same batch and later',
    expected: ['ItemNotFound', 'ItemNotFound'],
    observe: async ({ Excel }) => {
      const same = await errorCodeOf(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.add('Gone');
          sheet.delete();
          sheet.load('name');
          await context.sync();
        }),
      );
      const later = await errorCodeOf(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.add('Gone too').load('name');
          await context.sync();
          sheet.delete();
          await context.sync();
          sheet.getRange('A1').values = [[1]];
          await context.sync();
        }),
      );
      return [same, later];
    },
  },
  {
    page: `${REFERENCE}#name`,
    title: 'a name has at most 31 characters',
    expected: ['none', 'InvalidArgument'],
    observe: async ({ Excel }) => {
      const rename = (length: number) =>
        errorCodeOf(() =>
          Excel.run(async (context) => {
            context.workbook.worksheets.getFirst().name = 'n'.repeat(length);
            await context.sync();
          }),
        );
      return [await rename(31), await rename(32)];
    },
  },
  {
    page: 'office-js-docs-pr/docs/testing/application-specific-api-error-handling.md#error-codes-and-messages',
    title: 'a second sheet of the same name is refused with ItemAlreadyExists',
    expected: 'ItemAlreadyExists',
    observe: ({ Excel }) =>
      errorCodeOf(() =>
        Excel.run(async (context) => {
          context.workbook.worksheets.add('sheet1');
          await context.sync();
        }),
      ),
  },
  {
    page: `${GUIDE}#move-a-worksheet`,
    title: 'setting the position moves the sheet',
    expected: ['D', 'Sheet1', 'B', 'C'],
    observe: async (kit) => {
      await fourSheets(kit);
      await kit.Excel.run(async (context) => {
        context.workbook.worksheets.getLast().position = 0;
        await context.sync();
      });
      return sheetNames(kit);
    },
  },
];
