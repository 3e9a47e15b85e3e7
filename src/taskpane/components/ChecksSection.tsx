import { makeStyles, tokens } from '@fluentui/react-components';
import { ErrorCircle16Regular } from '@fluentui/react-icons/svg/error-circle';
import { Info16Regular } from '@fluentui/react-icons/svg/info';
import { Warning16Regular } from '@fluentui/react-icons/svg/warning';
import type { ReactElement } from 'react';

import { SEVERITY_ORDER } from '../../ledger/ledger';
import { usePane } from '../paneContext';
import type { LedgerState } from '../paneServices';
import { CheckItem } from './CheckItem';
import { Section } from './Section';

const ICONS = { error: ErrorCircle16Regular, warning: Warning16Regular, info: Info16Regular };

const useStyles = makeStyles({
  none: { margin: 0 },
  title: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorNeutralForeground2 },
});

/** What was found about the rows, the worst first. */
export function ChecksSection({ ledger }: { readonly ledger: LedgerState }): ReactElement {
  const { words, formats } = usePane();
  const styles = useStyles();
  const groups = SEVERITY_ORDER.map((severity) => ({
    severity,
    Icon: ICONS[severity],
    checks: ledger.checks.filter((check) => check.severity === severity),
  })).filter(({ checks }) => checks.length > 0);
  return (
    <Section title={words('pane.checks.title')}>
      {groups.length === 0 && <p className={styles.none}>{words('pane.checks.none')}</p>}
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
              <CheckItem key={check.code} check={check} ledger={ledger} />
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}
