import { Spinner } from '@fluentui/react-components';
import { lazy, Suspense, type ComponentProps, type ReactElement } from 'react';

import { usePane } from '../../paneContext';

const DashboardPanel = lazy(async () => {
  const { DashboardPanel: loaded } = await import(/* webpackChunkName: "dashboard" */ './DashboardPanel');
  return { default: loaded };
});

/** The dashboard, loaded when it is first opened: the pane does not wait for it. */
export function DashboardTab(props: ComponentProps<typeof DashboardPanel>): ReactElement {
  const { words } = usePane();
  return (
    <Suspense fallback={<Spinner size="small" label={words('pane.dashboard.loading')} />}>
      <DashboardPanel {...props} />
    </Suspense>
  );
}
