import { LANGUAGES, type Language } from '../../locales/language';

/** A table that grows day by day: its columns, and what it is called in the workbook. */
export interface StoredTable<Column extends string> {
  /** In our order. */
  readonly columns: readonly Column[];
  /** Name of the Excel table in a plan. */
  readonly table: string;
  header(column: Column, language: Language): string;
  /** The first column that the table cannot be read without and that is gone. */
  missing(places: StoredPlaces<Column>): Column | undefined;
}

/** Where the columns of a stored table stand among its headers now. */
export type StoredPlaces<Column extends string> = Readonly<Partial<Record<Column, number>>>;

/** Position of a column among the headers; -1 where it is gone. */
export function placeOf<Column extends string>(places: StoredPlaces<Column>, column: Column): number {
  const place: number | undefined = places[column];
  return place ?? -1;
}

/** Whether a header is ours, in any language. */
function isOurs<Column extends string>(table: StoredTable<Column>, column: Column, found: string): boolean {
  return LANGUAGES.some((language) => table.header(column, language) === found);
}

/**
 * Finds our columns after the user has had the table: by the header that was written last, by our words in any language,
 * and a renamed one by its neighbours, when as many columns lie between them as we put there. The last column has no
 * neighbour to its right; it is the one after its left neighbour.
 */
export function findStoredColumns<Column extends string>(
  table: StoredTable<Column>,
  headers: readonly string[],
  written: readonly string[],
): StoredPlaces<Column> {
  const { columns } = table;
  const places: (number | undefined)[] = columns.map((column, at) => {
    const last = headers.indexOf(written[at] ?? '');
    const place = last >= 0 ? last : headers.findIndex((header) => isOurs(table, column, header));
    return place < 0 ? undefined : place;
  });
  const named = [...places];
  columns.forEach((_, at) => {
    if (named[at] !== undefined) return;
    let left = at - 1;
    while (left >= 0 && named[left] === undefined) left--;
    let right = at + 1;
    while (right < columns.length && named[right] === undefined) right++;
    const from = left < 0 ? -1 : (named[left] ?? -1);
    const to = right < columns.length ? named[right] : from + right - left;
    const place = from + at - left;
    const isBetween = to !== undefined && to - from === right - left;
    if (isBetween && place < headers.length && !named.includes(place)) places[at] = place;
  });
  return Object.fromEntries(
    columns.flatMap((column, at) => (places[at] === undefined ? [] : [[column, places[at]]])),
  ) as StoredPlaces<Column>;
}

/** The headers to write: a name that the user gave stays, ours are in the language of the day. */
export function headersToWrite<Column extends string>(
  table: StoredTable<Column>,
  places: StoredPlaces<Column>,
  headers: readonly string[],
  language: Language,
): readonly string[] {
  return table.columns.map((column) => {
    const now = headers[placeOf(places, column)] ?? '';
    return now === '' || isOurs(table, column, now) ? table.header(column, language) : now;
  });
}
