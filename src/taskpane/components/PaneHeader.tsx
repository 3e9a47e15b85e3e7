import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import { usePane } from '../paneContext';
import type { LedgerState } from '../paneServices';

const useStyles = makeStyles({
  header: {
    flexShrink: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  product: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  line: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
});

/** The product's name and, once there is one, the ledger in a line. */
export function PaneHeader({ ledger }: { readonly ledger: LedgerState | undefined }): ReactElement {
  const { words, formats } = usePane();
  const styles = useStyles();
  const line =
    ledger === undefined || ledger.rowsRead === 0
      ? words('pane.tagline')
      : words(ledger.customers === 1 ? 'pane.summary.one' : 'pane.summary', {
          sheet: ledger.sheet,
          used: formats.count(ledger.rowsUsed),
          read: formats.count(ledger.rowsRead),
          customers: formats.count(ledger.customers),
        });
  return (
    <header className={styles.header}>
      <h1 className={styles.product}>{words('pane.product')}</h1>
      <p className={styles.line} title={line}>
        {line}
      </p>
    </header>
  );
}
