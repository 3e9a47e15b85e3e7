import { openHost } from '../preview/client/openHost';
import { loadFunctions } from '../src/functions/metadata/loadFunctions';
import { buildFunctionsMetadata } from '../src/functions/metadata/functionsMetadata';
import { cliText as text } from '../src/locales/cliText';
import { CliProblem } from './CliProblem';
import { openBook } from './openBook';
import { readLanguage } from './reportArguments';
import { runCli } from './runCli';

/** A formula may begin with a minus of its own, so only `--lang` is an option here. */
function readCalcArguments(args: readonly string[]) {
  const at = args.indexOf('--lang');
  const language = readLanguage(at === -1 ? undefined : args[at + 1]);
  const [file, formula, ...more] = at === -1 ? args : args.toSpliced(at, 2);
  if (file === undefined || formula === undefined || more.length > 0) {
    throw new CliProblem(text(language, 'cli.usage.calc'));
  }
  if (!formula.startsWith('=')) throw new CliProblem(text(language, 'cli.badFormula', { value: formula }));
  return { language, file, formula };
}

async function main(): Promise<void> {
  const { language, file, formula } = readCalcArguments(process.argv.slice(2));
  const { english } = await buildFunctionsMetadata();
  const host = await openHost({
    document: await openBook(file, language),
    language,
    functions: { namespace: 'AR', metadata: english, load: loadFunctions },
  });
  // The functions look for Excel's globals at every call.
  const uninstall = host.installGlobals();
  try {
    const { rows, message } = await host.explain(formula);
    process.stdout.write(`${rows.map((row) => row.map(String).join('\t')).join('\n')}\n`);
    if (message !== undefined) process.stderr.write(`${message}\n`);
  } finally {
    uninstall();
    host.close();
  }
}

void runCli(main);
