import {
  Button,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';

import { checkOrder, type OrderCheck, type Verdict } from '../../../credit/limit/orderCheck';
import type { CreditGlance } from '../../../excel/credit/creditGlance';
import { readAmount } from '../../../ledger/cells/amounts';
import { text } from '../../../locales/text';
import { usePane } from '../../paneContext';
import { FactList } from '../FactList';
import { CustomerPicker } from './CustomerPicker';
import { useCreditStyles } from './creditStyles';
import { useCreditWords } from './creditWords';
import { FoldedSection } from './FoldedSection';

interface OrderSectionProps {
  readonly glance: CreditGlance;
  readonly chosen: number | undefined;
  readonly disabled: boolean;
  readonly onChoose: (customer: number) => void;
}

const MOST_DAYS = 3650;
const INTENTS: Readonly<Record<Verdict, 'success' | 'info' | 'warning' | 'error'>> = {
  yes: 'success',
  watch: 'info',
  ask: 'warning',
  no: 'error',
};

/** The amount that was typed; undefined for none, NaN for what is no amount above zero. */
function amountTyped(typed: string): number | undefined {
  if (typed.trim() === '') return undefined;
  const read = readAmount(typed);
  return typeof read === 'number' && read > 0 ? read : Number.NaN;
}

function daysTyped(typed: string): number | undefined {
  if (typed.trim() === '') return undefined;
  const read = Number(typed);
  return Number.isInteger(read) && read >= 0 && read <= MOST_DAYS ? read : Number.NaN;
}

/** May so much more be delivered to a customer, on so many days? */
export function OrderSection({ glance, chosen, disabled, onChoose }: OrderSectionProps): ReactElement {
  const words = useCreditWords();
  const styles = useCreditStyles();
  const [amount, setAmount] = useState('');
  const [days, setDays] = useState('');
  const [asked, setAsked] = useState(false);
  const [wanted, terms] = [amountTyped(amount), daysTyped(days)];
  const credit = glance.book.customers[chosen ?? -1];
  const isSet =
    credit !== undefined && wanted !== undefined && !Number.isNaN(wanted) && !Number.isNaN(terms ?? 0);
  const answer =
    asked && isSet ? checkOrder(glance.book, credit.customer, { amount: wanted, days: terms }) : undefined;
  const lacks = asked && (wanted === undefined || Number.isNaN(wanted));
  return (
    <FoldedSection title={words('credit.order.title')}>
      <CustomerPicker {...{ glance, chosen, disabled, onChoose }} />
      {asked && credit === undefined && <p className={styles.words}>{words('credit.order.whom')}</p>}
      <div className={styles.pair}>
        <Field
          label={words('credit.order.amount', { currency: credit?.exposure.currency ?? '' })}
          validationMessage={lacks || Number.isNaN(wanted ?? 0) ? words('credit.order.amount.fault') : null}
        >
          <Input
            className={styles.narrow}
            input={{ className: styles.narrow }}
            inputMode="decimal"
            value={amount}
            disabled={disabled}
            onChange={(_, { value }) => {
              setAmount(value);
            }}
          />
        </Field>
        <Field
          label={words('credit.order.days')}
          validationMessage={Number.isNaN(terms ?? 0) ? words('credit.order.days.fault') : null}
        >
          <Input
            className={styles.narrow}
            input={{ className: styles.narrow }}
            inputMode="numeric"
            placeholder={words('credit.order.days.agreed')}
            value={days}
            disabled={disabled}
            onChange={(_, { value }) => {
              setDays(value);
            }}
          />
        </Field>
      </div>
      <div className={styles.row}>
        <Button
          appearance="primary"
          disabledFocusable={disabled}
          onClick={() => {
            setAsked(true);
          }}
        >
          {words('credit.order.check')}
        </Button>
      </div>
      <div role="status">{answer !== undefined && <Answer answer={answer} />}</div>
    </FoldedSection>
  );
}

function Answer({ answer }: { readonly answer: OrderCheck }): ReactElement {
  const { language, formats } = usePane();
  const words = useCreditWords();
  const styles = useCreditStyles();
  const { verdict, reasons, currency, exposureAfter, most, receiveFirst } = answer;
  const money = (amount: number): string => `${currency} ${formats.money(amount, currency)}`.trim();
  const facts = [
    { name: words('credit.order.after'), amount: exposureAfter },
    { name: words('credit.order.most'), amount: most },
    { name: words('credit.order.receiveFirst'), amount: receiveFirst === 0 ? undefined : receiveFirst },
  ];
  return (
    <div className={styles.stack}>
      <MessageBar layout="multiline" intent={INTENTS[verdict]}>
        <MessageBarBody>
          <MessageBarTitle>{text(language, `credit.order.verdict.${verdict}`)}</MessageBarTitle>
          <ul className={styles.list}>
            {reasons.map(({ key, values }) => (
              <li key={key}>{text(language, key, values)}</li>
            ))}
          </ul>
        </MessageBarBody>
      </MessageBar>
      <FactList
        facts={facts.flatMap(({ name, amount }) =>
          amount === undefined ? [] : [{ name, value: money(amount) }],
        )}
      />
    </div>
  );
}
