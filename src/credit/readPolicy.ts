import { Problem } from '../locales/problem';
import { FACTOR_NAMES, POLICY_VERSION, RATING_SCALES, type CreditPolicy, type FactorName } from './policy';
import { policyFaults } from './policyFaults';
import { DEFAULT_POLICY } from './presets';

/** A policy as it was stored, or the default with what was wrong. */
export interface ReadPolicy {
  readonly policy: CreditPolicy;
  readonly problem?: Problem;
}

type Fields = Readonly<Record<string, unknown>>;

class Damaged extends Error {}

function fieldsOf(value: unknown): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Damaged();
  return value as Fields;
}

function numberOf(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Damaged();
  return value;
}

function textOf(value: unknown): string {
  if (typeof value !== 'string') throw new Damaged();
  return value;
}

/** The numbers of a group of settings; what a later version of this shape added has its default. */
function numbers<T extends Readonly<Record<keyof T, number>>>(value: unknown, defaults: T): T {
  const fields = value === undefined ? {} : fieldsOf(value);
  const entries = Object.entries<number>(defaults).map(([key, least]) => [
    key,
    key in fields ? numberOf(fields[key]) : least,
  ]);
  return Object.fromEntries(entries) as T;
}

function numberMap(value: unknown): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(fieldsOf(value)).map(([key, one]) => [key, numberOf(one)]));
}

function isFactor(name: string): name is FactorName {
  return (FACTOR_NAMES as readonly string[]).includes(name);
}

/** A factor that the setting does not know yet weighs nothing. */
function readFactors(value: unknown): CreditPolicy['factors'] {
  const fields = fieldsOf(value);
  const rules = FACTOR_NAMES.map((factor) => {
    const { none, full } = DEFAULT_POLICY.factors[factor];
    const rule = { weight: 0, none, full };
    if (!(factor in fields)) return [factor, rule] as const;
    const stored = fieldsOf(fields[factor]);
    const name = stored.name === undefined ? {} : { name: textOf(stored.name) };
    return [factor, { ...numbers(stored, rule), ...name }] as const;
  });
  return Object.fromEntries(rules) as CreditPolicy['factors'];
}

function readNewcomer(value: unknown): CreditPolicy['newcomer'] {
  const { newcomer } = DEFAULT_POLICY;
  const fields = value === undefined ? {} : fieldsOf(value);
  const { leastShare, mostConfidence } = newcomer;
  const weights = fields.weights === undefined ? newcomer.weights : numberMap(fields.weights);
  const known = Object.entries(weights).filter(([name]) => isFactor(name));
  return { ...numbers(fields, { leastShare, mostConfidence }), weights: Object.fromEntries(known) };
}

function readRating(value: unknown): CreditPolicy['rating'] {
  const fields = value === undefined ? {} : fieldsOf(value);
  const scale = RATING_SCALES.find((one) => one === (fields.scale ?? 'auto'));
  if (scale === undefined) throw new Damaged();
  return { scale, own: fields.own === undefined ? {} : numberMap(fields.own) };
}

function readGrades(value: unknown): CreditPolicy['grades'] {
  if (!Array.isArray(value)) throw new Damaged();
  const missing = { from: 0, termsDays: 0, limitMonths: 0, reviewMonths: 12 };
  return value.map((one: unknown) => ({ name: textOf(fieldsOf(one).name), ...numbers(one, missing) }));
}

function readFields(stored: Fields): CreditPolicy {
  return {
    version: POLICY_VERSION,
    factors: readFactors(stored.factors),
    history: numbers(stored.history, DEFAULT_POLICY.history),
    trading: numbers(stored.trading, DEFAULT_POLICY.trading),
    newcomer: readNewcomer(stored.newcomer),
    stale: numbers(stored.stale, DEFAULT_POLICY.stale),
    rating: readRating(stored.rating),
    grades: readGrades(stored.grades),
    limits: numbers(stored.limits, DEFAULT_POLICY.limits),
    alerts: numbers(stored.alerts, DEFAULT_POLICY.alerts),
  };
}

function isNewer(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('version' in value)) return false;
  return typeof value.version === 'number' && value.version > POLICY_VERSION;
}

/**
 * The policy that a workbook keeps. Without one the default; one that cannot be read, breaks a rule or was written by a
 * newer version is not used in parts: the default takes its place, and the problem says so.
 */
export function readPolicy(value: unknown): ReadPolicy {
  if (value === undefined || value === null) return { policy: DEFAULT_POLICY };
  if (isNewer(value)) return { policy: DEFAULT_POLICY, problem: new Problem('creditPolicyNewer') };
  try {
    const policy = readFields(fieldsOf(value));
    if (policyFaults(policy).length === 0) return { policy };
  } catch (error) {
    if (!(error instanceof Damaged)) throw error;
  }
  return { policy: DEFAULT_POLICY, problem: new Problem('creditPolicyDamaged') };
}
