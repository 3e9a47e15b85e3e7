import { errorCodeOf, type ContractCase } from '../ContractCase';
import { formulasAfter, onSheet } from '../onSheet';
import { rangeMethods } from './rangeMethods';

const GUIDES = 'office-js-docs-pr/docs/excel';
const REFERENCE = 'office-js-docs-reference/docs/docs-ref-autogen/excel/excel';
const RANGE = `${REFERENCE}/excel.range.yml`;
const COPY = `${GUIDES}/excel-add-ins-ranges-cut-copy-paste.md`;

export const rangeEditing: readonly ContractCase[] = [
  {
    page: `${GUIDES}/excel-add-ins-ranges-insert.md#insert-a-range-of-cells`,
    title: 'cells are inserted, the cells below move down, formulas follow',
    browser: true,
    expected: [
      ['a', 1, '=SUM(B1:B4)'],
      ['b', '', ''],
      ['c', 2, ''],
      ['', 3, ''],
    ],
    observe: (kit) =>
      formulasAfter(kit, 'A1:C4', (sheet) => {
        sheet.getRange('A1:C3').formulas = [
          ['a', 1, '=SUM(B1:B3)'],
          ['b', 2, ''],
          ['c', 3, ''],
        ];
        sheet.getRange('B2').insert('Down');
      }),
  },
  {
    page: `${RANGE}#excel-excel-range-insert-member(1)`,
    title: 'insert gives the new blank cells',
    expected: { address: 'Sheet1!B2:C2', values: [['', '']] },
    observe: (kit) =>
      onSheet(kit, async (sheet, context) => {
        sheet.getRange('B2:C2').values = [[1, 2]];
        const range = sheet.getRange('B2:C2').insert('Right').load('address,values');
        await context.sync();
        return { address: range.address, values: range.values as unknown[][] };
      }),
  },
  {
    page: `${GUIDES}/excel-add-ins-ranges-clear-delete.md#delete-a-range-of-cells`,
    title: 'deleted cells are filled from below or from the right',
    browser: true,
    expected: {
      up: [
        ['a', 2],
        ['b', ''],
      ],
      left: [
        [2, ''],
        ['b', ''],
      ],
    },
    observe: async (kit) => {
      const fill = (sheet: Excel.Worksheet) => {
        sheet.getRange('A1:B2').values = [
          ['a', 1],
          ['b', 2],
        ];
      };
      const up = await formulasAfter(kit, 'A1:B2', (sheet) => {
        fill(sheet);
        sheet.getRange('B1').delete('Up');
      });
      const left = await formulasAfter(kit, 'A1:B2', (sheet) => {
        sheet.getRange('A1').delete('Left');
      });
      return { up, left };
    },
  },
  {
    page: 'office-js-docs-pr/docs/testing/application-specific-api-error-handling.md#error-codes',
    title: 'nothing that is filled is pushed off the sheet',
    expected: 'NonBlankCellOffSheet',
    observe: (kit) =>
      errorCodeOf(() =>
        onSheet(kit, async (sheet, context) => {
          sheet.getRange('XFD1').values = [['last']];
          sheet.getRange('A1').insert('Right');
          await context.sync();
        }),
      ),
  },
  {
    page: `${GUIDES}/excel-add-ins-ranges-clear-delete.md#clear-a-range-of-cells`,
    title: 'clear takes values and looks away and moves nothing',
    expected: { values: [[''], [3]], color: '#FFFFFF' },
    observe: (kit) =>
      onSheet(kit, async (sheet, context) => {
        sheet.getRange('E2:E3').values = [[2], [3]];
        sheet.getRange('E2').format.fill.color = 'red';
        sheet.getRange('E2').clear();
        const range = sheet.getRange('E2:E3').load('values');
        const fill = sheet.getRange('E2').format.fill.load('color');
        await context.sync();
        return { values: range.values as unknown[][], color: fill.color };
      }),
  },
  {
    page: `${COPY}#basic-copy-operation`,
    title: 'a copy needs only its first cell',
    browser: true,
    expected: [[1, 2, 3, '=I1*2']],
    observe: (kit) =>
      formulasAfter(kit, 'G1:J1', (sheet) => {
        sheet.getRange('A1:D1').formulas = [[1, 2, 3, '=C1*2']];
        sheet.getRange('G1').copyFrom('A1:D1');
      }),
  },
  {
    page: `${COPY}#copytype-parameter`,
    title: 'formulas, values or formats are copied alone',
    expected: { formulas: [['=C9+1', 5]], values: [[1, 5]], formats: [['', '']], color: '#FF0000' },
    observe: async (kit) => {
      await onSheet(kit, async (sheet, context) => {
        sheet.getRange('A1:B1').formulas = [['=A9+1', 5]];
        sheet.getRange('A1').format.fill.color = 'red';
        await context.sync();
      });
      const formulas = await formulasAfter(kit, 'C1:D1', (sheet) => {
        sheet.getRange('C1').copyFrom('A1:B1', 'Formulas');
      });
      const values = await formulasAfter(kit, 'C2:D2', (sheet) => {
        sheet.getRange('C2').copyFrom('A1:B1', 'Values');
      });
      const formats = await formulasAfter(kit, 'C3:D3', (sheet) => {
        sheet.getRange('C3').copyFrom('A1:B1', 'Formats');
      });
      const color = await onSheet(kit, async (sheet, context) => {
        const fill = sheet.getRange('C3').format.fill.load('color');
        await context.sync();
        return fill.color;
      });
      return { formulas, values, formats, color };
    },
  },
  {
    page: `${COPY}#copy-with-skipblanks`,
    title: 'skipBlanks leaves what is there where the source is blank',
    browser: true,
    expected: [
      [1, 'kept', 3],
      [1, '', 3],
    ],
    observe: (kit) =>
      formulasAfter(kit, 'D1:F2', (sheet) => {
        sheet.getRange('A1:C1').values = [[1, '', 3]];
        sheet.getRange('D1:F2').values = [
          ['x', 'kept', 'x'],
          ['x', 'lost', 'x'],
        ];
        sheet.getRange('D1').copyFrom('A1:C1', 'All', true, false);
        sheet.getRange('D2').copyFrom('A1:C1', 'All', false, false);
      }),
  },
  {
    page: `${COPY}#transpose-parameter`,
    title: 'transpose turns rows into columns',
    expected: [
      [1, 3],
      [2, 4],
    ],
    observe: (kit) =>
      formulasAfter(kit, 'D1:E2', (sheet) => {
        sheet.getRange('A1:B2').values = [
          [1, 2],
          [3, 4],
        ];
        sheet.getRange('D1').copyFrom('A1:B2', 'All', false, true);
      }),
  },
  {
    page: `${RANGE}#excel-excel-range-copyfrom-member(1)`,
    title: 'a destination that is a multiple of the source repeats it',
    expected: [
      [1, 2, 1, 2, 1, 2],
      [3, 4, 3, 4, 3, 4],
    ],
    observe: (kit) =>
      formulasAfter(kit, 'D1:I2', (sheet) => {
        sheet.getRange('A1:B2').values = [
          [1, 2],
          [3, 4],
        ];
        sheet.getRange('D1:I2').copyFrom('A1:B2');
      }),
  },
  {
    page: `${COPY}#move-a-range`,
    title: 'a move needs only its first cell, leaves nothing behind, and formulas follow',
    browser: true,
    expected: [['', '', '=SUM(G1:H1)', '', '', '', 1, 2]],
    observe: (kit) =>
      formulasAfter(kit, 'A1:H1', (sheet) => {
        sheet.getRange('A1:C1').formulas = [[1, 2, '=SUM(A1:B1)']];
        sheet.getRange('A1:B1').moveTo('G1');
      }),
  },
  ...rangeMethods,
];
