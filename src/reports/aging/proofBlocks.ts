import { minorDigits } from '../../ledger/cells/currencies';
import { SEVERITY_ORDER, type Check } from '../../ledger/ledger';
import { setAsideGroups } from '../../ledger/checks/setAsideGroups';
import { reportText as text } from '../../locales/reportText';
import type { CurrencyAging } from '../../receivables/aging';
import type { Figure } from '../../receivables/figure';
import { roundTo } from '../../ledger/moneySums';
import { cellAddress } from '../a1';
import type { AgingColumns } from './agingColumns';
import { firstRowLink } from '../firstRowLink';
import type { PlanCell } from '../plan';
import { amountFormat, type ReportInput } from '../reportInput';
import type { SheetBuilder } from '../sheetBuilder';

/** Labels run over the identity columns; figures stand under the first two buckets. */
function figureColumns(columns: AgingColumns): { readonly count: number; readonly amount: number } {
  return { count: columns.firstBucket, amount: columns.firstBucket + 1 };
}

function padded(label: string, columns: AgingColumns, ...figures: PlanCell[]): PlanCell[] {
  return [label, ...Array.from({ length: columns.firstBucket - 1 }, () => null), ...figures];
}

const COMMON_WORDS = { afterAsOf: 'tieOut.afterAsOf', receivedSince: 'tieOut.receivedSince' } as const;
const SIGNED_WORDS = {
  ...COMMON_WORDS,
  amounts: 'tieOut.amounts.signed',
  received: 'tieOut.received.setOff',
} as const;
/** Where receipts are rows of their own, they take as much off one item as off another. */
const TIE_OUT_WORDS = {
  invoices: { ...COMMON_WORDS, amounts: 'tieOut.amounts', received: 'tieOut.received' },
  openItems: { ...COMMON_WORDS, amounts: 'tieOut.amounts', received: 'tieOut.received.stated' },
  transactions: SIGNED_WORDS,
  movements: SIGNED_WORDS,
} as const;

/**
 * The proof for one currency: the ledger's amounts, what takes them down to the open ones, and the report's sum.
 * `totals` is the address of the customers' totals; absent where nothing is open.
 */
export function tieOutBlock(
  sheet: SheetBuilder,
  input: ReportInput,
  part: CurrencyAging,
  columns: AgingColumns,
  totals: string | undefined,
): void {
  const { language } = input;
  const { tieOut } = part;
  const at = figureColumns(columns);
  const title =
    part.currency === ''
      ? text(language, 'tieOut.title')
      : text(language, 'tieOut.title.currency', { currency: part.currency });
  const heads = padded(title, columns, text(language, 'tieOut.items'), text(language, 'tieOut.amount'));
  sheet.traced(title, { currency: part.currency });
  sheet.line(heads, 'section').style(sheet.row - 1, at.count, 2, 'sectionFigure');
  const words = TIE_OUT_WORDS[input.intake.ledger.shape];
  const line = (key: keyof typeof words, sign: 1 | -1): void => {
    const { items, amount } = tieOut[key];
    sheet.line(padded(text(language, words[key]), columns, items, roundTo(sign * amount, 6)));
    sheet
      .format(sheet.row - 1, at.count, 'integer')
      .format(sheet.row - 1, at.amount, amountFormat(part.currency));
    const figure: Figure = { of: `tieOut.${key}`, ...(sign === -1 ? { sign } : {}) };
    sheet.figure(at.count, figure, 'counts').figure(at.amount, figure);
  };
  const result = (key: 'ledger' | 'report' | 'difference', cell: PlanCell, items: PlanCell): void => {
    sheet.line(padded(text(language, `tieOut.${key}`), columns, items, cell), 'totals');
    sheet
      .format(sheet.row - 1, at.count, 'integer')
      .format(sheet.row - 1, at.amount, amountFormat(part.currency));
    if (items !== null) sheet.figure(at.count, {}, 'counts');
    sheet.figure(at.amount, key === 'difference' ? 'difference' : {});
  };
  const first = sheet.row;
  line('amounts', 1);
  line('afterAsOf', -1);
  line('received', -1);
  const amountCell = (row: number): string => cellAddress(row, at.amount);
  result(
    'ledger',
    { formula: `=SUM(${amountCell(first)}:${amountCell(first + 2)})`, value: tieOut.ledger },
    null,
  );
  // SUM, not the totals row: a filter set on the table must not open a difference.
  result(
    'report',
    totals === undefined ? 0 : { formula: `=SUM(${totals})`, value: tieOut.report },
    part.items,
  );
  const digits = minorDigits(part.currency);
  const difference = `=ROUND(${amountCell(first + 4)}-${amountCell(first + 3)},${digits})`;
  const difference0 = roundTo(tieOut.difference, digits);
  result('difference', { formula: difference, value: difference0 }, null);
  sheet.format(sheet.row - 1, at.amount, 'difference');
  sheet.style(sheet.row - 1, 0, columns.firstBucket + 2, difference0 === 0 ? 'good' : 'bad');
  if (tieOut.receivedSince.items > 0) line('receivedSince', 1);
  sheet.skip();
}

