import { HostError } from '../workbook/HostError';
import { ActionType, PathType, type Batch, type BatchAction, type BatchReply } from './batch';
import { isRecord } from './xdmMessages';

/** What the page that plays the host does for an add-in beside the workbook. */
export interface AddinSurface {
  isPaneVisible(): boolean;
  showPane(visible: boolean): void;
  /** Undefined where the add-in's ribbon has no such button. */
  button(id: string): { readonly enabled: boolean; readonly label: string } | undefined;
  enableButton(id: string, enabled: boolean): void;
  hasTab(id: string): boolean;
  showTab(id: string, visible: boolean): void;
  /** The add-in's command functions can be called from now on. */
  commandsReady(): void;
}

const RUNTIME = 'Microsoft.AppRuntime.AppRuntimeService';
const START_STATE = 'Microsoft.AppRuntime.AppRuntimePersistenceService';
const RIBBON = 'Microsoft.DynamicRibbon.DynamicRibbon';
const INTERNAL = 'Microsoft.InternalService.AddinInternalService';
const SERVICES: readonly string[] = [RUNTIME, START_STATE, RIBBON, INTERNAL];

/** What an object path stands for: a service, or a button or tab of the ribbon service. */
interface Target {
  readonly kind: string;
  readonly id: string;
}

/** Answers the rich-API batches that are about the add-in itself (its pane, its ribbon), not about the workbook. */
export class AddinServices {
  private startState = 'Inactive';

  constructor(private readonly surface: AddinSurface) {}

  /** The response's JSON, or undefined when the batch is for the workbook. */
  answer(requestBody: string): string | undefined {
    // Only batches for these services are parsed: the workbook's may be megabytes.
    if (!SERVICES.some((service) => requestBody.includes(service))) {
      return undefined;
    }
    const batch = readBatch(requestBody);
    if (batch === undefined) {
      return undefined;
    }
    return JSON.stringify(this.run(batch));
  }

  private run(batch: Batch): BatchReply {
    const Results: { ActionId: number; Value: unknown }[] = [];
    for (const [ActionIndex, action] of batch.Actions.entries()) {
      try {
        Results.push({ ActionId: action.Id, Value: this.perform(action, batch) });
      } catch (error) {
        const Code = error instanceof HostError ? error.code : 'GeneralException';
        const Message = error instanceof Error ? error.message : String(error);
        return { Results, Error: { Code, Message, ActionIndex, Location: action.Name } };
      }
    }
    return { Results };
  }

  private perform(action: BatchAction, batch: Batch): unknown {
    if (action.ActionType === ActionType.trace) {
      return null;
    }
    const target = resolve(action.ObjectPathId, batch);
    const argument = action.ArgumentInfo?.Arguments?.[0];
    switch (action.ActionType) {
      case ActionType.instantiate:
      case ActionType.query:
        return this.describe(target);
      case ActionType.set:
        return this.call(target, `Set${action.Name}`, argument);
      case ActionType.method:
        return this.call(target, action.Name, argument);
      default:
        throw HostError.notImplemented(`action type ${action.ActionType}`);
    }
  }

  private describe(target: Target): unknown {
    if (target.kind === 'Button') {
      const button = this.surface.button(target.id);
      if (button === undefined) {
        throw new HostError('ItemNotFound', `No ribbon button has the id ${target.id}`);
      }
      return { Id: target.id, Enabled: button.enabled, Label: button.label };
    }
    if (target.kind === 'Tab') {
      if (!this.surface.hasTab(target.id)) {
        throw new HostError('ItemNotFound', `No ribbon tab has the id ${target.id}`);
      }
      return { Id: target.id };
    }
    return {};
  }

  private call(target: Target, method: string, argument: unknown): unknown {
    switch (`${target.kind}.${method}`) {
      case `${RUNTIME}.GetAppRuntimeState`:
        return this.surface.isPaneVisible() ? 'Visible' : 'Background';
      case `${RUNTIME}.SetAppRuntimeState`:
        this.surface.showPane(argument === 'Visible');
        return null;
      case `${START_STATE}.GetAppRuntimeStartState`:
        return this.startState;
      case `${START_STATE}.SetAppRuntimeStartState`:
        this.startState = String(argument);
        return null;
      case `${INTERNAL}.NotifyActionHandlerReady`:
        this.surface.commandsReady();
        return null;
      case 'Button.SetEnabled':
        this.surface.enableButton(target.id, argument === true);
        return null;
      case 'Tab.SetVisibility':
        this.surface.showTab(target.id, argument === true);
        return null;
      default:
        throw HostError.notImplemented(`${target.kind}.${method}`);
    }
  }
}

function readBatch(requestBody: string): Batch | undefined {
  const parsed: unknown = JSON.parse(requestBody);
  if (!isRecord(parsed) || !Array.isArray(parsed.Actions) || !isRecord(parsed.ObjectPaths)) {
    return undefined;
  }
  const batch = parsed as unknown as Batch;
  const isForAddin = Object.values(batch.ObjectPaths ?? {}).some(
    (path) => path.ObjectPathType === PathType.service && SERVICES.includes(path.Name),
  );
  return isForAddin ? batch : undefined;
}

function resolve(pathId: number, batch: Batch): Target {
  const path = batch.ObjectPaths?.[String(pathId)];
  if (path?.ObjectPathType === PathType.service && SERVICES.includes(path.Name)) {
    return { kind: path.Name, id: '' };
  }
  if (path?.ObjectPathType === PathType.method && path.ParentObjectPathId !== undefined) {
    const parent = resolve(path.ParentObjectPathId, batch);
    const id = path.ArgumentInfo?.Arguments?.[0];
    if (
      typeof id === 'string' &&
      parent.kind === RIBBON &&
      (path.Name === 'GetButton' || path.Name === 'GetTab')
    ) {
      return { kind: path.Name.slice('Get'.length), id };
    }
  }
  throw HostError.notImplemented(path?.Name ?? `object path ${pathId}`);
}
