const path = require('node:path');
const HtmlWebpackPlugin = require('html-webpack-plugin');

/**
 * Builds the preview page into dist/preview; the add-in itself is built by the configuration at the root.
 *
 * @type {import('webpack').Configuration}
 */
module.exports = {
  name: 'preview',
  mode: 'production',
  context: __dirname,
  entry: { preview: './page/main.tsx' },
  output: {
    path: path.resolve(__dirname, '../dist/preview'),
    publicPath: '/preview/',
    clean: true,
  },
  resolve: { extensions: ['.ts', '.tsx', '.mjs', '.js'] },
  module: {
    rules: [
      { test: /\.tsx?$/, loader: 'esbuild-loader', options: { target: 'es2022', jsx: 'automatic' } },
      { test: /\.css$/, use: ['style-loader', 'css-loader'] },
    ],
  },
  plugins: [new HtmlWebpackPlugin({ template: './page/index.html' })],
  // The page is only ever served on the machine that built it: a quick build is worth more than a small file.
  optimization: { minimize: false },
  cache: {
    type: 'filesystem',
    cacheDirectory: path.resolve(__dirname, '../.cache/webpack-preview'),
    buildDependencies: { config: [__filename] },
  },
  performance: { hints: false },
  stats: 'errors-warnings',
};
