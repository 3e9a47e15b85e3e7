import { isoFromDay } from '../ledger/cells/dates';
import type { Language } from '../locales/language';
import { reportText as text, type ReportKey } from '../locales/reportText';
import type { Aging } from '../receivables/aging';
import type { Figure, FigureOf } from '../receivables/figure';
import { bucketLabel } from './bucketLabel';
import { groupText } from './groupText';

/** The heading of one of an aging's columns: a bucket, or what is on account where that stands apart. */
export function bandLabel({ buckets, choice }: Aging, band: number, language: Language): string {
  const bucket = buckets[band];
  return bucket === undefined
    ? text(language, 'migration.onAccount')
    : bucketLabel(bucket, language, choice.by);
}

/** What a figure counts where that is neither an open amount nor a movement. */
const COUNTED: Readonly<Record<FigureOf, ReportKey>> = {
  original: 'detail.column.amount',
  taken: 'figure.taken',
  received: 'detail.column.received',
  credited: 'detail.column.credited',
  'tieOut.amounts': 'tieOut.amounts',
  'tieOut.afterAsOf': 'figure.afterAsOf',
  'tieOut.received': 'figure.taken',
  'tieOut.receivedSince': 'figure.receivedSince',
  'stated.allRows': 'reconciliation.allRows',
  'stated.setAside': 'figure.setAside',
  'stated.used': 'reconciliation.used',
  'stated.afterAsOf': 'figure.afterAsOf',
  'stated.received': 'figure.taken',
  'difference.fault': 'difference.fault',
  'difference.voided': 'difference.voided',
  'difference.afterAsOf': 'difference.afterAsOf',
  'difference.receivedSince': 'difference.receivedSince',
  'difference.onAccount': 'difference.onAccount',
  'difference.duplicates': 'difference.duplicates',
  'difference.unknownCurrency': 'difference.unknownCurrency',
  'difference.residuals': 'difference.residuals',
  'migration.cleared': 'migration.cleared',
  'migration.kept': 'migration.kept',
  'migration.added': 'migration.added',
  'input.netSales': 'figure.netSales',
  'input.salesWithoutCash': 'figure.salesWithoutCash',
  'input.cash': 'input.cash',
  'input.settled': 'input.settled',
  'input.late': 'input.late',
  'input.overNinety': 'input.overNinety',
  'input.stillOpen': 'input.stillOpen',
  alerts: 'figure.alerts',
  receivedSince: 'figure.receivedSince',
  leftOut: 'rows.leftOut',
};

/** What a figure counts, in words. */
export function countedWords(of: FigureOf, language: Language): string {
  return text(language, COUNTED[of]);
}

/** From which bucket of the earlier date, to which of the later one. */
function migrationWords(
  { bucket, to }: Figure,
  aging: Aging,
  before: Aging,
  language: Language,
): readonly (string | undefined)[] {
  const words = (key: 'figure.from' | 'figure.to', at: Aging, band: number): string =>
    text(language, key, {
      bucket: bandLabel(at, band, language),
      date: isoFromDay(at.choice.asOf),
    });
  return [
    bucket === undefined ? undefined : words('figure.from', before, bucket),
    to === undefined ? undefined : words('figure.to', aging, to),
  ];
}

function periodWords({ from, to }: NonNullable<Figure['during']>, language: Language): string {
  return text(language, 'index.about.period', { from: isoFromDay(from), to: isoFromDay(to) });
}

/** What a figure stands for, in words: who, which group, what of it, which bucket, in which currency. */
export function figureWords(figure: Figure, aging: Aging, language: Language, before?: Aging): string {
  const { customer, group, movement, during, bucket, part, currency, original, of, kind, setAside } = figure;
  const moves = before !== undefined && of?.startsWith('migration.') === true;
  const words = [
    customer && [customer.number, customer.name].filter((one) => one !== '').join(' '),
    group === undefined ? undefined : groupText(group, aging, language),
    movement && text(language, `movement.${movement}`),
    of && countedWords(of, language),
    during && periodWords(during, language),
    kind && text(language, `item.kind.${kind}`),
    setAside && text(language, `reason.${setAside}`),
    ...(moves
      ? migrationWords(figure, aging, before, language)
      : [
          bucket === undefined
            ? undefined
            : text(language, 'drillDown.bucket', { bucket: bandLabel(aging, bucket, language) }),
        ]),
    part && text(language, `drillDown.part.${part}`),
  ].filter((one) => one !== undefined && one !== '');
  const about = words.length === 0 ? [text(language, 'drillDown.all')] : words;
  const currencies = [...new Set([original, currency])];
  return [...about, ...currencies].filter((one) => one !== undefined && one !== '').join(' · ');
}
