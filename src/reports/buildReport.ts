import type { Intake } from '../ledger/ledger';
import type { Language } from '../locales/language';
import { ageLedger, type Aging } from '../receivables/aging';
import { overdueAlerts, type AlertThresholds } from '../receivables/alerts';
import type { GroupBy } from '../receivables/grouping';
import { rateChecks, valuationAt, type RateLookup, type Valuation } from '../receivables/valuation';
import { agingSheet } from './agingSheet';
import { alertsSheet } from './alertsSheet';
import { comparisonSheet } from './comparisonSheet';
import { detailSheet } from './detailSheet';
import type { MadeFor, SheetPlan } from './plan';
import { reconciliationSheet } from './reconciliationSheet';
import type { ReportInput, SourceTable } from './reportInput';
import type { ReportBasis, ReportRequest } from './reportRequest';
import { statementSheet } from './statementSheet';

/** What reports are made from, before any of them is asked for. */
export interface ReportMaterial {
  readonly intake: Intake;
  readonly source: SourceTable;
  readonly moreSources: readonly SourceTable[];
  readonly thresholds: AlertThresholds;
  /** The workbook's exchange rates, where it has any. */
  readonly rates?: RateLookup;
}

const NO_RATES: RateLookup = { rateOf: () => undefined };

/** Makes any report of one ledger; what several of them need is worked out once. */
export class ReportMaker {
  private readonly agings = new Map<string, Aging>();

  constructor(private readonly material: ReportMaterial) {}

  /** The aging on a basis, by customers or grouped. */
  aging(basis: ReportBasis, groupBy: GroupBy = 'customer'): Aging {
    const key = JSON.stringify([basis, groupBy]);
    const known = this.agings.get(key);
    if (known !== undefined) return known;
    const { asOf, limits, unit, by, onAccount } = basis;
    const valuation = this.valuation(basis);
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
  input(basis: ReportBasis, language: Language, groupBy: GroupBy = 'customer'): ReportInput {
    const { source, moreSources, thresholds } = this.material;
    const intake = this.intake(basis);
    const aging = this.aging(basis, groupBy);
    const alerts = overdueAlerts(intake.ledger, aging, thresholds);
    return { language, source, moreSources, intake, aging, alerts };
  }

  /** The sheet of a request, with what it was made for. */
  build(made: MadeFor): SheetPlan {
    return { ...this.plan(made), made };
  }

  /** The earlier aging that stands beside a report, or that it is compared with. */
  before({ request, basis }: MadeFor): Aging | undefined {
    const day = earlierDay(request);
    if (day === undefined) return undefined;
    return this.aging({ ...basis, asOf: day }, request.report === 'aging' ? request.groupBy : 'customer');
  }

  private plan(made: MadeFor): SheetPlan {
    const { request, basis, language } = made;
    const before = this.before(made);
    const input = this.input(basis, language, request.report === 'aging' ? request.groupBy : 'customer');
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
      case 'drillDown':
        return alertsSheet(input);
    }
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

function earlierDay(request: ReportRequest): number | undefined {
  if (request.report === 'aging') return request.previous;
  return request.report === 'comparison' ? request.from : undefined;
}
