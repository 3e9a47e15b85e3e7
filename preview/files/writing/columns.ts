import type { SheetDocument } from '../../workbook/document';

/** The `<cols>` element: neighbours that are alike go together. */
export function writeColumns({ columnWidths, hiddenColumns }: SheetDocument): string {
  const hidden = new Set(hiddenColumns);
  const stated = new Set([...Object.keys(columnWidths).map(Number), ...hiddenColumns]);
  const groups: { first: number; last: number; look: string }[] = [];
  for (const column of [...stated].sort((one, other) => one - other)) {
    const width = columnWidths[column];
    const look = `${width === undefined ? '' : ` width="${width}" customWidth="1"`}${hidden.has(column) ? ' hidden="1"' : ''}`;
    const previous = groups.at(-1);
    if (previous?.last === column - 1 && previous.look === look) previous.last = column;
    else groups.push({ first: column, last: column, look });
  }
  if (groups.length === 0) return '';
  const columns = groups.map(({ first, last, look }) => `<col min="${first + 1}" max="${last + 1}"${look}/>`);
  return `<cols>${columns.join('')}</cols>`;
}
