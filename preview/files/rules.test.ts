import type { ConditionalFormatDocument, RuleFormat, SheetDocument } from '../workbook/document';
import { plainSheet, plainWorkbook } from '../workbook/plainSheet';
import { hasLibreOffice, LibreOffice } from './fixtures/libreOffice';
import { MAIN, xlsxOf } from './fixtures/packageOf';
import { throughHost } from './fixtures/throughHost';
import { openXlsx } from './openXlsx';
import { saveXlsx } from './saveXlsx';
import { ZipReader } from './container/ZipReader';
import { AVERAGES, CELL_TESTS, PERIODS } from './format/presets';

type Content<Rule> = Rule extends unknown ? Omit<Rule, 'id' | 'address' | 'priority' | 'stopIfTrue'> : never;
type RuleContent = Content<ConditionalFormatDocument>;

const FORMAT: RuleFormat = {
  fontColor: '#FF0000',
  bold: true,
  underline: 'Double',
  strikethrough: true,
  numberFormat: '0.00" kg"',
  fill: '#FFFF00',
  borders: {
    left: { style: 'Continuous', color: '#00FF00' },
    top: { style: 'DashDot', color: '#0000FF' },
  },
};
const CRITERIA = [
  { type: 'Percent', operator: 'GreaterThanOrEqual', formula: '=0' },
  { type: 'Number', operator: 'GreaterThan', formula: '=20' },
  { type: 'Formula', operator: 'GreaterThanOrEqual', formula: '=$A$1*2' },
] as const;
const BAR = {
  type: 'DataBar',
  color: '#638EC6',
  lower: { type: 'Automatic' },
  upper: { type: 'HighestValue' },
  showValue: true,
} as const;
const PRESETS = Object.keys({
  ...AVERAGES,
  ...CELL_TESTS,
  ...PERIODS,
  UniqueValues: 0,
  DuplicateValues: 0,
}) as Extract<RuleContent, { type: 'PresetCriteria' }>['criterion'][];

const CONTENTS: readonly RuleContent[] = [
  { type: 'IconSet', style: 'ThreeFlags', criteria: CRITERIA, reverse: true, showValue: false },
  { type: 'IconSet', style: 'ThreeStars', criteria: CRITERIA, reverse: false, showValue: true },
  {
    type: 'IconSet',
    style: 'ThreeArrows',
    criteria: [CRITERIA[0], { ...CRITERIA[1], customIcon: { set: 'FiveBoxes', index: 4 } }, CRITERIA[2]],
    reverse: false,
    showValue: true,
  },
  { type: 'TopBottom', rank: 3, kind: 'TopItems', format: FORMAT },
  { type: 'TopBottom', rank: 20, kind: 'BottomPercent', format: { underline: 'Single' } },
  BAR,
  { ...BAR, look: { gradient: true, direction: 'RightToLeft', axisFormat: 'None', axisColor: '#112233' } },
  {
    ...BAR,
    look: {
      borderColor: '#445566',
      axisFormat: 'CellMidPoint',
      negative: { color: '#778899', borderColor: '#AABBCC', matchPositiveFillColor: true },
    },
  },
  { ...BAR, look: { borderColor: '#445566', negative: { matchPositiveBorderColor: true } } },
  ...PRESETS.map((criterion) => ({ type: 'PresetCriteria', criterion, format: { italic: true } }) as const),
];

const VALUES = [10, 20, 30, -5];
const SHEET: SheetDocument = {
  ...plainSheet(
    'A',
    VALUES.map((value) => [{ value }]),
  ),
  conditionalFormats: CONTENTS.map((content, index) => ({
    id: `rule-${index + 1}`,
    address: index % 2 === 0 ? 'A1:A4' : 'A1:A2 A4',
    priority: index + 1,
    stopIfTrue: false,
    ...content,
  })),
};
const DOCUMENT = plainWorkbook('a.xlsx', [SHEET], []);

async function sheetXml(bytes: Uint8Array): Promise<string> {
  return (await new ZipReader(bytes).readText('xl/worksheets/sheet1.xml')) ?? '';
}

test('every kind of rule goes out and comes back', async () => {
  const again = await openXlsx(await saveXlsx(DOCUMENT), 'a.xlsx');
  expect(again.sheets[0]?.conditionalFormats).toEqual(SHEET.conditionalFormats);
});

test('a second saving writes no rule twice', async () => {
  const once = await saveXlsx(DOCUMENT);
  const twice = await saveXlsx(throughHost(await openXlsx(once, 'a.xlsx')));
  const count = (xml: string): number => xml.match(/<(?:x14:)?cfRule /g)?.length ?? 0;
  expect(count(await sheetXml(twice))).toBe(count(await sheetXml(once)));
  expect((await openXlsx(twice, 'a.xlsx')).sheets[0]?.conditionalFormats).toEqual(SHEET.conditionalFormats);
});

