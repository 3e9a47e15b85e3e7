import type { Day } from '../ledger/ledger';
import type { CreditEntry } from './file/creditFile';
import type { Exposure, LimitInForce, LimitState, LimitUse } from './limit/exposure';
import type { RecommendedLimit, RecommendedTerms } from './limit/recommendation';
import type { CreditScore, NoScore } from './score';

/** Everything that credit control says of one customer on a day. */
export interface Assessment {
  /** Index into the ledger's customers. */
  readonly customer: number;
  readonly score: CreditScore | NoScore;
  readonly exposure: Exposure;
  readonly limit: LimitInForce;
  readonly limitUse: LimitUse;
  /** Of its group of companies, where it belongs to one. */
  readonly group: GroupUse | undefined;
  readonly recommendedLimit: RecommendedLimit;
  readonly recommendedTerms: RecommendedTerms;
  /** When it is to be reviewed: as the credit file says, else the last review and its grade's cycle. */
  readonly nextReview: Day | undefined;
  readonly entry: CreditEntry | undefined;
}

/** A group of companies that share a limit: a parent's own and those of all that name it. */
export interface GroupUse {
  readonly parent: string;
  /** Indices into the ledger's customers, the parent first where it is one. */
  readonly members: readonly number[];
  readonly limit: number | undefined;
  readonly exposure: number;
  readonly use: number | undefined;
  readonly state: LimitState;
}

/** The whole book on a day. */
export interface CreditBook {
  readonly asOf: Day;
  /** By index into the ledger's customers. */
  readonly assessments: readonly Assessment[];
  readonly groups: readonly GroupUse[];
}
