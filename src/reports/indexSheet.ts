import { isoFromDay } from '../ledger/cells/dates';
import type { Day } from '../ledger/ledger';
import type { Language } from '../locales/language';
import { reportText as text } from '../locales/reportText';
import { finishSheet } from './finishSheet';
import { sheetLink } from './detail/itemCells';
import type { CellFormat, MadeFor, PlanCell, ReportKind, SheetPlan } from './plan';
import { amountFormat } from './reportInput';
import { aboutWords, basisWords } from './requestWords';
import { SheetBuilder } from './sheetBuilder';

/** One report of the workbook, as the list of reports shows it. */
export interface IndexEntry {
  /** Name of its sheet. */
  readonly sheet: string;
  readonly report: ReportKind;
  /** What it is made from; absent for a snapshot. */
  readonly made?: MadeFor;
  readonly asOf?: Day;
  /** The ledger that it was made from, `Ledger!A4:L620`. */
  readonly source?: string;
  /** Rows of the ledger used as items. */
  readonly rows?: number;
  /** Its total of each currency. */
  readonly totals: readonly { readonly currency: string; readonly amount: number }[];
  /** Report less ledger: the largest of its currencies. */
  readonly difference?: number;
  readonly madeOn?: Day;
}

interface IndexColumn {
  readonly key: string;
  readonly header: string;
  readonly format: CellFormat;
  readonly width: number;
  readonly cell: (entry: IndexEntry) => PlanCell;
}

function totalColumns(entries: readonly IndexEntry[], language: Language): IndexColumn[] {
  const currencies = [...new Set(entries.flatMap(({ totals }) => totals.map(({ currency }) => currency)))];
  return currencies.map((currency) => ({
    key: `total:${currency}`,
    header: currency === '' ? text(language, 'index.total') : text(language, 'index.totalOf', { currency }),
    format: amountFormat(currency),
    width: 20,
    cell: ({ totals }) => totals.find((total) => total.currency === currency)?.amount ?? null,
  }));
}

function indexColumns(entries: readonly IndexEntry[], language: Language): readonly IndexColumn[] {
  const header = (
    key:
      'report' | 'kind' | 'about' | 'asOf' | 'basis' | 'source' | 'rows' | 'difference' | 'made' | 'refresh',
  ): string => text(language, `index.${key}`);
  const column = (
    key: Parameters<typeof header>[0],
    format: CellFormat,
    width: number,
    cell: IndexColumn['cell'],
  ): IndexColumn => ({ key, header: header(key), format, width, cell });
  const day = ({ made, asOf }: IndexEntry): Day | null => made?.basis.asOf ?? asOf ?? null;
  return [
    column('report', 'text', 20, ({ sheet }) => sheetLink(sheet, 'A1', sheet)),
    column('kind', 'text', 16, ({ report }) => text(language, `index.kind.${report}`)),
    column('about', 'text', 24, ({ made }) => (made === undefined ? '' : aboutWords(made, language))),
    column('asOf', 'date', 13, day),
    column('basis', 'text', 24, ({ made }) => (made === undefined ? '' : basisWords(made, language))),
    column('source', 'text', 16, ({ source }) => source ?? ''),
    column('rows', 'integer', 12, ({ rows }) => rows ?? null),
    ...totalColumns(entries, language),
    column('difference', 'difference', 13, ({ difference }) => difference ?? null),
    column('made', 'date', 13, ({ madeOn }) => madeOn ?? null),
    column('refresh', 'text', 20, ({ report }) => text(language, `index.refresh.${refreshOf(report)}`)),
  ];
}

/** Chinese characters and full-width signs take the room of two others. */
const FULL_WIDTH = /[\u2e80-\uffdc]/g;
/** Past this a column does not grow: Excel has no wider ones than 255. */
const WIDEST = 120;
/** The indent and the edges of a cell. */
const TEXT_ROOM = 4;

/** As wide as its longest text: what is written out to the last balance must be read to the last. */
function roomFor({ width, cell }: IndexColumn, entries: readonly IndexEntry[]): number {
  const texts = entries.flatMap((entry) => {
    const made = cell(entry);
    const value = typeof made === 'object' ? made?.value : made;
    return typeof value === 'string' ? [value] : [];
  });
  const widths = texts.map((one) => one.length + (one.match(FULL_WIDTH)?.length ?? 0) + TEXT_ROOM);
  return Math.min(WIDEST, Math.max(width, ...widths));
}

function refreshOf(report: ReportKind): 'never' | 'again' | 'history' | 'creditHistory' | 'live' {
  if (report === 'snapshot') return 'never';
  if (report === 'history' || report === 'creditHistory') return report;
  return report === 'drillDown' ? 'again' : 'live';
}

/** The list of the workbook's reports: where each is, what it says, and from what it was made. */
export function indexSheet(entries: readonly IndexEntry[], language: Language): SheetPlan {
  const sheet = new SheetBuilder();
  const columns = indexColumns(entries, language);
  sheet.line([text(language, 'index.title')], 'title');
  sheet.line([text(language, 'index.note')], 'note').skip();
  const headerRow = sheet.row;
  if (entries.length === 0) sheet.line([text(language, 'index.none')]);
  else {
    sheet.table({
      name: 'Dunwell_Reports',
      row: headerRow,
      column: 0,
      columns: columns.map(({ key, header, format }) => ({ key, header, format })),
      rows: entries.map((entry) => columns.map(({ cell }) => cell(entry))),
      keyColumns: [0],
    });
  }
  const days = entries.flatMap(({ madeOn }) => madeOn ?? []);
  return finishSheet(sheet, {
    report: 'index',
    language,
    name: 'sheet.index',
    title: 'index.title',
    widths: columns.map((column) => roomFor(column, entries)),
    freeze: { rows: headerRow + 1, columns: 1 },
    orientation: 'landscape',
    titleRow: headerRow,
    trueFor: days.length === 0 ? '' : `${text(language, 'index.made')} ${isoFromDay(Math.max(...days))}`,
  });
}
