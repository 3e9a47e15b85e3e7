import { Checkbox, Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import { endOfMonth, isoFromDay } from '../../ledger/cells/dates';
import type { AgeBy } from '../../receivables/openItems';
import type { SettingsForm } from '../hooks/useSettings';
import { usePane } from '../paneContext';
import type { LedgerState } from '../paneServices';
import { AlertSettings } from './AlertSettings';
import { BucketChoice } from './BucketChoice';
import { CurrencyChoice } from './CurrencyChoice';
import { GroupByChoice } from './GroupByChoice';
import { Section } from './Section';

const AGE_BYS: readonly AgeBy[] = ['due', 'document', 'posting'];
const ON_ACCOUNTS = ['inBuckets', 'ownColumn'] as const;

interface SettingsSectionProps {
  readonly form: SettingsForm;
  readonly ledger: LedgerState | undefined;
  readonly disabled: boolean;
  readonly onAddRates: () => void;
}

/** How the figures are reckoned and laid out; the workbook remembers it. */
export function SettingsSection(props: SettingsSectionProps): ReactElement {
  const { form, ledger, disabled, onAddRates } = props;
  const { words } = usePane();
  return (
    <>
      <Section title={words('pane.options.title')}>
        <BucketChoice form={form} disabled={disabled} />
        <Field label={words('pane.options.by')}>
          <RadioGroup value={form.by} disabled={disabled}>
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
        <Field label={words('pane.options.onAccount')}>
          <RadioGroup value={form.onAccount} disabled={disabled}>
            {ON_ACCOUNTS.map((onAccount) => (
              <Radio
                key={onAccount}
                value={onAccount}
                label={words(`pane.options.onAccount.${onAccount}`)}
                onChange={() => {
                  form.change({ onAccount });
                }}
              />
            ))}
          </RadioGroup>
        </Field>
      </Section>
      <Section title={words('pane.options.layout')}>
        <GroupByChoice form={form} ledger={ledger} disabled={disabled} />
        <PreviousDate form={form} disabled={disabled} />
        <CurrencyChoice form={form} ledger={ledger} disabled={disabled} onAddRates={onAddRates} />
      </Section>
      <AlertSettings form={form} disabled={disabled} />
    </>
  );
}

function PreviousDate({ form, disabled }: Pick<SettingsSectionProps, 'form' | 'disabled'>): ReactElement {
  const { words } = usePane();
  const { previous, previousFault, asOfDay } = form;
  const usual = asOfDay === undefined ? '' : isoFromDay(endOfMonth(asOfDay, -1));
  return (
    <>
      <Checkbox
        label={words('pane.options.previous')}
        checked={previous !== undefined}
        disabled={disabled}
        onChange={(_, { checked }) => {
          form.change({ previous: checked === true ? usual : undefined });
        }}
      />
      {previous !== undefined && (
        <Field
          label={words('pane.options.previous.date')}
          validationMessage={previousFault ? words('pane.options.earlier') : null}
        >
          <Input
            type="date"
            value={previous}
            disabled={disabled}
            onChange={(_, { value }) => {
              form.change({ previous: value });
            }}
          />
        </Field>
      )}
    </>
  );
}
