import { isoFromDay } from '../../ledger/cells/dates';
import type { Day } from '../../ledger/ledger';
import { reportText as text } from '../../locales/reportText';
import type { Figure } from '../../receivables/figure';
import { storedUpTo } from '../../receivables/history/monthEnds';
import { rolledOn } from '../../receivables/history/rolledOn';
import { rollRates, type RollStep } from '../../receivables/history/rollRates';
import { bucketLabel } from '../bucketLabel';
import { monthLabels, type DashboardData } from './dashboardData';
import { monthEnds } from './rollRateTable';

/** From a bucket to the next, with what leads to the items of both ends; none of a month that was stored. */
export interface GlanceRollStep extends RollStep {
  readonly fromFigure?: Figure;
  readonly toFigure?: Figure;
}

export interface GlanceRolledCustomer {
  readonly name: string;
  readonly owed: number;
  readonly rolled: number;
  /** The customer's open items, as the ledger has them now; absent for one that it no longer has. */
  readonly figure?: Figure;
}

/** The roll rates of a dashboard's sheet, and whose balance rolled on most. */
export interface GlanceRollRates {
  readonly title: string;
  /** How they are computed. */
  readonly rule: string;
  /** By bucket but the last. */
  readonly steps: readonly {
    readonly name: string;
    readonly mean: number | undefined;
    readonly toLast: number | undefined;
  }[];
  /** The latest first. */
  readonly months: readonly { readonly name: string; readonly steps: readonly GlanceRollStep[] }[];
  /** Absent where no two stored agings are a month apart. */
  readonly customers?: {
    readonly from: string;
    readonly to: string;
    readonly lines: readonly GlanceRolledCustomer[];
  };
}

const SHOWN_CUSTOMERS = 8;

function customersOf(data: DashboardData): GlanceRollRates['customers'] {
  const { input, overview, history, currency } = data;
  const { ledger } = input.intake;
  const { stored } = history;
  const found = rolledOn(storedUpTo(ledger, overview.choice, stored), overview.book.buckets);
  const most = found?.customers.filter(({ rolled }) => rolled > 0).slice(0, SHOWN_CUSTOMERS) ?? [];
  if (found === undefined || most.length === 0) return undefined;
  const known = new Map(ledger.customers.map((customer) => [customer.key, customer]));
  const lines = most.map(({ customer, owed, rolled }): GlanceRolledCustomer => {
    const { key = '', number = '', name = '' } = stored.customers[customer] ?? {};
    const now = known.get(key);
    const line = { name: `${number} ${name}`.trim(), owed, rolled };
    if (now === undefined) return line;
    return { ...line, figure: { currency, customer: { number: now.number, name: now.name } } };
  });
  return { from: isoFromDay(found.before), to: isoFromDay(found.after), lines };
}

/** What rolled from bucket to bucket between the month ends of the dashboard; undefined where none follow each other. */
export function glanceRollRates(data: DashboardData): GlanceRollRates | undefined {
  const { input, overview, currency, months: own } = data;
  const { language } = input;
  const { buckets } = overview.book;
  const ends = monthEnds(data);
  const { months, mean, toLast } = rollRates(ends, buckets);
  if (months.length === 0 || mean.length === 0) return undefined;
  const labels = monthLabels(data);
  const labelOf = (day: Day): string => labels[ends.findIndex(({ asOf }) => asOf === day)] ?? '';
  const names = buckets.map((bucket) => bucketLabel(bucket, language, 'due'));
  const ofLedger = new Set(own.map(({ period }) => period.to));
  const figure = (key: 'fromFigure' | 'toFigure', on: Day, bucket: number): Partial<GlanceRollStep> =>
    ofLedger.has(on) ? { [key]: { currency, on, bucket } } : {};
  const customers = customersOf(data);
  return {
    title: text(language, 'dashboard.rollRates'),
    rule: text(language, 'dashboard.rollRates.rule'),
    steps: mean.map((rate, at) => ({
      name: text(language, 'dashboard.rollRates.step', { from: names[at] ?? '', to: names[at + 1] ?? '' }),
      mean: rate,
      toLast: toLast[at],
    })),
    months: months
      .map(({ before, after, steps }) => ({
        name: text(language, 'dashboard.rollRates.pair', { from: labelOf(before), to: labelOf(after) }),
        steps: steps.map((step, at) => ({
          ...step,
          ...figure('fromFigure', before, at),
          ...figure('toFigure', after, at + 1),
        })),
      }))
      .reverse(),
    ...(customers === undefined ? {} : { customers }),
  };
}
