/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readManifest } from './manifest';

const tiny = readFileSync(path.resolve(__dirname, '../../test/browser/fixtures/addin/manifest.xml'), 'utf8');
const origin = 'http://localhost:3456';

test('reads names, addresses, functions and the ribbon in the default language', () => {
  const addin = readManifest(tiny, { language: 'en-US', origin });
  expect(addin).toMatchObject({
    id: '5f3b0f7e-6d0a-4c7e-9a57-0d3c1f6a2b11',
    name: 'Tiny add-in',
    paneUrl: 'http://localhost:3456/pane.html',
    functions: { metadataUrl: 'http://localhost:3456/functions.json', namespace: 'TINY' },
  });
  expect(addin.tabs.map((tab) => [tab.id, tab.label])).toEqual([['Tiny.Tab', 'Tiny']]);
  expect(addin.tabs[0]?.groups.map((group) => group.label)).toEqual(['Cells']);
  expect(addin.tabs[0]?.groups[0]?.buttons[0]).toEqual({
    id: 'Tiny.Mark',
    label: 'Mark cell',
    tip: { title: 'Mark cell', description: 'Writes a word into B2.' },
    iconUrl: 'http://localhost:3456/icon.svg',
    action: { kind: 'function', functionName: 'markCell' },
  });
  expect(addin.tabs[0]?.groups[0]?.buttons[2]?.action).toEqual({
    kind: 'pane',
    url: 'http://localhost:3456/pane.html',
  });
});

test('reads the overrides of a language, and the default where it has none', () => {
  const addin = readManifest(tiny, { language: 'zh-CN', origin });
  const buttons = addin.tabs[0]?.groups[0]?.buttons ?? [];
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
  expect(readManifest(published, { language: 'en-US', origin }).paneUrl).toBe(`${origin}/x/pane.html?v=2`);
});

test('an add-in without version overrides has a pane and nothing else', () => {
  const plain = tiny.replace(/<VersionOverrides[\s\S]*<\/VersionOverrides>/, '');
  expect(readManifest(plain, { language: 'en-US', origin })).toEqual({
    id: '5f3b0f7e-6d0a-4c7e-9a57-0d3c1f6a2b11',
    name: 'Tiny add-in',
    paneUrl: `${origin}/pane.html`,
    tabs: [],
  });
});

test.each(['', '<OfficeApp', '<html/>', '{"manifestVersion": "1.17"}'])('refuses %j', (text) => {
  expect(() => readManifest(text, { language: 'en-US', origin })).toThrow('not an OfficeApp document');
});
