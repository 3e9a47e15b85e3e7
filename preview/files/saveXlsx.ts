import type { WorkbookDocument } from '../workbook/document';
import { officeType, isOfType, type Relationship } from './container/relationships';
import { readPalette } from './format/colors';
import { NORMAL_FONT, sheetForeign, workbookForeign, type WorkbookForeign } from './format/foreign';
import { addCustomXml } from './writing/customXml';
import { METADATA } from './writing/metadataPart';
import { PackageWriter } from './writing/PackageWriter';
import { addCharts } from './writing/sheetCharts';
import { PROPERTY_KINDS } from './reading/properties';
import { writeProperties } from './writing/properties';
import { SETTINGS_PROPERTIES, writeSettings } from './writing/settings';
import { SharedTexts } from './writing/SharedTexts';
import { addPersons, addSheetNotes } from './writing/sheetNotes';
import { hasSpill } from './writing/sheetCells';
import { sheetRelationships, writeSheet, type SheetWriting } from './writing/sheetPart';
import { StylesWriter, type StyleSource } from './writing/StylesWriter';
import { writeTable } from './writing/tablePart';
import { PersonList } from './writing/threadedComments';
import { writeWorkbook } from './writing/workbookPart';

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const MAIN_TYPE = `${SPREADSHEET}.sheet.main+xml`;
const MACRO_TYPE = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml';

const PROPERTY_TYPES = {
  core: 'application/vnd.openxmlformats-package.core-properties+xml',
  app: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
  custom: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
} as const;
const PROPERTY_LINKS = {
  core: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
  app: officeType('extended-properties'),
  custom: officeType('custom-properties'),
} as const;

/**
 * Writes a workbook as .xlsx; as .xlsm, with its macros, where that is what `fileName` says. The same document gives
 * the same bytes at any time. What came from an .xlsx file and the host does not model goes back as it was.
 */
export function saveXlsx(document: WorkbookDocument): Promise<Uint8Array<ArrayBuffer>> {
  return new XlsxSaving(document).save();
}

class XlsxSaving {
  private readonly foreign: WorkbookForeign | undefined;
  private readonly package: PackageWriter;
  private readonly styles: StylesWriter;
  private readonly texts: SharedTexts;
  private readonly relationships: Relationship[] = [];
  private readonly persons = new PersonList();
  private readonly tableIds = new Set<number>();
  private tables = 0;
  private properties = 0;

  constructor(private readonly document: WorkbookDocument) {
    this.foreign = workbookForeign(document.foreign);
    this.package = new PackageWriter(this.foreign?.parts ?? {});
    this.texts = new SharedTexts(this.foreign?.texts);
    this.styles = new StylesWriter(
      document.styles,
      this.foreign?.normalFont ?? NORMAL_FONT,
      styleSource(this.foreign),
    );
  }

  async save(): Promise<Uint8Array<ArrayBuffer>> {
    const { document, foreign, texts, styles } = this;
    for (const index of document.sheets.keys()) await this.addSheet(index);
    await this.addBeside('styles', 'xl/styles.xml', `${SPREADSHEET}.styles+xml`, styles.write());
    await this.addBeside(
      'sharedStrings',
      'xl/sharedStrings.xml',
      `${SPREADSHEET}.sharedStrings+xml`,
      texts.write(),
    );
    if (document.sheets.some(hasSpill)) {
      await this.addBeside('sheetMetadata', 'xl/metadata.xml', `${SPREADSHEET}.sheetMetadata+xml`, METADATA);
    }
    if (document.settings.length > 0) await this.addSettings();
    this.relationships.push(
      ...(await addCustomXml(this.package, document.customXmlParts ?? [])),
      ...(await addPersons(this.package, this.persons)),
    );
    const forMacros = /\.xlsm$/i.test(document.fileName);
    const macros =
      forMacros &&
      (foreign?.relationships ?? []).some((relationship) => isOfType(relationship, 'vbaProject'));
    const kept = (foreign?.relationships ?? []).filter(
      (relationship) => macros || !isOfType(relationship, 'vbaProject'),
    );
    await this.package.addForeign(kept.map((relationship) => relationship.target));
    this.relationships.push(...kept);
    const xml = writeWorkbook(document, new Set(this.relationships.map((relationship) => relationship.id)));
    await this.package.add('xl/workbook.xml', macros ? MACRO_TYPE : MAIN_TYPE, xml, this.relationships);
    const root = await this.addProperties();
    await this.package.addForeign(root.map((relationship) => relationship.target));
    const main = {
      id: 'rIdWorkbook',
      type: officeType('officeDocument'),
      target: 'xl/workbook.xml',
      external: false,
    };
    return this.package.finish([main, ...root]);
  }

