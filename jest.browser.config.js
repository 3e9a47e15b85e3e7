/** Browser tests: Chromium on the built add-in and preview page (`npm run build:all` first). */
const unit = require('./jest.config.js');

/** @type {import('jest').Config} */
module.exports = {
  ...unit,
  roots: ['<rootDir>/test/browser'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 60_000,
  // Each suite has a Chromium and a server of its own; while one waits for its page, the other works.
  maxWorkers: 2,
};
