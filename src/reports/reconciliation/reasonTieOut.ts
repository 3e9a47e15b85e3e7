import { minorDigits } from '../../ledger/cells/currencies';
import { KINDS } from '../../ledger/ledger';
import { reportText as text } from '../../locales/reportText';
import { roundTo } from '../../ledger/moneySums';
import type { CurrencyReconciliation } from '../../receivables/reconciliation';
import type { CountedAmount } from '../../receivables/tieOutByReason';
import type { Figure } from '../../receivables/figure';
import { areaAddress, cellAddress } from '../a1';
import { firstRowLink } from '../firstRowLink';
import type { CellFormat, FormulaCell, NoFigure, PlanCell } from '../plan';
import { amountFormat, type ReportInput } from '../reportInput';
import type { SheetBuilder } from '../sheetBuilder';

/** Columns of every part of the reconciliation: label, items, amount, and what goes with them. */
export const ITEMS = 1;
export const AMOUNT = 2;
export const NOTE = 3;
export const LAST = 5;

/** One line of a proof: label, how many, how much, and what that stands for. */
export function tieOutLine(
  sheet: SheetBuilder,
  label: string,
  { items, amount }: { readonly items: number | null; readonly amount: PlanCell },
  format: CellFormat,
  figure: Figure | NoFigure,
): void {
  sheet.line([label, items, amount]).figure(AMOUNT, figure);
  if (items !== null) sheet.figure(ITEMS, figure, 'counts');
  sheet.format(sheet.row - 1, ITEMS, 'integer').format(sheet.row - 1, AMOUNT, format);
}

/** Which kinds of items there are, where they are of several. */
function kindLines(
  sheet: SheetBuilder,
  { language }: ReportInput,
  { tieOut, currency }: CurrencyReconciliation,
): void {
  const kinds = KINDS.filter((kind) => tieOut.kinds[kind].items > 0);
  if (kinds.length <= 1) return;
  for (const kind of kinds) {
    const label = text(language, 'reconciliation.kind', { kind: text(language, `item.kind.${kind}`) });
    const { items, amount } = tieOut.kinds[kind];
    const figures = { items, amount: roundTo(amount, 6) };
    tieOutLine(sheet, label, figures, amountFormat(currency), { of: 'stated.used', kind });
    sheet.style(sheet.row - 1, 0, AMOUNT + 1, 'note');
  }
  sheet.skip();
}

/** Part 1: from every amount of the sheet down to the report. Gives the row of the report's total. */
export function reasonTieOut(sheet: SheetBuilder, input: ReportInput, part: CurrencyReconciliation): number {
  const { language } = input;
  const { tieOut, currency } = part;
  const format = amountFormat(currency);
  const heads = [text(language, 'reconciliation.items'), text(language, 'reconciliation.amount')];
  const title = text(language, 'reconciliation.tieOut');
  sheet.traced(title, { currency, original: currency });
  sheet.line([title, ...heads, null, null, null], 'section');
  sheet.style(sheet.row - 1, ITEMS, AMOUNT, 'sectionFigure');
  const line = (label: string, figures: CountedAmount, figure: Figure): void => {
    const amount = roundTo((figure.sign ?? 1) * figures.amount, 6);
    tieOutLine(sheet, label, { items: figures.items, amount }, format, figure);
  };
  const result = (
    label: string,
    items: number | null,
    cell: FormulaCell | number,
    figure: Figure | NoFigure = {},
  ): number => {
    tieOutLine(sheet, label, { items, amount: cell }, format, figure);
    sheet.style(sheet.row - 1, 0, AMOUNT + 1, 'totals');
    return sheet.row - 1;
  };
  const sumFrom = (first: number, value: number): FormulaCell => ({
    formula: `=SUM(${areaAddress(first, AMOUNT, sheet.row - first, 1)})`,
    value,
  });
  const all = sheet.row;
  const usedItems: Figure = { of: 'stated.used' };
  const everything: Figure = tieOut.setAside.length === 0 ? usedItems : { of: 'stated.allRows' };
  line(text(language, 'reconciliation.allRows'), tieOut.allRows, everything);
  for (const group of tieOut.setAside) {
    const reason = text(language, `reason.${group.reason}`);
    const figure: Figure = { of: 'stated.setAside', setAside: group.reason, sign: -1 };
    line(text(language, 'reconciliation.setAside', { reason }), group, figure);
    firstRowLink(sheet, input, NOTE, group.firstRow);
  }
  const used = result(
    text(language, 'reconciliation.used'),
    tieOut.used.items,
    sumFrom(all, tieOut.used.amount),
    usedItems,
  );
  const after = sheet.row;
  for (const key of ['afterAsOf', 'received'] as const)
    line(text(language, `reconciliation.${key}`), tieOut[key], { of: `stated.${key}`, sign: -1 });
  const open: FormulaCell = {
    formula: `=${cellAddress(used, AMOUNT)}+SUM(${areaAddress(after, AMOUNT, 2, 1)})`,
    value: tieOut.open.amount,
  };
  const openRow = result(text(language, 'reconciliation.open'), tieOut.open.items, open);
  const report = result(text(language, 'reconciliation.report'), null, tieOut.report);
  const digits = minorDigits(currency);
  const value = roundTo(tieOut.difference, digits);
  const minus = `${cellAddress(report, AMOUNT)}-${cellAddress(openRow, AMOUNT)}`;
  const difference: FormulaCell = { formula: `=ROUND(${minus},${digits})`, value };
  const row = result(text(language, 'reconciliation.difference'), null, difference, 'difference');
  sheet.format(row, AMOUNT, 'difference').style(row, 0, AMOUNT + 1, value === 0 ? 'good' : 'bad');
  sheet.skip();
  kindLines(sheet, input, part);
  return report;
}
