import type { MadeFor, ReportKind } from '../reports/plan';
import { listSheets, type SheetInfo } from './ownedSheets';

/** A report that stands in the workbook. */
export interface WrittenReport {
  readonly sheet: string;
  readonly report: ReportKind;
  /** Tells reports of one kind apart, such as the customer of a statement. */
  readonly scope?: string;
  /** What it was made for; absent for a report that cannot be made again. */
  readonly made?: MadeFor;
}

/** A sheet as an entry of the list; none where it is no report of ours, or not finished. */
export function reportOf({ name, mark, layout, made }: SheetInfo): readonly WrittenReport[] {
  if (mark === undefined || mark === 'staging') return [];
  return [
    {
      sheet: name,
      report: mark,
      ...(layout?.scope === undefined ? {} : { scope: layout.scope }),
      ...(made === undefined ? {} : { made }),
    },
  ];
}

/** Every report in the workbook, in the order of the sheets. */
export async function listReports(context: Excel.RequestContext): Promise<readonly WrittenReport[]> {
  return (await listSheets(context)).flatMap(reportOf);
}
