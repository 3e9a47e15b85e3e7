import type { Area } from './address';
import type { HostSheet } from './HostSheet';
import { shiftArea, type Shift } from './shift';

/** A range that the client holds a reference to: it moves as rows and columns come and go. */
export interface KeptRange {
  readonly sheet: HostSheet;
  /** Undefined when all its cells were deleted. */
  area: Area | undefined;
}

export class KeptRanges {
  private readonly ranges = new Map<string, KeptRange>();
  private nextId = 1;

  keep(sheet: HostSheet, area: Area): string {
    const id = `range-${this.nextId++}`;
    this.ranges.set(id, { sheet, area });
    return id;
  }

  find(id: string): KeptRange | undefined {
    return this.ranges.get(id);
  }

  release(id: string): void {
    this.ranges.delete(id);
  }

  shift(sheet: HostSheet, shift: Shift): void {
    for (const range of this.ranges.values()) {
      if (range.sheet === sheet && range.area) range.area = shiftArea(range.area, shift);
    }
  }
}
