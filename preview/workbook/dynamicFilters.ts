import { numfmt } from '@univerjs/core';
import type { FilterCell } from './filterCriteria';
import { FILTER_MONTHS } from './filterMonths';
import { HostError } from './HostError';

type Test = (cell: FilterCell) => boolean;

const PERIOD = 'AllDatesInPeriod';

/** `Excel.DynamicFilterCriteria`: against the average, or against the day that it is. */
export function dynamicTest(criterion: string, cells: readonly FilterCell[]): Test {
  if (criterion === 'AboveAverage' || criterion === 'BelowAverage') {
    const sign = criterion === 'AboveAverage' ? 1 : -1;
    const numbers = cells.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
    const average = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
    return ({ value }) => typeof value === 'number' && sign * (value - average) > 0;
  }
  if (criterion.startsWith(PERIOD)) return periodTest(criterion.slice(PERIOD.length));
  const span = spanOf(criterion, new Date());
  if (!span) throw HostError.invalidArgument(`dynamicCriteria ${criterion}`);
  const [first, end] = span;
  return ({ value }) => typeof value === 'number' && value >= first && value < end;
}

function periodTest(period: string): Test {
  const quarter = /^Quarter([1-4])$/.exec(period)?.[1];
  const month = FILTER_MONTHS.indexOf(period) + 1;
  if (quarter === undefined && month === 0)
    throw HostError.invalidArgument(`dynamicCriteria ${PERIOD}${period}`);
  return ({ value }) => {
    if (typeof value !== 'number') return false;
    const [, own = 0] = numfmt.dateFromSerial(value);
    return quarter === undefined ? own === month : Math.ceil(own / 3) === Number(quarter);
  };
}

/** The first day and the one after the last, as serials. Weeks begin on Sunday. */
function spanOf(criterion: string, now: Date): readonly [number, number] | undefined {
  const year = now.getFullYear();
  const month = now.getMonth();
  const day = serial(year, month, now.getDate());
  const week = day - now.getDay();
  const quarter = month - (month % 3);
  const months = (from: number, count: number) =>
    [serial(year, from, 1), serial(year, from + count, 1)] as const;
  const spans: Readonly<Record<string, readonly [number, number]>> = {
    Yesterday: [day - 1, day],
    Today: [day, day + 1],
    Tomorrow: [day + 1, day + 2],
    LastWeek: [week - 7, week],
    ThisWeek: [week, week + 7],
    NextWeek: [week + 7, week + 14],
    LastMonth: months(month - 1, 1),
    ThisMonth: months(month, 1),
    NextMonth: months(month + 1, 1),
    LastQuarter: months(quarter - 3, 3),
    ThisQuarter: months(quarter, 3),
    NextQuarter: months(quarter + 3, 3),
    LastYear: months(-12, 12),
    ThisYear: months(0, 12),
    NextYear: months(12, 12),
    YearToDate: [serial(year, 0, 1), day + 1],
  };
  return spans[criterion];
}

function serial(year: number, month: number, day: number): number {
  return Date.UTC(year, month, day) / 86_400_000 + 25_569;
}
