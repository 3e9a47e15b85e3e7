import { buildFunctionsMetadata } from './functionsMetadata';

/**
 * Associates every custom function with its id, as the built `functions.js` does when it loads: for hosts
 * that run the sources without a build. Needs the client's global `CustomFunctions`.
 */
export async function loadFunctions(): Promise<void> {
  const { associations } = await buildFunctionsMetadata();
  for (const { id, file, exportName } of associations) {
    const source = (await import(file)) as Record<string, unknown>;
    const implementation = source[exportName];
    if (typeof implementation !== 'function') throw new Error(`${exportName} is not exported by ${file}`);
    CustomFunctions.associate(id, implementation);
  }
}
