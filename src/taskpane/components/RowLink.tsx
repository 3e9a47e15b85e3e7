import { Link, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import { useGoTo } from '../goToContext';
import { usePane } from '../paneContext';
import type { LedgerState } from '../paneServices';
import { firstColumn } from '../rangeColumns';

// WCAG 2.2, 2.5.8: a target is at least 24 by 24 pixels.
const useStyles = makeStyles({
  link: {
    display: 'inline-block',
    minWidth: '24px',
    minHeight: '24px',
    textAlign: 'center',
    '@media (forced-colors: active)': { color: 'LinkText' },
  },
});

interface RowLinkProps {
  readonly ledger: LedgerState;
  /** 1-based sheet row. */
  readonly row: number;
  /** In place of the row number alone. */
  readonly label?: string;
}

/** A row number that takes the user to the row. */
export function RowLink({ ledger, row, label }: RowLinkProps): ReactElement {
  const { words } = usePane();
  const goTo = useGoTo();
  return (
    <Link
      as="button"
      className={useStyles().link}
      aria-label={label === undefined ? words('pane.goToRow', { row }) : undefined}
      onClick={() => {
        goTo(ledger.sheet, `${firstColumn(ledger.range)}${row}`);
      }}
    >
      {label ?? row}
    </Link>
  );
}
