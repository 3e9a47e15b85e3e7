import { FunctionBridge } from '../functions/FunctionBridge';
import type { FunctionsMetadata } from '../functions/metadata';
import { RequestProcessor } from '../protocol/RequestProcessor';
import { AddinServices } from '../protocol/xdmAddinServices';
import type { HostLanguage } from '../workbook/corePlugins';
import type { WorkbookDocument } from '../workbook/document';
import { HostWorkbook } from '../workbook/HostWorkbook';
import type { BatchMonitor } from './dev/BatchMonitor';
import { ChartLayer } from './ChartLayer';
import { CommandRunner } from './CommandRunner';
import { keepRowsFitted } from './keepRowsFitted';
import { followLinks } from './followLinks';
import { Grid } from './Grid';
import type { AddinRuntime, HostedAddin } from './manifest/HostedAddin';
import { showNotes } from './noteMarks';
import type { PageStore } from './PageStore';
import { OFFICE_THEMES, type PageTheme } from './pageTheme';
import { rasterise } from './rasterise';
import { ribbonSurface } from './ribbonSurface';
import { RunningPages } from './RunningPages';
import { showFunctionErrors } from './showFunctionErrors';
import { tellClicks } from './tellClicks';
import { watchEdits } from './watchEdits';

export interface SessionOptions {
  readonly store: PageStore;
  readonly language: HostLanguage;
  readonly theme: PageTheme;
  readonly addin: HostedAddin;
  readonly metadata: FunctionsMetadata | undefined;
  readonly document: WorkbookDocument;
  readonly container: HTMLElement;
  readonly monitor: BatchMonitor;
  readonly frameWindow: (key: string) => Window | null;
  readonly focusBeside: (direction: 'forward' | 'back') => void;
  /** The add-in has asked for something that the host does not have. */
  readonly onMissing: (what: string) => void;
  /** A page has started Microsoft's client. */
  readonly onStarted: (runtime: AddinRuntime) => void;
}

/**
 * Bits of a batch's flags with which it waits until the user has left the cell: 64 is the add-in's wish
 * (`delayForCellEdit`), 128 marks the results of custom functions, which must not get lost.
 */
const WAITS_FOR_CELL_EDIT = 64 | 128;

/** Custom functions whose runtime has not started by then have none: nothing waits for them any longer. */
const FUNCTIONS_START_MILLISECONDS = 15_000;

/** One workbook on the page with one run of the add-in: opening another file ends it and starts the next. */
export class AddinSession {
  readonly workbook: HostWorkbook;
  readonly processor: RequestProcessor;
  readonly pages: RunningPages;
  private readonly grid: Grid;
  private readonly bridge: FunctionBridge | undefined;
  private readonly functionsStarted: Promise<unknown>;
  private readonly commands: CommandRunner;
  private readonly services: AddinServices;
  private readonly monitor: BatchMonitor;
  private charts: ChartLayer | undefined;

  constructor(options: SessionOptions) {
    const { store, addin, document } = options;
    this.monitor = options.monitor;
    this.grid = new Grid(options.container, options.language, options.theme !== 'light');
    this.workbook = HostWorkbook.create(this.grid.univer, document);
    followLinks(this.workbook);
    keepRowsFitted(this.workbook);
    showNotes(this.workbook);
    this.processor = new RequestProcessor(this.workbook, { faults: this.monitor.faults, rasterise });
    this.monitor.sessionStarted(this.workbook);
    this.bridge = this.registerFunctions(options);
    this.functionsStarted = Promise.race([this.bridge?.whenReady(), wait(FUNCTIONS_START_MILLISECONDS)]);
    void this.showCharts();
    tellClicks(this.workbook);
    this.workbook.events.listen(({ type }) => {
      if (type === 'selectionChanged') this.pages.sendSelectionChanged();
    });
    this.services = new AddinServices(
      ribbonSurface(store, (key) => {
        this.pages.open(key);
      }),
    );
    this.commands = new CommandRunner((...command) => this.pages.invokeCommand(...command));
    this.pages = this.runPages(options);
    this.processor.onMessage((entries) => {
      this.pages.sendMessages(entries);
    });
    watchEdits(this.workbook, () => {
      store.set({ isUnsaved: true });
    });
    store.set({ activePane: addin.runtimes[0].key });
    for (const runtime of addin.runtimes) {
      if (runtime === addin.runtimes[0] || runtime.isShared || runtime.hasFunctions) {
        this.pages.open(runtime.key);
      }
    }
  }

