import { Spinner } from '@fluentui/react-components';
import { lazy, Suspense, useState, type ComponentProps, type ReactElement } from 'react';

import { usePane } from '../../paneContext';

const CreditPanel = lazy(async () => {
  const { CreditPanel: loaded } = await import(/* webpackChunkName: "credit" */ './CreditPanel');
  return { default: loaded };
});

/** Credit, loaded when it is first opened; from then on it keeps what was typed. */
export function CreditTab(props: ComponentProps<typeof CreditPanel>): ReactElement | null {
  const { words } = usePane();
  const [opened, setOpened] = useState(props.open);
  if (props.open && !opened) setOpened(true);
  if (!opened) return null;
  return (
    <Suspense fallback={<Spinner size="small" label={words('pane.credit.loading')} />}>
      <CreditPanel {...props} />
    </Suspense>
  );
}
