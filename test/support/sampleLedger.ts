import { dayFromIso } from '../../src/ledger/cells/dates';

/** A date as Excel keeps it. */
export function serial(iso: string): number {
  const day = dayFromIso(iso);
  if (day === undefined) throw new RangeError(iso);
  return day;
}

export const AS_OF = serial('2026-06-30');

/** Six items of three customers; open as of 2026-06-30: 100 not due, 200 + 50 late 1-30, 400 late over 90. */
export const SAMPLE_LEDGER = [
  ['Customer No', 'Customer', 'Invoice No', 'Invoice Date', 'Due Date', 'Amount', 'Settled Date'],
  ['0001', 'Alpha Ltd', 'I-1', serial('2026-06-10'), serial('2026-07-10'), 100, null],
  ['0001', 'Alpha Ltd', 'I-2', serial('2026-05-01'), serial('2026-06-01'), 200, null],
  ['0002', '=Beta & Sons', 'I-3', serial('2026-01-15'), serial('2026-02-15'), 400, null],
  ['0002', '=Beta & Sons', 'I-4', serial('2026-04-01'), serial('2026-05-01'), 80, serial('2026-05-20')],
  ['0003', 'Gamma GmbH', 'I-5', serial('2026-05-20'), serial('2026-06-20'), 50, serial('2026-07-05')],
  ['0003', 'Gamma GmbH', 'I-6', serial('2026-07-01'), serial('2026-07-31'), 900, null],
] as const;
