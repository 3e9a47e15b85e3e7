import type { Item } from '../../../../test/support/ledgerOf';
import { reportInputOf } from '../../../../test/support/reportInputOf';
import type { CreditEntry } from '../../../credit/file/creditFile';
import { presetPolicy, type Preset } from '../../../credit/presets';
import type { Language } from '../../../locales/language';
import type { SheetPlan } from '../../plan';
import type { ReportInput } from '../../reportInput';
import { CreditBooks, type ReportedCredit } from '../reportedCredit';
import { customerFileSheet } from './customerFileSheet';

/** 2026-06-30. */
export const DAY = 46_203;

export interface FileCase {
  readonly items: readonly Item[];
  readonly entries?: readonly Partial<CreditEntry>[];
  readonly preset?: Preset;
  readonly language?: Language;
  readonly notes?: readonly string[];
}

export function sourcesOf({ items, entries, preset = 'behaviour', language = 'en-US' }: FileCase): {
  readonly input: ReportInput;
  readonly credit: ReportedCredit;
} {
  const input = reportInputOf(items, { asOf: DAY, language, aging: { onAccount: 'ownColumn' } });
  const rows = entries?.map((entry, at): CreditEntry => ({ row: at + 2, hold: false, ...entry }));
  const file = rows === undefined ? {} : { file: { entries: rows, faults: [] }, fileSheet: 'Credit file' };
  const books = new CreditBooks({
    intake: input.intake,
    credit: { policy: presetPolicy(preset), ...file },
    rates: { rateOf: () => undefined },
  });
  return { input, credit: books.on(DAY) };
}

/** The file of customer `Alpha`. */
export function fileOf(wanted: FileCase): SheetPlan {
  const { input, credit } = sourcesOf(wanted);
  const { notes } = wanted;
  return customerFileSheet(input, credit, {
    report: 'creditFile',
    customer: 'Alpha',
    ...(notes === undefined ? {} : { notes }),
  });
}
