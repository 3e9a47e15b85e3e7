import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { differences, independentView, partsOf } from './fixtures/independentView';
import { throughHost } from './fixtures/throughHost';
import { openWorkbookFile } from './openWorkbookFile';
import { saveXlsx } from './saveXlsx';

const FOLDER = resolve(__dirname, '../../../shared/data');
const FILES = existsSync(FOLDER)
  ? readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) => /\.xls[xm]$/i.test(name))
  : [];

/** Parts that are written anew under other names or, as the README says, not at all. */
const REMADE = /^xl\/(worksheets|tables)\/[^/]+\.xml$|^xl\/calcChain\.xml$|^xl\/sharedStrings\.xml$/;

(FILES.length > 0 ? describe : describe.skip)('another reader finds all of', () => {
  it.each(FILES)(
    '%s in the saved copy',
    async (name) => {
      const original = readFileSync(join(FOLDER, name));
      const saved = await saveXlsx(throughHost(await openWorkbookFile(original, name)));
      expect(differences(await independentView(original), await independentView(saved))).toEqual([]);
      const there = new Set(partsOf(saved));
      expect(partsOf(original).filter((part) => !there.has(part) && !REMADE.test(part))).toEqual([]);
    },
    60_000,
  );
});
