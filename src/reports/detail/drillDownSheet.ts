import { minorDigits } from '../../ledger/cells/currencies';
import { isoFromDay } from '../../ledger/cells/dates';
import { text } from '../../locales/text';
import type { Aging } from '../../receivables/aging';
import { itemsOfMovement, type MovementItem } from '../../receivables/comparison';
import { itemsOf, type Figure } from '../../receivables/figure';
import { moneySum, roundTo } from '../../receivables/moneySums';
import { areaAddress, cellAddress } from '../a1';
import { drillDownColumns, type DrillDown, type DrillDownColumn } from './drillDownColumns';
import { figureWords } from '../figureWords';
import { finishSheet } from '../finishSheet';
import { groupText } from '../groupText';
import type { CellFormat, PlanCell, SheetPlan, TablePlan } from '../plan';
import { amountFormat, type ReportInput } from '../reportInput';
import { SheetBuilder } from '../sheetBuilder';

export interface DrillDownOptions {
  /** The amount that stood in the cell. */
  readonly shown?: number;
  /** The earlier aging of a comparison: needed for a movement. */
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
  const { aging, intake } = input;
  const { movement, currency } = figure;
  const { blocks, value } = aging.placing;
  const own = currency !== undefined && !blocks.currencies.includes(currency);
  const converted = movement === undefined && !own && currency === aging.choice.valuation?.currency;
  const format = amountFormat(currency ?? '');
  const common = { input, movement, converted, format };
  if (movement === undefined) {
    const amounts = own ? aging.items.open : value;
    const items = Array.from(itemsOf(intake.ledger, aging, figure), (item): MovementItem => ({
      item,
      amount: amounts[item] ?? 0,
    }));
    return { ...common, aging, items, ownFormat: converted ? 'amount' : format };
  }
  if (before === undefined) throw new RangeError('A movement is one between two agings.');
  const items = itemsOfMovement(intake.ledger, before, aging, { ...figure, movement });
  return { ...common, aging: movement === 'opening' ? before : aging, items, ownFormat: format };
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
  put('shown', figure.shown, format);
  const value = roundTo(figure.total - figure.shown, figure.digits);
  const { row } = sheet;
  const minus = `${cellAddress(row - 2, 1)}-${cellAddress(row - 1, 1)}`;
  put('difference', { formula: `=ROUND(${minus},${figure.digits})`, value }, 'difference');
  sheet.style(row, 1, 1, value === 0 ? 'good' : 'bad');
  const words = value === 0 ? 'drillDown.same' : 'drillDown.changed';
  sheet.line([text(language, words)], value === 0 ? 'note' : 'bad');
}

/** Every item that makes up a figure of a report, adding up to it. */
export function drillDownSheet(input: ReportInput, wanted: Figure, options: DrillDownOptions): SheetPlan {
  const { language, source } = input;
  const figure = withLabel(wanted, input);
  const drill = drillDownOf(input, figure, options.before);
  const { items, aging } = drill;
  const columns = drillDownColumns(drill);
  const words = figureWords(figure, aging, language);
  const total = moneySum(items.map(({ amount }) => amount));
  const sheet = new SheetBuilder();
  const asOf = `${text(language, 'label.asOf')} ${isoFromDay(aging.choice.asOf)}`;
  // The report's own as-of date is a later one.
  const day = figure.at === 'previous' ? asOf : undefined;
  const title = [text(language, 'drillDown.title'), options.title, day].filter((one) => one !== undefined);
  sheet.line([title.join(' · ')], 'title');
  sheet.line([text(language, 'drillDown.figure'), words]);
  sheet.style(1, 0, 1, 'label').style(1, 1, 1, 'value');
  sheet.line([text(language, 'label.asOf'), aging.choice.asOf]);
  sheet.style(2, 0, 1, 'label').style(2, 1, 1, 'value').format(2, 1, 'date');
  sheet.line([text(language, 'label.source'), null]);
  sheet.style(3, 0, 1, 'label').style(3, 1, 1, 'value');
  const place = `${source.sheet}!${source.range}`;
  sheet.links.push({ row: 3, column: 1, sheet: source.sheet, cell: source.range, text: place });
  const headerRow = sheet.row + (options.shown === undefined ? 2 : 5) + (drill.converted ? 1 : 0);
  const amount = columns.findIndex(({ key }) => key === 'amount');
  const area = areaAddress(headerRow + 1, amount, items.length, 1);
  const sum: PlanCell = items.length === 0 ? 0 : { formula: `=SUM(${area})`, value: total };
  totalLines(sheet, drill, sum, { total, shown: options.shown, digits: minorDigits(figure.currency ?? '') });
  if (drill.converted) sheet.line([text(language, 'drillDown.converted')], 'note');
  sheet.row = headerRow;
  if (items.length === 0) sheet.line([text(language, 'drillDown.none')]);
  else sheet.table(itemsTable(columns, drill, total, headerRow));
  return finishSheet(sheet, {
    report: 'drillDown',
    language,
    name: 'sheet.drillDown',
    title: 'drillDown.title',
    widths: columns.map(({ width }) => width),
    freeze: { rows: headerRow + 1, columns: 1 },
    orientation: 'landscape',
    titleRow: headerRow,
    trueFor: asOf,
  });
}
