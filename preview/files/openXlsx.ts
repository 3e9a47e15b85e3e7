import type { NamedItemDocument, SheetDocument, WorkbookDocument } from '../workbook/document';
import { without } from '../workbook/without';
import { FileProblem } from './FileProblem';
import { ContentTypes } from './container/contentTypes';
import { isOfType, readRelationships, relationshipsPath, type Relationship } from './container/relationships';
import { ZipReader } from './container/ZipReader';
import { readPalette, type Palette } from './format/colors';
import type { SheetForeign, WorkbookForeign } from './format/foreign';
import { readCustomXml } from './reading/customXml';
import { readDrawing } from './reading/drawingPart';
import { ForeignParts } from './reading/foreignParts';
import { readNotes, readPersons, type Persons } from './reading/notes';
import { PROPERTY_KINDS, readProperties } from './reading/properties';
import { readSettings } from './reading/settings';
import { readSharedStrings, type SharedStrings } from './reading/sharedStrings';
import { readSheet } from './reading/sheetPart';
import { readStyles, type Styles } from './reading/stylesPart';
import { readTable } from './reading/tablePart';
import { readWorkbook, type SheetEntry, type WorkbookPart } from './reading/workbookPart';
import { withoutPrefix } from './xml/withoutPrefix';

/** Relationships that are not kept: their parts are written anew, or describe what saving makes untrue. */
const REMADE_BY_WORKBOOK = [
  'worksheet',
  'styles',
  'sharedStrings',
  'calcChain',
  'sheetMetadata',
  'person',
  'customXml',
];
const REMADE_BY_SHEET = ['table', 'hyperlink', 'customProperty'];
const REMADE_BY_PACKAGE = ['officeDocument', 'thumbnail'];

/** Begins the namespaces of ISO/IEC 29500 strict. */
const STRICT = 'http://purl.oclc.org/ooxml/';
const BINARY_TYPE = /ms-excel\.sheet\.binary\./i;
const MAIN_TYPE =
  /spreadsheetml\.(sheet|template)\.main\+xml$|ms-excel\.(sheet|template|addin)\.macroEnabled\.main\+xml$/i;

/**
 * Opens an .xlsx or .xlsm file. Throws `FileProblem`, or a plain `Error` from deep inside where the file is
 * damaged (`openWorkbookFile` makes that a `FileProblem` too).
 */
export async function openXlsx(bytes: Uint8Array, fileName: string): Promise<WorkbookDocument> {
  const zip = new ZipReader(bytes);
  const typesXml = await zip.readText('[Content_Types].xml');
  if (typesXml === undefined) {
    const kind = (await zip.readText('mimetype')) ?? '';
    if (kind.startsWith('application/vnd.oasis.opendocument.spreadsheet'))
      throw new FileProblem('openDocument', 'An OpenDocument spreadsheet');
    throw new FileProblem('unsupported', 'A zip file that is no Office document');
  }
  const types = ContentTypes.read(typesXml);
  const packageRelationships = readRelationships(await zip.readText('_rels/.rels'), '');
  const main =
    packageRelationships.find((relationship) => isOfType(relationship, 'officeDocument'))?.target ?? '';
  if (BINARY_TYPE.test(types.of(main))) throw new FileProblem('binaryWorkbook', 'A workbook in binary parts');
  if (!MAIN_TYPE.test(types.of(main)))
    throw new FileProblem('unsupported', `Not a workbook: ${types.of(main)}`);
  const xml = await zip.readText(main);
  if (xml === undefined) throw new FileProblem('broken', `${main} is missing`);
  const opening = new XlsxOpening(zip, types, main, readWorkbook(withoutPrefix(xml)), xml.includes(STRICT));
  return opening.open(fileName, packageRelationships);
}

class XlsxOpening {
  private readonly parts: ForeignParts;
  private relationships: readonly Relationship[] = [];
  private strings: SharedStrings = { texts: [], kept: {} };
  private drawings = 0;
  private palette: Palette = [];
  private styles: Styles = readStyles(undefined, []);
  private persons: Persons = new Map();

  constructor(
    private readonly zip: ZipReader,
    types: ContentTypes,
    private readonly main: string,
    private readonly workbook: WorkbookPart,
    /** Pieces of the strict dialect mean nothing in the transitional files that are written: none are kept. */
    private readonly strict: boolean,
  ) {
    this.parts = new ForeignParts(zip, types);
  }

