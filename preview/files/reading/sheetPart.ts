import type { HyperlinkDocument, SheetDocument } from '../../workbook/document';
import type { Relationship } from '../container/relationships';
import { readColor } from '../format/colors';
import type { SheetForeign } from '../format/foreign';
import { sameAs } from '../format/sameAs';
import { readBreaks, readStandardWidth } from '../format/sheetLook';
import {
  child,
  childrenOf,
  flagAttribute,
  numberAttribute,
  readElement,
  relationshipId,
  type XmlElement,
} from '../xml/XmlElement';
import { XmlScanner } from '../xml/XmlScanner';
import { readColumns } from './columns';
import { keepExtensions, readBars, readExtendedIcons } from './extensions';
import { readDataValidations } from './dataValidations';
import { readFilters } from './filters';
import { MODELLED_SETUP, readPageLayout } from './pageLayout';
import { readSheetProtection } from './protection';
import { extensionId, readRules } from './rules';
import { noCells, SheetCellsReader, type CellSource, type SheetCells } from './sheetCells';
import type { Styles } from './stylesPart';

/** Elements that go back as they stood. Those that the host models in part stand here too; see `writing/sheetPart`. */
const KEPT = [
  'sheetPr',
  'cols',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'sheetFormatPr',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'customSheetViews',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'phoneticPr',
  'dataValidations',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'picture',
  'oleObjects',
  'controls',
  'AlternateContent',
  'webPublishItems',
];

/** Of a view's attributes, those that are written anew. */
const MODELLED_VIEW = ['showGridLines', 'showRowColHeaders', 'tabSelected', 'workbookViewId'];

/** What a sheet's part says by itself, without the parts that it leads to. */
export interface SheetPart {
  readonly sheet: Omit<SheetDocument, 'name' | 'visibility' | 'tables' | 'customProperties' | 'foreign'>;
  readonly foreign: Pick<
    SheetForeign,
    'format' | 'namespaces' | 'fragments' | 'attributes' | 'automaticHeights'
  >;
  /** Relationship ids of the worksheet's custom properties. */
  readonly customProperties: readonly { readonly key: string; readonly id: string }[];
}

export interface SheetContext extends CellSource {
  readonly styles: Styles;
  readonly relationships: readonly Relationship[];
}

/** Reads a worksheet part. Throws a plain `Error` where it is damaged. */
export function readSheet(xml: string, context: SheetContext): SheetPart {
  const { root, elements, cells } = readTopLevel(xml, context);
  const get = (name: string): XmlElement | undefined => elements.find((element) => element.name === name);
  const all = (name: string): XmlElement[] => elements.filter((element) => element.name === name);
  const extensions = get('extLst');
  const blocks = all('conditionalFormatting');
  const bars = readBars(extensions);
  const icons = readExtendedIcons(extensions);
  const { styles, palette } = context;
  const rules = readRules(blocks, { styles, palette, source: xml, bars, extended: [...icons.values()] });
  const known = new Set([...blocks.flatMap(barIds), ...icons.keys()]);
  const view = child(get('sheetViews'), 'sheetView');
  const sheetPr = get('sheetPr');
  const tabColor = readColor(child(sheetPr, 'tabColor'), context.palette);
  const frozen = readFrozen(view);
  const autoFilter = get('autoFilter')?.attributes.get('ref');
  const filters = readFilters(get('autoFilter'), { looks: context.styles.looks, palette: context.palette });
  const protection = readSheetProtection(get('sheetProtection'));
  const dataValidations = readDataValidations(get('dataValidations'), extensions);
  const fragments = keepFragments(elements, xml);
  const kept = keepExtensions(extensions, known, xml);
  if (kept !== undefined) fragments.extLst = kept;
  for (const part of [child(sheetPr, 'outlinePr'), child(sheetPr, 'tabColor')]) {
    if (part) fragments[part.name] = xml.slice(part.start, part.end);
  }
  // Panes, selections and what else a view holds.
  if (view && view.children.length > 0)
    fragments.view = view.children.map(({ start, end }) => xml.slice(start, end)).join('');
  return {
    sheet: {
      ...(tabColor !== undefined && { tabColor }),
      ...shown(cells),
      ...readColumns(get('cols'), context.styleOf),
      merges: childrenOf(get('mergeCells'), 'mergeCell').map((merge) => merge.attributes.get('ref') ?? ''),
      ...(frozen && { frozen }),
      showGridlines: flagAttribute(view, 'showGridLines', true),
      ...readSheetLook(get),
      protected: protection !== undefined,
      // Without a word about it, protection is what Excel's dialogue offers first.
      ...(protection && !sameAs(protection, { options: {} }) && { protection }),
      conditionalFormats: rules,
      hyperlinks: childrenOf(get('hyperlinks'), 'hyperlink').map((link) =>
        readHyperlink(link, context.relationships),
      ),
      ...(autoFilter !== undefined && { autoFilter }),
      ...(filters.length > 0 && { filters }),
      ...(dataValidations.length > 0 && { dataValidations }),
      pageLayout: readPageLayout({
        sheetPr,
        printOptions: get('printOptions'),
        pageMargins: get('pageMargins'),
        pageSetup: get('pageSetup'),
        headerFooter: get('headerFooter'),
      }),
    },
    foreign: {
      format: 'xlsx',
      namespaces: root,
      fragments,
      ...(Object.keys(cells.automaticHeights).length > 0 && { automaticHeights: cells.automaticHeights }),
      attributes: {
        sheetView: attributesOf(view, (name) => !MODELLED_VIEW.includes(name)),
        sheetPr: attributesOf(sheetPr, () => true),
        pageSetup: attributesOf(get('pageSetup'), (name) => !MODELLED_SETUP.includes(name)),
      },
    },
    customProperties: childrenOf(get('customProperties'), 'customPr').map((property) => ({
      key: property.attributes.get('name') ?? '',
      id: relationshipId(property) ?? '',
    })),
  };
}

