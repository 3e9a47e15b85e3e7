import type { PaneEnvironment } from './environment';

/** What Office says about itself. Outside Office, and in some hosts, parts of its context are missing. */
export function officeEnvironment(): PaneEnvironment {
  const context = Office.context as Partial<Office.Context> | undefined;
  return {
    displayLanguage: context?.displayLanguage,
    partitionKey: context?.partitionKey,
    background: () => context?.officeTheme?.bodyBackgroundColor,
  };
}
