import { aucDifference, aucOf, type Ranked } from '../../src/credit/backtest/auc';
import { bookScorer } from '../../src/credit/backtest/bookScorer';
import { standAt, type BackTestInput } from '../../src/credit/backtest/observations';
import { FACTOR_NAMES, type CreditPolicy, type FactorName } from '../../src/credit/policy';
import type { Day } from '../../src/ledger/ledger';
import { auc, lead, printTable } from './print';

/** The policy with the weights of some factors only. */
function weighing(policy: CreditPolicy, keeps: (name: FactorName) => boolean): CreditPolicy {
  const rules = FACTOR_NAMES.map((name) => {
    const rule = policy.factors[name];
    return [name, keeps(name) ? rule : { ...rule, weight: 0 }] as const;
  });
  return { ...policy, factors: Object.fromEntries(rules) as CreditPolicy['factors'] };
}

/** What each factor adds to the score: the area by customer without it, over the same customers. */
export function printWithout(
  { ledger, rule, openOn }: Omit<BackTestInput, 'scorer'>,
  days: readonly Day[],
  policy: CreditPolicy,
): void {
  const rankedBy = (used: CreditPolicy): Ranked[] => {
    const scorer = bookScorer({ ledger, openOn, policy: used });
    return standAt({ ledger, rule, scorer, openOn }, days).flatMap(({ observations }) =>
      observations.flatMap(({ judged, score, outcome: { bad }, customer }): Ranked[] =>
        judged && score !== null ? [{ score, bad, cluster: customer }] : [],
      ),
    );
  };
  const all = rankedBy(policy);
  const weighed = FACTOR_NAMES.filter((name) => policy.factors[name].weight > 0);
  printTable(
    ['score without', 'AUC', 'what the factor adds (95 %)'],
    weighed.map((without) => {
      const rest = rankedBy(weighing(policy, (name) => name !== without));
      const scores = rest.map(({ score }) => score);
      return [without, auc(aucOf(rest)), lead(aucDifference(all, scores))];
    }),
  );
}
