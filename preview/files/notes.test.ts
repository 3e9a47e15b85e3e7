import type { WorkbookDocument } from '../workbook/document';
import { plainSheet } from '../workbook/plainSheet';
import { hasLibreOffice, LibreOffice } from './fixtures/libreOffice';
import { MAIN, OFFICE, relationships, xlsxOf } from './fixtures/packageOf';
import { openXlsx } from './openXlsx';
import { saveXlsx } from './saveXlsx';

const MICROSOFT = 'http://schemas.microsoft.com/office/2017/10/relationships';
const THREADS = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';
const THREAD = '{11111111-2222-4333-8444-555555555555}';
const REPLY = '{11111111-2222-4333-8444-666666666666}';
const PERSON = '{99999999-2222-4333-8444-555555555555}';

const shape = (row: number, column: number, more = ''): string =>
  `<v:shape id="s${row}" type="#t" style='position:absolute;width:144pt;height:72.5pt;visibility:hidden'><v:fill/>` +
  `<x:ClientData ObjectType="Note"><x:Row>${row}</x:Row><x:Column>${column}</x:Column>${more}</x:ClientData></v:shape>`;
const BUTTON = '<v:shape id="b1"><x:ClientData ObjectType="Button"><x:Row>3</x:Row></x:ClientData></v:shape>';
const drawing = (shapes: string): string =>
  `<xml xmlns:v="v" xmlns:x="x"><v:shapetype id="t"></v:shapetype>${shapes}</xml>`;

/** A file with a note in A1, a shown one in B2, and a thread with a reply in C3, as Excel writes them. */
const fileWith = (vml: string): Promise<Uint8Array> =>
  xlsxOf('<sheetData/><legacyDrawing r:id="rId1"/>', {
    'xl/_rels/workbook.xml.rels': relationships({
      rId1: ['worksheet', 'worksheets/sheet1.xml'],
      rId9: [`${MICROSOFT}/person`, 'persons/person.xml'],
    }),
    'xl/worksheets/_rels/sheet1.xml.rels': relationships({
      rId1: ['vmlDrawing', '../drawings/vmlDrawing1.vml'],
      rId2: ['comments', '../comments1.xml'],
      rId3: [`${MICROSOFT}/threadedComment`, '../threadedComments/threadedComment1.xml'],
    }),
    'xl/drawings/vmlDrawing1.vml': vml,
    'xl/comments1.xml':
      `<comments xmlns="${MAIN}"><authors><author>Ana</author><author>tc=${THREAD}</author></authors><commentList>` +
      '<comment ref="A1" authorId="0"><text><r><rPr><b/></rPr><t>Ana:</t></r><r><t xml:space="preserve">\n a &amp; b</t></r></text></comment>' +
      '<comment ref="B2" authorId="0"><text><t>shown</t></text></comment>' +
      '<comment ref="C3" authorId="1"><text><t>[Threaded comment] ...</t></text></comment></commentList></comments>',
    'xl/threadedComments/threadedComment1.xml':
      `<ThreadedComments xmlns="${THREADS}"><threadedComment ref="C3" dT="2026-03-04T05:06:07.08" personId="${PERSON}" id="${THREAD}" done="1"><text>Is this right?</text></threadedComment>` +
      `<threadedComment ref="C3" dT="2026-03-05T00:00:00.00" personId="${PERSON}" id="${REPLY}" parentId="${THREAD}"><text>Yes.</text></threadedComment></ThreadedComments>`,
    'xl/persons/person.xml': `<personList xmlns="${THREADS}" xmlns:r="${OFFICE}"><person displayName="Bo Li" id="${PERSON}" userId="S::bo@contoso.com::42" providerId="AD"/></personList>`,
  });

const SHAPES = shape(0, 0) + shape(1, 1, '<x:Visible/>') + shape(2, 2);
const BO = { authorName: 'Bo Li', authorEmail: 'bo@contoso.com' };
const SHEET = {
  notes: [
    { cell: 'A1', author: 'Ana', content: 'Ana:\n a & b', visible: false, width: 144, height: 72.5 },
    { cell: 'B2', author: 'Ana', content: 'shown', visible: true, width: 144, height: 72.5 },
  ],
  comments: [
    {
      ...BO,
      cell: 'C3',
      id: THREAD,
      content: 'Is this right?',
      creationDate: '2026-03-04T05:06:07.080Z',
      resolved: true,
      replies: [{ ...BO, id: REPLY, content: 'Yes.', creationDate: '2026-03-05T00:00:00.000Z' }],
    },
  ],
};

it('reads notes, shown and hidden, and threads with their authors', async () => {
  const document = await openXlsx(await fileWith(drawing(SHAPES)), 'a.xlsx');
  expect(document.sheets[0]).toMatchObject(SHEET);
  expect(JSON.stringify(document.foreign)).not.toContain('comments1.xml');
});

