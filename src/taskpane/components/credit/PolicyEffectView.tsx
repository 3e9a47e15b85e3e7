import type { ReactElement } from 'react';

import type { ScoreResult } from '../../../credit/score';
import type { CreditGlance } from '../../../excel/credit/creditGlance';
import type { PolicyEffect } from '../../../reports/credit/policyEffect';
import { usePane } from '../../paneContext';
import { useCreditStyles } from './creditStyles';
import { customerName, useCreditWords, type CreditWords } from './creditWords';

interface PolicyEffectViewProps {
  readonly effect: PolicyEffect;
  readonly glance: CreditGlance;
}

function scoreWords(score: ScoreResult, words: CreditWords): string {
  return score.score === null ? words('credit.none') : `${score.grade.name} ${score.score.toFixed(1)}`;
}

/** What a policy would change in the book, before it is kept. */
export function PolicyEffectView({ effect, glance }: PolicyEffectViewProps): ReactElement {
  const { formats } = usePane();
  const words = useCreditWords();
  const styles = useCreditStyles();
  const { better, worse, gained, lost, meanBefore, meanAfter, most } = effect;
  const mean = (value: number | undefined): string => (value === undefined ? '–' : value.toFixed(1));
  return (
    <div className={styles.stack}>
      <p className={styles.words}>
        {words('credit.effect.moved', { better: formats.count(better), worse: formats.count(worse) })}{' '}
        {gained + lost > 0 &&
          words('credit.effect.scored', { gained: formats.count(gained), lost: formats.count(lost) })}{' '}
        {words('credit.effect.mean', { before: mean(meanBefore), after: mean(meanAfter) })}
      </p>
      <Matrix effect={effect} />
      {most.length > 0 && (
        <table className={styles.table} aria-label={words('credit.effect.most')}>
          <thead className={styles.head}>
            <tr>
              <th scope="col" className={styles.left}>
                {words('credit.effect.most')}
              </th>
              <th scope="col" className={styles.right}>
                {words('credit.effect.now')}
              </th>
              <th scope="col" className={styles.right}>
                {words('credit.effect.then')}
              </th>
            </tr>
          </thead>
          <tbody>
            {most.map(({ customer, before, after }) => {
              const one = glance.customers[customer];
              return (
                <tr key={customer}>
                  <th scope="row" className={styles.left}>
                    {one === undefined ? '' : customerName(one)}
                  </th>
                  <td className={styles.right}>{scoreWords(before, words)}</td>
                  <td className={styles.right}>{scoreWords(after, words)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </div>
  );
}

/** Grades now in the lines, grades with the changed policy in the columns. */
function Matrix({ effect }: Pick<PolicyEffectViewProps, 'effect'>): ReactElement {
  const { formats } = usePane();
  const words = useCreditWords();
  const styles = useCreditStyles();
  const none = words('credit.none');
  const columns = [...effect.to, none];
  return (
    <div className={styles.scroller}>
      <table className={styles.table} aria-label={words('credit.effect.matrix')}>
        <thead className={styles.head}>
          <tr>
            <th scope="col" className={styles.left}>
              {words('credit.effect.matrix')}
            </th>
            {columns.map((grade) => (
              <th key={grade} scope="col" className={styles.right}>
                {grade}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...effect.from, none].map((grade, line) => (
            <tr key={grade}>
              <th scope="row" className={styles.left}>
                {grade}
              </th>
              {columns.map((to, column) => {
                const count = effect.counts[line]?.[column] ?? 0;
                return (
                  <td key={to} className={styles.right}>
                    {count === 0 ? '–' : formats.count(count)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
