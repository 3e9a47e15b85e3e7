import { KINDS, NO_DAY, type Customer } from '../../ledger/ledger';
import type { Language } from '../../locales/language';
import { reportText as text } from '../../locales/reportText';
import type { Figure } from '../../receivables/figure';
import { moneySum, roundTo } from '../../ledger/moneySums';
import type { StatementLine, StatementPart } from '../../receivables/statement';
import { areaAddress } from '../a1';
import { bucketLabel } from '../bucketLabel';
import { instalmentWords } from '../instalmentWords';
import type { PageBuilder } from './pageBuilder';
import type { PlanCell } from '../plan';
import { amountFormat, type ReportInput } from '../reportInput';

/** Width in characters of a statement's columns. */
export const STATEMENT_WIDTHS: readonly number[] = [12, 20, 12, 12, 13, 14, 14, 14, 14];
const DAYS = 4;
const FIRST_AMOUNT = 5;
const OPEN = 7;
const LAST = STATEMENT_WIDTHS.length - 1;

/** What the statements of a sheet have in common. */
export interface StatementSource {
  readonly input: ReportInput;
  readonly language: Language;
  readonly instalments: (item: number) => string;
}

/** What a part of one customer's statement is made from. */
export interface PartSource extends StatementSource {
  readonly customer: Customer;
}

/** Works out once what the lines of every statement are made from. */
export function statementSource(input: ReportInput, language: Language): StatementSource {
  return { input, language, instalments: instalmentWords(input.intake.ledger) };
}

function itemCells(line: StatementLine, { input, language, instalments }: StatementSource): PlanCell[] {
  const { ledger } = input.intake;
  const { item } = line;
  const date = ledger.documentDate[item] ?? NO_DAY;
  const amount = roundTo(ledger.amount[item] ?? 0, 6);
  const open = roundTo(line.open, 6);
  const document = ledger.document[item] ?? '';
  const instalment = instalments(item);
  const kind = KINDS[ledger.kind[item] ?? 0] ?? 'invoice';
  return [
    date === NO_DAY ? null : date,
    instalment === '' ? document : text(language, 'statement.document.instalment', { document, instalment }),
    text(language, `statement.kind.${kind}`),
    line.due,
    // A credit note has days, but nothing of it is overdue.
    line.daysOverdue > 0 && kind === 'invoice' ? line.daysOverdue : null,
    amount,
    moneySum([amount, -open]),
    open,
    line.balance,
  ];
}

/** The open items of one currency with their running balance and totals. */
function itemTable(page: PageBuilder, part: StatementPart, source: PartSource): void {
  const { language } = source;
  const heads = [
    text(language, 'statement.column.date'),
    text(language, 'statement.column.document'),
    text(language, 'detail.column.kind'),
    text(language, 'column.due'),
    text(language, 'column.daysOverdue'),
    text(language, 'statement.column.amount'),
    text(language, 'statement.column.received'),
    text(language, 'statement.column.open'),
    text(language, 'statement.column.balance'),
  ];
  page.line(heads, 'section').style(page.row - 1, DAYS, LAST - DAYS + 1, 'sectionFigure');
  const first = page.row;
  const rows = part.lines.map((line) => itemCells(line, source));
  for (const row of rows) page.line(row);
  const sums = [FIRST_AMOUNT, FIRST_AMOUNT + 1, OPEN].map((column) => ({
    formula: `=SUM(${areaAddress(first, column, rows.length, 1)})`,
    value: moneySum(rows.map((row) => Number(row[column]))),
  }));
  const label = text(language, 'statement.total', { currency: part.currency }).trim();
  const { number, name } = source.customer;
  page.traced(label, { customer: { number, name }, currency: part.currency, original: part.currency });
  page.line([label, null, null, null, null, ...sums, part.total], 'totals');
  page.figure(FIRST_AMOUNT, { of: 'original' }).figure(FIRST_AMOUNT + 1, { of: 'taken' });
  page.figure(OPEN, {}).figure(LAST, {});
  const height = rows.length + 1;
  for (const column of [0, 3]) {
    const area = { row: first, column, rows: rows.length, columns: 1 };
    page.styles.push({ area, format: 'date', style: 'day' });
  }
  page.styles.push({ area: { row: first, column: DAYS, rows: height, columns: 1 }, format: 'integer' });
  page.styles.push({
    area: { row: first, column: FIRST_AMOUNT, rows: height, columns: LAST - FIRST_AMOUNT + 1 },
    format: amountFormat(part.currency),
  });
}

/** The buckets with their amounts, to the right; as many lines as it takes. */
function agingStrip(page: PageBuilder, part: StatementPart, { input, language }: StatementSource): void {
  const { choice, buckets } = input.aging;
  const labels = buckets.map((bucket) => bucketLabel(bucket, language, choice.by));
  const amounts = [...part.amounts];
  const figures = amounts.map((_, bucket): Figure => ({ bucket }));
  if (choice.onAccount === 'ownColumn') {
    labels.push(text(language, 'summary.column.onAccount'));
    amounts.push(part.onAccount);
    figures.push({ part: 'onAccount' });
  }
  for (let from = 0; from < labels.length; from += LAST) {
    const shown = labels.slice(from, from + LAST);
    const column = LAST + 1 - shown.length;
    const blanks = Array.from({ length: column - 1 }, () => null);
    const row = page.row;
    page.line([from === 0 ? text(language, 'statement.aging') : null, ...blanks, ...shown], 'label');
    page.line(amounts.slice(from, from + LAST), 'totals', column);
    figures.slice(from, from + LAST).forEach((figure, at) => page.figure(column + at, figure));
    page.style(row, column, shown.length, 'sectionFigure');
    page.format(row + 1, column, amountFormat(part.currency), shown.length);
  }
}

/** What is due now, what later, and what has come in since. */
function amountsDue(
  page: PageBuilder,
  part: StatementPart,
  { language }: Pick<StatementSource, 'language'>,
): void {
  const first = page.row;
  const line = (label: string, amount: number, figure: Figure): void => {
    page.line([label, amount], undefined, LAST - 1).figure(LAST, figure);
  };
  const due = text(language, part.overdue < 0 ? 'statement.inYourFavour' : 'statement.dueNow');
  line(due, part.overdue, { part: 'overdue' });
  line(text(language, 'statement.notYetDue'), part.notYetDue, { part: 'notYetDue' });
  if (part.onAccount !== 0)
    line(text(language, 'statement.onAccount'), part.onAccount, { part: 'onAccount' });
  line(text(language, 'statement.total', { currency: part.currency }).trim(), part.total, {});
  const total = page.row - 1;
  if (part.receivedSince !== 0)
    line(text(language, 'statement.receivedSince'), part.receivedSince, { of: 'receivedSince' });
  const area = { row: first, rows: page.row - first, columns: 1 };
  page.styles.push({ area: { ...area, column: LAST - 1 }, style: 'labelBefore' });
  page.styles.push({ area: { ...area, column: LAST }, format: amountFormat(part.currency) });
  for (const row of [first, total]) page.style(row, LAST, 1, 'totals');
}

/** One currency of a statement. */
export function statementPart(page: PageBuilder, part: StatementPart, source: PartSource): void {
  const { language } = source;
  if (part.currency !== '')
    page.skip().line([text(language, 'aging.title.currency', { currency: part.currency })], 'subtitle');
  itemTable(page, part, source);
  page.skip();
  agingStrip(page, part, source);
  page.skip();
  amountsDue(page, part, source);
  page.skip();
}
