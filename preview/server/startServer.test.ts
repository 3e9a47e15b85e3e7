import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startServer, type PreviewServer } from './startServer';

let folder: string;
let server: PreviewServer;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'preview-server-'));
  const root = path.join(folder, 'dist');
  await mkdir(path.join(root, 'preview'), { recursive: true });
  await mkdir(path.join(root, 'samples'));
  await writeFile(path.join(folder, 'secret.txt'), 'secret');
  await writeFile(path.join(root, 'preview', 'index.html'), '<title>page</title>');
  await writeFile(
    path.join(root, 'pane.html'),
    '<head><script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script></head>',
  );
  await writeFile(path.join(root, 'manifest.xml'), '<OfficeApp/>');
  await writeFile(path.join(root, 'samples', 'book.zh-CN.xlsx'), 'PK');
  await writeFile(path.join(root, 'samples', 'book.en-US.csv'), 'a,b');
  await writeFile(path.join(root, 'samples', 'another-book.en-US.csv'), 'c,d');
  await writeFile(path.join(root, 'samples', 'README.md'), '');
  server = await startServer({ port: 0, root });
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

/** Sends a path as it is written: `fetch` would tidy its dots away. */
function getRaw(pathname: string): Promise<IncomingMessage> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path: pathname }, (answer) => {
      resolve(answer.resume());
    })
      .on('error', reject)
      .end();
  });
}

async function get(pathname: string): Promise<{ status: number; type: string | null; text: string }> {
  const answer = await fetch(new URL(pathname, server.url));
  return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() };
}

test('serves the page, the add-in and the configuration', async () => {
  expect(await get('/preview/')).toMatchObject({ status: 200, text: '<title>page</title>' });
  expect(await get('/')).toMatchObject({ status: 200, text: '<title>page</title>' });
  expect(await get('/manifest.xml')).toMatchObject({ status: 200, type: 'application/xml; charset=utf-8' });
  expect(JSON.parse((await get('/preview/config.json')).text)).toEqual({
    manifest: '/manifest.xml',
    samples: { 'zh-CN': '/samples/book.zh-CN.xlsx', 'en-US': '/samples/book.en-US.csv' },
  });
});

test.each(['/', '/preview'])('%s leads to the page and keeps what is asked of it', async (pathname) => {
  const answer = await fetch(new URL(`${pathname}?lang=zh-CN&dev=1`, server.url), { redirect: 'manual' });
  expect([answer.status, answer.headers.get('location')]).toEqual([302, '/preview/?lang=zh-CN&dev=1']);
});

test('gives pages the local Office client instead of the CDN', async () => {
  const page = await get('/pane.html');
  expect(page.type).toBe('text/html; charset=utf-8');
  expect(page.text).toContain('<script src="/office-js/office.js"></script>');
  expect(page.text).not.toContain('appsforoffice');
});

test.each([
  'https://appsforoffice.microsoft.com/lib/1.1/hosted/office.js',
  'https://appsforoffice.microsoft.com/lib/beta/hosted/office.js',
  '//appsforoffice.microsoft.com/lib/1/hosted/office.debug.js',
  'https://appsforoffice.microsoft.com/lib/1/hosted/custom-functions-runtime.js',
  'https://unpkg.com/@microsoft/office-js@1.1.110/dist/office.js',
])('a page that loads %s gets the local file', async (address) => {
  await writeFile(
    path.join(folder, 'dist', 'other.html'),
    `<HEAD lang="en"><script src="${address}"></script>`,
  );
  const { text } = await get('/other.html');
  expect(text).toContain(`<script src="/office-js/${address.split('/').at(-1) ?? ''}">`);
});

test('takes a manifest from anywhere and serves the root under the path of its addresses', async () => {
  const manifest = path.join(folder, 'elsewhere.xml');
  await writeFile(manifest, '<OfficeApp id="elsewhere"/>');
  const root = path.join(folder, 'dist');
  const other = await startServer({ port: 0, root, manifest, base: 'samples-site/hello' });
  try {
    const at = async (pathname: string): Promise<string> =>
      (await fetch(new URL(pathname, other.url))).text();
    const { manifest: address } = JSON.parse(await at('/preview/config.json')) as { manifest: string };
    expect(await at(address)).toBe('<OfficeApp id="elsewhere"/>');
    expect(await at('/samples-site/hello/samples/book.en-US.csv')).toBe('a,b');
    expect(await at('/pane.html')).toBe('Not found');
  } finally {
    await other.close();
  }
});

test('serves the Office client, and the trust statement only after the Excel host file', async () => {
  const office = await get('/office-js/office.js');
  expect(office.type).toBe('text/javascript; charset=utf-8');
  expect(office.text).not.toContain('checkReceiverOriginAndRun = function (run)');
  const excel = await get('/office-js/excel-web-16.00.js');
  expect(excel.text.slice(-2000).includes('checkReceiverOriginAndRun = function (run)')).toBe(true);
});

test.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/preview/../../secret.txt',
  '/office-js/..%2f..%2f..%2f..%2fpackage.json',
  '/..%5csecret.txt',
  '/%00',
  '/%E0%A4%A',
  '/samples/',
  '/samples',
  '/missing.js',
])('finds nothing at %s', async (pathname) => {
  expect((await getRaw(pathname)).statusCode).toBe(404);
});

test('answers HEAD without a body and refuses to be written to', async () => {
  const head = await fetch(new URL('/manifest.xml', server.url), { method: 'HEAD' });
  expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '12', '']);
  const post = await fetch(new URL('/manifest.xml', server.url), { method: 'POST', body: 'x' });
  expect(post.status).toBe(405);
});

test('takes the next port when the first is in use', async () => {
  const busy: Server = createServer();
  await new Promise<void>((resolve) => busy.listen(0, 'localhost', resolve));
  const { port } = busy.address() as AddressInfo;
  const second = await startServer({ port, root: folder });
  try {
    expect(Number(new URL(second.url).port)).toBeGreaterThan(port);
  } finally {
    await second.close();
    busy.close();
  }
});
