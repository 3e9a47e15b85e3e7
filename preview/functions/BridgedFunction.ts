import {
  BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
  type FunctionVariantType,
} from '@univerjs/engine-formula';
import type { Area } from '../workbook/address';
import type { Place } from './FunctionCalls';

/** An argument as a formula gives it. */
export interface Variant {
  readonly value: BaseValueObject;
  /** Where it stands, if it is a reference. */
  readonly reference?: { readonly sheetId: string; readonly area: Area };
}

type Evaluate = (place: Place, variants: readonly Variant[]) => BaseValueObject;

/** A custom function as the formula engine knows it. */
export class BridgedFunction extends BaseFunction {
  override needsReferenceObject = true;

  constructor(
    name: string,
    private readonly evaluate: Evaluate,
  ) {
    super(name);
  }

  override calculate(...given: FunctionVariantType[]): BaseValueObject {
    const place: Place = { sheetId: this.subUnitId ?? '', row: this.row, column: this.column };
    return this.evaluate(place, given.map(variantOf));
  }
}

function variantOf(given: FunctionVariantType): Variant {
  if (!given.isReferenceObject()) return { value: given as BaseValueObject };
  const reference = given as BaseReferenceObject;
  const { startRow, startColumn, endRow, endColumn } = reference.getRangePosition();
  const area: Area = {
    row: startRow,
    column: startColumn,
    rows: endRow - startRow + 1,
    columns: endColumn - startColumn + 1,
  };
  return {
    value: reference.toArrayValueObject(),
    reference: { sheetId: reference.getSheetId(), area },
  };
}
