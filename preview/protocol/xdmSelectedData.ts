import { ActionType, PathType, type Batch, type BatchReply } from './batch';
import { isRecord } from './xdmMessages';

/** Runs a batch of our own on the workbook; request and response are JSON. */
type Execute = (requestBody: string) => Promise<string>;

/** The client's codes, `OSF.DDA.ErrorCodeManager.errorCodes`. */
const COERCION_TYPE_NOT_SUPPORTED = 1000;
const DATA_NOT_MATCH_SELECTION = 2002;
const INTERNAL_ERROR = 5001;
const COERCION_TYPES: readonly unknown[] = ['text', 'matrix'];
const FORMATTED = 'formatted';

interface Selected {
  readonly RowCount: number;
  readonly ColumnCount: number;
  readonly Values: unknown[][];
  readonly Text: unknown[][];
}

/** `Office.context.document.getSelectedDataAsync`, as text or matrix. The client makes text of the matrix. */
export async function getSelectedData(request: unknown, execute: Execute): Promise<Record<string, unknown>> {
  const fields = isRecord(request) ? request : {};
  if (!COERCION_TYPES.includes(fields.CoerceType)) {
    return { Error: COERCION_TYPE_NOT_SUPPORTED };
  }
  const selected = await readSelection(execute, ['values', 'text', 'rowCount', 'columnCount']);
  if (selected === undefined) {
    return { Error: INTERNAL_ERROR };
  }
  return { Error: 0, Data: fields.ValueFormat === FORMATTED ? selected.Text : selected.Values };
}

/**
 * `Office.context.document.setSelectedDataAsync`, as text or matrix, without formats. A single selected cell is the
 * first of those written; a larger selection must have the data's size.
 */
export async function setSelectedData(request: unknown, execute: Execute): Promise<Record<string, unknown>> {
  const fields = isRecord(request) ? request : {};
  const { Data } = fields;
  const hasFormats = Array.isArray(fields.CellFormat) && fields.CellFormat.length > 0;
  if (!COERCION_TYPES.includes(fields.CoerceType) || hasFormats || !isMatrix(Data)) {
    return { Error: COERCION_TYPE_NOT_SUPPORTED };
  }
  const selected = await readSelection(execute, ['rowCount', 'columnCount']);
  if (selected === undefined) {
    return { Error: INTERNAL_ERROR };
  }
  const rows = Data.length;
  const columns = Data[0]?.length ?? 0;
  const { RowCount, ColumnCount } = selected;
  const isOneCell = RowCount === 1 && ColumnCount === 1;
  if (!isOneCell && (RowCount !== rows || ColumnCount !== columns)) {
    return { Error: DATA_NOT_MATCH_SELECTION };
  }
  const grown = isOneCell ? [rows - 1, columns - 1] : [0, 0];
  const reply = await run(execute, {
    Actions: [
      {
        Id: 1,
        ActionType: ActionType.set,
        Name: 'Values',
        ObjectPathId: 3,
        ArgumentInfo: { Arguments: [Data] },
      },
    ],
    ObjectPaths: {
      ...SELECTION,
      3: {
        Id: 3,
        ObjectPathType: PathType.method,
        Name: 'GetResizedRange',
        ParentObjectPathId: 2,
        ArgumentInfo: { Arguments: grown },
      },
    },
  });
  return { Error: reply.Error === undefined ? 0 : INTERNAL_ERROR };
}

const SELECTION = {
  1: { Id: 1, ObjectPathType: PathType.root, Name: '' },
  2: { Id: 2, ObjectPathType: PathType.method, Name: 'GetSelectedRange', ParentObjectPathId: 1 },
};

async function readSelection(execute: Execute, Select: readonly string[]): Promise<Selected | undefined> {
  const reply = await run(execute, {
    Actions: [{ Id: 1, ActionType: ActionType.query, Name: '', ObjectPathId: 2, QueryInfo: { Select } }],
    ObjectPaths: SELECTION,
  });
  return reply.Error === undefined ? (reply.Results[0]?.Value as Selected) : undefined;
}

async function run(execute: Execute, batch: Batch): Promise<BatchReply> {
  return JSON.parse(await execute(JSON.stringify(batch))) as BatchReply;
}

function isMatrix(data: unknown): data is readonly (readonly unknown[])[] {
  return Array.isArray(data) && data.length > 0 && data.every((row) => Array.isArray(row));
}