/** Rows read = rows used + rows set aside, each reason with its first row. */
export function rowsBlock(sheet: SheetBuilder, input: ReportInput, columns: AgingColumns): void {
  const { language, intake } = input;
  const at = figureColumns(columns);
  const heads = padded(text(language, 'rows.title'), columns, text(language, 'rows.count'));
  sheet.line([...heads, null], 'section').style(sheet.row - 1, at.count, 1, 'sectionFigure');
  const line = (label: string, count: number, firstRow?: number): void => {
    sheet.line(padded(label, columns, count)).format(sheet.row - 1, at.count, 'integer');
    if (firstRow !== undefined) firstRowLink(sheet, input, at.amount, firstRow);
  };
  line(text(language, 'rows.read'), intake.rowsRead);
  line(text(language, 'rows.used'), intake.rowsUsed);
  line(text(language, 'rows.setAside'), intake.setAside.length);
  for (const { reason, count, firstRow } of setAsideGroups(intake)) {
    line(`    ${text(language, `reason.${reason}`)}`, count, firstRow);
  }
  const { items, amount } = intake.leftOut;
  if (items > 0) {
    const label = text(language, 'rows.leftOut');
    sheet.traced(label, { of: 'leftOut' });
    sheet.line(padded(label, columns, items, roundTo(amount, 6)), 'bad');
    sheet.figure(at.count, {}, 'counts').figure(at.amount, {});
    sheet.format(sheet.row - 1, at.count, 'integer').format(sheet.row - 1, at.amount, 'amount');
  }
  sheet.skip();
}

/** What the intake found, most serious first, with a link to the first row of each finding. */
export function findingsBlock(sheet: SheetBuilder, input: ReportInput, columns: AgingColumns): void {
  const { language, intake } = input;
  const at = figureColumns(columns);
  const heads = padded(
    text(language, 'findings.title'),
    columns,
    text(language, 'findings.count'),
    text(language, 'findings.rows'),
    text(language, 'findings.what'),
  );
  sheet.line([...heads, ...Array.from({ length: columns.count - heads.length }, () => null)], 'section');
  sheet.style(sheet.row - 1, at.count, 1, 'sectionFigure').style(sheet.row - 1, at.amount, 1, 'words');
  if (intake.checks.length === 0) sheet.line([text(language, 'findings.none')]);
  const rank = ({ severity }: Check): number => SEVERITY_ORDER.indexOf(severity);
  const sorted = [...intake.checks].sort((a, b) => rank(a) - rank(b));
  for (const check of sorted) {
    sheet.line(
      padded(text(language, `severity.${check.severity}`), columns, check.count, null, words(check, input)),
    );
    sheet.format(sheet.row - 1, at.count, 'integer');
    const first = check.rows[0];
    if (first !== undefined) firstRowLink(sheet, input, at.amount, first);
  }
}

function words(check: Check, { language }: ReportInput): string {
  const values = { count: check.count, ...check.details };
  return text(language, 'findings.words', {
    finding: text(language, `check.${check.code}`, values),
    remedy: text(language, `check.${check.code}.remedy`, values),
  });
}
