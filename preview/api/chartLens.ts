import type { HostChart } from '../workbook/ChartStore';
import type { ChartDocument, ChartSeriesDocument } from '../workbook/chartDocument';
import { without } from '../workbook/without';
import type { Property } from './HostObject';

/** A part of a chart: how it is read, and how the chart is changed through it. */
export interface Lens<T> {
  readonly get: () => T;
  readonly set: (value: T) => void;
}

export function chartLens(chart: HostChart): Lens<ChartDocument> {
  return {
    get: () => chart.document,
    set: (document) => {
      chart.sheet.assertUnprotected();
      chart.change(() => document);
    },
  };
}

export function seriesLens(chart: HostChart, index: number): Lens<ChartSeriesDocument> {
  return {
    get: () => chart.series(index),
    set: (series) => {
      chart.sheet.assertUnprotected();
      chart.changeSeries(index, () => series);
    },
  };
}

/** A part of a part; writing undefined takes it away. */
export function partOf<T extends object, K extends keyof T>(lens: Lens<T>, key: K): Lens<T[K]> {
  return {
    get: () => lens.get()[key],
    set: (value) => {
      const whole = lens.get();
      lens.set(value === undefined ? (without(whole, key) as T) : { ...whole, [key]: value });
    },
  };
}

/** A part that is `otherwise` until something is written to it. */
export function partOr<T extends object, K extends keyof T>(
  lens: Lens<T>,
  key: K,
  otherwise: NonNullable<T[K]>,
): Lens<NonNullable<T[K]>> {
  const part = partOf(lens, key);
  return { get: () => part.get() ?? otherwise, set: part.set };
}

/** A property that is kept as a part of the target. */
export function keptProperty<Target, T extends object, K extends keyof T>(
  lensOf: (target: Target) => Lens<T>,
  key: K,
  read: (value: unknown) => T[K],
  otherwise?: NonNullable<T[K]>,
): Property<Target> {
  return {
    get: (target) => lensOf(target).get()[key] ?? otherwise ?? null,
    set: (target, value) => {
      partOf(lensOf(target), key).set(read(value));
    },
  };
}
