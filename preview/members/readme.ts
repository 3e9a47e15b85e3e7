import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { definedTypes } from '../api/HostObject';
import '../api/workbook';
import { documentedTypes } from './documentedMembers';
import { eventMethods } from './eventMethods';
import { memberTable } from './memberTable';

const README = path.resolve(__dirname, '../README.md');
const START = '<!-- members: start (npm run members) -->';
const END = '<!-- members: end -->';

/** What the installed typings document; they are long, and read once. */
export const documented = documentedTypes(require.resolve('@types/office-js/index.d.ts'));

/** The README's text with its member table as the code is now. */
export function withMembers(readme: string): string {
  const start = readme.indexOf(START);
  const end = readme.indexOf(END);
  if (start < 0 || end < start) throw new Error(`${README} has no place for the member table`);
  const table = memberTable({
    defined: definedTypes,
    documented,
    events: eventMethods(require.resolve('@microsoft/office-js/dist/excel-web-16.00.debug.js')),
  });
  return `${readme.slice(0, start)}${START}\n\n<!-- prettier-ignore-start -->\n${table}\n<!-- prettier-ignore-end -->\n\n${readme.slice(end)}`;
}

export function readReadme(): string {
  return readFileSync(README, 'utf8');
}

export function writeReadme(): void {
  writeFileSync(README, withMembers(readReadme()));
}
