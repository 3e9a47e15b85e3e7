import type { Language } from '../locales/language';
import { paneText as text } from '../locales/paneText';
import type { MeasureValue } from '../receivables/measures/measures';
import type { GlanceUnit } from '../reports/dashboard/glance';
import { Problem } from '../locales/problem';
import { formatsFor } from './formats';

/** Figures of the dashboard as the reader of a language writes them. */
export interface MeasureFormats {
  value(unit: GlanceUnit, value: number): string;
  /** With its sign; the change of a percentage is in points. */
  change(unit: GlanceUnit, change: number): string;
  /** How far from a target, without a sign. */
  gap(unit: GlanceUnit, change: number): string;
  /** For the axis of a chart: short. */
  axis(unit: GlanceUnit, value: number): string;
  /** The value, or why there is none. */
  result(unit: GlanceUnit, result: MeasureValue): string;
}

const PERCENT: readonly GlanceUnit[] = ['percent', 'share'];

/** As a share of 1. */
function shareOf(unit: GlanceUnit, value: number): number {
  return unit === 'percent' ? value / 100 : value;
}

export function measureFormats(language: Language, currency: string): MeasureFormats {
  const formats = formatsFor(language);
  const decimal = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const plain = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const compact = new Intl.NumberFormat(language, { notation: 'compact', maximumFractionDigits: 1 });
  const wholePercent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });

  const value = (unit: GlanceUnit, amount: number): string => {
    switch (unit) {
      case 'money':
        return formats.money(amount, currency);
      case 'days':
        return text(language, 'pane.unit.days', { value: decimal.format(amount) });
      case 'times':
        return text(language, 'pane.unit.times', { value: decimal.format(amount) });
      case 'percent':
      case 'share':
        return formats.percent(shareOf(unit, amount));
      case 'index':
        return whole.format(amount);
      case 'number':
        return plain.format(amount);
    }
  };
  const gap = (unit: GlanceUnit, change: number): string => {
    const size = Math.abs(change);
    if (!PERCENT.includes(unit)) return value(unit, size);
    return text(language, 'pane.unit.points', { value: decimal.format(shareOf(unit, size) * 100) });
  };
  return {
    value,
    gap,
    change: (unit, change) => `${change < 0 ? '−' : change > 0 ? '+' : '±'}${gap(unit, change)}`,
    axis: (unit, amount) => {
      if (PERCENT.includes(unit)) return wholePercent.format(shareOf(unit, amount));
      return unit === 'money' ? compact.format(amount) : whole.format(amount);
    },
    result: (unit, result) => {
      if ('value' in result) return value(unit, result.value);
      return new Problem(result.why, result.details).words(language).message;
    },
  };
}
