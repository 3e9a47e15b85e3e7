import { formatArea, intersect, splitSheetAddress, tryParseArea, type Area } from './address';
import type { Place } from './copyCells';
import { referencesOf } from './formulaReferences';
import { HostError } from './HostError';
import type { HostSheet } from './HostSheet';
import type { HostWorkbook } from './HostWorkbook';
import { numberKeys } from './sparse';

/** A cell with a formula, and the cells that the formula reads. */
interface FormulaCell extends Place {
  readonly reads: readonly Place[];
}

/** The cells that the formulas of an area read; with `deep`, those that these read in turn too. */
export function precedents(place: Place, deep: boolean): Place[] {
  const formulas = formulaCells(place.sheet.workbook);
  return follow([place], deep, (known) =>
    formulas.filter((cell) => touches(cell, known)).flatMap(({ reads }) => reads),
  );
}

/** The cells whose formulas read an area; with `deep`, those that read these in turn too. */
export function dependents(place: Place, deep: boolean): Place[] {
  const formulas = formulaCells(place.sheet.workbook);
  return follow([place], deep, (known) =>
    formulas.filter(({ reads }) => reads.some((read) => touches(read, known))),
  );
}

function follow(start: readonly Place[], deep: boolean, next: (known: Place) => readonly Place[]): Place[] {
  const found = new Map<string, Place>();
  let front = start;
  do {
    const reached = front.flatMap(next).filter((place) => !found.has(keyOf(place)));
    for (const { sheet, area } of reached) found.set(keyOf({ sheet, area }), { sheet, area });
    front = reached;
  } while (deep && front.length > 0);
  return [...found.values()];
}

function keyOf({ sheet, area }: Place): string {
  return `${sheet.id}!${formatArea(area)}`;
}

function touches(a: Place, b: Place): boolean {
  return a.sheet === b.sheet && intersect(a.area, b.area) !== undefined;
}

function formulaCells(workbook: HostWorkbook): FormulaCell[] {
  return workbook.sheets.flatMap((sheet) => {
    const { matrix } = sheet.grid;
    return numberKeys(matrix).flatMap((row) =>
      numberKeys(matrix[row] ?? {}).flatMap((column) => {
        const formula = sheet.grid.formula(row, column);
        if (formula === undefined) return [];
        return [{ sheet, area: { row, column, rows: 1, columns: 1 }, reads: readsOf(sheet, formula) }];
      }),
    );
  });
}

/** What a formula reads, through names too. */
function readsOf(sheet: HostSheet, formula: string): Place[] {
  const { workbook } = sheet;
  if (formula.replace(/"[^"]*"/g, '').includes('['))
    throw HostError.notImplemented('precedents and dependents where formulas refer to tables');
  const direct = referencesOf(formula).flatMap(({ sheet: name, area }) => {
    const target = name === undefined ? sheet : workbook.findSheet(name);
    return target ? [{ sheet: target, area }] : [];
  });
  const named = workbook.names.all().flatMap((item): Place[] => {
    if (!usesName(formula, item.name)) return [];
    const { sheet: name, address } = splitSheetAddress(item.formula.slice(1));
    const area: Area | undefined = tryParseArea(address);
    const target = name === undefined ? undefined : workbook.findSheet(name);
    return area && target ? [{ sheet: target, area }] : [];
  });
  return [...direct, ...named];
}

function usesName(formula: string, name: string): boolean {
  const escaped = name.replace(/[.\\?]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}_.!"])${escaped}(?![\\p{L}\\p{N}_.(!"])`, 'iu').test(formula);
}
