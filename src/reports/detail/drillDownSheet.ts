import { minorDigits } from '../../ledger/cells/currencies';
import { isoFromDay } from '../../ledger/cells/dates';
import { reportText as text, type ReportKey } from '../../locales/reportText';
import type { Aging } from '../../receivables/aging';
import { DEFAULT_THRESHOLDS } from '../../receivables/alerts';
import { isOwnMoney, type Figure } from '../../receivables/figure';
import { figureLines } from '../../receivables/figureLines';
import { moneySum, roundTo } from '../../ledger/moneySums';
import { areaAddress, cellAddress } from '../a1';
import { drillDownColumns, type DrillDown, type DrillDownColumn } from './drillDownColumns';
import { figureWords } from '../figureWords';
import { finishSheet } from '../finishSheet';
import { groupText } from '../groupText';
import { ledgerLink } from '../ledgerLink';
import type { CellFormat, PlanCell, SheetPlan, TablePlan } from '../plan';
import { amountFormat, type ReportInput } from '../reportInput';
import { SheetBuilder } from '../sheetBuilder';

export interface DrillDownOptions {
  /** The amount that stood in the cell. */
  readonly shown?: number;
  /** The earlier aging of a comparison: needed for what happened since. */
  readonly before?: Aging;
  /** The report that the figure stands in. */
  readonly title?: string;
}

/** The figure with its group as the ledger labels it: a report's cell has the words that the report shows. */
function withLabel(figure: Figure, { aging, language }: ReportInput): Figure {
  const labels = aging.placing.grouping?.labels ?? [];
  const { group } = figure;
  if (group === undefined || labels.includes(group)) return figure;
  const label = labels.find((one) => groupText(one, aging, language) === group);
  return label === undefined ? figure : { ...figure, group: label };
}

/** The figure's items with their amounts, and how they are to be shown. */
function drillDownOf(input: ReportInput, figure: Figure, before: Aging | undefined): DrillDown {
  const { aging, intake, thresholds = DEFAULT_THRESHOLDS } = input;
  const { movement, currency, of } = figure;
  const own = (movement !== undefined && figure.during === undefined) || isOwnMoney(aging, figure);
  const converted = !own && currency === aging.choice.valuation?.currency;
  const format = amountFormat(currency ?? '');
  const source = { intake, aging, thresholds, ...(before === undefined ? {} : { before }) };
  return {
    input,
    figure,
    ...figureLines(source, figure),
    aging: movement === 'opening' && before !== undefined ? before : aging,
    before: of?.startsWith('migration.') === true ? before : undefined,
    converted,
    format,
    ownFormat: converted ? 'amount' : format,
  };
}

/** Rows of the ledger that are no items, where a figure has such in it. */
function rowsTable({ input, rows, format }: DrillDown, row: number): TablePlan {
  const { language } = input;
  const total = moneySum(rows.map(({ amount }) => amount));
  const sum = { formula: `=SUBTOTAL(109,${areaAddress(row + 1, 2, rows.length, 1)})`, value: total };
  return {
    name: 'Dunwell_Rows',
    row,
    column: 0,
    columns: [
      { key: 'ledgerRow', header: text(language, 'column.ledgerRow'), format: 'integer' },
      { key: 'reason', header: text(language, 'figure.rows.reason'), format: 'text' },
      { key: 'amount', header: text(language, 'figure.rows.amount'), format },
    ],
    rows: rows.map((one): PlanCell[] => [
      ledgerLink(input, one.row, rows.length),
      text(language, `reason.${one.reason}`),
      roundTo(one.amount, 6),
    ]),
    totals: [text(language, 'label.total'), null, sum],
    keyColumns: [0],
  };
}

function itemsTable(
  columns: readonly DrillDownColumn[],
  { items, input }: DrillDown,
  total: number,
  row: number,
): TablePlan {
  const amount = columns.findIndex(({ key }) => key === 'amount');
  const sum = { formula: `=SUBTOTAL(109,${areaAddress(row + 1, amount, items.length, 1)})`, value: total };
  return {
    name: 'Dunwell_Items',
    row,
    column: 0,
    columns: columns.map(({ key, header, format }) => ({ key, header, format })),
    rows: items.map((line) => columns.map(({ cell }) => cell(line))),
    totals: columns.map((_, at): PlanCell =>
      at === 0 ? text(input.language, 'label.total') : at === amount ? sum : null,
    ),
    keyColumns: columns.flatMap(({ key }, at) =>
      /^(customer|document$|due$|currency$)/.test(key) ? [at] : [],
    ),
  };
}

