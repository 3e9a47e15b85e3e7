import { isoFromDay } from '../ledger/dates';
import type { Day } from '../ledger/ledger';
import type { Language } from '../locales/language';
import { text } from '../locales/text';
import type { Area, Block, PlanCell, SheetPlan, TablePlan } from './plan';

/** Rows that the note on top needs. */
const NOTE_ROWS = 1;

/** A snapshot keeps what a formula came to; a link keeps its words and no longer leads anywhere. */
function valueOf(cell: PlanCell): PlanCell {
  return typeof cell === 'object' && cell !== null ? cell.value : cell;
}

function moved<T extends { readonly row: number }>(part: T): T {
  return { ...part, row: part.row + NOTE_ROWS };
}

function movedArea<T extends { readonly area: Area }>(part: T): T {
  return { ...part, area: moved(part.area) };
}

/** No figures: what stands here is true for its day, and the ledger of today cannot be asked about it. */
function frozenTable(table: TablePlan, suffix: string): TablePlan {
  const { name, row, column, columns, rows, totals, keyColumns } = table;
  return {
    name: `${name}_${suffix}`,
    row: row + NOTE_ROWS,
    column,
    columns: columns.map(({ key, header, format }) => ({ key, header, format })),
    rows: rows.map((cells) => cells.map(valueOf)),
    ...(totals === undefined ? {} : { totals: totals.map(valueOf) }),
    keyColumns,
  };
}

function movedRows(rows: string): string {
  return rows.replace(/\d+/g, (row) => String(Number(row) + NOTE_ROWS));
}

/**
 * A report as it stands on `day`, in values: it is no report of the ledger any more, so that no refresh finds it.
 * The same report of the same as-of date taken on the same day takes the place of the earlier one.
 */
export function snapshotOf(plan: SheetPlan, day: Day, language: Language): SheetPlan {
  const asOf = isoFromDay(plan.made?.basis.asOf ?? day);
  const taken = isoFromDay(day);
  const name = text(language, 'snapshot.name', { name: plan.name, asOf });
  const note = text(language, 'snapshot.note', { name: plan.name, asOf, day: taken });
  const words = plan.links.map((link): Block => ({
    row: link.row + NOTE_ROWS,
    column: link.column,
    cells: [[link.text]],
  }));
  const linked = new Set(words.map(({ row, column }) => `${String(row)}:${String(column)}`));
  return {
    report: 'snapshot',
    scope: [plan.report, plan.scope, asOf, taken].filter((part) => part !== undefined).join(':'),
    name,
    ourNames: [name],
    tone: plan.tone,
    blocks: [
      { row: 0, column: 0, cells: [[note]] },
      ...plan.blocks.map((block): Block => ({
        ...moved(block),
        cells: block.cells.map((cells, y) =>
          cells.map((cell, x) =>
            linked.has(`${String(block.row + NOTE_ROWS + y)}:${String(block.column + x)}`)
              ? null
              : valueOf(cell),
          ),
        ),
      })),
      ...words,
    ],
    tables: plan.tables.map((table) => frozenTable(table, asOf.replaceAll('-', ''))),
    styles: [
      { area: { row: 0, column: 0, rows: 1, columns: 1 }, style: 'subtitle' },
      ...plan.styles.map(movedArea),
    ],
    rules: plan.rules.map(movedArea),
    links: [],
    widths: plan.widths,
    freeze: { ...plan.freeze, rows: plan.freeze.rows + NOTE_ROWS },
    carried: plan.carried,
    print: {
      ...plan.print,
      titleRows: movedRows(plan.print.titleRows),
      ...(plan.print.pageBreaks === undefined
        ? {}
        : { pageBreaks: plan.print.pageBreaks.map((row) => row + NOTE_ROWS) }),
    },
  };
}
