import { Field, Input, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useId, type ReactElement } from 'react';

import { ALERTS_BY, SEVERITIES } from '../../receivables/alerts';
import type { SettingsForm } from '../hooks/useSettings';
import { usePane } from '../paneContext';
import { Section } from './Section';

const useStyles = makeStyles({
  group: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    border: 'none',
    margin: 0,
    padding: 0,
    minWidth: 0,
  },
  amounts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalS,
  },
  input: { minWidth: 0 },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface AlertSettingsProps {
  readonly form: SettingsForm;
  readonly disabled: boolean;
}

/** What is one alert, and from which amounts it is severe; the workbook remembers it. */
export function AlertSettings({ form, disabled }: AlertSettingsProps): ReactElement {
  const { words } = usePane();
  const styles = useStyles();
  const hint = useId();
  const [, ...severities] = SEVERITIES;
  return (
    <Section title={words('pane.alerts.title')}>
      <Field label={words('pane.alerts.by')}>
        <RadioGroup value={form.alertsBy} disabled={disabled}>
          {ALERTS_BY.map((alertsBy) => (
            <Radio
              key={alertsBy}
              value={alertsBy}
              label={words(`pane.alerts.by.${alertsBy}`)}
              onChange={() => {
                form.change({ alertsBy });
              }}
            />
          ))}
        </RadioGroup>
      </Field>
      <fieldset className={styles.group} aria-describedby={hint}>
        <legend>{words('pane.alerts.amounts')}</legend>
        <div className={styles.amounts}>
          {severities.map((severity, at) => (
            <Field
              key={severity}
              label={words(`alert.severity.${severity}`)}
              validationState={form.alertFault ? 'error' : 'none'}
            >
              <Input
                className={styles.input}
                inputMode="decimal"
                value={form.alertAmounts[at] ?? ''}
                disabled={disabled}
                onChange={(_, { value }) => {
                  const [medium, high, critical] = form.alertAmounts.map((entry, box) =>
                    box === at ? value : entry,
                  );
                  form.change({ alertAmounts: [medium ?? '', high ?? '', critical ?? ''] });
                }}
              />
            </Field>
          ))}
        </div>
        <p id={hint} className={styles.hint} role={form.alertFault ? 'alert' : undefined}>
          {words(form.alertFault ? 'pane.alerts.amounts.invalid' : 'pane.alerts.amounts.hint')}
        </p>
      </fieldset>
    </Section>
  );
}
