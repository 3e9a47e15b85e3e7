import type { HostLanguage } from '../workbook/corePlugins';
import type { HostedAddin } from './manifest/HostedAddin';
import type { PageTheme } from './pageTheme';
import type { OpenPage } from './RunningPages';
import type { PageWords } from './words';

/** What the page shows around the grid. */
export interface PageState {
  readonly language: HostLanguage;
  readonly theme: PageTheme;
  /** Undefined until the manifest is read. */
  readonly addin: HostedAddin | undefined;
  /** What the page is busy with; undefined once everything is there. */
  readonly loading: keyof PageWords['loading'] | undefined;
  readonly fileName: string;
  /** The workbook has changed since it was opened or saved. */
  readonly isUnsaved: boolean;
  /** The add-in's pages that run; a new address is a new run. */
  readonly pages: readonly OpenPage[];
  /** The key of the pane in front. */
  readonly activePane: string | undefined;
  readonly isPaneVisible: boolean;
  readonly disabledButtons: ReadonlySet<string>;
  readonly hiddenTabs: ReadonlySet<string>;
  /** Ids of the ribbon buttons whose functions have not completed. */
  readonly runningButtons: ReadonlySet<string>;
  /** What went wrong last, in the user's words. */
  readonly problem: string | undefined;
  /** The add-in's words for the error in the selected cell. */
  readonly cellMessage: string | undefined;
  readonly isDevPanelOpen: boolean;
}

/** The page's state, for React's `useSyncExternalStore`. */
export class PageStore {
  private readonly listeners = new Set<() => void>();
  private current: PageState;

  constructor(settings: Pick<PageState, 'language' | 'theme' | 'isDevPanelOpen'>) {
    this.current = {
      ...settings,
      addin: undefined,
      loading: 'addin',
      fileName: '',
      isUnsaved: false,
      pages: [],
      activePane: undefined,
      isPaneVisible: true,
      disabledButtons: new Set(),
      hiddenTabs: new Set(),
      runningButtons: new Set(),
      problem: undefined,
      cellMessage: undefined,
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly get = (): PageState => this.current;

  update(change: (state: PageState) => PageState): void {
    this.current = change(this.current);
    for (const listener of this.listeners) {
      listener();
    }
  }

  /** Changes some fields. */
  set(fields: Partial<PageState>): void {
    this.update((state) => ({ ...state, ...fields }));
  }
}
