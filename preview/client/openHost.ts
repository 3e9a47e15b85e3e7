import type { DOMWindow } from 'jsdom';
import { openWorkbookFile } from '../files/openWorkbookFile';
import { FunctionBridge } from '../functions/FunctionBridge';
import type { FunctionsMetadata } from '../functions/metadata';
import type { Faults } from '../protocol/Faults';
import { RequestProcessor } from '../protocol/RequestProcessor';
import { blankDocument } from '../workbook/blankDocument';
import type { CellValue } from '../workbook/cellReading';
import { createUniver, type HostLanguage } from '../workbook/corePlugins';
import type { WorkbookDocument } from '../workbook/document';
import { HostWorkbook } from '../workbook/HostWorkbook';
import { globalsOf, openClientWindow, type ClientGlobals } from './ClientWindow';
import { evaluate, type Evaluation } from './evaluate';
import { closingChannels } from './messageChannels';
import { rasterise } from './rasterise';

export interface HostOptions {
  /** A blank workbook by default. */
  readonly document?: WorkbookDocument;
  /** A workbook's file in place of a document: .xlsx, .xlsm, .xls or delimited text. */
  readonly file?: { readonly name: string; readonly bytes: Uint8Array };
  /** The display language that the client reports; en-US by default. */
  readonly language?: HostLanguage;
  readonly functions?: {
    readonly metadata: FunctionsMetadata;
    /** The manifest's namespace: `CONTOSO` makes `=CONTOSO.ADD(...)`. */
    readonly namespace: string;
    /** Runs the add-in's functions code, which calls `CustomFunctions.associate`; the globals are installed meanwhile. */
    readonly load: (window: DOMWindow) => void | Promise<void>;
  };
  readonly faults?: Faults;
}

/** A workbook with Microsoft's client connected to it, in this process. */
export interface Host extends ClientGlobals {
  readonly workbook: HostWorkbook;
  readonly processor: RequestProcessor;
  /** Only where functions were given. */
  readonly functions: FunctionBridge | undefined;
  readonly window: DOMWindow;
  /** Puts Excel, Office, OfficeExtension and CustomFunctions on globalThis; returns how to take them off again. */
  installGlobals(): () => void;
  /** Evaluates a formula in an empty cell; gives the spilled values, errors as Excel shows them. */
  evaluate(formula: string): Promise<CellValue[][]>;
  /** The same, with the words that a custom function has for its error. */
  explain(formula: string): Promise<Evaluation>;
  close(): void;
}

/** Opens the host without a browser: the same workbook and request processor, called directly. */
export async function openHost(options: HostOptions = {}): Promise<Host> {
  const closeChannels = closingChannels();
  const language = options.language ?? 'en-US';
  const { file } = options;
  const document = file
    ? await openWorkbookFile(file.bytes, file.name)
    : (options.document ?? blankDocument('Book1.xlsx'));
  const univer = createUniver({ language });
  const workbook = HostWorkbook.create(univer, document);
  const processor = new RequestProcessor(workbook, {
    rasterise,
    ...(options.faults ? { faults: options.faults } : {}),
  });
  const window = openClientWindow(processor, language);
  const { Excel, Office, OfficeExtension, CustomFunctions } = globalsOf(window);
  const client: ClientGlobals = { Excel, Office, OfficeExtension, CustomFunctions };
  const installGlobals = (): (() => void) => install(client);
  const functions =
    options.functions && (await openFunctions(options.functions, processor, window, installGlobals));
  return {
    ...client,
    workbook,
    processor,
    functions,
    window,
    installGlobals,
    evaluate: async (formula) => (await evaluate(workbook, formula, functions)).rows,
    explain: (formula) => evaluate(workbook, formula, functions),
    close: () => {
      functions?.dispose();
      window.close();
      workbook.dispose();
      univer.dispose();
      closeChannels();
    },
  };
}

type FunctionOptions = NonNullable<HostOptions['functions']>;

async function openFunctions(
  { metadata, namespace, load }: FunctionOptions,
  processor: RequestProcessor,
  window: DOMWindow,
  installGlobals: () => () => void,
): Promise<FunctionBridge> {
  const uninstall = installGlobals();
  try {
    await load(window);
  } finally {
    uninstall();
  }
  const bridge = new FunctionBridge(processor, { namespace, metadata });
  await bridge.whenReady();
  return bridge;
}

function install(client: ClientGlobals): () => void {
  const before = new Map(
    Object.keys(client).map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)]),
  );
  for (const [name, value] of Object.entries(client)) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
  return () => {
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else Reflect.deleteProperty(globalThis, name);
    }
  };
}
