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

/** The service of the client's custom-functions runtime. */
export const FUNCTIONS_SERVICE = 'Microsoft.ExcelServices.CustomFunctions';

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
        object.set(name, this.arguments(action.ArgumentInfo)[0], this.context);
        return null;
      default:
        throw HostError.notImplemented(`action type ${action.ActionType}`);
    }
  }

  private call(object: HostObject, name: string, info: BatchArguments | undefined): unknown {
    if (object.isNull) return null;
    const result = object.call(name, this.arguments(info), this.context);
    if (isHostObject(result)) return replyFor(result);
    return result === undefined ? null : result;
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
        const result = parent.call(name, this.arguments(path.ArgumentInfo), this.context);
        if (isHostObject(result)) return result;
        throw HostError.notImplemented(`${parent.typeName}.${name} as an object`);
      }
      default:
        throw HostError.notImplemented(`object path type ${path.ObjectPathType}`);
    }
  }

  /** Objects among the arguments, and in lists among them, come as the ids of their paths. */
  private arguments(info: BatchArguments | undefined): readonly unknown[] {
    return this.resolved(info?.Arguments ?? [], info?.ReferencedObjectPathIds);
  }

  private resolved(args: readonly unknown[], references: unknown): readonly unknown[] {
    if (!Array.isArray(references)) return args;
    return args.map((argument, index) => {
      const id: unknown = references[index];
      if (Array.isArray(argument)) return this.resolved(argument, id);
      return typeof id === 'number' && id !== 0 ? this.object(id) : argument;
    });
  }
}

/** The client takes an object for null only when its whole value is null. */
function replyFor(object: HostObject): unknown {
  return object.isNull ? null : object.identity();
}
