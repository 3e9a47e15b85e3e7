import { FileProblem } from '../files/FileProblem';
import { saveXlsx } from '../files/saveXlsx';
import type { FunctionsMetadata } from '../functions/metadata';
import type { PreviewConfiguration } from '../server/configuration';
import { blankDocument } from '../workbook/blankDocument';
import type { HostLanguage } from '../workbook/corePlugins';
import type { WorkbookDocument } from '../workbook/document';
import type { HostWorkbook } from '../workbook/HostWorkbook';
import { loadAddin, loadConfiguration, loadFunctions } from './addinSource';
import { AddinSession } from './AddinSession';
import { ClientWatch } from './ClientWatch';
import { MissingCommandError } from './CommandRunner';
import type { BatchMonitor } from './dev/BatchMonitor';
import { fetchFile, fileInQuery, type FetchedFile } from './pageRequests';
import { PageStore, type PageState } from './PageStore';
import type { PageTheme } from './pageTheme';
import { readFile } from './readFile';
import { disabledAtStart, findButton, withMember } from './ribbonSurface';
import { words, type PageWords } from './words';

export interface HostPlaces {
  /** Where the grid goes; emptied for each workbook. */
  readonly gridPlace: () => HTMLElement | null;
  /** The window of the frame in which one of the add-in's pages runs. */
  readonly frameWindow: (key: string) => Window | null;
  /** Moves the keyboard to what follows the pane, or to what stands before it. */
  readonly focusBeside: (direction: 'forward' | 'back') => void;
}

/** The page as a whole: reads the add-in, opens workbooks, runs commands. Browser tests reach it as `window.previewHost`. */
export class PreviewHost {
  readonly store: PageStore;
  private configuration: PreviewConfiguration | undefined;
  private metadata: FunctionsMetadata | undefined;
  private session: AddinSession | undefined;
  private watch: ClientWatch | undefined;

  constructor(
    settings: Pick<PageState, 'language' | 'theme' | 'isDevPanelOpen'>,
    private readonly places: HostPlaces,
    readonly monitor: BatchMonitor,
  ) {
    this.store = new PageStore(settings);
  }

  get language(): HostLanguage {
    return this.store.get().language;
  }

  /** @throws Error before `start` has opened the first workbook. */
  get workbook(): HostWorkbook {
    return this.current.workbook;
  }

  /** Reads the add-in and opens the first workbook: `?file=`, else the sample, else a blank one. */
  async start(): Promise<void> {
    try {
      this.configuration = await loadConfiguration();
      // Fetched meanwhile; the add-in is read first, because a file without it would not be shown.
      const address = fileInQuery(location.href) ?? this.configuration.samples[this.language];
      const file = address === undefined ? undefined : fetchFile(address);
      file?.catch(() => undefined);
      await this.readAddin(this.configuration);
      await this.openFirst(file);
    } catch (error) {
      this.report(this.text.cannotStart(this.reason(error)));
      throw error;
    }
  }

  /**
   * Opens a workbook in place of the one that is open; the add-in starts anew, as in a new Excel window.
   * The open workbook stays when the file cannot be read.
   * @throws FileProblem when the file cannot be read.
   */
  async openFile(bytes: Uint8Array, name: string): Promise<void> {
    const { loading } = this.store.get();
    try {
      this.store.set({ loading: 'workbook' });
      const document = await readFile(bytes, name);
      await this.show(document);
    } catch (error) {
      this.store.set({ loading });
      this.report(this.text.cannotOpen(name, this.reason(error)));
      throw error;
    }
  }

  /** Opens a workbook with one empty sheet. */
  newWorkbook(): Promise<void> {
    return this.show(blankDocument(this.text.blankWorkbook));
  }

  /** The open workbook as an .xlsx file. */
  async saveFile(): Promise<Uint8Array> {
    try {
      await this.workbook.settled();
      const bytes = await saveXlsx(this.workbook.toDocument());
      this.store.set({ isUnsaved: false });
      this.workbook.isDirty = false;
      return bytes;
    } catch (error) {
      this.report(this.text.cannotSave(this.reason(error)));
      throw error;
    }
  }

  /** The page and the add-in in another language; the open workbook stays, the add-in starts anew. */
  async setLanguage(language: HostLanguage): Promise<void> {
    if (language === this.language || this.configuration === undefined) {
      return;
    }
    const { isUnsaved } = this.store.get();
    this.store.set({ language });
    try {
      await this.readAddin(this.configuration);
      if (this.session !== undefined) {
        await this.workbook.settled();
        await this.show(this.workbook.toDocument());
        this.store.set({ isUnsaved });
      }
    } catch (error) {
      this.report(this.text.cannotStart(this.reason(error)));
      throw error;
    }
  }

  setTheme(theme: PageTheme): void {
    this.store.set({ theme });
    this.session?.setTheme(theme);
  }

