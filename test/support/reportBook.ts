import { openHost, type Host } from '../../preview/client/openHost';
import type { SheetDocument, WorkbookDocument } from '../../preview/workbook/document';
import { inExcel } from '../../src/excel/inExcel';
import { Job } from '../../src/excel/job';
import type { LedgerChoice } from '../../src/excel/reading/loadLedger';
import { runReports, type ReportsRun } from '../../src/excel/reportsJob';
import type { Language } from '../../src/locales/language';
import type { ReportBasis, ReportRequest } from '../../src/reports/reportRequest';
import { AS_OF } from './sampleLedger';

export const BASIS: ReportBasis = {
  asOf: AS_OF,
  limits: [30, 60, 90],
  unit: 'days',
  by: 'due',
  onAccount: 'inBuckets',
};

/** A workbook open in the host, with what tests of reports ask of it. */
export class ReportBook {
  private constructor(
    readonly host: Host,
    private readonly uninstall: () => void,
  ) {}

  static async open(document: WorkbookDocument): Promise<ReportBook> {
    const host = await openHost({ document });
    return new ReportBook(host, host.installGlobals());
  }

  close(): void {
    this.uninstall();
    this.host.close();
  }

  run(
    requests: readonly ReportRequest[],
    more: Partial<LedgerChoice> & {
      readonly language?: Language;
      readonly basis?: Partial<ReportBasis>;
    } = {},
    job = new Job(),
  ): Promise<ReportsRun> {
    const basis = { ...BASIS, ...more.basis };
    return runReports({ language: 'en-US', ...more, asOf: basis.asOf, basis, requests }, job);
  }

  sheet(name: string): SheetDocument {
    const found = this.host.workbook.toDocument().sheets.find((one) => one.name === name);
    if (found === undefined) throw new Error(`no sheet ${name}`);
    return found;
  }

  get names(): string[] {
    return this.host.workbook.toDocument().sheets.map(({ name }) => name);
  }

  /** Selects a cell of a sheet, as the user does. */
  async select(sheet: string, cell: string): Promise<void> {
    await inExcel(async (context) => {
      const found = context.workbook.worksheets.getItem(sheet);
      found.activate();
      found.getRange(cell).select();
      await context.sync();
    });
  }

  async put(sheet: string, cell: string, value: string | number): Promise<void> {
    await inExcel(async (context) => {
      context.workbook.worksheets.getItem(sheet).getRange(cell).values = [[value]];
      await context.sync();
    });
  }

  /** Values of a table with its headers and totals, as the user sees them in Excel. */
  async table(name: string): Promise<unknown[][]> {
    return inExcel(async (context) => {
      const range = context.workbook.tables.getItem(name).getRange();
      range.load('values');
      await context.sync();
      return range.values as unknown[][];
    });
  }
}
