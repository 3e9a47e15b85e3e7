import type { Day, Intake } from '../ledger/ledger';
import type { Language } from '../locales/language';
import { ageLedger, type Aging } from '../receivables/aging';
import { overdueAlerts, type Alert, type AlertThresholds } from '../receivables/alerts';
import type { Figure } from '../receivables/figure';
import type { GroupBy } from '../receivables/grouping';
import { moneySum } from '../ledger/moneySums';
import { rateChecks, valuationAt, type RateLookup, type Valuation } from '../receivables/valuation';
import { agingSheet } from './aging/agingSheet';
import { alertsSheet } from './alerts/alertsSheet';
import { comparisonSheet } from './comparison/comparisonSheet';
import type { CreditBacktestRequest } from './credit/backtest/backtestRequest';
import { BacktestRun } from './credit/backtest/backtestRun';
import { backtestSheet } from './credit/backtest/backtestSheet';
import { isCredit } from './credit/creditRequests';
import { creditSheet } from './credit/creditSheet';
import { CreditBooks, type ReportedCredit } from './credit/reportedCredit';
import type { UsedCredit } from './credit/usedCredit';
import { dashboardData, type DashboardData } from './dashboard/dashboardData';
import { dashboardSheet } from './dashboard/dashboardSheet';
import { detailSheet } from './detail/detailSheet';
import { drillDownSheet } from './detail/drillDownSheet';
import { groupText } from './groupText';
import type { UsedHistory } from './history/usedHistory';
import { measuresSheet } from './measures/measuresSheet';
import type { MadeFor, SheetPlan } from './plan';
import { reconciliationSheet } from './reconciliation/reconciliationSheet';
import type { ReportInput, SourceTable, UsedLists } from './reportInput';
import { isGrouped, type DashboardRequest, type ReportBasis, type ReportRequest } from './reportRequest';
import { statementSheet } from './statement/statementSheet';
import { trendSheet } from './trends/trendSheet';

/** What reports are made from, before any of them is asked for. */
export interface ReportMaterial {
  readonly intake: Intake;
  readonly source: SourceTable;
  readonly moreSources: readonly SourceTable[];
  readonly thresholds: AlertThresholds;
  /** The workbook's exchange rates, where it has any. */
  readonly rates?: RateLookup;
  readonly lists?: UsedLists;
  /** The workbook's aging history; dashboards and measures by customer go by it. */
  readonly history?: UsedHistory;
  /** The workbook's credit policy and credit file; reports about credit go by them. */
  readonly credit?: UsedCredit;
}

const NO_RATES: RateLookup = { rateOf: () => undefined };

/** Makes any report of one ledger; what several of them need is worked out once. */
export class ReportMaker {
  private readonly agings = new Map<string, Aging>();
  private readonly alerts = new Map<Aging, readonly Alert[]>();
  private readonly credits: CreditBooks;
  private readonly backtests = new Map<string, BacktestRun>();

  constructor(private readonly material: ReportMaterial) {
    const { intake, credit, rates = NO_RATES } = material;
    this.credits = new CreditBooks({ intake, credit, rates });
  }

  /** Scores, exposures and limits of all customers, with what they go by. */
  credit({ asOf }: Pick<ReportBasis, 'asOf'>): ReportedCredit {
    return this.credits.on(asOf);
  }

  /** The aging on a basis, by customers or grouped; converted at the rates of `ratesOf`, its own day when left out. */
  aging(basis: ReportBasis, groupBy: GroupBy = 'customer', ratesOf: Day = basis.asOf): Aging {
    const key = JSON.stringify([basis, groupBy, ratesOf]);
    const known = this.agings.get(key);
    if (known !== undefined) return known;
    const { asOf, limits, unit, by, onAccount } = basis;
    const valuation = this.valuation({ ...basis, asOf: ratesOf });
    const made = ageLedger(this.material.intake.ledger, {
      asOf,
      limits,
      unit,
      by,
      onAccount,
      groupBy,
      ...(valuation === undefined ? {} : { valuation }),
    });
    this.agings.set(key, made);
    return made;
  }

