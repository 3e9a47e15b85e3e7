import { errorCodeOf, type ContractCase } from '../ContractCase';
import { onSheet } from '../onSheet';
import { rangePlaces } from './rangePlaces';
import { rangeAreas } from './rangeAreas';

const GUIDES = 'office-js-docs-pr/docs/excel';
const REFERENCE = 'office-js-docs-reference/docs/docs-ref-autogen/excel/excel';
const RANGE = `${REFERENCE}/excel.range.yml`;

export const ranges: readonly ContractCase[] = [
  {
    page: `${GUIDES}/excel-add-ins-cells.md#work-with-one-cell`,
    title: 'one cell is a range that takes a value and a look',
    browser: true,
    expected: { address: 'Sheet1!C3', values: [[1250]], bold: true },
    observe: (kit) =>
      onSheet(kit, async (sheet, context) => {
        const cell = sheet.getRange('C3');
        cell.values = [[1250]];
        cell.format.font.bold = true;
        cell.load('address,values');
        cell.format.font.load('bold');
        await context.sync();
        return { address: cell.address, values: cell.values as unknown[][], bold: cell.format.font.bold };
      }),
  },
  {
    page: `${GUIDES}/excel-add-ins-blank-null-values.md#null-input-in-2-d-array`,
    title: 'null in an array leaves the cell, its value and its number format',
    browser: true,
    expected: {
      values: [['Eurasia', 29.96, 0.25]],
      formats: [['General', 'General', '0.00%']],
    },
    observe: (kit) =>
      onSheet(kit, async (sheet, context) => {
        const range = sheet.getRange('A1:C1');
        range.values = [['Eurasia', 29.96, 0.5]];
        range.values = [[null, null, 0.25]];
        range.numberFormat = [[null, null, '0.00%']];
        range.load('values,numberFormat');
        await context.sync();
        return { values: range.values as unknown[][], formats: range.numberFormat as unknown[][] };
      }),
  },
  {
    page: `${GUIDES}/excel-add-ins-blank-null-values.md#null-input-for-a-property`,
    title: 'null is no value for a property',
    browser: true,
    expected: ['InvalidArgument', 'InvalidArgument'],
    observe: async (kit) => {
      const fails = (change: (range: Excel.Range) => void) =>
        errorCodeOf(() =>
          onSheet(kit, async (sheet, context) => {
            change(sheet.getRange('A1'));
            await context.sync();
          }),
        );
      return [
        await fails((range) => (range.values = null as never)),
        await fails((range) => (range.format.fill.color = null as never)),
      ];
    },
  },
  {
    page: `${GUIDES}/excel-add-ins-blank-null-values.md#blank-input-for-a-property`,
    title: 'an empty text clears values and resets the number format',
    expected: { values: [['']], formats: [['General']] },
    observe: (kit) =>
      onSheet(kit, async (sheet, context) => {
        const range = sheet.getRange('A1');
        range.values = [[7]];
        range.numberFormat = [['0.00']];
        range.values = [['']];
        range.numberFormat = [['']];
        range.load('values,numberFormat');
        await context.sync();
        return { values: range.values as unknown[][], formats: range.numberFormat as unknown[][] };
      }),
  },
  {
    page: `${GUIDES}/excel-add-ins-blank-null-values.md#null-property-values-in-the-response`,
    title: 'a colour and a size that differ within the range are null',
    expected: { color: null, size: null, name: 'Arial' },
    observe: (kit) =>
      onSheet(kit, async (sheet, context) => {
        const range = sheet.getRange('A1:A2');
        range.format.font.name = 'Arial';
        sheet.getRange('A1').format.font.color = 'red';
        sheet.getRange('A1').format.font.size = 20;
        const font = range.format.font.load('color,size,name');
        await context.sync();
        return { color: font.color, size: font.size, name: font.name };
      }),
  },
  {
    page: `${GUIDES}/excel-add-ins-blank-null-values.md#blank-property-values-in-the-response`,
    title: 'cells without anything in them are empty texts',
    expected: [['', 'data', '']],
    observe: (kit) =>
      onSheet(kit, async (sheet, context) => {
        sheet.getRange('B1').values = [['data']];
        const range = sheet.getRange('A1:C1').load('values');
        await context.sync();
        return range.values as unknown[][];
      }),
  },
  {
    page: `${GUIDES}/excel-add-ins-ranges-set-get-values.md#read-values-displayed-text-or-formulas`,
    title: 'values are results, text is what is shown, formulas are formulas or values',
    browser: true,
    expected: {
      values: [['Almonds', 2, 7.5, 15]],
      text: [['Almonds', '2', '7.50', '15']],
      formulas: [['Almonds', 2, 7.5, '=B1 * C1']],
    },
    observe: (kit) =>
      onSheet(kit, async (sheet, context) => {
        const range = sheet.getRange('A1:D1');
        range.formulas = [['Almonds', 2, 7.5, '=B1 * C1']];
        sheet.getRange('C1').numberFormat = [['0.00']];
        range.load('values,text,formulas');
        await context.sync();
        return {
          values: range.values as unknown[][],
          text: range.text,
          formulas: range.formulas as unknown[][],
        };
      }),
  },
  {
    page: `${RANGE}#excel-excel-range-formulasr1c1-member`,
    title: 'formulas in R1C1 style are relative to their cell',
    expected: { read: [['=RC[-2]*R1C2'], ['=SUM(R[-1]C:RC)']], written: '=A3+$A$1' },
    observe: (kit) =>
      onSheet(kit, async (sheet, context) => {
        sheet.getRange('C1').formulas = [['=A1*$B$1']];
        sheet.getRange('C3').formulasR1C1 = [['=RC[-2]+R1C1']];
        sheet.getRange('D2').formulas = [['=SUM(D1:D2)']];
        const first = sheet.getRange('C1').load('formulasR1C1');
        const second = sheet.getRange('D2').load('formulasR1C1');
        const written = sheet.getRange('C3').load('formulas');
        await context.sync();
        return {
          read: [...(first.formulasR1C1 as string[][]), ...(second.formulasR1C1 as string[][])],
          written: (written.formulas as string[][])[0]?.[0],
        };
      }),
  },
  {
    page: `${GUIDES}/excel-add-ins-ranges-unbounded.md#read-an-unbounded-range`,
    title: 'cell by cell properties of an entire column are null, the others are there',
    browser: true,
    expected: {
      values: null,
      text: null,
      formulas: null,
      numberFormat: null,
      address: 'Sheet1!C:C',
      cellCount: 1048576,
    },
    observe: (kit) =>
      onSheet(kit, async (sheet, context) => {
        const range = sheet.getRange('C:C').load('values,text,formulas,numberFormat,address,cellCount');
        await context.sync();
        return {
          values: range.values as unknown,
          text: range.text,
          formulas: range.formulas as unknown,
          numberFormat: range.numberFormat as unknown,
          address: range.address,
          cellCount: range.cellCount,
        };
      }),
  },
  {
    page: `${GUIDES}/excel-add-ins-ranges-unbounded.md#write-to-an-unbounded-range`,
    title: 'entire columns take no values',
    expected: 'InvalidArgument',
    observe: (kit) =>
      errorCodeOf(() =>
        onSheet(kit, async (sheet, context) => {
          sheet.getRange('A:B').values = [['Due Date']];
          await context.sync();
        }),
      ),
  },
  {
    page: `office-js-docs-pr/docs/concepts/resource-limits-and-performance-optimization.md#excel-add-ins`,
    title: 'more than five million cells are not read at once',
    expected: 'RangeExceedsLimit',
    observe: (kit) =>
      errorCodeOf(() =>
        onSheet(kit, async (sheet, context) => {
          sheet.getRange('A1:F1000000').load('values');
          await context.sync();
        }),
      ),
  },
  {
    page: `${RANGE}#excel-excel-range-cellcount-member`,
    title: 'a count beyond 2^31 - 1 is -1',
    expected: -1,
    observe: (kit) =>
      onSheet(kit, async (sheet, context) => {
        const range = sheet.getRange().load('cellCount');
        await context.sync();
        return range.cellCount;
      }),
  },
  ...rangePlaces,
  ...rangeAreas,
];
