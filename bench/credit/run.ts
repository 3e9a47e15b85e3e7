import { existsSync } from 'node:fs';
import path from 'node:path';
import { ENTERPRISE_FILE } from './enterpriseBook';
import { enterprises } from './enterprises';
import { ibm, IBM_FILE } from './ibm';
import { print } from './print';

/** Kept beside the project; another folder as the argument. */
const FOLDER = path.resolve(process.argv[2] ?? path.join(__dirname, '../../../shared/data'));

const SETS: readonly (readonly [needs: string, measure: (folder: string) => void])[] = [
  [IBM_FILE, ibm],
  [ENTERPRISE_FILE, enterprises],
];

for (const [needs, measure] of SETS) {
  if (existsSync(path.join(FOLDER, needs))) measure(FOLDER);
  else print(`${needs} is not there: left out. Its folder can be given as the argument.\n`);
}
