const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlWebpackPlugin = require('html-webpack-plugin');

const DIST = path.resolve(__dirname, '../dist');

/** @returns {import('webpack').Configuration} */
const common = (name) => ({
  name,
  mode: 'production',
  context: __dirname,
  resolve: { extensions: ['.ts', '.tsx', '.mjs', '.js'] },
  module: {
    rules: [
      { test: /\.tsx?$/, loader: 'esbuild-loader', options: { target: 'es2022', jsx: 'automatic' } },
      { test: /\.css$/, use: ['style-loader', 'css-loader'] },
    ],
  },
  // The page is only ever served on the machine that built it, and starts no sooner when it is small.
  optimization: { minimize: false },
  cache: {
    type: 'filesystem',
    cacheDirectory: path.resolve(__dirname, '../.cache/webpack-preview'),
    buildDependencies: { config: [__filename] },
  },
  performance: { hints: false },
  stats: 'errors-warnings',
});

/**
 * Builds the preview page into dist/preview, and an add-in that runs the contract cases in a browser into
 * dist/contract-addin; the add-in itself is built by the configuration at the root.
 *
 * @type {import('webpack').Configuration[]}
 */
module.exports = [
  {
    ...common('preview'),
    entry: { preview: './page/main.tsx' },
    output: { path: path.join(DIST, 'preview'), publicPath: '/preview/', clean: true },
    plugins: [new HtmlWebpackPlugin({ template: './page/index.html' })],
  },
  {
    ...common('contract-addin'),
    entry: { cases: './contract/addin/runCases.ts' },
    output: { path: path.join(DIST, 'contract-addin'), publicPath: '/', clean: true },
    plugins: [
      new HtmlWebpackPlugin({ template: './contract/addin/index.html', scriptLoading: 'blocking' }),
      new CopyPlugin({ patterns: [{ from: 'contract/addin/manifest.xml' }] }),
    ],
  },
];
