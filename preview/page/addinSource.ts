import type { FunctionsMetadata } from '../functions/metadata';
import type { PreviewConfiguration } from '../server/configuration';
import type { HostLanguage } from '../workbook/corePlugins';
import type { HostedAddin } from './manifest/HostedAddin';
import { readManifest } from './manifest/readManifest';
import { fetchOk } from './pageRequests';

export async function loadConfiguration(): Promise<PreviewConfiguration> {
  const answer = await fetchOk('/preview/config.json');
  return (await answer.json()) as PreviewConfiguration;
}

/** The add-in as its manifest has it in a language. */
export async function loadAddin(
  configuration: PreviewConfiguration,
  language: HostLanguage,
): Promise<HostedAddin> {
  const xml = await fetchOk(configuration.manifest).then((answer) => answer.text());
  return readManifest(xml, { language, origin: location.origin });
}

/** @throws Error that names the file when it is missing or no JSON. */
export async function loadFunctions(addin: HostedAddin): Promise<FunctionsMetadata | undefined> {
  if (addin.functions === undefined) {
    return undefined;
  }
  const answer = await fetchOk(addin.functions.metadataUrl);
  try {
    return (await answer.json()) as FunctionsMetadata;
  } catch (error) {
    throw new Error(`${addin.functions.metadataUrl}: ${String(error)}`);
  }
}
