import type { Area, CellFormat, LinkPlan, RulePlan, SheetPlan, StyledArea } from '../../reports/plan';
import { columnWidths } from '../../reports/columnWidths';
import { areaAddress, quotedSheet } from '../../reports/a1';
import {
  BAR_COLOR,
  NUMBER_FORMATS,
  SHADE,
  STYLES,
  TAB_COLORS,
  TONES,
  widthInPoints,
  type CellStyle,
} from './palette';

/** The range of an area of a plan, whose rows and columns count from 0. */
export function rangeOf(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
}

/**
 * Uses the range of an area once and lets it go. The client keeps every range of a run, and what it does with them at
 * the run's end takes the square of their number: minutes for the looks of some thousand statements.
 */
export function onRange(sheet: Excel.Worksheet, area: Area, use: (range: Excel.Range) => void): void {
  const range = rangeOf(sheet, area);
  use(range);
  range.untrack();
}

/** Gives a whole range one number format; Office.js takes a single value for that, its typings do not say so. */
export function setNumberFormat(range: Excel.Range, format: CellFormat): void {
  if (format === 'text' || format === 'general') return;
  range.numberFormat = NUMBER_FORMATS[format] as unknown as string[][];
}

/** Gives a range what the style names, and leaves the rest of its looks alone. */
export function applyStyle(range: Excel.Range, style: CellStyle): void {
  const { font } = range.format;
  if (style.bold !== undefined) font.bold = style.bold;
  if (style.italic !== undefined) font.italic = style.italic;
  if (style.size !== undefined) font.size = style.size;
  if (style.color !== undefined) font.color = style.color;
  if (style.fill !== undefined) range.format.fill.color = style.fill;
  if (style.align !== undefined) range.format.horizontalAlignment = style.align;
  if (style.indent !== undefined) range.format.indentLevel = style.indent;
}

function writeStyle(sheet: Excel.Worksheet, { area, style, format }: StyledArea): void {
  onRange(sheet, area, (range) => {
    if (style !== undefined) applyStyle(range, STYLES[style]);
    if (format !== undefined) setNumberFormat(range, format);
  });
}

function writeRule(sheet: Excel.Worksheet, rule: RulePlan): void {
  const formats = rangeOf(sheet, rule.area).conditionalFormats;
  if (rule.kind === 'bar') {
    formats.add('DataBar').dataBar.positiveFormat.fillColor = BAR_COLOR;
    return;
  }
  if (rule.kind === 'shade') {
    const plain = { type: 'Percentile', formula: '50', color: SHADE.from } as const;
    formats.add('ColorScale').colorScale.criteria =
      rule.worse === 'high'
        ? { minimum: plain, maximum: { type: 'Percentile', formula: '95', color: SHADE.to } }
        : { minimum: { type: 'Percentile', formula: '5', color: SHADE.to }, maximum: plain };
    return;
  }
  const tone = TONES[rule.tone];
  if (rule.kind === 'contains') {
    const { textComparison } = formats.add('ContainsText');
    textComparison.format.fill.color = tone.fill;
    textComparison.format.font.color = tone.color;
    textComparison.rule = { operator: 'Contains', text: rule.text };
    return;
  }
  const { cellValue } = formats.add('CellValue');
  cellValue.format.fill.color = tone.fill;
  cellValue.format.font.color = tone.color;
  cellValue.rule =
    rule.kind === 'negative'
      ? { formula1: '=0', operator: 'LessThan' }
      : { formula1: `=${String(rule.above ?? 0)}`, operator: 'GreaterThan' };
}

function addressOf({ row, column, rows, columns }: Area): string {
  return areaAddress(row, column, rows, columns);
}

/** Points; Excel's own is 50, and a report needs the width. */
const SIDE_MARGIN = 36;

/** How the sheet is printed. */
export function writePrint(sheet: Excel.Worksheet, { print }: SheetPlan): void {
  const layout = sheet.pageLayout;
  layout.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  layout.paperSize = 'A4';
  layout.leftMargin = SIDE_MARGIN;
  layout.rightMargin = SIDE_MARGIN;
  layout.zoom = {
    horizontalFitToPages: print.pagesWide ?? 1,
    verticalFitToPages: print.onePage === true ? 1 : 0,
  };
  // One page alone stands in the middle, whatever its shape leaves free.
  if (print.onePage === true) layout.centerHorizontally = true;
  layout.setPrintTitleRows(print.titleRows);
  if (print.titleColumns !== undefined) layout.setPrintTitleColumns(print.titleColumns);
  if (print.area !== undefined) layout.setPrintArea(addressOf(print.area));
  const page = layout.headersFooters.defaultForAllPages;
  page.leftFooter = print.footer.left;
  page.centerFooter = print.footer.center;
  page.rightFooter = print.footer.right;
}

function freeze(sheet: Excel.Worksheet, { rows, columns }: SheetPlan['freeze']): void {
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

/** Looks a request: some hundred bytes for each of a style's properties, far below what a request may carry. */
const MOST_AT_ONCE = 1_000;

async function writeAll<T>(
  context: Excel.RequestContext,
  all: readonly T[],
  write: (one: T) => void,
  onChunk: () => void,
): Promise<void> {
  for (let at = 0; at < all.length; at += MOST_AT_ONCE) {
    all.slice(at, at + MOST_AT_ONCE).forEach(write);
    await send(context);
    onChunk();
  }
}

/** A request for a chunk: statements of a thousand customers have 18,000 looks, too many for one. */
async function send(context: Excel.RequestContext): Promise<void> {
  await context.sync();
}

function writeLink(sheet: Excel.Worksheet, link: LinkPlan): void {
  const { row, column, text } = link;
  onRange(sheet, { row, column, rows: 1, columns: 1 }, (range) => {
    range.hyperlink = {
      documentReference: `${quotedSheet(link.sheet)}!${link.cell}`,
      textToDisplay: text,
      screenTip: text,
    };
  });
}

/** Columns as wide as the plan wants them, or as an amount in them needs. */
export function writeWidths(sheet: Excel.Worksheet, plan: SheetPlan): void {
  columnWidths(plan).forEach((width, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth = widthInPoints(width);
  });
}

/**
 * Everything about a sheet that is not a value: looks, rules, links, widths, frozen header, print set-up.
 * `onChunk` is told after every request and may throw to stop.
 */
export async function writeLooks(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  onChunk: () => void,
): Promise<void> {
  const { styles, rules, links, print } = plan;
  sheet.showGridlines = false;
  sheet.tabColor = TAB_COLORS[plan.tone];
  const each = <T>(all: readonly T[], write: (one: T) => void): Promise<void> =>
    writeAll(context, all, write, onChunk);
  await each(styles, (styled) => {
    writeStyle(sheet, styled);
  });
  await each(rules, (rule) => {
    writeRule(sheet, rule);
  });
  await each(links, (link) => {
    writeLink(sheet, link);
  });
  await each(print.pageBreaks ?? [], (row) => {
    sheet.horizontalPageBreaks.add(`A${String(row + 1)}`);
  });
  writeWidths(sheet, plan);
  freeze(sheet, plan.freeze);
  writePrint(sheet, plan);
}
