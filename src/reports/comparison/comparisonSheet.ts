import { isoFromDay } from '../../ledger/cells/dates';
import { reportText as text } from '../../locales/reportText';
import type { Aging } from '../../receivables/aging';
import { compareAging, type Comparison, type CurrencyComparison } from '../../receivables/comparison';
import { moneySum } from '../../ledger/moneySums';
import { reportTotal } from '../../receivables/tieOutByReason';
import { areaAddress, cellAddress } from '../a1';
import { changesTable, comparisonColumns, type ComparisonColumns } from './changesTable';
import { currencyTitle, finishSheet } from '../finishSheet';
import { identityKeys } from '../identityColumns';
import { migrationBlock } from './migrationBlock';
import type { FormulaCell, PlanCell, SheetPlan, TablePlan } from '../plan';
import { amountFormat, type ReportInput } from '../reportInput';
import { SheetBuilder } from '../sheetBuilder';

const NAME_WIDTH = 34;
const NUMBER_WIDTH = 16;
const AMOUNT_WIDTH = 17;

function heading(sheet: SheetBuilder, input: ReportInput, comparison: Comparison): void {
  const { language, source, aging } = input;
  const from = comparison.before.choice.asOf;
  const to = comparison.after.choice.asOf;
  sheet.line([text(language, 'comparison.title')], 'title');
  const row = sheet.row;
  sheet.line([
    text(language, 'comparison.from'),
    from,
    text(language, 'comparison.to'),
    to,
    text(language, 'label.agedBy'),
    text(language, `aging.by.${aging.choice.by}`),
    text(language, 'label.source'),
    null,
  ]);
  sheet.format(row, 1, 'date').format(row, 3, 'date');
  for (const column of [0, 2, 4, 6]) sheet.style(row, column, 1, 'label');
  for (const column of [1, 3, 5, 7]) sheet.style(row, column, 1, 'value');
  const words = `${source.sheet}!${source.range}`;
  sheet.links.push({ row, column: 7, sheet: source.sheet, cell: source.range, text: words });
  const dates = { from: isoFromDay(from), to: isoFromDay(to) };
  sheet.line([text(language, 'comparison.rule', dates)], 'note');
  sheet.line([text(language, 'comparison.rule.other')], 'note');
  if (aging.choice.valuation !== undefined) sheet.line([text(language, 'comparison.currencies')], 'note');
  if (comparison.currencies.some(({ customers }) => customers.some(({ movements }) => movements.other !== 0)))
    sheet.line([text(language, 'comparison.otherFound')], 'bad');
}

/** The table's two balances against the totals of the two agings. */
function proofBlock(
  sheet: SheetBuilder,
  input: ReportInput,
  comparison: Comparison,
  part: CurrencyComparison,
  at: { readonly columns: ComparisonColumns; readonly table: TablePlan | undefined },
): void {
  const { language } = input;
  const { columns, table } = at;
  const first = columns.figure('opening');
  const blanks = Array.from({ length: first - 1 }, () => null);
  const heads = (['aging', 'here', 'difference'] as const).map((key) =>
    text(language, `comparison.proof.${key}`),
  );
  const title = text(language, 'comparison.proof');
  sheet.traced(title, { currency: part.currency }).line([title, ...blanks, ...heads], 'section');
  sheet.style(sheet.row - 1, first, heads.length, 'sectionFigure');
  for (const kind of ['opening', 'closing'] as const) {
    const aging: Aging = kind === 'opening' ? comparison.before : comparison.after;
    const expected = reportTotal(aging, part.currency);
    const here: PlanCell =
      table === undefined
        ? 0
        : {
            formula: `=SUM(${areaAddress(table.row + 1, columns.figure(kind), table.rows.length, 1)})`,
            value: part.total[kind],
          };
    const date = isoFromDay(aging.choice.asOf);
    const row = sheet.row;
    const difference: FormulaCell = {
      formula: `=ROUND(${cellAddress(row, first + 1)}-${cellAddress(row, first)},6)`,
      value: moneySum([part.total[kind], -expected]),
    };
    const label = text(language, `comparison.proof.${kind}`, { date });
    sheet.line([label, ...blanks, expected, here, difference]);
    sheet.figure(first, { movement: kind }).figure(first + 1, { movement: kind });
    sheet.figure(first + 2, 'difference');
    sheet.format(row, first, amountFormat(part.currency), 2).format(row, first + 2, 'difference');
    sheet.style(row, first + 2, 1, difference.value === 0 ? 'good' : 'bad');
  }
  sheet.skip();
}

function currencyPart(
  sheet: SheetBuilder,
  input: ReportInput,
  comparison: Comparison,
  part: CurrencyComparison,
  columns: ComparisonColumns,
): void {
  const { language, intake } = input;
  sheet.line([currencyTitle(language, part.currency)], 'subtitle');
  // An Excel table cannot be without a row.
  if (part.customers.length === 0) {
    sheet.line([text(language, 'comparison.none')]).skip();
    return;
  }
  const table = changesTable(intake.ledger, part, columns, { row: sheet.row, language });
  sheet.table(table).skip();
  proofBlock(sheet, input, comparison, part, { columns, table });
  migrationBlock(sheet, input, comparison, part, columns.identity.length);
}

/** What happened between two dates: balances and movements by customer, and from bucket to bucket. */
export function comparisonSheet(input: ReportInput, before: Aging): SheetPlan {
  const { language, aging, intake } = input;
  const comparison = compareAging(intake.ledger, before, aging);
  const columns = comparisonColumns(identityKeys(intake.ledger));
  const sheet = new SheetBuilder();
  heading(sheet, input, comparison);
  sheet.skip();
  const headerRow = sheet.row + 1;
  for (const part of comparison.currencies) currencyPart(sheet, input, comparison, part, columns);
  if (comparison.currencies.length === 0) sheet.line([text(language, 'comparison.none')]);
  const figures = Math.max(columns.count - columns.identity.length, comparison.bands + 4);
  return finishSheet(sheet, {
    report: 'comparison',
    language,
    name: 'sheet.comparison',
    title: 'comparison.title',
    widths: [
      ...columns.identity.map((key) =>
        key === 'customerNumber' && columns.identity.length > 1 ? NUMBER_WIDTH : NAME_WIDTH,
      ),
      ...Array.from({ length: figures }, () => AMOUNT_WIDTH),
    ],
    freeze: { rows: headerRow + 1, columns: columns.identity.length },
    orientation: 'landscape',
    titleRow: headerRow,
    trueFor: `${isoFromDay(before.choice.asOf)} - ${isoFromDay(aging.choice.asOf)}`,
  });
}
