import type { Standing } from '../../../credit/monitoring/migration';
import type { Language } from '../../../locales/language';
import { reportText as text } from '../../../locales/reportText';
import { moneySum } from '../../../ledger/moneySums';
import { areaAddress } from '../../a1';
import type { CellFormat, FormulaCell, PlanCell } from '../../plan';
import type { SheetBuilder } from '../../sheetBuilder';

/** A matrix of customers or of money; its last line is `absent` (new), its last column too (gone). */
export interface Matrix {
  readonly title: string;
  readonly standings: readonly Standing[];
  readonly cells: readonly (readonly number[])[];
  readonly format: CellFormat;
  /** Whether those that have gone count in the total of their line: they were customers, but owe nothing any more. */
  readonly countsGone: boolean;
}

export function standingWords(standing: Standing, side: 'from' | 'to', language: Language): string {
  if (typeof standing === 'object') return standing.grade;
  if (standing === 'unscored') return text(language, 'migrationReport.unscored');
  return text(language, side === 'from' ? 'migrationReport.new' : 'migrationReport.gone');
}

/** Where the sums of a written matrix stand. */
export interface WrittenMatrix {
  readonly top: number;
  readonly size: number;
  readonly first: number;
}

function sum(
  row: number,
  column: number,
  rows: number,
  columns: number,
  values: readonly number[],
): FormulaCell {
  return { formula: `=SUM(${areaAddress(row, column, rows, columns)})`, value: moneySum(values) };
}

function title(
  sheet: SheetBuilder,
  { title: words, standings }: Matrix,
  first: number,
  language: Language,
): void {
  const heads = [
    ...standings.map((standing) => standingWords(standing, 'to', language)),
    ...(['total', 'kept', 'better', 'worse'] as const).map((key) => text(language, `migrationReport.${key}`)),
  ];
  sheet.line([words, ...Array.from({ length: first - 1 }, () => null), ...heads], 'section');
  sheet.style(sheet.row - 1, first, heads.length, 'sectionFigure');
}

/** Better is left of the diagonal, worse right of it, among the grades. */
function shareOfLine(
  line: readonly number[],
  at: number,
  grades: number,
  row: number,
  first: number,
): readonly PlanCell[] {
  if (at >= grades) return [null, null, null];
  const better = line.slice(0, at);
  const worse = line.slice(at + 1, grades);
  return [
    line[at] ?? 0,
    better.length === 0 ? 0 : sum(row, first, 1, at, better),
    worse.length === 0 ? 0 : sum(row, first + at + 1, 1, worse.length, worse),
  ];
}

/** Writes the matrix with its totals; what became worse stands out in one colour, what became better in another. */
export function matrixBlock(
  sheet: SheetBuilder,
  matrix: Matrix,
  first: number,
  language: Language,
): WrittenMatrix {
  const { standings, cells, format, countsGone } = matrix;
  const size = standings.length;
  const grades = standings.filter((standing) => typeof standing === 'object').length;
  const counted = countsGone ? size : size - 1;
  title(sheet, matrix, first, language);
  const top = sheet.row;
  const blanks = Array.from({ length: first - 1 }, () => null);
  cells.forEach((line, at) => {
    const { row } = sheet;
    const total = sum(row, first, 1, counted, line.slice(0, counted));
    const label = standingWords(standings[at] ?? 'absent', 'from', language);
    const shown = line.map((value) => (value === 0 ? null : value));
    sheet.line([label, ...blanks, ...shown, total, ...shareOfLine(line, at, grades, row, first)]);
    sheet.format(row, first, format, size + 4);
    if (at >= grades) return;
    const area = (column: number, columns: number) => ({ row, column: first + column, rows: 1, columns });
    if (at > 0) sheet.rules.push({ kind: 'positive', area: area(0, at), tone: 'good' });
    if (at + 1 < grades)
      sheet.rules.push({ kind: 'positive', area: area(at + 1, grades - at - 1), tone: 'warm' });
  });
  const column = (at: number, values: readonly number[]): FormulaCell =>
    sum(top, first + at, size, 1, values);
  const totals = standings.map((_, at) =>
    column(
      at,
      cells.map((line) => line[at] ?? 0),
    ),
  );
  const graded = cells.slice(0, grades);
  const bottom = sheet.row;
  sheet.line([
    text(language, 'migrationReport.total'),
    ...blanks,
    ...totals,
    column(
      size,
      cells.flatMap((line) => line.slice(0, counted)),
    ),
    column(
      size + 1,
      graded.map((line, at) => line[at] ?? 0),
    ),
    column(
      size + 2,
      graded.flatMap((line, at) => line.slice(0, at)),
    ),
    column(
      size + 3,
      graded.flatMap((line, at) => line.slice(at + 1, grades)),
    ),
  ]);
  sheet.format(bottom, first, format, size + 4).style(bottom, 0, first + size + 4, 'totals');
  return { top, size, first };
}
