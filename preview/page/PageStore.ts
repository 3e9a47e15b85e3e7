import type { HostedAddin } from './manifest';
import type { PageWords } from './words';

/** What the page shows around the grid. */
export interface PageState {
  /** Undefined until the manifest is read. */
  readonly addin: HostedAddin | undefined;
  /** What the page is busy with; undefined once everything is there. */
  readonly loading: keyof PageWords['loading'] | undefined;
  readonly fileName: string;
  /** A new address is a new pane: the old one's page is gone. */
  readonly paneAddress: string | undefined;
  readonly isPaneVisible: boolean;
  readonly disabledButtons: ReadonlySet<string>;
  readonly hiddenTabs: ReadonlySet<string>;
  /** Ids of the ribbon buttons whose functions have not completed. */
  readonly runningButtons: ReadonlySet<string>;
  /** What went wrong last, in the user's words. */
  readonly problem: string | undefined;
}

/** The page's state, for React's `useSyncExternalStore`. */
export class PageStore {
  private readonly listeners = new Set<() => void>();
  private current: PageState = {
    addin: undefined,
    loading: 'addin',
    fileName: '',
    paneAddress: undefined,
    isPaneVisible: true,
    disabledButtons: new Set(),
    hiddenTabs: new Set(),
    runningButtons: new Set(),
    problem: undefined,
  };

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
}
