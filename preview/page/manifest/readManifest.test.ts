/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readManifest } from './readManifest';

const tiny = readFileSync(
  path.resolve(__dirname, '../../../test/browser/fixtures/addin/manifest.xml'),
  'utf8',
);
const origin = 'http://localhost:3456';

test('reads names, addresses, functions and the ribbon in the default language', () => {
  const addin = readManifest(tiny, { language: 'en-US', origin });
  expect(addin).toMatchObject({
    id: '5f3b0f7e-6d0a-4c7e-9a57-0d3c1f6a2b11',
    name: 'Tiny add-in',
    runtimes: [
      {
        url: 'http://localhost:3456/pane.html',
        isPane: true,
        isShared: true,
        hasFunctions: true,
        hasCommands: true,
      },
    ],
    functions: { metadataUrl: 'http://localhost:3456/functions.json', namespace: 'TINY' },
  });
  expect(addin.tabs.map((tab) => [tab.id, tab.label])).toEqual([['Tiny.Tab', 'Tiny']]);
  expect(addin.tabs[0]?.groups.map((group) => group.label)).toEqual(['Cells']);
  expect(addin.tabs[0]?.groups[0]?.controls[0]).toEqual({
    kind: 'button',
    id: 'Tiny.Mark',
    label: 'Mark cell',
    tip: { title: 'Mark cell', description: 'Writes a word into B2.' },
    iconUrl: 'http://localhost:3456/icon.svg',
    isEnabled: true,
    action: { kind: 'function', functionName: 'markCell' },
  });
  expect(addin.tabs[0]?.groups[0]?.controls[2]).toMatchObject({
    action: { kind: 'pane', runtime: 'shared' },
  });
});

test('reads the overrides of a language, and the default where it has none', () => {
  const addin = readManifest(tiny, { language: 'zh-CN', origin });
  const buttons = addin.tabs[0]?.groups[0]?.controls ?? [];
  expect([addin.name, addin.tabs[0]?.label, ...buttons.map((button) => button.label)]).toEqual([
    '小小加载项',
    '小小',
    '标记单元格',
    'Not there',
    '打开窗格',
  ]);
});

test('keeps the query of an address and drops its published origin', () => {
  const published = tiny.replaceAll(
    'https://localhost:3000/pane.html',
    'https://cdn.example.com/x/pane.html?v=2',
  );
  expect(readManifest(published, { language: 'en-US', origin }).runtimes[0].url).toBe(
    `${origin}/x/pane.html?v=2`,
  );
});

const runtimeFacts = { isPane: false, isShared: false, hasFunctions: false, hasCommands: false };
/** The tiny manifest with an element's content replaced. */
function changed(pattern: RegExp, replacement: string): string {
  const next = tiny.replace(pattern, replacement);
  expect(next).not.toBe(tiny);
  return next;
}

test('an add-in without version overrides has a pane and a button on Home that shows it', () => {
  const addin = readManifest(changed(/<VersionOverrides[\s\S]*<\/VersionOverrides>/, ''), {
    language: 'zh-CN',
    origin,
  });
  expect(addin.runtimes).toEqual([
    { ...runtimeFacts, key: 'pane  /pane.html', url: `${origin}/pane.html`, isPane: true },
  ]);
  expect(addin.tabs.map(({ id, label }) => [id, label])).toEqual([['TabHome', '开始']]);
  expect(addin.tabs[0]?.groups[0]?.controls).toMatchObject([
    { label: '小小加载项', action: { kind: 'pane', runtime: 'pane  /pane.html' } },
  ]);
});

test('without a shared runtime every page runs for itself', () => {
  const xml = changed(/<Runtimes>[\s\S]*<\/Runtimes>/, '')
    .replace('<FunctionFile resid="Pane.Url"/>', '<FunctionFile resid="Script.Url"/>')
    .replace(
      '<Page><SourceLocation resid="Pane.Url"/></Page>',
      '<Page><SourceLocation resid="Metadata.Url"/></Page>',
    );
  expect(readManifest(xml, { language: 'en-US', origin }).runtimes).toEqual([
    { ...runtimeFacts, key: 'pane TinyPane /pane.html', url: `${origin}/pane.html`, isPane: true },
    { ...runtimeFacts, key: 'functions', url: `${origin}/functions.json`, hasFunctions: true },
    { ...runtimeFacts, key: 'commands', url: `${origin}/pane.js`, hasCommands: true },
  ]);
});

