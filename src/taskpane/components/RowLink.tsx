import { Link, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import { rowPlace, type RowId } from '../../ledger/ledger';
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
  readonly row: RowId;
  /** In place of the row number alone. */
  readonly label?: string;
}

/** A row number that takes the user to the row; a row of the receipts says so. */
export function RowLink({ ledger, row: id, label }: RowLinkProps): ReactElement {
  const { words } = usePane();
  const goTo = useGoTo();
  const { table, row } = rowPlace(id);
  const place = table === 0 || ledger.receipts === undefined ? ledger : ledger.receipts;
  const name = words('pane.goToRow', { row });
  return (
    <Link
      as="button"
      className={useStyles().link}
      aria-label={label === undefined ? (table === 0 ? name : `${name} (${place.sheet})`) : undefined}
      onClick={() => {
        goTo(place.sheet, `${firstColumn(place.range)}${row}`);
      }}
    >
      {label ?? (table === 0 ? row : `${place.sheet}!${row}`)}
    </Link>
  );
}
