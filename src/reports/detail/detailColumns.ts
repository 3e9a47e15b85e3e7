import { KINDS, NO_DAY, type ExtraColumn } from '../../ledger/ledger';
import { reportText as text, type ReportKey } from '../../locales/reportText';
import { creditedBy } from '../../receivables/credited';
import { agedFrom } from '../../receivables/openItems';
import { roundTo } from '../../ledger/moneySums';
import { bucketLabel } from '../bucketLabel';
import { instalmentWords } from '../instalmentWords';
import { ledgerLink } from '../ledgerLink';
import type { CellFormat, ColumnPlan, PlanCell } from '../plan';
import { amountFormat, type ReportInput } from '../reportInput';

/** What the cells of the detail are made from, worked out once for all items. */
export interface DetailSource {
  readonly input: ReportInput;
  readonly items: Int32Array;
  readonly credited: Float64Array;
  /** Which instalment of how many an item is. */
  readonly instalments: (item: number) => string;
  readonly bucketLabels: readonly string[];
}

/** A column of the detail: how wide (characters) and what stands in it for an item of the ledger. */
export interface DetailColumn extends ColumnPlan {
  readonly width: number;
  readonly cell: (item: number) => PlanCell;
}

interface Definition {
  readonly key: string;
  readonly words: ReportKey;
  readonly format: CellFormat;
  readonly width: number;
  /** Left out where the ledger knows nothing of it. */
  readonly shown?: (source: DetailSource) => boolean;
  readonly cell: (item: number, source: DetailSource) => PlanCell;
}

/** Works out once what the cells of all these items are made from. */
export function detailSource(input: ReportInput, items: Int32Array): DetailSource {
  const { intake, aging, language } = input;
  const { ledger } = intake;
  return {
    input,
    items,
    credited: creditedBy(ledger, aging.items.asOf),
    instalments: instalmentWords(ledger),
    bucketLabels: aging.buckets.map((bucket) => bucketLabel(bucket, language, aging.choice.by)),
  };
}

function ledgerOf({ input }: DetailSource): ReportInput['intake']['ledger'] {
  return input.intake.ledger;
}

/** What stands on account is in no bucket where it has a column of its own. */
function bucketText(item: number, { input, bucketLabels }: DetailSource): string {
  const { aging, language } = input;
  return bucketLabels[aging.placing.column[item] ?? 0] ?? text(language, 'summary.column.onAccount');
}

function openOf(item: number, { input }: DetailSource): number {
  return roundTo(input.aging.items.open[item] ?? 0, 6);
}

function creditedOf(item: number, { credited }: DetailSource): number {
  return roundTo(credited[item] ?? 0, 6);
}

/** What an item is short of its amount and was not credited. */
function receivedOf(item: number, source: DetailSource): number {
  const amount = ledgerOf(source).amount[item] ?? 0;
  return roundTo(amount - openOf(item, source) - creditedOf(item, source), 6);
}

const some = (source: DetailSource, fits: (item: number) => boolean): boolean => source.items.some(fits);

