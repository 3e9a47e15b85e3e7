import type { FAMILIES } from '../policy';
import { percent, ratio, type Judge, type Subject } from '../subject';
import { RECORD_MONTHS } from '../tradingRecord';

/** Fewer months say nothing about how evenly a customer buys. */
const LEAST_MONTHS = 6;
const HALF_YEAR = 6;

/** Net invoicing of the months of the record, oldest first. */
function salesOf({ trading, customer }: Subject): Float64Array {
  const end = (customer + 1) * RECORD_MONTHS;
  return trading.sales.subarray(end - (trading.months[customer] ?? 0), end);
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}

const volume: Judge = ({ trading, customer }) => {
  if ((trading.months[customer] ?? 0) === 0) return 'tooFewMonths';
  const value = trading.volumeRank[customer] ?? Number.NaN;
  if (Number.isNaN(value)) return 'noPeers';
  return { value, reason: { key: 'credit.volume', values: { percent: percent(value) } } };
};

const growth: Judge = (subject) => {
  const sales = salesOf(subject);
  if (sales.length < 2 * HALF_YEAR) return 'tooFewMonths';
  const recent = sumOf(sales.subarray(-HALF_YEAR));
  const earlier = sumOf(sales.subarray(-2 * HALF_YEAR, -HALF_YEAR));
  if (earlier <= 0) return 'noSales';
  const value = recent / earlier - 1;
  const change = percent(Math.abs(value));
  const key = change === 0 ? 'credit.growth.same' : value > 0 ? 'credit.growth.more' : 'credit.growth.less';
  return { value, reason: { key, values: { percent: change } } };
};

const volatility: Judge = (subject) => {
  const sales = salesOf(subject);
  if (sales.length < LEAST_MONTHS) return 'tooFewMonths';
  const mean = sumOf(sales) / sales.length;
  if (mean <= 0) return 'noSales';
  const squares = sales.reduce((sum, month) => sum + (month - mean) ** 2, 0);
  const value = Math.sqrt(squares / sales.length) / mean;
  const values = { ratio: ratio(value), months: sales.length };
  return { value, reason: { key: 'credit.volatility', values } };
};

const gaps: Judge = ({ trading, customer }) => {
  const months = trading.months[customer] ?? 0;
  if (months < LEAST_MONTHS) return 'tooFewMonths';
  const end = (customer + 1) * RECORD_MONTHS;
  let empty = 0;
  for (let at = end - months; at < end; at++) if (trading.documents[at] === 0) empty++;
  const value = empty / months;
  const key = empty === 0 ? 'credit.gaps.none' : 'credit.gaps';
  return { value, reason: { key, values: { empty, months, percent: percent(value) } } };
};

const creditNotes: Judge = ({ trading, customer, policy }) => {
  const billed = trading.billed[customer] ?? 0;
  if (billed <= 0) return 'noSales';
  if ((trading.issued[customer] ?? 0) < policy.trading.leastDocuments) return 'fewDocuments';
  const value = (trading.credited[customer] ?? 0) / billed;
  const key = value === 0 ? 'credit.creditNotes.none' : 'credit.creditNotes';
  return { value, reason: { key, values: { percent: percent(value) } } };
};

const voids: Judge = ({ trading, customer, policy }) => {
  if (!trading.knowsVoids) return 'noVoids';
  const voided = trading.voided[customer] ?? 0;
  const documents = voided + (trading.issued[customer] ?? 0);
  if (documents === 0) return 'noSales';
  if (documents < policy.trading.leastDocuments) return 'fewDocuments';
  const value = voided / documents;
  const values = { voided, documents, percent: percent(value) };
  return { value, reason: { key: 'credit.voids', values } };
};

const concentration: Judge = ({ trading, customer }) => {
  const value = trading.largestShare[customer] ?? Number.NaN;
  if (Number.isNaN(value)) return 'noCounterparty';
  return { value, reason: { key: 'credit.concentration', values: { percent: percent(value) } } };
};

export const trading: Readonly<Record<(typeof FAMILIES)['trading'][number], Judge>> = {
  volume,
  growth,
  volatility,
  gaps,
  creditNotes,
  voids,
  concentration,
};
