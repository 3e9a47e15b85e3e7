import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactElement } from 'react';

import { useStoredFlag } from '../hooks/useStoredFlag';
import { usePane } from '../paneContext';
import { Section } from './Section';
import { plainList } from './plainList';

const LINES = ['pane.welcome.ledger', 'pane.welcome.ties', 'pane.welcome.private'] as const;

const useStyles = makeStyles({
  list: plainList(tokens.spacingVerticalS),
  line: { display: 'flex', gap: tokens.spacingHorizontalS },
  icon: { flexShrink: 0, color: tokens.colorBrandForeground1 },
});

/** What the add-in is good for, until the user has seen it. */
export function Welcome(): ReactElement | null {
  const { words } = usePane();
  const styles = useStyles();
  const [seen, dismiss] = useStoredFlag('welcomeSeen');
  if (seen) return null;
  const close = (
    <Button
      appearance="subtle"
      size="small"
      icon={<Dismiss20Regular />}
      aria-label={words('pane.welcome.dismiss')}
      onClick={dismiss}
    />
  );
  return (
    <Section title={words('pane.welcome.title')} action={close}>
      <ul className={styles.list}>
        {LINES.map((line) => (
          <li key={line} className={styles.line}>
            <CheckmarkCircle20Regular className={styles.icon} />
            {words(line)}
          </li>
        ))}
      </ul>
    </Section>
  );
}
