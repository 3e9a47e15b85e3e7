import { Button, Field, Input } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';

import type { CustomerCredit } from '../../../credit/creditBook';
import type { Reasoned } from '../../../excel/credit/policyLog';
import type { CreditDecision } from '../../../excel/credit/setCreditFields';
import { readAmount } from '../../../ledger/cells/amounts';
import { dayFromIso, isoFromDay } from '../../../ledger/cells/dates';
import { useCreditStyles } from './creditStyles';
import { useCreditWords } from './creditWords';
import { ReasonedFields } from './ReasonedFields';

interface DecisionFormProps {
  readonly credit: CustomerCredit;
  readonly who: string;
  readonly disabled: boolean;
  readonly onWho: (who: string) => void;
  readonly onDecide: (decision: CreditDecision, reasoned: Reasoned, done: () => void) => void;
}

/** Sets a customer's limit and next review in the credit file, with who and why. */
export function DecisionForm({ credit, who, disabled, onWho, onDecide }: DecisionFormProps): ReactElement {
  const words = useCreditWords();
  const styles = useCreditStyles();
  const { entry, exposure, limit, recommendedLimit } = credit;
  const limitNow = limit.own === undefined ? '' : String(limit.own);
  const reviewNow = entry?.nextReview === undefined ? '' : isoFromDay(entry.nextReview);
  const [typed, setTyped] = useState<{ readonly limit?: string; readonly review?: string }>({});
  const [why, setWhy] = useState('');
  const [asked, setAsked] = useState(false);
  const [done, setDone] = useState(false);
  const own = typed.limit ?? limitNow;
  const review = typed.review ?? reviewNow;
  const amount = own.trim() === '' ? undefined : readAmount(own);
  const day = review === '' ? undefined : dayFromIso(review);
  const isLimitFaulty = own !== limitNow && (typeof amount !== 'number' || amount < 0);
  const isDayFaulty = review !== reviewNow && day === undefined;
  const decision: CreditDecision = {
    ...(own === limitNow || typeof amount !== 'number' ? {} : { limit: amount }),
    ...(review === reviewNow || day === undefined ? {} : { nextReview: day }),
  };
  const isChanged = own !== limitNow || review !== reviewNow;
  const type = (next: typeof typed): void => {
    setDone(false);
    setTyped({ ...typed, ...next });
  };
  const save = (): void => {
    setAsked(true);
    if (isLimitFaulty || isDayFaulty || who.trim() === '' || why.trim() === '') return;
    onDecide(decision, { who: who.trim(), why: why.trim() }, () => {
      setTyped({});
      setWhy('');
      setAsked(false);
      setDone(true);
    });
  };
  return (
    <div className={styles.stack} role="group" aria-label={words('credit.decide.title')}>
      <h3 className={styles.subtitle}>{words('credit.decide.title')}</h3>
      <Field
        label={
          exposure.currency === ''
            ? words('credit.limit')
            : words('credit.decide.limit', { currency: exposure.currency })
        }
        validationMessage={isLimitFaulty ? words('credit.decide.limit.fault') : null}
      >
        <Input
          className={styles.narrow}
          inputMode="decimal"
          value={own}
          disabled={disabled}
          onChange={(_, { value }) => {
            type({ limit: value });
          }}
        />
      </Field>
      {recommendedLimit.amount !== undefined && (
        <div className={styles.row}>
          <Button
            size="small"
            disabledFocusable={disabled}
            onClick={() => {
              type({ limit: String(recommendedLimit.amount) });
            }}
          >
            {words('credit.decide.take')}
          </Button>
        </div>
      )}
      <Field
        label={words('credit.review')}
        validationMessage={isDayFaulty ? words('credit.decide.review.fault') : null}
      >
        <Input
          type="date"
          className={styles.narrow}
          value={review}
          disabled={disabled}
          onChange={(_, { value }) => {
            type({ review: value });
          }}
        />
      </Field>
      {isChanged && (
        <>
          <ReasonedFields {...{ who, why, asked, disabled }} onWho={onWho} onWhy={setWhy} />
          <div className={styles.row}>
            <Button appearance="primary" disabledFocusable={disabled} onClick={save}>
              {words('credit.decide.save')}
            </Button>
          </div>
        </>
      )}
      <div role="status">{done && <p className={styles.words}>{words('credit.decide.saved')}</p>}</div>
    </div>
  );
}
