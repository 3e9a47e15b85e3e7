import { Button } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

import type { CustomerCredit } from '../../../credit/creditBook';
import type { ScoreResult } from '../../../credit/score';
import { factorLabel, missingText, noScoreText, reasonText } from '../../../credit/words';
import type { CreditGlance } from '../../../excel/credit/creditGlance';
import { text } from '../../../locales/text';
import { usePane } from '../../paneContext';
import { FactList, type Fact } from '../FactList';
import { Section } from '../Section';
import { CustomerPicker } from './CustomerPicker';
import { useCreditStyles } from './creditStyles';
import { useCreditWords } from './creditWords';

interface CustomerSectionProps {
  readonly glance: CreditGlance;
  readonly chosen: number | undefined;
  readonly disabled: boolean;
  readonly onChoose: (customer: number) => void;
  /** Writes the sheet of the customer. */
  readonly onFile: (customer: number) => void;
  /** Writes the items that are open of the customer. */
  readonly onItems: (customer: number) => void;
  /** Below the figures of the customer. */
  readonly children?: ReactNode;
}

/** One customer: its score with every reason, its limit and what is used of it. */
export function CustomerSection(props: CustomerSectionProps): ReactElement {
  const { glance, chosen, disabled, onChoose, onFile, onItems, children } = props;
  const words = useCreditWords();
  const styles = useCreditStyles();
  const credit = glance.book.customers[chosen ?? -1];
  return (
    <Section title={words('credit.customer.title')}>
      <CustomerPicker {...{ glance, chosen, disabled, onChoose }} />
      {credit !== undefined && (
        <>
          <Score {...{ glance }} result={credit.score} />
          <Limit {...{ glance, credit }} />
          <div className={styles.row}>
            <Button
              disabledFocusable={disabled}
              onClick={() => {
                onFile(credit.customer);
              }}
            >
              {words('credit.customer.file')}
            </Button>
            <Button
              disabledFocusable={disabled}
              onClick={() => {
                onItems(credit.customer);
              }}
            >
              {words('credit.customer.items')}
            </Button>
          </div>
          {children}
        </>
      )}
    </Section>
  );
}

interface ScoreProps {
  readonly glance: CreditGlance;
  readonly result: ScoreResult;
}

function Score({ glance, result }: ScoreProps): ReactElement {
  const { language, formats } = usePane();
  const words = useCreditWords();
  const styles = useCreditStyles();
  if (result.score === null) {
    return (
      <p className={styles.words}>
        {words('credit.score.none')} {noScoreText(result, language)}
      </p>
    );
  }
  const { policy } = glance.book;
  const { score, grade, confidence, basis, factors, missing } = result;
  const weights = factors.reduce((sum, { weight }) => sum + weight, 0);
  return (
    <>
      <p className={styles.words}>
        <span className={styles.big}>{words('credit.score.value', { score: score.toFixed(1) })}</span>{' '}
        {words('credit.grade', { grade: grade.name })}
      </p>
      <p className={styles.quiet}>
        {words('credit.score.confidence', { percent: formats.percent(confidence) })}{' '}
        {words(`credit.basis.${basis}`)}
      </p>
      <table className={styles.table} aria-label={words('credit.factors')}>
        <thead className={styles.head}>
          <tr>
            <th scope="col" className={styles.left}>
              {words('credit.factors')}
            </th>
            <th scope="col" className={styles.right}>
              {words('credit.factor.points')}
            </th>
            <th scope="col" className={styles.right}>
              {words('credit.factor.weight')}
            </th>
          </tr>
        </thead>
        <tbody>
          {factors.map((factor) => (
            <tr key={factor.name} className={styles.line}>
              <th scope="row" className={styles.left}>
                {factorLabel(factor.name, policy, language)}
                <div className={styles.small}>{reasonText(factor, language)}</div>
              </th>
              <td className={styles.right}>{factor.points.toFixed(0)}</td>
              <td className={styles.right}>{formats.percent(factor.weight / weights)}</td>
            </tr>
          ))}
          {missing.map((factor) => (
            <tr key={factor.name} className={styles.line}>
              <th scope="row" className={styles.left}>
                {factorLabel(factor.name, policy, language)}
                <div className={styles.small}>{missingText(factor, language)}</div>
              </th>
              <td className={styles.right} colSpan={2}>
                {words('credit.factor.missing')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

interface LimitProps {
  readonly glance: CreditGlance;
  readonly credit: CustomerCredit;
}

/** Limit, exposure, what is left, and what the policy would give. */
function Limit({ credit }: LimitProps): ReactElement {
  const { language, formats, words: paneWords } = usePane();
  const words = useCreditWords();
  const styles = useCreditStyles();
  const { exposure, limit, limitUse, recommendedLimit, recommendedTerms, nextReview, group, entry } = credit;
  const { currency } = exposure;
  const money = (amount: number | undefined): string =>
    amount === undefined ? '–' : `${currency} ${formats.money(amount, currency)}`.trim();
  const until = limit.temporary?.until;
  const facts: Fact[] = [
    { name: words('credit.state'), value: paneWords(`creditReports.state.${limitUse.state}`) },
    { name: words('credit.exposure'), value: money(exposure.total) },
    { name: words('credit.overdue'), value: money(exposure.overdue) },
    {
      name: words(limit.temporary === undefined ? 'credit.limit' : 'credit.limit.temporary'),
      value:
        until === undefined
          ? money(limit.inForce)
          : words('credit.limit.until', { amount: money(limit.inForce), day: formats.day(until) }),
    },
    { name: words('credit.available'), value: money(limitUse.available) },
    ...(limitUse.use === undefined
      ? []
      : [{ name: words('credit.use'), value: formats.percent(limitUse.use) }]),
    ...(limit.insured === undefined
      ? []
      : [
          {
            name: words('credit.insured'),
            value: limit.insured.expired ? words('credit.insured.expired') : money(limit.insured.amount),
          },
        ]),
    { name: words('credit.recommended'), value: money(recommendedLimit.amount) },
    {
      name: words('credit.terms'),
      value:
        recommendedTerms.days === undefined
          ? '–'
          : words('credit.days', { days: formats.count(recommendedTerms.days) }),
    },
    ...(entry?.termsDays === undefined
      ? []
      : [{ name: words('credit.terms.now'), value: words('credit.days', { days: entry.termsDays }) }]),
    {
      name: words('credit.review'),
      value: nextReview === undefined ? '–' : formats.day(nextReview),
    },
    ...(group === undefined ? [] : [{ name: words('credit.group'), value: group.parent }]),
  ];
  return (
    <>
      <FactList facts={facts} />
      <p className={styles.quiet}>
        {[...recommendedLimit.steps.map(({ reason }) => reason), recommendedLimit.reason]
          .map(({ key, values }) => text(language, key, values))
          .join(' ')}
      </p>
      {exposure.unconverted.length > 0 && (
        <p className={styles.quiet}>
          {words('credit.unconverted', {
            amounts: exposure.unconverted.map(
              (one) => `${one.currency} ${formats.money(one.amount, one.currency)}`,
            ),
          })}
        </p>
      )}
    </>
  );
}
