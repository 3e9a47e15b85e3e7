import { tryParseArea } from '../workbook/address';
import type { HostEvent } from '../workbook/HostEvents';
import type { HostWorkbook } from '../workbook/HostWorkbook';
import { eventMessages, type EventMessage } from './eventMessages';

type Send = (type: number, target: string, message: unknown) => void;

/** What the client asked to hear of, and what it is still to be told: after the batch, with formulas calculated. */
export class EventQueue {
  /** `Runtime.enableEvents` of the add-in. */
  enabled = true;
  private readonly subscriptions = new Set<string>();
  private waiting: EventMessage[] = [];
  private holds = 0;

  constructor(
    private readonly workbook: HostWorkbook,
    private readonly send: Send,
  ) {
    workbook.events.listen((event) => {
      this.tell(event);
    });
  }

  subscribe(type: number, target: string, on: boolean): void {
    const key = `${type} ${target}`;
    if (on) this.subscriptions.add(key);
    else this.subscriptions.delete(key);
  }

  /** Sends nothing until `release` is called as often. */
  hold(): void {
    this.holds++;
  }

  release(): void {
    this.holds--;
    if (this.holds > 0) return;
    const { waiting } = this;
    this.waiting = [];
    for (const { type, target, message } of waiting) this.send(type, target, message());
  }

  private tell(event: HostEvent): void {
    if (!this.enabled || this.subscriptions.size === 0) return;
    const wanted = eventMessages(event, this.workbook).filter(({ type, target }) =>
      this.subscriptions.has(`${type} ${target}`),
    );
    if (wanted.length === 0) return;
    this.hold();
    this.waiting.push(...wanted);
    if (this.holds === 1 && this.needsResult(event)) {
      void this.workbook.calculation.run().then(() => {
        this.release();
      });
    } else this.release();
  }

  /** Whether the event tells a value that is not calculated yet: the user has typed a formula. */
  private needsResult(event: HostEvent): boolean {
    if (event.type !== 'changed' || !event.before) return false;
    const sheet = this.workbook.sheetById(event.sheetId);
    const area = sheet && tryParseArea(event.address);
    return area !== undefined && sheet?.grid.formula(area.row, area.column) !== undefined;
  }
}