/** The items' total, live, beside the amount that stood in the cell. */
function totalLines(
  sheet: SheetBuilder,
  { input: { language }, format }: DrillDown,
  total: PlanCell,
  figure: { readonly total: number; readonly shown: number | undefined; readonly digits: number },
): void {
  const put = (key: 'total' | 'shown' | 'difference', cell: PlanCell, as: CellFormat): void => {
    const { row } = sheet;
    sheet.line([text(language, `drillDown.${key}`), cell]);
    sheet.style(row, 0, 1, 'label').style(row, 1, 1, 'value').format(row, 1, as);
  };
  put('total', total, format);
  if (figure.shown === undefined) return;
  // A live total of the sheet ends in what binary fractions leave.
  put('shown', roundTo(figure.shown, 6), format);
  const value = roundTo(figure.total - figure.shown, figure.digits);
  const { row } = sheet;
  const minus = `${cellAddress(row - 2, 1)}-${cellAddress(row - 1, 1)}`;
  put('difference', { formula: `=ROUND(${minus},${figure.digits})`, value }, 'difference');
  sheet.style(row, 1, 1, value === 0 ? 'good' : 'bad');
  const words = value === 0 ? 'drillDown.same' : 'drillDown.changed';
  sheet.line([text(language, words)], value === 0 ? 'note' : 'bad');
}

/** What must be known to read the amounts. */
function notesOf({ figure, converted }: DrillDown): readonly ReportKey[] {
  return [
    ...(converted ? (['drillDown.converted'] as const) : []),
    ...(figure.sign === undefined ? [] : (['figure.turned'] as const)),
    ...(figure.of === 'migration.kept' ? (['figure.kept'] as const) : []),
  ];
}

/** What the figure is, of which report and day, and from which ledger. */
function heading(sheet: SheetBuilder, drill: DrillDown, options: DrillDownOptions): void {
  const { input, aging, figure, before } = drill;
  const { language, source } = input;
  // The report's own as-of date is a later one.
  const day = figure.at === 'previous' ? asOfWords(drill) : undefined;
  const title = [text(language, 'drillDown.title'), options.title, day].filter((one) => one !== undefined);
  sheet.line([title.join(' · ')], 'title');
  sheet.line([text(language, 'drillDown.figure'), figureWords(figure, aging, language, before)]);
  sheet.line([text(language, 'label.asOf'), aging.choice.asOf]).format(2, 1, 'date');
  sheet.line([text(language, 'label.source'), null]);
  for (const row of [1, 2, 3]) sheet.style(row, 0, 1, 'label').style(row, 1, 1, 'value');
  const place = `${source.sheet}!${source.range}`;
  sheet.links.push({ row: 3, column: 1, sheet: source.sheet, cell: source.range, text: place });
}

function asOfWords({ input: { language }, aging }: DrillDown): string {
  return `${text(language, 'label.asOf')} ${isoFromDay(aging.choice.asOf)}`;
}

/** The tables of items and of rows, from the row at which the first begins. */
function tablesOf(drill: DrillDown, columns: readonly DrillDownColumn[], first: number): TablePlan[] {
  const { items, rows } = drill;
  const total = moneySum(items.map(({ amount }) => amount));
  const itemTables = items.length === 0 ? [] : [itemsTable(columns, drill, total, first)];
  // Below the items' totals: a free row and the heading.
  const next = items.length === 0 ? first : first + items.length + 4;
  return rows.length === 0 ? itemTables : [...itemTables, rowsTable(drill, next)];
}

/** Everything that makes up a figure of a report, adding up to it: items, and rows that are none. */
export function drillDownSheet(input: ReportInput, wanted: Figure, options: DrillDownOptions): SheetPlan {
  const { language } = input;
  const figure = withLabel(wanted, input);
  const drill = drillDownOf(input, figure, options.before);
  const columns = drillDownColumns(drill);
  const sheet = new SheetBuilder();
  heading(sheet, drill, options);
  const notes = notesOf(drill);
  const headerRow = sheet.row + (options.shown === undefined ? 2 : 5) + notes.length;
  const tables = tablesOf(drill, columns, headerRow);
  const total = moneySum([...drill.items, ...drill.rows].map(({ amount }) => amount));
  const areas = tables.map((table) => {
    const amount = table.columns.findIndex(({ key }) => key === 'amount');
    return areaAddress(table.row + 1, amount, table.rows.length, 1);
  });
  const sum: PlanCell = areas.length === 0 ? 0 : { formula: `=SUM(${areas.join(',')})`, value: total };
  totalLines(sheet, drill, sum, { total, shown: options.shown, digits: minorDigits(figure.currency ?? '') });
  for (const note of notes) sheet.line([text(language, note)], 'note');
  sheet.row = headerRow;
  if (tables.length === 0) sheet.line([text(language, 'drillDown.none')]);
  for (const table of tables) {
    if (table.row > headerRow) sheet.skip().line([text(language, 'figure.rows')], 'subtitle');
    sheet.table(table);
  }
  return finishSheet(sheet, {
    report: 'drillDown',
    language,
    name: 'sheet.drillDown',
    title: 'drillDown.title',
    widths: columns.map(({ width }) => width),
    freeze: { rows: headerRow + 1, columns: 1 },
    orientation: 'landscape',
    titleRow: headerRow,
    trueFor: asOfWords(drill),
  });
}
