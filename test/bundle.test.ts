import path from 'node:path';
import { build } from 'esbuild';
import { functionSources } from '../src/functions/metadata/functionsMetadata';

const ROOT = path.resolve(__dirname, '..');
const KILOBYTE = 1_024;

/** Modules and minified size of an entry of the build with everything that it loads. */
async function bundled(
  entries: readonly string[],
): Promise<{ readonly modules: string[]; readonly bytes: number }> {
  const contents = entries.map((entry) => `export * from ${JSON.stringify(entry)};`).join('\n');
  const result = await build({
    stdin: { contents, resolveDir: ROOT },
    bundle: true,
    write: false,
    minify: true,
    metafile: true,
    charset: 'utf8',
    format: 'esm',
    target: 'es2022',
    logLevel: 'silent',
  });
  return { modules: Object.keys(result.metafile.inputs), bytes: result.outputFiles[0]?.contents.length ?? 0 };
}

/**
 * Functions carry the intake (of 320 KB as measured its header names, presets and checks are a quarter), the words of both
 * languages that they and the rooms below may say (nearly a third), the measures, and all of credit: score, limits, order
 * check with their reasons, and the header names of the credit file (14 KB), without which no range can be read as one.
 */
const FUNCTIONS_LIMIT = 336 * KILOBYTE;

test('functions load without React and without anything that writes to the workbook', async () => {
  const { modules, bytes } = await bundled(functionSources());
  expect(modules).toContain('src/functions/dso.ts');
  expect(modules.filter((module) => module.includes('node_modules'))).toEqual([]);
  expect(modules.filter((module) => module.startsWith('src/taskpane') || module.includes('writer'))).toEqual(
    [],
  );
  expect(bytes).toBeLessThan(FUNCTIONS_LIMIT);
});

/**
 * The ribbon's commands read any ledger and make every report again, so they carry the whole intake, the words of both
 * languages and all report sheets with their charts (530 KB as measured), and those of credit with its file's header
 * names, factors, back-test and monitoring (200 KB).
 */
const COMMANDS_LIMIT = 760 * KILOBYTE;

test('commands load without React', async () => {
  const { modules, bytes } = await bundled([path.join(ROOT, 'src/commands/index.ts')]);
  expect(modules).toContain('src/commands/index.ts');
  expect(modules.filter((module) => module.includes('node_modules'))).toEqual([]);
  expect(modules.filter((module) => module.startsWith('src/taskpane'))).toEqual([]);
  expect(bytes).toBeLessThan(COMMANDS_LIMIT);
});
