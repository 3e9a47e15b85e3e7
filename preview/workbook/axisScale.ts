import type { ChartAxisDocument } from './chartDocument';

export interface AxisScale {
  readonly minimum: number;
  readonly maximum: number;
  readonly majorUnit: number;
}

/** About how many steps an automatic axis has. */
const STEPS = 7;

/** The bounds and steps of a value axis: those that are set, and for the others what Excel would choose. */
export function axisScale(axis: ChartAxisDocument, values: readonly (number | null)[]): AxisScale {
  const numbers = values.filter((value) => value !== null);
  const least = numbers.reduce((a, b) => Math.min(a, b), Infinity);
  const most = numbers.reduce((a, b) => Math.max(a, b), -Infinity);
  const [low, high] = numbers.length === 0 ? [0, 1] : spread(least, most);
  const bottom = axis.minimum ?? low;
  const top = axis.maximum ?? high;
  if (axis.logBase !== undefined) return logarithmic(axis, axis.logBase, least, most);
  const majorUnit = axis.majorUnit ?? niceStep(Math.max(top - bottom, Number.EPSILON) / STEPS);
  return {
    minimum: axis.minimum ?? clean(Math.floor(clean(low / majorUnit)) * majorUnit),
    maximum: axis.maximum ?? clean(Math.ceil(clean(high / majorUnit)) * majorUnit),
    majorUnit,
  };
}

/** Zero is shown unless the values lie close together far from it; the ends get a twentieth of air. */
function spread(least: number, most: number): readonly [low: number, high: number] {
  if (least === most) return least === 0 ? [0, 1] : [Math.min(0, least), Math.max(0, most)];
  const air = (most - least) / 20;
  const isFar = most - least <= Math.max(Math.abs(most), Math.abs(least)) / 6;
  const low = least >= 0 && !isFar ? 0 : least - (least === 0 ? 0 : air);
  const high = most <= 0 && !isFar ? 0 : most + (most === 0 ? 0 : air);
  return [low, high];
}

function logarithmic(axis: ChartAxisDocument, base: number, least: number, most: number): AxisScale {
  const power = (value: number, round: (x: number) => number): number =>
    value > 0 && Number.isFinite(value) ? base ** round(clean(Math.log(value) / Math.log(base))) : 1;
  return {
    minimum: axis.minimum ?? power(least, Math.floor),
    maximum: axis.maximum ?? power(most, Math.ceil),
    majorUnit: axis.majorUnit ?? base,
  };
}

/** 1, 2 or 5 times a power of ten, at least as large. */
function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].find((factor) => factor * power >= rough * 0.999) ?? 10;
  return clean(step * power);
}

function clean(value: number): number {
  return Number(value.toPrecision(12));
}
