/** Unit and integration tests; the browser tests have a configuration of their own (jest.browser.config.js). */
const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
      target: 'es2022',
    },
    module: { type: 'commonjs' },
  },
];

/** @type {import('jest').Config} */
module.exports = {
  roots: [
    '<rootDir>/src',
    '<rootDir>/preview',
    '<rootDir>/cli',
    '<rootDir>/demo',
    '<rootDir>/bench',
    '<rootDir>/test',
  ],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '<rootDir>/test/browser/'],
  transform: { '\\.[cm]?[jt]sx?$': swc },
  // Published as ES modules only.
  transformIgnorePatterns: [
    '/node_modules/(?!(d3-[a-z-]+|internmap|hucre|opentype\\.js|lodash-es|nanoid|kdbush|rbush|quickselect|cjk-regex|regexp-util|unicode-regex|franc-min|trigram-utils|n-gram|collapse-white-space)/)',
  ],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'json'],
  // A guard against tests that hang: on a busy machine of two cores a sound one may take far longer than usual.
  testTimeout: 30_000,
};
