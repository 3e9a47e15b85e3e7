/**
 * The order of the suites. On a fresh clone Jest knows no durations and takes the largest files for the longest; a
 * long suite that starts last leaves the other processors idle. The known long ones start first, in this order.
 */
const { default: Sequencer } = require('@jest/test-sequencer');
const path = require('node:path');

const LONG = [
  'test/reportFaults.test.ts',
  'test/intakeFuzz.first.test.ts',
  'test/intakeFuzz.second.test.ts',
  'test/commandLine.test.ts',
  'test/faults.test.ts',
  'test/reportsWritten.test.ts',
  'src/taskpane/components/accessibility.en-US.test.tsx',
  'src/taskpane/components/accessibility.zh-CN.test.tsx',
  'src/taskpane/components/dashboard/Dashboard.test.tsx',
  'preview/files/sharedData.test.ts',
  'test/sharedLedgers.test.ts',
  'test/reportsKept.test.ts',
  'test/userFormulas.test.ts',
  'test/functions.test.ts',
  'test/browser/contract.test.ts',
  'test/browser/mainJob.test.ts',
  'test/browser/reports.test.ts',
];
const ROOT = path.resolve(__dirname, '..');

module.exports = class SlowestFirst extends Sequencer {
  sort(tests) {
    const place = ({ path: file }) => {
      const at = LONG.indexOf(path.relative(ROOT, file).split(path.sep).join('/'));
      return at < 0 ? LONG.length : at;
    };
    return super.sort(tests).sort((a, b) => place(a) - place(b));
  }
};
