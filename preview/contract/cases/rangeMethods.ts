import { errorCodeOf, type ContractCase } from '../ContractCase';
import { addressOf, formulasAfter, onSheet } from '../onSheet';

const GUIDES = 'office-js-docs-pr/docs/excel';
const REFERENCE = 'office-js-docs-reference/docs/docs-ref-autogen/excel/excel';
const RANGE = `${REFERENCE}/excel.range.yml`;
const SEARCH = `${GUIDES}/excel-add-ins-ranges-string-match.md`;
const GROUP = `${GUIDES}/excel-add-ins-ranges-group.md`;

function fruit(sheet: Excel.Worksheet): void {
  sheet.getRange('A1:A4').values = [['Green Apples'], ['apples'], ['Grapefruit'], ['Kiwifruit']];
}

export const rangeMethods: readonly ContractCase[] = [
  {
    page: `${SEARCH}#find-the-first-matching-cell`,
    title: 'find with a complete match, whatever the case',
    browser: true,
    expected: 'Sheet1!A2',
    observe: (kit) =>
      addressOf(kit, (sheet) => {
        fruit(sheet);
        return sheet
          .getUsedRange()
          .find('Apples', { completeMatch: true, matchCase: false, searchDirection: 'Forward' });
      }),
  },
  {
    page: `${SEARCH}#find-a-partial-match`,
    title: 'find matches a part by default, from the start or from the end',
    expected: ['Sheet1!A3', 'Sheet1!A4'],
    observe: async (kit) => [
      await addressOf(kit, (sheet) => {
        fruit(sheet);
        return sheet.getUsedRange().find('fruit', {});
      }),
      await addressOf(kit, (sheet) => sheet.getUsedRange().find('fruit', { searchDirection: 'Backwards' })),
    ],
  },
  {
    page: `${SEARCH}#run-a-case-sensitive-search`,
    title: 'find with matchCase passes other cases by',
    expected: 'Sheet1!A1',
    observe: (kit) =>
      addressOf(kit, (sheet) => {
        fruit(sheet);
        return sheet.getUsedRange().find('Apples', { matchCase: true });
      }),
  },
  {
    page: `${RANGE}#excel-excel-range-find-member(1)`,
    title: 'from a single cell the whole sheet is searched, starting after it',
    expected: 'Sheet1!A2',
    observe: (kit) =>
      addressOf(kit, (sheet) => {
        fruit(sheet);
        return sheet.getRange('A1').find('apples', {});
      }),
  },
  {
    page: `${SEARCH}#handle-missing-matches`,
    title: 'what is not found is ItemNotFound, or a null object',
    browser: true,
    expected: { find: 'ItemNotFound', findAll: 'ItemNotFound', nulls: [null, null] },
    observe: async (kit) => ({
      find: await errorCodeOf(() => addressOf(kit, (sheet) => sheet.getRange('A1:C3').find('Mangoes', {}))),
      findAll: await errorCodeOf(() => addressOf(kit, (sheet) => sheet.findAll('Mangoes', {}))),
      nulls: [
        await addressOf(kit, (sheet) => sheet.getRange('A1:C3').findOrNullObject('Mangoes', {})),
        await addressOf(kit, (sheet) => sheet.findAllOrNullObject('Mangoes', {})),
      ],
    }),
  },
  {
    page: `${SEARCH}#find-every-matching-cell-on-a-worksheet`,
    title: 'findAll gives all cells as areas that can be formatted at once',
    browser: true,
    expected: { address: 'Sheet1!A1, Sheet1!C3', colors: ['#008000', '#008000'] },
    observe: (kit) =>
      onSheet(kit, async (sheet, context) => {
        sheet.getRange('A1').values = [['Complete']];
        sheet.getRange('B2').values = [['Incomplete']];
        sheet.getRange('C3').values = [['complete']];
        const found = sheet.findAll('Complete', { completeMatch: true, matchCase: false });
        found.load('address');
        await context.sync();
        found.format.fill.color = 'green';
        const fills = ['A1', 'C3'].map((address) => sheet.getRange(address).format.fill.load('color'));
        await context.sync();
        return { address: found.address, colors: fills.map(({ color }) => color) };
      }),
  },
  {
    page: `${RANGE}#excel-excel-range-replaceall-member(1)`,
    title: 'replaceAll changes the cells of the range and tells how many',
    expected: { count: 2, values: [['Green Pears'], ['Pears'], ['Grapefruit'], ['apples']] },
    observe: (kit) =>
      onSheet(kit, async (sheet, context) => {
        fruit(sheet);
        sheet.getRange('A4').values = [['apples']];
        const count = sheet.getRange('A1:A3').replaceAll('Apples', 'Pears', { matchCase: false });
        const range = sheet.getRange('A1:A4').load('values');
        await context.sync();
        return { count: count.value, values: range.values as unknown[][] };
      }),
  },
  {
    page: `${GUIDES}/excel-add-ins-ranges-remove-duplicates.md#remove-rows-with-duplicate-entries`,
    title: 'rows with the same name go, the rows below move up within the range, cells beside it stay',
    browser: true,
    expected: {
      removed: 2,
      uniqueRemaining: 2,
      values: [
        ['Name', 'Open', ''],
        ['a', 1, 'beside'],
        ['b', 2, ''],
        ['', '', ''],
        ['', '', ''],
      ],
    },
    observe: (kit) =>
      onSheet(kit, async (sheet, context) => {
        sheet.getRange('A1:B5').values = [
          ['Name', 'Open'],
          ['a', 1],
          ['a', 9],
          ['b', 2],
          ['a', 3],
        ];
        sheet.getRange('C2').values = [['beside']];
        const result = sheet.getRange('A1:B5').removeDuplicates([0], true);
        result.load();
        const range = sheet.getRange('A1:C5').load('values');
        await context.sync();
        return {
          removed: result.removed,
          uniqueRemaining: result.uniqueRemaining,
          values: range.values as unknown[][],
        };
      }),
  },
  {
    page: `${GUIDES}/excel-add-ins-ranges-remove-duplicates.md#key-points`,
    title: 'blank cells are duplicates of one another, formulas with equal results are not',
    expected: { blanks: 1, formulas: 0 },
    observe: (kit) =>
      onSheet(kit, async (sheet, context) => {
        sheet.getRange('A1:A3').values = [['x'], [''], ['']];
        sheet.getRange('C1:C2').formulas = [['=1+1'], ['=2*1']];
        const blanks = sheet.getRange('A1:A3').removeDuplicates([0], false).load('removed');
        const formulas = sheet.getRange('C1:C2').removeDuplicates([0], false).load('removed');
        await context.sync();
        return { blanks: blanks.removed, formulas: formulas.removed };
      }),
  },
  {
    page: `${REFERENCE}/excel.autofilltype.yml#excel-excel-autofilltype-fillseries-member`,
    title: 'a range is filled on by series, by copies, by values or by formats',
    browser: true,
    expected: [
      [1, 1, 1, ''],
      [2, 2, 2, ''],
      [3, 1, 3, ''],
      [4, 2, 4, ''],
    ],
    observe: (kit) =>
      formulasAfter(kit, 'A1:D4', (sheet) => {
        sheet.getRange('A1:C2').values = [
          [1, 1, 1],
          [2, 2, 2],
        ];
        sheet.getRange('D1:D2').format.fill.color = 'red';
        sheet.getRange('A1:A2').autoFill('A1:A4', 'FillSeries');
        sheet.getRange('B1:B2').autoFill('B1:B4', 'FillCopy');
        sheet.getRange('C1:C2').autoFill('C1:C4', 'FillValues');
        sheet.getRange('D1:D2').autoFill('D1:D4', 'FillFormats');
      }),
  },
  {
    page: `${RANGE}#excel-excel-range-autofill-member(1)`,
    title: 'formulas are filled on relative to their cells',
    expected: [['=A1*2'], ['=A2*2'], ['=A3*2']],
    observe: (kit) =>
      formulasAfter(kit, 'B1:B3', (sheet) => {
        sheet.getRange('B1').formulas = [['=A1*2']];
        sheet.getRange('B1').autoFill('B1:B3');
      }),
  },
  {
    page: `${REFERENCE}/excel.sortfield.yml#excel-excel-sortfield-key-member`,
    title: 'rows are sorted by several keys, offsets from the first column, below a header',
    browser: true,
    expected: [
      ['Name', 'Open'],
      ['b', 9],
      ['b', 1],
      ['a', 5],
    ],
    observe: (kit) =>
      formulasAfter(kit, 'C1:D4', (sheet) => {
        sheet.getRange('C1:D4').values = [
          ['Name', 'Open'],
          ['b', 1],
          ['a', 5],
          ['b', 9],
        ];
        const keys = [
          { key: 0, ascending: false },
          { key: 1, ascending: false },
        ];
        sheet.getRange('C1:D4').sort.apply(keys, false, true);
      }),
  },
  {
    page: `${REFERENCE}/excel.rangesort.yml#excel-excel-rangesort-apply-member(1)`,
    title: 'columns are sorted by a row',
    expected: [
      [1, 2, 3],
      ['c', 'a', 'b'],
    ],
    observe: (kit) =>
      formulasAfter(kit, 'A1:C2', (sheet) => {
        sheet.getRange('A1:C2').values = [
          [2, 3, 1],
          ['a', 'b', 'c'],
        ];
        sheet.getRange('A1:C2').sort.apply([{ key: 0 }], false, false, 'Columns');
      }),
  },
  {
    page: `${GROUP}#group-rows-or-columns-for-an-outline`,
    title: 'grouped rows are hidden and shown, their summary row is not',
    browser: true,
    expected: { hidden: [true, false], shown: [false, false], level1: [true, false] },
    observe: (kit) =>
      onSheet(kit, async (sheet, context) => {
        sheet.getRange('4:9').group('ByRows');
        const states = async () => {
          const found = ['4:9', '10:10'].map((address) => sheet.getRange(address).load('rowHidden'));
          await context.sync();
          return found.map(({ rowHidden }) => rowHidden);
        };
        sheet.getRange('4:9').hideGroupDetails('ByRows');
        const hidden = await states();
        sheet.getRange('4:9').showGroupDetails('ByRows');
        const shown = await states();
        sheet.showOutlineLevels(1, 1);
        return { hidden, shown, level1: await states() };
      }),
  },
  {
    page: `${GROUP}#control-outline-visibility-levels`,
    title: 'a level of an outline shows what is further out and hides what is further in',
    expected: [false, true, false],
    observe: (kit) =>
      onSheet(kit, async (sheet, context) => {
        sheet.getRange('C:Q').group('ByColumns');
        sheet.getRange('C:F').group('ByColumns');
        sheet.showOutlineLevels(1, 2);
        const found = ['G:Q', 'C:F', 'R:R'].map((address) => sheet.getRange(address).load('columnHidden'));
        await context.sync();
        return found.map(({ columnHidden }) => columnHidden);
      }),
  },
  {
    page: `${RANGE}#excel-excel-range-group-member(1)`,
    title: 'entire rows are not grouped by columns',
    expected: 'InvalidArgument',
    observe: (kit) =>
      errorCodeOf(() =>
        onSheet(kit, async (sheet, context) => {
          sheet.getRange('4:9').group('ByColumns');
          await context.sync();
        }),
      ),
  },
  {
    page: `${RANGE}#excel-excel-range-getmergedareasornullobject-member(1)`,
    title: 'the merged areas of a range, or a null object',
    expected: ['Sheet1!A1:B1, Sheet1!A3:A4', null],
    observe: async (kit) => [
      await addressOf(kit, (sheet) => {
        sheet.getRange('A1:B1').merge();
        sheet.getRange('A3:A4').merge();
        return sheet.getRange('A1:C5').getMergedAreasOrNullObject();
      }),
      await addressOf(kit, (sheet) => sheet.getRange('X1:Z2').getMergedAreasOrNullObject()),
    ],
  },
];
