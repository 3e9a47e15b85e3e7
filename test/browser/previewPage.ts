import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type Frame, type Locator, type Page } from 'playwright-core';
import { startServer, type PreviewServer } from '../../preview/server/startServer';

const PROJECT = path.resolve(__dirname, '../..');
/** The product as `npm run build` makes it. */
export const BUILT_ADDIN = path.join(PROJECT, 'dist');
const BUILT_PAGE = path.join(PROJECT, 'dist', 'preview');
const ARTEFACTS = path.join(PROJECT, 'artefacts');

/** In pixels of the grid, past the row and column headers. */
const FIRST_CELL = { x: 60, y: 30 };

export interface PreviewOptions {
  /** The built add-in that the preview hosts. */
  readonly root: string;
  readonly language: 'zh-CN' | 'en-US';
  /** The manifest's file, `<root>/manifest.xml` by default, and the path that its addresses have, `/` by default. */
  readonly manifest?: string;
  readonly base?: string;
  /** More of the page's address, `dev=1`. */
  readonly query?: string;
  /** A workbook to open instead of the sample, an address on the preview's server. */
  readonly file?: string;
}

export type SheetValues = (string | number | boolean | undefined)[][];

/** One Chromium with the preview page in it, on a server of its own. */
export class PreviewPage {
  /** What the page, its frames and the network complained about. */
  readonly complaints: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly browser: Browser,
    private readonly server: PreviewServer,
  ) {
    page.on('pageerror', (error) => this.complaints.push(error.stack ?? error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') {
        this.complaints.push(message.text());
      }
    });
  }

  /** Opens the page and waits until the workbook is there and the add-in answers. */
  static async open(options: PreviewOptions): Promise<PreviewPage> {
    if (!existsSync(path.join(BUILT_PAGE, 'index.html'))) {
      throw new Error(`${BUILT_PAGE} is empty: run "npm run build:dev" first`);
    }
    const { root, manifest, base = '/' } = options;
    const server = await startServer({
      port: 0,
      root,
      page: BUILT_PAGE,
      base,
      ...(manifest === undefined ? {} : { manifest }),
    });
    const browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    });
    const page = await browser.newPage({ viewport: { width: 1440, height: 860 } });
    const preview = new PreviewPage(page, browser, server);
    const address = new URL(`?${options.query ?? ''}`, server.url);
    address.searchParams.set('lang', options.language);
    if (options.file !== undefined) {
      address.searchParams.set('file', options.file);
    }
    await page.goto(address.href);
    await preview.ready();
    return preview;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.close();
  }

  /** The address of a file that the server gives. */
  addressOf(pathname: string): string {
    return new URL(pathname, this.server.url).href;
  }

  /** Resolves when the add-in's commands can be called. */
  async ready(): Promise<void> {
    await this.started();
    await this.settled();
  }

  /** Resolves when Microsoft's client runs in the pane. */
  async started(): Promise<void> {
    await this.page.locator('.pane iframe:not([hidden])').waitFor({ state: 'attached' });
    await this.page.locator('.pane-starting').waitFor({ state: 'detached' });
  }

  /** Resolves when the add-in and every calculation have come to rest. */
  settled(): Promise<void> {
    return this.page.evaluate(() => window.previewHost.settled());
  }

  /** The pane's frame. */
  async pane(): Promise<Frame> {
    const element = await this.page.waitForSelector('.pane iframe:not([hidden])', { state: 'attached' });
    const frame = await element.contentFrame();
    if (!frame) {
      throw new Error('The page has no pane');
    }
    return frame;
  }

  /** Presses a button of the ribbon, by its id in the manifest. */
  async pressRibbon(controlId: string): Promise<void> {
    await this.page.locator(`[data-control="${controlId}"]`).click();
  }

  /** Goes to a cell by the name box and types as a user does. */
  async type(cell: string, text: string): Promise<void> {
    await this.select(cell);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
    await this.settled();
  }

  async select(cell: string): Promise<void> {
    await this.nameBox.click();
    await this.nameBox.fill(cell);
    await this.nameBox.press('Enter');
  }

  /** Where the grid shows the selected cell, left of the formula bar. */
  get nameBox(): Locator {
    return this.page.locator('[data-u-comp="defined-name"] input');
  }

  get activeSheetTab(): Locator {
    return this.page.locator('[data-u-comp="slide-tab-item"][aria-selected="true"]');
  }

  /** Notes the sheets that the user sees from now on; what it gives back reads their names, in order. */
  async watchActiveSheet(): Promise<() => Promise<string[]>> {
    const notes = await this.page.evaluateHandle(() => {
      const seen: string[] = [];
      const note = (): void => {
        const tab = document.querySelector('[data-u-comp="slide-tab-item"][aria-selected="true"]');
        const name = tab?.textContent.trim();
        if (name !== undefined && name !== seen.at(-1)) seen.push(name);
      };
      note();
      new MutationObserver(note).observe(document.body, {
        subtree: true,
        childList: true,
        attributeFilter: ['aria-selected'],
      });
      return seen;
    });
    return () => notes.jsonValue();
  }

  /** Clicks cell A1 of a sheet that is not scrolled. */
  async clickFirstCell(): Promise<void> {
    await this.page.locator('[id^="univer-sheet-main-canvas"]').click({ position: FIRST_CELL });
  }

  sheetNames(): Promise<string[]> {
    return this.page.evaluate(() =>
      window.previewHost.workbook.toDocument().sheets.map((sheet) => sheet.name),
    );
  }

  /** The values of a sheet from A1, errors as Excel shows them; undefined for an empty cell. */
  values(sheetName: string): Promise<SheetValues> {
    return this.page.evaluate((name) => {
      const { sheets } = window.previewHost.workbook.toDocument();
      const sheet = sheets.find((candidate) => candidate.name === name);
      if (sheet === undefined) {
        throw new Error(`No sheet ${name} among ${sheets.map((candidate) => candidate.name).join(', ')}`);
      }
      return Array.from(sheet.cells, (row) => Array.from(row ?? [], (cell) => cell?.value ?? cell?.error));
    }, sheetName);
  }

  openFile(bytes: Uint8Array, name: string): Promise<void> {
    return this.page.evaluate(
      ([content, fileName]) => window.previewHost.openFile(Uint8Array.from(content), fileName),
      [Array.from(bytes), name] as const,
    );
  }

  async saveFile(): Promise<Uint8Array> {
    const bytes = await this.page.evaluate(async () => Array.from(await window.previewHost.saveFile()));
    return Uint8Array.from(bytes);
  }

  /** Keeps a picture of the page in artefacts/. */
  async screenshot(name: string): Promise<void> {
    await this.page.screenshot({ path: path.join(ARTEFACTS, `${name}.png`) });
  }
}
