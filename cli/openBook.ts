import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { FileProblem } from '../preview/files/FileProblem';
import { openWorkbookFile } from '../preview/files/openWorkbookFile';
import type { WorkbookDocument } from '../preview/workbook/document';
import type { Language } from '../src/locales/language';
import { cliText as text } from '../src/locales/cliText';
import { CliProblem } from './CliProblem';

/** Opens a workbook file. Throws CliProblem with one sentence when it cannot be read. */
export async function openBook(file: string, language: Language): Promise<WorkbookDocument> {
  const name = path.basename(file);
  const bytes = await readFile(file).catch(() => {
    throw new CliProblem(text(language, 'cli.noFile', { file }));
  });
  try {
    return await openWorkbookFile(new Uint8Array(bytes), name);
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    throw new CliProblem(text(language, `cli.file.${error.code}`, { file: name }));
  }
}
