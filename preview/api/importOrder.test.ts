import { readdirSync } from 'node:fs';
import path from 'node:path';

const files = readdirSync(__dirname).filter((name) => name.endsWith('.ts') && !name.includes('.test.'));

/** What is of no account here is loaded once: the grid's packages are large. */
const PACKAGES = [
  '@univerjs/core',
  '@univerjs/data-validation',
  '@univerjs/engine-formula',
  '@univerjs/sheets',
  '@univerjs/sheets-conditional-formatting',
  '@univerjs/sheets-filter',
  '@univerjs/sheets-table',
].map((name) => [name, jest.requireActual<object>(name)] as const);

// The tables name one another in circles: whichever comes first must find what it needs when it is defined.
test.each(files)('%s can be imported first', (name) => {
  jest.isolateModules(() => {
    for (const [key, loaded] of PACKAGES) jest.doMock(key, () => loaded);
    expect(() => jest.requireActual<object>(path.join(__dirname, name))).not.toThrow();
  });
});
