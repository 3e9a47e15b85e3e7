import { openHost, type Host } from '../../preview/client/openHost';
import type { WorkbookDocument } from '../../preview/workbook/document';
import { buildFunctionsMetadata } from '../../src/functions/metadata/functionsMetadata';
import { loadFunctions } from '../../src/functions/metadata/loadFunctions';

/** A workbook in whose cells the custom functions can be typed. */
export async function functionsHost(
  document: WorkbookDocument,
  language: 'en-US' | 'zh-CN',
): Promise<{ readonly host: Host; readonly close: () => void }> {
  const { english } = await buildFunctionsMetadata();
  const host = await openHost({
    document,
    language,
    functions: { namespace: 'AR', metadata: english, load: loadFunctions },
  });
  const removeGlobals = host.installGlobals();
  const close = (): void => {
    removeGlobals();
    host.close();
  };
  return { host, close };
}
