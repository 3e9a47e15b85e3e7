const DAY_MS = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** The Excel serial (1900 system) of a date; `month` counts from 1 and may run over. */
export function dayOf(year: number, month: number, day: number): number {
  return Math.round((Date.UTC(year, month - 1, day) - EPOCH) / DAY_MS);
}

/** Year, month (from 1) and day of a serial. */
export function partsOf(serial: number): { year: number; month: number; day: number } {
  const date = new Date(EPOCH + serial * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** `2026-06-30`. */
export function isoOf(serial: number): string {
  return new Date(EPOCH + serial * DAY_MS).toISOString().slice(0, 10);
}

/** The last day of the serial's month. */
export function endOfMonth(serial: number): number {
  const { year, month } = partsOf(serial);
  return dayOf(year, month + 1, 0);
}

/** The day itself, or the Monday after where it falls on a weekend: banks book on working days. */
export function workingDay(serial: number): number {
  // Serial 7 was a Saturday in real weeks: 7 % 7 = 0 is Saturday, 1 is Sunday.
  const weekday = serial % 7;
  return weekday === 0 ? serial + 2 : weekday === 1 ? serial + 1 : serial;
}
