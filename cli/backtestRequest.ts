import { cliText as text } from '../src/locales/cliText';
import type { CreditBacktestRequest } from '../src/reports/credit/backtest/backtestRequest';
import type { CallOptions, OptionName } from './callOptions';
import { CliProblem } from './CliProblem';

const SHARE = /^(\d+(?:\.\d+)?)(%?)$/;

/** A whole number between two others. Throws CliProblem. */
function readCount(
  name: OptionName,
  [least, most]: readonly [number, number],
  options: CallOptions,
): number | undefined {
  const value = options.one(name);
  if (value === undefined) return undefined;
  const count = Number(value);
  if (/^\d+$/.test(value) && count >= least && count <= most) return count;
  const details = { option: `--${name}`, choices: `${String(least)}-${String(most)}`, value };
  throw new CliProblem(text(options.language, 'cli.badChoice', details));
}

/** `10%` or `0.1`. Throws CliProblem. */
function readShare(options: CallOptions): number | undefined {
  const value = options.one('late-share');
  if (value === undefined) return undefined;
  const [, figure = '', percent = ''] = SHARE.exec(value.trim()) ?? [];
  const share = percent === '' ? Number(figure) : Number(figure) / 100;
  if (figure !== '' && share < 1) return share;
  throw new CliProblem(
    text(options.language, 'cli.badChoice', { option: '--late-share', choices: '0-99%', value }),
  );
}

/** What a call says of the back-test. Throws CliProblem. */
export function backtestOf(options: CallOptions): Pick<CreditBacktestRequest, 'rule' | 'standings'> {
  const windowDays = readCount('window', [1, 3650], options);
  const graceDays = readCount('grace', [0, 3650], options);
  const lateShare = readShare(options);
  const standings = readCount('standings', [1, 100], options);
  const rule = {
    ...(windowDays === undefined ? {} : { windowDays }),
    ...(graceDays === undefined ? {} : { graceDays }),
    ...(lateShare === undefined ? {} : { lateShare }),
  };
  return {
    ...(Object.keys(rule).length === 0 ? {} : { rule }),
    ...(standings === undefined ? {} : { standings }),
  };
}