  async open(fileName: string, packageRelationships: readonly Relationship[]): Promise<WorkbookDocument> {
    const { zip, workbook } = this;
    this.relationships = readRelationships(await zip.readText(relationshipsPath(this.main)), this.main);
    this.palette = readPalette(await this.textOf('theme'));
    this.strings = readSharedStrings(await this.textOf('sharedStrings'), this.palette);
    this.styles = readStyles(await this.textOf('styles'), this.palette);
    this.persons = readPersons(await this.textOf('person'));
    const entries = workbook.sheets.filter((entry) => this.sheetTarget(entry) !== undefined);
    if (entries.length === 0) throw new FileProblem('unsupported', 'There is no worksheet in the file');
    const sheets: SheetDocument[] = [];
    for (const entry of entries) sheets.push(await this.openSheet(entry));
    const settings = await this.openSettings();
    const customXml = this.relationships.filter((candidate) => isOfType(candidate, 'customXml'));
    const customXmlParts = await readCustomXml(zip, customXml);
    const active = entries.findIndex((entry) => entry === workbook.sheets[workbook.activeSheet]);
    const foreign = await this.keepForeign(packageRelationships);
    const properties = await this.openProperties(packageRelationships);
    const isOfWorksheet = ({ scope }: NamedItemDocument): boolean =>
      scope === undefined || entries.some(({ name }) => name === scope);
    return {
      fileName,
      date1904: workbook.date1904,
      activeSheet: Math.max(0, active),
      styles: this.styles.styles,
      sheets,
      names: workbook.names.filter(isOfWorksheet),
      settings,
      ...(customXmlParts.length > 0 && { customXmlParts }),
      ...(properties && { properties }),
      ...(workbook.protection && { protection: workbook.protection }),
      ...(!this.strict && { foreign }),
    };
  }

  private async openSheet(entry: SheetEntry): Promise<SheetDocument> {
    const { zip, strings, palette, styles, workbook } = this;
    const part = this.sheetTarget(entry) ?? '';
    const xml = await zip.readText(part);
    if (xml === undefined) throw new FileProblem('broken', `${part} is missing`);
    const relationships = readRelationships(await zip.readText(relationshipsPath(part)), part);
    const { sheet, foreign, customProperties } = readSheet(withoutPrefix(xml), {
      texts: strings.texts,
      styleOf: styles.styleOf,
      date1904: workbook.date1904,
      styles,
      palette,
      relationships,
    });
    const tables = await this.openTables(relationships);
    const { legacyDrawing } = foreign.fragments;
    const opened = await readNotes(relationships, legacyDrawing, this.persons, (name) => zip.readText(name));
    const kept = opened.relationships.filter(
      (relationship) => !REMADE_BY_SHEET.some((kind) => isOfType(relationship, kind)),
    );
    const collected = await this.parts.collect(kept);
    const { charts, dropped } = this.takeCharts(collected, sheet);
    const sheetForeign: SheetForeign = {
      ...foreign,
      fragments: without(
        opened.drawing ? foreign.fragments : without(foreign.fragments, 'legacyDrawing'),
        ...(dropped ? ['drawing'] : []),
      ),
      sheetId: entry.sheetId,
      relationships: collected.filter((relationship) => relationship !== dropped),
      tables: Object.fromEntries(tables.map(({ table, foreign: keptOfTable }) => [table.name, keptOfTable])),
    };
    if (opened.drawing) this.parts.replaceText(opened.drawing.part, opened.drawing.text);
    return {
      ...sheet,
      ...(opened.notes.length > 0 && { notes: opened.notes }),
      ...(opened.comments.length > 0 && { comments: opened.comments }),
      name: entry.name,
      visibility: entry.visibility,
      tables: tables.map(({ table }) => table),
      ...(charts.length > 0 && { charts }),
      pageLayout: { ...sheet.pageLayout, ...workbook.printNames.get(entry.name) },
      customProperties: await this.openCustomProperties(customProperties, relationships),
      ...(!this.strict && { foreign: sheetForeign }),
    };
  }

  /** Charts that the host models leave the drawing that they stand in, and take it along when it is theirs alone. */
  private takeCharts(
    kept: readonly Relationship[],
    sheet: Pick<SheetDocument, 'columnWidths' | 'rowHeights'>,
  ): { readonly charts: NonNullable<SheetDocument['charts']>; readonly dropped: Relationship | undefined } {
    const link = kept.find((relationship) => isOfType(relationship, 'drawing'));
    if (!link) return { charts: [], dropped: undefined };
    const { parts } = this.parts;
    const context = { number: this.drawings++, palette: this.palette };
    const { charts, rest } = readDrawing(link.target, parts, sheet, context);
    if (rest) parts[link.target] = rest;
    else Reflect.deleteProperty(parts, link.target);
    const originals = this.strict ? charts.map((chart) => without(chart, 'original')) : charts;
    return { charts: originals, dropped: rest ? undefined : link };
  }

