import { columnLetters, quotedSheet } from '../../reports/a1';

/** One end of a reference; what it does not name (`A:A` no row, `3:3` no column) is absent. Counts from 0. */
export interface RefEnd {
  readonly row?: number;
  readonly column?: number;
  /** Written with `$`. */
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

/** A reference to cells: `H7`, `$B$3:C9`, `'Aging report'!H12`. */
export interface Reference {
  /** Absent for a reference to the formula's own sheet. */
  readonly sheet?: string;
  readonly from: RefEnd;
  /** Absent for a single cell. */
  readonly to?: RefEnd;
}

/** What becomes of the parts of a formula; what is left out, or answered with undefined, stays as it is written. */
export interface FormulaChange {
  /** `gone` for cells that are no longer there. */
  readonly reference?: (reference: Reference) => Pick<Reference, 'from' | 'to'> | 'gone' | undefined;
  readonly sheet?: (name: string) => string | undefined;
  readonly table?: (name: string) => string | undefined;
}

/**
 * What a formula is made of. A text, and what stands in brackets (names of columns, of other workbooks), is nobody's
 * business; a name or a function is taken whole, so that `LOG10(` or `Q1_total` is no reference.
 */
const PARTS = new RegExp(
  [
    String.raw`(?<skip>"(?:[^"]|"")*"|\[(?:[^[\]]|\[[^[\]]*\])*\]|#[A-Z/0]+[!?]?)`,
    String.raw`(?:(?<sheet>'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?<area>\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+)(?![\p{L}\p{N}_.(![])`,
    String.raw`(?<other>'(?:[^']|'')+'|[\p{L}_\\][\p{L}\p{N}_.?]*|\d[\d.]*(?:E[+-]?\d+)?)`,
  ].join('|'),
  'gu',
);

function endOf(text: string): RefEnd {
  const [, columnMark = '', letters = '', rowMark = '', digits = ''] =
    /^(\$?)([A-Z]*)(\$?)(\d*)$/.exec(text) ?? [];
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  const rowOnly = letters === '';
  return {
    ...(digits === '' ? {} : { row: Number(digits) - 1 }),
    ...(rowOnly ? {} : { column: column - 1 }),
    rowFixed: (rowOnly ? columnMark : rowMark) === '$',
    columnFixed: !rowOnly && columnMark === '$',
  };
}

function endText({ row, column, rowFixed, columnFixed }: RefEnd): string {
  const letters = column === undefined ? '' : `${columnFixed ? '$' : ''}${columnLetters(column)}`;
  return row === undefined ? letters : `${letters}${rowFixed ? '$' : ''}${String(row + 1)}`;
}

/** The cells of a reference as they are written, without a sheet. */
export function areaText({ from, to }: Pick<Reference, 'from' | 'to'>): string {
  return [from, ...(to === undefined ? [] : [to])].map(endText).join(':');
}

function plainName(sheet: string): string {
  return sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
}

/** The formula with its references, sheets and tables changed; undefined where it refers to cells that are gone. */
export function changeFormula(formula: string, change: FormulaChange): string | undefined {
  const gone: string[] = [];
  const changed = formula.replace(PARTS, (whole: string, ...more: unknown[]) => {
    const { skip, sheet, area, other } = more.at(-1) as Partial<Record<string, string>>;
    if (skip !== undefined) return whole;
    if (area === undefined) {
      if (other === undefined) return whole;
      const name = plainName(other);
      // A sheet's name stands here where its reference is none that we read, such as `Sheet!name`.
      return other.startsWith("'") ? whole : (change.table?.(name) ?? whole);
    }
    const [from = '', to] = area.split(':');
    const named = sheet === undefined ? undefined : plainName(sheet);
    const single = to === undefined;
    const answer = change.reference?.({
      ...(named === undefined ? {} : { sheet: named }),
      from: endOf(from),
      ...(single ? {} : { to: endOf(to) }),
    });
    if (answer === 'gone') gone.push(area);
    const cells = answer === undefined || answer === 'gone' ? area : areaText(answer);
    if (sheet === undefined || named === undefined) return cells;
    const renamed = change.sheet?.(named);
    return `${renamed === undefined ? sheet : quotedSheet(renamed)}!${cells}`;
  });
  return gone.length > 0 ? undefined : changed;
}

/** Whether a formula names one of these sheets or tables. */
export function namesAny(formula: string, words: ReadonlySet<string>): boolean {
  const found: string[] = [];
  const see = (name: string): undefined => {
    if (words.has(name.toLowerCase())) found.push(name);
    return undefined;
  };
  changeFormula(formula, { sheet: see, table: see });
  return found.length > 0;
}