  /** Resolves when the sheet is on the screen. */
  drawn(): Promise<void> {
    return this.grid.drawn();
  }

  dispose(): void {
    this.charts?.dispose();
    this.pages.dispose();
    this.bridge?.dispose();
    this.workbook.dispose();
    this.grid.dispose();
  }

  setTheme(theme: PageTheme): void {
    this.grid.setDark(theme !== 'light');
    this.pages.sendTheme(OFFICE_THEMES[theme]);
  }

  /** Runs the add-in's function behind a ribbon button; resolves when the function has completed. */
  runFunction(functionName: string, controlId: string): Promise<void> {
    return this.commands.run(functionName, controlId);
  }

  /**
   * Resolves when no ribbon function runs, the add-in waits for no answer, its custom functions have started and
   * every calculation is done.
   */
  async settled(): Promise<void> {
    await this.grid.drawn();
    await this.functionsStarted;
    do {
      await this.workbook.settled();
      // The client sends its next batch in a later task than the one that got the answer; on a busy machine
      // that task, or a key that was pressed, is still in the queue: the browser is idle when there is none.
      await wait(50);
      await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2000 }));
    } while (this.pages.callsUnderWay > 0 || this.commands.isRunning || !this.workbook.isSettled);
  }

  private registerFunctions({ store, addin, metadata }: SessionOptions): FunctionBridge | undefined {
    if (metadata === undefined || addin.functions === undefined) {
      return undefined;
    }
    const bridge = new FunctionBridge(this.processor, { namespace: addin.functions.namespace, metadata });
    showFunctionErrors(this.workbook, bridge, (cellMessage) => {
      if (store.get().cellMessage !== cellMessage) {
        store.set({ cellMessage });
      }
    });
    return bridge;
  }

  private runPages(options: SessionOptions): RunningPages {
    const { store, addin, document } = options;
    return new RunningPages({
      addin,
      language: options.language,
      theme: OFFICE_THEMES[options.theme],
      documentUrl: new URL(encodeURIComponent(document.fileName), location.origin).href,
      frameWindow: options.frameWindow,
      onStarted: options.onStarted,
      onPages: (pages) => {
        store.set({ pages });
      },
      host: {
        executeBatch: (body, flags) => this.executeBatch(body, flags),
        settings: () =>
          Array.from(this.workbook.settings, ([key, value]) => [key, JSON.stringify(value)] as const),
        saveSettings: (settings) => {
          this.saveSettings(settings);
        },
        notImplemented: options.onMissing,
        commandCompleted: (commandId, status) => {
          this.commands.completed(commandId, status);
        },
        focusLeft: (direction) => {
          if (direction === 'sheet') {
            this.grid.focus();
          } else {
            options.focusBeside(direction);
          }
        },
      },
    });
  }

  private async showCharts(): Promise<void> {
    await this.grid.drawn();
    if (!this.workbook.isDisposed) this.charts = ChartLayer.over(this.workbook);
  }

  private async executeBatch(body: string, flags: number): Promise<string> {
    const answer = this.services.answer(body);
    if (answer !== undefined) {
      return answer;
    }
    if ((flags & WAITS_FOR_CELL_EDIT) !== 0) {
      await this.grid.editingEnded();
      await this.monitor.cellEditEnded();
    }
    return this.monitor.run(body, () => {
      this.workbook.isEditing = this.grid.isEditing() || this.monitor.get().isCellEdit;
      return this.processor.execute(body);
    });
  }

  private saveSettings(settings: readonly (readonly [name: string, json: string])[]): void {
    this.workbook.settings.clear();
    for (const [name, json] of settings) {
      this.workbook.settings.set(name, JSON.parse(json));
    }
  }
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