  private async openTables(relationships: readonly Relationship[]): Promise<ReturnType<typeof readTable>[]> {
    const tables = [];
    for (const relationship of relationships) {
      const xml = isOfType(relationship, 'table') ? await this.zip.readText(relationship.target) : undefined;
      if (xml === undefined) continue;
      const { looks } = this.styles;
      const { table, foreign } = readTable(withoutPrefix(xml), { looks, palette: this.palette });
      const links = readRelationships(
        await this.zip.readText(relationshipsPath(relationship.target)),
        relationship.target,
      );
      const kept = await this.parts.collect(links);
      tables.push({ table, foreign: { ...foreign, ...(kept.length > 0 && { relationships: kept }) } });
    }
    return tables;
  }

  /** Excel stores a worksheet's custom property as a part that holds its value in UTF-16. */
  private async openCustomProperties(
    properties: readonly { readonly key: string; readonly id: string }[],
    relationships: readonly Relationship[],
  ): Promise<SheetDocument['customProperties']> {
    const found = [];
    for (const { key, id } of properties) {
      const target = relationships.find((relationship) => relationship.id === id)?.target;
      const bytes = target === undefined ? undefined : await this.zip.read(target);
      if (bytes) found.push({ key, value: new TextDecoder('utf-16le').decode(bytes) });
    }
    return found;
  }

  private async openProperties(
    relationships: readonly Relationship[],
  ): Promise<WorkbookDocument['properties']> {
    const textOf = async (kind: string): Promise<string | undefined> => {
      const link = relationships.find((relationship) => isOfType(relationship, kind));
      return link && (await this.zip.readText(link.target));
    };
    return readProperties({
      core: await textOf(PROPERTY_KINDS.core),
      app: await textOf(PROPERTY_KINDS.app),
      custom: await textOf(PROPERTY_KINDS.custom),
    });
  }

  /** Tabs that are no worksheets, by how many worksheets stand before them. */
  private otherSheets(): NonNullable<WorkbookForeign['otherSheets']> {
    let after = 0;
    return this.workbook.sheets.flatMap((entry) => {
      if (this.sheetTarget(entry) !== undefined) {
        after++;
        return [];
      }
      const { name, sheetId, state, relationship } = entry;
      return [{ name, after, sheetId, ...(state !== undefined && { state }), relationship }];
    });
  }

  private async openSettings(): Promise<WorkbookDocument['settings']> {
    for (const relationship of this.relationships.filter((candidate) => isOfType(candidate, 'customXml'))) {
      const xml = await this.zip.readText(relationship.target);
      const settings = xml === undefined ? undefined : readSettings(xml);
      if (!settings) continue;
      this.relationships = this.relationships.filter((candidate) => candidate !== relationship);
      return settings;
    }
    return [];
  }

  private async keepForeign(packageRelationships: readonly Relationship[]): Promise<WorkbookForeign> {
    const keptBy = (all: readonly Relationship[], remade: readonly string[]): Relationship[] =>
      all.filter((relationship) => !remade.some((kind) => isOfType(relationship, kind)));
    const otherSheets = this.otherSheets();
    return {
      format: 'xlsx',
      ...this.workbook.foreign,
      ...(otherSheets.length > 0 && { otherSheets }),
      relationships: await this.parts.collect(keptBy(this.relationships, REMADE_BY_WORKBOOK)),
      packageRelationships: await this.parts.collect(keptBy(packageRelationships, REMADE_BY_PACKAGE)),
      parts: this.parts.parts,
      ...(Object.keys(this.strings.kept).length > 0 && { texts: this.strings.kept }),
      ...(this.styles.source !== '' && { styles: this.styles.source }),
      normalFont: this.styles.normalFont,
    };
  }

  private sheetTarget(entry: SheetEntry): string | undefined {
    const relationship = this.relationships.find((candidate) => candidate.id === entry.relationship);
    return relationship && isOfType(relationship, 'worksheet') ? relationship.target : undefined;
  }

  private async textOf(kind: string): Promise<string | undefined> {
    const relationship = this.relationships.find((candidate) => isOfType(candidate, kind));
    const xml = relationship && (await this.zip.readText(relationship.target));
    return xml === undefined || kind === 'theme' ? xml : withoutPrefix(xml);
  }
}
