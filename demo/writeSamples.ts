import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { saveXlsx } from '../preview/files/saveXlsx';
import { dayOf } from './calendar';
import { demoWorkbook } from './demoWorkbook';
import { transactionsWorkbook } from './transactionsWorkbook';

const FOLDER = join(__dirname, '..', 'dist', 'samples');

/** Writes the samples of each language to `dist/samples`, true for the day on which they are made. */
async function writeSamples(): Promise<void> {
  const now = new Date();
  const asOf = dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
  await mkdir(FOLDER, { recursive: true });
  for (const language of ['zh-CN', 'en-US'] as const) {
    for (const document of [demoWorkbook(language, asOf), transactionsWorkbook(language, asOf)]) {
      await writeFile(join(FOLDER, document.fileName), await saveXlsx(document));
    }
  }
}

void writeSamples();
