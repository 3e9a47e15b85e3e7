import type { ConversationHost } from '../protocol/XdmConversation';
import { XdmConversation } from '../protocol/XdmConversation';
import type { RichApiMessage } from '../protocol/RichApiMessage';
import { paneAddress, type OfficeThemeColors, type PaneIdentity } from '../protocol/xdmAppContext';
import type { AddinRuntime, HostedAddin } from './manifest/HostedAddin';

/** A page of the add-in that runs, for the frame that shows it. */
export interface OpenPage {
  readonly key: string;
  readonly address: string;
  readonly isPane: boolean;
}

export interface RunningPagesOptions {
  readonly addin: HostedAddin;
  readonly language: string;
  readonly documentUrl: string;
  readonly theme: OfficeThemeColors;
  readonly host: Omit<ConversationHost, 'clientStarted'>;
  readonly frameWindow: (key: string) => Window | null;
  readonly onPages: (pages: readonly OpenPage[]) => void;
  readonly onStarted: (runtime: AddinRuntime) => void;
}

/** The add-in's pages that run beside one workbook, each with a conversation of its own. */
export class RunningPages {
  private readonly running = new Map<string, { page: OpenPage; conversation: XdmConversation }>();
  private theme: OfficeThemeColors;

  constructor(private readonly options: RunningPagesOptions) {
    this.theme = options.theme;
  }

  get callsUnderWay(): number {
    return [...this.running.values()].reduce((sum, { conversation }) => sum + conversation.callsUnderWay, 0);
  }

  /** Starts a page unless it runs. */
  open(key: string): void {
    const runtime = this.options.addin.runtimes.find((one) => one.key === key);
    if (runtime === undefined) {
      throw new Error(`The add-in has no page ${key}`);
    }
    if (this.running.has(key)) {
      return;
    }
    const identity: PaneIdentity = {
      conversationId: crypto.randomUUID(),
      addinId: this.options.addin.id,
      addinName: this.options.addin.name,
      language: this.options.language,
      hostOrigin: location.origin,
      isShared: runtime.isShared,
      hasFunctions: runtime.hasFunctions,
    };
    const conversation = new XdmConversation({
      identity,
      paneWindow: () => this.options.frameWindow(key),
      paneOrigin: new URL(runtime.url).origin,
      documentUrl: this.options.documentUrl,
      host: {
        ...this.options.host,
        clientStarted: () => {
          this.options.onStarted(runtime);
        },
      },
    });
    conversation.sendTheme(this.theme);
    const page = { key, address: paneAddress(runtime.url, identity), isPane: runtime.isPane };
    this.running.set(key, { page, conversation });
    this.tell();
  }

  /** Ends a page's run. */
  close(key: string): void {
    this.running.get(key)?.conversation.dispose();
    this.running.delete(key);
    this.tell();
  }

  dispose(): void {
    for (const { conversation } of this.running.values()) {
      conversation.dispose();
    }
    this.running.clear();
  }

  sendMessages(entries: readonly RichApiMessage[]): void {
    for (const { conversation } of this.running.values()) {
      conversation.sendRichApiMessages(entries);
    }
  }

  sendSelectionChanged(): void {
    for (const { conversation } of this.running.values()) {
      conversation.sendSelectionChanged();
    }
  }

  sendTheme(theme: OfficeThemeColors): void {
    this.theme = theme;
    for (const { conversation } of this.running.values()) {
      conversation.sendTheme(theme);
    }
  }

  /** False while no page that has the ribbon's functions listens. */
  invokeCommand(commandId: string, functionName: string, controlId: string): boolean {
    const runtime = this.options.addin.runtimes.find(({ hasCommands }) => hasCommands);
    // A manifest without a FunctionFile leaves the functions to the shared runtime.
    const key = (runtime ?? this.options.addin.runtimes[0]).key;
    this.open(key);
    return this.running.get(key)?.conversation.invokeCommand(commandId, functionName, controlId) === true;
  }

  private tell(): void {
    this.options.onPages(Array.from(this.running.values(), ({ page }) => page));
  }
}
