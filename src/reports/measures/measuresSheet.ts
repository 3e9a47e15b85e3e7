import { isoFromDay } from '../../ledger/cells/dates';
import { reportText as text } from '../../locales/reportText';
import type { MeasureChoices } from '../../receivables/measures/measureChoices';
import { otherCurrencies, topLines } from '../dashboard/heading';
import { formulaName, formulaWords } from '../dashboard/measureLines';
import { columnLetters } from '../a1';
import { finishSheet, namedByCurrency } from '../finishSheet';
import { leftOutWords } from '../aging/agingSheet';
import type { UsedHistory } from '../history/usedHistory';
import type { CellFormat, SheetPlan } from '../plan';
import type { ReportInput } from '../reportInput';
import type { MeasuredBy } from '../reportRequest';
import { groupWords } from '../requestWords';
import { SheetBuilder } from '../sheetBuilder';
import { comparedEnds, shownFormulas, untold } from './measureColumns';
import { measuresData, type MeasuresData } from './measuresData';
import { measuresTable, type Gap } from './measuresTable';
import { rolledOnTable } from './rolledOnTable';

const NAME_WIDTH = 28;
const AMOUNT_WIDTH = 14;
const RATIO_WIDTH = 13;
const RATIOS: readonly CellFormat[] = ['percent', 'decimal'];

function titleOf({ input, groupBy, currency }: MeasuresData): string {
  const { language } = input;
  const group = groupWords(groupBy, language);
  return currency === ''
    ? text(language, 'measures.title', { group })
    : text(language, 'measures.title.currency', { group, currency });
}

/** What must be known to read the table. */
function notes(sheet: SheetBuilder, data: MeasuresData): void {
  const { input, overview, lines, others } = data;
  const { language, intake, aging } = input;
  const { hasHistory } = overview.book;
  const note = (words: string): void => {
    sheet.line([words], 'note');
  };
  if (!hasHistory) {
    const measures = untold(data).map((id) => text(language, `dashboard.trend.${id}`));
    const names = measures.join(text(language, 'index.separator'));
    sheet.line([text(language, 'measures.noHistory', { measures: names })], 'bad');
  }
  note(text(language, 'measures.rule'));
  if (hasHistory) {
    const ends = comparedEnds(data);
    if (ends.length > 0) note(text(language, 'measures.changes'));
    if (!ends.includes('previous')) note(text(language, 'measures.noPrevious'));
    if (!ends.includes('lastYear')) note(text(language, 'measures.noLastYear'));
  }
  if (others > 0) note(text(language, 'measures.largest', { count: lines.length - 1, others }));
  if (aging.choice.valuation !== undefined) note(text(language, 'dashboard.converted'));
  const amounts = otherCurrencies(data);
  if (amounts !== '') note(text(language, 'dashboard.otherCurrencies', { amounts }));
  if (intake.leftOut.items > 0) sheet.line([leftOutWords(intake.leftOut, language)], 'bad');
}

/** A line a reason: why cells of the table are empty, and how many of which column. */
function gapLines(sheet: SheetBuilder, { input, overview }: MeasuresData, gaps: readonly Gap[]): void {
  const { language } = input;
  const months = overview.now.window.sales.length;
  for (const why of new Set(gaps.map((gap) => gap.why))) {
    const columns = gaps
      .filter((gap) => gap.why === why)
      .map(({ header, count }) => text(language, 'measures.gap', { measure: header, count }))
      .join(text(language, 'index.separator'));
    // A formula may divide by other sums than receivables.
    const reason =
      why === 'noReceivables'
        ? text(language, 'measures.noDivisor')
        : text(language, `error.${why}`, { months });
    sheet.line([text(language, 'measures.gaps', { reason, columns })], 'note');
  }
}

function formulaLines(sheet: SheetBuilder, data: MeasuresData): void {
  const { language } = data.input;
  sheet.line([text(language, 'measures.formulas')], 'subtitle');
  for (const id of shownFormulas(data)) {
    sheet.line([formulaName(id, language), formulaWords(id, language)]);
    sheet.style(sheet.row - 1, 0, 1, 'label').style(sheet.row - 1, 1, 1, 'value');
  }
}

/** Pages of A4 wide where the columns of a history stand on them in print that can be read. */
const PAGES_WIDE = 2;
/** What one page takes in width, in characters. */
const PAGE_WIDTH = 180;

/**
 * On paper the columns go on a second page where one would make them too small, behind the names of the lines: of a
 * customer's number and name the name, so that both pages stay readable.
 */
function printed(plan: SheetPlan, identity: number): SheetPlan {
  const width = plan.widths.reduce((sum, one) => sum + one, 0);
  if (width <= PAGE_WIDTH) return plan;
  const names = `$${columnLetters(identity - 1)}`;
  return { ...plan, print: { ...plan.print, pagesWide: PAGES_WIDE, titleColumns: `${names}:${names}` } };
}

/**
 * The measures of one currency by customer, owner or a column of the ledger, and those of the whole ledger. `input` has
 * the aging by due date, with credits in the buckets. Throws `currencyUnknown`, `noGroupColumn`.
 */
export function measuresSheet(
  input: ReportInput,
  request: { readonly groupBy: MeasuredBy; readonly measures: MeasureChoices; readonly currency?: string },
  most?: number,
  history?: UsedHistory,
): SheetPlan {
  const { language, aging } = input;
  const data = measuresData(input, request, most);
  const sheet = new SheetBuilder();
  topLines(sheet, data, titleOf(data));
  notes(sheet, data);
  sheet.skip();
  const titleRow = sheet.row;
  const made = measuresTable(data, titleRow);
  if (made === undefined) sheet.line([text(language, 'measures.none')]);
  else {
    sheet.table(made.table);
    gapLines(sheet, data, made.gaps);
  }
  rolledOnTable(sheet, data, history);
  sheet.skip();
  formulaLines(sheet, data);
  const columns = made?.table.columns ?? [];
  const identity = made?.table.keyColumns.length ?? 1;
  const plan = finishSheet(sheet, {
    report: 'measures',
    language,
    name: 'sheet.measures',
    title: 'sheet.measures',
    widths: columns.map(({ format }, at) =>
      at < identity ? NAME_WIDTH : RATIOS.includes(format) ? RATIO_WIDTH : AMOUNT_WIDTH,
    ),
    freeze: { rows: made === undefined ? 1 : titleRow + 1, columns: identity },
    orientation: 'landscape',
    titleRow: made === undefined ? 0 : titleRow,
    trueFor: `${text(language, 'label.asOf')} ${isoFromDay(aging.choice.asOf)}`,
  });
  return namedByCurrency(printed(plan, identity), request.currency);
}
