import type { Language } from '../locales/language';
import { Problem } from '../locales/problem';
import type { Figure } from '../receivables/figure';
import type { MadeFor } from '../reports/plan';
import { writeInExcel } from './inExcel';
import type { Job } from './job';
import { readTables, type LedgerChoice, type LedgerTables } from './reading/loadLedger';
import { loadOptions } from './options';
import { listSheets } from './ownedSheets';
import { indexAfter } from './reportIndex';
import { choiceFor, isItsLedger } from './reportSource';
import { aboutSheets, headersToKeep, reportMaker, usableLedger } from './reportsJob';
import { selectedFigure } from './selectedFigure';
import { showSheet } from './workbookEvents';
import { applyPlan } from './writing/writer';

/** The items behind the selected figure, on a sheet of their own. */
export interface DrillDown {
  readonly sheet: string;
  readonly items: number;
  /** Sum of the items. */
  readonly total: number;
  /** What the cell says; absent for a number of items. */
  readonly shown?: number;
}

/** A figure to be traced, and where it stands. */
export interface TracedFigure {
  /** The ledger that its report was made from. */
  readonly choice: Omit<LedgerChoice, 'asOf'>;
  readonly made: MadeFor;
  readonly figure: Figure;
  /** What the cell says; absent for a number of items. */
  readonly shown?: number;
  /** Name of the report. */
  readonly title: string;
  readonly language: Language;
  /** Refuses a ledger that is not the one of the report. */
  readonly check?: (tables: LedgerTables) => void;
}

/** Writes the items of a figure, worked out on the basis that its report was made on, and goes there. */
export async function writeItems(
  context: Excel.RequestContext,
  { choice, made, figure, shown, title, language, check }: TracedFigure,
  job: Job,
): Promise<DrillDown> {
  const { basis, request } = made;
  const keep = headersToKeep([request]);
  const tables = await readTables(context, { ...choice, keep, asOf: basis.asOf }, job);
  check?.(tables);
  await job.pause('age');
  const loaded = usableLedger(tables, basis.asOf);
  const { thresholds } = await loadOptions(context);
  const maker = reportMaker(loaded, thresholds);
  const said = shown === undefined ? {} : { shown };
  const { plan, items, total } = maker.drillDown(made, { figure, title, language, ...said });
  await job.pause('write');
  const about = aboutSheets(loaded, maker);
  const index = indexAfter(language, about, false);
  const applied = await applyPlan(context, { sheets: [plan] }, job, { about, index });
  const sheet = applied.sheets[0]?.name ?? '';
  await showSheet(context, sheet);
  job.done();
  return { sheet, items, total, ...said };
}

/**
 * Writes the items that make up the figure in the active cell, worked out on the basis that its report was made on.
 * Throws a Problem (`noFigure` where the cell is no such figure); the workbook is then as it was.
 */
export async function drillDown(language: Language, job: Job): Promise<DrillDown> {
  return writeInExcel(async (context) => {
    job.at('find');
    const { info, made, figure, shown } = await selectedFigure(context);
    const choice = choiceFor({}, info.layout?.source, await listSheets(context));
    const source = info.layout?.source;
    const check = (tables: LedgerTables): void => {
      if (isItsLedger(tables, choice, source)) return;
      const place = source === undefined ? '' : `${source.sheet}!${source.range}`;
      throw new Problem('ledgerGone', { sheet: info.name, source: place });
    };
    const said = shown === undefined ? {} : { shown };
    return writeItems(context, { choice, made, figure, title: info.name, language, check, ...said }, job);
  });
}
