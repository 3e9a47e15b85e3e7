import { Button, Field, Select, Spinner } from '@fluentui/react-components';
import { ArrowSync20Regular } from '@fluentui/react-icons/svg/arrow-sync';
import type { ReactElement } from 'react';

import type { LedgerControl } from '../hooks/useLedger';
import { usePane } from '../paneContext';
import type { LedgerState } from '../paneServices';
import { ColumnsPanel } from './ColumnsPanel';
import { DateOrderQuestion } from './DateOrderQuestion';
import { LedgerFacts } from './LedgerFacts';
import { ProblemBar } from './ProblemBar';
import { Section } from './Section';

interface LedgerSectionProps {
  readonly control: LedgerControl;
  readonly disabled: boolean;
}

/** What ledger was found and how it was read, and every way to correct it. */
export function LedgerSection({ control, disabled }: LedgerSectionProps): ReactElement {
  const { words } = usePane();
  const { ledger, problem, looking, pick } = control;
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
  const asksForDates = ledger !== undefined && (!ledger.dateOrderCertain || pick.dateOrder !== undefined);
  return (
    <Section title={words('pane.ledger.title')} action={checkAgain}>
      {problem !== undefined && <ProblemBar problem={problem} />}
      {ledger === undefined && problem === undefined && (
        <Spinner size="tiny" label={words('pane.ledger.looking')} labelPosition="after" />
      )}
      {ledger !== undefined && (
        <>
          <SheetChoice ledger={ledger} control={control} disabled={disabled} />
          <LedgerFacts ledger={ledger} />
          {asksForDates && <DateOrderQuestion ledger={ledger} control={control} disabled={disabled} />}
          <ColumnsPanel ledger={ledger} control={control} disabled={disabled} />
        </>
      )}
    </Section>
  );
}

interface SheetChoiceProps extends LedgerSectionProps {
  readonly ledger: LedgerState;
}

function SheetChoice({ ledger, control, disabled }: SheetChoiceProps): ReactElement {
  const { words } = usePane();
  const pinned = control.pick.sheet;
  const sheets = ledger.sheets.includes(ledger.sheet) ? ledger.sheets : [ledger.sheet, ...ledger.sheets];
  return (
    <Field label={words('pane.ledger.sheet')}>
      <Select
        value={pinned ?? ''}
        disabled={disabled}
        onChange={(_, { value }) => {
          control.chooseSheet(value === '' ? undefined : value);
        }}
      >
        <option value="">
          {pinned === undefined
            ? words('pane.ledger.followNow', { sheet: ledger.sheet })
            : words('pane.ledger.follow')}
        </option>
        {sheets.map((sheet) => (
          <option key={sheet} value={sheet}>
            {sheet}
          </option>
        ))}
      </Select>
    </Field>
  );
}
