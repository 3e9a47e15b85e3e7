import { Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import type { Day } from '../../ledger/ledger';
import { MORE_REPORTS, type MoreReport } from '../../excel/moreReports';
import { canMake, comparisonDay, comparisonEntry, type MoreReportsForm } from '../hooks/useMoreReports';
import { usePane } from '../paneContext';
import type { LedgerState } from '../paneServices';
import { ReconciliationFields } from './ReconciliationFields';
import { Section } from './Section';
import { StatementFields } from './StatementFields';
import { TrendFields } from './TrendFields';

const useStyles = makeStyles({
  intro: { margin: 0, color: tokens.colorNeutralForeground2 },
  about: { margin: 0, paddingInlineStart: '32px', color: tokens.colorNeutralForeground2 },
  fields: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    paddingInlineStart: '32px',
    paddingTop: tokens.spacingVerticalS,
  },
});

/** Reports that need to know something. */
const ASKING = [
  'statement',
  'reconciliation',
  'comparison',
  'trends',
] as const satisfies readonly MoreReport[];
type Asking = (typeof ASKING)[number];

function isAsking(report: MoreReport): report is Asking {
  return ASKING.some((one) => one === report);
}

export interface MoreReportsProps {
  readonly form: MoreReportsForm;
  readonly ledger: LedgerState;
  readonly asOf: Day | undefined;
  readonly disabled: boolean;
}

/** What can be written beside the aging report and the alerts, each with what it needs to know. */
export function MoreReports(props: MoreReportsProps): ReactElement {
  const { form, ledger, disabled } = props;
  const { words } = usePane();
  const styles = useStyles();
  return (
    <Section title={words('pane.more.title')}>
      <p className={styles.intro}>{words('pane.more.intro')}</p>
      {MORE_REPORTS.map((report) => {
        const possible = canMake(report, ledger);
        const chosen = possible && form.chosen.includes(report);
        return (
          <div key={report}>
            <Checkbox
              label={words(`pane.more.${report}`)}
              aria-describedby={`about-${report}`}
              checked={chosen}
              disabled={disabled || !possible}
              onChange={(_, { checked }) => {
                form.choose(report, checked === true);
              }}
            />
            <p id={`about-${report}`} className={styles.about}>
              {words(
                possible
                  ? `pane.more.${report}.about`
                  : report === 'trends'
                    ? 'error.measureNeedsHistory'
                    : 'error.comparisonNeedsHistory',
              )}
            </p>
            {chosen && isAsking(report) && (
              <div className={styles.fields}>
                <ReportFields report={report} {...props} />
              </div>
            )}
          </div>
        );
      })}
    </Section>
  );
}

function ReportFields({
  report,
  ...props
}: MoreReportsProps & {
  readonly report: Asking;
}): ReactElement {
  switch (report) {
    case 'statement':
      return <StatementFields {...props} />;
    case 'reconciliation':
      return <ReconciliationFields {...props} />;
    case 'comparison':
      return <ComparisonField {...props} />;
    case 'trends':
      return <TrendFields {...props} />;
  }
}

function ComparisonField({ form, asOf, disabled }: MoreReportsProps): ReactElement {
  const { words } = usePane();
  const fault = comparisonDay(form, asOf) === undefined;
  return (
    <Field
      label={words('pane.more.comparison.from')}
      validationMessage={fault ? words('pane.options.earlier') : null}
    >
      <Input
        type="date"
        value={comparisonEntry(form, asOf)}
        disabled={disabled}
        onChange={(_, { value }) => {
          form.change({ from: value });
        }}
      />
    </Field>
  );
}
