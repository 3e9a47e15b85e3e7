import { minorDigits } from '../../ledger/cells/currencies';
import { isoFromDay } from '../../ledger/cells/dates';
import type { Intake } from '../../ledger/ledger';
import type { Language } from '../../locales/language';
import { reportText as text } from '../../locales/reportText';
import { roundTo } from '../../ledger/moneySums';
import { agingColumns, type IdentityColumn } from './agingColumns';
import { currencyPart } from './agingParts';
import { finishSheet } from '../finishSheet';
import { listsBlock } from '../listsBlock';
import type { PlanCell, SheetPlan } from '../plan';
import { findingsBlock, rowsBlock, tieOutBlock } from './proofBlocks';
import type { ReportInput } from '../reportInput';
import { SheetBuilder } from '../sheetBuilder';

const NUMBER_WIDTH = 16;
const NAME_WIDTH = 34;
const GROUP_WIDTH = 24;
const AMOUNT_WIDTH = 16;
const SHARE_WIDTH = 14;

/** The lines above the first table; they stay in sight when the analyst scrolls. */
function heading(sheet: SheetBuilder, input: ReportInput): void {
  const { language, aging, source } = input;
  const { by, asOf } = aging.choice;
  const difference = aging.currencies.reduce(
    (most, { tieOut, currency }) =>
      Math.max(most, Math.abs(roundTo(tieOut.difference, minorDigits(currency)))),
    0,
  );
  sheet.line([text(language, 'aging.title')], 'title');
  const parameters: PlanCell[] = [
    text(language, 'label.asOf'),
    asOf,
    text(language, 'label.agedBy'),
    text(language, `aging.by.${by}`),
    text(language, 'label.source'),
    null,
    null,
    text(language, 'label.tieOut'),
    difference,
  ];
  sheet.traced(text(language, 'label.asOf'), {}).line(parameters).figure(8, 'difference');
  const row = sheet.row - 1;
  sheet.format(row, 1, 'date').format(row, 8, 'difference');
  for (const column of [0, 2, 4, 7]) sheet.style(row, column, 1, 'label');
  for (const column of [1, 3, 5]) sheet.style(row, column, 1, 'value');
  sheet.style(row, 8, 1, difference === 0 ? 'good' : 'bad');
  sheet.links.push({
    row,
    column: 5,
    sheet: source.sheet,
    cell: source.range,
    text: `${source.sheet}!${source.range}`,
  });
  const rule = aging.choice.onAccount === 'ownColumn' ? 'summary.rule.ownColumn' : 'aging.rule';
  sheet.line([text(language, rule, { date: text(language, `aging.rule.${by}`) })], 'note');
  if (aging.choice.unit === 'months') sheet.line([text(language, 'summary.rule.months')], 'note');
  if (aging.currencies.some(({ converted }) => converted.length > 0))
    sheet.line([text(language, 'summary.converted')], 'note');
  const { leftOut, checks, ledger } = input.intake;
  if (checks.some(({ code }) => code === 'noReceipts'))
    sheet.line([text(language, 'aging.noReceipts')], 'note');
  else if (ledger.shape === 'openItems') sheet.line([text(language, 'aging.snapshot')], 'note');
  if (leftOut.items > 0) sheet.line([leftOutWords(leftOut, language)], 'bad');
}

/** What a reader must not overlook; the command line says it in the same words. */
export function leftOutWords(
  { items, amount }: Intake['leftOut'],
  language: Language,
  words: 'aging.leftOut' | 'detail.leftOut' = 'aging.leftOut',
): string {
  const figure = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return text(language, words, { count: items, amount: figure.format(amount) });
}

/** The proof's labels stand in these columns too: a number that stands alone gets the room of a name. */
function identityWidths(identity: readonly IdentityColumn[]): number[] {
  return identity.map((key, at) => {
    if (key === 'group') return GROUP_WIDTH;
    return key === 'customerNumber' && at < identity.length - 1 ? NUMBER_WIDTH : NAME_WIDTH;
  });
}

/** The aging report: customers x buckets for each currency, then the proof and the checks. */
export function agingSheet(input: ReportInput): SheetPlan {
  const { language, aging } = input;
  const columns = agingColumns(input.intake.ledger, aging, input.previous);
  const sheet = new SheetBuilder();
  heading(sheet, input);
  const headerRow = sheet.row + 1;
  const totals = aging.currencies.map((part) => currencyPart(sheet, input, part, columns));
  for (const [at, part] of aging.currencies.entries()) tieOutBlock(sheet, input, part, columns, totals[at]);
  rowsBlock(sheet, input, columns);
  findingsBlock(sheet, input, columns);
  listsBlock(sheet, input, columns);
  const grouped = columns.identity.includes('group');
  const titleRow = sheet.tables[grouped ? 1 : 0]?.row ?? headerRow;
  return finishSheet(sheet, {
    report: 'aging',
    language,
    name: 'sheet.aging',
    title: 'aging.title',
    widths: [
      ...identityWidths(columns.identity),
      ...Array.from({ length: columns.overdue - columns.firstBucket + 1 }, () => AMOUNT_WIDTH),
      SHARE_WIDTH,
      SHARE_WIDTH,
      SHARE_WIDTH,
    ],
    // Two kinds of tables, one below the other: only what both have in common stays in sight.
    freeze: { rows: grouped ? headerRow : headerRow + 1, columns: columns.identity.length },
    orientation: 'landscape',
    titleRow,
    trueFor: `${text(language, 'label.asOf')} ${isoFromDay(input.aging.choice.asOf)}`,
  });
}
