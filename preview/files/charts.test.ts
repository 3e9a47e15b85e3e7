import type { ChartDocument } from '../workbook/chartDocument';
import type { SheetDocument, WorkbookDocument } from '../workbook/document';
import { blankDocument } from '../workbook/blankDocument';
import { without } from '../workbook/without';
import { ZipReader } from './container/ZipReader';
import { MAIN, OFFICE, relationships, xlsxOf } from './fixtures/packageOf';
import { hasLibreOffice, LibreOffice } from './fixtures/libreOffice';
import { openXlsx } from './openXlsx';
import { saveXlsx } from './saveXlsx';

const blank = blankDocument('book.xlsx');
const [blankSheet] = blank.sheets;
if (!blankSheet) throw new Error('A blank workbook has a sheet.');

const PLAIN_AXIS = { visible: true, majorGridlines: false, minorGridlines: false };

/** The ten largest customers with their cumulative share: columns, and a line on an axis of its own. */
const combination: ChartDocument = {
  id: '{00000000-0008-0000-0000-020000000000}',
  name: 'Top <10>',
  type: 'ColumnClustered',
  anchor: {
    from: { row: 4, column: 1, down: 2, right: 3.5 },
    to: { row: 20, column: 8, down: 0, right: 12 },
  },
  plotBy: 'Columns',
  title: {
    text: '前十大客户 & share\nsecond line',
    visible: true,
    format: { font: { size: 16, bold: true, color: '#1F4E78' } },
  },
  legend: { visible: true, position: 'Right', format: { fill: '#FFFFFF' } },
  axes: {
    category: {
      ...PLAIN_AXIS,
      title: { text: 'Customer', visible: true },
      tickLabelSpacing: 2,
      isText: true,
      reversePlotOrder: true,
    },
    value: {
      ...PLAIN_AXIS,
      majorGridlines: true,
      minorGridlines: true,
      gridlinesFormat: { line: { color: '#ABCDEF', style: 'Dash' } },
      displayUnit: 'Thousands',
      numberFormat: '#,##0',
      majorTickMark: 'Outside',
      format: { font: { italic: true } },
    },
    secondaryCategory: { ...PLAIN_AXIS, visible: false },
    secondaryValue: { ...PLAIN_AXIS, minimum: 0, maximum: 1, majorUnit: 0.25, tickLabelPosition: 'High' },
  },
  series: [
    {
      type: 'ColumnClustered',
      axisGroup: 'Primary',
      nameReference: "'AR 2024'!$B$1",
      values: "'AR 2024'!$B$2:$B$4",
      categories: "'AR 2024'!$A$2:$A$4",
      gapWidth: 40,
      overlap: -20,
      format: { fill: '#2E75B6' },
      points: { 1: { fill: '#FF0000' } },
      dataLabels: {
        showValue: true,
        showSeriesName: false,
        showCategoryName: false,
        showPercentage: false,
        showLegendKey: false,
        position: 'InsideEnd',
        numberFormat: '0.0',
        format: { font: { color: '#FFFFFF' } },
      },
    },
    {
      type: 'LineMarkers',
      axisGroup: 'Secondary',
      name: 'Share',
      values: "'AR 2024'!$C$2:$C$4",
      categories: "'AR 2024'!$A$2:$A$4",
      smooth: true,
      format: { line: { color: '#C00000', weight: 3, style: 'Dot' } },
      marker: { style: 'Diamond', size: 9, background: '#00FF00' },
    },
  ],
  format: { fill: '#F2F2F2', line: { style: 'None' } },
  plotAreaFormat: { fill: 'None' },
  plotVisibleOnly: false,
  displayBlanksAs: 'Interplotted',
};

const sheet: SheetDocument = {
  ...blankSheet,
  name: 'AR 2024',
  cells: [
    [{ value: 'Customer' }, { value: 'Open' }, { value: 'Share' }],
    [{ value: 'A & B' }, { value: 50 }, { value: 0.5 }],
    [{ value: 'C' }, { value: 30 }, { value: 0.8 }],
    [{ value: 'D' }, { value: 20 }, { value: 1 }],
  ],
};

