import { FluentProvider, makeStyles, mergeClasses, tokens, webLightTheme } from '@fluentui/react-components';
import { useMemo, type ReactElement } from 'react';

import { languageOf } from '../../locales/language';
import type { PaneEnvironment } from '../environment';
import { useTheme } from '../hooks/useTheme';
import { PaneContext, paneFor } from '../paneContext';
import type { PaneServices } from '../paneServices';
import { ErrorBoundary } from './ErrorBoundary';
import { TaskPane } from './TaskPane';

const useStyles = makeStyles({
  // The browser's own parts, such as the calendar button of a date box, follow the pane's theme and not the
  // system's, which may be the other: they would be black on black, or white on white.
  root: {
    height: '100%',
    backgroundColor: tokens.colorNeutralBackground3,
    colorScheme: 'light',
    '@media (forced-colors: active)': { colorScheme: 'light dark' },
  },
  dark: { colorScheme: 'dark', '@media (forced-colors: active)': { colorScheme: 'light dark' } },
});

interface AppProps {
  readonly services: PaneServices;
  readonly environment: PaneEnvironment;
}

/** The pane in the user's language and theme. */
export function App({ services, environment }: AppProps): ReactElement {
  const theme = useTheme(environment);
  const styles = useStyles();
  const pane = useMemo(
    () => paneFor(services, environment, languageOf(environment.displayLanguage)),
    [services, environment],
  );
  return (
    <PaneContext value={pane}>
      <FluentProvider
        theme={theme}
        className={mergeClasses(styles.root, theme !== webLightTheme && styles.dark)}
      >
        <ErrorBoundary>
          <TaskPane />
        </ErrorBoundary>
      </FluentProvider>
    </PaneContext>
  );
}
