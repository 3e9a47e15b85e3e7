import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
} from '@fluentui/react-components';
import { useEffect, useEffectEvent, useState, type ReactElement, type ReactNode } from 'react';

import type { CreditPolicy } from '../../../credit/policy';
import type { CreditGlance } from '../../../excel/credit/creditGlance';
import type { Reasoned } from '../../../excel/credit/policyLog';
import type { PolicyEffect } from '../../../reports/credit/policyEffect';
import { usePolicyDraft, type PolicyDraft } from '../../hooks/usePolicyDraft';
import { usePane } from '../../paneContext';
import { useCreditStyles } from './creditStyles';
import { useCreditWords } from './creditWords';
import { FoldedSection } from './FoldedSection';
import { PolicyEffectView } from './PolicyEffectView';
import { AlertFields, DataFields, GradeFields, LimitFields, WeightFields } from './PolicyFields';
import { ReasonedFields } from './ReasonedFields';

/** Lets a setting be typed to its end before the book is scored anew. */
const SETTLE_MS = 500;

interface PolicySectionProps {
  readonly glance: CreditGlance;
  readonly who: string;
  readonly disabled: boolean;
  readonly onWho: (who: string) => void;
  /** Calls `done` with how many settings were changed. */
  readonly onSave: (policy: CreditPolicy, reasoned: Reasoned, done: (changes: number) => void) => void;
}

/** The effect of a policy on the book; undefined while it is worked out, or where there is nothing to show. */
function useEffectOf(glance: CreditGlance, policy: CreditPolicy | undefined): PolicyEffect | undefined {
  const key = policy === undefined ? undefined : JSON.stringify(policy);
  const [found, setFound] = useState<{ of: unknown; key: string; effect: PolicyEffect }>();
  const work = useEffectEvent(() => {
    if (policy !== undefined && key !== undefined)
      setFound({ of: glance, key, effect: glance.effectOf(policy) });
  });
  useEffect(() => {
    if (key === undefined) return;
    const timer = setTimeout(work, SETTLE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [glance, key]);
  return found?.of === glance && found.key === key ? found.effect : undefined;
}

/** What scores, grades and limits are decided by; a change shows what it does before it is kept, with who and why. */
export function PolicySection({ glance, who, disabled, onWho, onSave }: PolicySectionProps): ReactElement {
  const { formats } = usePane();
  const words = useCreditWords();
  const styles = useCreditStyles();
  const draft = usePolicyDraft(glance.book.policy);
  const [why, setWhy] = useState('');
  const [asked, setAsked] = useState(false);
  const [saved, setSaved] = useState<number>();
  const isChanged = draft.changes > 0;
  const effect = useEffectOf(glance, isChanged ? draft.policy : undefined);
  const save = (): void => {
    setAsked(true);
    if (draft.faulty || who.trim() === '' || why.trim() === '') return;
    onSave(draft.policy, { who: who.trim(), why: why.trim() }, (changes) => {
      setSaved(changes);
      setWhy('');
      setAsked(false);
    });
  };
  return (
    <FoldedSection title={words('credit.policy.title')}>
      <p className={styles.quiet}>{words('credit.policy.about')}</p>
      <Parts {...{ draft, disabled }} />
      <div role="status" className={styles.stack}>
        {draft.faulty && <p className={styles.words}>{words('credit.policy.faulty')}</p>}
        {isChanged && (
          <p className={styles.words}>
            {words('credit.policy.changed', { count: formats.count(draft.changes) })}
          </p>
        )}
        {isChanged && effect === undefined && (
          <p className={styles.quiet}>{words('credit.effect.working')}</p>
        )}
        {!isChanged && !draft.faulty && saved !== undefined && (
          <p className={styles.words}>{words('credit.policy.saved', { count: formats.count(saved) })}</p>
        )}
      </div>
      {effect !== undefined && <PolicyEffectView {...{ effect, glance }} />}
      {(isChanged || draft.faulty) && (
        <>
          <ReasonedFields {...{ who, why, asked, disabled }} onWho={onWho} onWhy={setWhy} />
          <div className={styles.row}>
            <Button appearance="primary" disabledFocusable={disabled || draft.faulty} onClick={save}>
              {words('credit.policy.save')}
            </Button>
            <Button disabledFocusable={disabled} onClick={draft.reset}>
              {words('credit.policy.reset')}
            </Button>
          </div>
        </>
      )}
    </FoldedSection>
  );
}

interface PartsProps {
  readonly draft: PolicyDraft;
  readonly disabled: boolean;
}

function Parts(part: PartsProps): ReactElement {
  const words = useCreditWords();
  return (
    <Accordion collapsible multiple>
      <Part value="weights" title={words('credit.policy.weights')}>
        <WeightFields {...part} />
      </Part>
      <Part value="grades" title={words('credit.policy.grades')}>
        <GradeFields {...part} />
      </Part>
      <Part value="limits" title={words('credit.policy.limits')}>
        <LimitFields {...part} />
      </Part>
      <Part value="alerts" title={words('credit.policy.alerts')}>
        <AlertFields {...part} />
      </Part>
      <Part value="data" title={words('credit.policy.data')}>
        <DataFields {...part} />
      </Part>
    </Accordion>
  );
}

interface PartProps {
  readonly value: string;
  readonly title: string;
  readonly children: ReactNode;
}

function Part({ value, title, children }: PartProps): ReactElement {
  return (
    <AccordionItem value={value}>
      <AccordionHeader as="h3">{title}</AccordionHeader>
      <AccordionPanel>
        <div className={useCreditStyles().stack}>{children}</div>
      </AccordionPanel>
    </AccordionItem>
  );
}
