import type { PropertiesDocument } from '../../workbook/document';
import { child, childrenOf, parseXml, type XmlElement } from '../xml/XmlElement';

/** The three parts of a package that tell about the document, as texts. */
export interface PropertyParts {
  readonly core?: string | undefined;
  readonly app?: string | undefined;
  readonly custom?: string | undefined;
}

/** The last piece of the relationship type that leads to each. */
export const PROPERTY_KINDS = {
  core: 'core-properties',
  app: 'extended-properties',
  custom: 'custom-properties',
} as const;

/** Elements of the core part by their names, and what they are in the document; the others are only kept. */
export const CORE_ELEMENTS: readonly (readonly [
  name: string,
  field?: Exclude<keyof PropertiesDocument, 'custom' | 'manager' | 'company'>,
])[] = [
  ['dc:title', 'title'],
  ['dc:subject', 'subject'],
  ['dc:creator', 'author'],
  ['cp:keywords', 'keywords'],
  ['dc:description', 'comments'],
  ['cp:lastModifiedBy', 'lastAuthor'],
  ['cp:revision', 'revisionNumber'],
  ['cp:lastPrinted'],
  ['dcterms:created', 'creationDate'],
  ['dcterms:modified'],
  ['cp:category', 'category'],
  ['cp:contentStatus'],
  ['dc:identifier'],
  ['dc:language'],
  ['cp:version'],
];

/** `undefined` where the file says nothing about itself. */
export function readProperties({ core, app, custom }: PropertyParts): PropertiesDocument | undefined {
  const found: Record<string, unknown> = {};
  const coreRoot = core === undefined ? undefined : parseXml(core);
  for (const [name, field] of CORE_ELEMENTS) {
    const text = child(coreRoot, localName(name))?.text ?? '';
    if (field === undefined || text === '') continue;
    if (field !== 'revisionNumber') found[field] = text;
    else if (Number.isFinite(Number(text))) found[field] = Number(text);
  }
  const appRoot = app === undefined ? undefined : parseXml(app);
  for (const [name, field] of [['Manager', 'manager'] as const, ['Company', 'company'] as const]) {
    const text = child(appRoot, name)?.text ?? '';
    if (text !== '') found[field] = text;
  }
  const own = customProperties(custom === undefined ? undefined : parseXml(custom));
  if (own.length > 0) found.custom = own.map(({ key, value }) => ({ key, value }));
  return Object.keys(found).length > 0 ? found : undefined;
}

/** The properties that a person made, with their elements. */
export function customProperties(
  root: XmlElement | undefined,
): { readonly key: string; readonly value: string | number | boolean; readonly element: XmlElement }[] {
  return childrenOf(root, 'property').flatMap((element) => {
    const typed = element.children[0];
    if (!typed) return [];
    return [{ key: element.attributes.get('name') ?? '', value: typedValue(typed), element }];
  });
}

export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function typedValue({ name, text }: XmlElement): string | number | boolean {
  if (name === 'bool') return text === 'true' || text === '1';
  return /^(u?i[1248]|u?int|r[48]|decimal)$/.test(name) && text !== '' ? Number(text) : text;
}
