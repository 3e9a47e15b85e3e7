import { bounding, formatArea, intersect, parseArea, type Area } from '../workbook/address';
import type { HostEvent } from '../workbook/HostEvents';
import type { HostWorkbook } from '../workbook/HostWorkbook';

/** The client's numbers of the events. */
const EventType = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  tableChanged: 101,
  commentAdded: 250,
  commentDeleted: 251,
  commentChanged: 252,
} as const;

const WORKBOOK = 'Workbook';

export interface EventMessage {
  readonly type: number;
  readonly target: string;
  readonly message: Readonly<Record<string, unknown>>;
}

/** What the client is told of an event, for each object that it may have asked about. */
export function eventMessages(event: HostEvent, workbook: HostWorkbook): EventMessage[] {
  const { sheetId } = event;
  switch (event.type) {
    case 'changed':
      return changed(event, workbook);
    case 'comment':
      return commentMessages(event);
    case 'selectionChanged': {
      const message = { worksheetId: sheetId, address: event.address };
      return both(EventType.selectionChanged, sheetId, message);
    }
    case 'activated':
      return both(EventType.activated, sheetId, { worksheetId: sheetId });
    case 'deactivated':
      return both(EventType.deactivated, sheetId, { worksheetId: sheetId });
    case 'added':
    case 'deleted': {
      const type = event.type === 'added' ? EventType.added : EventType.deleted;
      return [{ type, target: WORKBOOK, message: { worksheetId: sheetId, source: 'Local' } }];
    }
  }
}

function both(type: number, sheetId: string, message: Readonly<Record<string, unknown>>): EventMessage[] {
  return [sheetId, WORKBOOK].map((target) => ({ type, target, message }));
}

function commentMessages({
  sheetId,
  change,
  commentId,
  replyIds,
}: Extract<HostEvent, { readonly type: 'comment' }>): EventMessage[] {
  const message = { commentDetails: [{ commentId, replyIds }], source: 'Local', worksheetId: sheetId };
  if (change === 'Added') return both(EventType.commentAdded, sheetId, message);
  if (change === 'Deleted') return both(EventType.commentDeleted, sheetId, message);
  return both(EventType.commentChanged, sheetId, { ...message, changeType: change });
}

type Changed = Extract<HostEvent, { readonly type: 'changed' }>;

function changed({ sheetId, address, changeType, byAddIn }: Changed, workbook: HostWorkbook): EventMessage[] {
  const sheet = workbook.sheetById(sheetId);
  const area = parseArea(address);
  const message = {
    worksheetId: sheetId,
    address,
    changeType,
    source: 'Local',
    triggerSource: byAddIn ? 'ThisLocalAddin' : 'Unknown',
    shiftDirection: 'None',
  };
  const tables = sheet ? workbook.tableStore.of(sheet).filter((table) => intersect(table.area, area)) : [];
  return [
    ...both(EventType.changed, sheetId, message),
    ...tables.flatMap((table) =>
      [table.id, sheetId, WORKBOOK].map((target) => ({
        type: EventType.tableChanged,
        target,
        message: { ...message, tableId: table.id, address: formatArea(common(table.area, area)) },
      })),
    ),
  ];
}

function common(a: Area, b: Area): Area {
  return intersect(a, b) ?? bounding(a, b);
}
