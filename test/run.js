/**
 * All tests: unit and integration, then those in a browser. Ends with one line, `N passed, N failed`, and the exit
 * code that goes with it. The browser tests are left out, loudly, where there is no Chromium.
 */
const { spawnSync } = require('node:child_process');
const { existsSync, mkdtempSync, readFileSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');

const ROOT = path.resolve(__dirname, '..');
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const folder = mkdtempSync(path.join(tmpdir(), 'dunwell-test-'));

function run(command, args) {
  return spawnSync(command, args, { cwd: ROOT, stdio: 'inherit' }).status ?? 1;
}

/** Runs a Jest configuration; a suite that could not start counts as a failure. */
function jest(config) {
  const report = path.join(folder, `${config}.json`);
  const jestBin = path.join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
  const status = run(process.execPath, [
    jestBin,
    '-c',
    config,
    '--json',
    `--outputFile=${report}`,
    '--forceExit',
  ]);
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
  const { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  return {
    passed: numPassedTests,
    failed: status === 0 ? failed : Math.max(1, failed),
    skipped: numPendingTests,
  };
}

const results = [];
const built = run('npm', ['run', '--silent', 'build:all']) === 0;
if (!built) results.push({ passed: 0, failed: 1, skipped: 0 });
results.push(jest('jest.config.js'));
if (built && existsSync(CHROMIUM)) results.push(jest('jest.browser.config.js'));
else if (built)
  console.warn(`\nNo Chromium at ${CHROMIUM}: the browser tests were NOT run (apt-get install chromium).`);
rmSync(folder, { recursive: true, force: true });

const sum = (key) => results.reduce((total, result) => total + result[key], 0);
const skipped = sum('skipped');
if (skipped > 0) console.log(`\n${skipped} skipped: what they need is not on this machine`);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 ? 0 : 1;
