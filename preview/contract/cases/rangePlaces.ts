import { errorCodeOf, type ContractCase } from '../ContractCase';
import { addressOf, onSheet } from '../onSheet';

const GUIDES = 'office-js-docs-pr/docs/excel';
const REFERENCE = 'office-js-docs-reference/docs/docs-ref-autogen/excel/excel';
const RANGE = `${REFERENCE}/excel.range.yml`;

export const rangePlaces: readonly ContractCase[] = [
  {
    page: `${GUIDES}/excel-add-ins-ranges-get.md#get-the-used-range`,
    title: 'the used range of a blank sheet is its first cell',
    expected: 'Sheet1!A1',
    observe: (kit) => addressOf(kit, (sheet) => sheet.getUsedRange()),
  },
  {
    page: `${GUIDES}/excel-add-ins-ranges-get.md#get-a-named-range`,
    title: 'a range is found by its name',
    expected: 'Sheet1!B2:C5',
    observe: (kit) =>
      addressOf(kit, (sheet, context) => {
        context.workbook.names.add('MyRange', sheet.getRange('B2:C5'));
        return sheet.getRange('MyRange');
      }),
  },
  {
    page: `${RANGE}#excel-excel-range-getboundingrect-member(1)`,
    title: 'the bounding rectangle of B2:C5 and D10:E15 is B2:E15',
    expected: 'Sheet1!B2:E15',
    observe: (kit) => addressOf(kit, (sheet) => sheet.getRange('B2:C5').getBoundingRect('D10:E15')),
  },
  {
    page: `${RANGE}#excel-excel-range-getcell-member(1)`,
    title: 'a cell may lie outside of its range, but not outside of the sheet',
    expected: ['Sheet1!D6', 'InvalidArgument'],
    observe: async (kit) => [
      await addressOf(kit, (sheet) => sheet.getRange('B2:C3').getCell(4, 2)),
      await errorCodeOf(() => addressOf(kit, (sheet) => sheet.getRange('A1').getCell(-1, 0))),
    ],
  },
  {
    page: `${RANGE}#excel-excel-range-getentirecolumn-member(1)`,
    title: 'the entire columns of B4:E11 are B:E',
    expected: 'Sheet1!B:E',
    observe: (kit) => addressOf(kit, (sheet) => sheet.getRange('B4:E11').getEntireColumn()),
  },
  {
    page: `${GUIDES}/excel-add-ins-ranges-set-get.md#select-to-the-edge-of-a-used-range`,
    title: 'getRangeEdge and getExtendedRange go where Ctrl and an arrow go',
    browser: true,
    expected: { edge: 'Sheet1!D5', extended: 'Sheet1!D8:E12' },
    observe: async (kit) => {
      const fill = (sheet: Excel.Worksheet) => {
        sheet.getRange('C5:F12').values = Array.from({ length: 8 }, () => [1, 2, 3, 4]);
        return sheet.getRange('D8:E9');
      };
      return {
        edge: await addressOf(kit, (sheet) => fill(sheet).getRangeEdge('Up', sheet.getRange('D8'))),
        extended: await addressOf(kit, (sheet) => fill(sheet).getExtendedRange('Down', sheet.getRange('D8'))),
      };
    },
  },
  {
    page: `${RANGE}#excel-excel-range-getrangeedge-member(1)`,
    title: 'the active cell of getRangeEdge must lie in the range',
    expected: 'InvalidArgument',
    observe: (kit) =>
      errorCodeOf(() => addressOf(kit, (sheet) => sheet.getRange('A1:B2').getRangeEdge('Down', 'C3'))),
  },
  {
    page: `${GUIDES}/excel-add-ins-ranges-dynamic-arrays.md#get-the-spill-range-from-a-formula`,
    title: 'a dynamic array has a spill range, and its cells a parent',
    browser: true,
    expected: { spill: 'Sheet1!G4:J4', parent: 'Sheet1!G4', none: null },
    observe: async (kit) => {
      await onSheet(kit, async (sheet, context) => {
        sheet.getRange('A4:D4').values = [['a', 'b', 'c', 'd']];
        sheet.getRange('G4').formulas = [['=A4:D4']];
        await context.sync();
      });
      return {
        spill: await addressOf(kit, (sheet) => sheet.getRange('G4').getSpillingToRange()),
        parent: await addressOf(kit, (sheet) => sheet.getRange('H4').getSpillParent()),
        none: await addressOf(kit, (sheet) => sheet.getRange('A4').getSpillingToRangeOrNullObject()),
      };
    },
  },
  {
    page: `${GUIDES}/excel-add-ins-ranges-dynamic-arrays.md#find-the-source-of-spilled-values`,
    title: 'several cells have no spill parent',
    expected: true,
    observe: async (kit) =>
      (await errorCodeOf(() => addressOf(kit, (sheet) => sheet.getRange('A1:B1').getSpillParent()))) !==
      'none',
  },
  {
    page: `${RANGE}#excel-excel-range-hidden-member`,
    title: 'hidden is null when some of the cells are hidden',
    expected: [null, true, false],
    observe: (kit) =>
      onSheet(kit, async (sheet, context) => {
        sheet.getRange('2:2').rowHidden = true;
        const found = ['A1:A2', 'A2:B2', 'A3'].map((address) => sheet.getRange(address).load('hidden'));
        await context.sync();
        return found.map(({ hidden }) => hidden);
      }),
  },
  {
    page: `${RANGE}#excel-excel-range-height-member`,
    title: 'a range has a place and a size in points',
    expected: { top: 25, left: 0, height: 50, width: 100 },
    observe: (kit) =>
      onSheet(kit, async (sheet, context) => {
        sheet.getRange('1:3').format.rowHeight = 25;
        sheet.getRange('A:A').format.columnWidth = 100;
        const range = sheet.getRange('A2:A3').load('top,left,height,width');
        await context.sync();
        return { top: range.top, left: range.left, height: range.height, width: range.width };
      }),
  },
];
