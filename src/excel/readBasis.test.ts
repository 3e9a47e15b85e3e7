import { DEFAULT_MEASURES } from '../receivables/measures/measureChoices';
import { isMeasureChoices, readMade } from './readBasis';

const BASIS = { asOf: 46_000, limits: [30, 60, 90], unit: 'days', by: 'due', onAccount: 'inBuckets' };

function madeFor(request: unknown): unknown {
  return readMade(JSON.stringify({ request, basis: BASIS, language: 'en-US' }))?.request;
}

test('a dashboard is read back as it was asked for', () => {
  const request = {
    report: 'dashboard',
    measures: { ...DEFAULT_MEASURES, targets: { dso: 45 } },
    currency: 'CNY',
  };
  expect(madeFor(request)).toEqual(request);
});

test.each([
  ['no measures', undefined],
  ['a period of no length', { ...DEFAULT_MEASURES, months: 0 }],
  ['another convention', { ...DEFAULT_MEASURES, days: '365/360' }],
  ['other credit sales', { ...DEFAULT_MEASURES, creditSales: 'cash' }],
  ['a target of a measure that there is not', { ...DEFAULT_MEASURES, targets: { sales: 1 } }],
  ['a target that is no number', { ...DEFAULT_MEASURES, targets: { dso: '45' } }],
])('%s is not taken for the settings of a dashboard', (_, measures) => {
  expect(isMeasureChoices(measures)).toBe(false);
  expect(madeFor({ report: 'dashboard', measures })).toBeUndefined();
});

test('measures by group are read back, by anything but what they cannot be parted by', () => {
  const request = { report: 'measures', groupBy: { header: 'Region' }, measures: DEFAULT_MEASURES };
  expect(madeFor(request)).toEqual(request);
  expect(madeFor({ ...request, groupBy: 'bucket' })).toBeUndefined();
  expect(madeFor({ ...request, measures: { months: 2 } })).toBeUndefined();
});

test('trends are read back with what they show, which must be something', () => {
  const request = {
    report: 'trends',
    groupBy: 'owner',
    measures: DEFAULT_MEASURES,
    shown: ['dso', 'end'],
    over: 25,
  };
  expect(madeFor(request)).toEqual(request);
  expect(madeFor({ ...request, shown: [] })).toBeUndefined();
  expect(madeFor({ ...request, shown: ['topTen'] })).toBeUndefined();
  expect(madeFor({ ...request, over: 400 })).toBeUndefined();
  expect(madeFor({ ...request, groupBy: 'currency' })).toBeUndefined();
});

test.each([
  { report: 'creditFile', customer: 'C-7' },
  { report: 'creditFile', customer: 'C-7', notes: ['called', ''] },
  { report: 'creditBacktest' },
  { report: 'creditBacktest', rule: { windowDays: 60, graceDays: 0, lateShare: 0.5 }, standings: 4 },
])('a report of credit is read back: %j', (request) => {
  expect(madeFor(request)).toEqual(request);
});

test.each([
  { report: 'creditFile' },
  { report: 'creditFile', customer: 'C-7', notes: [1] },
  { report: 'creditBacktest', rule: { windowDays: 0 } },
  { report: 'creditBacktest', rule: { lateShare: 1 } },
  { report: 'creditBacktest', rule: { graceDays: 1.5 } },
  { report: 'creditBacktest', standings: 0 },
])('a report of credit that cannot be made is not: %j', (request) => {
  expect(madeFor(request)).toBeUndefined();
});
