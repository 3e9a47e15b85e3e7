/**
 * Types whose members change only what `UndoSteps` keeps: cells, looks, sizes of rows and columns, notes and
 * comments. What else an add-in changes empties the stack.
 */
const KEPT_TYPES = new Set([
  'RangeFont',
  'RangeFill',
  'RangeBorder',
  'RangeBorderCollection',
  'FormatProtection',
  'NoteCollection',
  'Note',
  'CommentCollection',
  'Comment',
  'CommentReplyCollection',
  'CommentReply',
]);
const KEPT_MEMBERS = new Set([
  'Range.values',
  'Range.formulas',
  'Range.formulasLocal',
  'Range.formulasR1C1',
  'Range.numberFormat',
  'Range.numberFormatLocal',
  'RangeFormat.horizontalAlignment',
  'RangeFormat.verticalAlignment',
  'RangeFormat.wrapText',
  'RangeFormat.indentLevel',
  'RangeFormat.shrinkToFit',
  'RangeFormat.textOrientation',
  'RangeFormat.readingOrder',
  'RangeFormat.columnWidth',
  'RangeFormat.rowHeight',
  'RangeFormat.useStandardWidth',
  'RangeFormat.useStandardHeight',
  'RangeFormat.autofitColumns',
  'RangeFormat.autofitRows',
  'Range.columnHidden',
  'Range.rowHidden',
]);
/** Types outside of the workbook's content: Excel's undo does not know them. */
const OUTSIDE_TYPES = new Set(['CustomFunctions', 'Setting', 'SettingCollection']);
/** Methods that change nothing. Names that begin with `_` are the client's own: events, references, checks. */
const HARMLESS = /\.(?:_|get[A-Z]|(?:activate|calculate|select|setDirty|showCard|track|untrack)$|suspend)/;

/** Whether calling a method or setting a property, `Range.values`, can be taken back, or changes nothing. */
export function canBeUndone(member: string, args: readonly unknown[]): boolean {
  const type = member.slice(0, member.indexOf('.'));
  if (KEPT_TYPES.has(type) || OUTSIDE_TYPES.has(type) || KEPT_MEMBERS.has(member)) return true;
  if (member === 'Range.clear') return args[0] === 'Contents';
  return HARMLESS.test(member);
}
