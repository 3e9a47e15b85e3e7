import { LANGUAGES, type Language } from '../../locales/language';
import { reportText as text } from '../../locales/reportText';
import { HISTORY_COLUMNS, type HistoryColumn } from '../../receivables/history/readHistory';

/** Where the columns of the stored table stand among its headers now. */
export type HistoryPlaces = Readonly<Partial<Record<HistoryColumn, number>>>;

export function historyHeader(column: HistoryColumn, language: Language): string {
  return text(language, `history.column.${column}`);
}

/** Whether a header is ours, in any language. */
function isOurs(column: HistoryColumn, header: string): boolean {
  return LANGUAGES.some((language) => historyHeader(column, language) === header);
}

/**
 * Finds our columns after the user has had the table: by the header that was written last, by our words in any language,
 * and a renamed one by its neighbours, when as many columns lie between them as we put there. The last column, the
 * amount, has no neighbour to its right; it is the one after its left neighbour.
 */
export function findHistoryColumns(headers: readonly string[], written: readonly string[]): HistoryPlaces {
  const places: (number | undefined)[] = HISTORY_COLUMNS.map((column, at) => {
    const last = headers.indexOf(written[at] ?? '');
    const place = last >= 0 ? last : headers.findIndex((header) => isOurs(column, header));
    return place < 0 ? undefined : place;
  });
  const named = [...places];
  const count = HISTORY_COLUMNS.length;
  HISTORY_COLUMNS.forEach((_, at) => {
    if (named[at] !== undefined) return;
    let left = at - 1;
    while (left >= 0 && named[left] === undefined) left--;
    let right = at + 1;
    while (right < count && named[right] === undefined) right++;
    const from = left < 0 ? -1 : (named[left] ?? -1);
    const to = right < count ? named[right] : from + right - left;
    const place = from + at - left;
    const isBetween = to !== undefined && to - from === right - left;
    if (isBetween && place < headers.length && !named.includes(place)) places[at] = place;
  });
  return Object.fromEntries(
    HISTORY_COLUMNS.flatMap((column, at) => (places[at] === undefined ? [] : [[column, places[at]]])),
  );
}

/** The first column that the history cannot be read without and that is gone. */
export function missingColumn(places: HistoryPlaces): HistoryColumn | undefined {
  const { customerNumber, customerName } = places;
  const needed = (['asOf', 'bucket', 'amount'] as const).find((column) => places[column] === undefined);
  return needed ?? (customerNumber === undefined && customerName === undefined ? 'customerName' : undefined);
}

/** The headers to write: a name that the user gave stays, ours are in the language of the day. */
export function headersToWrite(
  places: HistoryPlaces,
  headers: readonly string[],
  language: Language,
): readonly string[] {
  return HISTORY_COLUMNS.map((column) => {
    const now = headers[places[column] ?? -1] ?? '';
    return now === '' || isOurs(column, now) ? historyHeader(column, language) : now;
  });
}