const DEFINITIONS: readonly Definition[] = [
  {
    key: 'customerNumber',
    words: 'column.customerNumber',
    format: 'text',
    width: 13,
    shown: (source) => ledgerOf(source).customers.some(({ number }) => number !== ''),
    cell: (item, source) => ledgerOf(source).customers[ledgerOf(source).customer[item] ?? -1]?.number ?? '',
  },
  {
    key: 'customerName',
    words: 'column.customerName',
    format: 'text',
    width: 28,
    shown: (source) => ledgerOf(source).customers.some(({ name }) => name !== ''),
    cell: (item, source) => ledgerOf(source).customers[ledgerOf(source).customer[item] ?? -1]?.name ?? '',
  },
  {
    key: 'owner',
    words: 'column.owner',
    format: 'text',
    width: 12,
    shown: (source) => ledgerOf(source).owners.length > 0,
    cell: (item, source) => ledgerOf(source).owners[ledgerOf(source).owner[item] ?? -1] ?? '',
  },
  {
    key: 'document',
    words: 'column.document',
    format: 'text',
    width: 16,
    cell: (item, source) => ledgerOf(source).document[item] ?? '',
  },
  {
    key: 'kind',
    words: 'detail.column.kind',
    format: 'text',
    width: 20,
    cell: (item, { input }) =>
      text(input.language, `detail.kind.${KINDS[input.intake.ledger.kind[item] ?? 0] ?? 'invoice'}`),
  },
  {
    key: 'instalment',
    words: 'detail.column.instalment',
    format: 'text',
    width: 11,
    shown: (source) => some(source, (item) => ledgerOf(source).instalment[item] !== 0),
    cell: (item, { instalments }) => instalments(item),
  },
  {
    key: 'documentDate',
    words: 'detail.column.documentDate',
    format: 'date',
    width: 12,
    shown: (source) => some(source, (item) => ledgerOf(source).documentDate[item] !== NO_DAY),
    cell: (item, source) => {
      const day = ledgerOf(source).documentDate[item] ?? NO_DAY;
      return day === NO_DAY ? null : day;
    },
  },
  {
    key: 'due',
    words: 'column.due',
    format: 'date',
    width: 12,
    cell: (item, source) => agedFrom(ledgerOf(source), item, 'due'),
  },
  {
    key: 'daysOverdue',
    words: 'column.daysOverdue',
    format: 'integer',
    width: 10,
    cell: (item, { input }) => input.aging.items.daysOverdue[item] ?? 0,
  },
  ...(['document', 'posting'] as const).map((by): Definition => ({
    key: `age.${by}`,
    words: `detail.column.age.${by}`,
    format: 'integer',
    width: 13,
    shown: ({ input }) => input.aging.choice.by === by,
    cell: (item, { input }) => input.aging.items.age[item] ?? 0,
  })),
  {
    key: 'currency',
    words: 'column.currency',
    format: 'text',
    width: 10,
    shown: (source) => ledgerOf(source).currencies.some((currency) => currency !== ''),
    cell: (item, source) => ledgerOf(source).currencies[ledgerOf(source).currency[item] ?? -1] ?? '',
  },
  {
    key: 'amount',
    words: 'detail.column.amount',
    format: 'amount',
    width: 15,
    cell: (item, source) => roundTo(ledgerOf(source).amount[item] ?? 0, 6),
  },
  { key: 'received', words: 'detail.column.received', format: 'amount', width: 15, cell: receivedOf },
  {
    key: 'credited',
    words: 'detail.column.credited',
    format: 'amount',
    width: 15,
    shown: (source) => some(source, (item) => source.credited[item] !== 0),
    cell: creditedOf,
  },
  { key: 'open', words: 'column.open', format: 'amount', width: 15, cell: openOf },
  { key: 'bucket', words: 'column.bucket', format: 'text', width: 15, cell: bucketText },
  {
    key: 'disputed',
    words: 'column.disputed',
    format: 'text',
    width: 11,
    shown: (source) => ledgerOf(source).disputed.includes(1),
    cell: (item, { input }) =>
      input.intake.ledger.disputed[item] === 1 ? text(input.language, 'value.yes') : '',
  },
  {
    key: 'reminder',
    words: 'detail.column.reminder',
    format: 'text',
    width: 13,
    shown: (source) => ledgerOf(source).reminders.length > 0,
    cell: (item, source) => ledgerOf(source).reminders[ledgerOf(source).reminder[item] ?? -1] ?? '',
  },
  {
    key: 'contract',
    words: 'detail.column.contract',
    format: 'text',
    width: 15,
    shown: (source) => ledgerOf(source).contracts.length > 0,
    cell: (item, source) => ledgerOf(source).contracts[ledgerOf(source).contract[item] ?? -1] ?? '',
  },
];

/** The columns of the ledger that were kept, after ours. */
function extraColumns({ input }: DetailSource, taken: readonly string[]): DetailColumn[] {
  const used = new Set(taken.map((header) => header.toLowerCase()));
  return input.intake.ledger.extras.map((extra: ExtraColumn): DetailColumn => {
    let header = extra.header;
    while (header === '' || used.has(header.toLowerCase()))
      header = text(input.language, 'detail.column.extra', { header }).trim();
    used.add(header.toLowerCase());
    const cell = (item: number): PlanCell => extra.texts[extra.ids[item] ?? -1] ?? '';
    return { key: `extra:${String(extra.column)}`, header, format: 'text', width: 16, cell };
  });
}

/** The columns that this ledger can fill, in order; the link to the ledger is the last. */
export function detailColumns(source: DetailSource): readonly DetailColumn[] {
  const { input, items } = source;
  const { language, aging, intake } = input;
  const { currencies } = aging;
  const formats = new Set(
    currencies.flatMap(({ currency, converted }) =>
      converted.length === 0 ? amountFormat(currency) : converted.map((one) => amountFormat(one.currency)),
    ),
  );
  // Several kinds of currencies in one column: two decimals suit most of them.
  const [onlyFormat = 'amount'] = formats.size === 1 ? formats : [];
  const ours = DEFINITIONS.filter(({ shown }) => shown?.(source) ?? true).map(
    ({ key, words, format, width, cell }): DetailColumn => ({
      key,
      header: text(language, words),
      format: format === 'amount' ? onlyFormat : format,
      width,
      cell: (item) => cell(item, source),
    }),
  );
  const ledgerRow: DetailColumn = {
    key: 'ledgerRow',
    header: text(language, 'column.ledgerRow'),
    format: 'integer',
    width: 10,
    cell: (item) => ledgerLink(input, intake.ledger.sheetRow[item] ?? 0, items.length),
  };
  const taken = [...ours, ledgerRow].map(({ header }) => header);
  return [...ours, ...extraColumns(source, taken), ledgerRow];
}
