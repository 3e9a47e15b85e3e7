import { NO_DAY, type Customer, KINDS, type SetAsideRow } from '../../ledger/ledger';
import { reportText as text, type ReportKey } from '../../locales/reportText';
import type { Aging } from '../../receivables/aging';
import type { MovementItem } from '../../receivables/comparison';
import type { Figure } from '../../receivables/figure';
import { bandOf } from '../../receivables/migration';
import { roundTo } from '../../ledger/moneySums';
import { bandLabel, countedWords } from '../figureWords';
import { isoFromDay } from '../../ledger/cells/dates';
import { rowLink } from './itemCells';
import type { CellFormat, ColumnPlan, PlanCell } from '../plan';
import { rowCell, type ReportInput } from '../reportInput';

/** Above this many items the row numbers are plain: a sheet of links would be slow to open. */
const MOST_LINKS = 5000;

/** The items of a figure, and what decides the columns in which they are shown. */
export interface DrillDown {
  readonly input: ReportInput;
  /** The aging whose open amounts are shown. */
  readonly aging: Aging;
  readonly items: readonly MovementItem[];
  /** Rows that are no items. */
  readonly rows: readonly SetAsideRow[];
  readonly figure: Figure;
  /** The earlier aging, where the figure says what became of items since. */
  readonly before: Aging | undefined;
  /** The amounts of the figure are converted; open amounts are in the items' own currencies. */
  readonly converted: boolean;
  /** How the figure's amounts and the items' own are shown. */
  readonly format: CellFormat;
  readonly ownFormat: CellFormat;
}

export interface DrillDownColumn extends ColumnPlan {
  readonly width: number;
  readonly cell: (line: MovementItem) => PlanCell;
}

interface Definition extends Omit<DrillDownColumn, 'header'> {
  /** Its heading, or what the heading is filled with. */
  readonly words: ReportKey;
  readonly date?: string;
  readonly header?: string;
  readonly shown?: boolean;
}

function dayCell(day: number | undefined): PlanCell {
  return day === undefined || day === NO_DAY ? null : day;
}

function identity(drill: DrillDown): Definition[] {
  const { ledger } = drill.input.intake;
  const customer = (item: number): Customer | undefined => ledger.customers[ledger.customer[item] ?? -1];
  const has = (key: 'number' | 'name'): boolean => ledger.customers.some((one) => one[key] !== '');
  return [
    {
      key: 'customerNumber',
      words: 'column.customerNumber',
      format: 'text',
      width: 20,
      shown: has('number'),
      cell: ({ item }) => customer(item)?.number ?? '',
    },
    {
      key: 'customerName',
      words: 'column.customerName',
      format: 'text',
      width: 34,
      shown: has('name'),
      cell: ({ item }) => customer(item)?.name ?? '',
    },
    {
      key: 'document',
      words: 'column.document',
      format: 'text',
      width: 20,
      cell: ({ item }) => ledger.document[item] ?? '',
    },
    {
      key: 'kind',
      words: 'drillDown.kind',
      format: 'text',
      width: 14,
      cell: ({ item }) =>
        text(drill.input.language, `item.kind.${KINDS[ledger.kind[item] ?? 0] ?? 'invoice'}`),
    },
  ];
}

function dates({ input, aging, items, figure }: DrillDown): Definition[] {
  const { ledger } = input.intake;
  const settled = items.some(({ item }) => (ledger.settledDate[item] ?? NO_DAY) !== NO_DAY);
  return [
    {
      key: 'documentDate',
      words: 'drillDown.documentDate',
      format: 'date',
      width: 18,
      cell: ({ item }) => dayCell(ledger.documentDate[item]),
    },
    {
      key: 'due',
      words: 'column.due',
      format: 'date',
      width: 14,
      cell: ({ item }) => dayCell(ledger.dueDate[item]),
    },
    {
      key: 'settled',
      words: 'drillDown.settledDate',
      format: 'date',
      width: 14,
      shown: settled && !isBalance(figure),
      cell: ({ item }) => dayCell(ledger.settledDate[item]),
    },
    {
      key: 'daysOverdue',
      words: 'column.daysOverdue',
      format: 'integer',
      width: 13,
      shown: isBalance(figure),
      cell: ({ item }) => aging.items.daysOverdue[item] ?? 0,
    },
  ];
}

