import type { WorkbookDocument } from '../../workbook/document';
import { child, parseXml } from '../xml/XmlElement';

/** The namespace of our custom XML part; Excel keeps the part as it is. */
export const SETTINGS_NAMESPACE = 'urn:office-preview-host:settings';

/** The add-in's settings, if the custom XML part is ours; else `undefined`. */
export function readSettings(xml: string): WorkbookDocument['settings'] | undefined {
  if (!xml.includes(SETTINGS_NAMESPACE)) return undefined;
  const root = parseXml(xml);
  if (root.attributes.get('xmlns') !== SETTINGS_NAMESPACE) return undefined;
  return root.children.map((setting) => {
    const value: unknown = JSON.parse(child(setting, 'json')?.text ?? 'null');
    return { key: setting.attributes.get('key') ?? '', value };
  });
}
