import type { SheetDocument } from './document';

/** Parts of a sheet's document that no object of the host has taken over: they go back as they came. */
const CARRIED = ['dataValidations', 'filters', 'protection', 'rowOutline', 'columnOutline'] as const;

export type CarriedDocument = Partial<Pick<SheetDocument, (typeof CARRIED)[number]>>;

export function carriedOf(sheet: SheetDocument | undefined): CarriedDocument {
  const parts = CARRIED.flatMap((name) =>
    sheet?.[name] === undefined ? [] : [[name, sheet[name]] as const],
  );
  return Object.fromEntries(parts);
}
