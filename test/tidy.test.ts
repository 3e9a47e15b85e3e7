import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '..');
/** Tracked files and new ones that git does not ignore. */
const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8' })
  .split('\n')
  .filter((file) => file !== '' && existsSync(path.join(ROOT, file)));
const sources = files.filter((file) => /\.(ts|tsx|js|mjs)$/.test(file));
const contentOf = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

test('no file is longer than 300 lines', () => {
  expect(sources.filter((file) => contentOf(file).split('\n').length > 301)).toEqual([]);
});

test('every folder of code says what belongs in it', () => {
  const folders = new Set(sources.map((file) => file.split('/').slice(0, 2).join('/')));
  const rooms = [...folders].filter((folder) => /^(src|preview)\/\w+$/.test(folder) && !folder.includes('.'));
  const tops = ['bench', 'cli', 'demo', 'preview', 'test'];
  expect([...rooms, ...tops].filter((folder) => !existsSync(path.join(ROOT, folder, 'README.md')))).toEqual(
    [],
  );
});

test('nothing is left for later, switched off or looked away from', () => {
  const banned =
    /\b(TODO|FIXME|XXX|HACK)\b|@ts-(ignore|nocheck|expect-error)|\b(describe|test|it)\.(only|skip)\(/;
  const found = sources.filter((file) => file !== 'test/tidy.test.ts' && banned.test(contentOf(file)));
  expect(found).toEqual([]);
});

test('the add-in makes no network call', () => {
  const calls = /\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|EventSource/;
  const addin = sources.filter((file) => file.startsWith('src/') && !file.includes('.test.'));
  expect(addin.filter((file) => calls.test(contentOf(file)))).toEqual([]);
});

test('every message is used', () => {
  const code = sources
    .filter((file) => !file.startsWith('src/locales/'))
    .map(contentOf)
    .join('\n');
  const keys = sources
    .filter((file) => file.startsWith('src/locales/en-US/'))
    .flatMap((file) => [...contentOf(file).matchAll(/^ {2}'([\w.-]+)':/gm)].map(([, key]) => key ?? ''));
  // A key is used whole, or by its family: `check.${code}`.
  const used = (key: string): boolean =>
    code.includes(`'${key}'`) ||
    key.split('.').some((_, at, parts) => code.includes(`\`${parts.slice(0, at).join('.')}.\${`) && at > 0);
  expect(keys.filter((key) => !used(key) && !key.startsWith('error.'))).toEqual([]);
});

test('every error of the catalogue is raised somewhere', () => {
  const code = sources.map(contentOf).join('\n');
  const codes = [...contentOf('src/locales/en-US/errors.ts').matchAll(/'error\.(\w+)':/g)].map(
    ([, one]) => one ?? '',
  );
  expect(codes.filter((one) => !code.includes(`'${one}'`))).toEqual([]);
});
