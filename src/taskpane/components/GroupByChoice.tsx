import { Field, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import type { GroupBy } from '../../receivables/grouping';
import type { SettingsForm } from '../hooks/useSettings';
import { usePane } from '../paneContext';
import type { LedgerState } from '../paneServices';

const FIXED = ['customer', 'owner', 'currency', 'bucket'] as const;

const keyOf = (groupBy: GroupBy): string =>
  typeof groupBy === 'string' ? groupBy : `column ${groupBy.header}`;

interface GroupByChoiceProps {
  readonly form: SettingsForm;
  readonly ledger: LedgerState | undefined;
  readonly disabled: boolean;
}

/** What the lines of the aging report are grouped by. */
export function GroupByChoice({ form, ledger, disabled }: GroupByChoiceProps): ReactElement {
  const { words } = usePane();
  const headers = new Set(ledger?.columnsToGroupBy);
  // A column that the workbook remembers and this ledger lacks stays visible as what is set.
  if (typeof form.groupBy !== 'string') headers.add(form.groupBy.header);
  const columns = [...headers].map((header): GroupBy => ({ header }));
  const choices: readonly GroupBy[] = [...FIXED, ...columns];
  return (
    <Field label={words('pane.options.groupBy')}>
      <Select
        value={keyOf(form.groupBy)}
        disabled={disabled}
        onChange={(_, { value }) => {
          const groupBy = choices.find((choice) => keyOf(choice) === value);
          if (groupBy !== undefined) form.change({ groupBy });
        }}
      >
        {choices.map((choice) => (
          <option key={keyOf(choice)} value={keyOf(choice)}>
            {typeof choice === 'string'
              ? words(`pane.options.groupBy.${choice}`)
              : words('pane.options.groupBy.column', { header: choice.header })}
          </option>
        ))}
      </Select>
    </Field>
  );
}
