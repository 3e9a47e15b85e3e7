import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { saveXlsx } from '../preview/files/saveXlsx';
import { dayOf } from './calendar';
import { demoWorkbook } from './demoWorkbook';

const FOLDER = join(__dirname, '..', 'dist', 'samples');

/** Writes the sample of each language to `dist/samples`, true for the day on which it is made. */
async function writeSamples(): Promise<void> {
  const now = new Date();
  const asOf = dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
  await mkdir(FOLDER, { recursive: true });
  for (const language of ['zh-CN', 'en-US'] as const) {
    const document = demoWorkbook(language, asOf);
    const path = join(FOLDER, document.fileName);
    await writeFile(path, await saveXlsx(document));
  }
}

void writeSamples();
