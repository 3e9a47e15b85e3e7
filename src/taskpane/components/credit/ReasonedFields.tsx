import { Field, Input, Textarea } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import { useCreditStyles } from './creditStyles';
import { useCreditWords } from './creditWords';

interface ReasonedFieldsProps {
  readonly who: string;
  readonly why: string;
  /** Whether what is left blank is told. */
  readonly asked: boolean;
  readonly disabled: boolean;
  readonly onWho: (who: string) => void;
  readonly onWhy: (why: string) => void;
}

/** Who changes something, and why: both go into the log. */
export function ReasonedFields(props: ReasonedFieldsProps): ReactElement {
  const { who, why, asked, disabled, onWho, onWhy } = props;
  const words = useCreditWords();
  const styles = useCreditStyles();
  const fault = (entry: string): string | null =>
    asked && entry.trim() === '' ? words('credit.reasoned.needed') : null;
  return (
    <>
      <Field label={words('credit.reasoned.who')} required validationMessage={fault(who)}>
        <Input
          className={styles.narrow}
          value={who}
          disabled={disabled}
          onChange={(_, { value }) => {
            onWho(value);
          }}
        />
      </Field>
      <Field label={words('credit.reasoned.why')} required validationMessage={fault(why)}>
        <Textarea
          value={why}
          disabled={disabled}
          onChange={(_, { value }) => {
            onWhy(value);
          }}
        />
      </Field>
    </>
  );
}
