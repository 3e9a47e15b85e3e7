import { minorDigits } from '../ledger/currencies';
import { isoFromDay } from '../ledger/dates';
import type { Intake } from '../ledger/ledger';
import { LANGUAGES, type Language } from '../locales/language';
import { text } from '../locales/text';
import type { CurrencyAging } from '../receivables/aging';
import { roundTo } from '../receivables/moneySums';
import { cellAddress } from './a1';
import { agingColumns, agingTable, type AgingColumns } from './agingTable';
import type { PlanCell, SheetPlan } from './plan';
import { findingsBlock, rowsBlock, tieOutBlock } from './proofBlocks';
import type { ReportInput } from './reportInput';
import { SheetBuilder } from './sheetBuilder';

const NUMBER_WIDTH = 16;
const NAME_WIDTH = 34;
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
  sheet.line(parameters);
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
  sheet.line([text(language, 'aging.rule', { date: text(language, `aging.rule.${by}`) })], 'note');
  const { leftOut, checks, ledger } = input.intake;
  if (checks.some(({ code }) => code === 'noReceipts'))
    sheet.line([text(language, 'aging.noReceipts')], 'note');
  else if (ledger.shape === 'openItems') sheet.line([text(language, 'aging.snapshot')], 'note');
  if (leftOut.items > 0) sheet.line([leftOutWords(leftOut, language)], 'bad');
}

/** What a reader must not overlook; the command line says it in the same words. */
export function leftOutWords({ items, amount }: Intake['leftOut'], language: Language): string {
  const figure = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return text(language, 'aging.leftOut', { count: items, amount: figure.format(amount) });
}

function currencyTitle(input: ReportInput, currency: string): string {
  return currency === ''
    ? text(input.language, 'aging.title.noCurrency')
    : text(input.language, 'aging.title.currency', { currency });
}

/** One currency: its table, and under the totals each bucket's share and number of items. */
function currencyPart(
  sheet: SheetBuilder,
  input: ReportInput,
  part: CurrencyAging,
  columns: AgingColumns,
): number {
  const { language, aging, intake } = input;
  sheet.line([currencyTitle(input, part.currency)], 'subtitle');
  // An Excel table cannot be without a row.
  if (part.customers.length === 0) {
    sheet.line([text(language, 'aging.nothingOpen')]).skip();
    return sheet.row;
  }
  const table = agingTable(intake.ledger, aging, part, columns, { row: sheet.row, language });
  sheet.table(table);
  const totalRow = sheet.row - 1;
  const height = part.customers.length;
  const blanks = columns.identity.slice(1).map(() => null);
  const totalCell = cellAddress(totalRow, columns.total);
  const shares = [...part.buckets.map(({ amount }) => amount), part.total, part.overdue].map(
    (amount, at) => ({
      formula: `=IF(${totalCell}=0,0,${cellAddress(totalRow, columns.firstBucket + at)}/${totalCell})`,
      value: part.total === 0 ? 0 : amount / part.total,
    }),
  );
  sheet.line([text(language, 'aging.share'), ...blanks, ...shares], 'note');
  sheet.format(sheet.row - 1, columns.firstBucket, 'percent', shares.length);
  const items = [...part.buckets.map((bucket) => bucket.items), part.items, part.overdueItems];
  sheet.line([text(language, 'aging.items'), ...blanks, ...items], 'note');
  sheet.format(sheet.row - 1, columns.firstBucket, 'integer', items.length);
  const cells = { row: table.row + 1, rows: height };
  const warm = Math.ceil((columns.buckets - 1) / 2);
  for (let bucket = 1; bucket < columns.buckets; bucket++) {
    const tone = bucket === columns.buckets - 1 ? 'hot' : bucket < warm ? 'mild' : 'warm';
    sheet.rules.push({
      kind: 'positive',
      area: { ...cells, column: columns.firstBucket + bucket, columns: 1 },
      tone,
    });
  }
  sheet.rules.push({ kind: 'bar', area: { ...cells, column: columns.total, columns: 1 } });
  sheet.skip();
  return totalRow;
}

/** The proof's labels stand in these columns too: a number that stands alone gets the room of a name. */
function identityWidths(identity: readonly string[]): number[] {
  return identity.map((key) => (key === 'customerNumber' && identity.length > 1 ? NUMBER_WIDTH : NAME_WIDTH));
}

/** The aging report: customers x buckets for each currency, then the proof and the checks. */
export function agingSheet(input: ReportInput): SheetPlan {
  const { language, aging } = input;
  const columns = agingColumns(input.intake.ledger, aging.buckets.length);
  const sheet = new SheetBuilder();
  heading(sheet, input);
  const headerRow = sheet.row + 1;
  const totalRows = aging.currencies.map((part) => currencyPart(sheet, input, part, columns));
  for (const [at, part] of aging.currencies.entries())
    tieOutBlock(sheet, input, part, columns, totalRows[at] ?? 0);
  rowsBlock(sheet, input, columns);
  findingsBlock(sheet, input, columns);
  return {
    report: 'aging',
    name: text(language, 'sheet.aging'),
    ourNames: LANGUAGES.map((one) => text(one, 'sheet.aging')),
    tone: 'primary',
    blocks: sheet.blocks,
    tables: sheet.tables,
    styles: sheet.styles,
    rules: sheet.rules,
    links: sheet.links,
    widths: [
      ...identityWidths(columns.identity),
      ...Array.from({ length: columns.buckets + 2 }, () => AMOUNT_WIDTH),
      SHARE_WIDTH,
      SHARE_WIDTH,
      SHARE_WIDTH,
    ],
    freeze: { rows: headerRow + 1, columns: columns.identity.length },
    carried: { title: text(language, 'carried.title'), header: text(language, 'carried.header') },
    print: {
      orientation: 'landscape',
      titleRows: `$${String(headerRow + 1)}:$${String(headerRow + 1)}`,
      footer: {
        left: text(language, 'aging.title'),
        center: text(language, 'print.page'),
        right: `${text(language, 'label.asOf')} ${isoFromDay(input.aging.choice.asOf)}`,
      },
    },
  };
}
