import { FileProblem } from '../files/FileProblem';
import { openWorkbookFile } from '../files/openWorkbookFile';
import { saveXlsx } from '../files/saveXlsx';
import type { FunctionsMetadata } from '../functions/metadata';
import type { PreviewConfiguration } from '../server/configuration';
import { blankDocument } from '../workbook/blankDocument';
import type { HostLanguage } from '../workbook/corePlugins';
import type { WorkbookDocument } from '../workbook/document';
import type { HostWorkbook } from '../workbook/HostWorkbook';
import { AddinSession } from './AddinSession';
import { MissingCommandError } from './CommandRunner';
import { readManifest, type HostedAddin } from './manifest';
import { fetchOk, fileInQuery } from './pageRequests';
import { PageStore, type PageState } from './PageStore';
import { findButton, withMember } from './ribbonSurface';
import { words } from './words';

export interface HostPlaces {
  /** Where the grid goes; emptied for each workbook. */
  readonly gridPlace: () => HTMLElement | null;
  readonly paneWindow: () => Window | null;
  /** Moves the keyboard to what follows the pane, or to what stands before it. */
  readonly focusBeside: (direction: 'forward' | 'back') => void;
}

/** The page as a whole: reads the add-in, opens workbooks, runs commands. Browser tests reach it as `window.previewHost`. */
export class PreviewHost {
  readonly store = new PageStore();
  private addin: HostedAddin | undefined;
  private metadata: FunctionsMetadata | undefined;
  private session: AddinSession | undefined;

  constructor(
    readonly language: HostLanguage,
    private readonly places: HostPlaces,
  ) {}

  /** @throws Error before `start` has opened the first workbook. */
  get workbook(): HostWorkbook {
    return this.current.workbook;
  }

  /** Reads the add-in and opens the first workbook: `?file=`, else the sample, else a blank one. */
  async start(): Promise<void> {
    const text = words[this.language];
    try {
      const configuration = (await fetchOk('/preview/config.json').then((answer) =>
        answer.json(),
      )) as PreviewConfiguration;
      const xml = await fetchOk(configuration.manifest).then((answer) => answer.text());
      const addin = readManifest(xml, { language: this.language, origin: location.origin });
      this.addin = addin;
      this.store.update((state) => ({ ...state, addin, loading: 'workbook' }));
      if (addin.functions !== undefined) {
        this.metadata = (await fetchOk(addin.functions.metadataUrl).then((answer) =>
          answer.json(),
        )) as FunctionsMetadata;
      }
      const address = fileInQuery(location.href) ?? configuration.samples[this.language];
      await this.openFirst(address);
    } catch (error) {
      this.report(text.cannotStart(this.reason(error)));
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
      this.tell('workbook');
      const document = await openWorkbookFile(bytes, name);
      this.tell('grid');
      // Making the grid holds the thread; the page says so first.
      await new Promise((resolve) => setTimeout(resolve));
      await this.show(document);
    } catch (error) {
      this.tell(loading);
      this.report(words[this.language].cannotOpen(name, this.reason(error)));
      throw error;
    }
  }

  /** The open workbook as an .xlsx file. */
  async saveFile(): Promise<Uint8Array> {
    try {
      await this.workbook.settled();
      const file = await saveXlsx(this.workbook.toDocument());
      this.workbook.isDirty = false;
      return file;
    } catch (error) {
      this.report(words[this.language].cannotSave(this.reason(error)));
      throw error;
    }
  }

  /** Presses a ribbon button; resolves when its function has completed or its pane is shown. */
  async runCommand(controlId: string): Promise<void> {
    const button = findButton(this.store.get(), controlId);
    if (button === undefined) {
      throw new Error(`The ribbon has no button ${controlId}`);
    }
    if (button.action.kind === 'pane') {
      this.showPane(true);
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
        this.report(isMissing ? words[this.language].commandMissing(button.label) : this.reason(error));
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

  showPane(visible: boolean): void {
    this.store.update((state) => ({ ...state, isPaneVisible: visible }));
  }

  dismissProblem(): void {
    this.store.update((state) => ({ ...state, problem: undefined }));
  }

  private get current(): AddinSession {
    if (this.session === undefined) {
      throw new Error('No workbook is open yet');
    }
    return this.session;
  }

  private async openFirst(address: string | undefined): Promise<void> {
    if (address === undefined) {
      await this.show(blankDocument(words[this.language].blankWorkbook));
      return;
    }
    const answer = await fetchOk(address);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const name = decodeURIComponent(new URL(address, location.href).pathname.split('/').at(-1) ?? '');
    try {
      await this.openFile(bytes, name);
    } catch (error) {
      const { problem } = this.store.get();
      await this.show(blankDocument(words[this.language].blankWorkbook));
      this.store.update((state) => ({ ...state, problem }));
      console.error(error);
    }
  }

  private async show(document: WorkbookDocument): Promise<void> {
    if (this.addin === undefined) {
      throw new Error('The add-in is not read yet');
    }
    this.session?.dispose();
    const container = window.document.createElement('div');
    container.className = 'grid';
    this.places.gridPlace()?.replaceChildren(container);
    this.session = new AddinSession({
      store: this.store,
      language: this.language,
      addin: this.addin,
      metadata: this.metadata,
      document,
      container,
      paneWindow: this.places.paneWindow,
      focusBeside: this.places.focusBeside,
    });
    const { paneAddress } = this.session;
    this.store.update((state) => ({
      ...state,
      loading: 'pane',
      paneAddress,
      fileName: document.fileName,
      disabledButtons: new Set(),
      hiddenTabs: new Set(),
      runningButtons: new Set(),
      problem: undefined,
    }));
    await this.session.drawn();
  }

  private markRunning(controlId: string, isRunning: boolean): void {
    this.store.update((state) => ({
      ...state,
      runningButtons: withMember(state.runningButtons, controlId, isRunning),
      problem: isRunning ? undefined : state.problem,
    }));
  }

  private tell(loading: PageState['loading']): void {
    this.store.update((state) => ({ ...state, loading }));
  }

  private report(problem: string): void {
    this.store.update((state) => ({ ...state, problem }));
  }

  private reason(error: unknown): string {
    if (error instanceof FileProblem) {
      return words[this.language].fileProblems[error.code];
    }
    return error instanceof Error ? error.message : String(error);
  }
}
