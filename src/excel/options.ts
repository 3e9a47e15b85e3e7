import type { Day } from '../ledger/ledger';
import { DEFAULT_THRESHOLDS, type AlertThresholds } from '../receivables/alerts';
import { DEFAULT_LIMITS } from '../receivables/buckets';
import type { GroupBy } from '../receivables/grouping';
import type { ReportBasis, ReportRequest, Sender } from '../reports/reportRequest';
import { isDay, isGroupBy, isLimits, isSender, isThresholds, readAgeBy } from './readBasis';
import { asRecord, readSetting, writeSetting } from './settings';

/** What the workbook remembers of how its reports are made. */
export interface AgingOptions extends Omit<ReportBasis, 'asOf'> {
  /** `today` is the day on which the button is pressed. */
  readonly asOf: Day | 'today';
  readonly groupBy: GroupBy;
  readonly thresholds: AlertThresholds;
}

export const DEFAULT_OPTIONS: AgingOptions = {
  asOf: 'today',
  limits: DEFAULT_LIMITS,
  unit: 'days',
  by: 'due',
  onAccount: 'inBuckets',
  groupBy: 'customer',
  thresholds: DEFAULT_THRESHOLDS,
};

const OPTIONS = 'Dunwell.Options';

const BALANCES = 'Dunwell.Balances';
const SENDER = 'Dunwell.Sender';

function readOptions(value: unknown): AgingOptions {
  const { asOf, limits, unit, by, onAccount, reporting, groupBy, thresholds } = asRecord(value);
  const inUnit = unit === 'months' ? unit : DEFAULT_OPTIONS.unit;
  const scheme = isLimits(limits, inUnit) ? { limits, unit: inUnit } : undefined;
  return {
    asOf: isDay(asOf) ? asOf : DEFAULT_OPTIONS.asOf,
    limits: scheme?.limits ?? DEFAULT_OPTIONS.limits,
    unit: scheme?.unit ?? DEFAULT_OPTIONS.unit,
    by: readAgeBy(by) ?? DEFAULT_OPTIONS.by,
    onAccount: onAccount === 'ownColumn' ? onAccount : DEFAULT_OPTIONS.onAccount,
    groupBy: isGroupBy(groupBy) ? groupBy : DEFAULT_OPTIONS.groupBy,
    thresholds: isThresholds(thresholds) ? thresholds : DEFAULT_OPTIONS.thresholds,
    ...(typeof reporting === 'string' && reporting !== '' ? { reporting } : {}),
  };
}

/** The workbook's remembered options; what is missing or damaged falls back to the defaults. */
export async function loadOptions(context: Excel.RequestContext): Promise<AgingOptions> {
  return readOptions(await readSetting(context, OPTIONS));
}

/** Remembers options; what is left out has its default. */
export async function saveOptions(
  context: Excel.RequestContext,
  options: Partial<AgingOptions>,
): Promise<void> {
  await writeSetting(context, OPTIONS, { ...DEFAULT_OPTIONS, ...options });
}

/** The general ledger's balances by currency, as last typed. */
export async function loadBalances(context: Excel.RequestContext): Promise<Readonly<Record<string, number>>> {
  const kept = Object.entries(asRecord(await readSetting(context, BALANCES)));
  return Object.fromEntries(kept.filter((entry): entry is [string, number] => Number.isFinite(entry[1])));
}

export async function saveBalances(
  context: Excel.RequestContext,
  balances: Readonly<Record<string, number>>,
): Promise<void> {
  await writeSetting(context, BALANCES, balances);
}

/** Who statements are from, as the user typed it last. */
export async function loadSender(context: Excel.RequestContext): Promise<Sender | undefined> {
  const kept = await readSetting(context, SENDER);
  return isSender(kept) ? kept : undefined;
}

export async function saveSender(context: Excel.RequestContext, sender: Sender): Promise<void> {
  await writeSetting(context, SENDER, sender);
}

/** A request for statements with their sender: the one said, which is remembered, else the one remembered. */
export async function withSender<T extends ReportRequest>(
  context: Excel.RequestContext,
  request: T,
): Promise<T> {
  if (request.report !== 'statement') return request;
  const { sender } = request;
  if (sender !== undefined) {
    await saveSender(context, sender);
    return request;
  }
  const kept = await loadSender(context);
  return kept === undefined ? request : { ...request, sender: kept };
}
