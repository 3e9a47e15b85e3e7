import { bounding, formatArea, intersect, parseArea, tryParseArea, type Area } from '../workbook/address';
import type { HostEvent } from '../workbook/HostEvents';
import type { HostSheet } from '../workbook/HostSheet';
import type { HostWorkbook } from '../workbook/HostWorkbook';

/** The client's numbers of the events. */
const EventType = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  rowSorted: 19,
  columnSorted: 20,
  singleClicked: 21,
  rowHiddenChanged: 22,
  formulaChanged: 23,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
  moved: 27,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  commentAdded: 250,
  commentDeleted: 251,
  commentChanged: 252,
} as const;

/** The target of events of the whole workbook. */
export const WORKBOOK_TARGET = 'Workbook';
const LOCAL = { source: 'Local' };

type Fields = Readonly<Record<string, unknown>>;
type EventOf<T extends HostEvent['type']> = HostEvent & { readonly type: T };

export interface EventMessage {
  readonly type: number;
  readonly target: string;
  /** Read when it is sent: by then what a formula gives is known. */
  readonly message: () => Fields;
}

/** What the client is told of an event, for each object that it may have asked about. */
export function eventMessages(event: HostEvent, workbook: HostWorkbook): EventMessage[] {
  const worksheetId = event.sheetId;
  switch (event.type) {
    case 'changed':
      return changed(event, workbook);
    case 'comment':
      return commentMessages(event);
    case 'selectionChanged':
      return [
        ...both(EventType.selectionChanged, worksheetId, { worksheetId, address: event.address }),
        ...tableSelections(event, workbook),
      ];
    case 'activated':
    case 'deactivated':
      return both(EventType[event.type], worksheetId, { worksheetId });
    case 'added':
    case 'deleted':
      return [atWorkbook(EventType[event.type], { worksheetId, ...LOCAL })];
    case 'moved': {
      const { positionBefore, positionAfter } = event;
      return [atWorkbook(EventType.moved, { worksheetId, positionBefore, positionAfter, ...LOCAL })];
    }
    case 'tableAdded':
    case 'tableDeleted': {
      const { tableId, tableName } = event;
      return both(EventType[event.type], worksheetId, { worksheetId, tableId, tableName, ...LOCAL });
    }
    case 'formatChanged':
      return [worksheetId, WORKBOOK_TARGET].map((target) => ({
        type: EventType.formatChanged,
        target,
        message: () => ({
          worksheetId,
          address: event.address,
          ...LOCAL,
          ...reference(workbook.sheetById(worksheetId), event.address),
        }),
      }));
    case 'formulaChanged':
      return both(EventType.formulaChanged, worksheetId, {
        worksheetId,
        formulaDetails: event.formulas,
        ...LOCAL,
      });
    case 'rowHiddenChanged': {
      const changeType = event.hidden ? 'Hidden' : 'Unhidden';
      const message = { worksheetId, address: event.address, changeType, ...LOCAL };
      return both(EventType.rowHiddenChanged, worksheetId, message);
    }
    default: {
      const { type, sheetId, ...fields } = event;
      return both(EventType[type], sheetId, { worksheetId, ...fields, ...LOCAL });
    }
  }
}

function atWorkbook(type: number, fields: Fields): EventMessage {
  return { type, target: WORKBOOK_TARGET, message: () => fields };
}

function both(type: number, sheetId: string, fields: Fields): EventMessage[] {
  return [sheetId, WORKBOOK_TARGET].map((target) => ({ type, target, message: () => fields }));
}

function commentMessages({ sheetId, change, commentId, replyIds }: EventOf<'comment'>): EventMessage[] {
  const message = { commentDetails: [{ commentId, replyIds }], ...LOCAL, worksheetId: sheetId };
  if (change === 'Added') return both(EventType.commentAdded, sheetId, message);
  if (change === 'Deleted') return both(EventType.commentDeleted, sheetId, message);
  return both(EventType.commentChanged, sheetId, { ...message, changeType: change });
}

/** By which the client's `getRange` of an event finds the cells again. */
function reference(sheet: HostSheet | undefined, address: string): Fields {
  const area = tryParseArea(address);
  return sheet && area ? { referenceId: sheet.workbook.keptRanges.keepForEvent(sheet, area) } : {};
}

function changed(event: EventOf<'changed'>, workbook: HostWorkbook): EventMessage[] {
  const { sheetId, address } = event;
  const sheet = workbook.sheetById(sheetId);
  const area = parseArea(address);
  const message = (where: string) => () => ({
    worksheetId: sheetId,
    address: where,
    changeType: event.changeType,
    triggerSource: event.byAddIn ? 'ThisLocalAddin' : 'Unknown',
    shiftDirection: event.shiftDirection ?? 'None',
    ...LOCAL,
    ...details(event, sheet, area),
    ...reference(sheet, where),
  });
  const tables = sheet ? workbook.tableStore.of(sheet).filter((table) => intersect(table.area, area)) : [];
  return [
    ...[sheetId, WORKBOOK_TARGET].map((target) => ({
      type: EventType.changed,
      target,
      message: message(address),
    })),
    ...tables.flatMap((table) => {
      const ofTable = message(formatArea(common(table.area, area)));
      return [table.id, sheetId, WORKBOOK_TARGET].map((target) => ({
        type: EventType.tableChanged,
        target,
        message: () => ({ ...ofTable(), tableId: table.id }),
      }));
    }),
  ];
}

/** Value and type of the one cell that was edited, before and after. */
function details({ before }: EventOf<'changed'>, sheet: HostSheet | undefined, area: Area): Fields {
  if (!before || !sheet) return {};
  const after = sheet.grid.content(area.row, area.column);
  return {
    valueBefore: before.value,
    valueTypeBefore: before.type,
    valueAfter: after.value,
    valueTypeAfter: after.type,
  };
}

/** A table hears of selections in it, and of the one that leaves it. */
function tableSelections(event: EventOf<'selectionChanged'>, workbook: HostWorkbook): EventMessage[] {
  const sheet = workbook.sheetById(event.sheetId);
  const area = tryParseArea(event.address);
  if (!sheet || !area) return [];
  const previous = tryParseArea(event.previous ?? '');
  return workbook.tableStore.of(sheet).flatMap((table) => {
    const inside = intersect(table.area, area);
    if (!inside && !(previous && intersect(table.area, previous))) return [];
    const fields = {
      worksheetId: sheet.id,
      tableId: table.id,
      isInsideTable: inside !== undefined,
      address: inside ? formatArea(inside) : '',
    };
    return [{ type: EventType.tableSelectionChanged, target: table.id, message: () => fields }];
  });
}

function common(a: Area, b: Area): Area {
  return intersect(a, b) ?? bounding(a, b);
}
