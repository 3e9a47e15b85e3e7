import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, RefObject } from 'react';

import type { Day } from '../../ledger/ledger';
import type { MoreReportsForm } from '../hooks/useMoreReports';
import type { JobResult } from '../hooks/useReportJob';
import { usePane } from '../paneContext';
import type { LedgerState, WrittenReport } from '../paneServices';
import { FigureSection } from './FigureSection';
import { MoreReports } from './MoreReports';
import { ResultSection } from './ResultSection';
import { StoreAging } from './StoreAging';
import { WrittenReports } from './WrittenReports';

const useStyles = makeStyles({
  result: { scrollMarginTop: tokens.spacingHorizontalM },
  none: { margin: 0 },
});

interface ReportsPanelProps {
  readonly result: JobResult;
  readonly resultRef: RefObject<HTMLDivElement | null>;
  readonly written: readonly WrittenReport[];
  readonly more: MoreReportsForm;
  readonly ledger: LedgerState | undefined;
  readonly asOf: Day | undefined;
  readonly disabled: boolean;
  readonly onRefresh: () => void;
  readonly onKeep: (sheet: string) => void;
  readonly onStore: () => void;
  readonly onAsk: () => void;
}

/** What was written, what else can be written, and what stands in the workbook. */
export function ReportsPanel(props: ReportsPanelProps): ReactElement {
  const { result, resultRef, written, more, ledger, asOf, disabled, onRefresh, onKeep, onStore, onAsk } =
    props;
  const { words } = usePane();
  const styles = useStyles();
  const readable = ledger !== undefined && ledger.rowsRead > 0;
  return (
    <>
      {result.reports !== undefined && (
        <div ref={resultRef} tabIndex={-1} className={styles.result}>
          <ResultSection outcome={result.reports} />
        </div>
      )}
      {written.length > 0 && (
        <>
          <FigureSection outcome={result.drillDown} disabled={disabled} onAsk={onAsk} />
          <WrittenReports
            reports={written}
            snapshot={result.snapshot}
            disabled={disabled}
            onRefresh={onRefresh}
            onKeep={onKeep}
          />
        </>
      )}
      {readable && <MoreReports form={more} ledger={ledger} asOf={asOf} disabled={disabled} />}
      {readable && <StoreAging outcome={result.stored} disabled={disabled} onStore={onStore} />}
      {!readable && written.length === 0 && <p className={styles.none}>{words('pane.reports.notYet')}</p>}
    </>
  );
}
