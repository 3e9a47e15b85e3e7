import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';

import type { CheckCode } from '../../ledger/ledger';
import { usePane } from '../paneContext';
import type { LedgerState } from '../paneServices';
import { plainList } from './plainList';

const useStyles = makeStyles({
  header: { marginInline: `calc(-1 * ${tokens.spacingHorizontalM})` },
  panel: { marginInline: 0 },
  list: plainList(tokens.spacingVerticalM),
  message: { margin: 0 },
});

interface AcceptedChecksProps {
  readonly ledger: LedgerState;
  readonly disabled: boolean;
  readonly onAccept: (code: CheckCode, accepted: boolean) => void;
}

/** What the user has looked at and accepted; each can be taken back. */
export function AcceptedChecks({ ledger, disabled, onAccept }: AcceptedChecksProps): ReactElement | null {
  const { words, formats } = usePane();
  const styles = useStyles();
  const accepted = ledger.checks.flatMap((check) => {
    const rows = check.acceptedRows?.length ?? 0;
    return rows > 0 ? [{ check, rows }] : [];
  });
  if (accepted.length === 0) return null;
  return (
    <Accordion collapsible>
      <AccordionItem value="accepted">
        <AccordionHeader as="h3" expandIconPosition="end" className={styles.header}>
          {words('pane.checks.accepted', { count: formats.count(accepted.length) })}
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <ul className={styles.list}>
            {accepted.map(({ check: { code, details }, rows }) => (
              <li key={code}>
                <p className={styles.message}>
                  {words(`check.${code}`, { ...details, count: formats.count(rows) })}
                </p>
                <Button
                  size="small"
                  disabledFocusable={disabled}
                  onClick={() => {
                    onAccept(code, false);
                  }}
                >
                  {words('pane.checks.takeBack')}
                </Button>
              </li>
            ))}
          </ul>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
