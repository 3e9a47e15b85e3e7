import type { AddinSurface } from '../protocol/xdmAddinServices';
import type { RibbonButton } from './manifest';
import type { PageState, PageStore } from './PageStore';

/** The ribbon and the pane of this page, as the add-in reaches them through the client. */
export function ribbonSurface(store: PageStore, commandsReady: () => void): AddinSurface {
  return {
    commandsReady,
    isPaneVisible: () => store.get().isPaneVisible,
    showPane: (visible) => {
      store.update((state) => ({ ...state, isPaneVisible: visible }));
    },
    button: (id) => {
      const button = findButton(store.get(), id);
      return button && { enabled: !store.get().disabledButtons.has(id), label: button.label };
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
  return state.addin?.tabs
    .flatMap((tab) => tab.groups)
    .flatMap((group) => group.buttons)
    .find((button) => button.id === id);
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
