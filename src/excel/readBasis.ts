import { ALERTS_BY, areSeverityAmounts, type AlertThresholds } from '../receivables/alerts';
import { checkScheme, type BucketUnit } from '../receivables/buckets';
import type { GroupBy } from '../receivables/grouping';
import { PERIOD_MONTHS, type MeasureChoices } from '../receivables/measures/measureChoices';
import { MEASURES } from '../receivables/measures/measureIds';
import { CREDIT_SALES } from '../receivables/measures/measureWindow';
import { DAYS_CONVENTIONS } from '../receivables/measures/periods';
import { TREND_IDS, TREND_MONTHS } from '../receivables/measures/trends';
import type { AgeBy } from '../receivables/openItems';
import type { MadeFor } from '../reports/plan';
import {
  measuredBy,
  type ReportBasis,
  type ReportRequest,
  type Sender,
  type TrendsRequest,
} from '../reports/reportRequest';
import { readsCreditRequest } from './credit/readCreditRequest';
import { asRecord } from './settings';

/** What comes out of a workbook may have been written by another version, or by hand: everything is looked at. */
export function isLimits(value: unknown, unit: BucketUnit = 'days'): value is number[] {
  if (!Array.isArray(value) || !value.every((limit): limit is number => typeof limit === 'number'))
    return false;
  try {
    checkScheme({ limits: value, unit });
    return true;
  } catch {
    return false;
  }
}

/** The date that the age is counted from; undefined where the value is none of them. */
export function readAgeBy(value: unknown): AgeBy | undefined {
  return value === 'due' || value === 'document' || value === 'posting' ? value : undefined;
}

const GROUPS: readonly unknown[] = ['customer', 'owner', 'currency', 'bucket'] satisfies readonly GroupBy[];

export function isGroupBy(value: unknown): value is GroupBy {
  return GROUPS.includes(value) || typeof asRecord(value).header === 'string';
}

/** 9999-12-31, the last day that Excel has. */
const LAST_DAY = 2_958_465;

export function isDay(value: unknown): value is number {
  return isCount(value) && value <= LAST_DAY;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

export function isThresholds(value: unknown): value is AlertThresholds {
  const { minDays, minAmount, severityDays, severityAmounts, alertsBy } = asRecord(value);
  return (
    isCount(minDays) &&
    Number.isFinite(minAmount) &&
    Array.isArray(severityDays) &&
    severityDays.length === 3 &&
    severityDays.every((days, at) => isCount(days) && (at === 0 || days > Number(severityDays[at - 1]))) &&
    (severityAmounts === undefined || areSeverityAmounts(severityAmounts)) &&
    (alertsBy === undefined || ALERTS_BY.some((one) => one === alertsBy))
  );
}

function isBasis(value: unknown): value is ReportBasis {
  const { asOf, limits, unit, by, onAccount, reporting } = asRecord(value);
  return (
    isDay(asOf) &&
    (unit === 'days' || unit === 'months') &&
    isLimits(limits, unit) &&
    readAgeBy(by) !== undefined &&
    (onAccount === 'inBuckets' || onAccount === 'ownColumn') &&
    (reporting === undefined || typeof reporting === 'string')
  );
}

export function isSender(value: unknown): value is Sender {
  const { name, address, bank } = asRecord(value);
  return [name, address, bank].every((words) => typeof words === 'string');
}

export function isMeasureChoices(value: unknown): value is MeasureChoices {
  const { months, days, creditSales, targets } = asRecord(value);
  return (
    PERIOD_MONTHS.some((one) => one === months) &&
    DAYS_CONVENTIONS.some((one) => one === days) &&
    CREDIT_SALES.some((one) => one === creditSales) &&
    Object.entries(asRecord(targets)).every(
      ([id, target]) => MEASURES.some((one) => one === id) && Number.isFinite(target),
    )
  );
}

/** Which measures are followed, over how many months. */
export function isTrend(value: unknown): value is Pick<TrendsRequest, 'shown' | 'over'> {
  const { shown, over } = asRecord(value);
  return (
    Array.isArray(shown) &&
    shown.length > 0 &&
    shown.every((id) => TREND_IDS.some((one) => one === id)) &&
    TREND_MONTHS.some((one) => one === over)
  );
}

function isRequest(value: unknown): value is ReportRequest {
  const { report, groupBy, previous, customer, sender, balances, from, figure, measures, currency } =
    asRecord(value);
  switch (report) {
    case 'alerts':
    case 'detail':
      return true;
    case 'aging':
      return isGroupBy(groupBy) && (previous === undefined || isDay(previous));
    case 'statement':
      return (
        (customer === undefined || typeof customer === 'string') && (sender === undefined || isSender(sender))
      );
    case 'reconciliation':
      return Object.values(asRecord(balances)).every((balance) => Number.isFinite(balance));
    case 'comparison':
      return isDay(from);
    case 'dashboard':
      return isMeasureChoices(measures) && (currency === undefined || typeof currency === 'string');
    case 'trends':
      return isTrend(value) && isRequest({ ...value, report: 'measures' });
    case 'measures':
      return (
        isGroupBy(groupBy) &&
        measuredBy(groupBy) === groupBy &&
        isMeasureChoices(measures) &&
        (currency === undefined || typeof currency === 'string')
      );
    case 'drillDown':
      return typeof figure === 'object' && figure !== null;
    default:
      return readsCreditRequest(value);
  }
}

/** What a sheet was made for, or nothing where that cannot be read. */
export function readMade(json: string): MadeFor | undefined {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return undefined;
  }
  const { request, basis, language } = asRecord(value);
  if (!isRequest(request) || !isBasis(basis)) return undefined;
  return language === 'zh-CN' || language === 'en-US' ? { request, basis, language } : undefined;
}
