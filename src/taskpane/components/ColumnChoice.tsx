import { Field, Select } from '@fluentui/react-components';
import { Warning12Filled } from '@fluentui/react-icons/svg/warning';
import type { ReactElement } from 'react';

import type { Field as LedgerField } from '../../ledger/ledger';
import { usePane } from '../paneContext';
import type { LedgerState } from '../paneServices';
import { columnAt } from '../rangeColumns';

interface ColumnChoiceProps {
  readonly field: LedgerField;
  readonly ledger: LedgerState;
  readonly unsure: boolean;
  readonly needed: boolean;
  readonly disabled: boolean;
  /** `undefined` takes the column away from the field. */
  readonly onChange: (column: number | undefined) => void;
}

/** One field and the column that holds it, with a look into the column. */
export function ColumnChoice(props: ColumnChoiceProps): ReactElement {
  const { field, ledger, unsure, needed, disabled, onChange } = props;
  const { words } = usePane();
  const column = ledger.mapping[field];
  const samples = column === undefined ? [] : (ledger.samples[column] ?? []);
  const notice = needed ? words('pane.columns.needed') : unsure ? words('pane.columns.unsure') : null;
  return (
    <Field
      label={words(`field.${field}`)}
      hint={samples.length > 0 ? words('pane.columns.samples', { samples: samples.join(' · ') }) : null}
      validationState="none"
      validationMessage={notice}
      validationMessageIcon={notice === null ? null : <Warning12Filled />}
    >
      <Select
        value={column === undefined ? '' : String(column)}
        disabled={disabled}
        onChange={(_, { value }) => {
          onChange(value === '' ? undefined : Number(value));
        }}
      >
        <option value="">{words('pane.columns.none')}</option>
        {ledger.headers.map((header, offset) => (
          <option key={columnAt(ledger.range, offset)} value={String(offset)}>
            {words('pane.columns.option', {
              column: columnAt(ledger.range, offset),
              header: header.trim() === '' ? words('pane.columns.unnamed') : header,
            })}
          </option>
        ))}
      </Select>
    </Field>
  );
}
