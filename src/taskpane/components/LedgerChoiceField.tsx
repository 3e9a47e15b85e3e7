import { Field, Select } from '@fluentui/react-components';
import type { LedgerPlace } from '../../excel/reading/findLedger';
import type { ReactElement } from 'react';

import type { LedgerControl } from '../hooks/useLedger';
import { isLedgerPlace } from '../ledgerPlaces';
import { usePane } from '../paneContext';
import type { LedgerState } from '../paneServices';

interface LedgerChoiceFieldProps {
  readonly ledger: LedgerState;
  readonly control: LedgerControl;
  readonly disabled: boolean;
}

/** The sheets without a known ledger first as sheets, the ledgers with their ranges where a sheet has several. */
function choicesOf(ledger: LedgerState): readonly Partial<LedgerPlace>[] {
  const sheets = ledger.sheets.includes(ledger.sheet) ? ledger.sheets : [ledger.sheet, ...ledger.sheets];
  return sheets.flatMap((sheet): readonly Partial<LedgerPlace>[] => {
    const places = ledger.ledgers.filter((place) => place.sheet === sheet && isLedgerPlace(place));
    return places.length > 1 ? places : [{ sheet }];
  });
}

const keyOf = ({ sheet = '', range }: Partial<LedgerPlace>): string =>
  range === undefined ? sheet : `${sheet}!${range}`;

/** Which ledger of the workbook: found by the selection, or one that the user names. */
export function LedgerChoiceField({ ledger, control, disabled }: LedgerChoiceFieldProps): ReactElement {
  const { words } = usePane();
  const { sheet: pinned, range } = control.pick;
  const choices = choicesOf(ledger);
  const value =
    pinned === undefined ? '' : keyOf({ sheet: pinned, ...(range === undefined ? {} : { range }) });
  return (
    <Field label={words('pane.ledger.sheet')}>
      <Select
        value={value}
        disabled={disabled}
        onChange={(_, { value: chosen }) => {
          control.chooseLedger(choices.find((place) => keyOf(place) === chosen) ?? {});
        }}
      >
        <option value="">
          {pinned === undefined
            ? words('pane.ledger.followNow', { sheet: ledger.sheet })
            : words('pane.ledger.follow')}
        </option>
        {pinned !== undefined && !choices.some((place) => keyOf(place) === value) && (
          <option value={value}>{value}</option>
        )}
        {choices.map((place) => (
          <option key={keyOf(place)} value={keyOf(place)}>
            {keyOf(place)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
