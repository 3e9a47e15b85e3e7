import type { SheetDocument, WorkbookDocument } from '../../workbook/document';
import { sheetForeign, workbookForeign, type WorkbookForeign } from '../format/foreign';
import { storedFormula } from '../format/formulaNames';
import { fixedReference, qualified } from '../format/sheetReference';
import { encodeAttribute, encodeXml } from '../xml/xmlText';
import { writeWorkbookProtection } from './protection';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STATES = { Visible: '', Hidden: ' state="hidden"', VeryHidden: ' state="veryHidden"' } as const;

interface Name {
  readonly name: string;
  readonly formula: string;
  readonly scope?: string | undefined;
  readonly hidden?: boolean;
  readonly comment?: string | undefined;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** Writes `workbook.xml`; sheet n has the relationship `rIdSheet{n}`, counted from 1. */
export function writeWorkbook(document: WorkbookDocument, relationshipIds: ReadonlySet<string>): string {
  const foreign = workbookForeign(document.foreign);
  const keep = (name: string): string => {
    const fragment = foreign?.fragments[name] ?? '';
    const ids = [...fragment.matchAll(/\s\w+:id="([^"]*)"/g)].map(([, id]) => id ?? '');
    return ids.every((id) => relationshipIds.has(id)) ? fragment : '';
  };
  const attributes = (name: string): string =>
    Object.entries(foreign?.attributes?.[name] ?? {})
      .map(([key, value]) => ` ${key}="${encodeAttribute(value)}"`)
      .join('');
  const namespaces = `xmlns="${MAIN}" xmlns:r="${OFFICE}"${foreign?.namespaces ?? ''}`;
  const tabs = tabsOf(document, foreign, relationshipIds);
  const sheets = tabs.map(
    ({ name, sheetId, state, relationship }) =>
      `<sheet name="${encodeAttribute(name)}" sheetId="${sheetId}"${state} r:id="${relationship}"/>`,
  );
  const active = tabs.findIndex(({ name }) => name === document.sheets[document.activeSheet]?.name);
  const names = namesOf(document).flatMap((name) => nameXml(name, tabs));
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<workbook ${namespaces}>`,
    // Without it LibreOffice takes the last results for doubtful and calculates everything again.
    '<fileVersion appName="xl" lastEdited="7" lowestEdited="7"/>',
    keep('fileSharing'),
    `<workbookPr${document.date1904 ? ' date1904="1"' : ''}${attributes('workbookPr')}/>`,
    writeWorkbookProtection(document.protection, keep('workbookProtection') || undefined),
    `<bookViews><workbookView${attributes('workbookView')} activeTab="${active}"/></bookViews>`,
    `<sheets>${sheets.join('')}</sheets>`,
    keep('functionGroups') + keep('externalReferences'),
    names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : '',
    keep('calcPr') + keep('oleSize') + keep('customWorkbookViews') + keep('pivotCaches'),
    keep('webPublishing') + keep('fileRecoveryPr') + keep('webPublishObjects') + keep('extLst'),
    '</workbook>',
  ].join('');
}

interface Tab {
  readonly name: string;
  readonly sheetId: number;
  readonly state: string;
  readonly relationship: string;
}

/** The worksheets and, where they were, the tabs that are none. Sheets keep their numbers where these are free. */
function tabsOf(
  { sheets }: WorkbookDocument,
  foreign: WorkbookForeign | undefined,
  relationshipIds: ReadonlySet<string>,
): Tab[] {
  const others = (foreign?.otherSheets ?? []).filter(({ relationship }) => relationshipIds.has(relationship));
  const taken = new Set(others.map(({ sheetId }) => sheetId));
  const wanted = sheets.map(({ foreign: kept }) => sheetForeign(kept)?.sheetId ?? 0);
  const numbers = wanted.map((number) => {
    if (number < 1 || taken.has(number)) return undefined;
    taken.add(number);
    return number;
  });
  let next = 0;
  const tabs = sheets.map(({ name, visibility }, index): Tab => {
    while (numbers[index] === undefined && taken.has(++next));
    const sheetId = numbers[index] ?? next;
    return { name, sheetId, state: STATES[visibility], relationship: `rIdSheet${index + 1}` };
  });
  for (const { name, after, sheetId, state, relationship } of [...others].reverse()) {
    const tab = { name, sheetId, state: state === undefined ? '' : ` state="${state}"`, relationship };
    tabs.splice(Math.min(after, sheets.length), 0, tab);
  }
  return tabs;
}

function namesOf(document: WorkbookDocument): Name[] {
  return [
    ...document.names.map(({ visible, ...name }) => ({ ...name, hidden: !visible })),
    ...document.sheets.flatMap(sheetNames),
    ...(workbookForeign(document.foreign)?.names ?? []).filter(
      ({ attributes }) => !attributes || /\.xlsm$/i.test(document.fileName),
    ),
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
  { name, formula, scope, hidden, comment, attributes: kept = {} }: Name,
  sheets: readonly Tab[],
): string[] {
  const sheet = scope === undefined ? undefined : sheets.findIndex((candidate) => candidate.name === scope);
  if (sheet === -1) return [];
  const attributes = [
    ` name="${encodeAttribute(name)}"`,
    comment === undefined ? '' : ` comment="${encodeAttribute(comment)}"`,
    sheet === undefined ? '' : ` localSheetId="${sheet}"`,
    hidden ? ' hidden="1"' : '',
    ...Object.entries(kept).map(([key, value]) => ` ${key}="${encodeAttribute(value)}"`),
  ];
  return [`<definedName${attributes.join('')}>${encodeXml(storedFormula(formula))}</definedName>`];
}
