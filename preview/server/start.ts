import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openBrowser } from './openBrowser';
import { startServer } from './startServer';

/** `tsx preview/server/start.ts [--port 3000] [--dist dist] [--no-open]`: serves what the build has made. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '3000' },
      dist: { type: 'string', default: path.resolve(__dirname, '../../dist') },
      'no-open': { type: 'boolean', default: false },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(`--port takes a number from 0 to 65535, not ${values.port}`);
  }
  const root = path.resolve(values.dist);
  if (!existsSync(path.join(root, 'preview', 'index.html'))) {
    throw new Error(`${root} has no built preview page; run "npm start", which builds it first`);
  }
  const server = await startServer({ port, root });
  console.log(`Dunwell preview: ${server.url}`);
  if (!values['no-open']) {
    openBrowser(server.url);
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
