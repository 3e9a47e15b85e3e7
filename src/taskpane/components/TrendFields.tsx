import { Checkbox, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useId, type ReactElement } from 'react';

import { TREND_IDS, TREND_MONTHS, type TrendId } from '../../receivables/measures/trends';
import type { PaneKey } from '../../locales/paneText';
import { usePane } from '../paneContext';
import type { MoreReportsProps } from './MoreReports';

const useStyles = makeStyles({
  group: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  boxes: { display: 'flex', flexDirection: 'column' },
  fault: { margin: 0, color: tokens.colorPaletteRedForeground1 },
});

function nameOf(id: TrendId): PaneKey {
  if (id === 'end') return 'dashboard.receivables';
  return id === 'overdue' ? 'dashboard.overdue' : `measure.${id}`;
}

/** Which measures are followed, and over how many months; what the lines are by is said in the settings. */
export function TrendFields({ form, disabled }: MoreReportsProps): ReactElement {
  const { words } = usePane();
  const styles = useStyles();
  const fault = useId();
  const { shown, over } = form.trend;
  const isEmpty = shown.length === 0;
  return (
    <>
      <fieldset className={styles.group} aria-describedby={isEmpty ? fault : undefined}>
        <legend>{words('pane.more.trends.shown')}</legend>
        <div className={styles.boxes}>
          {TREND_IDS.map((id, at) => (
            <Checkbox
              key={id}
              label={words(nameOf(id))}
              checked={shown.includes(id)}
              disabled={disabled}
              aria-invalid={isEmpty && at === 0}
              onChange={(_, { checked }) => {
                const others = (one: TrendId): boolean =>
                  one === id ? checked === true : shown.includes(one);
                form.change({ trend: { shown: TREND_IDS.filter(others), over } });
              }}
            />
          ))}
        </div>
        {isEmpty && (
          <p id={fault} role="alert" className={styles.fault}>
            {words('pane.more.trends.none')}
          </p>
        )}
      </fieldset>
      <Field label={words('pane.more.trends.over')}>
        <Select
          value={String(over)}
          disabled={disabled}
          onChange={(_, { value }) => {
            const months = TREND_MONTHS.find((one) => String(one) === value);
            if (months !== undefined) form.change({ trend: { shown, over: months } });
          }}
        >
          {TREND_MONTHS.map((months) => (
            <option key={months} value={String(months)}>
              {words(`pane.more.trends.over.${months}`)}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}
