import type { Intake } from '../ledger/ledger';
import { ageLedger, type Aging } from '../receivables/aging';
import { overdueAlerts, type AlertThresholds } from '../receivables/alerts';
import type { GroupBy } from '../receivables/grouping';
import { agingSheet } from './agingSheet';
import { alertsSheet } from './alertsSheet';
import type { MadeFor, SheetPlan } from './plan';
import type { ReportInput, SourceTable } from './reportInput';
import type { ReportBasis } from './reportRequest';

/** What reports are made from, before any of them is asked for. */
export interface ReportMaterial {
  readonly intake: Intake;
  readonly source: SourceTable;
  readonly moreSources: readonly SourceTable[];
  readonly thresholds: AlertThresholds;
}

/** Makes any report of one ledger; what several reports need is worked out once. */
export class ReportMaker {
  private readonly agings = new Map<string, Aging>();

  constructor(private readonly material: ReportMaterial) {}

  /** The aging on a basis, by customers or grouped. */
  aging(basis: ReportBasis, groupBy: GroupBy = 'customer'): Aging {
    const key = JSON.stringify([basis, groupBy]);
    const known = this.agings.get(key);
    if (known !== undefined) return known;
    const { asOf, limits, unit, by, onAccount } = basis;
    const made = ageLedger(this.material.intake.ledger, { asOf, limits, unit, by, onAccount, groupBy });
    this.agings.set(key, made);
    return made;
  }

  /** What the sheets on a basis are made from. */
  input(basis: ReportBasis, language: ReportInput['language'], groupBy: GroupBy = 'customer'): ReportInput {
    const { intake, source, moreSources, thresholds } = this.material;
    const aging = this.aging(basis, groupBy);
    const alerts = overdueAlerts(intake.ledger, aging, thresholds);
    return { language, source, moreSources, intake, aging, alerts };
  }

  /** The sheet of a request, with what it was made for. */
  build(made: MadeFor): SheetPlan {
    return { ...this.plan(made), made };
  }

  private plan({ request, basis, language }: MadeFor): SheetPlan {
    switch (request.report) {
      case 'aging':
        return agingSheet(this.input(basis, language, request.groupBy));
      default:
        return alertsSheet(this.input(basis, language));
    }
  }
}
