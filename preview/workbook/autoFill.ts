import { covers, type Area } from './address';
import { contentToWrite, putStyles, readCells, type ReadCell } from './cellContents';
import { seriesOf, type Series, type SeriesKind } from './fillSeries';
import { HostError } from './HostError';
import type { HostSheet } from './HostSheet';
import { PlainText } from './typedInput';

export interface FillOptions {
  readonly series: SeriesKind;
  readonly contents: boolean;
  readonly formats: boolean;
}

/** Fills on from a range over the one that holds it, downwards, upwards or to a side. */
export function autoFill(sheet: HostSheet, from: Area, over: Area, options: FillOptions): void {
  if (!covers(over, from)) throw HostError.invalidArgument('destinationRange');
  const down = over.columns === from.columns;
  if (!down && over.rows !== from.rows) throw HostError.invalidArgument('destinationRange');
  const cells = readCells(sheet, from);
  const lines = down ? turned(cells) : cells;
  const period = down ? from.rows : from.columns;
  const offset = down ? from.row - over.row : from.column - over.column;
  const seriesByLine = lines.map((seeds) => seriesOf(seeds, options.series));
  const stepOf = (row: number, column: number) => (down ? row : column) - offset;
  const seedAt = (row: number, column: number): ReadCell | undefined => {
    const step = stepOf(row, column);
    return lines[down ? column : row]?.[((step % period) + period) % period];
  };
  const isSeed = (row: number, column: number) => {
    const step = stepOf(row, column);
    return step >= 0 && step < period;
  };
  if (options.contents) {
    sheet.write(over, (row, column) => {
      if (isSeed(row, column)) return undefined;
      const value = valueAt(seriesByLine[down ? column : row], stepOf(row, column));
      return value ?? contentToWrite(seedAt(row, column), over.row + row, over.column + column);
    });
  }
  if (!options.formats) return;
  putStyles(sheet, over, (row, column) => (isSeed(row, column) ? undefined : seedAt(row, column)?.style));
}

function valueAt(series: Series | undefined, step: number): unknown {
  const value = series?.(step);
  return typeof value === 'string' ? new PlainText(value) : value;
}

function turned(cells: readonly ReadCell[][]): ReadCell[][] {
  return (cells[0] ?? []).map((_, column) => cells.flatMap((row) => row[column] ?? []));
}
