import type { AddinRuntime } from './HostedAddin';

/** The key of the page that is pane, commands and functions in one. */
const SHARED = 'shared';
const COMMANDS = 'commands';
const FUNCTIONS = 'functions';

/** Collects the pages that a manifest names; whatever names the shared runtime's page runs in it. */
export class RuntimePages {
  private readonly pages = new Map<string, AddinRuntime>();

  /** `sharedUrl` is the page of the manifest's `Runtime`, if it has one. */
  constructor(private readonly sharedUrl: string | undefined) {
    if (sharedUrl !== undefined) {
      this.add(SHARED, sharedUrl, { isPane: true, isShared: true });
    }
  }

  /** A pane's key. Buttons with the same `TaskpaneId` share a pane; without one they share it by its page. */
  addPane(url: string | undefined, taskpaneId: string | undefined): string {
    if (url === undefined) {
      throw new Error('the manifest has a ShowTaskpane action without a SourceLocation');
    }
    if (url === this.sharedUrl) {
      return SHARED;
    }
    const key = `pane ${taskpaneId ?? ''} ${new URL(url).pathname}`;
    this.add(key, url, { isPane: true });
    return key;
  }

  addCommands(url: string | undefined): void {
    if (url !== undefined) {
      this.add(url === this.sharedUrl ? SHARED : COMMANDS, url, { hasCommands: true });
    }
  }

  addFunctions(url: string | undefined): void {
    if (url === undefined) {
      throw new Error('the manifest has custom functions without a Page');
    }
    this.add(url === this.sharedUrl ? SHARED : FUNCTIONS, url, { hasFunctions: true });
  }

  /** The pages, the first pane first. `fallback` is the pane of an add-in that opens none from its ribbon. */
  list(fallback: () => string | undefined): [AddinRuntime, ...AddinRuntime[]] {
    if (![...this.pages.values()].some(({ isPane }) => isPane)) {
      const url = fallback();
      if (url === undefined) {
        throw new Error('the manifest has neither a Runtime nor a SourceLocation');
      }
      this.addPane(url, undefined);
    }
    const all = [...this.pages.values()];
    const [first, ...panes] = all.filter(({ isPane }) => isPane);
    if (first === undefined) {
      throw new Error('the manifest has no pane');
    }
    return [first, ...panes, ...all.filter(({ isPane }) => !isPane)];
  }

  private add(key: string, url: string, facts: Partial<AddinRuntime>): void {
    const known = this.pages.get(key) ?? {
      key,
      url,
      isPane: false,
      isShared: false,
      hasFunctions: false,
      hasCommands: false,
    };
    this.pages.set(key, { ...known, ...facts });
  }
}
