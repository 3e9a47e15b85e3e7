import {
  BaseFunction,
  ErrorType,
  ErrorValueObject,
  IFunctionService,
  type BaseReferenceObject,
  type FunctionVariantType,
} from '@univerjs/engine-formula';
import type { Univer } from '@univerjs/core';

/** What files call the `#` behind a cell, and the engine knows no `#` by. */
const NAME = 'ANCHORARRAY';
const TEXT_OR_QUOTED = /("(?:[^"]|"")*"|'(?:[^']|'')*'!\$?[A-Za-z]{1,3}\$?\d+#)/;
const SPILLED = /((?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Za-z]{1,3}\$?\d+)#/gu;
const ANCHORED = /\bANCHORARRAY\(([^()"]+)\)/gi;

/** `A1#`, all that A1 spills, as a file keeps it and the engine reads it: `ANCHORARRAY(A1)`. */
export function anchoredFormula(typed: string): string {
  if (!typed.includes('#')) return typed;
  return typed
    .split(TEXT_OR_QUOTED)
    .map((part) =>
      part.startsWith('"')
        ? part
        : part.replace(
            SPILLED,
            (_all, sheet: string | undefined, cell: string) => `${NAME}(${sheet ?? ''}${cell})`,
          ),
    )
    .join('');
}

/** The other way round, as Excel shows it. */
export function typedSpillFormula(formula: string): string {
  return formula.includes(`${NAME}(`) ? formula.replace(ANCHORED, '$1#') : formula;
}

/** Teaches the formula engine what a cell spills. */
export function registerSpillReference(univer: Univer): void {
  univer.__getInjector().get(IFunctionService).registerExecutors(new AnchorArray(NAME));
}

class AnchorArray extends BaseFunction {
  override needsReferenceObject = true;
  override minParams = 1;
  override maxParams = 1;

  override calculate(anchor?: FunctionVariantType): ReturnType<BaseFunction['calculate']> {
    if (!anchor?.isReferenceObject()) return ErrorValueObject.create(ErrorType.VALUE);
    const reference = anchor as BaseReferenceObject;
    const { startRow, startColumn } = reference.getRangePosition();
    const ranges = [
      reference.getCurrentRuntimeActiveArrayFormulaRange(),
      reference.getCurrentActiveArrayFormulaRange(),
    ];
    for (const found of ranges) {
      const range = found?.[startRow]?.[startColumn];
      if (range) return this.createReferenceObject(reference, range);
    }
    return ErrorValueObject.create(ErrorType.REF);
  }
}
