import { BooleanNumber } from '@univerjs/core';
import {
  BaseFunction,
  ErrorValueObject,
  FunctionType,
  IFunctionService,
  type BaseValueObject,
} from '@univerjs/engine-formula';
import { IDescriptionService } from '@univerjs/sheets-formula';
import type { RequestProcessor } from '../protocol/RequestProcessor';
import { columnName, quoteSheetName } from '../workbook/address';
import { PENDING } from '../workbook/cellReading';
import { HostError } from '../workbook/HostError';
import type { HostWorkbook, PendingSource } from '../workbook/HostWorkbook';
import { errorType } from './errorTypes';
import { readArguments } from './functionArguments';
import { FunctionCalls, type FunctionCall, type Place } from './FunctionCalls';
import { readResult } from './functionResults';
import type { FunctionMetadata, FunctionsMetadata } from './metadata';

export interface BridgeOptions {
  /** The manifest's namespace: `AR` makes `=AR.DSO(...)`. */
  readonly namespace: string;
  readonly metadata: FunctionsMetadata;
}

/** Category and types of the client's messages about custom functions. */
const FUNCTIONS_CATEGORY = 1;
const INVOKE = 1000;
const CANCEL = 1001;
/** Flags of an invocation. */
const CANCELABLE = 1;
const ERRORS_ALLOWED = 4;

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
      this.workbook.calculation.onEnd(() => {
        this.calls.endRun();
      }),
      this.workbook.addPendingSource(this),
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
    return this.calls.messageAt({ sheetId, row, column });
  }

  /** Unregisters the functions: their formulas answer `#NAME?`. */
  dispose(): void {
    for (const step of this.undo) step();
    const functions = this.workbook.injector.get(IFunctionService);
    functions.unregisterExecutors(...this.names);
    for (const name of this.names) functions.deleteFormulaAstCacheKey(name);
  }

  private register(metadata: FunctionMetadata): void {
    const { options } = metadata;
    if (options?.stream === true) throw HostError.notImplemented(`streaming function ${metadata.id}`);
    if (options?.requiresParameterAddresses === true) {
      throw HostError.notImplemented(`parameter addresses of ${metadata.id}`);
    }
    const name = `${this.options.namespace}.${metadata.name}`.toUpperCase();
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

  private evaluate(
    metadata: FunctionMetadata,
    place: Place,
    variants: readonly BaseValueObject[],
  ): BaseValueObject {
    const allowErrors = this.options.metadata.allowErrorForDataTypeAny === true;
    const read = readArguments(variants, metadata, allowErrors);
    if ('error' in read) return ErrorValueObject.create(errorType(read.error));
    const known = this.calls.find(place, metadata, read.arguments);
    const call = known ?? this.calls.add(place, metadata, read.arguments);
    if (!known && this.isReady) this.invoke(call);
    return call.result?.value ?? ErrorValueObject.create(errorType(PENDING));
  }

  private invoke(call: FunctionCall): void {
    const { place, metadata } = call;
    const sheet = this.workbook.sheetById(place.sheetId);
    const address = sheet ? `${quoteSheetName(sheet.name)}!${columnName(place.column)}${place.row + 1}` : '';
    const flags =
      (metadata.options?.cancelable === true ? CANCELABLE : 0) |
      (this.options.metadata.allowErrorForDataTypeAny === true ? ERRORS_ALLOWED : 0);
    const message = [call.id, metadata.id, call.arguments, address, flags];
    this.processor.send(FUNCTIONS_CATEGORY, INVOKE, '', message);
  }

  private cancel(call: FunctionCall): void {
    if (this.isReady) this.processor.send(FUNCTIONS_CATEGORY, CANCEL, '', { invocationId: call.id });
    this.wakeIfSettled();
  }

  private ready(): void {
    this.isReady = true;
    for (const call of this.calls.pending()) this.invoke(call);
    for (const wake of this.readyWaiters) wake();
    this.readyWaiters = [];
  }

  private take(results: readonly unknown[]): void {
    for (const entry of results) {
      if (!Array.isArray(entry)) continue;
      const call = this.calls.pendingById(Number(entry[0]));
      if (!call) continue;
      this.calls.settle(call, readResult(entry, call.metadata));
      const { sheetId, row, column } = call.place;
      this.workbook.calculation.markDirty(sheetId, { row, column, rows: 1, columns: 1 });
    }
    // Not awaited: the batch that brings results is answered at once.
    void this.workbook.calculation.run().then(() => {
      this.workbook.view.refresh();
      this.wakeIfSettled();
    });
  }

  private wakeIfSettled(): void {
    if (this.isPending) return;
    const waiters = this.settledWaiters;
    this.settledWaiters = [];
    for (const wake of waiters) wake();
  }
}

type Evaluate = (place: Place, variants: readonly BaseValueObject[]) => BaseValueObject;

/** A custom function as the formula engine knows it. */
class BridgedFunction extends BaseFunction {
  constructor(
    name: string,
    private readonly evaluate: Evaluate,
  ) {
    super(name);
  }

  override calculate(...variants: BaseValueObject[]): BaseValueObject {
    const place: Place = { sheetId: this.subUnitId ?? '', row: this.row, column: this.column };
    return this.evaluate(place, variants);
  }
}
