import { contains, type Area } from '../workbook/address';
import { sameArguments, type Argument } from './functionArguments';
import type { FunctionResult } from './functionResults';
import type { FunctionMetadata } from './metadata';

/** The cell whose formula makes a call. */
export interface Place {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** What a formula asks for. */
export interface Invocation {
  readonly metadata: FunctionMetadata;
  readonly arguments: readonly Argument[];
  /** Where the arguments stand, if the function wants to know; null for one that is no reference. */
  readonly addresses?: readonly (string | null)[];
}

export interface FunctionCall extends Invocation {
  readonly id: number;
  /** The cell that made the call. */
  readonly place: Place;
  /** The cells that show its answer: equal calls of a streaming function are one stream. */
  readonly cells: Set<CellCalls>;
  /** The calculation in which it was made. */
  readonly run: number;
  result?: FunctionResult;
}

interface CellCalls {
  readonly place: Place;
  calls: FunctionCall[];
  /** Those that the formula made in the calculation that is under way; the others are out of date. */
  used: Set<FunctionCall>;
}

/** The calls of custom functions, by cell: the answer to a call serves as long as its arguments stay the same. */
export class FunctionCalls {
  private readonly cells = new Map<string, CellCalls>();
  /** Calls from which an answer may still come: pending ones, and streams. */
  private readonly open = new Map<number, FunctionCall>();
  private readonly running = new Set<CellCalls>();
  private nextId = 1;
  private run = 1;

  /** @param dropped is told of open calls that nobody needs any more. */
  constructor(private readonly dropped: (call: FunctionCall) => void) {}

  get pendingCount(): number {
    let count = 0;
    for (const call of this.open.values()) if (!call.result) count++;
    return count;
  }

  openCalls(): FunctionCall[] {
    return [...this.open.values()];
  }

  openById(id: number): FunctionCall | undefined {
    return this.open.get(id);
  }

  /** The call that this cell has made before with the same arguments, or a stream that it can share. */
  find(place: Place, wanted: Invocation): FunctionCall | undefined {
    const cell = this.cell(place);
    const isSame = (call: FunctionCall): boolean =>
      call.metadata === wanted.metadata &&
      sameArguments(call.arguments, wanted.arguments) &&
      sameArguments(call.addresses, wanted.addresses);
    const call =
      cell.calls.find(isSame) ?? (isShared(wanted.metadata) ? this.openCalls().find(isSame) : undefined);
    if (call) this.use(cell, call);
    return call;
  }

  add(place: Place, wanted: Invocation): FunctionCall {
    const call: FunctionCall = { ...wanted, id: this.nextId++, place, cells: new Set(), run: this.run };
    this.use(this.cell(place), call);
    this.open.set(call.id, call);
    return call;
  }

  settle(call: FunctionCall, result: FunctionResult): void {
    call.result = result;
    if (call.metadata.options?.stream !== true) this.open.delete(call.id);
  }

  /** A calculation is over: the calls that its formulas no longer make are dropped. */
  endRun(): void {
    for (const cell of this.running) {
      for (const call of cell.calls) if (!cell.used.has(call)) this.release(cell, call);
      cell.used = new Set();
    }
    this.running.clear();
    this.run++;
  }

  /** Drops the open calls of cells that have no formula any more, whatever took it away. */
  dropWhere(isGone: (place: Place) => boolean): void {
    const cells = new Set(this.openCalls().flatMap((call) => [...call.cells]));
    for (const cell of cells) if (isGone(cell.place)) this.forgetCell(cell);
  }

  /**
   * The answers of these cells no longer count; without an area, of the whole sheet; without a sheet, of all. Tells
   * whether there were any.
   */
  forget(sheetId?: string, area?: Area): boolean {
    let found = false;
    for (const cell of this.cells.values()) {
      const { place } = cell;
      if (sheetId !== undefined && place.sheetId !== sheetId) continue;
      if (area && !contains(area, place.row, place.column)) continue;
      this.forgetCell(cell);
      found = true;
    }
    return found;
  }

  /** Forgets the calls of volatile functions that were made before the last calculation; gives their cells. */
  forgetVolatile(): Place[] {
    const places: Place[] = [];
    for (const cell of this.cells.values()) {
      const old = cell.calls.filter((call) => isVolatile(call.metadata) && call.run < this.run - 1);
      for (const call of old) this.release(cell, call);
      if (old.length > 0) places.push(cell.place);
    }
    return places;
  }

  messageAt(place: Place): string | undefined {
    return this.cells.get(key(place))?.calls.find((call) => call.result?.message !== undefined)?.result
      ?.message;
  }

  private use(cell: CellCalls, call: FunctionCall): void {
    if (!cell.calls.includes(call)) cell.calls.push(call);
    cell.used.add(call);
    call.cells.add(cell);
  }

  private forgetCell(cell: CellCalls): void {
    for (const call of cell.calls) this.release(cell, call);
    this.cells.delete(key(cell.place));
    this.running.delete(cell);
  }

  private release(cell: CellCalls, call: FunctionCall): void {
    cell.calls = cell.calls.filter((other) => other !== call);
    call.cells.delete(cell);
    if (call.cells.size > 0 || !this.open.delete(call.id)) return;
    this.dropped(call);
  }

  private cell(place: Place): CellCalls {
    const known = this.cells.get(key(place)) ?? { place, calls: [], used: new Set<FunctionCall>() };
    this.cells.set(key(place), known);
    this.running.add(known);
    return known;
  }
}

/** A stream may answer many cells unless it wants to know the cell that it answers. */
function isShared({ options }: FunctionMetadata): boolean {
  return options?.stream === true && options.requiresStreamAddress !== true;
}

function isVolatile({ options }: FunctionMetadata): boolean {
  return options?.volatile === true && options.stream !== true;
}

function key({ sheetId, row, column }: Place): string {
  return `${sheetId} ${row} ${column}`;
}
