import { DEFAULT_MEASURES, type MeasureChoices } from '../receivables/measures/measureChoices';
import { isGrouped, type ReportRequest } from '../reports/reportRequest';
import { isMeasureChoices } from './readBasis';
import { readSetting, writeSetting } from './settings';

const MEASURES = 'Dunwell.Measures';

/** What the user decided about the measures; undefined as long as nobody has, or where it cannot be read. */
async function rememberedMeasures(context: Excel.RequestContext): Promise<MeasureChoices | undefined> {
  const kept = await readSetting(context, MEASURES);
  return isMeasureChoices(kept) ? kept : undefined;
}

/** The workbook's choices about the measures; what is missing or damaged falls back to the defaults. */
export async function loadMeasures(context: Excel.RequestContext): Promise<MeasureChoices> {
  return (await rememberedMeasures(context)) ?? DEFAULT_MEASURES;
}

export async function saveMeasures(context: Excel.RequestContext, choices: MeasureChoices): Promise<void> {
  await writeSetting(context, MEASURES, choices);
}

/** A dashboard or a sheet of measures that is made again goes by what the workbook remembers now. */
export async function withMeasures<T extends ReportRequest>(
  context: Excel.RequestContext,
  request: T,
): Promise<T> {
  if (request.report !== 'dashboard' && !isGrouped(request)) return request;
  const measures = await rememberedMeasures(context);
  return measures === undefined ? request : { ...request, measures };
}