  /** Presses a ribbon button; resolves when its function has completed or its pane is shown. */
  async runCommand(controlId: string): Promise<void> {
    const button = findButton(this.store.get(), controlId);
    if (button === undefined) {
      throw new Error(`The ribbon has no button ${controlId}`);
    }
    if (button.action.kind === 'pane') {
      this.showPane(button.action.runtime);
      return;
    }
    const session = this.current;
    this.markRunning(controlId, true);
    try {
      await session.runFunction(button.action.functionName, controlId);
    } catch (error) {
      const isMissing = error instanceof MissingCommandError;
      // Opening another workbook ends what ran on the one before it.
      if (session === this.session) {
        this.report(isMissing ? this.text.commandMissing(button.label) : this.reason(error));
      }
      throw error;
    } finally {
      if (session === this.session) {
        this.markRunning(controlId, false);
      }
    }
  }

  /** Resolves when the add-in waits for no answer and every calculation, custom functions included, is done. */
  settled(): Promise<void> {
    return this.current.settled();
  }

  showPane(key: string): void {
    this.current.pages.open(key);
    this.store.set({ activePane: key, isPaneVisible: true });
  }

  /** Closes the pane in front. A shared runtime's page runs on, hidden; another page's run ends, as in Excel. */
  closePane(): void {
    const { addin, activePane } = this.store.get();
    this.store.set({ isPaneVisible: false });
    const runtime = addin?.runtimes.find(({ key }) => key === activePane);
    if (runtime !== undefined && !runtime.isShared) {
      this.session?.pages.close(runtime.key);
    }
  }

  /** Says what went wrong, in the bar under the ribbon. */
  report(problem: string): void {
    this.store.set({ problem });
  }

  dismissProblem(): void {
    this.store.set({ problem: undefined });
  }

  private get text(): PageWords {
    return words[this.language];
  }

  private get current(): AddinSession {
    if (this.session === undefined) {
      throw new Error('No workbook is open yet');
    }
    return this.session;
  }

  private async readAddin(configuration: PreviewConfiguration): Promise<void> {
    const addin = await loadAddin(configuration, this.language);
    this.store.set({ addin, loading: 'workbook' });
    try {
      this.metadata = await loadFunctions(addin);
    } catch (error) {
      // The add-in has its pane and ribbon still; its formulas answer #NAME?.
      this.metadata = undefined;
      this.monitor.noteFailure(this.reason(error));
      this.report(this.text.noFunctions(this.reason(error)));
    }
  }

  private async openFirst(file: Promise<FetchedFile> | undefined): Promise<void> {
    if (file === undefined) {
      await this.newWorkbook();
      return;
    }
    try {
      const { name, bytes } = await file.catch((error: unknown) => {
        this.report(this.text.cannotFetch(this.reason(error)));
        throw error;
      });
      await this.openFile(bytes, name);
    } catch (error) {
      const { problem } = this.store.get();
      await this.newWorkbook();
      this.store.set({ problem });
      console.error(error);
    }
  }

  private async show(document: WorkbookDocument): Promise<void> {
    const { addin, language, theme, problem } = this.store.get();
    if (addin === undefined) {
      throw new Error('The add-in is not read yet');
    }
    this.store.set({ loading: 'grid' });
    // Making the grid holds the thread; the page says so first.
    await new Promise((resolve) => setTimeout(resolve));
    const isFirst = this.session === undefined;
    this.session?.dispose();
    const container = window.document.createElement('div');
    container.className = 'grid';
    this.places.gridPlace()?.replaceChildren(container);
    this.store.update((state) => ({
      ...state,
      loading: 'pane',
      pages: [],
      fileName: document.fileName,
      cellMessage: undefined,
      disabledButtons: disabledAtStart(state),
      hiddenTabs: new Set(),
      runningButtons: new Set(),
      problem: isFirst ? problem : undefined,
    }));
    this.watch?.dispose();
    const watch = new ClientWatch(addin.runtimes, this.store.get, ({ url }) => {
      this.store.set({ loading: undefined, problem: this.text.noClient(url) });
    });
    this.watch = watch;
    this.session = new AddinSession({
      ...this.places,
      store: this.store,
      language,
      theme,
      addin,
      metadata: this.metadata,
      document,
      container,
      monitor: this.monitor,
      onMissing: (what) => {
        this.monitor.noteFailure(what);
        this.report(this.text.notImplemented(what));
      },
      onStarted: (runtime) => {
        watch.clientStarted(runtime);
      },
    });
    await this.session.drawn();
    this.store.set({ isUnsaved: false });
  }

  private markRunning(controlId: string, isRunning: boolean): void {
    this.store.update((state) => ({
      ...state,
      runningButtons: withMember(state.runningButtons, controlId, isRunning),
      problem: isRunning ? undefined : state.problem,
    }));
  }

  private reason(error: unknown): string {
    if (error instanceof FileProblem) {
      return this.text.fileProblems[error.code];
    }
    return error instanceof Error ? error.message : String(error);
  }
}
