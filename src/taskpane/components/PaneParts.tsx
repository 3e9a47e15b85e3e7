import type { ReactElement, RefObject } from 'react';

import type { PaneActions } from '../hooks/usePaneActions';
import type { PaneState } from '../hooks/usePaneState';
import { ChecksPanel } from './ChecksPanel';
import { CreditTab } from './credit/CreditTab';
import { DashboardTab } from './dashboard/DashboardTab';
import { LedgerSection } from './LedgerSection';
import { MeasureSettings } from './MeasureSettings';
import { TabPanel, type PaneTab } from './PaneTabs';
import { ReportsPanel } from './ReportsPanel';
import { SettingsSection } from './SettingsSection';
import { Welcome } from './Welcome';

interface PanePartsProps extends PaneState {
  readonly tab: PaneTab;
  readonly resultRef: RefObject<HTMLDivElement | null>;
  readonly actions: PaneActions;
}

/** What stands under the tabs. */
export function PaneParts(props: PanePartsProps): ReactElement {
  const {
    tab,
    control,
    settings,
    measures,
    more,
    dashboard,
    job,
    resultRef,
    written,
    actions,
    busy,
    errand,
  } = props;
  const { ledger } = control;
  const { result } = job;
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
        <MeasureSettings form={measures} disabled={busy} />
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
      <TabPanel tab="dashboard" selected={tab}>
        {tab === 'dashboard' && (
          <DashboardTab
            dashboard={dashboard}
            ledger={ledger}
            ready={ledger !== undefined && ledger.rowsUsed > 0 && control.problem === undefined}
            disabled={busy}
            drilled={result.drillDown}
            onSettings={actions.toSettings}
          />
        )}
      </TabPanel>
      <TabPanel tab="credit" selected={tab}>
        <CreditTab
          {...{ control, settings, measures, job, errand }}
          open={tab === 'credit'}
          disabled={busy}
        />
      </TabPanel>
    </>
  );
}
