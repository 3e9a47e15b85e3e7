import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** The address that Microsoft's store policy asks add-ins to load the Office client from. */
const CDN_OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const LOCAL_OFFICE_JS = '/office-js/office.js';

/**
 * Excel on the web is trusted by its host name. A page on localhost is not, and the client would refuse to talk
 * to it; this statement, added where the client is served, makes it trust its parent page.
 */
const TRUST_STATEMENT = `
;OSF.InitializationHelper.prototype.checkReceiverOriginAndRun = function (run) {
  this._webAppState.clientEndPoint._hostTrustCheckStatus = Microsoft.Office.Common.HostTrustStatus.trusted;
  run();
};
`;

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
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
 * A file as the preview's browser gets it: as it is on disk, but for the two things that make a published add-in
 * run here. Pages take the Office client from this server instead of the CDN, and the client trusts this host.
 */
export async function readForBrowser(file: string): Promise<BrowserFile> {
  const body = await readFile(file);
  const contentType = CONTENT_TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
  if (file.endsWith('.html')) {
    return { contentType, body: Buffer.from(body.toString('utf8').replace(CDN_OFFICE_JS, LOCAL_OFFICE_JS)) };
  }
  if (/^excel-web-16\.00.*\.js$/.test(path.basename(file))) {
    return { contentType, body: Buffer.concat([body, Buffer.from(TRUST_STATEMENT)]) };
  }
  return { contentType, body };
}
