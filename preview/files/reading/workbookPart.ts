import type { NamedItemDocument, SheetDocument } from '../../workbook/document';
import type { WorkbookForeign } from '../format/foreign';
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
import { namespacesOf } from './sheetPart';

const KEPT = [
  'fileSharing',
  'workbookProtection',
  'functionGroups',
  'externalReferences',
  'calcPr',
  'pivotCaches',
  'extLst',
];

export interface SheetEntry {
  readonly name: string;
  readonly visibility: SheetDocument['visibility'];
  readonly relationship: string;
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
  readonly foreign: Pick<WorkbookForeign, 'namespaces' | 'fragments' | 'names'>;
}

/** Reads `workbook.xml`. */
export function readWorkbook(xml: string): WorkbookPart {
  const root = parseXml(xml);
  const properties = child(root, 'workbookPr');
  const sheets = childrenOf(child(root, 'sheets'), 'sheet').map(readEntry);
  const fragments: Record<string, string> = {};
  for (const { name, start, end } of root.children)
    if (KEPT.includes(name)) fragments[name] = xml.slice(start, end);
  const code = properties?.attributes.get('codeName');
  if (code !== undefined) fragments.codeName = code;
  const names: NamedItemDocument[] = [];
  const printNames = new Map<string, PrintNames>();
  const ownNames: WorkbookForeign['names'][number][] = [];
  for (const element of childrenOf(child(root, 'definedNames'), 'definedName')) {
    const item = readName(element, sheets);
    if (!item) continue;
    if (!item.name.startsWith('_xlnm.')) names.push(item);
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
    activeSheet: numberAttribute(child(child(root, 'bookViews'), 'workbookView'), 'activeTab') ?? 0,
    names,
    printNames,
    foreign: { namespaces: namespacesOf(root.attributes), fragments, names: ownNames },
  };
}

function readEntry(sheet: XmlElement): SheetEntry {
  const state = sheet.attributes.get('state');
  return {
    name: sheet.attributes.get('name') ?? '',
    visibility: state === 'hidden' ? 'Hidden' : state === 'veryHidden' ? 'VeryHidden' : 'Visible',
    relationship: relationshipId(sheet) ?? '',
  };
}

/** `undefined` for names of macros, which mean nothing without them. */
function readName(element: XmlElement, sheets: readonly SheetEntry[]): NamedItemDocument | undefined {
  const { attributes } = element;
  if (flagAttribute(element, 'function') || flagAttribute(element, 'vbProcedure')) return undefined;
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
