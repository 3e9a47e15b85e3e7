import type { ReactElement } from 'react';

import type { CheckCode } from '../../ledger/ledger';
import { usePane } from '../paneContext';
import type { LedgerState } from '../paneServices';
import { ChecksSection } from './ChecksSection';

interface ChecksPanelProps {
  readonly ledger: LedgerState | undefined;
  readonly disabled: boolean;
  readonly onAccept: (code: CheckCode, accepted: boolean) => void;
}

/** The checks of the ledger, once its rows have been read. */
export function ChecksPanel({ ledger, disabled, onAccept }: ChecksPanelProps): ReactElement {
  const { words } = usePane();
  if (ledger === undefined || ledger.rowsRead === 0) return <p>{words('pane.checks.notYet')}</p>;
  return <ChecksSection ledger={ledger} disabled={disabled} onAccept={onAccept} />;
}
