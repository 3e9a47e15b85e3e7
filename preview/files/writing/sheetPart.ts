import type { SheetDocument } from '../../workbook/document';
import { cellName } from '../cellAddress';
import { officeType, type Relationship } from '../container/relationships';
import { argb, readColor } from '../format/colors';
import { sheetForeign, type SheetForeign } from '../format/foreign';
import { sameAs } from '../format/sameAs';
import { readFrozen } from '../reading/sheetPart';
import { childrenOf, parseXml } from '../xml/XmlElement';
import { encodeAttribute } from '../xml/xmlText';
import { writeColumns } from './columns';
import { writeDataValidations } from './dataValidations';
import { writeExtensions } from './extensions';
import { writeFilter } from './filters';
import { fitsToPages, writeHeaderFooter, writePageSetup } from './pageLayout';
import { writeSheetProtection } from './protection';
import { writeRules } from './rules';
import { writeCells } from './sheetCells';
import { writePageBreaks, writeSheetFormat } from './sheetLook';
import { NOTE_DRAWING_ID } from './sheetNotes';
import type { SharedTexts } from './SharedTexts';
import type { StylesWriter } from './StylesWriter';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface SheetWriting {
  readonly sheet: SheetDocument;
  /** Its place in the workbook, from 1. */
  readonly number: number;
  readonly selected: boolean;
  readonly styles: StylesWriter;
  readonly texts: SharedTexts;
  /** Relationships of the kept parts that this sheet may lead to. */
  readonly kept: readonly Relationship[];
  /** Names of the parts of the sheet's tables and custom properties, in order. */
  readonly tableParts: readonly string[];
  readonly propertyParts: readonly string[];
  /** A drawing of ours, where the file brought none. */
  readonly drawing?: Relationship;
}

/** All relationships of a sheet; their ids are those that `writeSheet` uses. */
export function sheetRelationships({
  sheet,
  kept,
  tableParts,
  propertyParts,
  drawing,
}: SheetWriting): Relationship[] {
  const own = (kind: string, prefix: string, parts: readonly string[]): Relationship[] =>
    parts.map((target, index) => ({
      id: `${prefix}${index + 1}`,
      type: officeType(kind),
      target,
      external: false,
    }));
  const links = sheet.hyperlinks.flatMap(({ address }, index) =>
    address === undefined
      ? []
      : [{ id: `rIdLink${index + 1}`, type: officeType('hyperlink'), target: address, external: true }],
  );
  return [
    ...kept,
    ...links,
    ...own('customProperty', 'rIdProperty', propertyParts),
    ...own('table', 'rIdTable', tableParts),
    ...(drawing ? [drawing] : []),
  ];
}

/** The worksheet part in pieces; the order of the elements is the format's (ECMA-376 part 1, 18.3.1.99). */
export function* writeSheet(writing: SheetWriting): Iterable<string> {
  const { sheet, styles, texts, kept } = writing;
  const foreign = sheetForeign(sheet.foreign);
  const ids = new Set(kept.map((relationship) => relationship.id));
  const keep = (...names: readonly string[]): string =>
    names.map((name) => usable(foreign?.fragments[name], ids)).join('');
  yield rootTag(foreign);
  yield sheetProperties(sheet, foreign, styles);
  yield sheetViews(writing, foreign);
  yield writeSheetFormat(sheet, foreign) + writeColumns(sheet, styles, foreign?.fragments.cols);
  yield* writeCells(sheet, { texts, styles }, foreign?.automaticHeights);
  yield keep('sheetCalcPr') + writeSheetProtection(sheet, foreign?.fragments.sheetProtection);
  yield keep('protectedRanges', 'scenarios') + autoFilter(sheet, foreign, styles);
  yield keep('sortState', 'dataConsolidate', 'customSheetViews');
  yield list(
    'mergeCells',
    sheet.merges.map((merge) => `<mergeCell ref="${merge}"/>`),
  );
  const rules = writeRules(sheet.conditionalFormats, writing.number, styles);
  const validations = writeDataValidations(
    sheet,
    foreign?.fragments.dataValidations,
    usable(foreign?.fragments.extLst, ids) || undefined,
  );
  yield keep('phoneticPr') + rules.xml + validations.xml + hyperlinks(sheet, foreign?.fragments.hyperlinks);
  yield writePageSetup(sheet.pageLayout, foreign, (fragment) => usable(fragment, ids));
  yield (
    writeHeaderFooter(sheet.pageLayout, foreign?.fragments.headerFooter) + writePageBreaks(sheet, foreign)
  );
  yield customProperties(sheet) + keep('cellWatches', 'ignoredErrors', 'smartTags');
  if (writing.drawing) yield `<drawing r:id="${writing.drawing.id}"/>`;
  yield keep('drawing', ...(ids.has(NOTE_DRAWING_ID) ? [] : ['legacyDrawing']));
  if (ids.has(NOTE_DRAWING_ID)) yield `<legacyDrawing r:id="${NOTE_DRAWING_ID}"/>`;
  yield keep('legacyDrawingHF', 'picture', 'oleObjects', 'controls', 'AlternateContent', 'webPublishItems');
  yield list(
    'tableParts',
    writing.tableParts.map((_, index) => `<tablePart r:id="rIdTable${index + 1}"/>`),
  );
  yield `${writeExtensions(validations.extensions, rules.bars)}</worksheet>`;
}

