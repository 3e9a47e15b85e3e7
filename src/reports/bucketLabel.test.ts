import { bucketsAt, bucketsFrom } from '../receivables/buckets';
import { bucketLabel } from './bucketLabel';

test.each([
  [
    [30, 60, 90],
    ['未到期', '1-30天', '31-60天', '61-90天', '90天以上'],
  ],
  [
    [365, 730, 1095],
    ['未到期', '1年以内', '1-2年', '2-3年', '3年以上'],
  ],
  [[365], ['未到期', '1年以内', '1年以上']],
  [
    [30, 365],
    ['未到期', '1-30天', '31-365天', '1年以上'],
  ],
])('limits %j read in Chinese as %j', (limits, labels) => {
  expect(bucketsFrom(limits).map((bucket) => bucketLabel(bucket, 'zh-CN', 'due'))).toEqual(labels);
});

test.each([
  [
    [30, 60, 90],
    ['Not due', '1-30', '31-60', '61-90', 'Over 90'],
  ],
  [
    [365, 730],
    ['Not due', 'Within 1 year', '1-2 years', 'Over 2 years'],
  ],
  [[], ['Not due', 'Over 0']],
])('limits %j read in English as %j', (limits, labels) => {
  expect(bucketsFrom(limits).map((bucket) => bucketLabel(bucket, 'en-US', 'due'))).toEqual(labels);
});

// A due date 12 months back is 365 or 366 days late, but its heading is the same.
test.each([
  [
    [1, 2, 3],
    ['未到期', '1个月以内', '1-2个月', '2-3个月', '3个月以上'],
    ['Not due', 'Within 1 month', '1-2 months', '2-3 months', 'Over 3 months'],
  ],
  [
    [12, 24, 36, 48, 60],
    ['未到期', '1年以内', '1-2年', '2-3年', '3-4年', '4-5年', '5年以上'],
    ['Not due', 'Within 1 year', '1-2 years', '2-3 years', '3-4 years', '4-5 years', 'Over 5 years'],
  ],
  [
    [6, 12, 36],
    ['未到期', '6个月以内', '6-12个月', '1-3年', '3年以上'],
    ['Not due', 'Within 6 months', '6-12 months', '1-3 years', 'Over 3 years'],
  ],
  [[24], ['未到期', '2年以内', '2年以上'], ['Not due', 'Within 2 years', 'Over 2 years']],
  [[1], ['未到期', '1个月以内', '1个月以上'], ['Not due', 'Within 1 month', 'Over 1 month']],
])('limits of %j months read the same on every as-of date', (limits, chinese, english) => {
  for (const asOf of [45_351, 45_716, 46_203]) {
    const buckets = bucketsAt({ limits, unit: 'months' }, asOf);
    expect(buckets.map((bucket) => bucketLabel(bucket, 'zh-CN', 'due'))).toEqual(chinese);
    expect(buckets.map((bucket) => bucketLabel(bucket, 'en-US', 'due'))).toEqual(english);
  }
});
