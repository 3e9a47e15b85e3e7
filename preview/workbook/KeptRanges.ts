import type { Area } from './address';
import type { HostSheet } from './HostSheet';
import { shiftArea, type Shift } from './shift';

/** A range that the client holds a reference to: it moves as rows and columns come and go. */
export interface KeptRange {
  readonly sheet: HostSheet;
  /** Undefined when all its cells were deleted. */
  area: Area | undefined;
}

/** Ranges of events that a handler may still ask for; nobody releases them. */
const MAX_EVENT_RANGES = 500;

export class KeptRanges {
  private readonly ranges = new Map<string, KeptRange>();
  private readonly eventIds: string[] = [];
  private nextId = 1;

  /** How many references the client holds, those of events left out. */
  get count(): number {
    return this.ranges.size - this.eventIds.length;
  }

  keep(sheet: HostSheet, area: Area): string {
    const id = `range-${this.nextId++}`;
    this.ranges.set(id, { sheet, area });
    return id;
  }

  /** For the range of an event: the oldest ones are forgotten. */
  keepForEvent(sheet: HostSheet, area: Area): string {
    const id = this.keep(sheet, area);
    this.eventIds.push(id);
    if (this.eventIds.length > MAX_EVENT_RANGES) this.ranges.delete(this.eventIds.shift() ?? '');
    return id;
  }

  find(id: string): KeptRange | undefined {
    return this.ranges.get(id);
  }

  release(id: string): void {
    this.ranges.delete(id);
  }

  releaseAll(): void {
    this.ranges.clear();
    this.eventIds.length = 0;
  }

  shift(sheet: HostSheet, shift: Shift): void {
    for (const range of this.ranges.values()) {
      if (range.sheet === sheet && range.area) range.area = shiftArea(range.area, shift);
    }
  }
}
