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

/** What was typed; what was not is as the credit file has it. */
interface Typed {
  readonly limit?: string;
  readonly review?: string;
}

/** What the boxes say, and what it comes to. */
function decisionTyped({ entry, limit }: CustomerCredit, typed: Typed): DecisionTyped {
  const limitNow = limit.own === undefined ? '' : String(limit.own);
  const reviewNow = entry?.nextReview === undefined ? '' : isoFromDay(entry.nextReview);
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
  return { own, review, isLimitFaulty, isDayFaulty, isChanged, decision };
}

interface DecisionTyped {
  readonly own: string;
  readonly review: string;
  readonly isLimitFaulty: boolean;
  readonly isDayFaulty: boolean;
  readonly isChanged: boolean;
  readonly decision: CreditDecision;
}

/** Sets a customer's limit and next review in the credit file, with who and why. */
export function DecisionForm({ credit, who, disabled, onWho, onDecide }: DecisionFormProps): ReactElement {
  const words = useCreditWords();
  const styles = useCreditStyles();
  const [typed, setTyped] = useState<Typed>({});
  const { own, review, isLimitFaulty, isDayFaulty, isChanged, decision } = decisionTyped(credit, typed);
  const [why, setWhy] = useState('');
  const [asked, setAsked] = useState(false);
  const [done, setDone] = useState(false);
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
      <LimitField {...{ credit, own, disabled }} faulty={isLimitFaulty} onType={type} />
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

interface LimitFieldProps {
  readonly credit: CustomerCredit;
  readonly own: string;
  readonly faulty: boolean;
  readonly disabled: boolean;
  readonly onType: (typed: Typed) => void;
}

/** The limit to decide on, and the recommended one to take over. */
function LimitField({ credit, own, faulty, disabled, onType }: LimitFieldProps): ReactElement {
  const words = useCreditWords();
  const styles = useCreditStyles();
  const { exposure, recommendedLimit } = credit;
  return (
    <>
      <Field
        label={
          exposure.currency === ''
            ? words('credit.limit')
            : words('credit.decide.limit', { currency: exposure.currency })
        }
        validationMessage={faulty ? words('credit.decide.limit.fault') : null}
      >
        <Input
          className={styles.narrow}
          inputMode="decimal"
          value={own}
          disabled={disabled}
          onChange={(_, { value }) => {
            onType({ limit: value });
          }}
        />
      </Field>
      {recommendedLimit.amount !== undefined && (
        <div className={styles.row}>
          <Button
            size="small"
            disabledFocusable={disabled}
            onClick={() => {
              onType({ limit: String(recommendedLimit.amount) });
            }}
          >
            {words('credit.decide.take')}
          </Button>
        </div>
      )}
    </>
  );
}
