import { CREDIT_FIELDS } from '../credit/file/creditFile';
import { readPolicy } from '../credit/readPolicy';
import { FIELDS, SHAPES } from '../ledger/ledger';
import { readAcceptedRows } from '../ledger/checks/acceptedRows';
import { LANGUAGES } from '../locales/language';
import { CREDIT_FILE } from './credit/creditPlace';
import { CREDIT_POLICY } from './credit/creditPolicy';
import { MORE_REPORTS } from './moreReports';
import { isDay, isGroupBy, isLimits, isSender, isThresholds, readAgeBy } from './readBasis';
import { asRecord, readSettings } from './settings';

/** What the workbook remembers, by what the user knows it as. */
export const REMEMBERED = [
  'options',
  'reports',
  'balances',
  'sender',
  'ledger',
  'columns',
  'accepted',
  'creditPolicy',
  'creditFile',
] as const;
export type Remembered = (typeof REMEMBERED)[number];

/** Something remembered that cannot be used: damaged, or kept by a later version. What is usual is used instead. */
export interface UnreadSetting {
  readonly what: Remembered;
  readonly why: 'damaged' | 'newer';
}

type Test = (value: unknown) => boolean;

const orNothing =
  (isOne: Test): Test =>
  (value) =>
    value === undefined || isOne(value);
const isText: Test = (value) => typeof value === 'string';
const oneOf =
  (list: readonly unknown[]): Test =>
  (value) =>
    list.includes(value);

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEach(value: unknown, isOne: Test): boolean {
  return isRecord(value) && Object.values(asRecord(value)).every(isOne);
}

/** Whether the parts of a record that there are can all be used. */
function hasParts(value: unknown, parts: Readonly<Record<string, Test>>): boolean {
  const found = asRecord(value);
  return isRecord(value) && Object.entries(parts).every(([name, isOne]) => orNothing(isOne)(found[name]));
}

function isOptions(value: unknown): boolean {
  const { limits, unit } = asRecord(value);
  return (
    hasParts(value, {
      asOf: (asOf) => asOf === 'today' || isDay(asOf),
      unit: oneOf(['days', 'months']),
      by: (by) => readAgeBy(by) !== undefined,
      onAccount: oneOf(['inBuckets', 'ownColumn']),
      reporting: isText,
      groupBy: isGroupBy,
      thresholds: isThresholds,
    }) && orNothing((given) => isLimits(given, unit === 'months' ? unit : 'days'))(limits)
  );
}

function isReading(value: unknown): boolean {
  const isMapping: Test = (mapping) =>
    isEach(mapping, isText) && Object.keys(asRecord(mapping)).every(oneOf(FIELDS));
  return hasParts(value, {
    mapping: isMapping,
    dateOrder: oneOf(['monthFirst', 'dayFirst']),
    shape: oneOf(SHAPES),
    allocation: oneOf(['references', 'oldestFirst']),
  });
}

const KEYS: Readonly<Record<Remembered, string>> = {
  options: 'Dunwell.Options',
  reports: 'Dunwell.MoreReports',
  balances: 'Dunwell.Balances',
  sender: 'Dunwell.Sender',
  ledger: 'Dunwell.Ledger',
  columns: 'Dunwell.Readings',
  accepted: 'Dunwell.Accepted',
  creditPolicy: CREDIT_POLICY,
  creditFile: CREDIT_FILE,
};

const TESTS: Readonly<Record<Remembered, Test>> = {
  options: isOptions,
  reports: (value) =>
    hasParts(value, {
      chosen: (chosen) => Array.isArray(chosen) && chosen.every(oneOf(MORE_REPORTS)),
      statementLanguage: oneOf(LANGUAGES),
    }),
  balances: (value) => isEach(value, Number.isFinite),
  sender: isSender,
  ledger: (value) => isText(asRecord(value).sheet) && hasParts(value, { range: isText, table: isText }),
  columns: (value) => isEach(value, isReading),
  accepted: (value) =>
    isEach(value, (codes) => isEach(codes, (rows) => readAcceptedRows(rows) !== undefined)),
  creditPolicy: (value) => readPolicy(value).problem === undefined,
  creditFile: (value) =>
    hasParts(value, {
      place: (place) => isText(asRecord(place).sheet) && hasParts(place, { range: isText, table: isText }),
      mapping: (mapping) =>
        isEach(mapping, (header) => header === null || isText(header)) &&
        Object.keys(asRecord(mapping)).every(oneOf(CREDIT_FIELDS)),
    }),
};

/** A policy says itself which version it is of. */
function isNewerPolicy(what: Remembered, value: unknown): boolean {
  return what === 'creditPolicy' && readPolicy(value).problem?.code === 'creditPolicyNewer';
}

/** What the workbook remembers and we cannot use, in words that the pane has for it. */
export async function unreadSettings(context: Excel.RequestContext): Promise<readonly UnreadSetting[]> {
  const kept = await readSettings(context, Object.values(KEYS));
  return REMEMBERED.flatMap((what): readonly UnreadSetting[] => {
    const setting = kept.get(KEYS[what]);
    if (setting === undefined) return [];
    if (setting.isNewer || isNewerPolicy(what, setting.value)) return [{ what, why: 'newer' }];
    return TESTS[what](setting.value) ? [] : [{ what, why: 'damaged' }];
  });
}