/** What of a sheet's look few sheets have otherwise than a new one. */
function readSheetLook(
  get: (name: string) => XmlElement | undefined,
): Pick<SheetDocument, 'showHeadings' | 'standardWidth' | 'rowBreaks' | 'columnBreaks'> {
  const view = child(get('sheetViews'), 'sheetView');
  const standardWidth = readStandardWidth(get('sheetFormatPr'));
  const rowBreaks = readBreaks(get('rowBreaks'));
  const columnBreaks = readBreaks(get('colBreaks'));
  return {
    ...(!flagAttribute(view, 'showRowColHeaders', true) && { showHeadings: false }),
    ...(standardWidth !== undefined && { standardWidth }),
    ...(rowBreaks.length > 0 && { rowBreaks }),
    ...(columnBreaks.length > 0 && { columnBreaks }),
  };
}

/** What of the cells' reading belongs to the document. */
function shown({
  cells,
  rowHeights,
  hiddenRows,
  rowStyles,
  rowOutline,
}: SheetCells): Pick<SheetDocument, 'cells' | 'rowHeights' | 'hiddenRows' | 'rowStyles' | 'rowOutline'> {
  return {
    cells,
    rowHeights,
    hiddenRows,
    ...(Object.keys(rowStyles).length > 0 && { rowStyles }),
    ...(Object.keys(rowOutline).length > 0 && { rowOutline }),
  };
}

interface TopLevel {
  readonly root: string;
  readonly elements: readonly XmlElement[];
  readonly cells: SheetCells;
}

function readTopLevel(xml: string, context: SheetContext): TopLevel {
  const scanner = new XmlScanner(xml);
  while (scanner.next() !== 'open') if (scanner.token === 'end') throw new Error('The sheet is empty');
  const root = namespacesOf(scanner.attributes());
  const elements: XmlElement[] = [];
  let cells: SheetCells = noCells();
  for (let token = scanner.next(); token !== 'close'; token = scanner.next()) {
    if (token === 'end') throw new Error('The sheet is cut off');
    if (token !== 'open') continue;
    if (scanner.name === 'sheetData') cells = new SheetCellsReader(scanner, context).read();
    else elements.push(readElement(scanner));
  }
  return { root, elements, cells };
}

/** Ids of the data bars, whose extensions are written anew. */
function barIds(block: XmlElement): string[] {
  return block.children.filter((rule) => child(rule, 'dataBar')).map((rule) => extensionId(rule) ?? '');
}

/** The attributes of an element that are wanted, as they stand. */
export function attributesOf(
  element: XmlElement | undefined,
  wanted: (name: string) => boolean,
): Record<string, string> {
  return Object.fromEntries([...(element?.attributes ?? [])].filter(([name]) => wanted(name)));
}

/** The declarations that raw fragments of the part rely on; `r` is declared in every part that we write. */
export function namespacesOf(attributes: ReadonlyMap<string, string>): string {
  const declarations = [...attributes].filter(([name]) => /^xmlns:(?!r$)|:Ignorable$/.test(name));
  return declarations.map(([name, value]) => ` ${name}="${value}"`).join('');
}

function keepFragments(elements: readonly XmlElement[], xml: string): Record<string, string> {
  const fragments: Record<string, string> = {};
  for (const { name, start, end } of elements) {
    if (KEPT.includes(name)) fragments[name] = (fragments[name] ?? '') + xml.slice(start, end);
  }
  return fragments;
}

/** The rows and columns that stay in sight; `view` holds the pane. */
export function readFrozen(view: XmlElement | undefined): SheetDocument['frozen'] {
  const pane = child(view, 'pane');
  if (!pane?.attributes.get('state')?.startsWith('frozen')) return undefined;
  const rows = numberAttribute(pane, 'ySplit') ?? 0;
  const columns = numberAttribute(pane, 'xSplit') ?? 0;
  return rows > 0 || columns > 0 ? { rows, columns } : undefined;
}

function readHyperlink(link: XmlElement, relationships: readonly Relationship[]): HyperlinkDocument {
  const id = relationshipId(link);
  const address = relationships.find((relationship) => relationship.id === id)?.target;
  const documentReference = link.attributes.get('location');
  const screenTip = link.attributes.get('tooltip');
  return {
    cell: link.attributes.get('ref') ?? '',
    ...(address !== undefined && { address }),
    ...(documentReference !== undefined && { documentReference }),
    ...(screenTip !== undefined && { screenTip }),
  };
}