  private async addSheet(index: number): Promise<void> {
    const { document, styles, texts } = this;
    const sheet = document.sheets[index];
    if (!sheet) return;
    const foreign = sheetForeign(sheet.foreign);
    const kept = await addSheetNotes(sheet, {
      package: this.package,
      persons: this.persons,
      number: index + 1,
      kept: (foreign?.relationships ?? []).filter((relationship) => this.package.offers(relationship)),
      legacyDrawing: foreign?.fragments.legacyDrawing,
    });
    const tableParts: string[] = [];
    for (const table of sheet.tables) {
      const name = `xl/tables/table${++this.tables}.xml`;
      tableParts.push(name);
      const own = foreign?.tables[table.name];
      const xml = writeTable(table, this.tableId(table.id), own, styles);
      const links = (own?.relationships ?? []).filter((link) => this.package.offers(link));
      await this.package.add(name, `${SPREADSHEET}.table+xml`, xml, links);
      await this.package.addForeign(links.map((link) => link.target));
    }
    const propertyParts: string[] = [];
    for (const { value } of sheet.customProperties) {
      const name = `xl/customProperty${++this.properties}.bin`;
      propertyParts.push(name);
      await this.package.add(name, `${SPREADSHEET}.customProperty`, utf16(value));
    }
    const selected = index === document.activeSheet;
    const drawing = await addCharts(sheet, kept, foreign ? (this.foreign?.parts ?? {}) : {}, {
      writer: this.package,
      workbook: document,
    });
    const writing: SheetWriting = {
      sheet,
      number: index + 1,
      selected,
      styles,
      texts,
      kept,
      tableParts,
      propertyParts,
      ...(drawing && { drawing }),
    };
    const name = `xl/worksheets/sheet${index + 1}.xml`;
    await this.package.add(
      name,
      `${SPREADSHEET}.worksheet+xml`,
      writeSheet(writing),
      sheetRelationships(writing),
    );
    await this.package.addForeign(kept.map((relationship) => relationship.target));
    this.lead(`rIdSheet${index + 1}`, 'worksheet', name);
  }

  /** Excel refuses two tables with one id. */
  private tableId(wanted: number): number {
    let id = Math.max(1, wanted);
    while (this.tableIds.has(id)) id++;
    this.tableIds.add(id);
    return id;
  }

  private async addBeside(
    kind: string,
    name: string,
    type: string,
    content: string | Iterable<string>,
  ): Promise<void> {
    await this.package.add(name, type, content);
    this.lead(`rId_${kind}`, kind, name);
  }

  private async addSettings(): Promise<void> {
    const name = this.package.freeName('customXml/item', '.xml');
    const properties = this.package.freeName('customXml/itemProps', '.xml');
    const type = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
    await this.package.add(properties, type, SETTINGS_PROPERTIES);
    const link = { id: 'rId1', type: officeType('customXmlProps'), target: properties, external: false };
    await this.package.add(name, 'application/xml', writeSettings(this.document.settings), [link]);
    this.lead('rIdSettings', 'customXml', name);
  }

  /** The parts that tell about the document; answers with all relationships of the package that stay. */
  private async addProperties(): Promise<readonly Relationship[]> {
    const { document, foreign } = this;
    const before = foreign?.packageRelationships ?? [];
    const linkTo = (kind: string): Relationship | undefined =>
      before.find((relationship) => isOfType(relationship, kind));
    const textOf = (kind: string): string | undefined => foreign?.parts[linkTo(kind)?.target ?? '']?.text;
    const written = writeProperties(document.properties, {
      core: textOf(PROPERTY_KINDS.core),
      app: textOf(PROPERTY_KINDS.app),
      custom: textOf(PROPERTY_KINDS.custom),
    });
    const links: Relationship[] = [];
    for (const part of ['core', 'app', 'custom'] as const) {
      const xml = written[part];
      if (xml === undefined) continue;
      const target = linkTo(PROPERTY_KINDS[part])?.target ?? `docProps/${part}.xml`;
      await this.package.add(target, PROPERTY_TYPES[part], xml);
      links.push({ id: `rId_${part}`, type: PROPERTY_LINKS[part], target, external: false });
    }
    const kinds = Object.values(PROPERTY_KINDS);
    return [...links, ...before.filter((link) => !kinds.some((kind) => isOfType(link, kind)))];
  }

  private lead(id: string, kind: string, target: string): void {
    this.relationships.push({ id, type: officeType(kind), target, external: false });
  }
}

/** The styles part that the workbook came with, and the theme's colours, of which it speaks. */
function styleSource(foreign: WorkbookForeign | undefined): StyleSource | undefined {
  if (foreign?.styles === undefined) return undefined;
  const theme = foreign.relationships.find((relationship) => isOfType(relationship, 'theme'));
  return { xml: foreign.styles, palette: readPalette(theme && foreign.parts[theme.target]?.text) };
}

/** How Excel itself stores the value of a worksheet's custom property. */
function utf16(text: string): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), true);
  return new Uint8Array(view.buffer);
}
