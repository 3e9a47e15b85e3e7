import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { PreviewConfiguration } from './configuration';
import { findFile } from './findFile';
import { readForBrowser } from './readForBrowser';

export interface ServerOptions {
  /** First port to try; the next free one after it is taken. 0 takes any. */
  readonly port: number;
  /** The built add-in: manifest.xml and the pages, scripts and metadata that it names, by the paths of their addresses. */
  readonly root: string;
  /** The built preview page; `<root>/preview` by default. */
  readonly page?: string;
  /** The manifest's file; `<root>/manifest.xml` by default. */
  readonly manifest?: string;
  /** The path for which `root` stands in the manifest's addresses, `/` by default. */
  readonly base?: string;
}

export interface PreviewServer {
  /** Address of the preview page, `http://localhost:3000/preview/`. */
  readonly url: string;
  close(): Promise<void>;
}

const PORTS_TO_TRY = 50;
const SAMPLE_NAME = /(?:^|[.-])([a-z]{2}-[A-Z]{2})\.(?:xlsx|xls|csv)$/;

/**
 * Serves a built add-in, the preview page and the Office client of the npm package from one origin.
 * Listens on this machine only.
 * @throws Error when no port is free.
 */
export async function startServer(options: ServerOptions): Promise<PreviewServer> {
  const places: Places = {
    root: options.root,
    manifest: options.manifest,
    folders: {
      [withSlashes(options.base ?? '/')]: options.root,
      '/preview/': options.page ?? path.join(options.root, 'preview'),
      '/office-js/': path.join(path.dirname(require.resolve('@microsoft/office-js/package.json')), 'dist'),
    },
  };
  const server = createServer((request, response) => {
    const where = new URL(request.url ?? '/', 'http://localhost');
    respond(where, request.method ?? 'GET', places, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) {
        response.writeHead(500);
      }
      response.end();
    });
  });
  const port = await listenOnFreePort(server, options.port);
  return {
    url: `http://localhost:${port}/preview/`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => {
          if (error) {
            reject(error);
          } else {
            resolve();
          }
        });
        server.closeAllConnections();
      }),
  };
}

interface Places {
  readonly root: string;
  readonly manifest: string | undefined;
  /** What is served, by path prefix. */
  readonly folders: Readonly<Record<string, string>>;
}

/** Where a manifest that is not the root's own is served. */
const MANIFEST = '/preview/manifest.xml';

function withSlashes(base: string): string {
  return `/${base.replace(/^\/+|\/+$/g, '')}/`.replace(/^\/\/$/, '/');
}

async function respond(
  { pathname, search }: URL,
  method: string,
  places: Places,
  response: ServerResponse,
): Promise<void> {
  if (method !== 'GET' && method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  if (pathname === '/' || pathname === '/preview') {
    response.writeHead(302, { Location: `/preview/${search}` }).end();
    return;
  }
  if (pathname === '/preview/config.json') {
    const configuration = JSON.stringify(await describeRoot(places));
    response.writeHead(200, {
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'no-cache',
    });
    response.end(configuration);
    return;
  }
  const file = pathname === MANIFEST ? places.manifest : findFile(pathname, places.folders);
  if (file === undefined) {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found');
    return;
  }
  const { contentType, body } = await readForBrowser(file);
  response.writeHead(200, {
    'Content-Type': contentType,
    'Content-Length': body.byteLength,
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(method === 'HEAD' ? undefined : body);
}

/**
 * The samples of an add-in are the workbooks in `samples/` whose names end with their language, `ledger.zh-CN.xlsx`. Of
 * several of one language the one with the shortest name is opened at first.
 */
async function describeRoot({ root, manifest }: Places): Promise<PreviewConfiguration> {
  const folder = path.join(root, 'samples');
  const samples: Record<string, string> = {};
  const names = existsSync(folder) ? await readdir(folder) : [];
  for (const name of names.sort((one, other) => other.length - one.length)) {
    const language = SAMPLE_NAME.exec(name)?.[1];
    if (language !== undefined) {
      samples[language] = `/samples/${encodeURIComponent(name)}`;
    }
  }
  return { manifest: manifest === undefined ? '/manifest.xml' : MANIFEST, samples };
}

async function listenOnFreePort(server: Server, first: number): Promise<number> {
  for (let port = first; port < first + PORTS_TO_TRY; port++) {
    if (await listens(server, port)) {
      return (server.address() as AddressInfo).port;
    }
  }
  throw new Error(`No free port between ${first} and ${first + PORTS_TO_TRY - 1}`);
}

function listens(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'EADDRINUSE') {
        resolve(false);
      } else {
        reject(error);
      }
    };
    server.once('error', onError);
    server.listen(port, 'localhost', () => {
      server.off('error', onError);
      resolve(true);
    });
  });
}
