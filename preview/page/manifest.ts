/** The parts of an add-in's XML manifest that a host shows and runs. */

export interface HostedAddin {
  readonly id: string;
  readonly name: string;
  readonly paneUrl: string;
  /** Absent for an add-in without custom functions. */
  readonly functions?: { readonly metadataUrl: string; readonly namespace: string };
  readonly tabs: readonly RibbonTab[];
}
export interface RibbonTab {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly RibbonGroup[];
}
export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: { readonly title: string; readonly description: string };
  readonly iconUrl: string | undefined;
  readonly action:
    | { readonly kind: 'function'; readonly functionName: string }
    | { readonly kind: 'pane'; readonly url: string | undefined };
}

export interface ManifestOptions {
  /** Whose words are read, `zh-CN`; the manifest's default stands where it has none. */
  readonly language: string;
  /** Where the add-in is really served: the manifest's addresses keep their path and change their origin. */
  readonly origin: string;
}

const ICON_SIZE = 32;

/**
 * Reads a manifest of an Excel add-in with a task pane.
 * @throws Error when the text is no XML, or a part that every add-in needs is missing; the message names it.
 */
export function readManifest(xml: string, options: ManifestOptions): HostedAddin {
  const root = new DOMParser().parseFromString(xml, 'application/xml').documentElement;
  if (root.localName !== 'OfficeApp') {
    throw new Error('the manifest is not an OfficeApp document');
  }
  const resources = new Resources(root, options);
  const host = descendants(root, 'Host').find((element) => typeOf(element) === 'Workbook');
  const runtimePage = host && resources.urlOf(descendants(host, 'Runtime')[0]);
  const paneUrl = runtimePage ?? resources.ownUrl(descendants(root, 'SourceLocation')[0]);
  if (paneUrl === undefined) {
    throw new Error('the manifest has neither a Runtime nor a SourceLocation');
  }
  const extensionPoints = host === undefined ? [] : descendants(host, 'ExtensionPoint');
  const functions = extensionPoints.find((element) => typeOf(element) === 'CustomFunctions');
  const ribbon = extensionPoints.find((element) => typeOf(element) === 'PrimaryCommandSurface');
  const functionFacts = functions && readFunctions(functions, resources);
  return {
    id: children(root, 'Id')[0]?.textContent.trim() ?? '',
    name: resources.localized(children(root, 'DisplayName')[0]) ?? '',
    paneUrl,
    ...(functionFacts === undefined ? {} : { functions: functionFacts }),
    tabs: ribbon === undefined ? [] : readTabs(ribbon, resources),
  };
}

function readFunctions(point: Element, resources: Resources): HostedAddin['functions'] {
  const metadata = children(point, 'Metadata')[0];
  const metadataUrl = metadata && resources.urlOf(children(metadata, 'SourceLocation')[0]);
  const namespace = resources.textOf(children(point, 'Namespace')[0]);
  return metadataUrl === undefined || namespace === undefined ? undefined : { metadataUrl, namespace };
}

function readTabs(ribbon: Element, resources: Resources): RibbonTab[] {
  return Array.from(ribbon.children)
    .filter((element) => element.localName === 'CustomTab' || element.localName === 'OfficeTab')
    .map((tab) => ({
      id: tab.id,
      label: resources.textOf(children(tab, 'Label')[0]) ?? tab.id.replace(/^Tab/, ''),
      groups: children(tab, 'Group').map((group) => ({
        id: group.id,
        label: resources.textOf(children(group, 'Label')[0]) ?? '',
        buttons: descendants(group, 'Control')
          .filter((control) => typeOf(control) === 'Button')
          .map((control) => readButton(control, resources)),
      })),
    }));
}

function readButton(control: Element, resources: Resources): RibbonButton {
  const label = resources.textOf(children(control, 'Label')[0]) ?? control.id;
  const tip = children(control, 'Supertip')[0];
  const images = descendants(control, 'Image');
  const image = images.find((element) => element.getAttribute('size') === String(ICON_SIZE)) ?? images[0];
  const action = children(control, 'Action')[0];
  const functionName = action && children(action, 'FunctionName')[0]?.textContent.trim();
  return {
    id: control.id,
    label,
    tip: {
      title: (tip && resources.textOf(children(tip, 'Title')[0])) ?? label,
      description: (tip && resources.textOf(children(tip, 'Description')[0])) ?? '',
    },
    iconUrl: resources.urlOf(image),
    action:
      action !== undefined && typeOf(action) === 'ExecuteFunction' && functionName !== undefined
        ? { kind: 'function', functionName }
        : { kind: 'pane', url: action && resources.urlOf(children(action, 'SourceLocation')[0]) },
  };
}

/** The manifest's resources in one language. */
class Resources {
  private readonly elements = new Map<string, Element>();

  constructor(
    root: Element,
    private readonly options: ManifestOptions,
  ) {
    for (const element of descendants(root, 'Resources').flatMap((resources) => [
      ...resources.querySelectorAll('[id]'),
    ])) {
      this.elements.set(element.id, element);
    }
  }

  /** The words behind an element's `resid`. */
  textOf(element: Element | undefined): string | undefined {
    return this.localized(this.elements.get(element?.getAttribute('resid') ?? ''));
  }

  /** The address behind an element's `resid`. */
  urlOf(element: Element | undefined): string | undefined {
    return this.ownUrl(this.elements.get(element?.getAttribute('resid') ?? ''));
  }

  /** The address in an element's own `DefaultValue` and overrides. */
  ownUrl(element: Element | undefined): string | undefined {
    const address = this.localized(element);
    if (address === undefined) {
      return undefined;
    }
    const published = new URL(address);
    return new URL(published.pathname + published.search, this.options.origin).href;
  }

  localized(element: Element | undefined): string | undefined {
    const language = this.options.language.toLowerCase();
    const override = Array.from(element?.children ?? []).find(
      (child) => child.localName === 'Override' && child.getAttribute('Locale')?.toLowerCase() === language,
    );
    return override?.getAttribute('Value') ?? element?.getAttribute('DefaultValue') ?? undefined;
  }
}

function typeOf(element: Element): string | undefined {
  return element.getAttribute('xsi:type') ?? undefined;
}

function children(parent: Element, localName: string): Element[] {
  return Array.from(parent.children).filter((element) => element.localName === localName);
}

function descendants(parent: Element, localName: string): Element[] {
  return Array.from(parent.getElementsByTagNameNS('*', localName));
}
