import type { SheetDocument, WorkbookDocument } from '../../workbook/document';
import { workbookForeign } from '../format/foreign';
import { storedFormula } from '../format/formulaNames';
import { fixedReference, qualified } from '../format/sheetReference';
import { encodeAttribute, encodeXml } from '../xml/xmlText';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STATES = { Visible: '', Hidden: ' state="hidden"', VeryHidden: ' state="veryHidden"' } as const;

interface Name {
  readonly name: string;
  readonly formula: string;
  readonly scope?: string | undefined;
  readonly hidden?: boolean;
  readonly comment?: string | undefined;
}

/** Writes `workbook.xml`; sheet n has the relationship `rIdSheet{n}`, counted from 1. */
export function writeWorkbook(document: WorkbookDocument, relationshipIds: ReadonlySet<string>): string {
  const foreign = workbookForeign(document.foreign);
  const keep = (name: string): string => {
    const fragment = foreign?.fragments[name] ?? '';
    const ids = [...fragment.matchAll(/\s\w+:id="([^"]*)"/g)].map(([, id]) => id ?? '');
    return ids.every((id) => relationshipIds.has(id)) ? fragment : '';
  };
  const namespaces = `xmlns="${MAIN}" xmlns:r="${OFFICE}"${foreign?.namespaces ?? ''}`;
  const code = foreign?.fragments.codeName;
  const properties = `${document.date1904 ? ' date1904="1"' : ''}${code === undefined ? '' : ` codeName="${encodeAttribute(code)}"`}`;
  const sheets = document.sheets.map(
    ({ name, visibility }, index) =>
      `<sheet name="${encodeAttribute(name)}" sheetId="${index + 1}"${STATES[visibility]} r:id="rIdSheet${index + 1}"/>`,
  );
  const names = namesOf(document).flatMap((name) => nameXml(name, document.sheets));
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<workbook ${namespaces}>`,
    // Without it LibreOffice takes the last results for doubtful and calculates everything again.
    '<fileVersion appName="xl" lastEdited="7" lowestEdited="7"/>',
    keep('fileSharing'),
    `<workbookPr${properties}/>`,
    keep('workbookProtection'),
    `<bookViews><workbookView activeTab="${document.activeSheet}"/></bookViews>`,
    `<sheets>${sheets.join('')}</sheets>`,
    keep('functionGroups') + keep('externalReferences'),
    names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : '',
    keep('calcPr') + keep('pivotCaches') + keep('extLst'),
    '</workbook>',
  ].join('');
}

function namesOf(document: WorkbookDocument): Name[] {
  return [
    ...document.names.map(({ visible, ...name }) => ({ ...name, hidden: !visible })),
    ...document.sheets.flatMap(sheetNames),
    ...(workbookForeign(document.foreign)?.names ?? []),
  ];
}

/** What Excel keeps as names of its own: print area, print titles, and the range of a filter. */
function sheetNames({ name: scope, pageLayout, autoFilter }: SheetDocument): Name[] {
  const { printArea, printTitleRows, printTitleColumns } = pageLayout;
  const fixed = (reference: string): string => qualified(scope, fixedReference(reference));
  const titles = [printTitleColumns, printTitleRows].flatMap((title) => (title ? [fixed(title)] : []));
  return [
    ...(autoFilter
      ? [{ name: '_xlnm._FilterDatabase', formula: fixed(autoFilter), scope, hidden: true }]
      : []),
    ...(printArea
      ? [{ name: '_xlnm.Print_Area', formula: printArea.split(',').map(fixed).join(','), scope }]
      : []),
    ...(titles.length > 0 ? [{ name: '_xlnm.Print_Titles', formula: titles.join(','), scope }] : []),
  ];
}

/** Nothing for a name whose sheet is gone. */
function nameXml(
  { name, formula, scope, hidden, comment }: Name,
  sheets: readonly SheetDocument[],
): string[] {
  const sheet = scope === undefined ? undefined : sheets.findIndex((candidate) => candidate.name === scope);
  if (sheet === -1) return [];
  const attributes = [
    ` name="${encodeAttribute(name)}"`,
    comment === undefined ? '' : ` comment="${encodeAttribute(comment)}"`,
    sheet === undefined ? '' : ` localSheetId="${sheet}"`,
    hidden ? ' hidden="1"' : '',
  ];
  return [`<definedName${attributes.join('')}>${encodeXml(storedFormula(formula))}</definedName>`];
}
