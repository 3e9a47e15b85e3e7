import { dayFromIso } from '../src/ledger/cells/dates';
import { Problem } from '../src/locales/problem';
import { DEFAULT_MEASURES } from '../src/receivables/measures/measureChoices';
import { CliProblem } from './CliProblem';
import { readReportArguments } from './reportArguments';

const BASIS = { limits: [30, 60, 90], unit: 'days', by: 'due', onAccount: 'inBuckets' };

function read(words: string) {
  return readReportArguments(['a.xlsx', '--lang', 'en-US', ...words.split(' ')]);
}

test('a file alone takes the defaults: the two reports of the one click', () => {
  expect(readReportArguments(['books/June.csv', '--lang', 'en-US'])).toEqual({
    file: 'books/June.csv',
    asOf: 'today',
    measures: {},
    store: false,
    storeCredit: false,
    basis: BASIS,
    reports: [{ report: 'aging', groupBy: 'customer' }, { report: 'alerts' }],
    choice: {},
    language: 'en-US',
    out: 'June-aging.xlsx',
  });
});

test('every option of the figures, the ledger and the output is read', () => {
  const args =
    '--sheet Data --shape movements --allocation oldestFirst --as-of 2026-06-30 --buckets 7,14 --by posting --reporting rmb --lang zh-cn --out o.xlsx --json o.json';
  expect(readReportArguments(['a.xlsx', ...args.split(' ')])).toEqual({
    file: 'a.xlsx',
    asOf: dayFromIso('2026-06-30'),
    basis: { ...BASIS, limits: [7, 14], by: 'posting', reporting: 'CNY' },
    reports: [{ report: 'aging', groupBy: 'customer' }, { report: 'alerts' }],
    choice: { sheet: 'Data', shape: 'movements', allocation: 'oldestFirst' },
    language: 'zh-CN',
    measures: {},
    store: false,
    storeCredit: false,
    out: 'o.xlsx',
    json: 'o.json',
  });
});

test('alerts by customer, severe by amount too', () => {
  expect(read('--alerts-by customer --alert-amounts 10000,50000,100000.50').thresholds).toEqual({
    minDays: 0,
    minAmount: 0,
    severityDays: [30, 60, 90],
    alertsBy: 'customer',
    severityAmounts: [10_000, 50_000, 100_000.5],
  });
  for (const amounts of ['1,2', '3,2,1', '0,1,2', '1,2,x'])
    expect(() => read(`--alert-amounts ${amounts}`)).toThrow('three rising amounts');
  expect(() => read('--reports aging --alerts-by item')).toThrow('belongs to the report alerts');
});

test('the reports come in the order asked for, each once, with what belongs to them', () => {
  const words =
    '--reports detail,aging,detail,comparison,statement,reconciliation --group-by Region --previous 2026-05-31 --from 2026-03-31 --customer C-7 --balance CNY=1,000.50 --balance usd=-5';
  expect(read(words).reports).toEqual([
    { report: 'detail' },
    { report: 'aging', groupBy: { header: 'Region' }, previous: dayFromIso('2026-05-31') },
    { report: 'comparison', from: dayFromIso('2026-03-31') },
    { report: 'statement', customer: 'C-7' },
    { report: 'reconciliation', balances: { CNY: 1000.5, USD: -5 } },
  ]);
  expect(read('--reports reconciliation --balance 12.5').reports).toEqual([
    { report: 'reconciliation', balances: { '': 12.5 } },
  ]);
});

test('a customer file needs its customer; a back-test takes its rule', () => {
  expect(read('--reports creditFile,creditBacktest --customer C-7').reports).toEqual([
    { report: 'creditFile', customer: 'C-7' },
    { report: 'creditBacktest' },
  ]);
  expect(() => read('--reports creditFile')).toThrow('--customer');
  const words = '--reports creditBacktest --window 60 --grace 0 --late-share 50% --standings 4';
  expect(read(words).reports).toEqual([
    { report: 'creditBacktest', rule: { windowDays: 60, graceDays: 0, lateShare: 0.5 }, standings: 4 },
  ]);
  expect(read('--reports creditBacktest --late-share 0.25').reports).toEqual([
    { report: 'creditBacktest', rule: { lateShare: 0.25 } },
  ]);
  for (const wrong of [
    '--window 0',
    '--grace -1',
    '--grace x',
    '--late-share 100%',
    '--late-share 1',
    '--standings 1.5',
  ])
    expect(() => read(`--reports creditBacktest ${wrong}`)).toThrow(wrong.split(' ')[0]);
  expect(() => read('--reports aging --grace 5')).toThrow('belongs to the report creditBacktest');
});

