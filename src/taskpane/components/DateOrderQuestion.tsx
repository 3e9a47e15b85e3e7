import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import type { DateOrder } from '../../ledger/mapping';
import { dateExample } from '../dateExample';
import type { LedgerControl } from '../hooks/useLedger';
import { usePane } from '../paneContext';
import type { LedgerState } from '../paneServices';

const ORDERS: readonly DateOrder[] = ['monthFirst', 'dayFirst'];

interface DateOrderQuestionProps {
  readonly ledger: LedgerState;
  readonly control: LedgerControl;
  readonly disabled: boolean;
}

/** Asks which of the two days a date of the ledger means; the answer holds for all of them. */
export function DateOrderQuestion(props: DateOrderQuestionProps): ReactElement | null {
  const { ledger, control, disabled } = props;
  const { words, formats } = usePane();
  const example = dateExample(ledger);
  if (example === undefined) return null;
  return (
    <Field
      label={words('pane.dateOrder.question', { sample: example.sample })}
      hint={words('pane.dateOrder.why')}
    >
      <RadioGroup value={ledger.dateOrder} disabled={disabled}>
        {ORDERS.map((order) => (
          <Radio
            key={order}
            value={order}
            label={words(`pane.dateOrder.${order}`, { date: formats.day(example[order]) })}
            onChange={() => {
              control.chooseDateOrder(ledger, order);
            }}
          />
        ))}
      </RadioGroup>
    </Field>
  );
}
