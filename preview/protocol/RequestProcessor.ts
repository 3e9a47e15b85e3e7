import type { ApiContext, Rasterise } from '../api/HostObject';
import { HostError } from '../workbook/HostError';
import type { HostWorkbook } from '../workbook/HostWorkbook';
import { MAX_PAYLOAD } from '../workbook/limits';
import {
  ActionType,
  PathType,
  type Batch,
  type BatchAction,
  type BatchError,
  type BatchReply,
} from './batch';
import { BatchRunner, FUNCTIONS_SERVICE } from './BatchRunner';
import { EventQueue } from './EventQueue';
import { FaultPlan, type Fault, type Faults } from './Faults';
import type { RichApiMessage } from './RichApiMessage';

export interface ProcessorOptions {
  readonly faults?: Faults;
  readonly rasterise?: Rasterise;
}

type MessageListener = (entries: readonly RichApiMessage[]) => void;
type ResultListener = (results: readonly unknown[]) => void;

/** Category of workbook events among the client's messages. */
const EVENT_CATEGORY = 65536;
/** `delayForCellEdit`: the batch waits until the user has left the cell. */
const WAITS_FOR_CELL_EDIT = 64;
const RELEASE = '_RemoveReference';
/** Methods whose answer depends on results of formulas, as reading does. */
const READS_RESULTS = /^(?:GetUsed|GetSpill|GetSurrounding)/;

/** Executes rich-API batches on one workbook, one after the other. */
export class RequestProcessor {
  private readonly messageListeners = new Set<MessageListener>();
  private readonly resultListeners = new Set<ResultListener>();
  private readonly readyListeners = new Set<() => void>();
  private readonly events: EventQueue;
  private readonly faultPlan: FaultPlan;
  private queue: Promise<unknown> = Promise.resolve();
  private waiting: RichApiMessage[] = [];
  private areFunctionsReady = false;
  private nextEntry = 1;

  constructor(
    readonly workbook: HostWorkbook,
    private readonly options: ProcessorOptions = {},
  ) {
    this.faultPlan = new FaultPlan(options.faults);
    this.events = new EventQueue(workbook, (type, target, message) => {
      this.send(EVENT_CATEGORY, type, target, message);
    });
  }

  /** What is to go wrong, to be read and changed while the host runs. */
  get faults(): FaultPlan {
    return this.faultPlan;
  }

  /**
   * Takes the request object as JSON, gives the response object as JSON: `{Results, Error?}`.
   * `flags` are those of the client's request.
   */
  execute(requestBody: string, flags = 0): Promise<string> {
    if (this.workbook.isEditing && (flags & WAITS_FOR_CELL_EDIT) !== 0) {
      return this.workbook.whenNotEditing().then(() => this.execute(requestBody, flags));
    }
    const fault = this.nextFault(requestBody);
    if (fault?.drop === true) return new Promise(() => undefined);
    const run = this.queue.then(() => this.process(requestBody, fault));
    this.queue = run.catch(() => undefined);
    return run;
  }

  /** Delivers the entries that a door passes to the client as `richApiMessage`; returns how to stop. */
  onMessage(listener: MessageListener): () => void {
    this.messageListeners.add(listener);
    return () => {
      this.messageListeners.delete(listener);
    };
  }

  /** Results of custom functions, as the client hands them in. */
  onFunctionResults(listener: ResultListener): () => void {
    this.resultListeners.add(listener);
    return () => {
      this.resultListeners.delete(listener);
    };
  }

  /** The client's custom-functions runtime has started, perhaps before this call, perhaps once more. */
  onFunctionsReady(listener: () => void): () => void {
    this.readyListeners.add(listener);
    if (this.areFunctionsReady) listener();
    return () => {
      this.readyListeners.delete(listener);
    };
  }

  /** Sends a message to the client, after what is under way has been answered. */
  send(category: number, type: number, target: string, message: unknown): void {
    this.waiting.push([category, type, target, JSON.stringify(message), this.nextEntry++, false]);
    if (this.waiting.length > 1) return;
    setTimeout(() => {
      const entries = this.waiting;
      this.waiting = [];
      for (const listener of this.messageListeners) listener(entries);
    }, 0);
  }

  /** The client's own batches are not counted: when they come is its affair. */
  private nextFault(requestBody: string): Fault | undefined {
    if (requestBody.includes(FUNCTIONS_SERVICE) || onlyReleases(requestBody)) return undefined;
    const { delayAll } = this.faultPlan;
    const fault = this.faultPlan.next();
    return delayAll === 0 ? fault : { batch: 0, ...fault, delay: delayAll + (fault?.delay ?? 0) };
  }

