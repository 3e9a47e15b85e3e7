import { blankDocument } from './blankDocument';
import { createUniver } from './corePlugins';
import type { WorkbookDocument } from './document';
import { HostWorkbook } from './HostWorkbook';

const blank = blankDocument('book.xlsx');
const [blankSheet] = blank.sheets;
if (!blankSheet) throw new Error('A blank workbook has a sheet.');

/** A document with something in every place that the host models. */
const full: WorkbookDocument = {
  fileName: 'book.xlsx',
  date1904: true,
  activeSheet: 1,
  styles: [
    { numberFormat: 'yyyy-mm-dd', font: { bold: true, color: '#FFFFFF', size: 12 }, fill: '#1F4E78' },
    { quotePrefix: true },
    {
      horizontalAlignment: 'CenterAcrossSelection',
      indentLevel: 2,
      wrapText: true,
      locked: false,
      borders: { bottom: { style: 'Double', weight: 'Thick', color: '#000000' } },
    },
  ],
  sheets: [
    {
      ...blankSheet,
      name: 'Ledger 2024',
      tabColor: '#FF0000',
      cells: [
        [{ value: 'Customer' }, { value: 'Open' }, { value: 'Paid' }],
        [
          { value: '=not a formula', style: 1 },
          { value: 12.5, style: 0 },
          { value: true, style: 2 },
        ],
        [{ value: '007' }, { value: 7, formula: '=SUM(1,6)' }, { error: '#N/A' }],
        [{ value: 'Total' }, { value: 19.5, formula: '=SUBTOTAL(109,Items[Open])' }],
        undefined,
        [{ value: 1, formula: '=SEQUENCE(2,2)', spill: 'A6:B7' }, { value: 2 }],
        [{ value: 3 }, { value: 4 }],
        [{ error: '#DIV/0!', formula: '=1/0' }],
      ],
      columnWidths: { 0: 24.5, 3: 8.43 },
      rowHeights: { 0: 30 },
      hiddenColumns: [4],
      hiddenRows: [9],
      merges: ['E1:F2'],
      frozen: { rows: 1, columns: 2 },
      showGridlines: false,
      protected: true,
      tables: [
        {
          id: 7,
          name: 'Items',
          address: 'A1:C4',
          columns: [
            { name: 'Customer', totalsLabel: 'Total' },
            { name: 'Open', totalsFunction: 'sum' },
            { name: 'Paid' },
          ],
          style: 'TableStyleLight9',
          showHeaders: true,
          showTotals: true,
          showFilterButton: false,
          showBandedRows: false,
          showBandedColumns: true,
          highlightFirstColumn: true,
          highlightLastColumn: false,
        },
      ],
      conditionalFormats: [
        {
          id: 'a',
          address: 'B2:B3',
          priority: 1,
          stopIfTrue: true,
          type: 'CellValue',
          operator: 'Between',
          formula1: '=$E$1',
          formula2: '10',
          format: { fill: '#FFC7CE', bold: true },
        },
        {
          id: 'b',
          address: 'A2:A3 C2:C3',
          priority: 2,
          stopIfTrue: false,
          type: 'DataBar',
          color: '#4472C4',
          lower: { type: 'Automatic' },
          upper: { type: 'Number', formula: '100' },
          showValue: true,
        },
        { id: 'c', address: 'A1', priority: 3, stopIfTrue: false, type: 'Foreign', payload: { icon: 3 } },
      ],
      hyperlinks: [
        { cell: 'A2', documentReference: "'Ledger 2024'!B2", screenTip: 'Go' },
        { cell: 'A3', address: 'https://example.com' },
      ],
      autoFilter: 'A1:C4',
      pageLayout: { orientation: 'Landscape', margins: { left: 36 }, printTitleRows: '$1:$1' },
      customProperties: [{ key: 'contoso', value: 'aging' }],
      foreign: { drawings: ['untouched'] },
    },
    { ...blankSheet, name: 'Other' },
    { ...blankSheet, name: 'Hidden', visibility: 'VeryHidden' },
  ],
  names: [
    { name: 'Rate', formula: '=0.05', visible: true },
    { name: 'Area', formula: "='Ledger 2024'!$A$1:$B$2", visible: false, comment: 'why', scope: 'Other' },
  ],
  settings: [{ key: 'options', value: { limits: [30, 60, 90] } }],
  foreign: { theme: 'untouched' },
};

describe('HostWorkbook', () => {
  test.each([
    ['a blank document', blank],
    ['a document with everything', full],
  ])('gives %s back as it was', async (_name, document) => {
    const univer = createUniver({ language: 'en-US' });
    const workbook = HostWorkbook.create(univer, document);
    await workbook.settled();
    const saved = workbook.toDocument();
    univer.dispose();
    // Styles may be numbered anew: the cells must mean the same ones.
    expect(withStyles(saved)).toEqual(withStyles(document));
  });

  test('formulas without a result are calculated, those with one stand until something changes', async () => {
    const univer = createUniver({ language: 'en-US' });
    const workbook = HostWorkbook.create(univer, {
      ...blank,
      sheets: [{ ...blankSheet, cells: [[{ formula: '=1+1' }, { formula: '=2+2', value: 'as saved' }]] }],
    });
    await workbook.settled();
    const [cells] = workbook.toDocument().sheets[0]?.cells ?? [];
    univer.dispose();
    expect(cells).toEqual([
      { formula: '=1+1', value: 2 },
      { formula: '=2+2', value: 'as saved' },
    ]);
  });
});

function withStyles(document: WorkbookDocument): unknown {
  return {
    ...document,
    styles: undefined,
    sheets: document.sheets.map((sheet) => ({
      ...sheet,
      cells: Array.from({ length: sheet.cells.length }, (_, row) =>
        Array.from({ length: sheet.cells[row]?.length ?? 0 }, (_cell, column) => {
          const cell = sheet.cells[row]?.[column];
          return cell && { ...cell, style: document.styles[cell.style ?? -1] };
        }),
      ),
    })),
  };
}
