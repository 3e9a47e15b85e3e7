import { Problem } from '../src/locales/problem';
import { CliProblem } from './CliProblem';
import { problemLine } from './problemLine';
import { spokenLanguage } from './spokenLanguage';

function lineOf(error: unknown): string {
  if (error instanceof CliProblem) return error.message;
  if (error instanceof Problem) return problemLine(error, spokenLanguage(process.argv));
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Ends the process once everything printed is out: the grid's engine leaves message ports open. */
function end(code: number): void {
  process.stdout.write('', () => {
    process.stderr.write('', () => process.exit(code));
  });
}

/** Runs a command to its end: 0, or 2 with one line on standard error; 1 is a fault of ours, with its stack. */
export async function runCli(main: () => Promise<void>): Promise<void> {
  try {
    await main();
    end(0);
  } catch (error) {
    process.stderr.write(`${lineOf(error)}\n`);
    end(error instanceof CliProblem || error instanceof Problem ? 2 : 1);
  }
}
