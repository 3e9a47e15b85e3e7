import { makeStyles, tokens } from '@fluentui/react-components';
import { ErrorCircle16Regular } from '@fluentui/react-icons/svg/error-circle';
import { Info16Regular } from '@fluentui/react-icons/svg/info';
import { Warning16Regular } from '@fluentui/react-icons/svg/warning';
import type { ReactElement } from 'react';

import { SEVERITY_ORDER, type CheckCode } from '../../ledger/ledger';
import { usePane } from '../paneContext';
import type { LedgerState } from '../paneServices';
import { AcceptedChecks } from './AcceptedChecks';
import { CheckItem } from './CheckItem';
import { Money } from './Money';
import { Section } from './Section';
import { plainList } from './plainList';

const ICONS = { error: ErrorCircle16Regular, warning: Warning16Regular, info: Info16Regular };

const useStyles = makeStyles({
  none: { margin: 0 },
  leftOut: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  title: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: plainList(tokens.spacingVerticalM),
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorNeutralForeground2 },
});

interface ChecksSectionProps {
  readonly ledger: LedgerState;
  readonly disabled: boolean;
  readonly onAccept: (code: CheckCode, accepted: boolean) => void;
}

/** What was found about the rows, the worst first, then what the user has accepted. */
export function ChecksSection({ ledger, disabled, onAccept }: ChecksSectionProps): ReactElement {
  const { words, formats } = usePane();
  const styles = useStyles();
  const groups = SEVERITY_ORDER.map((severity) => ({
    severity,
    Icon: ICONS[severity],
    checks: ledger.checks.filter((check) => check.severity === severity && check.count > 0),
  })).filter(({ checks }) => checks.length > 0);
  return (
    <Section title={words('pane.checks.title')}>
      {groups.length === 0 && <p className={styles.none}>{words('pane.checks.none')}</p>}
      {ledger.leftOut.items > 0 && (
        <p className={styles.leftOut}>
          {words('pane.checks.leftOut', { count: formats.count(ledger.leftOut.items) })}{' '}
          {ledger.currencies.length === 1 && (
            <Money amount={ledger.leftOut.amount} currency={ledger.currencies[0] ?? ''} />
          )}
        </p>
      )}
      {groups.map(({ severity, Icon, checks }) => (
        <div key={severity}>
          <h3 className={styles.title}>
            <Icon className={styles[severity]} />
            {words('pane.checks.group', {
              severity: words(`severity.${severity}`),
              count: formats.count(checks.length),
            })}
          </h3>
          <ul className={styles.list}>
            {checks.map((check) => (
              <CheckItem
                key={check.code}
                check={check}
                ledger={ledger}
                disabled={disabled}
                onAccept={() => {
                  onAccept(check.code, true);
                }}
              />
            ))}
          </ul>
        </div>
      ))}
      <AcceptedChecks ledger={ledger} disabled={disabled} onAccept={onAccept} />
    </Section>
  );
}
