import { sameArguments, type Argument } from './functionArguments';
import type { FunctionResult } from './functionResults';
import type { FunctionMetadata } from './metadata';

/** The cell whose formula makes a call. */
export interface Place {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

export interface FunctionCall {
  readonly id: number;
  readonly place: Place;
  readonly metadata: FunctionMetadata;
  readonly arguments: readonly Argument[];
  result?: FunctionResult;
}

interface CellCalls {
  calls: FunctionCall[];
  /** Those that the formula made in the calculation that is under way; the others are out of date. */
  used: Set<FunctionCall>;
}

/** The calls of custom functions, by cell: the answer to a call serves as long as its arguments stay the same. */
export class FunctionCalls {
  private readonly cells = new Map<string, CellCalls>();
  private readonly open = new Map<number, FunctionCall>();
  private readonly running = new Set<CellCalls>();
  private nextId = 1;

  /** @param dropped is told of calls that wait for an answer nobody needs any more. */
  constructor(private readonly dropped: (call: FunctionCall) => void) {}

  get pendingCount(): number {
    return this.open.size;
  }

  pending(): FunctionCall[] {
    return [...this.open.values()];
  }

  pendingById(id: number): FunctionCall | undefined {
    return this.open.get(id);
  }

  /** The call that this cell has made before with the same arguments. */
  find(place: Place, metadata: FunctionMetadata, args: readonly Argument[]): FunctionCall | undefined {
    const cell = this.cell(place);
    const call = cell.calls.find(
      (other) => other.metadata === metadata && sameArguments(other.arguments, args),
    );
    if (call) cell.used.add(call);
    return call;
  }

  add(place: Place, metadata: FunctionMetadata, args: readonly Argument[]): FunctionCall {
    const call: FunctionCall = { id: this.nextId++, place, metadata, arguments: args };
    const cell = this.cell(place);
    cell.calls.push(call);
    cell.used.add(call);
    this.open.set(call.id, call);
    return call;
  }

  settle(call: FunctionCall, result: FunctionResult): void {
    call.result = result;
    this.open.delete(call.id);
  }

  /** A calculation is over: the calls that its formulas no longer make are dropped. */
  endRun(): void {
    for (const cell of this.running) {
      const old = cell.calls.filter((call) => !cell.used.has(call));
      cell.calls = cell.calls.filter((call) => cell.used.has(call));
      cell.used = new Set();
      for (const call of old) {
        if (!this.open.delete(call.id)) continue;
        this.dropped(call);
      }
    }
    this.running.clear();
  }

  messageAt(place: Place): string | undefined {
    return this.cells.get(key(place))?.calls.find((call) => call.result?.message !== undefined)?.result
      ?.message;
  }

  private cell(place: Place): CellCalls {
    const known = this.cells.get(key(place)) ?? { calls: [], used: new Set<FunctionCall>() };
    this.cells.set(key(place), known);
    this.running.add(known);
    return known;
  }
}

function key({ sheetId, row, column }: Place): string {
  return `${sheetId} ${row} ${column}`;
}
