import {
  ICommandService,
  IUniverInstanceService,
  type Injector,
  type Univer,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import { InsertSheetMutation, SetWorksheetActiveOperation } from '@univerjs/sheets';
import { Calculation } from './Calculation';
import { ChartStore } from './ChartStore';
import { registerDateFunctions } from './dateFunctions';
import { displayText } from './displayText';
import { CustomXmlParts } from './CustomXmlParts';
import type { PropertiesDocument, ProtectionDocument, WorkbookDocument } from './document';
import { copiedSide, copiedWorksheet, copyOverCells } from './copySheet';
import { FilterStore } from './FilterStore';
import { GridView } from './GridView';
import { sheetGuid } from './guid';
import { HostError } from './HostError';
import { HostEvents, type HostEvent } from './HostEvents';
import { HostSheet, WITHOUT_ACTIVATING } from './HostSheet';
import { KeptRanges } from './KeptRanges';
import { fillUnit, newUnit } from './loadDocument';
import { NameStore } from './NameStore';
import { PendingSources } from './PendingSources';
import { saveDocument } from './saveDocument';
import { Selections } from './Selections';
import { checkNewSheetName, freeNameLike, freeSheetName } from './sheetNames';
import { newSide, type SheetSide } from './SheetSide';
import { registerSpillReference } from './spillReference';
import type { StyleBook } from './StyleBook';
import { teachEngineTables } from './tableFormulas';
import { TableStore } from './TableStore';
import { UndoSteps } from './UndoSteps';
import { UserChanges } from './UserChanges';
import { newWorksheet, type WorksheetData } from './worksheetData';
import type { Area } from './address';

/** Of the application; not kept in files. */
export type CalculationMode = 'Automatic' | 'AutomaticExceptTables' | 'Manual';

/** Events after which there is nothing new to save. */
const HARMLESS_EVENTS = new Set<HostEvent['type']>([
  'activated',
  'deactivated',
  'calculated',
  'selectionChanged',
  'singleClicked',
]);

/** One workbook of the host: a Univer unit, and beside it what Univer has no concept of. */
export class HostWorkbook {
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly calculation: Calculation;
  readonly events = new HostEvents();
  readonly view = new GridView();
  readonly tableStore: TableStore;
  readonly names: NameStore;
  readonly filters: FilterStore;
  readonly selections: Selections;
  readonly keptRanges = new KeptRanges();
  readonly charts: ChartStore;
  readonly settings: Map<string, unknown>;
  readonly customXmlParts: CustomXmlParts;
  readonly undo: UndoSteps;
  /** While the structure is protected. */
  protection: ProtectionDocument | undefined;
  /** `Excel.DocumentProperties`. */
  properties: PropertiesDocument;
  calculationMode: CalculationMode = 'Automatic';
  /** Changed since it was opened or saved. */
  isDirty = false;
  /** Closed: a batch that still runs has nobody to tell. */
  isDisposed = false;
  /** Whether what happens now is the add-in's doing, as events tell. */
  isAddInActing = false;
  private readonly wrappers = new Map<Worksheet, HostSheet>();
  /** What keeps formulas waiting. */
  readonly pending = new PendingSources();
  private readonly userChanges: UserChanges;
  private readonly editingWaiters = new Set<() => void>();
  private editing = false;
  private readonly tabIds = new Map<string, number>();
  private hasFormulas = false;
  private nextSheet: number;

  /** Makes the Univer unit from the document. */
  static create(univer: Univer, document: WorkbookDocument): HostWorkbook {
    const { unit, styles, sheetIds } = newUnit(univer, document);
    const sides = new Map(sheetIds.map((id, index) => [id, newSide(document.sheets[index])]));
    const workbook = new HostWorkbook(univer, unit, styles, sides, document);
    fillUnit(workbook, document);
    workbook.isDirty = false;
    return workbook;
  }

  private constructor(
    readonly univer: Univer,
    readonly univerWorkbook: Workbook,
    readonly styles: StyleBook,
    private readonly sides: Map<string, SheetSide>,
    private readonly source: WorkbookDocument,
  ) {
    this.nextSheet = sides.size;
    this.injector = univer.__getInjector();
    this.commands = this.injector.get(ICommandService);
    registerSpillReference(univer);
    registerDateFunctions(univer);
    this.calculation = new Calculation(univer, this.unitId, (id) => this.sizeOf(id));
    this.tableStore = new TableStore(this);
    this.names = new NameStore(this);
    this.selections = new Selections(this);
    this.charts = new ChartStore(this);
    this.settings = new Map(source.settings.map(({ key, value }) => [key, value]));
    this.customXmlParts = new CustomXmlParts(source.customXmlParts ?? []);
    this.undo = new UndoSteps(this);
    this.userChanges = new UserChanges(this);
    teachEngineTables(this);
    this.filters = new FilterStore(this);
    this.protection = source.protection;
    this.properties = source.properties ?? {};
    this.events.listen(({ type }) => {
      if (!HARMLESS_EVENTS.has(type)) this.isDirty = true;
    });
    for (const id of sides.keys()) this.tabIds.set(id, this.tabIds.size + 1);
  }

  get isProtected(): boolean {
    return this.protection !== undefined;
  }

  /** The id of the Univer unit. */
  get unitId(): string {
    return this.univerWorkbook.getUnitId();
  }

  get fileName(): string {
    return this.source.fileName;
  }

  get date1904(): boolean {
    return this.source.date1904;
  }

  /** Set while the page's user types in a cell: every call of the API then fails. */
  get isEditing(): boolean {
    return this.editing;
  }

  set isEditing(editing: boolean) {
    this.editing = editing;
    if (editing) return;
    const waiters = [...this.editingWaiters];
    this.editingWaiters.clear();
    for (const wake of waiters) wake();
  }

  async whenNotEditing(): Promise<void> {
    if (!this.editing) return;
    await new Promise<void>((resolve) => this.editingWaiters.add(resolve));
  }

  /** In tab order, hidden ones included. */
  get sheets(): HostSheet[] {
    return this.univerWorkbook.getSheets().map((worksheet) => this.wrap(worksheet));
  }

  get activeSheet(): HostSheet {
    return this.wrap(this.univerWorkbook.getActiveSheet());
  }

  sheetById(id: string): HostSheet | undefined {
    const worksheet = this.univerWorkbook.getSheetBySheetId(id);
    return worksheet ? this.wrap(worksheet) : undefined;
  }

  /** By name, whatever its case, or by id. */
  findSheet(key: string): HostSheet | undefined {
    const lower = key.toLowerCase();
    return this.sheetById(key) ?? this.sheets.find((sheet) => sheet.name.toLowerCase() === lower);
  }

  /** Appends a sheet; without a name it is called as Excel would. */
  addSheet(name?: string): HostSheet {
    this.assertStructure();
    const free = name ?? freeSheetName(this);
    checkNewSheetName(this, free);
    return this.insert(this.sheets.length, newWorksheet(sheetGuid(this.nextSheet++), free));
  }

  copySheet(sheet: HostSheet, index: number): HostSheet {
    const name = freeNameLike(this, sheet.name);
    const copy = this.insertSheet(index, copiedSide(sheet), (id) => copiedWorksheet(sheet, id, name));
    copyOverCells(sheet, copy);
    if (this.hasFormulas) this.calculation.markAll();
    return copy;
  }

  /** Adds a sheet of given data; what lies over its cells is the caller's affair. */
  insertSheet(index: number, side: SheetSide, dataFor: (id: string) => WorksheetData): HostSheet {
    this.assertStructure();
    const id = sheetGuid(this.nextSheet++);
    this.sides.set(id, side);
    return this.insert(index, dataFor(id));
  }

  /** The number that a file gives to the sheet. */
  tabIdOf(sheet: HostSheet): number {
    const known = this.tabIds.get(sheet.id) ?? this.tabIds.size + 1;
    this.tabIds.set(sheet.id, known);
    return known;
  }

  activate(sheet: HostSheet): void {
    if (this.activeSheet === sheet) return;
    const params = { unitId: this.unitId, subUnitId: sheet.id };
    this.commands.syncExecuteCommand(SetWorksheetActiveOperation.id, params);
  }

  /** The text that a cell shows. */
  textOf(sheet: HostSheet, row: number, column: number): string {
    const { value } = sheet.grid.content(row, column);
    if (value === '') return '';
    return displayText(value, sheet.grid.style(row, column).numberFormat ?? 'General', this.date1904);
  }

  /** Formulas exist from now on: until then nothing needs calculating. */
  noteFormulas(): void {
    this.hasFormulas = true;
  }

  get mayHaveFormulas(): boolean {
    return this.hasFormulas;
  }

  dirty(sheet: HostSheet, area: Area): void {
    if (this.hasFormulas) this.calculation.markDirty(sheet.id, area);
  }

  /** Nothing is calculated or to be calculated, and no custom function is under way. */
  get isSettled(): boolean {
    return this.calculation.isAtRest && !this.pending.isPending;
  }

  /** Resolves when every calculation, custom functions included, is done. */
  async settled(): Promise<void> {
    do {
      await this.calculation.run();
      await this.pending.whenSettled();
    } while (!this.isSettled);
  }

  /** The workbook as it is now, as plain data. */
  toDocument(): WorkbookDocument {
    return saveDocument(this, this.source);
  }

  /** Removes the unit from Univer. */
  dispose(): void {
    this.isDisposed = true;
    this.userChanges.dispose();
    this.undo.dispose();
    this.filters.dispose();
    this.selections.dispose();
    this.calculation.dispose();
    this.injector.get(IUniverInstanceService).disposeUnit(this.unitId);
  }

  /** @throws HostError AccessDenied while the workbook's structure is protected */
  assertStructure(): void {
    if (this.isProtected) throw HostError.accessDenied();
  }

  private insert(index: number, data: WorksheetData): HostSheet {
    const params = { unitId: this.unitId, index, sheet: data };
    this.commands.syncExecuteCommand(InsertSheetMutation.id, params, WITHOUT_ACTIVATING);
    const sheet = this.sheetById(data.id);
    if (!sheet) throw HostError.invalidOperation('The sheet could not be added.');
    return sheet;
  }

  private wrap(worksheet: Worksheet): HostSheet {
    const known = this.wrappers.get(worksheet);
    if (known) return known;
    const id = worksheet.getSheetId();
    const side = this.sides.get(id) ?? newSide();
    this.sides.set(id, side);
    const sheet = new HostSheet(this, worksheet, side);
    this.wrappers.set(worksheet, sheet);
    return sheet;
  }

  private sizeOf(id: string): { rows: number; columns: number } | undefined {
    const worksheet = this.univerWorkbook.getSheetBySheetId(id);
    return worksheet ? { rows: worksheet.getRowCount(), columns: worksheet.getColumnCount() } : undefined;
  }
}
