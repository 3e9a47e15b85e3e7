/**
 * Packages that are published as ES modules only, each made one CommonJS module: some consist of hundreds of files,
 * which every suite would load one by one.
 */
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const path = require('node:path');
const { buildSync } = require('esbuild');

/** What is kept of an entry holds as long as all the files behind it, and those are the lockfile's. */
const lockfile = readFileSync(path.join(__dirname, '..', 'package-lock.json'));

module.exports = {
  process(_source, filename) {
    const { outputFiles } = buildSync({
      entryPoints: [filename],
      bundle: true,
      format: 'cjs',
      platform: 'node',
      target: 'es2022',
      write: false,
    });
    return { code: outputFiles[0].text };
  },
  getCacheKey: (source, filename) =>
    createHash('sha256').update(lockfile).update(`${filename}\n${source}`).digest('hex').slice(0, 32),
};
