import type { CustomXmlPartDocument } from '../../workbook/document';
import { officeType, type Relationship } from '../container/relationships';
import { encodeAttribute } from '../xml/xmlText';
import type { PackageWriter } from './PackageWriter';

const NAMESPACE = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const PROPERTIES = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';

/** Writes the custom XML parts; answers with how the workbook leads to them. */
export async function addCustomXml(
  parts: PackageWriter,
  documents: readonly CustomXmlPartDocument[],
): Promise<Relationship[]> {
  const relationships: Relationship[] = [];
  for (const { id, xml } of documents) {
    const name = parts.freeName('customXml/item', '.xml');
    const properties = parts.freeName('customXml/itemProps', '.xml');
    await parts.add(properties, PROPERTIES, writeProperties(id));
    const link = { id: 'rId1', type: officeType('customXmlProps'), target: properties, external: false };
    await parts.add(name, 'application/xml', inUtf8(xml), [link]);
    const number = relationships.length + 1;
    relationships.push({
      id: `rIdCustomXml${number}`,
      type: officeType('customXml'),
      target: name,
      external: false,
    });
  }
  return relationships;
}

function writeProperties(id: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="${encodeAttribute(id)}" xmlns:ds="${NAMESPACE}"/>`;
}

/** The text is stored in UTF-8, whatever its declaration said before. */
function inUtf8(xml: string): string {
  return xml.replace(/^(\uFEFF?<\?xml\s[^>]*?encoding\s*=\s*)(["'])[^"']*\2/, '$1$2UTF-8$2');
}
