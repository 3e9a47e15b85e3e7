import { XmlScanner } from './XmlScanner';

/** An element with all that is in it. `children` are elements only; `text` is the text directly inside. */
export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  /** By full name, `r:id`. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  readonly text: string;
  /** Where it begins and ends in the source it was read from. */
  readonly start: number;
  readonly end: number;
}

/** Reads a whole XML text. Throws a plain `Error` where it is not XML. */
export function parseXml(source: string): XmlElement {
  const scanner = new XmlScanner(source);
  while (scanner.next() === 'text');
  if (scanner.token !== 'open') throw new Error('No root element');
  return readElement(scanner);
}

/** Reads the element that the scanner has just opened, up to its end. */
export function readElement(scanner: XmlScanner): XmlElement {
  const { name, start } = scanner;
  const attributes = scanner.attributes();
  const children: XmlElement[] = [];
  let text = '';
  for (;;) {
    const token = scanner.next();
    if (token === 'open') children.push(readElement(scanner));
    else if (token === 'text') text += scanner.text();
    else if (token === 'close') break;
    else throw new Error(`<${name}> has no end`);
  }
  return { name, attributes, children, text, start, end: scanner.end };
}

/** The first child of that name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((candidate) => candidate.name === name);
}

/** All children of that name. */
export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((candidate) => candidate.name === name) ?? [];
}

/** An attribute that is a number, or `undefined` where it is missing or is none. */
export function numberAttribute(element: XmlElement | undefined, name: string): number | undefined {
  const text = element?.attributes.get(name);
  if (text === undefined || text.trim() === '') return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** An attribute that is a truth value: `1`, `true` and `on` are true, a missing one is `missing`. */
export function flagAttribute(element: XmlElement | undefined, name: string, missing = false): boolean {
  const text = element?.attributes.get(name);
  return text === undefined ? missing : text === '1' || text === 'true' || text === 'on';
}

/** The id that an element gives a relationship by, whatever the prefix of its namespace. */
export function relationshipId(element: XmlElement): string | undefined {
  for (const [name, value] of element.attributes) if (name.endsWith(':id')) return value;
  return undefined;
}
