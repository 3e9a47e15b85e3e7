import { Field, Input } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import { minorDigits } from '../../ledger/cells/currencies';
import { roundTo } from '../../ledger/moneySums';
import { typedBalance } from '../hooks/useMoreReports';
import { usePane } from '../paneContext';
import { Money } from './Money';
import type { MoreReportsProps } from './MoreReports';

/** The general ledger's balance in each currency, with the difference while it is typed. */
export function ReconciliationFields({ form, ledger, disabled }: MoreReportsProps): ReactElement {
  const { words } = usePane();
  return (
    <>
      {ledger.currencies.map((currency) => {
        const entry = form.balances[currency] ?? '';
        return (
          <Field
            key={currency}
            label={words('pane.more.balance', {
              currency: currency || words('pane.ledger.noCurrency'),
            })}
            validationMessage={typedBalance(entry) === 'fault' ? words('pane.more.balance.invalid') : null}
            hint={<Difference entry={entry} currency={currency} totals={ledger.openTotals} />}
          >
            <Input
              inputMode="decimal"
              value={entry}
              disabled={disabled}
              onChange={(_, { value }) => {
                form.change({ balances: { ...form.balances, [currency]: value } });
              }}
            />
          </Field>
        );
      })}
    </>
  );
}

interface DifferenceProps {
  readonly entry: string;
  readonly currency: string;
  readonly totals: MoreReportsProps['ledger']['openTotals'];
}

function Difference({ entry, currency, totals }: DifferenceProps): ReactElement {
  const { words } = usePane();
  const open = totals.find((total) => total.currency === currency)?.amount ?? 0;
  const balance = typedBalance(entry);
  const difference = typeof balance === 'number' ? roundTo(balance - open, minorDigits(currency)) : undefined;
  return (
    <>
      {words('pane.more.balance.ledger')} <Money amount={open} currency={currency} />
      {difference !== undefined && (
        <>
          {' · '}
          {words(difference === 0 ? 'pane.more.balance.agrees' : 'pane.more.balance.differs')}{' '}
          {difference !== 0 && <Money amount={difference} currency={currency} />}
        </>
      )}
    </>
  );
}
