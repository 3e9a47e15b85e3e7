import type { NamedItemDocument, ProtectionDocument, SheetDocument } from '../../workbook/document';
import type { ForeignName, WorkbookForeign } from '../format/foreign';
import { typedFormula } from '../format/formulaNames';
import { plainReference, splitReferences } from '../format/sheetReference';
import {
  child,
  childrenOf,
  flagAttribute,
  numberAttribute,
  parseXml,
  relationshipId,
  type XmlElement,
} from '../xml/XmlElement';
import { readWorkbookProtection } from './protection';
import { attributesOf, namespacesOf } from './sheetPart';

const KEPT = [
  'fileSharing',
  'workbookProtection',
  'functionGroups',
  'externalReferences',
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];

export interface SheetEntry {
  readonly name: string;
  readonly visibility: SheetDocument['visibility'];
  readonly relationship: string;
  readonly sheetId: number;
  readonly state?: string;
}

export interface PrintNames {
  printArea?: string;
  printTitleRows?: string;
  printTitleColumns?: string;
}

export interface WorkbookPart {
  readonly sheets: readonly SheetEntry[];
  readonly date1904: boolean;
  readonly activeSheet: number;
  readonly names: readonly NamedItemDocument[];
  /** By sheet name. */
  readonly printNames: ReadonlyMap<string, PrintNames>;
  readonly protection: ProtectionDocument | undefined;
  readonly foreign: Pick<WorkbookForeign, 'namespaces' | 'fragments' | 'names' | 'attributes'>;
}

/** Reads `workbook.xml`. */
export function readWorkbook(xml: string): WorkbookPart {
  const root = parseXml(xml);
  const properties = child(root, 'workbookPr');
  const sheets = childrenOf(child(root, 'sheets'), 'sheet').map(readEntry);
  const fragments: Record<string, string> = {};
  for (const { name, start, end } of root.children)
    if (KEPT.includes(name)) fragments[name] = xml.slice(start, end);
  const view = child(child(root, 'bookViews'), 'workbookView');
  const names: NamedItemDocument[] = [];
  const printNames = new Map<string, PrintNames>();
  const ownNames: WorkbookForeign['names'][number][] = [];
  for (const element of childrenOf(child(root, 'definedNames'), 'definedName')) {
    const item = readName(element, sheets);
    if (isOfMacro(element)) ownNames.push(ofMacro(element, item));
    else if (!item.name.startsWith('_xlnm.')) names.push(item);
    else if (item.scope !== undefined && item.name.startsWith('_xlnm.Print_'))
      addPrintName(printNames, item, item.scope);
    else if (item.name !== '_xlnm._FilterDatabase') {
      ownNames.push({
        name: item.name,
        formula: element.text,
        ...(item.scope !== undefined && { scope: item.scope }),
      });
    }
  }
  return {
    sheets,
    date1904: flagAttribute(properties, 'date1904'),
    activeSheet: numberAttribute(view, 'activeTab') ?? 0,
    names,
    printNames,
    protection: readWorkbookProtection(child(root, 'workbookProtection')),
    foreign: {
      namespaces: namespacesOf(root.attributes),
      fragments,
      names: ownNames,
      attributes: {
        workbookPr: attributesOf(properties, (name) => name !== 'date1904'),
        workbookView: attributesOf(view, (name) => name !== 'activeTab' && !name.includes(':')),
      },
    },
  };
}

function readEntry(sheet: XmlElement): SheetEntry {
  const state = sheet.attributes.get('state');
  return {
    name: sheet.attributes.get('name') ?? '',
    visibility: state === 'hidden' ? 'Hidden' : state === 'veryHidden' ? 'VeryHidden' : 'Visible',
    relationship: relationshipId(sheet) ?? '',
    sheetId: numberAttribute(sheet, 'sheetId') ?? 0,
    ...(state !== undefined && { state }),
  };
}

/** Names of macros mean nothing without them. */
function isOfMacro(element: XmlElement): boolean {
  return flagAttribute(element, 'function') || flagAttribute(element, 'vbProcedure');
}

function ofMacro(element: XmlElement, { name, scope }: NamedItemDocument): ForeignName {
  const attributes = attributesOf(element, (key) => key !== 'name' && key !== 'localSheetId');
  return { name, formula: element.text, ...(scope !== undefined && { scope }), attributes };
}

function readName(element: XmlElement, sheets: readonly SheetEntry[]): NamedItemDocument {
  const { attributes } = element;
  const scope = sheets[numberAttribute(element, 'localSheetId') ?? -1]?.name;
  const comment = attributes.get('comment');
  return {
    name: attributes.get('name') ?? '',
    formula: typedFormula(element.text),
    ...(scope !== undefined && { scope }),
    visible: !flagAttribute(element, 'hidden'),
    ...(comment !== undefined && { comment }),
  };
}

function addPrintName(all: Map<string, PrintNames>, item: NamedItemDocument, scope: string): void {
  const print = all.get(scope) ?? {};
  all.set(scope, print);
  const references = splitReferences(item.formula.slice(1)).map(plainReference);
  if (references.includes('#REF!')) return;
  if (item.name === '_xlnm.Print_Area') print.printArea = references.join(',');
  for (const reference of item.name === '_xlnm.Print_Titles' ? references : []) {
    if (/^\d/.test(reference)) print.printTitleRows = reference;
    else print.printTitleColumns = reference;
  }
}
