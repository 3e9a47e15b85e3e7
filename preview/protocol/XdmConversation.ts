import type { RichApiMessage } from './RichApiMessage';
import { appContext, type OfficeThemeColors, type PaneIdentity } from './xdmAppContext';
import { executeMethod, type MethodHost } from './xdmMethods';
import {
  ACTION_INVOKE,
  ACTION_REGISTER_EVENT,
  ACTION_UNREGISTER_EVENT,
  isRecord,
  readRequest,
  writeEvent,
  writeFailure,
  writeReply,
  type XdmReference,
  type XdmRequest,
} from './xdmMessages';

export interface ConversationOptions {
  readonly identity: PaneIdentity;
  /** The pane's window while it has one. Messages from any other window are not heard. */
  readonly paneWindow: () => Window | null;
  /** The origin of the pane's page. Messages from any other origin are not heard. */
  readonly paneOrigin: string;
  readonly documentUrl: string;
  readonly host: ConversationHost;
}

/** What the conversation asks of the page around it. */
export interface ConversationHost extends MethodHost {
  /** The keyboard leaves the pane: on towards what follows it, back, or (Escape, F2) to the sheet. */
  focusLeft(direction: 'forward' | 'back' | 'sheet'): void;
  /** The page's client has asked for its context: Office is about to be ready there. */
  clientStarted?(): void;
}

/** Events that a host can fire; the client may register others in vain. */
const EVENTS: readonly string[] = [
  'richApiMessage',
  'appCommandInvoked',
  'officeThemeChanged',
  'documentSelectionChanged',
];
const OPERATION_NOT_SUPPORTED = 5000;

/** `ContextActivationManager_notifyHost`: what a pane tells its host without waiting for an answer. */
const FOCUS_NOTIFICATIONS: Readonly<Record<number, 'forward' | 'back' | 'sheet'>> = {
  5: 'forward',
  6: 'back',
  13: 'forward',
  14: 'back',
  15: 'sheet',
  16: 'sheet',
  17: 'forward',
  18: 'back',
};
/** Focus gained and lost, mouse, its own address, telemetry, ready, unhandled shortcuts: nothing to do. */
const IGNORED_NOTIFICATIONS: readonly number[] = [0, 1, 10, 19, 20, 21, 23, 35, 39];

/** The host's side of the conversation with one pane. Listens from construction until `dispose`. */
export class XdmConversation {
  private readonly registrations = new Map<string, XdmReference>();
  private readonly listener = (event: MessageEvent): void => {
    this.receive(event);
  };
  private running = 0;
  private theme: OfficeThemeColors | undefined;

  constructor(private readonly options: ConversationOptions) {
    window.addEventListener('message', this.listener);
  }

  dispose(): void {
    window.removeEventListener('message', this.listener);
    this.registrations.clear();
  }

  /** Calls that are not answered yet. */
  get callsUnderWay(): number {
    return this.running;
  }

  /** Delivers entries of the rich API; nobody hears them before the client has registered. */
  sendRichApiMessages(entries: readonly RichApiMessage[]): void {
    this.fire('richApiMessage', { ArrayData: entries });
  }

  /** The event behind `Workbook.onSelectionChanged`, which says no more than its name. */
  sendSelectionChanged(): void {
    this.fire('documentSelectionChanged', {});
  }

  /**
   * Runs the function that the add-in has given to `Office.actions.associate(functionName, ...)`.
   * `commandId` comes back with the completion; `controlId` is the ribbon button. False when nobody listens yet.
   */
  invokeCommand(commandId: string, functionName: string, controlId: string): boolean {
    return this.fire('appCommandInvoked', {
      0: commandId,
      1: functionName,
      2: JSON.stringify({ source: { id: controlId } }),
    });
  }

  /** Tells the client the new colours of `Office.context.officeTheme`. */
  sendTheme(theme: OfficeThemeColors): void {
    this.theme = theme;
    this.fire('officeThemeChanged', theme);
  }

  private themeNow(): { readonly theme?: OfficeThemeColors } {
    return this.theme === undefined ? {} : { theme: this.theme };
  }

  private fire(eventName: string, data: unknown): boolean {
    const registration = this.registrations.get(eventName);
    if (registration === undefined) {
      return false;
    }
    this.post(writeEvent(registration, data, this.options.identity.hostOrigin));
    return true;
  }

  private post(message: string): void {
    this.options.paneWindow()?.postMessage(message, this.options.paneOrigin);
  }

  private receive(event: MessageEvent): void {
    const { identity, paneOrigin, paneWindow } = this.options;
    if (event.source === null || event.source !== paneWindow() || event.origin !== paneOrigin) {
      return;
    }
    const request = readRequest(event.data, identity.conversationId);
    if (request === undefined) {
      return;
    }
    this.running++;
    this.answer(request)
      .then((data) => {
        this.post(writeReply(request, data, identity.hostOrigin));
      })
      .catch((error: unknown) => {
        console.error(`Preview host: ${request._actionName} failed.`, error);
        this.post(writeFailure(request, String(error), identity.hostOrigin));
      })
      .finally(() => this.running--);
  }

  private async answer(request: XdmRequest): Promise<unknown> {
    if (request._actionType === ACTION_REGISTER_EVENT) {
      return this.register(request);
    }
    if (request._actionType === ACTION_UNREGISTER_EVENT) {
      this.registrations.delete(request._actionName);
      return { Error: 0 };
    }
    if (request._actionType !== ACTION_INVOKE) {
      throw new Error(`unknown action type ${request._actionType}`);
    }
    const { identity, documentUrl, host } = this.options;
    switch (request._actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        host.clientStarted?.();
        return appContext({ ...identity, ...this.themeNow() }, documentUrl, host.settings());
      case 'ContextActivationManager_notifyHost':
        this.notified(request._data);
        return null;
      case 'executeMethod':
        return executeMethod(request._data, host);
      default:
        throw new Error('the host does not know this message');
    }
  }

  private register(request: XdmRequest): unknown {
    if (!EVENTS.includes(request._actionName)) {
      console.error(`Preview host: it has no event ${request._actionName}.`);
      this.options.host.notImplemented?.(`event ${request._actionName}`);
      return { Error: OPERATION_NOT_SUPPORTED };
    }
    this.registrations.set(request._actionName, request);
    return { Error: 0 };
  }

  private notified(data: unknown): void {
    const code: unknown = Array.isArray(data) ? data[1] : isRecord(data) ? data['1'] : undefined;
    const direction = typeof code === 'number' ? FOCUS_NOTIFICATIONS[code] : undefined;
    if (direction !== undefined) {
      this.options.host.focusLeft(direction);
    } else if (typeof code !== 'number' || !IGNORED_NOTIFICATIONS.includes(code)) {
      console.error(`Preview host: unknown notification ${String(code)}.`, data);
    }
  }
}