it('gives notes and threads back as they were', async () => {
  const document = await openXlsx(await fileWith(drawing(SHAPES)), 'a.xlsx');
  const again = await openXlsx(await saveXlsx(document), 'a.xlsx');
  expect(again.sheets).toEqual(document.sheets);
});

it('keeps other shapes of the drawing, and adds the notes to them', async () => {
  const document = await openXlsx(await fileWith(drawing(SHAPES + BUTTON)), 'a.xlsx');
  expect(document.sheets[0]).toMatchObject(SHEET);
  const again = await openXlsx(await saveXlsx(document), 'a.xlsx');
  expect(again.sheets[0]).toMatchObject(SHEET);
  expect(await openXlsx(await saveXlsx(again), 'a.xlsx')).toEqual(again);
  expect(JSON.stringify(again.foreign)).toContain('ObjectType=\\"Button\\"');
  const [sheet] = document.sheets;
  if (!sheet) throw new Error('no sheet');
  const bare = { ...sheet, notes: [], comments: [] };
  const without = await openXlsx(await saveXlsx({ ...document, sheets: [bare] }), 'a.xlsx');
  expect(without.sheets[0]?.notes).toBeUndefined();
  expect(JSON.stringify(without.foreign)).toContain('ObjectType=\\"Button\\"');
});

it('gives each sheet its own notes and the workbook one list of persons', async () => {
  const sheets = ['One', 'Two'].map((name, index) => ({
    ...plainSheet(name, []),
    notes: [{ cell: 'A1', author: 'Ana', content: name, visible: false }],
    comments: [
      {
        ...BO,
        cell: 'B1',
        id: `{0000000${index}-2222-4333-8444-555555555555}`,
        content: `In ${name}`,
        creationDate: '',
        resolved: false,
        replies: [],
      },
    ],
  }));
  const document: WorkbookDocument = {
    ...(await openXlsx(await xlsxOf('<sheetData/>'), 'a.xlsx')),
    sheets,
  };
  const again = await openXlsx(await saveXlsx(document), 'a.xlsx');
  expect(again.sheets.map(({ notes }) => notes?.map(({ content }) => content))).toEqual([['One'], ['Two']]);
  expect(again.sheets.map(({ comments }) => comments)).toEqual(sheets.map(({ comments }) => comments));
});

describe('custom XML parts', () => {
  const PART = '{ABCDEF01-2222-4333-8444-555555555555}';
  const xml = '<?xml version="1.0" encoding="utf-16"?><a xmlns="urn:a">\u00e9</a>';
  const utf16 = (text: string): Uint8Array => Buffer.from(`\uFEFF${text}`, 'utf16le');
  const file = (): Promise<Uint8Array> =>
    xlsxOf('<sheetData/>', {
      'xl/_rels/workbook.xml.rels': relationships({
        rId1: ['worksheet', 'worksheets/sheet1.xml'],
        rId2: ['customXml', '../customXml/item1.xml'],
        rId3: ['customXml', '../customXml/item2.xml'],
      }),
      'customXml/item1.xml': utf16(xml),
      'customXml/item2.xml': '<b/>',
      'customXml/_rels/item1.xml.rels': relationships({ rId1: ['customXmlProps', 'itemProps1.xml'] }),
      'customXml/itemProps1.xml': `<ds:datastoreItem xmlns:ds="urn:ds" ds:itemID="${PART}"/>`,
    });

  it('are read with their ids, in whatever encoding', async () => {
    const { customXmlParts } = await openXlsx(await file(), 'a.xlsx');
    expect(customXmlParts).toEqual([
      { id: PART, xml },
      { id: expect.stringMatching(/^\{[\dA-F-]{36}\}$/) as string, xml: '<b/>' },
    ]);
  });

  it('come back the same but for the encoding that they declare, beside the settings', async () => {
    const document = await openXlsx(await file(), 'a.xlsx');
    const settings = [{ key: 'k', value: 1 }];
    const again = await openXlsx(await saveXlsx({ ...document, settings }), 'a.xlsx');
    expect(again.settings).toEqual(settings);
    expect(again.customXmlParts).toEqual([
      { id: PART, xml: xml.replace('utf-16', 'UTF-8') },
      document.customXmlParts?.[1],
    ]);
  });
});

(hasLibreOffice() ? describe : describe.skip)('LibreOffice', () => {
  const office = new LibreOffice();
  afterAll(() => {
    office.dispose();
  });

  it('finds the notes and the threads that we write', async () => {
    const document = await openXlsx(await fileWith(drawing(SHAPES)), 'a.xlsx');
    const files = office.convert('notes.xlsx', await saveXlsx(document), 'fods');
    const text = files.get('notes.fods')?.toString() ?? '';
    for (const words of ['a &amp; b', 'shown', 'Is this right?', 'Yes.']) expect(text).toContain(words);
  }, 120_000);
});