(hasLibreOffice() ? test : test.skip)(
  'LibreOffice opens the file, and sees the values and the rules',
  async () => {
    const office = new LibreOffice();
    const files = office.convert('rules.xlsx', await saveXlsx(DOCUMENT), 'fods');
    office.dispose();
    const seen = String(files.get('rules.fods'));
    expect([...seen.matchAll(/office:value="([^"]*)"/g)].map(([, value]) => value)).toEqual(
      VALUES.map(String),
    );
    expect(seen.match(/<calcext:icon-set /g)).toHaveLength(3);
    expect(seen.match(/<calcext:data-bar /g)).toHaveLength(4);
  },
  120_000,
);

describe('rules of a file', () => {
  const X14 = 'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"';
  const XM = 'xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';
  const extended = (icons: string): string =>
    `<x14:conditionalFormatting ${XM}><x14:cfRule type="iconSet" priority="1" id="{1}">${icons}</x14:cfRule><xm:sqref>B1</xm:sqref></x14:conditionalFormatting>`;
  const file = (rules: string, icons = ''): Promise<Uint8Array> =>
    xlsxOf(
      `<sheetData/><conditionalFormatting sqref="A1:A3">${rules}</conditionalFormatting>${
        icons &&
        `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" ${X14}><x14:conditionalFormattings>${extended(icons)}</x14:conditionalFormattings></ext></extLst>`
      }`,
      {
        'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><dxfs count="1"><dxf><font><u val="singleAccounting"/><outline/></font><border><left style="slantDashDot"/></border></dxf></dxfs></styleSheet>`,
      },
    );
  const rulesOf = async (bytes: Uint8Array): Promise<readonly ConditionalFormatDocument[]> =>
    (await openXlsx(bytes, 'a.xlsx')).sheets[0]?.conditionalFormats ?? [];

  test('that say no more than they must are read as Excel means them', async () => {
    const rules = await rulesOf(
      await file(
        '<cfRule type="iconSet" priority="1"><iconSet><cfvo type="percent" val="0"/><cfvo type="percent" val="33"/><cfvo type="num" val="67" gte="0"/></iconSet></cfRule>' +
          '<cfRule type="dataBar" priority="2"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF00FF00"/></dataBar></cfRule>',
      ),
    );
    expect(rules).toMatchObject([
      {
        type: 'IconSet',
        style: 'ThreeTrafficLights1',
        reverse: false,
        showValue: true,
        criteria: [
          { type: 'Percent', operator: 'GreaterThanOrEqual', formula: '=0' },
          { type: 'Percent', operator: 'GreaterThanOrEqual', formula: '=33' },
          { type: 'Number', operator: 'GreaterThan', formula: '=67' },
        ],
      },
      { type: 'DataBar', look: { gradient: true } },
    ]);
  });

  test('that cannot be stated stay foreign and go back as they stood', async () => {
    const odd = [
      '<cfRule type="aboveAverage" priority="1" stdDev="4"/>',
      '<cfRule type="iconSet" priority="2"><iconSet iconSet="9Moons"><cfvo type="percent" val="0"/></iconSet></cfRule>',
    ];
    const hidden =
      '<x14:iconSet custom="1"><x14:cfvo type="percent"><xm:f>0</xm:f></x14:cfvo><x14:cfIcon iconSet="NoIcons" iconId="0"/></x14:iconSet>';
    const bytes = await file(odd.join(''), hidden);
    expect((await rulesOf(bytes)).map(({ type }) => type)).toEqual(['Foreign', 'Foreign']);
    const xml = await sheetXml(await saveXlsx(throughHost(await openXlsx(bytes, 'a.xlsx'))));
    for (const rule of [...odd, hidden]) expect(xml).toContain(rule);
  });

  test('keep what their looks hold beyond the document, until they are changed', async () => {
    const document = await openXlsx(
      await file('<cfRule type="duplicateValues" dxfId="0" priority="1"/>'),
      'a.xlsx',
    );
    const [sheet] = document.sheets;
    const [rule] = sheet?.conditionalFormats ?? [];
    if (!sheet || rule?.type !== 'PresetCriteria') throw new Error('The rule is read.');
    expect(rule.format).toMatchObject({ underline: 'Single' });
    expect(rule.format.borders).toBeUndefined();
    const styles = async (format: RuleFormat): Promise<string> => {
      const changed = { ...sheet, conditionalFormats: [{ ...rule, format }] };
      const zip = new ZipReader(await saveXlsx({ ...document, sheets: [changed] }));
      const xml = (await zip.readText('xl/styles.xml')) ?? '';
      return [...xml.matchAll(/<dxf>.*?<\/dxf>/g)].join('');
    };
    expect(await styles(rule.format)).toMatch(/^<dxf>.*slantDashDot.*<\/dxf>$/);
    expect(await styles({ ...rule.format, bold: true })).toContain(
      '<dxf><font><b val="1"/><u/></font></dxf>',
    );
  });
});
