import type { Frame, Locator } from 'playwright-core';
import type { PreviewPage, SheetValues } from './previewPage';

export const PATIENCE_MS = 110_000;

type Tab = 'ledger' | 'checks' | 'settings' | 'reports';

/** The pane's frame as the mouse finds it. */
export class PanePresses {
  private constructor(
    private readonly preview: PreviewPage,
    readonly frame: Frame,
  ) {}

  static async in(preview: PreviewPage): Promise<PanePresses> {
    // Six reports at once take their time on a busy machine.
    preview.page.setDefaultTimeout(PATIENCE_MS);
    const presses = new PanePresses(preview, await preview.pane());
    await presses.idle();
    return presses;
  }

  /** The one button: the last in the footer, whatever its words. */
  get generateButton(): Locator {
    return this.frame.locator('footer button').last();
  }

  /** Resolves when a ledger is shown and no job runs. */
  async idle(): Promise<void> {
    await this.frame.locator('footer button:not([aria-disabled="true"])').last().waitFor();
    await this.frame.locator('footer [role="progressbar"]').waitFor({ state: 'detached' });
    await this.preview.settled();
  }

  async open(tab: Tab): Promise<Locator> {
    await this.frame.locator(`#tab-${tab}`).click();
    return this.frame.locator(`#panel-${tab}`);
  }

  /** Presses and waits until the job is over; `seen` is what tells that it has begun and ended well. */
  async press(button: Locator, seen: Locator): Promise<void> {
    await button.click();
    await seen.first().waitFor();
    await this.idle();
  }

  /** Makes the reports that are set, and waits until the pane names the last of them as written. */
  async generate(last: string): Promise<void> {
    const status = this.frame.locator('footer [role="status"]');
    await this.press(this.generateButton, status.filter({ hasText: last }));
  }
}

/** Row and column of the first cell with a value, from 0; fails when there is none. */
export function placeOf(
  rows: SheetValues,
  value: string | number,
  from = 0,
): { row: number; column: number } {
  const row = rows.findIndex((cells, at) => at >= from && cells.includes(value));
  if (row === -1) throw new Error(`No cell holds ${value}`);
  return { row, column: rows[row]?.indexOf(value) ?? -1 };
}

/** A1 address of a cell among the first 26 columns. */
export function a1({ row, column }: { row: number; column: number }): string {
  return `${String.fromCharCode('A'.charCodeAt(0) + column)}${row + 1}`;
}

export function cents(value: unknown): number {
  return Math.round(Number(value ?? 0) * 100);
}
