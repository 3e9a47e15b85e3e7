import { minorDigits } from '../../ledger/cells/currencies';
import { reportText as text, type ReportKey } from '../../locales/reportText';
import { moneySum, roundTo } from '../../ledger/moneySums';
import { leftOutWords } from '../aging/agingSheet';
import type { ReportInput } from '../reportInput';
import type { SheetBuilder } from '../sheetBuilder';
import type { CreditLine } from './creditLines';
import type { ReportedCredit } from './reportedCredit';

/** Where the open amounts of a currency of the ledger are in a report about credit. */
export interface CreditTieOut {
  readonly currency: string;
  readonly ledger: number;
  /** Open amounts less receipts on account of the lines in this currency. */
  readonly listed: number;
  /** Of lines that have amounts of several currencies converted into one. */
  readonly converted: number;
  /** Of lines in another currency, without a rate. */
  readonly left: number;
  readonly difference: number;
}

/** Every open amount of the ledger is in a line, currency by currency. */
export function creditTieOuts({ aging }: ReportInput, lines: readonly CreditLine[]): readonly CreditTieOut[] {
  return aging.currencies.map(({ currency, total }) => {
    const listed: number[] = [];
    const converted: number[] = [];
    const left: number[] = [];
    for (const { credit, balances, isConverted } of lines) {
      const { exposure } = credit;
      const unconverted = exposure.unconverted.filter((one) => one.currency === currency);
      left.push(...unconverted.map(({ amount }) => amount));
      if (!isConverted && exposure.currency === currency) listed.push(exposure.invoices, -exposure.onAccount);
      if (!isConverted || unconverted.length > 0) continue;
      const own = balances.filter((one) => one.currency === currency);
      converted.push(...own.flatMap(({ invoices, onAccount }) => [invoices, -onAccount]));
    }
    const parts = { listed: moneySum(listed), converted: moneySum(converted), left: moneySum(left) };
    const rest = moneySum([total, -parts.listed, -parts.converted, -parts.left]);
    return { currency, ledger: total, ...parts, difference: roundTo(rest, minorDigits(currency)) };
  });
}

/** Title, day, difference to the ledger, the ledger, the credit file, and what keeps any of them from being used. */
export function creditHeading(
  sheet: SheetBuilder,
  input: ReportInput,
  { used, matched }: ReportedCredit,
  title: ReportKey,
  ties: readonly CreditTieOut[],
): void {
  const { language, source, aging, intake } = input;
  sheet.line([text(language, title)], 'title');
  const difference = Math.max(0, ...ties.map((tie) => Math.abs(tie.difference)));
  const label = text(language, 'label.asOf');
  sheet.traced(label, {});
  sheet.line([label, aging.choice.asOf, null, text(language, 'label.tieOut'), difference]);
  sheet.figure(4, 'difference');
  const row = sheet.row - 1;
  sheet.format(row, 1, 'date').format(row, 4, 'difference');
  sheet.style(row, 0, 1, 'label').style(row, 1, 1, 'value').style(row, 3, 1, 'label');
  sheet.style(row, 4, 1, difference === 0 ? 'good' : 'bad');
  const link = (key: ReportKey, to: string, cell: string, words: string): void => {
    sheet.line([text(language, key), null]);
    const at = sheet.row - 1;
    sheet.style(at, 0, 1, 'label').style(at, 1, 1, 'value');
    sheet.links.push({ row: at, column: 1, sheet: to, cell, text: words });
  };
  link('label.source', source.sheet, source.range, `${source.sheet}!${source.range}`);
  if (used.fileSheet !== undefined) link('creditReports.file', used.fileSheet, 'A1', used.fileSheet);
  for (const problem of [used.policyProblem, used.fileProblem])
    if (problem !== undefined) sheet.line([problem.words(language).message], 'bad');
  if (used.file === undefined) sheet.line([text(language, 'creditReports.noFile')], 'note');
  const nobodys = matched?.faults.length ?? 0;
  const unread = used.file?.faults.length ?? 0;
  if (nobodys > 0) sheet.line([text(language, 'creditReports.nobodys', { count: nobodys })], 'bad');
  if (unread > 0) sheet.line([text(language, 'creditReports.unread', { count: unread })], 'bad');
  if (intake.leftOut.items > 0) sheet.line([leftOutWords(intake.leftOut, language)], 'bad');
}
