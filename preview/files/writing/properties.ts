import type { PropertiesDocument } from '../../workbook/document';
import { sameAs } from '../format/sameAs';
import {
  CORE_ELEMENTS,
  customProperties,
  localName,
  readProperties,
  type PropertyParts,
} from '../reading/properties';
import { child, parseXml } from '../xml/XmlElement';
import { encodeAttribute, encodeXml } from '../xml/xmlText';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const CORE = [
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(' ');
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const EMPTY_APP = `${HEAD}<Properties xmlns="${OFFICE}/extended-properties"></Properties>`;
/** The one set of properties that a person makes. */
const CUSTOM_SET = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

type CoreProperties = Omit<PropertiesDocument, 'custom' | 'manager' | 'company'>;

/** The parts that tell about the document: each as it stood (`before`) while it says the same; none where there is nothing to say. */
export function writeProperties(properties: PropertiesDocument = {}, before: PropertyParts): PropertyParts {
  const { custom, manager, company, ...core } = properties;
  const read = readProperties(before) ?? {};
  const { custom: customBefore, manager: managerBefore, company: companyBefore, ...coreBefore } = read;
  const sameApp = manager === managerBefore && company === companyBefore;
  return {
    core: sameAs(core, coreBefore) ? before.core : coreXml(core, before.core),
    app: appXml(before.app, sameApp ? undefined : { Manager: manager, Company: company }),
    custom: sameAs(custom ?? [], customBefore ?? []) ? before.custom : customXml(custom ?? [], before.custom),
  };
}

function coreXml(core: CoreProperties, before: string | undefined): string {
  const root = before === undefined ? undefined : parseXml(before);
  const elements = CORE_ELEMENTS.map(([name, field]) => {
    const value = field === undefined ? child(root, localName(name))?.text : core[field];
    if (value === undefined || value === '') return '';
    const type = name.startsWith('dcterms:') ? ' xsi:type="dcterms:W3CDTF"' : '';
    return `<${name}${type}>${encodeXml(`${value}`)}</${name}>`;
  });
  return `${HEAD}<cp:coreProperties ${CORE}>${elements.join('')}</cp:coreProperties>`;
}

/** Without the lists of sheets and names, which saving makes untrue. */
function appXml(
  before: string | undefined,
  change: Readonly<Record<string, string | undefined>> | undefined,
): string | undefined {
  if (before === undefined && !change) return undefined;
  const source = before ?? EMPTY_APP;
  const root = parseXml(source);
  const gone = ['HeadingPairs', 'TitlesOfParts', ...Object.keys(change ?? {})];
  let xml = '';
  let at = 0;
  for (const element of root.children) {
    if (!gone.includes(element.name)) continue;
    xml += source.slice(at, element.start);
    at = element.end;
  }
  xml += source.slice(at);
  const added = Object.entries(change ?? {}).map(([name, value]) =>
    value === undefined ? '' : `<${name}>${encodeXml(value)}</${name}>`,
  );
  return xml.replace(/<\/[\w:]+>\s*$/, (end) => added.join('') + end);
}

function customXml(
  properties: NonNullable<PropertiesDocument['custom']>,
  before: string | undefined,
): string | undefined {
  if (properties.length === 0) return undefined;
  const known = customProperties(before === undefined ? undefined : parseXml(before));
  const items = properties.map(({ key, value }, index) => {
    // A property that stayed the same keeps its type: a date is a text for us.
    const same = known.find((item) => item.key === key && item.value === value)?.element.children[0];
    const content = same ? (before ?? '').slice(same.start, same.end) : typedXml(value);
    return `<property fmtid="${CUSTOM_SET}" pid="${index + 2}" name="${encodeAttribute(key)}">${content}</property>`;
  });
  return `${HEAD}<Properties xmlns="${OFFICE}/custom-properties" xmlns:vt="${OFFICE}/docPropsVTypes">${items.join('')}</Properties>`;
}

function typedXml(value: string | number | boolean): string {
  if (typeof value === 'boolean') return `<vt:bool>${value}</vt:bool>`;
  if (typeof value === 'number') {
    const type = Number.isInteger(value) && Math.abs(value) < 2 ** 31 ? 'i4' : 'r8';
    return `<vt:${type}>${value}</vt:${type}>`;
  }
  return `<vt:lpwstr>${encodeXml(value)}</vt:lpwstr>`;
}
