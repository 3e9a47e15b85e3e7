import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import { AMOUNTS_IN } from '../../ledger/intake';
import type { LedgerControl } from '../hooks/useLedger';
import { usePane } from '../paneContext';
import type { LedgerState } from '../paneServices';

interface AmountsFieldProps {
  readonly ledger: LedgerState;
  readonly control: LedgerControl;
  readonly disabled: boolean;
}

/** Whether the unit that the sheet names holds; only where it names one. */
export function AmountsField({ ledger, control, disabled }: AmountsFieldProps): ReactElement | null {
  const { words } = usePane();
  const { unit } = ledger;
  if (unit === undefined) return null;
  return (
    <Field label={words('pane.reading.amountsIn')}>
      <RadioGroup value={unit.amountsIn} disabled={disabled}>
        {AMOUNTS_IN.map((amountsIn) => (
          <Radio
            key={amountsIn}
            value={amountsIn}
            label={words(`pane.reading.amountsIn.${amountsIn}`, { unit: unit.words, factor: unit.factor })}
            onChange={() => {
              control.chooseReading(ledger, { amountsIn });
            }}
          />
        ))}
      </RadioGroup>
    </Field>
  );
}
