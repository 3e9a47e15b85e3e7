import { children, descendants, textOfChild, typeOf } from './elements';
import type { RibbonButton, RibbonGroup, RibbonMenu, RibbonTab } from './HostedAddin';
import type { Resources } from './Resources';

/** The key of the pane that an element's `ShowTaskpane` action opens. */
export type PaneOf = (action: Element) => string;

const ICON_SIZE = 32;
/** Excel's own tabs that an add-in may extend, by their ids. */
const OFFICE_TABS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'en-US': {
    TabHome: 'Home',
    TabInsert: 'Insert',
    TabPageLayoutExcel: 'Page Layout',
    TabFormulas: 'Formulas',
    TabData: 'Data',
    TabReview: 'Review',
    TabView: 'View',
    TabDeveloper: 'Developer',
  },
  'zh-CN': {
    TabHome: '开始',
    TabInsert: '插入',
    TabPageLayoutExcel: '页面布局',
    TabFormulas: '公式',
    TabData: '数据',
    TabReview: '审阅',
    TabView: '视图',
    TabDeveloper: '开发工具',
  },
};

/** Excel's name of a tab of its own; ids that are not Excel's stand for themselves. */
export function officeTabLabel(id: string, language: string): string {
  const labels = OFFICE_TABS[language] ?? OFFICE_TABS['en-US'];
  return labels?.[id] ?? id.replace(/^Tab/, '');
}

/** The tabs of all `PrimaryCommandSurface`s; what extends the same tab comes together on it. */
export function readTabs(
  surfaces: readonly Element[],
  resources: Resources,
  language: string,
  paneOf: PaneOf,
): RibbonTab[] {
  const tabs = new Map<string, RibbonTab>();
  for (const element of surfaces.flatMap((surface) => Array.from(surface.children))) {
    if (element.localName !== 'CustomTab' && element.localName !== 'OfficeTab') {
      continue;
    }
    const id = element.id;
    const label = resources.textOf(children(element, 'Label')[0]) ?? officeTabLabel(id, language);
    const groups = children(element, 'Group').map((group) => readGroup(group, resources, paneOf));
    const known = tabs.get(id);
    tabs.set(id, { id, label, groups: [...(known?.groups ?? []), ...groups] });
  }
  return [...tabs.values()];
}

function readGroup(group: Element, resources: Resources, paneOf: PaneOf): RibbonGroup {
  const controls = children(group, 'Control').flatMap((control): (RibbonButton | RibbonMenu)[] => {
    switch (typeOf(control)) {
      case 'Button':
        return [readButton(control, resources, paneOf)];
      case 'Menu':
        return [
          {
            kind: 'menu',
            ...readLook(control, resources),
            items: descendants(control, 'Item').map((item) => readButton(item, resources, paneOf)),
          },
        ];
      default:
        throw new Error(`the manifest has a control of the unknown type ${typeOf(control) ?? ''}`);
    }
  });
  return { id: group.id, label: resources.textOf(children(group, 'Label')[0]) ?? '', controls };
}

function readButton(control: Element, resources: Resources, paneOf: PaneOf): RibbonButton {
  const action = children(control, 'Action')[0];
  if (action === undefined) {
    throw new Error(`the manifest's control ${control.id} has no Action`);
  }
  return {
    kind: 'button',
    ...readLook(control, resources),
    action:
      typeOf(action) === 'ExecuteFunction'
        ? { kind: 'function', functionName: textOfChild(action, 'FunctionName') ?? '' }
        : { kind: 'pane', runtime: paneOf(action) },
  };
}

function readLook(control: Element, resources: Resources): Omit<RibbonButton, 'kind' | 'action'> {
  const label = resources.textOf(children(control, 'Label')[0]) ?? control.id;
  const tip = children(control, 'Supertip')[0];
  return {
    id: control.id,
    label,
    tip: {
      title: (tip && resources.textOf(children(tip, 'Title')[0])) ?? label,
      description: (tip && resources.textOf(children(tip, 'Description')[0])) ?? '',
    },
    iconUrl: resources.iconOf(control, ICON_SIZE),
    isEnabled: textOfChild(control, 'Enabled')?.toLowerCase() !== 'false',
  };
}
