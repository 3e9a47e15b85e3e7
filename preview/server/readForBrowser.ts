import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { CLIENT_STATEMENTS, REPORT_FAILURES } from './clientStatements';

/** Where add-ins load Microsoft's client from: the address of the store's policy and those of samples and betas. */
const CDN_CLIENT =
  /(?:https?:)?\/\/(?:appsforoffice(?:\.edog)?\.(?:officeapps\.live|microsoft|cdn\.partner\.office365)\.(?:com|cn|net)\/(?:lib|appsforoffice)\/(?:lib\/)?[\w.-]+\/hosted|(?:unpkg\.com|cdn\.jsdelivr\.net\/npm)\/@microsoft\/office-js(?:@[\w.-]+)?\/dist)\//g;
const LOCAL_CLIENT = '/office-js/';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.gif': 'image/gif',
  '.htm': 'text/html; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.xls': 'application/vnd.ms-excel',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'application/xml; charset=utf-8',
};

export interface BrowserFile {
  readonly contentType: string;
  readonly body: Buffer;
}

/**
 * A file as the preview's browser gets it: as it is on disk, but for what makes a published add-in run here. Pages
 * take Microsoft's client from this server instead of the CDN and say what they could not load; the client trusts
 * this host and hears of its theme.
 */
export async function readForBrowser(file: string): Promise<BrowserFile> {
  const body = await readFile(file);
  const contentType = CONTENT_TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
  if (contentType.startsWith('text/html')) {
    return { contentType, body: Buffer.from(asHosted(body.toString('utf8'))) };
  }
  if (/^excel-web-16\.00.*\.js$/.test(path.basename(file))) {
    return { contentType, body: Buffer.concat([body, Buffer.from(CLIENT_STATEMENTS)]) };
  }
  return { contentType, body };
}

function asHosted(page: string): string {
  const local = page.replace(CDN_CLIENT, LOCAL_CLIENT);
  // Before the page's own scripts, or there is nothing to report.
  return /<head\b[^>]*>/i.test(local)
    ? local.replace(/<head\b[^>]*>/i, (head) => head + REPORT_FAILURES)
    : local;
}
