import { HostError } from './HostError';

const NAME = /[\p{L}_][\p{L}\p{N}_.\-·]*(?::[\p{L}_][\p{L}\p{N}_.\-·]*)?/u.source;
const TOKEN = new RegExp(
  [
    /<\?xml\s[^?]*\?>/.source,
    /<\?(?!xml[\s?])[\s\S]*?\?>/.source,
    /<!--(?:(?!--)[\s\S])*-->/.source,
    /<!\[CDATA\[(?<data>[\s\S]*?)\]\]>/.source,
    `</(?<close>${NAME})\\s*>`,
    `<(?<open>${NAME})(?<attributes>(?:\\s+${NAME}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(?<empty>/?)>`,
    /(?<text>[^<]+)/.source,
  ].join('|'),
  'uy',
);
const ATTRIBUTE = new RegExp(`(${NAME})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'gu');
const STRAY_AMPERSAND = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i;
const ALWAYS_BOUND = new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]);

type Prefixes = ReadonlyMap<string, string>;

interface OpenElement {
  readonly name: string;
  readonly prefixes: Prefixes;
}

/**
 * The namespace of the top element, or empty for none. Document types and their entities are refused.
 * @throws HostError InvalidArgument for what is no well-formed XML
 */
export function namespaceOfXml(xml: string): string {
  const source = xml.replace(/^\uFEFF/, '');
  const stack: OpenElement[] = [];
  let root: string | undefined;
  let at = 0;
  while (at < source.length) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(source);
    if (!match) throw notXml(at);
    const { open, close, attributes = '', empty, text, data } = match.groups ?? {};
    if (source.startsWith('<?xml', at) && /^<\?xml\s/.test(match[0]) && at > 0) throw notXml(at);
    if (open !== undefined) {
      if (stack.length === 0 && root !== undefined) throw notXml(at);
      const prefixes = prefixesIn(attributes, stack.at(-1)?.prefixes ?? ALWAYS_BOUND, at);
      const namespace = namespaceOf(open, prefixes, at);
      root ??= namespace;
      if (empty === '') stack.push({ name: open, prefixes });
    } else if (close !== undefined) {
      if (stack.pop()?.name !== close) throw notXml(at);
    } else if (data !== undefined || (text !== undefined && text.trim() !== '')) {
      if (stack.length === 0 || (text !== undefined && STRAY_AMPERSAND.test(text))) throw notXml(at);
    }
    at = TOKEN.lastIndex;
  }
  if (root === undefined || stack.length > 0) throw notXml(at);
  return root;
}

/** The prefixes that hold inside an element, by what its attributes declare. */
function prefixesIn(attributes: string, outside: Prefixes, at: number): Prefixes {
  const prefixes = new Map(outside);
  const names = new Set<string>();
  for (const [, name = '', double, single] of attributes.matchAll(ATTRIBUTE)) {
    const value = double ?? single ?? '';
    if (names.has(name) || STRAY_AMPERSAND.test(value)) throw notXml(at);
    names.add(name);
    if (name === 'xmlns') prefixes.set('', value);
    else if (name.startsWith('xmlns:')) prefixes.set(name.slice('xmlns:'.length), value);
  }
  for (const name of names) {
    if (name.includes(':') && !name.startsWith('xmlns:')) namespaceOf(name, prefixes, at);
  }
  return prefixes;
}

function namespaceOf(name: string, prefixes: Prefixes, at: number): string {
  const colon = name.indexOf(':');
  const namespace = prefixes.get(name.slice(0, Math.max(0, colon)));
  if (namespace === undefined && colon >= 0) throw notXml(at);
  return namespace ?? '';
}

function notXml(at: number): HostError {
  return HostError.invalidArgument(`no well-formed XML at ${at}`);
}
