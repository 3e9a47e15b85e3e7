import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import { usePane } from '../paneContext';

const useStyles = makeStyles({
  header: {
    padding: tokens.spacingHorizontalM,
    paddingBottom: 0,
  },
  product: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  tagline: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The product's name and what it does. */
export function PaneHeader(): ReactElement {
  const { words } = usePane();
  const styles = useStyles();
  return (
    <header className={styles.header}>
      <h1 className={styles.product}>{words('pane.product')}</h1>
      <p className={styles.tagline}>{words('pane.tagline')}</p>
    </header>
  );
}