/** Whether the figure is what was open on a day, rather than what happened, or what else there is to an item. */
function isBalance({ movement, of }: Figure): boolean {
  if (of !== undefined) return of === 'alerts' || of === 'input.late' || of === 'input.overNinety';
  return movement === undefined || movement === 'opening' || movement === 'closing';
}

/** Where an item stood on both dates of a comparison. */
function bothDates({ aging, before, input, ownFormat }: DrillDown): Definition[] {
  return [before, aging].flatMap((at, nth): Definition[] => {
    if (at === undefined || before === undefined) return [];
    const date = isoFromDay(at.choice.asOf);
    const open = (item: number): number => roundTo(at.items.open[item] ?? 0, 6);
    return [
      {
        key: `openOn${String(nth)}`,
        words: 'figure.openOn',
        date,
        format: ownFormat,
        width: 18,
        cell: ({ item }) => open(item),
      },
      {
        key: `bucketOn${String(nth)}`,
        words: 'figure.bucketOn',
        date,
        format: 'text',
        width: 18,
        cell: ({ item }) => (open(item) === 0 ? '' : bandLabel(at, bandOf(at, item), input.language)),
      },
    ];
  });
}

function amounts(drill: DrillDown): Definition[] {
  const { input, aging, figure, converted, format, ownFormat } = drill;
  const { movement, of } = figure;
  const { ledger } = input.intake;
  const open = (item: number): number => aging.items.open[item] ?? 0;
  const balance = isBalance(figure);
  const currencies = new Set(drill.items.map(({ item }) => ledger.currency[item]));
  return [
    {
      key: 'currency',
      words: 'column.currency',
      format: 'text',
      width: 12,
      shown: currencies.size > 1 || converted,
      cell: ({ item }) => ledger.currencies[ledger.currency[item] ?? -1] ?? '',
    },
    {
      key: 'original',
      words: 'drillDown.original',
      format: ownFormat,
      width: 18,
      shown: of !== 'original',
      cell: ({ item }) => roundTo(ledger.amount[item] ?? 0, 6),
    },
    {
      key: 'received',
      words: 'drillDown.received',
      format: ownFormat,
      width: 22,
      shown: balance,
      cell: ({ item }) => roundTo((ledger.amount[item] ?? 0) - open(item), 6),
    },
    {
      key: 'open',
      words: 'column.open',
      format: ownFormat,
      width: 18,
      shown: converted,
      cell: ({ item }) => roundTo(open(item), 6),
    },
    ...bothDates(drill),
    {
      key: 'amount',
      words: balance
        ? converted
          ? 'drillDown.convertedAmount'
          : 'column.open'
        : `movement.${movement ?? 'other'}`,
      format,
      width: 18,
      ...(of === undefined || balance ? {} : { header: countedWords(of, input.language) }),
      cell: ({ amount }) => roundTo(amount, 6),
    },
    {
      key: 'bucket',
      words: 'column.bucket',
      format: 'text',
      width: 14,
      shown: balance,
      cell: ({ item }) => bandLabel(aging, aging.placing.column[item] ?? 0, input.language),
    },
  ];
}

/** The columns that the items of this figure need, in order; the figure's own amounts stand under `amount`. */
export function drillDownColumns(drill: DrillDown): readonly DrillDownColumn[] {
  const { input, items } = drill;
  const { ledger } = input.intake;
  const row: Definition = {
    key: 'ledgerRow',
    words: 'column.ledgerRow',
    format: 'integer',
    width: 12,
    cell: ({ item }) => {
      const id = ledger.sheetRow[item] ?? 0;
      return items.length > MOST_LINKS ? rowCell(input, id).row : rowLink(input, id);
    },
  };
  return [...identity(drill), ...dates(drill), ...amounts(drill), row]
    .filter(({ shown }) => shown ?? true)
    .map(({ key, words, date = '', header, format, width, cell }) => ({
      key,
      header: header ?? text(input.language, words, { date }),
      format,
      width,
      cell,
    }));
}