/** A kept piece, unless it leads to a part that is not there any more. */
function usable(fragment: string | undefined, ids: ReadonlySet<string>): string {
  if (fragment === undefined) return '';
  for (const [, id] of fragment.matchAll(/\s\w+:id="([^"]*)"/g)) if (!ids.has(id ?? '')) return '';
  return fragment;
}

function rootTag(foreign: SheetForeign | undefined): string {
  const namespaces = `xmlns="${MAIN}" xmlns:r="${OFFICE}"${foreign?.namespaces ?? ''}`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet ${namespaces}>`;
}

function sheetProperties(
  sheet: SheetDocument,
  foreign: SheetForeign | undefined,
  styles: StylesWriter,
): string {
  const kept = Object.entries(foreign?.attributes.sheetPr ?? {});
  const attributes = kept.map(([name, value]) => ` ${name}="${encodeAttribute(value)}"`).join('');
  const content = [
    sheet.tabColor === undefined ? '' : tabColor(sheet.tabColor, foreign?.fragments.tabColor, styles),
    foreign?.fragments.outlinePr ?? '',
    fitsToPages(sheet.pageLayout) ? '<pageSetUpPr fitToPage="1"/>' : '',
  ].join('');
  if (content === '') return attributes && `<sheetPr${attributes}/>`;
  return `<sheetPr${attributes}>${content}</sheetPr>`;
}

/** A colour of the theme stays one while it is the same. */
function tabColor(color: string, kept: string | undefined, styles: StylesWriter): string {
  const isSame = kept !== undefined && readColor(parseXml(kept), styles.filterContext.palette) === color;
  return isSame ? kept : `<tabColor rgb="${argb(color)}"/>`;
}

function sheetViews({ sheet, selected }: SheetWriting, foreign: SheetForeign | undefined): string {
  const kept = Object.entries(foreign?.attributes.sheetView ?? {});
  const attributes = [
    sheet.showGridlines ? '' : ' showGridLines="0"',
    sheet.showHeadings === false ? ' showRowColHeaders="0"' : '',
    selected ? ' tabSelected="1"' : '',
    ...kept.map(([name, value]) => ` ${name}="${encodeAttribute(value)}"`),
  ].join('');
  const view = foreign?.fragments.view;
  const isSame = view !== undefined && sameAs(readFrozen(parseXml(`<v>${view}</v>`)), sheet.frozen);
  const content = isSame ? view : pane(sheet.frozen);
  return `<sheetViews><sheetView${attributes} workbookViewId="0">${content}</sheetView></sheetViews>`;
}

function pane(frozen: SheetDocument['frozen']): string {
  const { rows, columns } = frozen ?? { rows: 0, columns: 0 };
  if (rows === 0 && columns === 0) return '';
  const active = rows > 0 ? (columns > 0 ? 'bottomRight' : 'bottomLeft') : 'topRight';
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`;
  return `<pane${split} topLeftCell="${cellName(rows, columns)}" activePane="${active}" state="frozen"/><selection pane="${active}"/>`;
}

function autoFilter(sheet: SheetDocument, foreign: SheetForeign | undefined, styles: StylesWriter): string {
  if (sheet.autoFilter === undefined) return '';
  return writeFilter(sheet.autoFilter, sheet.filters ?? [], foreign?.fragments.autoFilter, styles);
}

/** What a link shows in its dialogue (`display`) is kept by its place. */
function hyperlinks(sheet: SheetDocument, kept: string | undefined): string {
  const before = new Map(
    childrenOf(kept === undefined ? undefined : parseXml(kept), 'hyperlink').map(({ attributes }) => [
      attributes.get('ref'),
      attributes.get('display'),
    ]),
  );
  const links = sheet.hyperlinks.map(({ cell, address, documentReference, screenTip }, index) => {
    const display = before.get(cell);
    const attributes = [
      `ref="${cell}"`,
      address === undefined ? '' : ` r:id="rIdLink${index + 1}"`,
      documentReference === undefined ? '' : ` location="${encodeAttribute(documentReference)}"`,
      screenTip === undefined ? '' : ` tooltip="${encodeAttribute(screenTip)}"`,
      display === undefined ? '' : ` display="${encodeAttribute(display)}"`,
    ];
    return `<hyperlink ${attributes.join('')}/>`;
  });
  return links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : '';
}

function customProperties(sheet: SheetDocument): string {
  const properties = sheet.customProperties.map(
    ({ key }, index) => `<customPr name="${encodeAttribute(key)}" r:id="rIdProperty${index + 1}"/>`,
  );
  return properties.length > 0 ? `<customProperties>${properties.join('')}</customProperties>` : '';
}

function list(name: string, items: readonly string[]): string {
  return items.length > 0 ? `<${name} count="${items.length}">${items.join('')}</${name}>` : '';
}
