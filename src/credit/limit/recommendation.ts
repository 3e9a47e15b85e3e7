import type { Values } from '../../locales/speaker';
import type { MessageKey } from '../../locales/text';

/** A sentence with its figures. */
export interface Reason {
  readonly key: MessageKey;
  readonly values: Values;
}

/** The limit that the policy would give, and how it came about. */
export interface RecommendedLimit {
  /** Rounded down as the policy says; undefined where nothing can be recommended. */
  readonly amount: number | undefined;
  readonly currency: string;
  /** What each rule allows, the smallest of which decides, before what is insured or guaranteed is added. */
  readonly steps: readonly {
    readonly rule: 'purchases' | 'equity' | 'secured';
    readonly amount: number;
    readonly reason: Reason;
  }[];
  readonly reason: Reason;
}

/** The days of credit that the policy would give. */
export interface RecommendedTerms {
  readonly days: number | undefined;
  readonly reason: Reason;
}
