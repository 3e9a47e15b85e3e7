import { Field, Input, Link, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import { today } from '../../excel/clock';
import { isoFromDay } from '../../ledger/cells/dates';
import type { Day } from '../../ledger/ledger';
import { AS_OF_PICKS, betterDay, pickedDays } from '../asOfPicks';
import type { SettingsForm } from '../hooks/useSettings';
import { usePane } from '../paneContext';
import type { LedgerState } from '../paneServices';

const useStyles = makeStyles({
  row: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: tokens.spacingHorizontalS },
  field: { minWidth: 0 },
  control: { minWidth: 0, width: '100%' },
  better: { margin: 0 },
  link: { minHeight: '24px', '@media (forced-colors: active)': { color: 'LinkText' } },
});

interface AsOfFieldsProps {
  readonly form: SettingsForm;
  readonly ledger: LedgerState | undefined;
  readonly disabled: boolean;
}

/** The as-of date, the days that are asked for most, and a better one when nothing is open on it. */
export function AsOfFields({ form, ledger, disabled }: AsOfFieldsProps): ReactElement {
  const { words, formats } = usePane();
  const styles = useStyles();
  const days = pickedDays(today(), ledger?.lastDate);
  const current = AS_OF_PICKS.find((pick) => days.get(pick) === form.asOfDay) ?? '';
  const better = betterDay(ledger, form.asOfDay);
  const take = (day: Day): void => {
    form.change({ asOf: isoFromDay(day) });
  };
  return (
    <>
      <div className={styles.row}>
        <Field
          className={styles.field}
          label={words('label.asOf')}
          validationMessage={form.asOfDay === undefined ? words('pane.options.asOf.invalid') : null}
        >
          <Input
            type="date"
            className={styles.control}
            input={{ className: styles.control }}
            value={form.asOf}
            disabled={disabled}
            onChange={(_, { value }) => {
              form.change({ asOf: value });
            }}
          />
        </Field>
        <Field className={styles.field} label={words('pane.asOf.pick')}>
          <Select
            value={current}
            disabled={disabled}
            select={{ className: styles.control }}
            onChange={(_, { value }) => {
              const pick = AS_OF_PICKS.find((one) => one === value);
              const day = pick === undefined ? undefined : days.get(pick);
              if (day !== undefined) take(day);
            }}
          >
            {current === '' && <option value="">{words('pane.asOf.other')}</option>}
            {[...days.keys()].map((pick) => (
              <option key={pick} value={pick}>
                {words(`pane.asOf.pick.${pick}`)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {better !== undefined && (
        <p className={styles.better}>
          {words(`pane.asOf.${better.because}`)}{' '}
          <Link
            as="button"
            className={styles.link}
            disabled={disabled}
            onClick={() => {
              take(better.day);
            }}
          >
            {words('pane.asOf.better', { date: formats.day(better.day) })}
          </Link>
        </p>
      )}
    </>
  );
}
