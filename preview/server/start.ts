import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openBrowser } from './openBrowser';
import { startServer, type ServerOptions } from './startServer';

const DIST = path.resolve(__dirname, '../../dist');
const USAGE = `tsx preview/server/start.ts [--manifest <file>] [--root <folder>] [--base <path>] [--port 3000] [--no-open]

  --manifest  an add-in only (XML) manifest; <root>/manifest.xml by default
  --root      the folder that holds the add-in's pages by the paths of the manifest's addresses;
              by default the manifest's own folder, or this project's dist/
  --base      the path in the manifest's addresses that stands for the root, / by default:
              /samples/hello/ for https://example.com/samples/hello/taskpane.html`;

/** Serves an add-in, this project's own built one unless another is named, in the preview. */
async function main(): Promise<void> {
  const options = readOptions();
  if (options === undefined) {
    console.log(USAGE);
    return;
  }
  const server = await startServer(options.server);
  console.log(`Preview: ${server.url}`);
  if (options.opens) {
    openBrowser(server.url);
  }
}

function readOptions(): { readonly server: ServerOptions; readonly opens: boolean } | undefined {
  const { values } = parseArgs({
    options: {
      help: { type: 'boolean', short: 'h', default: false },
      manifest: { type: 'string' },
      root: { type: 'string' },
      base: { type: 'string', default: '/' },
      port: { type: 'string', default: '3000' },
      'no-open': { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    return undefined;
  }
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(`--port takes a number from 0 to 65535, not ${values.port}`);
  }
  const page = path.join(DIST, 'preview');
  if (!existsSync(path.join(page, 'index.html'))) {
    throw new Error(`${page} has no built preview page; run "npm run build:preview" first`);
  }
  const manifest = values.manifest === undefined ? undefined : path.resolve(values.manifest);
  const root = path.resolve(values.root ?? (manifest === undefined ? DIST : path.dirname(manifest)));
  checkManifest(manifest ?? path.join(root, 'manifest.xml'));
  return {
    server: { port, root, page, base: values.base, ...(manifest === undefined ? {} : { manifest }) },
    opens: !values['no-open'],
  };
}

/** What the page would find out only when it is open. */
function checkManifest(file: string): void {
  if (!existsSync(file)) {
    throw new Error(`There is no manifest ${file}`);
  }
  if (/^\s*\{/.test(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''))) {
    throw new Error(
      `${file} is a unified manifest (JSON). The preview reads add-in only manifests (XML); give it the XML manifest of the same add-in.`,
    );
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
