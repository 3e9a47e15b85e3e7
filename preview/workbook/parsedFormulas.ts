import { LexerTreeBuilder } from '@univerjs/engine-formula';

/**
 * Univer keeps parsed formulas by their text, with what their names stood for, in one store for all
 * workbooks of the process. A builder that is disposed of empties it.
 */
export function forgetParsedFormulas(): void {
  new LexerTreeBuilder().dispose();
}
