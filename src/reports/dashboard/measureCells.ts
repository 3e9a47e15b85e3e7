import type { MeasureUnit } from '../../receivables/measures/measureIds';
import type { MeasureValue } from '../../receivables/measures/measures';
import type { CellFormat } from '../plan';

/** How the values of a unit are shown. */
export function unitFormat(unit: MeasureUnit): CellFormat {
  if (unit === 'percent' || unit === 'share') return 'percent';
  return unit === 'index' ? 'integer' : 'decimal';
}

/** A value as a cell holds it: percent of 100 as the share that Excel shows as percent. */
export function unitValue(unit: MeasureUnit, value: number): number {
  return unit === 'percent' ? value / 100 : value;
}

/** The value as a cell holds it; undefined where the measure has none. */
export function resultValue(unit: MeasureUnit, result: MeasureValue): number | undefined {
  return 'value' in result ? unitValue(unit, result.value) : undefined;
}
