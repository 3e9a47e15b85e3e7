import { isRecord } from './xdmMessages';
import { getSelectedData, setSelectedData } from './xdmSelectedData';

/** What `executeMethod` reaches: the workbook and the ribbon. */
export interface MethodHost {
  /** Runs a rich-API batch; request and response are JSON. A rejection is a broken connection to the client. */
  executeBatch(requestBody: string, flags: number): Promise<string>;
  /** `Office.context.document.settings`: names with JSON values. */
  settings(): readonly (readonly [name: string, json: string])[];
  saveSettings(settings: readonly (readonly [name: string, json: string])[]): void;
  /** A ribbon command has called `event.completed()`, or could not be run (status is then not 0). */
  commandCompleted(commandId: string, status: number): void;
  /** The add-in has asked for something that this host does not have. */
  notImplemented?(what: string): void;
}

/** `DdaMethod.DispatchId`. */
const GET_SELECTED_DATA = 64;
const SET_SELECTED_DATA = 65;
const LOAD_SETTINGS = 75;
const SAVE_SETTINGS = 76;
const RICH_API_BATCH = 93;
const COMMAND_COMPLETED = 94;
/** Places in a batch's array of arguments. */
const BATCH_BODY = 4;
const BATCH_FLAGS = 6;
const HTTP_OK = 200;
const OPERATION_NOT_SUPPORTED = 5000;

/** Answers one `executeMethod`; an unknown method is named in the log and fails with the client's code for it. */
export async function executeMethod(data: unknown, host: MethodHost): Promise<Record<string, unknown>> {
  const fields = isRecord(data) ? data : {};
  const method = isRecord(fields.DdaMethod) ? fields.DdaMethod.DispatchId : undefined;
  switch (method) {
    case RICH_API_BATCH: {
      const call: unknown = fields.ArrayData;
      const body: unknown = Array.isArray(call) ? call[BATCH_BODY] : undefined;
      const flags: unknown = Array.isArray(call) ? call[BATCH_FLAGS] : undefined;
      if (typeof body !== 'string') {
        throw new Error('a batch without a body');
      }
      const response = await host.executeBatch(body, typeof flags === 'number' ? flags : 0);
      return { Error: 0, Data: [HTTP_OK, [], response] };
    }
    case GET_SELECTED_DATA:
      return getSelectedData(fields.DdaGetBindingData, (body) => host.executeBatch(body, 0));
    case SET_SELECTED_DATA:
      return setSelectedData(fields.DdaSetBindingData, (body) => host.executeBatch(body, 0));
    case LOAD_SETTINGS:
      return { Error: 0, Properties: host.settings() };
    case SAVE_SETTINGS: {
      const saved = isRecord(fields.DdaSettingsMethod) ? fields.DdaSettingsMethod.Properties : undefined;
      host.saveSettings(readSettings(saved));
      return { Error: 0 };
    }
    case COMMAND_COMPLETED:
      host.commandCompleted(String(fields['0']), Number(fields['1'] ?? 0));
      return { Error: 0 };
    default:
      console.error(`Preview host: method ${String(method)} is not implemented.`, data);
      host.notImplemented?.(`method ${String(method)}`);
      return { Error: OPERATION_NOT_SUPPORTED };
  }
}

function readSettings(value: unknown): [string, string][] {
  if (!Array.isArray(value)) {
    throw new Error('settings without a list of properties');
  }
  return value.map((pair: unknown): [string, string] => {
    if (!Array.isArray(pair)) {
      throw new Error('a setting that is not a pair');
    }
    return [String(pair[0]), String(pair[1])];
  });
}
