import type { ContractKit } from './ContractCase';

/** A note as the client would show it: what it has loaded is in `values`, by the names of the wire. */
export interface ClientNote {
  readonly values: Readonly<Record<string, unknown>>;
  readonly isNullObject: boolean;
  load(...names: readonly string[]): ClientNote;
  set(name: 'Content' | 'Visible' | 'Width' | 'Height', value: unknown): void;
  delete(): void;
  getLocation(): Excel.Range;
}

export interface ClientNotes {
  add(cellAddress: Excel.Range | string, content: string): ClientNote;
  getItem(key: string): ClientNote;
  getItemOrNullObject(key: string): ClientNote;
  getItemAt(index: number): ClientNote;
  getCount(): OfficeExtension.ClientResult<number>;
}

type ClientType = new (context: OfficeExtension.ClientRequestContext, path: object) => object;

/** The client's own means to speak of objects, which its classes are written with. */
interface BatchHelper {
  createPropertyObject(
    type: unknown,
    parent: object,
    name: string,
    isCollection: boolean,
    flags: number,
  ): object;
  createIndexerObject(type: unknown, parent: object, args: readonly unknown[]): object;
  createMethodObject(
    type: unknown,
    parent: object,
    name: string,
    operation: number,
    args: readonly unknown[],
    isCollection: boolean,
    isInvalidAfterRequest: boolean,
    getByIdMethod: null,
    flags: number,
  ): object;
  invokeMethod(
    target: object,
    name: string,
    operation: number,
    args: readonly unknown[],
    flags: number,
    result: number,
  ): unknown;
  invokeSetProperty(target: object, name: string, value: unknown, flags: number): void;
}

const WRITE = 0;
const READ = 1;
const CONCURRENT = 4;

/**
 * The notes of a workbook or sheet. The client on npm knows requirement sets up to ExcelApi 1.17 and notes are of
 * 1.18: these objects send what the classes of a later client would, by the same helper.
 */
export function notesOf(
  { Excel, OfficeExtension }: ContractKit,
  parent: Excel.Workbook | Excel.Worksheet,
): ClientNotes {
  const internals = OfficeExtension as unknown as { ClientObject: ClientType; BatchApiHelper: BatchHelper };
  const helper = internals.BatchApiHelper;
  const type = noteType(internals.ClientObject, helper, Excel.Range);
  const notes = helper.createPropertyObject(internals.ClientObject, parent, 'Notes', true, CONCURRENT);
  const found = (name: string, argument: unknown): ClientNote =>
    helper.createMethodObject(
      type,
      notes,
      name,
      READ,
      [argument],
      false,
      false,
      null,
      CONCURRENT,
    ) as ClientNote;
  return {
    add: (cell, content) =>
      helper.createMethodObject(
        type,
        notes,
        'Add',
        WRITE,
        [cell, content],
        false,
        true,
        null,
        0,
      ) as ClientNote,
    getItem: (key) => helper.createIndexerObject(type, notes, [key]) as ClientNote,
    getItemOrNullObject: (key) => found('GetItemOrNullObject', key),
    getItemAt: (index) => found('GetItemAt', index),
    getCount: () =>
      helper.invokeMethod(notes, 'GetCount', READ, [], CONCURRENT, 0) as OfficeExtension.ClientResult<number>,
  };
}

function noteType(ClientObject: ClientType, helper: BatchHelper, rangeType: unknown): ClientType {
  const base = ClientObject.prototype as { _handleResult(value: unknown): void };
  return class NoteObject extends ClientObject {
    readonly values: Record<string, unknown> = {};

    _handleResult(value: unknown): void {
      base._handleResult.call(this, value);
      Object.assign(this.values, value);
    }

    load(...names: readonly string[]): this {
      const { context } = this as unknown as OfficeExtension.ClientObject;
      context.load(this as unknown as OfficeExtension.ClientObject, names.join(','));
      return this;
    }

    set(name: string, value: unknown): void {
      helper.invokeSetProperty(this, name, value, 0);
    }

    delete(): void {
      helper.invokeMethod(this, 'Delete', WRITE, [], 0, 0);
    }

    getLocation(): object {
      return helper.createMethodObject(
        rangeType,
        this,
        'GetLocation',
        READ,
        [],
        false,
        true,
        null,
        CONCURRENT,
      );
    }
  };
}
