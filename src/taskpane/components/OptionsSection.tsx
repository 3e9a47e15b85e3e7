import { Field, Input, Radio, RadioGroup, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import { BUCKET_PRESETS, PRESET_NAMES, type PresetChoice } from '../../receivables/bucketPresets';
import { bucketsFrom } from '../../receivables/buckets';
import type { AgeBy } from '../../receivables/openItems';
import { bucketLabel } from '../../reports/bucketLabel';
import type { AgingForm } from '../hooks/useAgingOptions';
import { usePane } from '../paneContext';
import { Section } from './Section';

/** The form keeps limits without their unit, so it offers those that are in days. */
const PRESETS: readonly PresetChoice[] = [
  ...PRESET_NAMES.filter((name) => BUCKET_PRESETS[name].unit === 'days'),
  'own',
];
const AGE_BYS: readonly AgeBy[] = ['due', 'document', 'posting'];

interface OptionsSectionProps {
  readonly form: AgingForm;
  readonly disabled: boolean;
}

/** What the report shall say: as of when, in which buckets, counted from which date. */
export function OptionsSection({ form, disabled }: OptionsSectionProps): ReactElement {
  const { words } = usePane();
  return (
    <Section title={words('pane.options.title')}>
      <Field
        label={words('label.asOf')}
        validationMessage={form.asOfDay === undefined ? words('pane.options.asOf.invalid') : null}
      >
        <Input
          type="date"
          value={form.asOf}
          disabled={disabled}
          onChange={(_, { value }) => {
            form.change({ asOf: value });
          }}
        />
      </Field>
      <BucketChoice form={form} disabled={disabled} />
      <Field label={words('pane.options.by')}>
        <RadioGroup layout="horizontal" value={form.by} disabled={disabled}>
          {AGE_BYS.map((by) => (
            <Radio
              key={by}
              value={by}
              label={words(`pane.options.by.${by}`)}
              onChange={() => {
                form.change({ by });
              }}
            />
          ))}
        </RadioGroup>
      </Field>
    </Section>
  );
}

function BucketChoice({ form, disabled }: OptionsSectionProps): ReactElement {
  const { words, language } = usePane();
  const { limits, limitsProblem, preset, own } = form;
  const labels = limits && bucketsFrom(limits).map((bucket) => bucketLabel(bucket, language, form.by));
  const problem = limitsProblem?.words(language);
  const faults = problem && [own.trim() === '' ? '' : problem.message, problem.remedy].join(' ').trim();
  const choose = (value: string): void => {
    const chosen = PRESETS.find((name) => name === value);
    if (chosen === undefined) return;
    form.change(chosen === 'own' && limits ? { preset: chosen, own: limits.join(', ') } : { preset: chosen });
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
