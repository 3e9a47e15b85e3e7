import { BooleanNumber } from '@univerjs/core';
import {
  ArrayValueObject,
  ErrorValueObject,
  FunctionType,
  IFunctionService,
  type BaseValueObject,
} from '@univerjs/engine-formula';
import { IDescriptionService } from '@univerjs/sheets-formula';
import type { RequestProcessor } from '../protocol/RequestProcessor';
import { parseArea, type Area } from '../workbook/address';
import { PENDING } from '../workbook/cellReading';
import { HostError } from '../workbook/HostError';
import type { HostEvent } from '../workbook/HostEvents';
import type { HostWorkbook } from '../workbook/HostWorkbook';
import type { PendingSource } from '../workbook/PendingSources';
import { MAX_COLUMNS, MAX_ROWS } from '../workbook/limits';
import { BridgedFunction, type Variant } from './BridgedFunction';
import { callMessage, parameterAddresses } from './callMessage';
import { errorType } from './errorTypes';
import { readArguments } from './functionArguments';
import { FunctionCalls, type FunctionCall, type Place } from './FunctionCalls';
import { readResult } from './functionResults';
import type { FunctionMetadata, FunctionsMetadata } from './metadata';

export interface BridgeOptions {
  /** The manifest's namespace: `CONTOSO` makes `=CONTOSO.ADD(...)`. */
  readonly namespace: string;
  readonly metadata: FunctionsMetadata;
}

/** Category and types of the client's messages about custom functions. */
const FUNCTIONS_CATEGORY = 1;
const INVOKE = 1000;
const CANCEL = 1001;
/** The client's code for a function that threw; a streaming one may have gone on all the same. */
const EXCEPTION = 2;

/**
 * Registers the add-in's custom functions with the formula engine and carries the calls to the client. A
 * formula does not wait for its call: it is pending, and calculated again when the answer has come.
 */
export class FunctionBridge implements PendingSource {
  private readonly workbook: HostWorkbook;
  private readonly calls: FunctionCalls;
  private readonly names: string[] = [];
  private readonly undo: (() => void)[] = [];
  private settledWaiters: (() => void)[] = [];
  private readyWaiters: (() => void)[] = [];
  private isReady = false;

  constructor(
    private readonly processor: RequestProcessor,
    private readonly options: BridgeOptions,
  ) {
    this.workbook = processor.workbook;
    this.calls = new FunctionCalls((call) => {
      this.cancel(call);
    });
    for (const metadata of options.metadata.functions) this.register(metadata);
    this.undo.push(
      processor.onFunctionsReady(() => {
        this.ready();
      }),
      processor.onFunctionResults((results) => {
        this.take(results);
      }),
      this.workbook.calculation.onEnd((onlyAnswers) => {
        this.calculated(onlyAnswers);
      }),
      this.workbook.calculation.onAfresh((cells) => {
        this.calls.forget(cells?.sheetId, cells?.area);
      }),
      this.workbook.events.listen((event) => {
        this.changed(event);
      }),
      this.workbook.pending.add(this),
    );
    // Formulas that a file brought along may have come to #NAME? before.
    this.workbook.calculation.markAll();
    void this.workbook.calculation.run();
  }

  /** Whether calls are under way. Calls that no runtime has asked for yet do not count. */
  get isPending(): boolean {
    return this.isReady && this.calls.pendingCount > 0;
  }

  whenSettled(): Promise<void> {
    if (!this.isPending) return Promise.resolve();
    return new Promise((resolve) => this.settledWaiters.push(resolve));
  }

  /** Resolves when the client's custom-functions runtime has started. */
  whenReady(): Promise<void> {
    if (this.isReady) return Promise.resolve();
    return new Promise((resolve) => this.readyWaiters.push(resolve));
  }

  /** The add-in's words for the error in a cell, as Excel shows them beside it. */
  messageOf(sheetId: string, row: number, column: number): string | undefined {
    const isError = this.workbook.sheetById(sheetId)?.grid.content(row, column).type === 'Error';
    if (!isError) return undefined;
    return this.calls.messageAt({ sheetId, row, column });
  }

  /** Unregisters the functions: their formulas answer `#NAME?`. */
  dispose(): void {
    for (const step of this.undo) step();
    const functions = this.workbook.injector.get(IFunctionService);
    functions.unregisterExecutors(...this.names);
    for (const name of this.names) functions.deleteFormulaAstCacheKey(name);
    this.workbook.calculation.markAll();
  }

  private register(metadata: FunctionMetadata): void {
    refuseUnknown(metadata);
    const name = `${this.options.namespace}.${metadata.name ?? metadata.id}`.toUpperCase();
    this.names.push(name);
    const functions = this.workbook.injector.get(IFunctionService);
    functions.registerExecutors(new BridgedFunction(name, (...call) => this.evaluate(metadata, ...call)));
    functions.deleteFormulaAstCacheKey(name);
    const description = {
      functionName: name,
      functionType: FunctionType.User,
      description: metadata.description ?? '',
      abstract: metadata.description ?? '',
      functionParameter: (metadata.parameters ?? []).map((parameter) => ({
        name: parameter.name,
        detail: parameter.description ?? '',
        example: '',
        require: parameter.optional === true ? BooleanNumber.FALSE : BooleanNumber.TRUE,
        repeat: parameter.repeating === true ? BooleanNumber.TRUE : BooleanNumber.FALSE,
      })),
    };
    const registered = this.workbook.injector.get(IDescriptionService).registerDescriptions([description]);
    this.undo.push(() => {
      registered.dispose();
    });
  }

