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

/** The most likely original among sheets without tables that cannot be told apart by their ids. */
function bestGuess(alike: readonly MarkedSheet[]): readonly MarkedSheet[] {
  const best =
    alike.find(({ name, layout }) => name === layout.name) ??
    alike.find(({ name }) => !COPY.test(name)) ??
    alike[0];
  return best === undefined ? [] : [best];
}

/**
 * The ids of the sheets that we wrote; the others are copies that the user made. A sheet is known by its id, one with
 * tables by their names as well; where a workbook has got other ids, one without tables by its name.
 */
export function originals(sheets: readonly MarkedSheet[]): ReadonlySet<string> {
  const sure = sheets.filter(
    (sheet) => sheet.id === sheet.layout.id || (sheet.layout.tables.length > 0 && hasItsTables(sheet)),
  );
  const kinds = new Map<string, MarkedSheet[]>();
  for (const sheet of sheets) {
    if (sheet.layout.tables.length > 0) continue;
    const kind = JSON.stringify([sheet.mark, sheet.layout.scope]);
    kinds.set(kind, [...(kinds.get(kind) ?? []), sheet]);
  }
  const guessed = [...kinds.values()].flatMap((alike) =>
    alike.some((sheet) => sure.includes(sheet)) ? [] : bestGuess(alike),
  );
  return new Set([...sure, ...guessed].map(({ id }) => id));
}