  /** What the sheets on a basis are made from. */
  input(
    basis: ReportBasis,
    language: Language,
    groupBy: GroupBy = 'customer',
    ratesOf: Day = basis.asOf,
  ): ReportInput {
    const { source, moreSources, thresholds, lists = {} } = this.material;
    const intake = this.intake(basis);
    const aging = this.aging(basis, groupBy, ratesOf);
    const alerts = this.alerts.get(aging) ?? overdueAlerts(intake.ledger, aging, thresholds);
    this.alerts.set(aging, alerts);
    return { language, source, moreSources, intake, aging, alerts, thresholds, lists };
  }

  /** The sheet of a request, with what it was made for. */
  build(made: MadeFor): SheetPlan {
    const plan = this.plan(made);
    const scope = plan.scope ?? scopeOf(made.request);
    return { ...plan, made, ...(scope === undefined ? {} : { scope }) };
  }

  /** What a dashboard says, before it is laid out as a sheet. */
  dashboard(made: MadeFor, request: DashboardRequest): DashboardData {
    return dashboardData(this.measured(made), request, this.material.history);
  }

  /** What the measures of a request are made from. */
  measured(made: MadeFor): ReportInput {
    return this.input(reckoned(made), made.language, this.groupByOf(made.request));
  }

  /** The items behind a figure of a report, in the words of `language`. `figure` is as the report shows it. */
  drillDown(made: MadeFor, { figure, shown, title, language }: DrillDownRequest): DrilledDown {
    const groupBy = this.groupByOf(made.request);
    const basis = basisOf(figure, made);
    const input = this.input(basis, language, groupBy, ratesDay(figure, made));
    const before = this.before(made, figure);
    const { aging } = input;
    // A group may have moved without anything open on the figure's day.
    const labels = aging.placing.grouping?.labels ?? [];
    const group = labels.find((label) => groupText(label, aging, made.language) === figure.group);
    const plan = drillDownSheet(
      input,
      { ...figure, ...(group === undefined ? {} : { group }) },
      { title, ...(shown === undefined ? {} : { shown }), ...(before === undefined ? {} : { before }) },
    );
    const sums = plan.tables.flatMap(({ totals = [] }) =>
      totals.flatMap((cell) => (typeof cell === 'object' && cell !== null ? [Number(cell.value)] : [])),
    );
    return {
      plan: { ...plan, made: { request: { report: 'drillDown', figure }, basis, language } },
      items: plan.tables.reduce((lines, { rows }) => lines + rows.length, 0),
      total: moneySum(sums),
    };
  }

  /** The earlier aging that stands beside a report, that it is compared with, or after which a figure's movement began. */
  before(made: MadeFor, figure: Figure = {}): Aging | undefined {
    const { request } = made;
    const basis = reckoned(made);
    const groupBy = this.groupByOf(request);
    if (figure.movement !== undefined && figure.during !== undefined)
      return this.aging({ ...basis, asOf: figure.during.from - 1 }, groupBy, basis.asOf);
    const day = earlierDay(request);
    return day === undefined ? undefined : this.aging({ ...basis, asOf: day }, groupBy);
  }

  /** Does one part of a report that takes long; false once it can be built at once. A job can pause in between. */
  step(made: MadeFor): boolean {
    const { request } = made;
    return request.report === 'creditBacktest' && this.backtest(made, request).step();
  }

  private backtest(made: MadeFor, request: CreditBacktestRequest): BacktestRun {
    const basis = reckoned(made);
    const key = JSON.stringify([basis, request]);
    const run =
      this.backtests.get(key) ??
      new BacktestRun(this.input(basis, made.language), this.credit(basis), request);
    this.backtests.set(key, run);
    return run;
  }

