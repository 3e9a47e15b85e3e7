import { Button, Link } from '@fluentui/react-components';
import { useEffect, useState, type ReactElement } from 'react';

import { ALERT_SEVERITIES } from '../../../credit/monitoring/alertKinds';
import type { CreditGlance } from '../../../excel/credit/creditGlance';
import { asProblem } from '../../../excel/hostProblem';
import type { Problem } from '../../../locales/problem';
import type { MonitorGlance } from '../../../reports/credit/monitorGlance';
import { useGoTo } from '../../goToContext';
import { usePane } from '../../paneContext';
import type { StoreOutcome } from '../../paneServices';
import { FactList } from '../FactList';
import { ProblemBar } from '../ProblemBar';
import { useCreditStyles } from './creditStyles';
import { useCreditWords } from './creditWords';
import { FoldedSection } from './FoldedSection';

/** Reports about the whole book that the tab writes. */
export const BOOK_REPORTS = ['creditReview', 'limitUse', 'creditAlerts', 'creditMigration'] as const;
export type BookReport = (typeof BOOK_REPORTS)[number];

interface MonitorSectionProps {
  readonly glance: CreditGlance;
  readonly stored: StoreOutcome | undefined;
  readonly disabled: boolean;
  readonly onWrite: (report: BookReport) => void;
  readonly onStore: () => void;
}

/** What has changed for the worse, and the reports of the book. */
export function MonitorSection(props: MonitorSectionProps): ReactElement {
  const { glance, stored, disabled, onWrite, onStore } = props;
  const words = useCreditWords();
  const styles = useCreditStyles();
  return (
    <FoldedSection title={words('credit.monitor.title')}>
      <Alerts glance={glance} />
      <div className={styles.row}>
        {BOOK_REPORTS.map((report) => (
          <Button
            key={report}
            disabledFocusable={disabled}
            onClick={() => {
              onWrite(report);
            }}
          >
            {words(`credit.write.${report}`)}
          </Button>
        ))}
      </div>
      <p className={styles.quiet}>{words('credit.store.about')}</p>
      <div className={styles.row}>
        <Button disabledFocusable={disabled} onClick={onStore}>
          {words('credit.store')}
        </Button>
      </div>
      <div role="status">{stored !== undefined && <Stored stored={stored} />}</div>
    </FoldedSection>
  );
}

interface AlertsState {
  readonly of: CreditGlance;
  readonly found: MonitorGlance | Problem;
}

/** Counted when it is looked at: the book of an earlier day has to be made for it. */
function Alerts({ glance }: Pick<MonitorSectionProps, 'glance'>): ReactElement {
  const { formats } = usePane();
  const words = useCreditWords();
  const styles = useCreditStyles();
  const [state, setState] = useState<AlertsState>();
  useEffect(() => {
    const timer = setTimeout(() => {
      try {
        setState({ of: glance, found: glance.monitor() });
      } catch (thrown) {
        setState({ of: glance, found: asProblem(thrown) });
      }
    }, 0);
    return () => {
      clearTimeout(timer);
    };
  }, [glance]);
  if (state?.of !== glance) return <p className={styles.quiet}>{words('credit.monitor.working')}</p>;
  const { found } = state;
  if (!('alerts' in found)) return <ProblemBar problem={found} />;
  const { before, isStored, alerts } = found;
  return (
    <>
      <FactList
        facts={ALERT_SEVERITIES.map((severity) => ({
          name: words(`credit.alerts.${severity}`),
          value: formats.count(alerts[severity]),
        }))}
      />
      <p className={styles.quiet}>
        {words(isStored ? 'credit.alerts.stored' : 'credit.alerts.ledger', { day: formats.day(before) })}
      </p>
    </>
  );
}

function Stored({ stored }: { readonly stored: StoreOutcome }): ReactElement {
  const { formats } = usePane();
  const words = useCreditWords();
  const styles = useCreditStyles();
  const goTo = useGoTo();
  return (
    <p className={styles.words}>
      {words('credit.stored', {
        day: formats.day(stored.asOf),
        rows: formats.count(stored.rows),
        dates: formats.count(stored.dates),
      })}{' '}
      <Link
        as="button"
        className={styles.link}
        onClick={() => {
          goTo(stored.sheet, 'A1');
        }}
      >
        {stored.sheet}
      </Link>
    </p>
  );
}
