import { children, descendants, textOfChild, typeOf } from './elements';
import type { AddinRuntime, HostedAddin, RibbonTab } from './HostedAddin';
import { officeTabLabel, readTabs } from './readRibbon';
import { Resources, type ManifestOptions } from './Resources';
import { RuntimePages } from './RuntimePages';

/**
 * Reads an add-in only (XML) manifest of an Excel add-in with a task pane. `VersionOverridesV1_1` count before the
 * `V1_0` around them, both before the base manifest.
 * @throws Error when the text is no such manifest, or a part that every add-in needs is missing; the message names it.
 */
export function readManifest(xml: string, options: ManifestOptions): HostedAddin {
  const root = parse(xml);
  const overrides = overridesOf(root);
  const resources = new Resources(overrides, options);
  const host = overrides.map(workbookHost).find((element) => element !== undefined);
  const pages = readRuntimes(root, host, resources);
  const points = host === undefined ? [] : descendants(host, 'ExtensionPoint');
  const surfaces = points.filter((point) => typeOf(point) === 'PrimaryCommandSurface');
  const tabs = readTabs(surfaces, resources, options.language, (action) =>
    pages.addPane(
      resources.urlOf(children(action, 'SourceLocation')[0]) ?? resources.ownUrl(baseSource(root)),
      textOfChild(action, 'TaskpaneId'),
    ),
  );
  const functions = readFunctions(points, resources);
  const getStarted = host && readGetStarted(host, resources);
  const name = resources.localized(children(root, 'DisplayName')[0]) ?? '';
  const iconUrl = resources.ownUrl(children(root, 'IconUrl')[0]);
  const runtimes = pages.list(() => resources.ownUrl(baseSource(root)));
  return {
    id: textOfChild(root, 'Id') ?? '',
    name,
    ...(iconUrl === undefined ? {} : { iconUrl }),
    runtimes,
    ...(functions === undefined ? {} : { functions }),
    ...(getStarted === undefined ? {} : { getStarted }),
    tabs: tabs.length > 0 ? tabs : [tabOfPane(name, iconUrl, runtimes[0], options.language)],
  };
}

function parse(xml: string): Element {
  if (/^\s*\{/.test(xml)) {
    throw new Error(
      'this is a unified manifest (JSON); the preview reads add-in only manifests (XML). ' +
        'Give it the XML manifest of the same add-in',
    );
  }
  const root = new DOMParser().parseFromString(xml, 'application/xml').documentElement;
  if (root.localName !== 'OfficeApp') {
    throw new Error('the manifest is not an OfficeApp document');
  }
  const type = typeOf(root);
  if (type !== undefined && type !== 'TaskPaneApp') {
    throw new Error(`the manifest is of a ${type}; the preview runs task pane add-ins`);
  }
  const hosts = children(root, 'Hosts').flatMap((element) => children(element, 'Host'));
  if (hosts.length > 0 && !hosts.some((element) => element.getAttribute('Name') === 'Workbook')) {
    throw new Error('the manifest is not for Excel: it has no <Host Name="Workbook"/>');
  }
  return root;
}

/** The version overrides, the inner (newer) ones first. */
function overridesOf(root: Element): Element[] {
  const outer = children(root, 'VersionOverrides')[0];
  if (outer === undefined) {
    return [];
  }
  const inner = children(outer, 'VersionOverrides')[0];
  return inner === undefined ? [outer] : [inner, outer];
}

function workbookHost(overrides: Element): Element | undefined {
  return children(overrides, 'Hosts')
    .flatMap((hosts) => children(hosts, 'Host'))
    .find((element) => typeOf(element) === 'Workbook');
}

function baseSource(root: Element): Element | undefined {
  const settings = children(root, 'DefaultSettings')[0];
  return settings && children(settings, 'SourceLocation')[0];
}

/** The pages without a pane; panes are added as the ribbon's actions name them. */
function readRuntimes(root: Element, host: Element | undefined, resources: Resources): RuntimePages {
  const runtime = host && descendants(host, 'Runtime')[0];
  const pages = new RuntimePages(resources.urlOf(runtime));
  const functions =
    host && descendants(host, 'ExtensionPoint').find((point) => typeOf(point) === 'CustomFunctions');
  if (functions !== undefined) {
    const page = children(functions, 'Page')[0];
    pages.addFunctions(page && resources.urlOf(children(page, 'SourceLocation')[0]));
  }
  pages.addCommands(resources.urlOf(host && descendants(host, 'FunctionFile')[0]));
  // Without commands of its own an add-in has the pane of the base manifest.
  if (host === undefined) {
    pages.addPane(resources.ownUrl(baseSource(root)), undefined);
  }
  return pages;
}

function readFunctions(points: readonly Element[], resources: Resources): HostedAddin['functions'] {
  const point = points.find((element) => typeOf(element) === 'CustomFunctions');
  const metadata = point && children(point, 'Metadata')[0];
  const metadataUrl = metadata && resources.urlOf(children(metadata, 'SourceLocation')[0]);
  const namespace = point && resources.textOf(children(point, 'Namespace')[0]);
  return metadataUrl === undefined || namespace === undefined ? undefined : { metadataUrl, namespace };
}

function readGetStarted(host: Element, resources: Resources): HostedAddin['getStarted'] {
  const element = descendants(host, 'GetStarted')[0];
  const title = element && resources.textOf(children(element, 'Title')[0]);
  const description = element && resources.textOf(children(element, 'Description')[0]);
  return title === undefined || description === undefined ? undefined : { title, description };
}

/** What Excel offers for an add-in without a ribbon: a button on Home that opens its pane. */
function tabOfPane(
  name: string,
  iconUrl: string | undefined,
  pane: AddinRuntime,
  language: string,
): RibbonTab {
  return {
    id: 'TabHome',
    label: officeTabLabel('TabHome', language),
    groups: [
      {
        id: 'AddinPane',
        label: name,
        controls: [
          {
            kind: 'button',
            id: 'AddinPane.Show',
            label: name,
            tip: { title: name, description: '' },
            iconUrl,
            isEnabled: true,
            action: { kind: 'pane', runtime: pane.key },
          },
        ],
      },
    ],
  };
}
