import { bucketsFrom } from '../receivables/buckets';
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
