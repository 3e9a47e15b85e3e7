import { intersect, type Area } from './address';

/** What is left of an area without another one: up to four rectangles. */
export function subtract(area: Area, taken: Area): Area[] {
  const common = intersect(area, taken);
  if (!common) return [area];
  const bottom = common.row + common.rows;
  const right = common.column + common.columns;
  const parts: Area[] = [
    { ...area, rows: common.row - area.row },
    { ...area, row: bottom, rows: area.row + area.rows - bottom },
    { ...area, row: common.row, rows: common.rows, columns: common.column - area.column },
    {
      row: common.row,
      rows: common.rows,
      column: right,
      columns: area.column + area.columns - right,
    },
  ];
  return parts.filter(({ rows, columns }) => rows > 0 && columns > 0);
}

export function subtractAll(areas: readonly Area[], taken: Area): Area[] {
  return areas.flatMap((area) => subtract(area, taken)).sort(byPlace);
}

/** Puts areas together that make up one rectangle. */
export function joined(areas: readonly Area[]): Area[] {
  const result = [...areas];
  for (let changed = true; changed;) {
    changed = false;
    for (let i = 0; i < result.length && !changed; i++) {
      for (let j = i + 1; j < result.length && !changed; j++) {
        const [a, b] = [result[i], result[j]];
        const both = a && b && join(a, b);
        if (!both) continue;
        result.splice(j, 1);
        result[i] = both;
        changed = true;
      }
    }
  }
  return result.sort(byPlace);
}

function join(a: Area, b: Area): Area | undefined {
  if (a.column === b.column && a.columns === b.columns) {
    if (a.row + a.rows === b.row) return { ...a, rows: a.rows + b.rows };
    if (b.row + b.rows === a.row) return { ...b, rows: a.rows + b.rows };
  }
  if (a.row === b.row && a.rows === b.rows) {
    if (a.column + a.columns === b.column) return { ...a, columns: a.columns + b.columns };
    if (b.column + b.columns === a.column) return { ...b, columns: a.columns + b.columns };
  }
  return undefined;
}

function byPlace(a: Area, b: Area): number {
  return a.row - b.row || a.column - b.column;
}

/** Where areas of the one list lie on those of the other. */
export function common(areas: readonly Area[], others: readonly Area[]): Area[] {
  return areas.flatMap((area) => others.flatMap((other) => intersect(area, other) ?? []));
}

export function countCells(areas: readonly Area[]): number {
  return areas.reduce((count, { rows, columns }) => count + rows * columns, 0);
}
