import { agingSheet } from './agingSheet';
import { alertsSheet } from './alertsSheet';
import type { ReportPlan } from './plan';
import type { ReportInput } from './reportInput';

/** What one press of the button writes: the aging report and the overdue alerts. */
export function agingReport(input: ReportInput): ReportPlan {
  return { sheets: [agingSheet(input), alertsSheet(input)] };
}
