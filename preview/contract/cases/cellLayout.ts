import type { ContractCase } from '../ContractCase';
import { codeOfFormat, formatAfter } from '../formatAfter';
import { onSheet } from '../onSheet';

const GUIDES = 'office-js-docs-pr/docs/excel';
const REFERENCE = 'office-js-docs-reference/docs/docs-ref-autogen/excel/excel';
const FORMAT = `${REFERENCE}/excel.rangeformat.yml`;

export const cellLayout: readonly ContractCase[] = [
  {
    page: `${FORMAT}#excel-excel-rangeformat-columnwidth-member`,
    title: 'widths and heights that differ are null',
    browser: true,
    expected: { columnWidth: null, rowHeight: null },
    observe: (kit) =>
      formatAfter(
        kit,
        (format) => {
          format.columnWidth = 100;
          format.rowHeight = 40;
        },
        'columnWidth,rowHeight',
        'A1:B2',
      ),
  },
  {
    page: `${FORMAT}#excel-excel-rangeformat-usestandardwidth-member`,
    title: 'whether a size is the standard: true, false, or null where sizes differ',
    expected: [true, false, null, true],
    observe: (kit) =>
      onSheet(kit, async (sheet, context) => {
        sheet.getRange('B:B').format.columnWidth = 100;
        const found = ['A1', 'B1', 'A1:B1'].map((address) =>
          sheet.getRange(address).format.load('useStandardWidth'),
        );
        await context.sync();
        const before = found.map(({ useStandardWidth }) => useStandardWidth);
        sheet.getRange('B:B').format.useStandardWidth = true;
        const after = sheet.getRange('B1').format.load('useStandardWidth');
        await context.sync();
        return [...before, after.useStandardWidth];
      }),
  },
  {
    page: `${FORMAT}#excel-excel-rangeformat-indentlevel-member`,
    title: 'an indent is from 0 to 250',
    expected: ['none', 'InvalidArgument', 'InvalidArgument'],
    observe: async (kit) => [
      await codeOfFormat(kit, (format) => (format.indentLevel = 250)),
      await codeOfFormat(kit, (format) => (format.indentLevel = 251)),
      await codeOfFormat(kit, (format) => (format.indentLevel = -1)),
    ],
  },
  {
    page: `${FORMAT}#excel-excel-rangeformat-adjustindent-member(1)`,
    title: 'an indent is adjusted by an amount',
    expected: { indentLevel: 3 },
    observe: (kit) =>
      formatAfter(
        kit,
        (format) => {
          format.indentLevel = 5;
          format.adjustIndent(-2);
        },
        'indentLevel',
      ),
  },
  {
    page: `${FORMAT}#excel-excel-rangeformat-textorientation-member`,
    title: 'a text is turned by -90 to 90 degrees, or 180 for stacked letters',
    browser: true,
    expected: {
      upwards: { textOrientation: 90 },
      stacked: { textOrientation: 180 },
      mixed: { textOrientation: null },
      other: 'InvalidArgument',
    },
    observe: async (kit) => {
      const turn = (degrees: number) => (format: Excel.RangeFormat) => {
        format.textOrientation = degrees;
      };
      return {
        upwards: await formatAfter(kit, turn(90), 'textOrientation'),
        stacked: await formatAfter(kit, turn(180), 'textOrientation'),
        mixed: await formatAfter(kit, turn(45), 'textOrientation', 'A1:A2'),
        other: await codeOfFormat(kit, turn(91)),
      };
    },
  },
  {
    page: `${FORMAT}#excel-excel-rangeformat-readingorder-member`,
    title: 'reading order, shrinking, wrapping and automatic indents',
    expected: { readingOrder: 'RightToLeft', shrinkToFit: true, autoIndent: true, wrapText: null },
    observe: (kit) =>
      onSheet(kit, async (sheet, context) => {
        const { format } = sheet.getRange('A1:A2');
        format.readingOrder = 'RightToLeft';
        format.shrinkToFit = true;
        format.autoIndent = true;
        sheet.getRange('A1').format.wrapText = true;
        format.load('readingOrder,shrinkToFit,autoIndent,wrapText');
        await context.sync();
        const { readingOrder, shrinkToFit, autoIndent, wrapText } = format;
        return { readingOrder, shrinkToFit, autoIndent, wrapText };
      }),
  },
  {
    page: `${REFERENCE}/excel.formatprotection.yml#excel-excel-formatprotection-locked-member`,
    title: 'cells are locked and their formulas shown; null where cells differ',
    expected: {
      first: { protection: { locked: true, formulaHidden: false } },
      mixed: { protection: { locked: null, formulaHidden: null } },
    },
    observe: async (kit) => ({
      first: await formatAfter(kit, () => undefined, 'protection/locked,protection/formulaHidden'),
      mixed: await formatAfter(
        kit,
        (format) => {
          format.protection.locked = false;
          format.protection.formulaHidden = true;
        },
        'protection/locked,protection/formulaHidden',
        'A1:A2',
      ),
    }),
  },
  {
    page: `${REFERENCE}/excel.rangebordercollection.yml#excel-excel-rangebordercollection-getitem-member(1)`,
    title: 'borders by name and by index, with style, weight and colour',
    browser: true,
    expected: { style: 'Dash', weight: 'Medium', color: '#0000FF', bySide: true, other: 'None' },
    observe: (kit) =>
      onSheet(kit, async (sheet, context) => {
        const { borders } = sheet.getRange('B2').format;
        const border = borders.getItem('EdgeTop');
        border.style = 'Dash';
        border.weight = 'Medium';
        border.color = '#0000FF';
        border.load('style,weight,color');
        const other = borders.getItem('EdgeBottom').load('style');
        borders.load('items/sideIndex,items/style,count');
        await context.sync();
        const found = borders.items.findIndex(({ sideIndex }) => sideIndex === 'EdgeTop');
        const byIndex = borders.getItemAt(found).load('style');
        await context.sync();
        return {
          style: border.style,
          weight: border.weight,
          color: border.color,
          bySide: byIndex.style === 'Dash' && borders.items.length === borders.count,
          other: other.style,
        };
      }),
  },
  {
    page: `${GUIDES}/excel-add-ins-multiple-ranges.md#set-properties-on-multiple-ranges`,
    title: 'a format set on RangeAreas is set on all its ranges',
    browser: true,
    expected: ['#FFC0CB', '#FFFFFF', '#FFC0CB'],
    observe: (kit) =>
      onSheet(kit, async (sheet, context) => {
        sheet.getRanges('F3:F5, H3:H5').format.fill.color = 'pink';
        const fills = ['F3:F5', 'G3', 'H3:H5'].map((address) =>
          sheet.getRange(address).format.fill.load('color'),
        );
        await context.sync();
        return fills.map(({ color }) => color);
      }),
  },
  {
    page: `${REFERENCE}/excel.range.yml#excel-excel-range-getcellproperties-member(1)`,
    title: 'looks of single cells in one call',
    browser: true,
    expected: [
      [
        { address: 'Sheet1!A1', format: { fill: { color: '#FF0000' }, font: { bold: true } } },
        { address: 'Sheet1!B1', format: { fill: { color: '#FFFFFF' }, font: { bold: false } } },
      ],
    ],
    observe: (kit) =>
      onSheet(kit, async (sheet, context) => {
        sheet.getRange('A1').format.fill.color = 'red';
        sheet.getRange('A1').format.font.bold = true;
        const properties = sheet.getRange('A1:B1').getCellProperties({
          address: true,
          format: { fill: { color: true }, font: { bold: true } },
        });
        await context.sync();
        return properties.value;
      }),
  },
  {
    page: `${REFERENCE}/excel.range.yml#excel-excel-range-setcellproperties-member(1)`,
    title: 'cells, rows and columns are given their looks in one call',
    expected: {
      cells: [[{ format: { font: { color: '#0000FF' } } }, { format: { font: { color: '#000000' } } }]],
      rows: [{ format: { rowHeight: 30 } }],
      columns: [{ format: { columnWidth: 90 } }, { format: { columnWidth: 48 } }],
      edge: 'Continuous',
    },
    observe: (kit) =>
      onSheet(kit, async (sheet, context) => {
        const range = sheet.getRange('A1:B1');
        range.setCellProperties([
          [{ format: { font: { color: 'blue' }, borders: { top: { style: 'Continuous' } } } }, {}],
        ]);
        range.setRowProperties([{ format: { rowHeight: 30 } }]);
        range.setColumnProperties([{ format: { columnWidth: 90 } }, {}]);
        const cells = range.getCellProperties({ format: { font: { color: true } } });
        const rows = range.getRowProperties({ format: { rowHeight: true } });
        const columns = range.getColumnProperties({ format: { columnWidth: true } });
        const edge = sheet.getRange('A1').format.borders.getItem('EdgeTop').load('style');
        await context.sync();
        return { cells: cells.value, rows: rows.value, columns: columns.value, edge: edge.style };
      }),
  },
  {
    page: `${REFERENCE}/excel.range.yml#excel-excel-range-getrowproperties-member(1)`,
    title: 'what differs within a row is null',
    expected: [{ format: { fill: { color: null } } }, { format: { fill: { color: '#FF0000' } } }],
    observe: (kit) =>
      onSheet(kit, async (sheet, context) => {
        sheet.getRange('A1').format.fill.color = 'red';
        sheet.getRange('A2:B2').format.fill.color = 'red';
        const rows = sheet.getRange('A1:B2').getRowProperties({ format: { fill: { color: true } } });
        await context.sync();
        return rows.value;
      }),
  },
];
