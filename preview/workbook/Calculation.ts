import { ICommandService, type ICommandInfo, type IExecutionOptions, type Univer } from '@univerjs/core';
import {
  FormulaExecutedStateType,
  FormulaExecuteStageType,
  IActiveDirtyManagerService,
  IFunctionService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetFormulaCalculationStopMutation,
  SetTriggerFormulaCalculationStartMutation,
  type ISetFormulaCalculationNotificationMutation,
} from '@univerjs/engine-formula';
import { bounding, type Area } from './address';

/** Univer starts what a user's command made dirty this long after it, in milliseconds. */
const UNIVER_DELAY = 100;
const MAX_DIRTY_AREAS = 500;

interface DirtySheet {
  areas: Area[];
}

/** Cells that are to be calculated as if for the first time; every cell of the workbook without a place. */
export interface Afresh {
  readonly sheetId: string;
  readonly area?: Area;
}

/**
 * Runs Univer's formula engine over what the API made dirty, without Univer's delay, and knows when all
 * calculation is done, a user's own edits included.
 */
export class Calculation {
  private readonly dirty = new Map<string, DirtySheet>();
  private readonly commands: ICommandService;
  private readonly functions: IFunctionService;
  private readonly waiters = new Set<() => void>();
  private readonly endListeners = new Set<(onlyAnswers: boolean) => void>();
  private readonly afreshListeners = new Set<(cells: Afresh | undefined) => void>();
  private readonly subscription: { dispose(): void };
  /** Someone asked for the calculation itself; with `Manual` nothing else starts it. */
  isAskedFor = false;
  /** Names and tables that changed, whose formulas the engine must read anew. */
  private names: Record<string, string> = {};
  private tables: Record<string, string> = {};
  private everything = false;
  /** Cells whose custom functions have answered: nothing else about them has changed. */
  private answered: { readonly sheetId: string; readonly area: Area }[] = [];
  private onlyAnswers = false;
  /** Calculations that have started and not ended; Univer may start one in the middle of another. */
  private running = 0;
  private overlapped = false;
  private isCompleting = false;
  private lastState: FormulaExecutedStateType | undefined;
  /** Set while Univer is to start a calculation: a timer that ends right after Univer's own. */
  private univerTimer: ReturnType<typeof setTimeout> | undefined;
  /** Univer has stopped a calculation, to start it again with more. */
  private isStopping = false;
  private ownStart = false;

  constructor(
    univer: Univer,
    private readonly unitId: string,
    private readonly sizeOf: (
      sheetId: string,
    ) => { readonly rows: number; readonly columns: number } | undefined,
  ) {
    const injector = univer.__getInjector();
    this.commands = injector.get(ICommandService);
    this.functions = injector.get(IFunctionService);
    const dirtying = injector.get(IActiveDirtyManagerService);
    this.subscription = this.commands.onCommandExecuted((command, options) => {
      if (command.id === SetFormulaCalculationStartMutation.id) this.started();
      else if (command.id === SetFormulaCalculationStopMutation.id) this.isStopping = this.inProgress;
      else if (command.id === SetFormulaCalculationNotificationMutation.id) this.notified(command);
      else if (
        command.id === SetTriggerFormulaCalculationStartMutation.id ||
        (dirtying.get(command.id) && !isLocal(options))
      ) {
        this.expectUniver(UNIVER_DELAY + 1);
      }
    });
  }

  /** The formulas that read this area, and those in it, are to be calculated. */
  markDirty(sheetId: string, area: Area): void {
    const sheet = this.dirty.get(sheetId);
    if (!sheet) this.dirty.set(sheetId, { areas: [area] });
    else if (sheet.areas.length < MAX_DIRTY_AREAS) sheet.areas.push(area);
    else sheet.areas = [sheet.areas.reduce(bounding, area)];
  }

  /** Every formula is to be calculated. */
  markAll(): void {
    this.everything = true;
  }

  /** Custom functions of these cells have answered. */
  markAnswered(sheetId: string, area: Area): void {
    this.answered.push({ sheetId, area });
  }

  /** Somebody asks for a calculation: what counts as known by now, answers of custom functions, is asked for again. */
  markAfresh(cells?: Afresh): void {
    for (const tell of this.afreshListeners) tell(cells);
    if (cells?.area) this.markDirty(cells.sheetId, cells.area);
    else this.markAll();
  }

  /** A defined name came, went or changed. */
  markName(name: string, formula: string): void {
    this.names[name] = formula;
    this.everything = true;
  }

  /** A table came, went, or has other columns or rows. */
  markTable(name: string): void {
    this.tables[name] = '1';
    this.everything = true;
    // Univer keeps parsed formulas by their text, with the cells that the table had.
    this.functions.deleteFormulaAstCacheKey(`${name}[`);
  }

  get isDirty(): boolean {
    return this.everything || this.dirty.size > 0 || this.answered.length > 0;
  }

  /** Nothing is dirty, nothing is calculated, and Univer is not about to. */
  get isAtRest(): boolean {
    return !this.isDirty && !this.inProgress && this.univerTimer === undefined;
  }

  /** Calculates until nothing is dirty. Custom functions that have not answered yet stay pending. */
  async run(): Promise<void> {
    while (!this.isAtRest) {
      if (this.inProgress || this.univerTimer !== undefined) await this.nextEnd();
      else await this.runOnce();
    }
  }

