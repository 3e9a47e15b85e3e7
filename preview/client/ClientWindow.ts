import { readFileSync } from 'node:fs';
import path from 'node:path';
import { JSDOM, VirtualConsole, type DOMWindow } from 'jsdom';
import type { RequestProcessor } from '../protocol/RequestProcessor';
import { REQUIREMENT_SETS } from '../protocol/xdmAppContext';
import type { HostLanguage } from '../workbook/corePlugins';

/** What the client's scripts put on their window. */
export interface ClientGlobals {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: typeof CustomFunctions;
}

/** The bridge by which Microsoft's client talks to a host that runs it in its own process. */
interface NativeBridge {
  sendMessageToHost(message: string): void;
  /** Set by the client. */
  onMessageFromHost?: (message: string) => void;
}

interface BridgeMessage {
  readonly id: number;
  readonly flags?: number;
  readonly message: { readonly body: unknown };
}

/** Types of the bridge's messages. */
const RESPONSE = 2;
const RICH_API_MESSAGE = 3;

/** Among those messages: what happens in the workbook, and that something else is selected. */
const EVENT_CATEGORY = 65536;
const SELECTION_CHANGED = 2;

const HTTP_OK = 200;
const FOLDER = path.dirname(require.resolve('@microsoft/office-js/dist/office.debug.js'));
const sources = new Map<string, string>();

function source(name: string): string {
  const known = sources.get(name) ?? readFileSync(path.join(FOLDER, name), 'utf8');
  sources.set(name, known);
  return known;
}

interface ClientInternals {
  readonly OSF: { readonly _OfficeAppFactory: { setContext(context: object): void } };
}

/** A window with Microsoft's unmodified Excel client in it, connected to a request processor. */
export function openClientWindow(processor: RequestProcessor, language: HostLanguage): DOMWindow {
  const { window } = new JSDOM('<!doctype html><script src="/office.debug.js"></script>', {
    runScripts: 'outside-only',
    url: `https://preview.invalid/?_host_Info=Excel$Web$16.01$${language}$$$$3#`,
    virtualConsole: new VirtualConsole(),
  });
  // The client's errors, promises and dates are those of the code that catches, awaits and gives them.
  Object.assign(window, { Error, Promise, Date });
  window.eval(source('office.debug.js'));
  Object.assign(globalsOf(window).Office, officeReady());
  window.eval(source('excel-web-16.00.debug.js'));
  const { _OfficeAppFactory: factory } = (window as unknown as ClientInternals).OSF;
  factory.setContext(officeContext(language));
  connect(window, processor);
  return window;
}

export function globalsOf(window: DOMWindow): ClientGlobals {
  return window as unknown as ClientGlobals;
}

/** No page answers the handshake here: the client is ready as soon as it is connected. */
function officeReady(): Pick<typeof Office, 'onReady'> {
  const info = { host: 'Excel', platform: 'OfficeOnline' } as unknown as OfficeReady;
  return {
    onReady: async (callback?: (info: OfficeReady) => unknown) => {
      await Promise.resolve();
      await callback?.(info);
      return info;
    },
  };
}
type OfficeReady = Awaited<ReturnType<typeof Office.onReady>>;

function officeContext(language: HostLanguage): object {
  return {
    displayLanguage: language,
    contentLanguage: language,
    host: 'Excel',
    platform: 'OfficeOnline',
    diagnostics: { host: 'Excel', platform: 'OfficeOnline', version: '16.0' },
    requirements: {
      isSetSupported: (name: string, version: string | number = '1.1') =>
        isAtLeast(String(REQUIREMENT_SETS[name] ?? 0), String(version)),
    },
  };
}

/** Compares versions such as 1.3 and 1.17, part by part. */
function isAtLeast(version: string, wanted: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

function connect(window: DOMWindow, processor: RequestProcessor): void {
  const bridge: NativeBridge = {
    sendMessageToHost(text) {
      const { id, flags, message } = JSON.parse(text) as BridgeMessage;
      const body = typeof message.body === 'string' ? message.body : JSON.stringify(message.body);
      void processor.execute(body, flags).then((reply) => {
        const response = { statusCode: HTTP_OK, headers: {}, body: reply };
        bridge.onMessageFromHost?.(JSON.stringify({ id, type: RESPONSE, message: response }));
      });
    },
  };
  processor.onMessage((entries) => {
    bridge.onMessageFromHost?.(JSON.stringify({ type: RICH_API_MESSAGE, message: { entries } }));
  });
  // The client asks no host for the event behind `Workbook.onSelectionChanged`.
  processor.workbook.events.listen(({ type }) => {
    if (type === 'selectionChanged') processor.send(EVENT_CATEGORY, SELECTION_CHANGED, '', {});
  });
  const { HostBridge } = globalsOf(window).OfficeExtension as unknown as {
    HostBridge: { init(bridge: NativeBridge): void };
  };
  HostBridge.init(bridge);
}
