import { isoFromDay } from '../../ledger/cells/dates';
import { text } from '../../locales/text';
import { DEFAULT_THRESHOLDS } from '../../receivables/alerts';
import { itemOrder } from '../../receivables/itemOrder';
import { leftOutWords } from '../aging/agingSheet';
import { detailColumns, detailSource, type DetailColumn } from './detailColumns';
import { currencySums, figureOfColumn, totalsBand, totalsRow } from './detailTotals';
import { finishSheet } from '../finishSheet';
import type { PlanCell, SheetPlan, TablePlan } from '../plan';
import type { ReportInput } from '../reportInput';
import { SheetBuilder } from '../sheetBuilder';

/** More rows than this above the table would leave no room for it below when they are frozen. */
const MOST_FROZEN = 11;
const KEYS: readonly string[] = ['customerNumber', 'customerName', 'document', 'instalment', 'currency'];

function heading(sheet: SheetBuilder, input: ReportInput): void {
  const { language, aging, source, intake } = input;
  sheet.line([text(language, 'detail.title')], 'title');
  const parameters: PlanCell[] = [
    text(language, 'label.asOf'),
    aging.choice.asOf,
    text(language, 'label.agedBy'),
    text(language, `aging.by.${aging.choice.by}`),
    text(language, 'label.source'),
    null,
  ];
  const row = sheet.row;
  sheet.line(parameters).format(row, 1, 'date');
  for (const column of [0, 2, 4]) sheet.style(row, column, 1, 'label').style(row, column + 1, 1, 'value');
  const place = `${source.sheet}!${source.range}`;
  sheet.links.push({ row, column: 5, sheet: source.sheet, cell: source.range, text: place });
  sheet.line([text(language, 'detail.note')], 'note');
  if (intake.leftOut.items > 0) sheet.line([leftOutWords(intake.leftOut, language, 'detail.leftOut')], 'bad');
}

/** The longer overdue, the hotter; the same steps as the alerts'. */
function colours(sheet: SheetBuilder, table: TablePlan): void {
  const column = table.columns.findIndex(({ key }) => key === 'daysOverdue');
  const area = { row: table.row + 1, column, rows: table.rows.length, columns: 1 };
  const [, medium, high] = DEFAULT_THRESHOLDS.severityDays;
  sheet.rules.push({ kind: 'positive', area, tone: 'mild' });
  sheet.rules.push({ kind: 'positive', area, tone: 'warm', above: medium });
  sheet.rules.push({ kind: 'positive', area, tone: 'hot', above: high });
}

function itemsTable(
  input: ReportInput,
  columns: readonly DetailColumn[],
  items: Int32Array,
  row: number,
): TablePlan {
  const { language } = input;
  const sums = currencySums(input, columns, items);
  const [only] = sums.length === 1 ? sums : [];
  const rows = Array.from(items, (item) => columns.map(({ cell }) => cell(item)));
  return {
    name: 'Dunwell_Detail',
    row,
    column: 0,
    columns: columns.map(({ key, header, format }) => {
      const figure = figureOfColumn(key);
      return { key, header, format, ...(figure === undefined ? {} : { figure }) };
    }),
    rows,
    ...(only === undefined
      ? {}
      : {
          totals: totalsRow(columns, only, { row, language }),
          figure: { currency: only.currency, original: only.currency },
        }),
    rowFigures: 'item',
    keyColumns: columns.flatMap(({ key }, at) => (KEYS.includes(key) ? [at] : [])),
  };
}

/** The aging detail: every open item in one table, with its sums tied to the aging above it. */
export function detailSheet(input: ReportInput): SheetPlan {
  const { language, aging, intake } = input;
  const sheet = new SheetBuilder();
  const items = itemOrder(intake.ledger, aging);
  const columns = detailColumns(detailSource(input, items));
  heading(sheet, input);
  const sums = currencySums(input, columns, items);
  const headerRow = sheet.row + 1 + (sums.length === 0 ? 0 : sums.length + 2);
  if (items.length === 0) sheet.skip().line([text(language, 'aging.nothingOpen')]);
  else {
    sheet.skip();
    totalsBand(sheet, input, columns, { sums, firstRow: headerRow + 1, rows: items.length });
    sheet.row = headerRow;
    const table = itemsTable(input, columns, items, headerRow);
    sheet.table(table);
    colours(sheet, table);
  }
  const named = columns.filter(({ key }) => key.startsWith('customer')).length;
  return finishSheet(sheet, {
    report: 'detail',
    language,
    name: 'sheet.detail',
    title: 'detail.title',
    widths: columns.map(({ width }) => width),
    freeze: { rows: headerRow < MOST_FROZEN ? headerRow + 1 : 1, columns: named },
    orientation: 'landscape',
    titleRow: headerRow,
    trueFor: `${text(language, 'label.asOf')} ${isoFromDay(aging.choice.asOf)}`,
  });
}
