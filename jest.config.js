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

/** Published as ES modules only. */
const ES_ONLY = [
  'd3-[a-z-]+',
  'internmap',
  'cjk-regex',
  'franc-min',
  'hucre',
  'kdbush',
  'lodash-es',
  'nanoid',
  'opentype\\.js',
  'rbush',
].join('|');

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
  transform: {
    [`/node_modules/(${ES_ONLY})/`]: '<rootDir>/test/bundledModule.js',
    '\\.[cm]?[jt]sx?$': swc,
  },
  transformIgnorePatterns: [`/node_modules/(?!(${ES_ONLY})/)`],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'json'],
  // Every processor: Jest leaves one for itself, half of a machine of two.
  maxWorkers: '100%',
  testEnvironment: '<rootDir>/test/nodeEnvironment.js',
  moduleNameMapper: { '^jsdom$': '<rootDir>/test/sharedJsdom.js' },
  setupFiles: ['<rootDir>/test/quickStyles.js'],
  testSequencer: '<rootDir>/test/slowestFirst.js',
  // A guard against tests that hang: on a busy machine of two cores a sound one may take far longer than usual.
  testTimeout: 30_000,
};
