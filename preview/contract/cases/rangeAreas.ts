import { errorCodeOf, type ContractCase } from '../ContractCase';
import { addressOf, onSheet } from '../onSheet';

const GUIDES = 'office-js-docs-pr/docs/excel';
const REFERENCE = 'office-js-docs-reference/docs/docs-ref-autogen/excel/excel';

export const rangeAreas: readonly ContractCase[] = [
  {
    page: `${GUIDES}/excel-add-ins-multiple-ranges.md#read-properties-of-rangeareas`,
    title: 'what ranges have in common is told, what differs is null, switches are false',
    browser: true,
    expected: {
      same: { color: '#FFC0CB', isEntireColumn: true },
      mixed: { color: null, isEntireColumn: false, address: 'Sheet1!F3:F5, Sheet1!H:H' },
    },
    observe: (kit) =>
      onSheet(kit, async (sheet, context) => {
        const same = sheet.getRanges('F:F, H:H');
        same.format.fill.color = 'pink';
        same.load('format/fill/color,isEntireColumn');
        await context.sync();
        sheet.getRange('F:F').format.fill.clear();
        const mixed = sheet.getRanges('F3:F5, H:H').load('format/fill/color,isEntireColumn,address');
        await context.sync();
        return {
          same: { color: same.format.fill.color, isEntireColumn: same.isEntireColumn },
          mixed: {
            color: mixed.format.fill.color,
            isEntireColumn: mixed.isEntireColumn,
            address: mixed.address,
          },
        };
      }),
  },
  {
    page: `${GUIDES}/excel-add-ins-multiple-ranges.md#rangearea-specific-properties-and-methods`,
    title: 'RangeAreas list their ranges and count cells and ranges',
    browser: true,
    expected: { areaCount: 2, cellCount: 5, addresses: ['Sheet1!A1:A3', 'Sheet1!C1:C2'] },
    observe: (kit) =>
      onSheet(kit, async (sheet, context) => {
        const areas = sheet.getRanges('A1:A3,C1:C2').load('areaCount,cellCount,areas/items/address');
        await context.sync();
        return {
          areaCount: areas.areaCount,
          cellCount: areas.cellCount,
          addresses: areas.areas.items.map(({ address }) => address),
        };
      }),
  },
  {
    page: `${REFERENCE}/excel.rangeareas.yml#excel-excel-rangeareas-getentirecolumn-member(1)`,
    title: 'RangeAreas lead to entire columns, to shifted ranges and to intersections',
    expected: ['Sheet1!B:E, Sheet1!H:H', 'Sheet1!C5:F12, Sheet1!I3', 'Sheet1!B4:E5', null],
    observe: async (kit) => {
      const from = (sheet: Excel.Worksheet) => sheet.getRanges('B4:E11, H2');
      return [
        await addressOf(kit, (sheet) => from(sheet).getEntireColumn()),
        await addressOf(kit, (sheet) => from(sheet).getOffsetRangeAreas(1, 1)),
        await addressOf(kit, (sheet) => from(sheet).getIntersection('A3:G5')),
        await addressOf(kit, (sheet) => from(sheet).getIntersectionOrNullObject('X1:Y2')),
      ];
    },
  },
  {
    page: `${REFERENCE}/excel.rangeareas.yml#excel-excel-rangeareas-getusedrangeareas-member(1)`,
    title: 'the used parts of RangeAreas, or ItemNotFound',
    expected: ['Sheet1!A2:A3', 'ItemNotFound'],
    observe: async (kit) => [
      await addressOf(kit, (sheet) => {
        sheet.getRange('A2:A3').values = [[1], [2]];
        return sheet.getRanges('A:A, C:C').getUsedRangeAreas();
      }),
      await errorCodeOf(() => addressOf(kit, (sheet) => sheet.getRanges('X:X, Z:Z').getUsedRangeAreas())),
    ],
  },
  {
    page: `${GUIDES}/excel-add-ins-multiple-ranges.md#create-rangeareas`,
    title: 'the selection as RangeAreas',
    expected: 'Sheet1!B2:C3',
    observe: (kit) =>
      addressOf(kit, (sheet, context) => {
        sheet.getRange('B2:C3').select();
        return context.workbook.getSelectedRanges();
      }),
  },
  {
    page: `${GUIDES}/excel-add-ins-ranges-special-cells.md#test-for-a-single-cell-value-type`,
    title: 'special cells by kind and by type of value',
    browser: true,
    expected: {
      numbers: 'Sheet1!A1',
      constants: 'Sheet1!A1:B1, Sheet1!D1',
      formulas: 'Sheet1!C1, Sheet1!E1',
      logicalFormulas: 'Sheet1!E1',
    },
    observe: async (kit) => {
      await onSheet(kit, async (sheet, context) => {
        sheet.getRange('A1:E1').formulas = [[1, 'text', '=A1+1', true, '=A1=1']];
        await context.sync();
      });
      const special = (type: Excel.SpecialCellType, value?: Excel.SpecialCellValueType) =>
        addressOf(kit, (sheet) => sheet.getUsedRange().getSpecialCells(type, value));
      const { SpecialCellType: types, SpecialCellValueType: values } = kit.Excel;
      return {
        numbers: await special(types.constants, values.numbers),
        constants: await special(types.constants),
        formulas: await special(types.formulas),
        logicalFormulas: await special(types.formulas, values.logical),
      };
    },
  },
  {
    page: `${GUIDES}/excel-add-ins-ranges-special-cells.md#find-ranges-with-special-cells`,
    title: 'no special cells: ItemNotFound, or a null object',
    browser: true,
    expected: ['ItemNotFound', null],
    observe: async (kit) => [
      await errorCodeOf(() => addressOf(kit, (sheet) => sheet.getRange('A1:B2').getSpecialCells('Formulas'))),
      await addressOf(kit, (sheet) => sheet.getRange('A1:B2').getSpecialCellsOrNullObject('Formulas')),
    ],
  },
  {
    page: `${GUIDES}/excel-add-ins-ranges-precedents-dependents.md#get-the-precedents-of-a-formula`,
    title: 'precedents and dependents, direct and all',
    browser: true,
    expected: {
      direct: ['Sheet1!C3, Sheet1!D3'],
      all: ['Sheet1!C3, Sheet1!D3, Sheet1!A1'],
      dependents: ['Sheet1!C3'],
      none: 'ItemNotFound',
    },
    observe: (kit) =>
      onSheet(kit, async (sheet, context) => {
        sheet.getRange('A1').values = [[4]];
        sheet.getRange('C3:E3').formulas = [['=A1', 2, '=C3 * D3']];
        await context.sync();
        const direct = sheet.getRange('E3').getDirectPrecedents().load('addresses');
        const all = sheet.getRange('E3').getPrecedents().load('addresses');
        const dependents = sheet.getRange('A1').getDirectDependents().load('addresses');
        await context.sync();
        const none = await errorCodeOf(async () => {
          sheet.getRange('A1').getPrecedents().load('addresses');
          await context.sync();
        });
        return { direct: direct.addresses, all: all.addresses, dependents: dependents.addresses, none };
      }),
  },
];
