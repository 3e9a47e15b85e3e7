import type { AddinSurface } from '../protocol/xdmAddinServices';
import { buttonsOf, type RibbonButton, type RibbonMenu } from './manifest/HostedAddin';
import type { PageState, PageStore } from './PageStore';

/** The ribbon and the pane of this page, as the add-in reaches them through the client. */
export function ribbonSurface(store: PageStore, openPane: (key: string) => void): AddinSurface {
  return {
    commandsReady: () => {
      store.set({ loading: undefined });
    },
    isPaneVisible: () => store.get().isPaneVisible,
    showPane: (visible) => {
      const key = store.get().addin?.runtimes[0].key;
      if (visible && key !== undefined) {
        openPane(key);
        store.set({ activePane: key });
      }
      store.set({ isPaneVisible: visible });
    },
    button: (id) => {
      const control = findControl(store.get(), id);
      return control && { enabled: !store.get().disabledButtons.has(id), label: control.label };
    },
    enableButton: (id, enabled) => {
      store.update((state) => ({
        ...state,
        disabledButtons: withMember(state.disabledButtons, id, !enabled),
      }));
    },
    hasTab: (id) => store.get().addin?.tabs.some((tab) => tab.id === id) === true,
    showTab: (id, visible) => {
      store.update((state) => ({ ...state, hiddenTabs: withMember(state.hiddenTabs, id, !visible) }));
    },
  };
}

export function findButton(state: PageState, id: string): RibbonButton | undefined {
  return buttonsOf(state.addin?.tabs ?? []).find((button) => button.id === id);
}

function findControl(state: PageState, id: string): RibbonButton | RibbonMenu | undefined {
  const menus = (state.addin?.tabs ?? [])
    .flatMap((tab) => tab.groups)
    .flatMap((group) => group.controls)
    .filter((control) => control.kind === 'menu');
  return findButton(state, id) ?? menus.find((menu) => menu.id === id);
}

/** The buttons that the manifest starts disabled. */
export function disabledAtStart(state: PageState): ReadonlySet<string> {
  const controls = (state.addin?.tabs ?? []).flatMap((tab) => tab.groups).flatMap((group) => group.controls);
  const all = controls.flatMap((control) =>
    control.kind === 'menu' ? [control, ...control.items] : [control],
  );
  return new Set(all.filter(({ isEnabled }) => !isEnabled).map(({ id }) => id));
}

/** The set with `id` in it, or without it. */
export function withMember(set: ReadonlySet<string>, id: string, isMember: boolean): ReadonlySet<string> {
  const next = new Set(set);
  if (isMember) {
    next.add(id);
  } else {
    next.delete(id);
  }
  return next;
}
