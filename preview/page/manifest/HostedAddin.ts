/** The parts of an add-in's manifest that a host shows and runs. */
export interface HostedAddin {
  readonly id: string;
  readonly name: string;
  readonly iconUrl?: string;
  /** The pages that run, the first pane's first. */
  readonly runtimes: readonly [AddinRuntime, ...AddinRuntime[]];
  /** Absent for an add-in without custom functions. */
  readonly functions?: { readonly metadataUrl: string; readonly namespace: string };
  readonly tabs: readonly RibbonTab[];
  /** What Excel says once when the add-in has been installed. */
  readonly getStarted?: { readonly title: string; readonly description: string };
}

/** One page of the add-in with a client of its own. */
export interface AddinRuntime {
  /** Names it among the add-in's pages; the same in every language. */
  readonly key: string;
  readonly url: string;
  /** A pane shows its page; the others have none. A shared runtime's pane also runs commands and functions. */
  readonly isPane: boolean;
  readonly isShared: boolean;
  readonly hasFunctions: boolean;
  readonly hasCommands: boolean;
}

export interface RibbonTab {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly RibbonGroup[];
}
export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly controls: readonly (RibbonButton | RibbonMenu)[];
}
interface RibbonLook {
  readonly id: string;
  readonly label: string;
  readonly tip: { readonly title: string; readonly description: string };
  readonly iconUrl: string | undefined;
  /** As the add-in's ribbon starts; `Office.ribbon.requestUpdate` changes it. */
  readonly isEnabled: boolean;
}
export interface RibbonButton extends RibbonLook {
  readonly kind: 'button';
  readonly action:
    | { readonly kind: 'function'; readonly functionName: string }
    /** `runtime` is the key of the pane's page. */
    | { readonly kind: 'pane'; readonly runtime: string };
}
export interface RibbonMenu extends RibbonLook {
  readonly kind: 'menu';
  readonly items: readonly RibbonButton[];
}

/** Every button of the ribbon, those in menus included. */
export function buttonsOf(tabs: readonly RibbonTab[]): RibbonButton[] {
  return tabs
    .flatMap((tab) => tab.groups)
    .flatMap((group) => group.controls)
    .flatMap((control) => (control.kind === 'menu' ? control.items : [control]));
}
