import { CounterBadge, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

import { usePane } from '../paneContext';

export const PANE_TABS = ['ledger', 'checks', 'settings', 'reports', 'dashboard', 'credit'] as const;
export type PaneTab = (typeof PANE_TABS)[number];

const useStyles = makeStyles({
  tabs: {
    flexShrink: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  tab: {
    paddingLeft: tokens.spacingHorizontalXS,
    paddingRight: tokens.spacingHorizontalXS,
    flexGrow: 1,
    // Six names have to stand side by side in the narrowest pane.
    '@media (max-width: 400px)': { '& [class*="fui-Tab__content"]': { fontSize: tokens.fontSizeBase200 } },
    '@media (max-width: 350px)': {
      paddingLeft: 0,
      paddingRight: 0,
      '& [class*="fui-Tab__content"]': { fontSize: '11px', paddingInline: 0 },
    },
  },
  label: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    // A long option must not make its list wider than the pane.
    '& .fui-Field': { minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' },
    '& .fui-Select__select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' },
  },
  hidden: { display: 'none' },
});

interface PaneTabsProps {
  readonly selected: PaneTab;
  /** Findings that the user should look at. */
  readonly findings: number;
  readonly onSelect: (tab: PaneTab) => void;
}

/** The parts of the pane. */
export function PaneTabs({ selected, findings, onSelect }: PaneTabsProps): ReactElement {
  const { words, formats } = usePane();
  const styles = useStyles();
  return (
    <TabList
      className={styles.tabs}
      selectedValue={selected}
      selectTabOnFocus
      aria-label={words('pane.tabs')}
      onTabSelect={(_, { value }) => {
        const tab = PANE_TABS.find((one) => one === value);
        if (tab !== undefined) onSelect(tab);
      }}
    >
      {PANE_TABS.map((tab) => (
        <Tab key={tab} id={`tab-${tab}`} value={tab} className={styles.tab} aria-controls={`panel-${tab}`}>
          <span className={styles.label}>
            {words(`pane.tab.${tab}`)}
            {tab === 'checks' && findings > 0 && (
              <CounterBadge
                size="small"
                color="danger"
                count={findings}
                aria-label={words('pane.tab.findings', { count: formats.count(findings) })}
              />
            )}
          </span>
        </Tab>
      ))}
    </TabList>
  );
}

interface TabPanelProps {
  readonly tab: PaneTab;
  readonly selected: PaneTab;
  readonly children: ReactNode;
}

/** What stands under a tab. It keeps what was typed while another tab is shown. */
export function TabPanel({ tab, selected, children }: TabPanelProps): ReactElement {
  const styles = useStyles();
  const shown = tab === selected;
  return (
    <div
      role="tabpanel"
      id={`panel-${tab}`}
      aria-labelledby={`tab-${tab}`}
      hidden={!shown}
      className={shown ? styles.panel : styles.hidden}
    >
      {children}
    </div>
  );
}
