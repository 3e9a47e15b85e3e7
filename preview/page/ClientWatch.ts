import type { AddinRuntime } from './manifest/HostedAddin';
import type { PageState } from './PageStore';

/** A page of the add-in that has not loaded Microsoft's client by then will hardly do so. */
const CLIENT_START_MILLISECONDS = 15_000;

/** Finds out when a page of the add-in does not start Microsoft's client. */
export class ClientWatch {
  private readonly started = new Set<string>();
  private readonly timer: ReturnType<typeof setTimeout>;

  constructor(
    private readonly runtimes: readonly AddinRuntime[],
    private readonly state: () => PageState,
    onSilent: (page: AddinRuntime) => void,
  ) {
    this.timer = setTimeout(() => {
      const page = this.silentPage();
      if (page !== undefined) {
        onSilent(page);
      }
    }, CLIENT_START_MILLISECONDS);
  }

  clientStarted(runtime: AddinRuntime): void {
    this.started.add(runtime.key);
  }

  dispose(): void {
    clearTimeout(this.timer);
  }

  private silentPage(): AddinRuntime | undefined {
    const { pages, loading } = this.state();
    const open = this.runtimes.filter((runtime) => pages.some(({ key }) => key === runtime.key));
    // Where the client has started but is not ready, the page has not asked for Office.
    return open.find(({ key }) => !this.started.has(key)) ?? (loading === 'pane' ? open[0] : undefined);
  }
}
