/**
 * All tests: unit and integration, and beside them those in a browser. Ends with one line, `N passed, N failed`, and
 * the exit code that goes with it. The browser tests are left out, loudly, where there is no Chromium. With `--check`,
 * lint, types and formatting are looked at beside the build; each that fails is one failure more.
 */
const { spawn } = require('node:child_process');
const { existsSync, mkdtempSync, readFileSync, rmSync } = require('node:fs');
const { availableParallelism, tmpdir } = require('node:os');
const path = require('node:path');

const ROOT = path.resolve(__dirname, '..');
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const BUILD = 'build:all';
/** The longest first. */
const CHECKS = ['check:lint', 'check:types', 'check:format'];
const folder = mkdtempSync(path.join(tmpdir(), 'dunwell-test-'));

/** Runs a script of package.json; what it says is shown whole when it is over, not mixed with another's. */
function script(name) {
  return new Promise((resolve) => {
    const output = [];
    const child = spawn('npm', ['run', '--silent', name], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => output.push(part));
    child.on('error', (error) => output.push(Buffer.from(`${error.message}\n`)));
    child.on('close', (status) => {
      console.log(`${name}: ${status === 0 ? 'passed' : 'FAILED'}`);
      process.stdout.write(Buffer.concat(output));
      resolve(status === 0);
    });
  });
}

/** Runs scripts beside each other, as many at once as there are processors; gives those that failed. */
async function scripts(names) {
  const waiting = [...names];
  const failed = [];
  const runAll = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift())
      if (!(await script(name))) failed.push(name);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, runAll));
  return failed;
}

/** Runs a Jest configuration; a suite that could not start counts as a failure. */
async function jest(config, ...more) {
  const report = path.join(folder, `${config}.json`);
  const jestBin = path.join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
  const args = [jestBin, '-c', config, '--json', `--outputFile=${report}`, '--forceExit', ...more];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: 'inherit' });
  const status = await new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('close', resolve);
  });
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

async function main() {
  const checks = process.argv.includes('--check') ? CHECKS : [];
  const [first, ...others] = checks;
  const failedScripts = await scripts(first === undefined ? [BUILD] : [first, BUILD, ...others]);
  // Both at once: a browser suite waits for its page most of the time, and one at a time is done when the others are.
  const suites = [jest('jest.config.js')];
  if (failedScripts.includes(BUILD)) console.warn('\nNothing is built: the browser tests were NOT run.');
  else if (existsSync(CHROMIUM)) suites.push(jest('jest.browser.config.js', '--maxWorkers=1'));
  else
    console.warn(`\nNo Chromium at ${CHROMIUM}: the browser tests were NOT run (apt-get install chromium).`);
  const results = [{ passed: 0, failed: failedScripts.length, skipped: 0 }, ...(await Promise.all(suites))];
  rmSync(folder, { recursive: true, force: true });

  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  const skipped = sum('skipped');
  if (skipped > 0) console.log(`\n${skipped} skipped: what they need is not on this machine`);
  if (failedScripts.length > 0) console.log(`\nFailed before the tests: ${failedScripts.join(', ')}`);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') === 0 ? 0 : 1;
}

void main();
