import type { WorkbookDocument } from '../../workbook/document';
import { SETTINGS_NAMESPACE } from '../reading/settings';
import { encodeAttribute, encodeXml } from '../xml/xmlText';

/** The add-in's settings as a custom XML part. */
export function writeSettings(settings: WorkbookDocument['settings']): string {
  const items = settings.map(({ key, value }) => {
    const json = encodeXml(JSON.stringify(value ?? null));
    return `<setting key="${encodeAttribute(key)}"><json>${json}</json></setting>`;
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<settings xmlns="${SETTINGS_NAMESPACE}">${items.join('')}</settings>`;
}

/** The properties that belong to a custom XML part. */
export const SETTINGS_PROPERTIES = [
  '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n',
  '<ds:datastoreItem ds:itemID="{5B0E4C1A-6D3F-4B57-9E0C-2F7D8A41C3E6}"',
  ' xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">',
  `<ds:schemaRefs><ds:schemaRef ds:uri="${SETTINGS_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
].join('');
