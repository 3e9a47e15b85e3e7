import { Field, Input, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import { today } from '../../excel/clock';
import { PRESET_NAMES, type PresetChoice } from '../../receivables/bucketPresets';
import { bucketsAt } from '../../receivables/buckets';
import { bucketLabel } from '../../reports/bucketLabel';
import { ownText, type SettingsForm } from '../hooks/useSettings';
import { usePane } from '../paneContext';

const PRESETS: readonly PresetChoice[] = [...PRESET_NAMES, 'own'];

interface BucketChoiceProps {
  readonly form: SettingsForm;
  readonly disabled: boolean;
}

/** The buckets by name, or the user's own limits. */
export function BucketChoice({ form, disabled }: BucketChoiceProps): ReactElement {
  const { words, language } = usePane();
  const { buckets, limitsProblem, preset, own } = form;
  const labels =
    buckets &&
    bucketsAt(buckets, form.asOfDay ?? today()).map((bucket) => bucketLabel(bucket, language, form.by));
  const problem = limitsProblem?.words(language);
  const faults = problem && [own.trim() === '' ? '' : problem.message, problem.remedy].join(' ').trim();
  const choose = (value: string): void => {
    const chosen = PRESETS.find((name) => name === value);
    if (chosen === undefined) return;
    form.change(chosen === 'own' && buckets ? { preset: chosen, own: ownText(buckets) } : { preset: chosen });
  };
  return (
    <>
      <Field label={words('pane.options.buckets')} hint={labels?.join(' · ') ?? null}>
        <Select
          value={preset}
          disabled={disabled}
          onChange={(_, { value }) => {
            choose(value);
          }}
        >
          {PRESETS.map((name) => (
            <option key={name} value={name}>
              {words(`pane.options.buckets.${name}`)}
            </option>
          ))}
        </Select>
      </Field>
      {preset === 'own' && (
        <Field
          label={words('pane.options.own')}
          hint={words('pane.options.own.hint')}
          validationMessage={faults ?? null}
        >
          <Input
            value={own}
            disabled={disabled}
            onChange={(_, { value }) => {
              form.change({ own: value });
            }}
          />
        </Field>
      )}
    </>
  );
}