/** A chart of one series of a type, on the same cells. */
function simple(type: string, number: number): ChartDocument {
  const row = number * 12;
  return {
    ...combination,
    id: `{00000000-0008-0000-0000-${(number + 3).toString(16).toUpperCase().padStart(2, '0')}0000000000}`,
    name: type,
    type,
    anchor: {
      from: { row, column: 10, down: 0, right: 0 },
      to: { row: row + 10, column: 15, down: 0, right: 0 },
    },
    title: { visible: false },
    legend: { visible: true, position: 'Bottom' },
    axes: {
      category: PLAIN_AXIS,
      value: { ...PLAIN_AXIS, majorGridlines: true },
      secondaryCategory: { ...PLAIN_AXIS, visible: false },
      secondaryValue: PLAIN_AXIS,
    },
    series: [
      {
        type,
        axisGroup: 'Primary',
        nameReference: "'AR 2024'!$B$1",
        values: "'AR 2024'!$B$2:$B$4",
        categories: "'AR 2024'!$A$2:$A$4",
        ...(type === 'Bubble' ? { sizes: "'AR 2024'!$C$2:$C$4" } : {}),
        ...(type === 'Doughnut'
          ? { doughnutHoleSize: 60, firstSliceAngle: 90, points: { 0: { fill: '#123456' } } }
          : {}),
      },
    ],
    format: {},
    plotAreaFormat: {},
    plotVisibleOnly: true,
    displayBlanksAs: 'NotPlotted',
  };
}

const TYPES = [
  'ColumnStacked',
  'ColumnStacked100',
  'BarClustered',
  'BarStacked',
  'Line',
  'LineStacked',
  'AreaStacked100',
  'Pie',
  'PieExploded',
  'Doughnut',
  'XYScatter',
  'XYScatterLinesNoMarkers',
  'XYScatterSmooth',
  'Bubble',
  'Radar',
  'RadarMarkers',
  'RadarFilled',
];
const all: WorkbookDocument = {
  ...blank,
  sheets: [{ ...sheet, charts: [combination, ...TYPES.map(simple)] }],
};

/** The charts of the first sheet, without where they were read from. */
function chartsOf({ sheets }: WorkbookDocument): unknown[] {
  return (sheets[0]?.charts ?? []).map((chart) => without(chart, 'original'));
}

test('charts come back from a file as they went in', async () => {
  const opened = await openXlsx(await saveXlsx(all), 'book.xlsx');
  expect(chartsOf(opened)).toEqual(all.sheets[0]?.charts);
});

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const SHEET_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';

const bars = (inside = ''): string =>
  `<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}"><c:chart><c:plotArea><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:spPr><a:solidFill><a:schemeClr val="accent2"><a:lumMod val="75000"/></a:schemeClr></a:solidFill></c:spPr>${inside}<c:val><c:numRef><c:f>Sheet1!$A$1:$A$2</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/></c:catAx><c:valAx><c:axId val="2"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`;

const frame = (id: string, name: string): string =>
  `<xdr:oneCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>2</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="1219200" cy="381000"/><xdr:graphicFrame><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="${name}"/></xdr:nvGraphicFramePr><a:graphic><a:graphicData><c:chart r:id="${id}"/></a:graphicData></a:graphic></xdr:graphicFrame></xdr:oneCellAnchor>`;
const picture =
  '<xdr:twoCellAnchor><xdr:pic><xdr:blipFill><a:blip r:embed="rIdPicture"/></xdr:blipFill></xdr:pic></xdr:twoCellAnchor>';

/** A sheet with a picture, a chart that the host models and one with a trend line. */
function mixed(anchors = frame('rId1', 'Ours') + picture + frame('rId2', 'Trend')): Promise<Uint8Array> {
  return xlsxOf(
    '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row></sheetData><drawing r:id="rId9"/>',
    {
      'xl/worksheets/_rels/sheet1.xml.rels': relationships({ rId9: ['drawing', '../drawings/drawing1.xml'] }),
      'xl/drawings/drawing1.xml': `<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${DRAWING}" xmlns:c="${CHART}" xmlns:r="${OFFICE}">${anchors}</xdr:wsDr>`,
      'xl/drawings/_rels/drawing1.xml.rels': relationships({
        rId1: ['chart', '../charts/chart1.xml'],
        rId2: ['chart', '../charts/chart2.xml'],
        rIdPicture: ['image', '../media/image1.png'],
      }),
      'xl/charts/chart1.xml': bars(),
      'xl/charts/chart2.xml': bars('<c:trendline><c:trendlineType val="linear"/></c:trendline>'),
      'xl/media/image1.png': new Uint8Array([1, 2, 3]),
    },
  );
}

async function partsOf(document: WorkbookDocument): Promise<(name: string) => Promise<string | undefined>> {
  const zip = new ZipReader(await saveXlsx(document));
  return (name) => zip.readText(name);
}