  /**
   * Tells when a calculation is over and its results are in the cells, and whether it was about nothing but answers
   * of custom functions; returns how to stop.
   */
  onEnd(listener: (onlyAnswers: boolean) => void): () => void {
    this.endListeners.add(listener);
    return () => {
      this.endListeners.delete(listener);
    };
  }

  /** Tells which cells are to be calculated afresh, before they are; returns how to stop. */
  onAfresh(listener: (cells: Afresh | undefined) => void): () => void {
    this.afreshListeners.add(listener);
    return () => {
      this.afreshListeners.delete(listener);
    };
  }

  dispose(): void {
    this.subscription.dispose();
    clearTimeout(this.univerTimer);
    this.univerTimer = undefined;
    this.wake();
  }

  private get inProgress(): boolean {
    return this.running > 0;
  }

  /**
   * Univer starts a calculation after this time, from a timer that nobody else can see. A timer that is begun beside
   * it and is due after it ends after it, however late both are: Univer has started by then, or will not.
   */
  private expectUniver(delay: number): void {
    clearTimeout(this.univerTimer);
    this.univerTimer = setTimeout(() => {
      this.univerTimer = undefined;
      this.wake();
    }, delay);
  }

  private async runOnce(): Promise<void> {
    const forceCalculation = this.everything;
    this.onlyAnswers = !forceCalculation && this.dirty.size === 0;
    for (const { sheetId, area } of this.answered) this.markDirty(sheetId, area);
    this.answered = [];
    this.isAskedFor = false;
    const dirty = [...this.dirty];
    const { names, tables } = this;
    this.names = {};
    this.tables = {};
    this.everything = false;
    this.dirty.clear();
    const dirtyRanges = dirty.flatMap(([sheetId, { areas }]) => this.unitRanges(sheetId, areas));
    this.ownStart = true;
    const end = this.nextEnd();
    this.commands.syncExecuteCommand(
      SetFormulaCalculationStartMutation.id,
      {
        forceCalculation,
        dirtyRanges,
        dirtyNameMap: {},
        dirtyDefinedNameMap: { [this.unitId]: names },
        dirtySuperTableMap: { [this.unitId]: tables },
        dirtyUnitFeatureMap: {},
        dirtyUnitOtherFormulaMap: {},
        clearDependencyTreeCache: { [this.unitId]: Object.fromEntries(dirty.map(([id]) => [id, '1'])) },
      },
      { onlyLocal: true },
    );
    await end;
    if (this.lastState !== FormulaExecutedStateType.STOP_EXECUTION) return;
    // A user's edit stopped it half-way: what was asked for is still to be done.
    this.everything ||= forceCalculation;
    this.names = { ...names, ...this.names };
    this.tables = { ...tables, ...this.tables };
    for (const [sheetId, { areas }] of dirty) for (const area of areas) this.markDirty(sheetId, area);
  }

  private unitRanges(sheetId: string, areas: readonly Area[]) {
    const size = this.sizeOf(sheetId);
    if (!size) return [];
    return areas.map((area) => ({
      unitId: this.unitId,
      sheetId,
      range: {
        startRow: area.row,
        startColumn: area.column,
        endRow: Math.min(area.row + area.rows, Math.max(size.rows, area.row + 1)) - 1,
        endColumn: Math.min(area.column + area.columns, Math.max(size.columns, area.column + 1)) - 1,
      },
    }));
  }

  private started(): void {
    if (this.inProgress) this.overlapped = true;
    this.running++;
    if (this.ownStart) this.ownStart = false;
    else this.onlyAnswers = false;
  }

  private notified(command: Readonly<ICommandInfo>): void {
    const { stageInfo, functionsExecutedState } =
      command.params as ISetFormulaCalculationNotificationMutation;
    if (stageInfo?.stage === FormulaExecuteStageType.CALCULATION_COMPLETED) this.isCompleting = true;
    // A calculation that was stopped tells its state twice; only what follows its completion is its end.
    if (functionsExecutedState === undefined || !this.isCompleting) return;
    this.isCompleting = false;
    this.lastState = functionsExecutedState;
    this.running--;
    if (functionsExecutedState === FormulaExecutedStateType.STOP_EXECUTION) {
      if (this.univerTimer === undefined) this.expectUniver(0);
    } else if (this.isStopping) {
      // Stopped too late to be begun anew: Univer has forgotten what it was stopped for.
      this.everything = true;
    }
    this.isStopping = false;
    if (this.inProgress) return;
    // Each start empties what the engine had worked out so far, so neither of two at once can be relied on.
    if (this.overlapped) this.everything = true;
    this.overlapped = false;
    for (const tell of this.endListeners) tell(this.onlyAnswers);
    this.wake();
  }

  private wake(): void {
    const waiters = [...this.waiters];
    this.waiters.clear();
    for (const resolve of waiters) resolve();
  }

  /** Resolves when a calculation has ended, or Univer's start is no longer awaited. */
  private nextEnd(): Promise<void> {
    return new Promise((resolve) => {
      this.waiters.add(resolve);
    });
  }
}

function isLocal(options: IExecutionOptions | undefined): boolean {
  return options?.onlyLocal === true;
}
