/**
 * Builds the add-in into dist/: one page (the shared runtime) with three entries, the functions' metadata in both
 * languages, the icons and the manifest.
 *
 *     npm run build -- --env base=https://addins.example.com/dunwell
 */
const { execFile } = require('node:child_process');
const path = require('node:path');
const { promisify } = require('node:util');
const CopyPlugin = require('copy-webpack-plugin');
const CustomFunctionsMetadataPlugin = require('custom-functions-metadata-plugin');
const { EsbuildPlugin } = require('esbuild-loader');
const HtmlWebpackPlugin = require('html-webpack-plugin');

/** The address in manifest.xml: where a developer serves dist/. */
const DEVELOPMENT_BASE = 'https://localhost:3000';
const TARGET = 'es2022';

/** What src/functions/metadata makes; in a process of its own, so that a watching build reads the sources afresh. */
async function functionsMetadata() {
  const script = path.join(__dirname, 'src/functions/metadata/writeMetadata.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [require.resolve('tsx/cli'), script]);
  return JSON.parse(stdout);
}

/** Writes functions.json in both languages over the plugin's own, which knows neither errors nor Chinese. */
class FunctionsMetadataFiles {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap(FunctionsMetadataFiles.name, (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONS;
      compilation.hooks.processAssets.tapPromise({ name: FunctionsMetadataFiles.name, stage }, async () => {
        const { english, chinese } = await functionsMetadata();
        const file = (content) => new sources.RawSource(`${JSON.stringify(content, null, 2)}\n`);
        compilation.updateAsset('functions.json', file(english));
        compilation.emitAsset('functions-zh-CN.json', file(chinese));
      });
    });
  }
}

/** The manifest for an add-in served at `base`; an AppDomain is an origin, without the path. */
function withBase(manifest, base) {
  return manifest
    .toString('utf8')
    .replaceAll(
      `<AppDomain>${DEVELOPMENT_BASE}</AppDomain>`,
      `<AppDomain>${new URL(base).origin}</AppDomain>`,
    )
    .replaceAll(DEVELOPMENT_BASE, base);
}

/** @returns {Promise<import('webpack').Configuration>} */
module.exports = async (env = {}, argv = {}) => {
  const production = argv.mode === 'production';
  const base = String(env.base ?? process.env.DUNWELL_BASE ?? DEVELOPMENT_BASE).replace(/\/+$/, '');
  const { associations } = await functionsMetadata();
  const functions = [...new Set(associations.map(({ file }) => file))];
  return {
    mode: production ? 'production' : 'development',
    devtool: 'source-map',
    context: __dirname,
    entry: { functions, commands: './src/commands/index.ts', taskpane: './src/taskpane/index.tsx' },
    output: {
      path: path.join(__dirname, 'dist'),
      filename: '[name].js',
      // What loads later is named by its content: a page of a new build must not meet the parts of an old one.
      chunkFilename: '[name].[contenthash].js',
      publicPath: 'auto',
      // What other builds put there.
      clean: { keep: /^(?:preview|samples|contract-addin)\b/ },
    },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: 'esbuild-loader',
          options: { target: TARGET, jsx: 'automatic', charset: 'utf8' },
        },
        { test: /\.css$/, use: ['style-loader', 'css-loader'] },
      ],
    },
    optimization: {
      minimizer: [new EsbuildPlugin({ target: TARGET, charset: 'utf8', legalComments: 'none' })],
      // One runtime, so that functions, commands and pane share their modules' state.
      runtimeChunk: 'single',
      splitChunks: {
        cacheGroups: {
          default: false,
          defaultVendors: false,
          core: { name: 'core', test: /[\\/]src[\\/]/, chunks: 'initial', minChunks: 2, enforce: true },
        },
      },
    },
    plugins: [
      new CustomFunctionsMetadataPlugin({ input: functions, output: 'functions.json' }),
      new FunctionsMetadataFiles(),
      new HtmlWebpackPlugin({
        template: './src/taskpane/taskpane.html',
        filename: 'taskpane.html',
        chunks: ['functions', 'commands', 'taskpane'],
        chunksSortMode: 'manual',
        hash: true,
      }),
      new CopyPlugin({
        patterns: [
          { from: 'assets/*.png' },
          { from: 'assets/help/*.html' },
          { from: 'manifest.xml', transform: (content) => withBase(content, base) },
        ],
      }),
    ],
    performance: { hints: false },
    cache: {
      type: 'filesystem',
      cacheDirectory: path.join(__dirname, '.cache', 'webpack'),
      buildDependencies: { config: [__filename] },
    },
    stats: { preset: 'errors-warnings', assets: true },
  };
};
