import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { WorkbookDocument } from '../workbook/document';
import { openWorkbookFile } from './openWorkbookFile';
import { saveXlsx } from './saveXlsx';

const FOLDER = resolve(__dirname, '../../../shared/data');
const FILES = existsSync(FOLDER)
  ? readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(xlsx|xlsm|xls|csv)$/i.test(name),
    )
  : [];

const open = (name: string): Promise<WorkbookDocument> =>
  openWorkbookFile(readFileSync(join(FOLDER, name)), name);

/** Without what JSON does not know: holes in rows. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** What the document models, styles by what they are and not by their numbers. */
function modelled(document: WorkbookDocument): unknown {
  const styleAt = (index: number | undefined): unknown => ({
    ...document.styles[index ?? -1],
    kept: undefined,
  });
  const sheets = document.sheets.map((sheet) => {
    const lines = (styles: Readonly<Record<number, number>> = {}): unknown =>
      Object.entries(styles).map(([line, style]) => [line, styleAt(style)]);
    const cells = Array.from(sheet.cells, (row) =>
      Array.from(row ?? [], (cell) => cell && { ...cell, style: styleAt(cell.style) }),
    );
    return {
      ...sheet,
      cells,
      columnStyles: lines(sheet.columnStyles),
      rowStyles: lines(sheet.rowStyles),
      foreign: undefined,
    };
  });
  // Parts are written in UTF-8, and say so.
  const customXmlParts = document.customXmlParts?.map(({ id, xml }) => ({
    id,
    xml: xml.replace('encoding="utf-16"', 'encoding="UTF-8"'),
  }));
  return plain({ ...document, customXmlParts, sheets, styles: undefined, foreign: undefined });
}

(FILES.length > 0 ? describe : describe.skip)('real files', () => {
  it.each(FILES)(
    '%s comes back from a saved copy as it was',
    async (name) => {
      const document = await open(name);
      const again = await openWorkbookFile(await saveXlsx(document), name);
      expect(modelled(again)).toEqual(modelled(document));
      // What is kept beside it may be written in other words, once.
      const third = await openWorkbookFile(await saveXlsx(again), name);
      expect(plain(third)).toEqual(plain(again));
    },
    60_000,
  );

  it('the IBM ledger keeps its leading zeros, its slash dates and its total', async () => {
    const { sheets } = await open('ibm_ar/WA_Fn-UseC_-Accounts-Receivable.csv');
    const rows = sheets[0]?.cells ?? [];
    expect(rows).toHaveLength(2467);
    expect(rows[1]?.slice(1, 4).map((cell) => cell?.value)).toEqual(['0379-NEVHP', '4/6/2013', '0000611365']);
    const total = rows.slice(1).reduce((sum, row) => sum + Number(row?.[6]?.value), 0);
    expect(total).toBeCloseTo(147_703.18, 2);
  });

  it('the SAP export has its 1,460 rows', async () => {
    const { sheets } = await open('sap_open_items_xls/export.xls');
    expect(sheets.map((sheet) => [sheet.name, sheet.cells.length])).toEqual([['Sheet1', 1461]]);
  });
});
