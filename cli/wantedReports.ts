import { readAmount } from '../src/ledger/cells/amounts';
import { dayFromIso } from '../src/ledger/cells/dates';
import type { Day } from '../src/ledger/ledger';
import { Problem } from '../src/locales/problem';
import { cliText as text } from '../src/locales/cliText';
import type { GroupBy } from '../src/receivables/grouping';
import { CREDIT_REPORTS } from '../src/reports/credit/creditRequests';
import { measuredBy, type ReportRequest } from '../src/reports/reportRequest';
import type { CallOptions, OptionName } from './callOptions';
import { backtestOf } from './backtestRequest';
import { CliProblem } from './CliProblem';
import { measuresOf, trendOf } from './dashboardRequest';

const REPORTS = [
  'aging',
  'alerts',
  'detail',
  'statement',
  'reconciliation',
  'comparison',
  'dashboard',
  'measures',
  'trends',
  ...CREDIT_REPORTS,
] as const;
type ReportName = (typeof REPORTS)[number];

/** Which reports an option says something about. */
const BELONGS_TO: readonly (readonly [OptionName, ...ReportName[]])[] = [
  ['group-by', 'aging', 'measures', 'trends'],
  ['previous', 'aging'],
  ['alerts-by', 'alerts'],
  ['alert-amounts', 'alerts'],
  ['customer', 'statement', 'creditFile'],
  ['window', 'creditBacktest'],
  ['grace', 'creditBacktest'],
  ['late-share', 'creditBacktest'],
  ['standings', 'creditBacktest'],
  ['balance', 'reconciliation'],
  ['from', 'comparison', 'creditAlerts', 'creditMigration'],
  ['months', 'dashboard', 'measures', 'trends'],
  ['days', 'dashboard', 'measures', 'trends'],
  ['credit-sales', 'dashboard', 'measures', 'trends'],
  ['target', 'dashboard', 'trends'],
  ['currency', 'dashboard', 'measures', 'trends'],
  ['trend', 'trends'],
  ['trend-months', 'trends'],
];

const GROUPS = ['customer', 'owner', 'currency', 'bucket'] as const;
const BALANCE = /^(?:([a-z]{3})=)?(.+)$/i;

/** A date as year-month-day. Throws `badAsOf`. */
export function readDay(value: string | undefined): Day | undefined {
  if (value === undefined) return undefined;
  const day = dayFromIso(value);
  if (day === undefined) throw new Problem('badAsOf', { value });
  return day;
}

/** One of the words, or the header of any column. */
function readGroupBy(value = 'customer'): GroupBy {
  return GROUPS.find((group) => group === value.toLowerCase()) ?? { header: value };
}

/** `CNY=123.45`, or an amount alone for a ledger that names no currency. */
function readBalance(written: string, options: CallOptions): readonly [string, number] {
  const [, currency = '', amount = ''] = BALANCE.exec(written.trim()) ?? [];
  const balance = readAmount(amount);
  if (typeof balance === 'number') return [currency.toUpperCase(), balance];
  throw new CliProblem(text(options.language, 'cli.badBalance', { value: written }));
}

function requestOf(report: ReportName, options: CallOptions): ReportRequest {
  switch (report) {
    case 'aging': {
      const previous = readDay(options.one('previous'));
      const groupBy = readGroupBy(options.one('group-by'));
      return { report, groupBy, ...(previous === undefined ? {} : { previous }) };
    }
    case 'alerts':
    case 'detail':
    case 'creditReview':
    case 'limitUse':
      return { report };
    case 'creditFile': {
      const customer = options.one('customer');
      if (customer === undefined) throw new CliProblem(text(options.language, 'cli.needsCustomer'));
      return { report, customer };
    }
    case 'creditBacktest':
      return { report, ...backtestOf(options) };
    case 'creditAlerts':
    case 'creditMigration': {
      const from = readDay(options.one('from'));
      return { report, ...(from === undefined ? {} : { from }) };
    }
    case 'statement': {
      const customer = options.one('customer');
      return { report, ...(customer === undefined ? {} : { customer }) };
    }
    case 'reconciliation': {
      const balances = options.all('balance').map((written) => readBalance(written, options));
      return { report, balances: Object.fromEntries(balances) };
    }
    case 'comparison': {
      const from = readDay(options.one('from'));
      if (from === undefined) throw new CliProblem(text(options.language, 'cli.needsFrom'));
      return { report, from };
    }
    case 'dashboard':
      return { report, ...measuresOf(options) };
    case 'measures':
      return { report, groupBy: measuredBy(readGroupBy(options.one('group-by'))), ...measuresOf(options) };
    case 'trends':
      return {
        report,
        groupBy: measuredBy(readGroupBy(options.one('group-by'))),
        ...measuresOf(options),
        ...trendOf(options),
      };
  }
}

/**
 * The reports that a call asks for; the two of the one click when it names none. A statement's customer is as typed:
 * it is looked up once the ledger is read. Throws CliProblem, also for an option whose report is not asked for.
 */
export function wantedReports(options: CallOptions): readonly ReportRequest[] {
  const names = new Set<ReportName>(options.list('reports', REPORTS) ?? ['aging', 'alerts']);
  for (const [option, ...reports] of BELONGS_TO) {
    if (options.one(option) === undefined || reports.some((report) => names.has(report))) continue;
    const report = reports[0] ?? '';
    throw new CliProblem(text(options.language, 'cli.goesWith', { option: `--${option}`, report }));
  }
  return [...names].map((name) => requestOf(name, options));
}