  private plan(made: MadeFor): SheetPlan {
    const { request, language } = made;
    const basis = reckoned(made);
    const before = this.before(made);
    const input = this.input(basis, language, this.groupByOf(request));
    switch (request.report) {
      case 'aging':
        return agingSheet(before === undefined ? input : { ...input, previous: before });
      case 'alerts':
        return alertsSheet(input);
      case 'detail':
        return detailSheet(input);
      case 'statement':
        return statementSheet(input, request);
      case 'reconciliation':
        return reconciliationSheet(input, request.balances);
      case 'comparison':
        return comparisonSheet(input, this.aging({ ...basis, asOf: request.from }));
      case 'dashboard':
        return dashboardSheet(input, request, this.material.history);
      case 'measures':
        return measuresSheet(input, request, undefined, this.material.history);
      case 'trends':
        return trendSheet(input, request);
      case 'drillDown':
        return drillDownSheet(input, request.figure, {});
      case 'creditReview':
      case 'limitUse':
      case 'creditFile':
      case 'creditAlerts':
      case 'creditMigration':
        return creditSheet(input, this.credit(basis), request, (asOf) => this.credit({ asOf }));
      case 'creditBacktest':
        return backtestSheet(input, this.credit(basis), request, this.backtest(made, request));
    }
  }

  /** What the aging of a report is grouped by. */
  private groupByOf(request: ReportRequest): GroupBy {
    if (request.report === 'aging' || isGrouped(request)) return request.groupBy;
    const { owners } = this.material.intake.ledger;
    return request.report === 'dashboard' && owners.length > 0 ? 'owner' : 'customer';
  }

  private valuation({ reporting, asOf }: ReportBasis): Valuation | undefined {
    if (reporting === undefined) return undefined;
    const { intake, rates = NO_RATES } = this.material;
    return valuationAt(intake.ledger, rates, reporting, asOf);
  }

  /** The intake, and what the exchange rates leave open. */
  private intake(basis: ReportBasis): Intake {
    const { intake } = this.material;
    const valuation = this.valuation(basis);
    if (valuation === undefined) return intake;
    return { ...intake, checks: [...intake.checks, ...rateChecks(intake.ledger, valuation)] };
  }
}

/** A figure to be traced to its items. */
export interface DrillDownRequest {
  readonly figure: Figure;
  /** What the cell says; absent for a number of items. */
  readonly shown?: number;
  /** The report that the figure stands in. */
  readonly title: string;
  readonly language: Language;
}

/** The sheet of a figure's items, and what they come to. */
export interface DrilledDown {
  readonly plan: SheetPlan;
  readonly items: number;
  readonly total: number;
}

/** Tells apart reports of one kind that stand beside each other: one for each grouping, one for each customer. */
function scopeOf(request: ReportRequest): string | undefined {
  if (request.report === 'statement' || request.report === 'creditFile') return request.customer;
  if (request.report === 'dashboard') return request.currency;
  if (request.report === 'aging') return groupScope(request.groupBy);
  if (!isGrouped(request)) return undefined;
  const parts = [groupScope(request.groupBy), request.currency].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(' ');
}

function groupScope(groupBy: GroupBy): string | undefined {
  if (groupBy === 'customer') return undefined;
  return typeof groupBy === 'object' ? `column:${groupBy.header}` : groupBy;
}

function earlierDay(request: ReportRequest): number | undefined {
  if (request.report === 'aging') return request.previous;
  return request.report === 'comparison' ? request.from : undefined;
}

/**
 * Measures and exposures are of balances by due date from which credits are taken off, exposures in the money of the
 * documents; other reports go by the basis as it is.
 */
function reckoned({ basis, request }: MadeFor): ReportBasis {
  if (isCredit(request)) {
    const { asOf, limits, unit } = basis;
    // A customer's file shows what is on account in a line of its own.
    const onAccount = request.report === 'creditFile' ? 'ownColumn' : 'inBuckets';
    return { asOf, limits, unit, by: 'due', onAccount };
  }
  const measures = request.report === 'dashboard' || isGrouped(request);
  return measures ? { ...basis, by: 'due', onAccount: 'inBuckets' } : basis;
}

/** What a figure is reckoned on: that of its report, as of its own day or the earlier one that stands beside it. */
function basisOf({ at, on, movement, during }: Figure, made: MadeFor): ReportBasis {
  const basis = reckoned(made);
  if (at !== undefined) return { ...basis, asOf: earlierDay(made.request) ?? basis.asOf };
  return { ...basis, asOf: (movement === undefined ? on : during?.to) ?? basis.asOf };
}

/** The day whose rates convert a figure: what stood beside the as-of date has its own, months have those of the report. */
function ratesDay(figure: Figure, made: MadeFor): Day {
  return figure.at === undefined ? made.basis.asOf : basisOf(figure, made).asOf;
}
