import { customFunctionsService } from '../api/customFunctions';
import { isHostObject, NULL_OBJECT, type ApiContext, type HostObject } from '../api/HostObject';
import { rangeByReference } from '../api/range';
import { workbookObject } from '../api/workbook';
import { HostError } from '../workbook/HostError';
import {
  ActionType,
  camelCase,
  PathType,
  type Batch,
  type BatchAction,
  type BatchArguments,
  type BatchPath,
} from './batch';
import { runQuery } from './query';
import { canBeUndone } from './undoSupport';

/** The service of the client's custom-functions runtime. */
export const FUNCTIONS_SERVICE = 'Microsoft.ExcelServices.CustomFunctions';

/** What the client can also send, by the names of its methods. */
const OTHER_ACTIONS: Readonly<Record<number, string>> = {
  [ActionType.recursiveQuery]: 'loadRecursive',
  [ActionType.queryAsJson]: 'retrieve',
  [ActionType.ensureUnchanged]: 'ensureUnchanged',
  [ActionType.update]: 'update',
};

/** Runs the actions of one batch; objects live as long as it. */
export class BatchRunner {
  private readonly objects = new Map<number, HostObject>();
  private location = '';

  constructor(
    private readonly batch: Batch,
    private readonly context: ApiContext,
  ) {}

  /** Where in the API the runner is, for errors: `Range.values`. */
  get errorLocation(): string {
    return this.location;
  }

  /** The reply's value, or a promise of it. */
  run(action: BatchAction): unknown {
    if (action.ActionType === ActionType.trace) return null;
    const object = this.object(action.ObjectPathId);
    const name = camelCase(action.Name);
    if (name !== '') this.location = `${object.typeName}.${name}`;
    switch (action.ActionType) {
      case ActionType.instantiate:
        return replyFor(object);
      case ActionType.query:
        this.location = object.typeName;
        return runQuery(object, action.QueryInfo ?? {}, this.context);
      case ActionType.method:
        return this.call(object, name, action.ArgumentInfo);
      case ActionType.set:
        this.noteChange(this.location, []);
        object.set(name, this.arguments(action.ArgumentInfo)[0], this.context);
        return null;
      default:
        throw HostError.notImplemented(
          `${object.typeName}.${OTHER_ACTIONS[action.ActionType] ?? `action ${action.ActionType}`}`,
        );
    }
  }

  private call(object: HostObject, name: string, info: BatchArguments | undefined): unknown {
    if (object.isNull) return null;
    const args = this.arguments(info);
    this.noteChange(`${object.typeName}.${name}`, args);
    const result = object.call(name, args, this.context);
    if (isHostObject(result)) return replyFor(result);
    return result === undefined ? null : result;
  }

  private noteChange(member: string, args: readonly unknown[]): void {
    if (!canBeUndone(member, args)) this.context.workbook.undo.goBeyond();
  }

  private object(id: number): HostObject {
    const known = this.objects.get(id);
    if (known) return known;
    const path = this.batch.ObjectPaths?.[String(id)];
    if (!path) throw new HostError('InvalidObjectPath', `The batch has no object path ${id}.`);
    const object = this.resolve(path);
    this.objects.set(id, object);
    return object;
  }

  private resolve(path: BatchPath): HostObject {
    const name = camelCase(path.Name);
    switch (path.ObjectPathType) {
      case PathType.root:
        return workbookObject(this.context.workbook);
      case PathType.service:
        if (path.Name === FUNCTIONS_SERVICE) return customFunctionsService(this.context.workbook);
        throw HostError.notImplemented(`service ${path.Name}`);
      case PathType.reference:
        return rangeByReference(this.context.workbook, path.Name);
      case PathType.null:
        return NULL_OBJECT;
      default:
    }
    const parent = this.object(path.ParentObjectPathId ?? -1);
    this.location = name === '' ? `${parent.typeName}.getItem` : `${parent.typeName}.${name}`;
    switch (path.ObjectPathType) {
      case PathType.property:
        return parent.navigate(name, this.context);
      case PathType.indexer:
        return parent.item(this.arguments(path.ArgumentInfo)[0], this.context);
      case PathType.method: {
        if (parent.isNull) return NULL_OBJECT;
        const args = this.arguments(path.ArgumentInfo);
        this.noteChange(`${parent.typeName}.${name}`, args);
        const result = parent.call(name, args, this.context);
        if (isHostObject(result)) return result;
        throw HostError.notImplemented(`${parent.typeName}.${name} as an object`);
      }
      default:
        throw HostError.notImplemented(`object path type ${path.ObjectPathType}`);
    }
  }

  /** Objects among the arguments, and in lists among them, come as the ids of their paths. */
  private arguments(info: BatchArguments | undefined): readonly unknown[] {
    const args = info?.Arguments ?? [];
    const references = info?.ReferencedObjectPathIds;
    return args.map((argument, index) => this.argument(argument, references?.[index]));
  }

  /** Those inside arrays and plain objects too. */
  private argument(value: unknown, reference: unknown): unknown {
    if (typeof reference === 'number' && reference !== 0) return this.object(reference);
    if (Array.isArray(value)) {
      if (!Array.isArray(reference) && !value.some(isRecord)) return value;
      const references: readonly unknown[] = Array.isArray(reference) ? reference : [];
      return value.map((item, index) => this.argument(item, references[index]));
    }
    if (!isRecord(value)) return value;
    const id = value[OBJECT_PATH_ID];
    if (typeof id === 'number') return this.object(id);
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, this.argument(item, undefined)]),
    );
  }
}

/** How the client names an object inside a plain object. */
const OBJECT_PATH_ID = '_ObjectPathId';

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The client takes an object for null only when its whole value is null. */
function replyFor(object: HostObject): unknown {
  return object.isNull ? null : object.identity();
}
