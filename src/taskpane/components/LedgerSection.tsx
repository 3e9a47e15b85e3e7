import { Button, Spinner } from '@fluentui/react-components';
import { ArrowSync20Regular } from '@fluentui/react-icons/svg/arrow-sync';
import type { ReactElement } from 'react';

import type { LedgerControl } from '../hooks/useLedger';
import { usePane } from '../paneContext';
import type { LedgerState } from '../paneServices';
import { ColumnsPanel } from './ColumnsPanel';
import { LedgerChoiceField } from './LedgerChoiceField';
import { LedgerFacts } from './LedgerFacts';
import { QuestionCard } from './QuestionCard';
import { ReadingPanel } from './ReadingPanel';
import { Section } from './Section';

interface LedgerSectionProps {
  readonly control: LedgerControl;
  readonly disabled: boolean;
  readonly onResetColumns: (ledger: LedgerState) => void;
}

/** What ledger was found and how it was read, and every way to correct it. */
export function LedgerSection(props: LedgerSectionProps): ReactElement {
  const { control, disabled, onResetColumns } = props;
  const { words } = usePane();
  const { ledger, problem, looking } = control;
  const checkAgain = (
    <Button
      appearance="subtle"
      size="small"
      icon={looking ? <Spinner size="extra-tiny" /> : <ArrowSync20Regular />}
      disabledFocusable={disabled || looking}
      onClick={control.checkAgain}
    >
      {words('pane.ledger.checkAgain')}
    </Button>
  );
  return (
    <>
      {ledger !== undefined && <QuestionCard ledger={ledger} control={control} disabled={disabled} />}
      <Section title={words('pane.ledger.title')} action={checkAgain}>
        {ledger === undefined && problem === undefined && (
          <Spinner size="tiny" label={words('pane.ledger.looking')} labelPosition="after" />
        )}
        {ledger === undefined && problem !== undefined && <p>{words('pane.ledger.none')}</p>}
        {ledger !== undefined && (
          <>
            <LedgerChoiceField ledger={ledger} control={control} disabled={disabled} />
            <LedgerFacts ledger={ledger} />
            <ReadingPanel ledger={ledger} control={control} disabled={disabled} />
            <ColumnsPanel
              ledger={ledger}
              control={control}
              disabled={disabled}
              onReset={() => {
                onResetColumns(ledger);
              }}
            />
          </>
        )}
      </Section>
    </>
  );
}
