import { makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import { usePane } from '../paneContext';

const useStyles = makeStyles({ amount: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' } });

interface MoneyProps {
  /** In the major unit. */
  readonly amount: number;
  readonly currency: string;
}

/** An amount as the user writes it. The only way to show money in the pane. */
export function Money({ amount, currency }: MoneyProps): ReactElement {
  const { formats } = usePane();
  return <span className={useStyles().amount}>{formats.money(amount, currency)}</span>;
}
