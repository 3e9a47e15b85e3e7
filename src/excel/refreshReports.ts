import type { Day } from '../ledger/ledger';
import type { Language } from '../locales/language';
import { Problem } from '../locales/problem';
import type { ReportMaker } from '../reports/buildReport';
import type { MadeFor, SheetPlan } from '../reports/plan';
import type { ReportInput } from '../reports/reportInput';
import { writeInExcel } from './inExcel';
import type { Job } from './job';
import { readTables, type LedgerChoice, type LoadedLedger } from './reading/loadLedger';
import { withMeasures } from './measureSettings';
import { loadOptions, loadSender } from './options';
import { listSheets, type SheetInfo } from './ownedSheets';
import { indexAfter } from './reportIndex';
import { aboutSheets, headersToKeep, reportMaker, usableLedger } from './reportsJob';
import type { AboutSheet, SourcePlace } from './sheetLayout';
import { withTyped } from './typedBalances';
import { applyPlan, type Applied } from './writing/writer';

export interface RefreshRequest extends Omit<LedgerChoice, 'asOf'> {
  readonly language: Language;
  /** Moves every report to this day; each keeps its own when left out. */
  readonly asOf?: Day;
}

/** What a refresh found and wrote. */
export interface RefreshRun {
  /** The ledger of the last reports, as of their day. */
  readonly loaded: LoadedLedger;
  readonly input: ReportInput;
  readonly applied: Applied;
  /** Names of reports that were left as they are: what they were made for cannot be read, or is gone. */
  readonly left: readonly string[];
}

/** Sheets that are made by themselves, or that stay as they are. */
const NEVER_REFRESHED: readonly unknown[] = ['drillDown', 'snapshot', 'index', 'staging', undefined];

/** What a report may be about that is not in every ledger. */
const GONE: readonly string[] = ['customerUnknown', 'noGroupColumn', 'comparisonDates', 'currencyUnknown'];

/** Reports of one ledger. */
interface Batch {
  readonly choice: Omit<LedgerChoice, 'asOf'>;
  readonly made: readonly MadeFor[];
}

/** What the user said, else where the reports came from, as long as that sheet is there. */
export function choiceFor(
  said: Batch['choice'],
  source: SourcePlace | undefined,
  infos: readonly SheetInfo[],
): Batch['choice'] {
  if (said.sheet !== undefined || source === undefined) return said;
  const sheet = infos.find(({ name, tables }) =>
    source.table === '' ? name === source.sheet : tables.includes(source.table),
  );
  if (sheet === undefined) return said;
  const { receipts } = source;
  const paired = infos.some(({ name }) => name === receipts?.sheet);
  return {
    ...said,
    sheet: sheet.name,
    range: source.range,
    unasked: true,
    ...(receipts !== undefined && paired && said.receipts === undefined ? { receipts } : {}),
  };
}

function batches(request: RefreshRequest, infos: readonly SheetInfo[]): readonly Batch[] {
  const { language, asOf, ...said } = request;
  const found = new Map<string, { choice: Batch['choice']; made: MadeFor[] }>();
  for (const { mark, made, layout } of infos) {
    if (made === undefined || NEVER_REFRESHED.includes(mark)) continue;
    const choice = choiceFor(said, layout?.source, infos);
    const key = JSON.stringify(choice);
    const batch = found.get(key) ?? { choice, made: [] };
    const basis = asOf === undefined ? made.basis : { ...made.basis, asOf };
    batch.made.push({ ...made, basis, language });
    found.set(key, batch);
  }
  return [...found.values()];
}

/** What a report was made for, with what the user has said since: balances in its cells, senders, targets. */
async function toldSince(
  context: Excel.RequestContext,
  { request: asked }: MadeFor,
  infos: readonly SheetInfo[],
): Promise<MadeFor['request']> {
  const request = await withMeasures(context, asked);
  if (request.report !== 'statement') return withTyped(context, request, infos);
  const sender = await loadSender(context);
  return sender === undefined ? request : { ...request, sender };
}

/** A report made again; none where the ledger has no longer got what it was about. */
function buildAgain(maker: ReportMaker, made: MadeFor): SheetPlan | undefined {
  try {
    return maker.build(made);
  } catch (error) {
    if (error instanceof Problem && GONE.includes(error.code)) return undefined;
    throw error;
  }
}

/**
 * Makes every report of the workbook again from what was kept with it: all of them or none. Throws a Problem
 * (`noReports` where there is nothing to refresh); the workbook is then as it was.
 */
export async function refreshReports(request: RefreshRequest, job: Job): Promise<RefreshRun> {
  return writeInExcel(async (context) => {
    const infos = await listSheets(context);
    const { thresholds } = await loadOptions(context);
    const sheets: SheetPlan[] = [];
    const kept = new Map<SheetPlan, AboutSheet | undefined>();
    let last: Pick<RefreshRun, 'loaded' | 'input'> | undefined;
    for (const { choice, made } of batches(request, infos)) {
      const keep = headersToKeep(made.map((one) => one.request));
      const [first] = made;
      if (first === undefined) continue;
      const tables = await readTables(context, { ...choice, keep, asOf: first.basis.asOf }, job);
      for (const asOf of new Set(made.map(({ basis }) => basis.asOf))) {
        await job.pause('age');
        const loaded = usableLedger(tables, asOf);
        const maker = reportMaker(loaded, thresholds);
        const about = aboutSheets(loaded, maker);
        for (const one of made.filter(({ basis }) => basis.asOf === asOf)) {
          const plan = buildAgain(maker, { ...one, request: await toldSince(context, one, infos) });
          if (plan === undefined) continue;
          sheets.push(plan);
          kept.set(plan, about(plan));
          await job.pause('plan');
        }
        last = { loaded, input: maker.input(first.basis, request.language) };
      }
    }
    if (last === undefined) throw new Problem('noReports');
    await job.pause('write');
    const about = (plan: SheetPlan): AboutSheet | undefined => kept.get(plan);
    const index = indexAfter(request.language, about, true);
    const applied = await applyPlan(context, { sheets }, job, { about, index });
    job.done();
    const left = infos.filter(
      ({ mark, name }) => !NEVER_REFRESHED.includes(mark) && !applied.replaced.includes(name),
    );
    return { ...last, applied, left: left.map(({ name }) => name) };
  });
}
