import { isoCurrency } from '../src/ledger/cells/currencies';
import { cliText as text } from '../src/locales/cliText';
import {
  DEFAULT_MEASURES,
  PERIOD_MONTHS,
  type MeasureChoices,
} from '../src/receivables/measures/measureChoices';
import { MEASURES, type MeasureId } from '../src/receivables/measures/measureIds';
import { DEFINITIONS } from '../src/receivables/measures/measures';
import { CREDIT_SALES } from '../src/receivables/measures/measureWindow';
import { DAYS_CONVENTIONS } from '../src/receivables/measures/periods';
import {
  DEFAULT_TREND_MONTHS,
  DEFAULT_TRENDS,
  TREND_IDS,
  TREND_MONTHS,
} from '../src/receivables/measures/trends';
import type { TrendsRequest } from '../src/reports/reportRequest';
import type { CallOptions } from './callOptions';
import { CliProblem } from './CliProblem';

/** What `--trend` takes: the balance by the name that it has on sheets. */
const TREND_WORDS = TREND_IDS.map((id) => (id === 'end' ? 'receivables' : id));
const TARGET = /^([a-z]+)=(-?\d+(?:\.\d+)?)(%?)$/i;

/**
 * `dso=45`, `cei=90` or `overdueRate=20%`: a share is a percentage or at most 1, so that 20 is not taken for 2,000%. Throws
 * CliProblem.
 */
function readTarget(written: string, options: CallOptions): readonly [MeasureId, number] {
  const [, name = '', figure = '', percent = ''] = TARGET.exec(written.trim()) ?? [];
  const id = MEASURES.find((one) => one.toLowerCase() === name.toLowerCase());
  const target = Number(figure);
  const unit = id && DEFINITIONS[id].unit;
  const isClear = percent === '' ? unit !== 'share' || target <= 1 : unit === 'share' || unit === 'percent';
  if (id === undefined || !isClear) {
    const words = { value: written, choices: MEASURES.join(', ') };
    throw new CliProblem(text(options.language, 'cli.badTarget', words));
  }
  return [id, unit === 'share' && percent !== '' ? target / 100 : target];
}

function readCurrency(options: CallOptions): string | undefined {
  const value = options.one('currency');
  return value === undefined ? undefined : (isoCurrency(value) ?? value);
}

/** What a call says of how measures are reckoned. Throws CliProblem. */
export function saidOfMeasures(options: CallOptions): Partial<MeasureChoices> {
  const months = options.choice('months', PERIOD_MONTHS.map(String));
  const days = options.choice('days', DAYS_CONVENTIONS);
  const creditSales = options.choice('credit-sales', CREDIT_SALES);
  const targets = options.all('target').map((written) => readTarget(written, options));
  return {
    ...(months === undefined ? {} : { months: Number(months) }),
    ...(days === undefined ? {} : { days }),
    ...(creditSales === undefined ? {} : { creditSales }),
    ...(targets.length === 0 ? {} : { targets: Object.fromEntries(targets) }),
  };
}

/** What the workbook remembers, but for what is said; a target that is said joins those that are set. */
export function mergedMeasures(remembered: MeasureChoices, said: Partial<MeasureChoices>): MeasureChoices {
  return { ...remembered, ...said, targets: { ...remembered.targets, ...said.targets } };
}

/** How measures are reckoned in a workbook that remembers nothing, and in which currency. Throws CliProblem. */
export function measuresOf(options: CallOptions): {
  readonly measures: MeasureChoices;
  readonly currency?: string;
} {
  const currency = readCurrency(options);
  return {
    measures: mergedMeasures(DEFAULT_MEASURES, saidOfMeasures(options)),
    ...(currency === undefined ? {} : { currency }),
  };
}

/** Which measures are followed, over how many months. Throws CliProblem. */
export function trendOf(options: CallOptions): Pick<TrendsRequest, 'shown' | 'over'> {
  const written = options.list<string>('trend', TREND_WORDS);
  const ids = written?.flatMap((word) => TREND_IDS[TREND_WORDS.findIndex((one) => one === word)] ?? []);
  const over = options.choice('trend-months', TREND_MONTHS.map(String));
  return {
    shown: ids === undefined ? DEFAULT_TRENDS : [...new Set(ids)],
    over: TREND_MONTHS.find((months) => String(months) === over) ?? DEFAULT_TREND_MONTHS,
  };
}