test('measures have the grouping of an aging and the settings of a dashboard', () => {
  const measures = { ...DEFAULT_MEASURES, months: 12, creditSales: 'gross' };
  expect(read('--reports measures --months 12 --credit-sales gross --currency rmb').reports).toEqual([
    { report: 'measures', groupBy: 'customer', measures, currency: 'CNY' },
  ]);
  // An item changes its bucket: measures are by customer then.
  expect(read('--reports aging,measures --group-by bucket').reports).toEqual([
    { report: 'aging', groupBy: 'bucket' },
    { report: 'measures', groupBy: 'customer', measures: DEFAULT_MEASURES },
  ]);
  expect(read('--reports measures --group-by Region').reports).toMatchObject([
    { groupBy: { header: 'Region' } },
  ]);
});

test('a dashboard has the settings of its measures, or the usual ones', () => {
  expect(read('--reports dashboard').reports).toEqual([{ report: 'dashboard', measures: DEFAULT_MEASURES }]);
  const words =
    '--reports dashboard --months 12 --days 30/360 --credit-sales netwithoutcash --target DSO=45.5 --target cei=90% --target overduerate=20% --currency rmb';
  expect(read(words).reports).toEqual([
    {
      report: 'dashboard',
      measures: {
        months: 12,
        days: '30/360',
        creditSales: 'netWithoutCash',
        targets: { dso: 45.5, cei: 90, overdueRate: 0.2 },
      },
      currency: 'CNY',
    },
  ]);
});

test.each([
  ['--unit months', [1, 2, 3, 4, 5, 6], 'months'],
  ['--unit months --buckets 3,6', [3, 6], 'months'],
  ['--buckets 1y,2y', [12, 24], 'months'],
  ['--unit days --buckets 10', [10], 'days'],
])('%s', (words, limits, unit) => {
  expect(read(words).basis).toMatchObject({ limits, unit });
});

test.each([
  ['--as-of 30/06/2026', Problem, 'badAsOf'],
  ['--as-of 2026-02-30', Problem, 'badAsOf'],
  ['--reports comparison --from May', Problem, 'badAsOf'],
  ['--buckets 60,30', Problem, 'badBuckets'],
  ['--buckets 3m --unit days', Problem, 'badBuckets'],
  ['--by age', CliProblem, '--by takes one of due, document, posting, not “age”.'],
  ['--lang fr', CliProblem, '--lang takes one of zh-CN, en-US, not “fr”.'],
  ['--nonsense', CliProblem, 'There is no option --nonsense; --help lists the options.'],
  ['-x', CliProblem, 'There is no option -x; --help lists the options.'],
  ['--json', CliProblem, '--json needs a value behind it.'],
  ['--json --lang en-US', CliProblem, '--json needs a value behind it.'],
  ['--reports aging,cash', CliProblem, /^--reports takes one of aging, .*, not “cash”\.$/],
  ['--reporting Gold', CliProblem, '--reporting takes the code of a currency, such as USD, not “Gold”.'],
  [
    '--reports reconciliation --balance CNY=x',
    CliProblem,
    /^--balance takes a currency and an amount, such as CNY=123\.45, .*“CNY=x”\.$/,
  ],
  [
    '--reports dashboard --target DSO',
    CliProblem,
    /^--target takes a measure and a figure, such as dso=45 or overdueRate=20%, not “DSO”/,
  ],
  ['--reports dashboard --target overdueRate=20', CliProblem, /not “overdueRate=20”/],
  ['--reports dashboard --target dso=20%', CliProblem, /not “dso=20%”/],
  ['--reports dashboard --months 2', CliProblem, '--months takes one of 1, 3, 6, 12, not “2”.'],
  ['--months 3', CliProblem, '--months belongs to the report dashboard, which --reports does not ask for.'],
  ['--reports comparison', CliProblem, 'The report comparison needs the earlier day: --from 2026-03-31.'],
  [
    '--from 2026-03-31',
    CliProblem,
    '--from belongs to the report comparison, which --reports does not ask for.',
  ],
  ['b.csv', CliProblem, /^usage: /],
  ['--out ./a.xlsx', CliProblem, '--out names the ledger itself; choose another file.'],
])('%s is refused', (words, kind, message) => {
  expect(() => read(words)).toThrow(kind);
  expect(() => read(words)).toThrow(message);
});

test('a call without a file is told how, in its language', () => {
  expect(() => readReportArguments(['--lang', 'zh-CN'])).toThrow(/^用法：/);
});

test('trends are asked for by their measures and months, or are the usual ones', () => {
  const request = { report: 'trends', groupBy: 'customer', measures: DEFAULT_MEASURES };
  expect(read('--reports trends').reports).toEqual([
    { ...request, shown: ['dso', 'overdueRate', 'cei', 'daysLate'], over: 13 },
  ]);
  expect(
    read('--reports trends --trend cei,Receivables,cei --trend-months 25 --group-by owner').reports,
  ).toEqual([{ ...request, groupBy: 'owner', shown: ['cei', 'end'], over: 25 }]);
  expect(() => read('--reports measures --trend cei')).toThrow('--trend belongs to the report trends');
  expect(() => read('--reports trends --trend sales')).toThrow('--trend takes one of dso, ');
});
