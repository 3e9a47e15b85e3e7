import type { SheetLayout } from './sheetLayout';

/** A sheet that carries our properties: one that we wrote, or a copy that the user made of one. */
export interface MarkedSheet {
  readonly id: string;
  readonly name: string;
  readonly tables: readonly string[];
  /** The mark as it stands. */
  readonly mark: string;
  readonly layout: SheetLayout;
}

/** What Excel adds to the name of a copied sheet. */
const COPY = /\s\(\d+\)$/;

function hasItsTables({ tables, layout }: MarkedSheet): boolean {
  return layout.tables.every(({ name }) => tables.includes(name));
}

/** The most likely original among sheets that cannot be told apart by their ids. */
function bestGuess(alike: readonly MarkedSheet[]): MarkedSheet | undefined {
  // Excel gives the tables of a copy other names; a sheet without tables is known by the name that it got from us.
  const whole = alike.filter(hasItsTables);
  return (
    whole.find(({ name, layout }) => name === layout.name) ??
    whole.find(({ name }) => !COPY.test(name)) ??
    whole[0]
  );
}

/**
 * The sheets that we wrote, by id; the others are copies that the user made. A sheet is known by its id; where
 * a workbook has got other ids, by its tables and its name.
 */
export function originals(sheets: readonly MarkedSheet[]): ReadonlySet<string> {
  const groups = new Map<string, MarkedSheet[]>();
  for (const sheet of sheets) {
    const { id, scope, tables } = sheet.layout;
    const key = id ?? JSON.stringify([sheet.mark, scope, tables.map(({ name }) => name)]);
    groups.set(key, [...(groups.get(key) ?? []), sheet]);
  }
  const found = new Set<string>();
  for (const alike of groups.values()) {
    const original = alike.find(({ id, layout }) => id === layout.id) ?? bestGuess(alike);
    if (original !== undefined) found.add(original.id);
  }
  return found;
}
