import { dayFromIso } from '../src/ledger/dates';
import { Problem } from '../src/locales/problem';
import { CliProblem } from './CliProblem';
import { readReportArguments } from './reportArguments';

test('a file alone takes the defaults', () => {
  expect(readReportArguments(['books/June.csv', '--lang', 'en-US'])).toEqual({
    file: 'books/June.csv',
    asOf: 'today',
    limits: [30, 60, 90],
    by: 'due',
    language: 'en-US',
    out: 'June-aging.xlsx',
  });
});

test('every option is read', () => {
  const args =
    '--sheet Data --as-of 2026-06-30 --buckets 7,14 --by document --lang zh-cn --out o.xlsx --json o.json';
  expect(readReportArguments(['a.xlsx', ...args.split(' ')])).toEqual({
    file: 'a.xlsx',
    sheet: 'Data',
    asOf: dayFromIso('2026-06-30'),
    limits: [7, 14],
    by: 'document',
    language: 'zh-CN',
    out: 'o.xlsx',
    json: 'o.json',
  });
});

test.each([
  [['a.csv', '--as-of', '30/06/2026'], Problem, 'badAsOf'],
  [['a.csv', '--as-of', '2026-02-30'], Problem, 'badAsOf'],
  [['a.csv', '--buckets', '60,30'], Problem, 'badBuckets'],
  [['a.csv', '--by', 'age', '--lang', 'en-US'], CliProblem, '--by takes due or document, not “age”.'],
  [['a.csv', '--lang', 'fr'], CliProblem, '--lang takes zh-CN or en-US, not “fr”.'],
  [['a.csv', '--nonsense', '--lang', 'en-US'], CliProblem, /^usage: /],
  [['--lang', 'zh-CN'], CliProblem, /^用法：/],
  [['a.csv', 'b.csv', '--lang', 'en-US'], CliProblem, /^usage: /],
  [
    ['a.xlsx', '--out', './a.xlsx', '--lang', 'en-US'],
    CliProblem,
    '--out names the ledger itself; choose another file.',
  ],
])('%j is refused', (args, kind, message) => {
  expect(() => readReportArguments(args)).toThrow(kind);
  expect(() => readReportArguments(args)).toThrow(message);
});
