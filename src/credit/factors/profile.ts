import type { CreditDay, CreditNumber } from '../file/creditFile';
import type { FAMILIES } from '../policy';
import { percent, shown, type Judge, type Subject } from '../subject';
import { fileAmount, trustIn } from './fileValues';

const YEAR = 365.25;

const externalRating: Judge = (subject) => {
  const { entry, ratingPoints } = subject;
  if (!entry) return 'notInFile';
  const rating = entry.externalRating ?? '';
  if (rating === '') return 'notStated';
  const value = ratingPoints(rating);
  if (value === undefined) return 'unknownRating';
  const trust = trustIn(subject, 'ratingDate');
  if (typeof trust !== 'number') return trust;
  return { value, reason: { key: 'credit.externalRating', values: { rating } }, trust };
};

const yearsInBusiness: Judge = ({ asOf, entry, undatedKnown }) => {
  if (!entry) return 'notInFile';
  const { founded, yearsInBusiness: stated } = entry;
  if (founded !== undefined && founded > asOf) return 'knownLater';
  const value = founded === undefined ? stated : (asOf - founded) / YEAR;
  if (value === undefined) return 'notStated';
  if (founded === undefined && !undatedKnown) return 'undated';
  return { value, reason: { key: 'credit.yearsInBusiness', values: { years: shown(value) } } };
};

/**
 * What is at stake with the customer: its open invoices or its limit, whichever is more. 0 where there is neither.
 */
function stakeOf(subject: Subject): number {
  const open = subject.trading.open[subject.customer] ?? 0;
  return Math.max(open, subject.entry?.limit ?? 0);
}

const registeredCapital: Judge = (subject) => {
  const capital = fileAmount(subject, 'registeredCapital');
  if (typeof capital !== 'number') return capital;
  const stake = stakeOf(subject);
  if (stake <= 0) return 'noExposure';
  const value = capital / stake;
  return { value, reason: { key: 'credit.registeredCapital', values: { times: shown(value) } } };
};

const COVERS: readonly (readonly [amount: CreditNumber, until: CreditDay])[] = [
  ['insuredLimit', 'insuredUntil'],
  ['guarantee', 'guaranteeUntil'],
  ['collateral', 'collateralUntil'],
];

/** What is insured, guaranteed or secured on the day, against what is at stake. */
const guarantees: Judge = (subject) => {
  const { asOf, entry } = subject;
  if (!entry) return 'notInFile';
  const stated = COVERS.filter(([amount]) => (entry[amount] ?? 0) > 0);
  if (stated.length === 0) return 'notStated';
  const valid = stated.filter(([, until]) => (entry[until] ?? asOf) >= asOf);
  if (valid.length === 0) return 'expired';
  const stake = stakeOf(subject);
  let cover = 0;
  for (const [field] of valid) {
    const amount = fileAmount(subject, field);
    if (typeof amount !== 'number') return amount;
    cover += amount;
  }
  if (stake <= 0) return 'noExposure';
  const value = Math.min(1, cover / stake);
  return { value, reason: { key: 'credit.guarantees', values: { percent: percent(value) } } };
};

export const profile: Readonly<Record<(typeof FAMILIES)['profile'][number], Judge>> = {
  externalRating,
  yearsInBusiness,
  registeredCapital,
  guarantees,
};
