import { buildFunctionsMetadata } from './functionsMetadata';

/** `npm run --silent functions:metadata`: prints what the build makes its functions.json files from. */
void buildFunctionsMetadata().then((metadata) => {
  process.stdout.write(`${JSON.stringify(metadata, null, 2)}\n`);
});
