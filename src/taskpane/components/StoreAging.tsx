import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import { useGoTo } from '../goToContext';
import { usePane } from '../paneContext';
import type { StoreOutcome } from '../paneServices';
import { Section } from './Section';

const useStyles = makeStyles({
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  link: { minHeight: '24px', textAlign: 'start', '@media (forced-colors: active)': { color: 'LinkText' } },
});

interface StoreAgingProps {
  /** What was stored last. */
  readonly outcome: StoreOutcome | undefined;
  readonly disabled: boolean;
  readonly onStore: () => void;
}

/** Adds the aging of the chosen day to the workbook's aging history, and says what became of it. */
export function StoreAging({ outcome, disabled, onStore }: StoreAgingProps): ReactElement {
  const { words, formats } = usePane();
  const goTo = useGoTo();
  const styles = useStyles();
  return (
    <Section title={words('pane.history.title')}>
      <p className={styles.note}>{words('pane.history.about')}</p>
      <Button disabledFocusable={disabled} onClick={onStore}>
        {words('pane.history.store')}
      </Button>
      {outcome !== undefined && (
        <div role="status">
          <p className={styles.note}>
            {words('pane.history.stored', {
              date: formats.day(outcome.asOf),
              rows: formats.count(outcome.rows),
              dates: formats.count(outcome.dates),
            })}
          </p>
          {outcome.replaced > 0 && (
            <p className={styles.note}>
              {words('pane.history.replaced', { rows: formats.count(outcome.replaced) })}
            </p>
          )}
          {outcome.faults > 0 && (
            <p className={styles.note}>
              {words('pane.history.faults', { rows: formats.count(outcome.faults) })}
            </p>
          )}
          <Link
            as="button"
            className={styles.link}
            onClick={() => {
              goTo(outcome.sheet, 'A1');
            }}
          >
            {outcome.sheet}
          </Link>
        </div>
      )}
    </Section>
  );
}
