const eslint = require('@eslint/js');
const globals = require('globals');
const jsxA11y = require('eslint-plugin-jsx-a11y');
const officeAddins = require('eslint-plugin-office-addins');
const reactHooks = require('eslint-plugin-react-hooks');
const tseslint = require('typescript-eslint');

/** The house, from the ground up: a room may import from the rooms below it and from `locales`, nothing else. */
const FLOORS = [
  ['locales'],
  ['ledger'],
  ['receivables', 'credit'],
  ['reports'],
  ['excel'],
  ['taskpane', 'commands', 'functions'],
];
const PURE_FLOORS = 4;
const ROOMS = FLOORS.flat();

function roomRules() {
  return FLOORS.flatMap((rooms, floor) =>
    rooms.map((room) => {
      const below = FLOORS.slice(0, floor).flat();
      const forbidden = ROOMS.filter((other) => other !== room && !below.includes(other));
      const patterns = [
        {
          regex: '(^|/)(preview|cli|demo|bench)/',
          message: 'The add-in knows nothing of its host or its doors.',
        },
      ];
      if (forbidden.length > 0) {
        patterns.push({
          regex: `^(\\.\\./)+(${forbidden.join('|')})/`,
          message: `${room} may import only from the rooms below it: ${below.join(', ')}.`,
        });
      }
      return {
        files: [`src/${room}/**/*.{ts,tsx}`],
        rules: { 'no-restricted-imports': ['error', { patterns }] },
      };
    }),
  );
}

/** Plain TypeScript: no Office, no page, no clock, no network. */
const pureRooms = {
  files: FLOORS.slice(0, PURE_FLOORS).flatMap((rooms) => rooms.map((room) => `src/${room}/**/*.ts`)),
  ignores: ['**/*.test.ts'],
  rules: {
    'no-restricted-globals': [
      'error',
      ...[
        'Excel',
        'Office',
        'OfficeExtension',
        'CustomFunctions',
        'window',
        'document',
        'localStorage',
        'fetch',
      ],
    ],
    'no-restricted-syntax': [
      'error',
      {
        selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
        message: 'No clock here.',
      },
      { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'No clock here.' },
    ],
  },
};

/** The host could serve any add-in: it knows nothing of this one. */
const hostRules = {
  files: ['preview/**/*.{ts,tsx}'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          { regex: '(^|/)(src|cli|demo|bench|test)/', message: 'The host knows nothing of the add-in.' },
        ],
      },
    ],
  },
};

const officeRules = {
  files: ['src/**/*.{ts,tsx}'],
  plugins: { 'office-addins': officeAddins },
  rules: {
    'office-addins/call-sync-after-load': 'error',
    'office-addins/call-sync-before-read': 'error',
    'office-addins/load-object-before-read': 'error',
    'office-addins/no-context-sync-in-loop': 'error',
    'office-addins/no-empty-load': 'error',
    'office-addins/no-navigational-load': 'error',
    'office-addins/no-office-initialize': 'error',
    'office-addins/test-for-null-using-isNullObject': 'error',
  },
};

module.exports = tseslint.config(
  { ignores: ['dist/', 'artefacts/', 'node_modules/', '.cache/', 'coverage/', 'test/browser/fixtures/'] },
  eslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: __dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 70, skipBlankLines: true, skipComments: true }],
      'no-alert': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.test.{ts,tsx}', 'test/**/*.ts'],
    rules: { 'max-lines-per-function': 'off' },
  },
  { files: ['**/*.js'], languageOptions: { sourceType: 'commonjs', globals: globals.node } },
  {
    files: ['src/**/*.tsx', 'preview/**/*.tsx'],
    ...jsxA11y.flatConfigs.strict,
    plugins: { ...jsxA11y.flatConfigs.strict.plugins, 'react-hooks': reactHooks },
    rules: { ...jsxA11y.flatConfigs.strict.rules, ...reactHooks.configs.recommended.rules },
  },
  officeRules,
  hostRules,
  pureRooms,
  ...roomRules(),
);
