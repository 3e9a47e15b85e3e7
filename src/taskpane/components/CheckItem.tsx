import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';

import type { Check } from '../../ledger/ledger';
import { usePane } from '../paneContext';
import type { LedgerState } from '../paneServices';
import { RowLink } from './RowLink';

const FIRST_ROWS = 5;
/** More links than anybody will press make the pane slow. */
const MOST_ROWS = 200;

const useStyles = makeStyles({
  message: { margin: 0, overflowWrap: 'anywhere' },
  code: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  accept: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXS,
  },
  all: { minHeight: '24px', '@media (forced-colors: active)': { color: 'LinkText' } },
  remedy: { margin: 0, color: tokens.colorNeutralForeground2 },
  rows: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    color: tokens.colorNeutralForeground2,
  },
});

interface CheckItemProps {
  readonly check: Check;
  readonly ledger: LedgerState;
  readonly disabled: boolean;
  readonly onAccept: () => void;
}

/** One finding: what, what to do about it, and the way to its rows. */
export function CheckItem({ check, ledger, disabled, onAccept }: CheckItemProps): ReactElement {
  const { words, formats } = usePane();
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const values = { count: formats.count(check.count), ...check.details };
  const rows = check.rows.slice(0, all ? MOST_ROWS : FIRST_ROWS);
  const beyond = check.rows.length - MOST_ROWS;
  return (
    <li>
      <p className={styles.message}>
        {words(`check.${check.code}`, values)} <code className={styles.code}>{check.code}</code>
      </p>
      <p className={styles.remedy}>{words(`check.${check.code}.remedy`, values)}</p>
      {rows.length > 0 && (
        <ul className={styles.rows} aria-label={words('pane.checks.rows')}>
          <li aria-hidden>{words('pane.checks.rows')}</li>
          {rows.map((row) => (
            <li key={row}>
              <RowLink ledger={ledger} row={row} />
            </li>
          ))}
          {all && beyond > 0 && <li>{words('pane.checks.more', { count: formats.count(beyond) })}</li>}
        </ul>
      )}
      {check.rows.length > FIRST_ROWS && (
        <Link
          as="button"
          className={styles.all}
          aria-expanded={all}
          onClick={() => {
            setAll(!all);
          }}
        >
          {all
            ? words('pane.checks.showFewer')
            : words('pane.checks.showAll', { count: formats.count(check.rows.length) })}
        </Link>
      )}
      {check.rows.length > 0 && (
        <div className={styles.accept}>
          {leavesMoneyOut(check, ledger) && <p className={styles.remedy}>{words('pane.checks.staysOut')}</p>}
          <Button size="small" disabledFocusable={disabled} onClick={onAccept}>
            {check.rows.length === 1
              ? words('pane.checks.acceptOne')
              : words('pane.checks.accept', { count: formats.count(check.rows.length) })}
          </Button>
        </div>
      )}
    </li>
  );
}

/** Errors about a row set it aside: the row's money is in no report, accepted or not. */
function leavesMoneyOut({ code, severity }: Check, { setAside }: LedgerState): boolean {
  return severity === 'error' && setAside.some(({ reason }) => reason === code);
}
