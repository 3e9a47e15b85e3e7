import { FunctionBridge } from '../functions/FunctionBridge';
import type { FunctionsMetadata } from '../functions/metadata';
import { RequestProcessor } from '../protocol/RequestProcessor';
import { AddinServices } from '../protocol/xdmAddinServices';
import { paneAddress, type PaneIdentity } from '../protocol/xdmAppContext';
import { XdmConversation } from '../protocol/XdmConversation';
import type { HostLanguage } from '../workbook/corePlugins';
import type { WorkbookDocument } from '../workbook/document';
import { HostWorkbook } from '../workbook/HostWorkbook';
import { CommandRunner } from './CommandRunner';
import { keepRowsFitted } from './keepRowsFitted';
import { followLinks } from './followLinks';
import { Grid } from './Grid';
import type { HostedAddin } from './manifest';
import type { PageStore } from './PageStore';
import { ribbonSurface } from './ribbonSurface';
import { tellClicks } from './tellClicks';

export interface SessionOptions {
  readonly store: PageStore;
  readonly language: HostLanguage;
  readonly addin: HostedAddin;
  readonly metadata: FunctionsMetadata | undefined;
  readonly document: WorkbookDocument;
  readonly container: HTMLElement;
  readonly paneWindow: () => Window | null;
  readonly focusBeside: (direction: 'forward' | 'back') => void;
}

/**
 * Bits of a batch's flags with which it waits until the user has left the cell: 64 is the add-in's wish
 * (`delayForCellEdit`), 128 marks the results of custom functions, which must not get lost.
 */
const WAITS_FOR_CELL_EDIT = 64 | 128;

/** One workbook on the page with one run of the add-in: opening another file ends it and starts the next. */
export class AddinSession {
  readonly workbook: HostWorkbook;
  readonly processor: RequestProcessor;
  /** The pane's address, by which its page finds this session. */
  readonly paneAddress: string;
  private readonly grid: Grid;
  private readonly bridge: FunctionBridge | undefined;
  private readonly conversation: XdmConversation;
  private readonly commands: CommandRunner;
  private readonly services: AddinServices;

  constructor(options: SessionOptions) {
    const { store, addin, metadata, document } = options;
    this.grid = new Grid(options.container, options.language);
    this.workbook = HostWorkbook.create(this.grid.univer, document);
    followLinks(this.workbook);
    keepRowsFitted(this.workbook);
    tellClicks(this.workbook);
    this.workbook.events.listen(({ type }) => {
      if (type === 'selectionChanged') this.conversation.sendSelectionChanged();
    });
    this.processor = new RequestProcessor(this.workbook);
    this.bridge =
      metadata &&
      addin.functions &&
      new FunctionBridge(this.processor, { namespace: addin.functions.namespace, metadata });
    const identity: PaneIdentity = {
      conversationId: crypto.randomUUID(),
      addinId: addin.id,
      addinName: addin.name,
      language: options.language,
      hostOrigin: location.origin,
    };
    this.paneAddress = paneAddress(addin.paneUrl, identity);
    this.services = new AddinServices(
      ribbonSurface(store, () => {
        store.update((state) => ({ ...state, loading: undefined }));
      }),
    );
    this.commands = new CommandRunner((...command) => this.conversation.invokeCommand(...command));
    this.conversation = new XdmConversation({
      identity,
      paneWindow: options.paneWindow,
      paneOrigin: new URL(addin.paneUrl).origin,
      documentUrl: new URL(encodeURIComponent(document.fileName), location.origin).href,
      host: {
        executeBatch: (body, flags) => this.executeBatch(body, flags),
        settings: () =>
          Array.from(this.workbook.settings, ([key, value]) => [key, JSON.stringify(value)] as const),
        saveSettings: (settings) => {
          this.saveSettings(settings);
        },
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
    this.processor.onMessage((entries) => {
      this.conversation.sendRichApiMessages(entries);
    });
  }

  /** Resolves when the sheet is on the screen. */
  drawn(): Promise<void> {
    return this.grid.drawn();
  }

  dispose(): void {
    this.conversation.dispose();
    this.bridge?.dispose();
    this.workbook.dispose();
    this.grid.dispose();
  }

  /** Runs the add-in's function behind a ribbon button; resolves when the function has completed. */
  runFunction(functionName: string, controlId: string): Promise<void> {
    return this.commands.run(functionName, controlId);
  }

  /** Resolves when no ribbon function runs, the add-in waits for no answer and every calculation is done. */
  async settled(): Promise<void> {
    await this.grid.drawn();
    do {
      await this.workbook.settled();
      // The client sends its next batch in a later task than the one that got the answer.
      await new Promise((resolve) => setTimeout(resolve, 50));
    } while (this.conversation.callsUnderWay > 0 || this.commands.isRunning);
  }

  private async executeBatch(body: string, flags: number): Promise<string> {
    const answer = this.services.answer(body);
    if (answer !== undefined) {
      return answer;
    }
    if ((flags & WAITS_FOR_CELL_EDIT) !== 0) {
      await this.grid.editingEnded();
    }
    this.workbook.isEditing = this.grid.isEditing();
    return this.processor.execute(body);
  }

  private saveSettings(settings: readonly (readonly [name: string, json: string])[]): void {
    this.workbook.settings.clear();
    for (const [name, json] of settings) {
      this.workbook.settings.set(name, JSON.parse(json));
    }
  }
}