describe('a file of another program', () => {
  test('gives the charts that the host models; a place of one cell becomes one of two', async () => {
    const { sheets } = await openXlsx(await mixed(), 'book.xlsx');
    expect(sheets[0]?.charts).toMatchObject([
      {
        name: 'Ours',
        type: 'ColumnClustered',
        // 96 by 30 points: two columns of 64 pixels, two rows of 20.
        anchor: { from: { row: 2, column: 1 }, to: { row: 4, column: 3, down: 0, right: 0 } },
        series: [{ values: 'Sheet1!$A$1:$A$2', format: { fill: '#C55A11' } }],
        legend: { visible: false },
      },
    ]);
  });

  test('gets an untouched chart, its pictures and what is too much for the host back as they stood', async () => {
    const opened = await openXlsx(await mixed(), 'book.xlsx');
    const part = await partsOf(opened);
    expect(await part('xl/charts/chart1.xml')).toBe(bars());
    expect(await part('xl/charts/chart2.xml')).toContain('<c:trendline>');
    expect(await part('xl/media/image1.png')).toBe('\u0001\u0002\u0003');
    const drawing = (await part('xl/drawings/drawing1.xml')) ?? '';
    expect(drawing.match(/name="(?:Ours|Trend)"|<xdr:pic>/g)).toEqual([
      '<xdr:pic>',
      'name="Trend"',
      'name="Ours"',
    ]);
    const again = await openXlsx(await saveXlsx(opened), 'book.xlsx');
    expect(chartsOf(again)).toEqual(chartsOf(opened));
  });

  test('gets a changed chart written anew, and a deleted one not at all', async () => {
    const opened = await openXlsx(await mixed(frame('rId1', 'Ours')), 'book.xlsx');
    const [first] = opened.sheets;
    const [chart] = first?.charts ?? [];
    if (!first || !chart) throw new Error('The file has a chart');
    const changed = { ...chart, title: { text: 'Changed', visible: true } };
    const part = await partsOf({ ...opened, sheets: [{ ...first, charts: [changed] }] });
    // Names that the file brought are not given again.
    expect(await part('xl/charts/chart3.xml')).toContain('Changed');
    expect(await part('xl/charts/chart1.xml')).toBeUndefined();
    const bare = await partsOf({ ...opened, sheets: [without(first, 'charts')] });
    expect(await bare('xl/worksheets/sheet1.xml')).not.toContain('<drawing');
    expect(await bare('xl/charts/chart1.xml')).toBeUndefined();
  });

  test('keeps a chart whose data are not plain cells of the workbook', async () => {
    const file = await xlsxOf('<sheetData/><drawing r:id="rId9"/>', {
      'xl/worksheets/_rels/sheet1.xml.rels': relationships({ rId9: ['drawing', '../drawings/drawing1.xml'] }),
      'xl/drawings/drawing1.xml': `<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${DRAWING}" xmlns:c="${CHART}" xmlns:r="${OFFICE}">${frame('rId1', 'Linked')}</xdr:wsDr>`,
      'xl/drawings/_rels/drawing1.xml.rels': relationships({ rId1: ['chart', '../charts/chart1.xml'] }),
      'xl/charts/chart1.xml': bars().replace('Sheet1!', "'[1]Sheet1'!"),
    });
    const opened = await openXlsx(file, 'book.xlsx');
    expect(opened.sheets[0]?.charts).toBeUndefined();
    expect(await (await partsOf(opened))('xl/charts/chart1.xml')).toContain('[1]Sheet1');
  });
});

test('a written sheet leads to its drawing behind its cells', async () => {
  const part = await partsOf(all);
  const xml = (await part('xl/worksheets/sheet1.xml')) ?? '';
  expect(xml).toContain(`xmlns="${MAIN}"`);
  expect(xml.indexOf('<drawing r:id="rIdDrawing"/>')).toBeGreaterThan(xml.indexOf('</sheetData>'));
});

(hasLibreOffice() ? test : test.skip)(
  'LibreOffice opens the written charts and finds their series again',
  async () => {
    const office = new LibreOffice();
    try {
      const files = office.convert('book.xlsx', await saveXlsx(all), 'xlsx:Calc MS Excel 2007 XML');
      const opened = await openXlsx(new Uint8Array(files.get('book.xlsx') ?? []), 'book.xlsx');
      const found = opened.sheets[0]?.charts?.map(({ type, series }) => [type, series[0]?.values]);
      // Its radar charts have markers or are filled.
      const written = all.sheets[0]?.charts?.map(({ type, series }) => [
        type === 'Radar' ? 'RadarMarkers' : type,
        series[0]?.values,
      ]);
      expect(found).toEqual(written);
    } finally {
      office.dispose();
    }
  },
  120_000,
);