test('reads menus, icons of the size that fits and buttons that start disabled', () => {
  const xml = changed(
    /<Control xsi:type="Button" id="Tiny.Missing">[\s\S]*?<\/Control>/,
    `<Control xsi:type="Menu" id="Tiny.Menu">
       <Label resid="Missing.Label"/>
       <Supertip><Title resid="Missing.Label"/><Description resid="Missing.Tip"/></Supertip>
       <Icon><bt:Image size="16" resid="Icon.32"/><bt:Image size="80" resid="Icon.80"/></Icon>
       <Items>
         <Item id="Tiny.One">
           <Label resid="Mark.Label"/>
           <Action xsi:type="ExecuteFunction"><FunctionName>one</FunctionName></Action>
           <Enabled>false</Enabled>
         </Item>
       </Items>
     </Control>`,
  ).replace(
    '<bt:Images>',
    '<bt:Images><bt:Image id="Icon.80" DefaultValue="https://localhost:3000/icon-80.png"/>',
  );
  const [, menu] = readManifest(xml, { language: 'en-US', origin }).tabs[0]?.groups[0]?.controls ?? [];
  expect(menu).toMatchObject({
    kind: 'menu',
    id: 'Tiny.Menu',
    label: 'Not there',
    iconUrl: `${origin}/icon-80.png`,
    items: [
      {
        id: 'Tiny.One',
        label: 'Mark cell',
        isEnabled: false,
        action: { kind: 'function', functionName: 'one' },
      },
    ],
  });
});

test('groups for one of Excel’s tabs come together on it', () => {
  const surface =
    /<ExtensionPoint xsi:type="PrimaryCommandSurface">[\s\S]*?<\/ExtensionPoint>/.exec(tiny)?.[0] ?? '';
  const onHome = surface
    .replace('CustomTab id="Tiny.Tab"', 'OfficeTab id="TabHome"')
    .replace('/CustomTab', '/OfficeTab');
  const home = onHome.replace('<Label resid="Tab.Label"/>', '');
  const tabs = readManifest(tiny.replace(surface, home + home), { language: 'en-US', origin }).tabs;
  expect(tabs.map(({ label, groups }) => [label, groups.length])).toEqual([['Home', 2]]);
});

test('the newer overrides inside the older ones count', () => {
  const outer = /<VersionOverrides[\s\S]*<\/VersionOverrides>/.exec(tiny)?.[0] ?? '';
  const inner = outer
    .replace('taskpaneappversionoverrides"', 'taskpaneappversionoverrides/1.1"')
    .replace('VersionOverridesV1_0', 'VersionOverridesV1_1')
    .replace('DefaultValue="Mark cell"', 'DefaultValue="Newer mark"');
  const xml = tiny.replace('</VersionOverrides>', `${inner}</VersionOverrides>`);
  expect(readManifest(xml, { language: 'en-US', origin }).tabs[0]?.groups[0]?.controls[0]?.label).toBe(
    'Newer mark',
  );
});

test.each(['', '<OfficeApp', '<html/>'])('refuses %j', (text) => {
  expect(() => readManifest(text, { language: 'en-US', origin })).toThrow('not an OfficeApp document');
});

test.each([
  ['{"manifestVersion": "1.17"}', 'unified manifest (JSON)'],
  [tiny.replace('xsi:type="TaskPaneApp"', 'xsi:type="ContentApp"'), 'ContentApp'],
  [tiny.replace('Host Name="Workbook"', 'Host Name="Document"'), 'not for Excel'],
])('says why a manifest of another kind is refused', (text, reason) => {
  expect(() => readManifest(text, { language: 'en-US', origin })).toThrow(reason);
});
