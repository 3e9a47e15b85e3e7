import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { JSDOM } from 'jsdom';

const ROOT = path.resolve(__dirname, '..');
const MANIFEST = path.join(ROOT, 'manifest.xml');
const SCHEMA = path.resolve(ROOT, '../shared/xsd/OfficeAppManifestV1_1.xsd');
const BASE = 'https://localhost:3000/';
/** Files that the build makes; all other addresses are files of the project. */
const BUILT = ['taskpane.html', 'functions.js', 'functions.json', 'functions-zh-CN.json'];
const LIMITS: Readonly<Record<string, number>> = { ShortStrings: 125, LongStrings: 250 };

const { window } = new JSDOM();
const manifest = new window.DOMParser().parseFromString(readFileSync(MANIFEST, 'utf8'), 'application/xml');
const elements = [...manifest.querySelectorAll('*')];

function named(...names: readonly string[]): Element[] {
  return elements.filter(({ localName }) => names.includes(localName));
}

function attributes(of: readonly Element[], name: string): string[] {
  return of.flatMap((element) => element.getAttribute(name) ?? []);
}

/** What a script of `support/` prints. */
function run(script: string, ...files: readonly string[]): string {
  return execFileSync(process.execPath, [path.join(__dirname, 'support', script), ...files], {
    encoding: 'utf8',
  });
}

/** Width and height of a PNG. */
function sizeOf(file: string): [number, number] {
  const bytes = readFileSync(file);
  expect(bytes.toString('latin1', 1, 4)).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

function assetOf(address: string): string {
  expect(address.startsWith(BASE)).toBe(true);
  return path.join(ROOT, address.slice(BASE.length));
}

const resources = named('Image', 'Url', 'String').filter((element) => element.hasAttribute('id'));

test('is well-formed', () => {
  expect(named('parsererror')).toEqual([]);
  expect(manifest.documentElement.localName).toBe('OfficeApp');
});

test('is read by Office’s own tool without the network', () => {
  expect(JSON.parse(run('readManifest.mjs', MANIFEST))).toMatchObject({
    id: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/) as string,
    displayName: 'Dunwell',
    officeAppType: 'TaskPaneApp',
    permissions: 'ReadWriteDocument',
    hosts: ['Workbook'],
    defaultLocale: 'en-US',
  });
});

(existsSync(SCHEMA) ? test : test.skip)('fits the schema', () => {
  expect(run('validateXml.mjs', MANIFEST, SCHEMA)).toBe('valid\n');
});

test('every resource is declared once and used', () => {
  const declared = attributes(resources, 'id');
  expect(new Set(declared).size).toBe(declared.length);
  expect([...new Set(attributes(elements, 'resid'))].sort()).toEqual([...declared].sort());
  for (const id of declared) expect(id.length).toBeLessThanOrEqual(32);
});

test('tab, group and buttons have ids of their own', () => {
  const ids = attributes(named('CustomTab', 'Group', 'Control'), 'id');
  expect(ids).toHaveLength(6);
  expect(new Set(ids).size).toBe(6);
});

test('one page serves the runtime, the functions, the commands and the pane', () => {
  const pages = named('Runtime', 'FunctionFile').concat(
    named('Page', 'Action').flatMap((element) => [...element.querySelectorAll('SourceLocation')]),
  );
  expect(attributes(pages, 'resid')).toEqual(Array<string>(4).fill('Taskpane.Url'));
  expect(named('Runtime')[0]?.getAttribute('lifetime')).toBe('long');
  expect(named('Runtimes')[0]?.previousElementSibling).toBeNull();
  expect(named('TaskpaneId')).toEqual([]);
});

test('the code answers for every command', () => {
  const commands = named('FunctionName').map(({ textContent }) => textContent);
  const source = readFileSync(path.join(ROOT, 'src/commands/index.ts'), 'utf8');
  expect(commands).toEqual(['generateAgingReport', 'refreshReports', 'drillDown']);
  for (const command of commands) expect(source).toContain(`Office.actions.associate('${command}'`);
});

test('every string speaks both languages and fits', () => {
  const strings = resources.filter(({ localName }) => localName === 'String');
  for (const element of [
    ...strings,
    ...named('DisplayName', 'Description').filter((e) => e.hasAttribute('DefaultValue')),
  ]) {
    const chinese = [...element.children].filter((child) => child.getAttribute('Locale') === 'zh-CN');
    expect(attributes(chinese, 'Value')).toHaveLength(1);
    const limit = LIMITS[element.parentElement?.localName ?? ''] ?? 250;
    for (const words of [...attributes([element], 'DefaultValue'), ...attributes(chinese, 'Value')]) {
      expect(words.length).toBeGreaterThan(0);
      expect(words.length).toBeLessThanOrEqual(limit);
    }
  }
  expect(strings.length).toBeGreaterThan(5);
});

test('every address is a file that exists or that the build makes', () => {
  const addresses = [
    ...attributes(elements, 'DefaultValue'),
    ...attributes(named('Override'), 'Value'),
  ].filter((value) => value.startsWith('http'));
  for (const address of addresses) {
    if (BUILT.includes(address.slice(BASE.length))) continue;
    expect(existsSync(assetOf(address))).toBe(true);
  }
  expect(addresses.length).toBeGreaterThan(15);
});

test('icons have the size that is asked for', () => {
  const addressOf = new Map(
    resources.map((element) => [element.getAttribute('id'), element.getAttribute('DefaultValue') ?? '']),
  );
  const icons = named('Image').filter((element) => element.hasAttribute('size'));
  expect(icons).toHaveLength(15);
  for (const icon of icons) {
    const size = Number(icon.getAttribute('size'));
    expect(sizeOf(assetOf(addressOf.get(icon.getAttribute('resid')) ?? ''))).toEqual([size, size]);
  }
  const [small, large] = named('IconUrl', 'HighResolutionIconUrl').map(
    (e) => e.getAttribute('DefaultValue') ?? '',
  );
  expect(sizeOf(assetOf(small ?? ''))).toEqual([32, 32]);
  expect(sizeOf(assetOf(large ?? ''))).toEqual([64, 64]);
});
