import { errorCodeOf, type ContractCase, type ContractKit } from '../ContractCase';

const REFERENCE = 'office-js-docs-reference/docs/docs-ref-autogen/excel/excel';

export const COSTS = [
  ['Item', 'Kind', 'Cost'],
  ['bread', 'Groceries', 3],
  ['train', 'Travel', 20],
  ['cheese', 'Groceries', 7],
  ['dinner', 'Restaurant', 30],
  ['bus', 'Travel', 2],
];

/** Applies the sheet's own filter on A1:C6 and looks at it. */
async function onAutoFilter<T>(
  kit: ContractKit,
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  return kit.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange('A1:C6').values = COSTS;
    sheet.autoFilter.apply(sheet.getRange('A1:C6'), 2, { filterOn: 'Custom', criterion1: '>=20' });
    await context.sync();
    return batch(sheet, context);
  });
}

/** The filter of a sheet's cells, apart from tables. */
export const autoFilters: readonly ContractCase[] = [
  {
    page: `${REFERENCE}/excel.autofilter.yml#apply`,
    title: 'a filter of a range hides the rows that its criteria leave out',
    browser: true,
    expected: [false, true, false, true, false, true],
    observe: (kit) =>
      onAutoFilter(kit, async (sheet, context) => {
        const rows = [1, 2, 3, 4, 5, 6].map((row) => sheet.getRange(`A${row}`).load('rowHidden'));
        await context.sync();
        return rows.map(({ rowHidden }) => rowHidden);
      }),
  },
  {
    page: `${REFERENCE}/excel.autofilter.yml#isdatafiltered`,
    title: 'a filter tells whether it has criteria, and its range',
    browser: true,
    expected: { filtered: true, enabled: true, address: 'Sheet1!A1:C6', after: false, stays: true },
    observe: (kit) =>
      onAutoFilter(kit, async ({ autoFilter }, context) => {
        autoFilter.load('isDataFiltered, enabled');
        const range = autoFilter.getRange().load('address');
        await context.sync();
        const { isDataFiltered, enabled } = autoFilter;
        autoFilter.clearCriteria();
        autoFilter.load('isDataFiltered, enabled');
        await context.sync();
        return {
          filtered: isDataFiltered,
          enabled,
          address: range.address,
          after: autoFilter.isDataFiltered,
          stays: autoFilter.enabled,
        };
      }),
  },
  {
    page: `${REFERENCE}/excel.autofilter.yml#remove`,
    title: 'a removed filter has no range and hides nothing',
    expected: { none: true, hidden: false },
    observe: (kit) =>
      onAutoFilter(kit, async (sheet, context) => {
        sheet.autoFilter.remove();
        const range = sheet.autoFilter.getRangeOrNullObject();
        const rows = sheet.getRange('A1:A6').load('rowHidden');
        await context.sync();
        return { none: range.isNullObject, hidden: rows.rowHidden };
      }),
  },
  ...([-1, 3] as const).map((index): ContractCase => ({
    page: `${REFERENCE}/excel.autofilter.yml#clearcolumncriteria`,
    title: `the criteria of the column ${index} of three cannot be cleared`,
    expected: 'InvalidArgument',
    observe: (kit) =>
      onAutoFilter(kit, (sheet, context) =>
        errorCodeOf(async () => {
          sheet.autoFilter.clearColumnCriteria(index);
          await context.sync();
        }),
      ),
  })),
  {
    page: `${REFERENCE}/excel.rangeview.yml#rowcount`,
    title: 'a view of a filtered range has its visible rows',
    browser: true,
    expected: { rowCount: 3, columnCount: 3, second: [['train', 'Travel', 20]], count: 3 },
    observe: (kit) =>
      onAutoFilter(kit, async (sheet, context) => {
        const view = sheet.getRange('A1:C6').getVisibleView().load('rowCount, columnCount');
        const second = view.rows.getItemAt(1).load('values');
        const count = view.rows.getCount();
        await context.sync();
        return {
          rowCount: view.rowCount,
          columnCount: view.columnCount,
          second: second.values as unknown,
          count: count.value,
        };
      }),
  },
];
