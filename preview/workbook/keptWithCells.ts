import type { ICellData, Nullable } from '@univerjs/core';
import { formatArea, parseArea } from './address';
import type { CellDocument } from './document';

/** What a cell has in Excel and not in Univer. It rides in Univer's cell, so that it moves with it and goes with its content. */
interface Kept {
  readonly richText?: CellDocument['richText'];
  readonly kept?: string;
  /** A constant that is a text without characters, which Univer takes for nothing. */
  readonly emptyText?: true;
  /** An array formula that the engine does not note as a spill: of the old kind, or of a single cell. */
  readonly array?: {
    readonly formula: string;
    readonly rows: number;
    readonly columns: number;
    readonly legacy: boolean;
  };
}

/** Puts into Univer's cell what Univer has no word for. */
export function keepWithCell(data: ICellData, cell: CellDocument): void {
  const area = cell.spill === undefined ? undefined : parseArea(cell.spill);
  const isNoted = area === undefined || (!cell.legacyArray && area.rows * area.columns > 1);
  const kept: Kept = {
    ...(cell.richText && { richText: cell.richText }),
    ...(cell.kept !== undefined && { kept: cell.kept }),
    ...(cell.value === '' && cell.formula === undefined && { emptyText: true }),
    ...(!isNoted &&
      cell.formula !== undefined && {
        array: {
          formula: cell.formula,
          rows: area.rows,
          columns: area.columns,
          legacy: cell.legacyArray === true,
        },
      }),
  };
  if (Object.keys(kept).length > 0) data.custom = { ...data.custom, ...kept };
}

/** The parts of a cell's text, where they look different. */
export function richTextOf(data: Nullable<ICellData>): CellDocument['richText'] {
  const { richText } = (data?.custom ?? {}) as Kept;
  const isCurrent = richText && richText.map(({ text }) => text).join('') === data?.v;
  return isCurrent ? richText : undefined;
}

/** What of it still holds: nothing that its cell's content has left behind. */
export function keptWithCell(
  data: ICellData,
  cell: {
    readonly row: number;
    readonly column: number;
    readonly formula: string | undefined;
    readonly value: unknown;
  },
): Pick<CellDocument, 'value' | 'richText' | 'kept' | 'spill' | 'legacyArray'> {
  if (!data.custom) return {};
  const { richText, kept, array, emptyText } = data.custom as Kept;
  const { row, column, formula, value } = cell;
  return {
    ...(richText && richText.map(({ text }) => text).join('') === value && { richText }),
    ...(kept !== undefined && formula === undefined && typeof value === 'number' && { kept }),
    ...(emptyText && formula === undefined && value === '' && { value: '' }),
    ...(array?.formula === formula &&
      array && {
        spill: formatArea({ row, column, rows: array.rows, columns: array.columns }),
        ...(array.legacy && { legacyArray: true as const }),
      }),
  };
}
