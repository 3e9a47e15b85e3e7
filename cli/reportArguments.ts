import path from 'node:path';
import type { LedgerChoice } from '../src/excel/reading/loadLedger';
import { readAmount } from '../src/ledger/cells/amounts';
import { isoCurrency } from '../src/ledger/cells/currencies';
import { SHAPES, type Day } from '../src/ledger/ledger';
import { LANGUAGES, languageOf, type Language } from '../src/locales/language';
import { Problem } from '../src/locales/problem';
import { cliText as text } from '../src/locales/cliText';
import {
  ALERTS_BY,
  areSeverityAmounts,
  DEFAULT_THRESHOLDS,
  type AlertThresholds,
} from '../src/receivables/alerts';
import { BUCKET_PRESETS, parseScheme } from '../src/receivables/bucketPresets';
import { checkScheme, DEFAULT_LIMITS, type BucketScheme } from '../src/receivables/buckets';
import type { MeasureChoices } from '../src/receivables/measures/measureChoices';
import type { ReportBasis, ReportRequest } from '../src/reports/reportRequest';
import { CallOptions } from './callOptions';
import { CliProblem } from './CliProblem';
import { saidOfMeasures } from './dashboardRequest';
import { spokenLanguage } from './spokenLanguage';
import { readDay, wantedReports } from './wantedReports';

/** What a call of `report` asks for. */
export interface ReportArguments {
  readonly file: string;
  readonly asOf: Day | 'today';
  readonly basis: Omit<ReportBasis, 'asOf'>;
  /** A statement's customer is as typed. */
  readonly reports: readonly ReportRequest[];
  readonly choice: Pick<LedgerChoice, 'sheet' | 'shape' | 'allocation'>;
  /** What is worth an alert, where the call says something about it. */
  readonly thresholds?: AlertThresholds;
  /** Whether the aging is kept in the workbook's aging history. */
  readonly store: boolean;
  /** Whether the credit assessments are kept in the workbook's credit history. */
  readonly storeCredit: boolean;
  /** What the call says of how measures are reckoned; for the rest the workbook's own settings hold. */
  readonly measures: Partial<MeasureChoices>;
  readonly language: Language;
  readonly out: string;
  readonly json?: string;
}

/** The language of the words: `--lang`, else the environment's. Refuses other values. */
export function readLanguage(value: string | undefined): Language {
  if (value === undefined) return languageOf(process.env.LC_ALL ?? process.env.LANG);
  const found = LANGUAGES.find((language) => language.toLowerCase() === value.toLowerCase());
  if (found === undefined) {
    const choices = LANGUAGES.join(', ');
    throw new CliProblem(text('en-US', 'cli.badChoice', { option: '--lang', choices, value }));
  }
  return found;
}

/** `--unit months` makes months of plain numbers; limits that say their unit need no option. */
function readBuckets(options: CallOptions): Required<BucketScheme> {
  const written = options.one('buckets');
  const unit = options.choice('unit', ['days', 'months']);
  if (written === undefined) {
    return unit === 'months' ? BUCKET_PRESETS.months : { limits: DEFAULT_LIMITS, unit: 'days' };
  }
  const scheme = parseScheme(written);
  if (unit === 'days' && scheme.unit === 'months') throw new Problem('badBuckets', { value: written });
  const wanted = { limits: scheme.limits, unit: unit ?? scheme.unit };
  checkScheme(wanted);
  return wanted;
}

function readReporting(options: CallOptions): { readonly reporting?: string } {
  const value = options.one('reporting');
  if (value === undefined) return {};
  const reporting = isoCurrency(value);
  if (reporting === undefined) throw new CliProblem(text(options.language, 'cli.badCurrency', { value }));
  return { reporting };
}

function readBasis(options: CallOptions): ReportArguments['basis'] {
  const by = options.choice('by', ['due', 'document', 'posting']) ?? 'due';
  return { ...readBuckets(options), by, onAccount: 'inBuckets', ...readReporting(options) };
}

function readChoice(options: CallOptions): ReportArguments['choice'] {
  const sheet = options.one('sheet');
  const shape = options.choice('shape', SHAPES);
  const allocation = options.choice('allocation', ['references', 'oldestFirst']);
  return {
    ...(sheet === undefined ? {} : { sheet }),
    ...(shape === undefined ? {} : { shape }),
    ...(allocation === undefined ? {} : { allocation }),
  };
}

/** `--alerts-by customer`, `--alert-amounts 10000,50000,100000`; undefined where neither is given. */
function readThresholds(options: CallOptions): { readonly thresholds?: AlertThresholds } {
  const alertsBy = options.choice('alerts-by', ALERTS_BY);
  const written = options.one('alert-amounts');
  if (alertsBy === undefined && written === undefined) return {};
  const thresholds = { ...DEFAULT_THRESHOLDS, ...(alertsBy === undefined ? {} : { alertsBy }) };
  if (written === undefined) return { thresholds };
  const severityAmounts = written.split(/[,，]/).map((amount) => readAmount(amount));
  if (areSeverityAmounts(severityAmounts)) return { thresholds: { ...thresholds, severityAmounts } };
  throw new CliProblem(text(options.language, 'cli.badAlertAmounts', { value: written }));
}

/** Reads the words after `--`. Throws CliProblem or Problem with one clear sentence. */
export function readReportArguments(args: readonly string[]): ReportArguments {
  const options = CallOptions.read(args, spokenLanguage(args));
  const language = readLanguage(options.one('lang'));
  const [file, ...more] = options.files;
  if (file === undefined || more.length > 0) throw new CliProblem(text(language, 'cli.usage.report'));
  const out = options.one('out') ?? `${path.basename(file, path.extname(file))}-aging.xlsx`;
  if (path.resolve(out) === path.resolve(file)) throw new CliProblem(text(language, 'cli.outIsIn'));
  const json = options.one('json');
  return {
    file,
    asOf: readDay(options.one('as-of')) ?? 'today',
    basis: readBasis(options),
    reports: wantedReports(options),
    measures: saidOfMeasures(options),
    store: options.has('store'),
    storeCredit: options.has('store-credit'),
    choice: readChoice(options),
    ...readThresholds(options),
    language,
    out,
    ...(json === undefined ? {} : { json }),
  };
}
