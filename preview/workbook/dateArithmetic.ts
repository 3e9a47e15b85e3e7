interface Day {
  readonly year: number;
  /** From 0. */
  readonly month: number;
  readonly day: number;
}

const DAY_MS = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
/** 31 December 9999. */
const LAST_SERIAL = 2_958_465;
/** Excel counts 29 February 1900, which never was. */
const LEAP_BUG_SERIAL = 60;
const FEBRUARY = 1;

function dayOf(serial: number): Day {
  const date = new Date(EPOCH + (serial < LEAP_BUG_SERIAL ? serial + 1 : serial) * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate() };
}

function serialOf(year: number, month: number, day: number): number {
  const serial = (Date.UTC(year, month, day) - EPOCH) / DAY_MS;
  return serial <= LEAP_BUG_SERIAL ? serial - 1 : serial;
}

function isDate(serial: number): boolean {
  return serial >= 0 && serial <= LAST_SERIAL;
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
}

/** The same day of another month, or that month's last. Undefined where there is no such date. */
export function edate(serial: number, months: number): number | undefined {
  if (!isDate(serial)) return undefined;
  const { year, month, day } = dayOf(serial);
  const result = serialOf(year, month + months, Math.min(day, daysInMonth(year, month + months)));
  return isDate(result) ? result : undefined;
}

/** By the first day of the week: 1 and 17 are Sunday, 2 and 11 Monday, and so on; 21 is ISO 8601. */
export function weekNumber(serial: number, type: number): number | undefined {
  if (!isDate(serial)) return undefined;
  const { year } = dayOf(serial);
  if (type === 21) return isoWeek(serial);
  const first = type === 1 || type === 2 ? type - 1 : type >= 11 && type <= 17 ? (type - 10) % 7 : undefined;
  if (first === undefined) return undefined;
  const newYear = serialOf(year, 0, 1);
  return Math.floor((serial - newYear + ((weekday(newYear) - first + 7) % 7)) / 7) + 1;
}

/** The week belongs to the year of its Thursday. */
function isoWeek(serial: number): number {
  const thursday = serial - ((weekday(serial) + 6) % 7) + 3;
  return Math.floor((thursday - serialOf(dayOf(thursday).year, 0, 1)) / 7) + 1;
}

/** Sunday is 0. */
function weekday(serial: number): number {
  return (serial + 6) % 7;
}

/** The part of a year between two days, by one of Excel's five ways of counting days. */
export function yearFraction(first: number, second: number, basis: number): number | undefined {
  const [start, end] = first <= second ? [first, second] : [second, first];
  if (!isDate(start) || !isDate(end)) return undefined;
  switch (basis) {
    case 0:
      return days360(...americanDays(dayOf(start), dayOf(end))) / 360;
    case 1:
      return (end - start) / yearLength(dayOf(start), dayOf(end));
    case 2:
      return (end - start) / 360;
    case 3:
      return (end - start) / 365;
    case 4:
      return days360(europeanDay(dayOf(start)), europeanDay(dayOf(end))) / 360;
    default:
      return undefined;
  }
}

function days360(start: Day, end: Day): number {
  return (end.year - start.year) * 360 + (end.month - start.month) * 30 + end.day - start.day;
}

function europeanDay(day: Day): Day {
  return { ...day, day: Math.min(day.day, 30) };
}

/** The end of a month is its 30th; a period's last day only when its first day is one. */
function americanDays(start: Day, end: Day): [Day, Day] {
  const startsLast = start.day === 31 || isEndOfFebruary(start);
  const endsLast = (end.day === 31 && start.day >= 30) || (isEndOfFebruary(start) && isEndOfFebruary(end));
  return [startsLast ? { ...start, day: 30 } : start, endsLast ? { ...end, day: 30 } : end];
}

function isEndOfFebruary({ year, month, day }: Day): boolean {
  return month === FEBRUARY && day === daysInMonth(year, month);
}

/** Of a period within a year: 366 where a 29 February is in it. Of a longer one: the average of its years. */
function yearLength(start: Day, end: Day): number {
  const anniversary = end.month - start.month || end.day - start.day;
  const isOneYear = end.year === start.year || (end.year === start.year + 1 && anniversary <= 0);
  if (!isOneYear) {
    const days = serialOf(end.year + 1, 0, 1) - serialOf(start.year, 0, 1);
    return days / (end.year - start.year + 1);
  }
  if (start.year === end.year) return daysInMonth(start.year, FEBRUARY) === 29 ? 366 : 365;
  const startsBefore = daysInMonth(start.year, FEBRUARY) === 29 && start.month <= FEBRUARY;
  const endsAfter = daysInMonth(end.year, FEBRUARY) === 29 && (end.month > FEBRUARY || isEndOfFebruary(end));
  return startsBefore || endsAfter ? 366 : 365;
}
