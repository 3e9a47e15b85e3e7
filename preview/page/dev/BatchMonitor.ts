import { FUNCTIONS_SERVICE } from '../../protocol/BatchRunner';
import type { Fault } from '../../protocol/Faults';
import type { HostWorkbook } from '../../workbook/HostWorkbook';
import { protectSheet, unprotectSheet } from '../../workbook/protection';
import { editAsUser } from './editAsUser';
import type { FaultPlan, FaultRequest } from './faultQuery';

/** One batch of the add-in as the panel lists it. */
export interface BatchRecord {
  /** As faults count: from 1, without the client's own batches about custom functions. */
  readonly number: number;
  readonly actions: number;
  /** Undefined while it runs, and for one that never answers. */
  readonly milliseconds: number | undefined;
  readonly error: { readonly code: string; readonly location: string; readonly message: string } | undefined;
  readonly isDropped: boolean;
}

export interface MonitorState {
  readonly records: readonly BatchRecord[];
  readonly count: number;
  readonly bytesSent: number;
  readonly bytesReceived: number;
  readonly faults: readonly FaultRequest[];
  readonly latency: number;
  /** The workbook behaves as if its user were typing in a cell. */
  readonly isCellEdit: boolean;
  /** What pages of the add-in could not load, and errors that nobody caught. */
  readonly failures: readonly string[];
}

const RECORDS_KEPT = 200;

/** Watches the add-in's batches and makes the faults that an engineer asks for. */
export class BatchMonitor {
  /** What the request processor reads; its contents change while it runs. */
  readonly faults: Fault[] = [];
  private readonly listeners = new Set<() => void>();
  private readonly cellEditWaiters: (() => void)[] = [];
  private workbook: HostWorkbook | undefined;
  private state: MonitorState;

  constructor(plan: FaultPlan) {
    this.state = {
      records: [],
      count: 0,
      bytesSent: 0,
      bytesReceived: 0,
      faults: [],
      latency: plan.latency,
      isCellEdit: false,
      failures: [],
    };
    for (const fault of plan.faults) {
      this.arm(fault);
    }
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly get = (): MonitorState => this.state;

  /** The next workbook's batches count from 1 again; faults stay. */
  sessionStarted(workbook: HostWorkbook): void {
    this.workbook = workbook;
    this.set({ records: [], count: 0 });
  }

  arm(request: FaultRequest): void {
    this.replaceFaults([...this.state.faults, request]);
  }

  disarm(request: FaultRequest): void {
    this.replaceFaults(this.state.faults.filter((one) => one !== request));
  }

  setLatency(latency: number): void {
    this.set({ latency });
  }

  setCellEdit(isCellEdit: boolean): void {
    this.set({ isCellEdit });
    if (!isCellEdit) {
      for (const wake of this.cellEditWaiters.splice(0)) {
        wake();
      }
    }
  }

  /** Resolves when the panel's cell-edit mode is off. */
  async cellEditEnded(): Promise<void> {
    if (this.state.isCellEdit) {
      await new Promise<void>((resolve) => this.cellEditWaiters.push(resolve));
    }
  }

  /** Protects the sheet that the user sees, or takes its protection away unless it has a password. */
  protectActiveSheet(): void {
    if (this.workbook === undefined) return;
    const { activeSheet } = this.workbook;
    if (!activeSheet.side.protected) {
      protectSheet(activeSheet, {}, undefined);
      return;
    }
    try {
      unprotectSheet(activeSheet, undefined);
    } catch (error) {
      this.noteFailure(error instanceof Error ? error.message : String(error));
    }
  }

  noteFailure(failure: string): void {
    this.set({ failures: [...this.state.failures, failure].slice(-RECORDS_KEPT) });
  }

  clear(): void {
    this.set({ records: [], bytesSent: 0, bytesReceived: 0, failures: [] });
  }

  /** Runs a batch and lists it. */
  async run(body: string, execute: () => Promise<string>): Promise<string> {
    // The processor leaves these out of its count, too.
    if (body.includes(FUNCTIONS_SERVICE)) {
      return execute();
    }
    const number = this.state.count + 1;
    const isDropped = this.state.faults.some(({ kind, batch }) => kind === 'drop' && batch === number);
    this.begin(body, {
      number,
      actions: actionsIn(body),
      milliseconds: undefined,
      error: undefined,
      isDropped,
    });
    const started = performance.now();
    if (this.state.latency > 0) {
      await new Promise((resolve) => setTimeout(resolve, this.state.latency));
    }
    const reply = await execute();
    this.end(number, reply, performance.now() - started);
    return reply;
  }

  private begin(body: string, record: BatchRecord): void {
    this.set({
      count: record.number,
      bytesSent: this.state.bytesSent + bytesOf(body),
      records: [...this.state.records, record].slice(-RECORDS_KEPT),
    });
  }

  private end(number: number, reply: string, milliseconds: number): void {
    const error = errorIn(reply);
    this.set({
      bytesReceived: this.state.bytesReceived + bytesOf(reply),
      records: this.state.records.map((record) =>
        record.number === number ? { ...record, milliseconds, error } : record,
      ),
    });
  }

  private replaceFaults(requests: readonly FaultRequest[]): void {
    this.faults.splice(0, this.faults.length, ...requests.map((request) => this.faultOf(request)));
    this.set({ faults: requests });
  }

  private faultOf(request: FaultRequest): Fault {
    const { batch } = request;
    switch (request.kind) {
      case 'fail':
        return { batch, failWith: request.code, atAction: request.action };
      case 'drop':
        return { batch, drop: true };
      case 'edit':
        return {
          batch,
          userEdit: async () => {
            if (this.workbook !== undefined) {
              await editAsUser(this.workbook, request.cell, request.value);
            }
          },
        };
    }
  }

  private set(fields: Partial<MonitorState>): void {
    this.state = { ...this.state, ...fields };
    for (const listener of this.listeners) {
      listener();
    }
  }
}

function actionsIn(body: string): number {
  return body.match(/"ActionType":/g)?.length ?? 0;
}

/** Every character of most batches is one byte; the rest is measured. */
function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

function errorIn(reply: string): BatchRecord['error'] {
  // Only the reply of a batch that failed is parsed: others may be megabytes.
  const start = reply.lastIndexOf('"Error":{');
  if (start < 0) {
    return undefined;
  }
  const { Error: error } = JSON.parse(reply) as { Error?: Record<'Code' | 'Location' | 'Message', string> };
  return error && { code: error.Code, location: error.Location, message: error.Message };
}
