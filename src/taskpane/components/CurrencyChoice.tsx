import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import { HOME_CURRENCIES } from '../homeCurrency';
import type { SettingsForm } from '../hooks/useSettings';
import { usePane } from '../paneContext';
import type { LedgerState } from '../paneServices';

const useStyles = makeStyles({
  state: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXS,
  },
  words: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface CurrencyChoiceProps {
  readonly form: SettingsForm;
  readonly ledger: LedgerState | undefined;
  readonly disabled: boolean;
  readonly onAddRates: () => void;
}

/** One currency for the whole report, by the workbook's own rates; only for a ledger in foreign currency. */
export function CurrencyChoice(props: CurrencyChoiceProps): ReactElement | null {
  const { form, ledger, disabled, onAddRates } = props;
  const { words, formats, language } = usePane();
  const styles = useStyles();
  const named = ledger?.currencies.filter((currency) => currency !== '') ?? [];
  const home = HOME_CURRENCIES[language];
  const isForeign = named.length > 1 || (home !== undefined && named.some((one) => one !== home));
  if (ledger === undefined || (!isForeign && form.reporting === '')) return null;
  const { sheet } = ledger.rates;
  const rated = Object.entries(ledger.rates.missing).filter(([, lacks]) => lacks.length < named.length);
  const targets = [...named, ...rated.map(([currency]) => currency), home ?? '', form.reporting];
  const choices = [...new Set(targets)].filter((currency) => currency !== '');
  const missing = ledger.rates.missing[form.reporting] ?? named.filter((one) => one !== form.reporting);
  return (
    <>
      <Field label={words('pane.options.reporting')}>
        <Select
          value={form.reporting}
          disabled={disabled}
          onChange={(_, { value }) => {
            form.change({ reporting: value });
          }}
        >
          <option value="">{words('pane.options.reporting.none')}</option>
          {choices.map((currency) => (
            <option key={currency} value={currency}>
              {words('pane.options.reporting.to', { currency })}
            </option>
          ))}
        </Select>
      </Field>
      {form.reporting !== '' && (
        <div className={styles.state}>
          <p className={styles.words}>
            {sheet === undefined
              ? words('pane.rates.none')
              : missing.length === 0
                ? words('pane.rates.complete', { sheet })
                : words('pane.rates.missing', { sheet, currencies: formats.list(missing) })}
          </p>
          {sheet === undefined && (
            <Button disabledFocusable={disabled} onClick={onAddRates}>
              {words('pane.rates.add')}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
