import { Button, ProgressBar } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react';

import type { Auc } from '../../../credit/backtest/auc';
import type { BackTestResult } from '../../../credit/backtest/backtest';
import type { CreditGlance } from '../../../excel/credit/creditGlance';
import { asProblem } from '../../../excel/hostProblem';
import { Job } from '../../../excel/job';
import type { Problem } from '../../../locales/problem';
import type { BacktestRun } from '../../../reports/credit/backtest/backtestRun';
import { verdict } from '../../../reports/credit/backtest/verdict';
import { usePane } from '../../paneContext';
import { ProblemBar } from '../ProblemBar';
import { useCreditStyles } from './creditStyles';
import { useCreditWords } from './creditWords';
import { FoldedSection } from './FoldedSection';

interface BacktestState {
  readonly of?: CreditGlance;
  readonly found?: BacktestRun;
  readonly problem?: Problem;
  /** Of 100; set while it runs. */
  readonly percent?: number;
}

interface BacktestSectionProps {
  readonly glance: CreditGlance;
  readonly disabled: boolean;
  /** Writes the report. */
  readonly onWrite: () => void;
}

/** How often the scores were right on the user's own ledger, on request. */
export function BacktestSection({ glance, disabled, onWrite }: BacktestSectionProps): ReactElement {
  const { formats } = usePane();
  const words = useCreditWords();
  const styles = useCreditStyles();
  const [state, setState] = useState<BacktestState>({});
  const running = useRef<AbortController>(undefined);
  useEffect(
    () => () => {
      running.current?.abort();
    },
    [],
  );
  const start = (): void => {
    const controller = new AbortController();
    running.current = controller;
    setState({ percent: 0 });
    const job = new Job(({ percent }) => {
      setState((before) => (before.percent === undefined ? before : { percent }));
    }, controller.signal);
    glance.backTest(job).then(
      (found) => {
        setState({ of: glance, found });
      },
      (thrown: unknown) => {
        setState({ problem: asProblem(thrown) });
      },
    );
  };
  const { found, problem, percent } = state;
  // Figures of another policy or ledger would mislead.
  const current = state.of === glance ? found : undefined;
  return (
    <FoldedSection title={words('credit.backtest.title')}>
      <p className={styles.quiet}>{words('credit.backtest.about')}</p>
      <div className={styles.row}>
        {percent === undefined ? (
          <Button disabledFocusable={disabled} onClick={start}>
            {words('credit.backtest.run')}
          </Button>
        ) : (
          <Button
            onClick={() => {
              running.current?.abort();
            }}
          >
            {words('credit.cancel')}
          </Button>
        )}
        <Button disabledFocusable={disabled || percent !== undefined} onClick={onWrite}>
          {words('credit.backtest.write')}
        </Button>
      </div>
      {percent !== undefined && (
        <ProgressBar
          value={percent}
          max={100}
          aria-label={words('credit.backtest.running', { percent: formats.percent(percent / 100) })}
        />
      )}
      {problem !== undefined && <ProblemBar problem={problem} />}
      <div role="status" className={styles.stack}>
        {current !== undefined && <Found run={current} />}
      </div>
    </FoldedSection>
  );
}

function Found({ run }: { readonly run: BacktestRun }): ReactElement {
  const { formats, language } = usePane();
  const found = useMemo(() => run.result()?.pooled, [run]);
  const { rule } = run;
  const words = useCreditWords();
  const styles = useCreditStyles();
  if (found === undefined) {
    const days = rule.windowDays + rule.graceDays;
    return <p className={styles.words}>{words('credit.backtest.short', { days: formats.count(days) })}</p>;
  }
  const { scored } = found;
  return (
    <>
      <p className={styles.words}>
        {words('credit.backtest.covered', {
          days: formats.count(found.days.length),
          judged: formats.count(scored.judged),
          bad: formats.count(scored.bad),
          window: formats.count(rule.windowDays),
          grace: formats.count(rule.graceDays),
          share: formats.percent(rule.lateShare),
        })}
      </p>
      {verdict(found, language).map(({ words: said }) => (
        <p key={said} className={styles.words}>
          {said}
        </p>
      ))}
      <Rankings found={found} />
      <p className={styles.quiet}>{words('credit.backtest.reading')}</p>
      <GradeRates found={found} />
    </>
  );
}

interface FoundProps {
  readonly found: BackTestResult;
}

/** How well the score ranks, beside single figures and chance. */
function Rankings({ found: { customers, baselines } }: FoundProps): ReactElement {
  const words = useCreditWords();
  const styles = useCreditStyles();
  const lines = [
    { name: words('credit.backtest.score'), auc: customers },
    ...baselines.map(({ name, customers: auc }) => ({ name: words(`credit.naive.${name}`), auc })),
  ];
  return (
    <table className={styles.table} aria-label={words('credit.backtest.auc')}>
      <thead className={styles.head}>
        <tr>
          <th scope="col" className={styles.left}>
            {words('credit.backtest.rankedBy')}
          </th>
          <th scope="col" className={styles.right}>
            AUC
          </th>
          <th scope="col" className={styles.right}>
            {words('credit.backtest.interval')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ name, auc }) => (
          <AucLine key={name} {...{ name, auc }} />
        ))}
        <AucLine name={words('credit.naive.random')} auc={undefined} value={0.5} />
      </tbody>
    </table>
  );
}

/** How many turned out badly, grade by grade. */
function GradeRates({ found: { grades } }: FoundProps): ReactElement {
  const { formats } = usePane();
  const words = useCreditWords();
  const styles = useCreditStyles();
  return (
    <table className={styles.table} aria-label={words('credit.backtest.byGrade')}>
      <thead className={styles.head}>
        <tr>
          <th scope="col" className={styles.left}>
            {words('credit.backtest.byGrade')}
          </th>
          <th scope="col" className={styles.right}>
            {words('credit.backtest.judged')}
          </th>
          <th scope="col" className={styles.right}>
            {words('credit.backtest.bad')}
          </th>
          <th scope="col" className={styles.right}>
            {words('credit.backtest.rate')}
          </th>
        </tr>
      </thead>
      <tbody>
        {grades.lines.map(({ grade, customers: count, bad, rate }) => (
          <tr key={grade}>
            <th scope="row" className={styles.left}>
              {words('credit.grade', { grade })}
            </th>
            <td className={styles.right}>{formats.count(count)}</td>
            <td className={styles.right}>{formats.count(bad)}</td>
            <td className={styles.right}>{rate === undefined ? '–' : formats.percent(rate)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface AucLineProps {
  readonly name: string;
  readonly auc: Auc | undefined;
  readonly value?: number;
}

function AucLine({ name, auc, value = auc?.value }: AucLineProps): ReactElement {
  const styles = useCreditStyles();
  const interval = auc?.interval;
  return (
    <tr>
      <th scope="row" className={styles.left}>
        {name}
      </th>
      <td className={styles.right}>{value === undefined ? '–' : value.toFixed(2)}</td>
      <td className={styles.right}>
        {interval === undefined ? '–' : `${interval.low.toFixed(2)} – ${interval.high.toFixed(2)}`}
      </td>
    </tr>
  );
}