  private async process(requestBody: string, fault: Fault | undefined): Promise<string> {
    if (fault?.delay !== undefined) await new Promise((resolve) => setTimeout(resolve, fault.delay));
    await fault?.userEdit?.();
    if (isOverLimit(requestBody))
      return failure('RequestPayloadSizeLimitExceeded', 'The request payload size has exceeded the limit.');
    if (this.workbook.isEditing) {
      return failure(
        'InvalidOperationInCellEditMode',
        "The operation isn't available while Excel is in Edit cell mode.",
      );
    }
    this.workbook.undo.begin();
    const reply = JSON.stringify(await this.run(JSON.parse(requestBody) as Batch, fault));
    if (this.workbook.isDisposed) return reply;
    this.workbook.undo.end();
    this.workbook.view.refresh();
    return isOverLimit(reply)
      ? failure('ResponsePayloadSizeLimitExceeded', 'The response payload size has exceeded the limit.')
      : reply;
  }

  private async run(batch: Batch, fault: Fault | undefined): Promise<BatchReply> {
    this.events.hold();
    try {
      return await this.runActions(batch, fault);
    } finally {
      this.events.release();
    }
  }

  private async runActions(batch: Batch, fault: Fault | undefined): Promise<BatchReply> {
    const calculation = { isSuspended: false };
    const context = this.context(() => {
      calculation.isSuspended = true;
    });
    const runner = new BatchRunner(batch, context);
    const Results: { ActionId: number; Value: unknown }[] = [];
    const TraceIds: number[] = [];
    for (const [index, action] of batch.Actions.entries()) {
      if (fault?.failWith !== undefined && index === (fault.atAction ?? 0)) {
        return { Results, TraceIds, Error: { ...failed(fault.failWith), ActionIndex: index } };
      }
      if (action.ActionType === ActionType.trace) TraceIds.push(action.Id);
      if (!calculation.isSuspended && readsResults(batch, action)) await this.calculate();
      try {
        this.workbook.isAddInActing = true;
        Results.push({ ActionId: action.Id, Value: await runner.run(action) });
      } catch (error) {
        await this.calculate();
        return { Results, TraceIds, Error: batchError(error, runner.errorLocation, index) };
      } finally {
        this.workbook.isAddInActing = false;
      }
    }
    await this.calculate();
    return { Results, TraceIds };
  }

  private async calculate(): Promise<void> {
    const { calculation, calculationMode } = this.workbook;
    if (calculationMode === 'Manual' && !calculation.isAskedFor) return;
    if (calculation.isDirty) await this.workbook.calculation.run();
  }

  private context(suspendCalculation: () => void): ApiContext {
    return {
      workbook: this.workbook,
      subscribe: (type, target, on) => {
        this.events.subscribe(type, target, on);
      },
      events: this.events,
      functionResults: (results) => {
        for (const listener of this.resultListeners) listener(results);
      },
      functionsReady: () => {
        this.areFunctionsReady = true;
        for (const listener of this.readyListeners) listener();
      },
      suspendCalculation,
      rasterise: this.options.rasterise,
    };
  }
}

/** Whether a batch only lets go of references, as `Excel.run` does when it is over. */
function onlyReleases(requestBody: string): boolean {
  if (!requestBody.includes(RELEASE)) return false;
  const { Actions } = JSON.parse(requestBody) as Batch;
  return Actions.every(({ ActionType: type, Name }) => Name === RELEASE || type === ActionType.instantiate);
}

function readsResults(batch: Batch, action: BatchAction): boolean {
  if (action.ActionType === ActionType.query) return true;
  if (action.ActionType !== ActionType.instantiate) return false;
  const path = batch.ObjectPaths?.[String(action.ObjectPathId)];
  return path?.ObjectPathType === PathType.method && READS_RESULTS.test(path.Name);
}

function isOverLimit(text: string): boolean {
  // No character takes more than three bytes for each of its UTF-16 units.
  if (text.length * 3 <= MAX_PAYLOAD) return false;
  return text.length > MAX_PAYLOAD || new TextEncoder().encode(text).length > MAX_PAYLOAD;
}

function failed(code: string, message = `${code} on demand.`): BatchError {
  return { Code: code, Message: message, Location: '', ActionIndex: 0 };
}

function failure(code: string, message: string): string {
  const reply: BatchReply = { Results: [], Error: failed(code, message) };
  return JSON.stringify(reply);
}

function batchError(error: unknown, location: string, index: number): BatchError {
  const code = error instanceof HostError ? error.code : 'GeneralException';
  const message = error instanceof Error ? error.message : String(error);
  return { Code: code, Message: message, Location: location, ActionIndex: index };
}
