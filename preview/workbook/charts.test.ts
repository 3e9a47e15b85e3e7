import { blankDocument } from './blankDocument';
import type { ChartAxisDocument, ChartDocument } from './chartDocument';
import { createUniver } from './corePlugins';
import type { WorkbookDocument } from './document';
import { HostWorkbook } from './HostWorkbook';

const [blankSheet] = blankDocument('book.xlsx').sheets;
if (!blankSheet) throw new Error('A blank workbook has a sheet.');
const axis: ChartAxisDocument = { visible: true, majorGridlines: false, minorGridlines: false };

/** On the first sheet, of cells of the second, with something in every place. */
const chart: ChartDocument = {
  id: '{00000000-0008-0000-0000-020000000000}',
  name: 'Aging',
  type: 'ColumnStacked',
  anchor: { from: { row: 1, column: 2, down: 3, right: 4 }, to: { row: 9, column: 8, down: 7, right: 6 } },
  plotBy: 'Columns',
  title: { text: '账龄', visible: true, overlay: true, format: { font: { bold: true } } },
  legend: { visible: true, position: 'Corner', format: { fill: '#FFFFFF' } },
  axes: { category: axis, value: axis, secondaryCategory: axis, secondaryValue: { ...axis, minimum: -1 } },
  series: [
    {
      type: 'ColumnStacked',
      axisGroup: 'Primary',
      nameReference: "'Data ''24'!$B$1",
      values: "'Data ''24'!$B$2:$B$4",
      categories: "'Data ''24'!$A:$A",
      points: { 2: { line: { style: 'Dash', color: '#000000', weight: 2 } } },
    },
    { type: 'Line', axisGroup: 'Secondary', name: 'Lost', values: '#REF!', smooth: true },
  ],
  format: { line: { style: 'None' } },
  plotAreaFormat: {},
  plotVisibleOnly: false,
  displayBlanksAs: 'Zero',
  original: { part: 'xl/charts/chart1.xml', fingerprint: 42 },
};
const document: WorkbookDocument = {
  ...blankDocument('book.xlsx'),
  sheets: [
    { ...blankSheet, name: 'Dashboard', charts: [chart] },
    { ...blankSheet, name: "Data '24" },
  ],
};

test('a document gets its charts back as they were', () => {
  const univer = createUniver({ language: 'en-US' });
  const workbook = HostWorkbook.create(univer, document);
  const saved = workbook.toDocument();
  workbook.dispose();
  univer.dispose();
  expect(saved.sheets.map(({ charts }) => charts)).toEqual([[chart], undefined]);
});
