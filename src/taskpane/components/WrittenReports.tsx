import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import { useGoTo } from '../goToContext';
import { usePane } from '../paneContext';
import type { KeptCopy } from '../hooks/useReportJob';
import type { WrittenReport } from '../paneServices';
import { Section } from './Section';
import { plainList } from './plainList';

const useStyles = makeStyles({
  list: plainList(tokens.spacingVerticalS),
  item: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  about: { minWidth: 0, overflowWrap: 'anywhere' },
  link: { minHeight: '24px', textAlign: 'start', '@media (forced-colors: active)': { color: 'LinkText' } },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  keep: { flexShrink: 0 },
});

interface WrittenReportsProps {
  readonly reports: readonly WrittenReport[];
  /** The copy that was kept last. */
  readonly snapshot: KeptCopy | undefined;
  readonly disabled: boolean;
  readonly onRefresh: () => void;
  readonly onKeep: (sheet: string) => void;
}

/** The reports that stand in the workbook: go there, keep a copy, write them all anew. */
export function WrittenReports(props: WrittenReportsProps): ReactElement {
  const { reports, snapshot, disabled, onRefresh, onKeep } = props;
  const { words, formats } = usePane();
  const goTo = useGoTo();
  const styles = useStyles();
  return (
    <Section title={words('pane.written.title')}>
      <ul className={styles.list}>
        {reports.map(({ sheet, report, asOf }) => (
          <li key={sheet} className={styles.item}>
            <div className={styles.about}>
              <Link
                as="button"
                className={styles.link}
                onClick={() => {
                  goTo(sheet, 'A1');
                }}
              >
                {sheet}
              </Link>
              {asOf !== undefined && (
                <p className={styles.note}>{words('pane.written.asOf', { date: formats.day(asOf) })}</p>
              )}
              {snapshot?.of === sheet && (
                // Beside the button that was pressed: below a long list nobody would see it.
                <p className={styles.note} role="status">
                  {words('pane.written.kept', { sheet: snapshot.sheet })}
                </p>
              )}
            </div>
            {report !== 'snapshot' && report !== 'index' && (
              <Button
                size="small"
                className={styles.keep}
                disabledFocusable={disabled}
                aria-label={words('pane.written.keepOf', { sheet })}
                onClick={() => {
                  onKeep(sheet);
                }}
              >
                {words('pane.written.keep')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Button disabledFocusable={disabled} onClick={onRefresh}>
        {words('pane.written.refresh')}
      </Button>
      <p className={styles.note}>{words('pane.written.refresh.about')}</p>
    </Section>
  );
}