  private evaluate(metadata: FunctionMetadata, place: Place, variants: readonly Variant[]): BaseValueObject {
    const allowErrors = this.options.metadata.allowErrorForDataTypeAny === true;
    const values = variants.map(({ value }) => value);
    const read = readArguments(values, metadata, allowErrors);
    if ('error' in read) return ErrorValueObject.create(errorType(read.error));
    const addresses = parameterAddresses(variants, metadata, this.workbook);
    const wanted = { metadata, arguments: read.arguments, ...(addresses ? { addresses } : {}) };
    const known = this.calls.find(place, wanted);
    const call = known ?? this.calls.add(place, wanted);
    if (!known && this.isReady) this.invoke(call);
    return call.result?.value ?? ErrorValueObject.create(errorType(PENDING));
  }

  private invoke(call: FunctionCall): void {
    const message = callMessage(call, this.options.metadata, this.workbook);
    this.processor.send(FUNCTIONS_CATEGORY, INVOKE, '', message);
  }

  private cancel(call: FunctionCall): void {
    if (this.isReady) this.processor.send(FUNCTIONS_CATEGORY, CANCEL, '', { invocationId: call.id });
    this.wakeIfSettled();
  }

  private ready(): void {
    this.isReady = true;
    for (const call of this.calls.openCalls()) this.invoke(call);
    for (const wake of this.readyWaiters) wake();
    this.readyWaiters = [];
  }

  private take(results: readonly unknown[]): void {
    for (const entry of results) {
      if (!Array.isArray(entry)) continue;
      const call = this.calls.openById(Number(entry[0]));
      if (!call || isIgnored(call, entry)) continue;
      const dataTypes = this.options.metadata.allowCustomDataForDataTypeAny === true;
      const result = readResult(entry, call.metadata, dataTypes);
      this.calls.settle(call, result);
      for (const { place } of call.cells) this.answered(place, result.value);
    }
    // Not awaited: the batch that brings results is answered at once.
    void this.recalculate();
  }

  private answered({ sheetId, row, column }: Place, value: BaseValueObject): void {
    this.makeRoom(sheetId, row, column, value);
    this.workbook.calculation.markAnswered(sheetId, { row, column, rows: 1, columns: 1 });
  }

  /** The grid grows for what spills: it has fewer rows than a sheet of Excel. */
  private makeRoom(sheetId: string, row: number, column: number, value: BaseValueObject): void {
    if (!(value instanceof ArrayValueObject)) return;
    const area: Area = { row, column, rows: value.getRowCount(), columns: value.getColumnCount() };
    if (row + area.rows > MAX_ROWS || column + area.columns > MAX_COLUMNS) return;
    this.workbook.sheetById(sheetId)?.makeRoom(area);
  }

  private calculated(onlyAnswers: boolean): void {
    this.calls.endRun();
    this.calls.dropWhere(
      ({ sheetId, row, column }) => this.workbook.sheetById(sheetId)?.grid.formula(row, column) === undefined,
    );
    if (onlyAnswers || !this.isReady) return;
    for (const { sheetId, row, column } of this.calls.forgetVolatile()) {
      this.workbook.calculation.markAnswered(sheetId, { row, column, rows: 1, columns: 1 });
    }
    if (this.workbook.calculation.isDirty) void this.recalculate();
  }

  /** What is written anew is called anew, even with the same arguments; cells that moved start over. */
  private changed(event: HostEvent): void {
    if (event.type === 'deleted') this.calls.forget(event.sheetId);
    if (event.type !== 'changed') return;
    if (event.changeType === 'RangeEdited') {
      this.calls.forget(event.sheetId, parseArea(event.address));
    } else if (this.calls.forget(event.sheetId)) {
      this.workbook.calculation.markAll();
      if (!event.byAddIn) void this.recalculate();
    }
  }

  private async recalculate(): Promise<void> {
    await this.workbook.calculation.run();
    this.workbook.view.refresh();
    this.wakeIfSettled();
  }

  private wakeIfSettled(): void {
    if (this.isPending) return;
    const waiters = this.settledWaiters;
    this.settledWaiters = [];
    for (const wake of waiters) wake();
  }
}

/** What a streaming function throws is ignored, as its documentation says. */
function isIgnored({ metadata }: FunctionCall, [, succeeded, , code]: readonly unknown[]): boolean {
  return metadata.options?.stream === true && succeeded !== true && code === EXCEPTION;
}

/** @throws HostError for what a function asks for that this host does not have */
function refuseUnknown({ id, options }: FunctionMetadata): void {
  for (const option of ['capturesCallingObject', 'linkedEntityLoadService'] as const) {
    if (options?.[option] === true) throw HostError.notImplemented(`${option} of ${id}`);
  }
}
