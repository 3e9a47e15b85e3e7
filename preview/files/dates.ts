const DAY_MS = 86_400_000;
/** Serial 0 of each system. The 1900 one holds from 1 March 1900 on, after the day that never was. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** Excel's 29 February 1900: real dates before it are one serial lower than the 1900 epoch says. */
const LEAP_BUG_SERIAL = 61;

/** The serial of a moment, read in UTC. Below 1 it is a time of day without a date. */
export function serialOfMoment(milliseconds: number, date1904: boolean): number {
  if (date1904) return round((milliseconds - EPOCH_1904) / DAY_MS);
  const serial = round((milliseconds - EPOCH_1900) / DAY_MS);
  return serial < LEAP_BUG_SERIAL ? round(serial - 1) : serial;
}

/** The serial of `yyyy-mm-dd`, with an optional time, or `undefined` where there is no such day. */
export function serialOfIso(text: string, date1904: boolean): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}(?:\.\d{1,3})?))?Z?)?$/.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const [hour, minute, second] = [Number(match[4] ?? 0), Number(match[5] ?? 0), Number(match[6] ?? 0)];
  const midnight = Date.UTC(year, month - 1, day);
  const date = new Date(midnight);
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!exists || year < (date1904 ? 1904 : 1900) || hour > 23 || minute > 59 || second >= 60)
    return undefined;
  return serialOfMoment(midnight + ((hour * 60 + minute) * 60 + second) * 1000, date1904);
}

/** A millisecond is 1.2e-8 of a day: what is finer is noise of the division. */
function round(serial: number): number {
  return Math.round(serial * 1e9) / 1e9;
}
