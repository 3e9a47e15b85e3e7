import { isoFromDay } from '../../ledger/cells/dates';
import { text } from '../../locales/text';
import { reconcile, type CurrencyReconciliation } from '../../receivables/reconciliation';
import type { SetAsideAmounts } from '../../receivables/tieOutByReason';
import { currencyTitle, finishSheet } from '../finishSheet';
import { generalBlock } from './generalBlock';
import { matchesTable } from './matchesTable';
import type { SheetPlan } from '../plan';
import { rowCell, type ReportInput } from '../reportInput';
import { AMOUNT, LAST, NOTE, reasonTieOut, tieOutLine } from './reasonTieOut';
import { SheetBuilder } from '../sheetBuilder';

const WIDTHS = [44, 18, 18, 15, 24, 72];

function heading(sheet: SheetBuilder, input: ReportInput): void {
  const { language, source, aging } = input;
  sheet.line([text(language, 'reconciliation.title')], 'title');
  const { row } = sheet;
  sheet.line([text(language, 'label.asOf'), aging.choice.asOf, text(language, 'label.source'), null]);
  sheet.format(row, 1, 'date');
  for (const column of [0, 2]) sheet.style(row, column, 1, 'label').style(row, column + 1, 1, 'value');
  const words = `${source.sheet}!${source.range}`;
  sheet.links.push({ row, column: 3, sheet: source.sheet, cell: source.range, text: words });
  sheet.line([text(language, 'reconciliation.rule')], 'note').skip();
}

function currencyPart(sheet: SheetBuilder, input: ReportInput, part: CurrencyReconciliation): void {
  sheet.line([currencyTitle(input.language, part.currency)], 'subtitle');
  const reportRow = reasonTieOut(sheet, input, part);
  generalBlock(sheet, input, part, reportRow);
  matchesTable(sheet, input, part);
}

/** Rows that were set aside and say an amount, where nobody can tell which currency they are in. */
function withoutCurrency(sheet: SheetBuilder, input: ReportInput, lines: readonly SetAsideAmounts[]): void {
  const { language } = input;
  const heads = [text(language, 'reconciliation.items'), text(language, 'reconciliation.amount')];
  const title = text(language, 'reconciliation.noCurrencyRows.title');
  sheet.traced(title, { of: 'stated.setAside' }).line([title, ...heads, null, null, null], 'section');
  sheet.style(sheet.row - 1, 1, AMOUNT, 'sectionFigure');
  for (const { reason, items, amount, firstRow } of lines) {
    const label = text(language, `reason.${reason}`);
    tieOutLine(sheet, label, { items, amount }, 'amount', { setAside: reason });
    const { sheet: target, cell, row } = rowCell(input, firstRow);
    const words = text(language, 'rows.first', { row });
    sheet.links.push({ row: sheet.row - 1, column: NOTE, sheet: target, cell, text: words });
  }
  sheet.line([text(language, 'reconciliation.noCurrencyRows')], 'note').skip();
}

/** The report against its ledger by reason, and against the general ledger's balances where they were typed. */
export function reconciliationSheet(
  input: ReportInput,
  balances: Readonly<Record<string, number>>,
): SheetPlan {
  const { language, aging, intake } = input;
  const { currencies, withoutCurrency: rest } = reconcile(intake, aging, balances);
  const sheet = new SheetBuilder();
  heading(sheet, input);
  const headerRow = sheet.row;
  for (const part of currencies) currencyPart(sheet, input, part);
  if (rest.length > 0) withoutCurrency(sheet, input, rest);
  return finishSheet(sheet, {
    report: 'reconciliation',
    language,
    name: 'sheet.reconciliation',
    title: 'reconciliation.title',
    widths: WIDTHS.slice(0, LAST + 1),
    freeze: { rows: headerRow, columns: 1 },
    orientation: 'landscape',
    titleRow: 0,
    trueFor: `${text(language, 'label.asOf')} ${isoFromDay(aging.choice.asOf)}`,
  });
}
