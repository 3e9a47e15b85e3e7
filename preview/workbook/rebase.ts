import { LexerTreeBuilder } from '@univerjs/engine-formula';
import type { Area } from './address';
import type { HostWorkbook } from './HostWorkbook';

type Corner = Pick<Area, 'row' | 'column'>;

/** A formula that is written for one cell as it reads for another: relative references move along. */
export function rebased(workbook: HostWorkbook, formula: string, from: Corner, to: Corner): string {
  if (!formula.startsWith('=') || (from.row === to.row && from.column === to.column)) return formula;
  const lexer = workbook.injector.get(LexerTreeBuilder);
  return lexer.moveFormulaRefOffset(formula, to.column - from.column, to.row - from.row);
}
