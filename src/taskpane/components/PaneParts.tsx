import type { ReactElement, RefObject } from 'react';

import type { LedgerControl } from '../hooks/useLedger';
import type { MoreReportsForm } from '../hooks/useMoreReports';
import type { PaneActions } from '../hooks/usePaneActions';
import type { JobResult } from '../hooks/useReportJob';
import type { SettingsForm } from '../hooks/useSettings';
import type { WrittenReport } from '../paneServices';
import { ChecksPanel } from './ChecksPanel';
import { LedgerSection } from './LedgerSection';
import { TabPanel, type PaneTab } from './PaneTabs';
import { ReportsPanel } from './ReportsPanel';
import { SettingsSection } from './SettingsSection';
import { Welcome } from './Welcome';

interface PanePartsProps {
  readonly tab: PaneTab;
  readonly control: LedgerControl;
  readonly settings: SettingsForm;
  readonly more: MoreReportsForm;
  readonly result: JobResult;
  readonly resultRef: RefObject<HTMLDivElement | null>;
  readonly written: readonly WrittenReport[];
  readonly actions: PaneActions;
  readonly busy: boolean;
}

/** What stands under the four tabs. */
export function PaneParts(props: PanePartsProps): ReactElement {
  const { tab, control, settings, more, result, resultRef, written, actions, busy } = props;
  const { ledger } = control;
  return (
    <>
      <TabPanel tab="ledger" selected={tab}>
        <Welcome />
        <LedgerSection control={control} disabled={busy} onResetColumns={actions.resetColumns} />
      </TabPanel>
      <TabPanel tab="checks" selected={tab}>
        <ChecksPanel ledger={ledger} disabled={busy || control.looking} onAccept={actions.accept} />
      </TabPanel>
      <TabPanel tab="settings" selected={tab}>
        <SettingsSection form={settings} ledger={ledger} disabled={busy} onAddRates={actions.addRates} />
      </TabPanel>
      <TabPanel tab="reports" selected={tab}>
        <ReportsPanel
          result={result}
          resultRef={resultRef}
          written={written}
          more={more}
          ledger={ledger}
          asOf={settings.asOfDay}
          disabled={busy}
          onRefresh={actions.refresh}
          onKeep={actions.keep}
          onStore={actions.store}
          onAsk={actions.ask}
        />
      </TabPanel>
    </>
  );
}
