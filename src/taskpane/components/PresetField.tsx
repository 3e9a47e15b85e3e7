import { Field, Select } from '@fluentui/react-components';
import { useMemo, type ReactElement } from 'react';

import type { LedgerControl } from '../hooks/useLedger';
import { usePane } from '../paneContext';
import type { LedgerState } from '../paneServices';
import { presetChoices } from '../presetChoices';

interface PresetFieldProps {
  readonly ledger: LedgerState;
  readonly control: LedgerControl;
  readonly disabled: boolean;
}

/** All columns at once, as the system names them that the ledger comes from; only where one fits. */
export function PresetField({ ledger, control, disabled }: PresetFieldProps): ReactElement | null {
  const { words } = usePane();
  const choices = useMemo(() => presetChoices(ledger.headers), [ledger.headers]);
  if (choices.length === 0) return null;
  const inUse = JSON.stringify(Object.entries(ledger.mapping).sort());
  const current = choices.find(({ mapping }) => JSON.stringify(Object.entries(mapping).sort()) === inUse);
  return (
    <Field label={words('pane.columns.preset')}>
      <Select
        value={current?.id ?? ''}
        disabled={disabled}
        onChange={(_, { value }) => {
          const chosen = choices.find(({ id }) => id === value);
          if (chosen !== undefined) control.chooseColumns(ledger, chosen.mapping);
        }}
      >
        {current === undefined && <option value="">{words('pane.columns.preset.none')}</option>}
        {choices.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
