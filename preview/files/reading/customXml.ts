import type { CustomXmlPartDocument } from '../../workbook/document';
import {
  isOfType,
  readRelationships,
  relationshipsPath,
  type Relationship,
} from '../container/relationships';
import type { ZipReader } from '../container/ZipReader';
import { plainGuid } from '../format/plainGuid';
import { parseXml } from '../xml/XmlElement';

/** The custom XML parts that the relationships lead to. */
export async function readCustomXml(
  zip: ZipReader,
  relationships: readonly Relationship[],
): Promise<CustomXmlPartDocument[]> {
  const parts: CustomXmlPartDocument[] = [];
  for (const { target } of relationships) {
    const xml = await zip.readText(target);
    if (xml === undefined) continue;
    const id = (await storedId(zip, target)) ?? plainGuid(parts.length + 1);
    parts.push({ id, xml });
  }
  return parts;
}

/** The id stands in a part of its own beside the content. */
async function storedId(zip: ZipReader, part: string): Promise<string | undefined> {
  const links = readRelationships(await zip.readText(relationshipsPath(part)), part);
  const properties = links.find((link) => isOfType(link, 'customXmlProps'));
  const xml = properties && (await zip.readText(properties.target));
  if (xml === undefined) return undefined;
  const attributes = [...parseXml(xml).attributes];
  return attributes.find(([name]) => name === 'itemID' || name.endsWith(':itemID'))?.[1];
}
