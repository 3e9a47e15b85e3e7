import { decodeXml } from './xmlText';

export type XmlToken = 'open' | 'close' | 'text' | 'end';

const LESS = 60;
const GREATER = 62;
const SLASH = 47;
const COLON = 58;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;

/**
 * Walks through an XML text without building anything: `next()` steps to the next tag or text, and the
 * properties tell about it. A self-closing tag is an `open` followed by a `close`. Document types are refused,
 * so no entity can expand.
 */
export class XmlScanner {
  token: XmlToken = 'end';
  /** The tag's name without its prefix. */
  name = '';
  /** Where the token begins and ends in the source. */
  start = 0;
  end = 0;
  private position = 0;
  private attributesAt = 0;
  private closeFollows = false;
  private verbatim = false;

  constructor(readonly source: string) {
    if (source.charCodeAt(0) === 0xfeff) this.position = 1;
  }

  /** Steps on. Throws a plain `Error` where the text is not XML. */
  next(): XmlToken {
    if (this.closeFollows) {
      this.closeFollows = false;
      return (this.token = 'close');
    }
    for (;;) {
      const at = this.position;
      if (at >= this.source.length) return (this.token = 'end');
      if (this.source.charCodeAt(at) !== LESS) {
        const to = this.source.indexOf('<', at);
        return this.take('text', to < 0 ? this.source.length : to);
      }
      const second = this.source.charCodeAt(at + 1);
      if (second === SLASH) return this.readClose();
      if (second === 33 || second === 63) {
        if (this.source.startsWith('<![CDATA[', at)) return this.readCharacterData();
        this.skipMarkup();
      } else {
        return this.readOpen();
      }
    }
  }

  /** The decoded text of a `text` token. */
  text(): string {
    const raw = this.source.slice(this.start, this.end);
    return this.verbatim ? raw.slice(9, -3) : decodeXml(raw);
  }

  /** An attribute of an `open` token, by its full name (`r:id`). */
  attribute(name: string): string | undefined {
    const { source, end } = this;
    let at = this.attributesAt;
    for (;;) {
      while (source.charCodeAt(at) <= 32) at++;
      const equals = source.indexOf('=', at);
      if (equals < 0 || equals >= end) return undefined;
      let open = equals + 1;
      while (source.charCodeAt(open) <= 32) open++;
      const close = source.indexOf(source[open] ?? '"', open + 1);
      if (close < 0) return undefined;
      let nameEnd = equals;
      while (source.charCodeAt(nameEnd - 1) <= 32) nameEnd--;
      if (nameEnd - at === name.length && source.startsWith(name, at))
        return decodeXml(source.slice(open + 1, close));
      at = close + 1;
    }
  }

  /** Every attribute of an `open` token, by full name. */
  attributes(): Map<string, string> {
    const found = new Map<string, string>();
    const tag = this.source.slice(this.attributesAt, this.end);
    for (const match of tag.matchAll(/([^\s=/>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
      found.set(match[1] ?? '', decodeXml(match[2] ?? match[3] ?? ''));
    }
    return found;
  }

  private take(token: XmlToken, end: number): XmlToken {
    this.start = this.position;
    this.end = end;
    this.position = end;
    this.verbatim = false;
    return (this.token = token);
  }

  private readCharacterData(): XmlToken {
    this.take('text', this.after(']]>', this.position));
    this.verbatim = true;
    return this.token;
  }

  private readClose(): XmlToken {
    const at = this.position;
    this.take('close', this.after('>', at));
    const name = this.source.slice(at + 2, this.end - 1).trimEnd();
    this.name = name.slice(name.indexOf(':') + 1);
    return this.token;
  }

  private readOpen(): XmlToken {
    const { source } = this;
    const at = this.position;
    let nameFrom = at + 1;
    let i = nameFrom;
    for (; ; i++) {
      const code = source.charCodeAt(i);
      if (code === COLON) nameFrom = i + 1;
      // `!(code > 32)` also stops at the end of the source, where the code is NaN.
      else if (!(code > 32) || code === GREATER || code === SLASH) break;
    }
    this.name = source.slice(nameFrom, i);
    this.attributesAt = i;
    for (let code = source.charCodeAt(i); code !== GREATER; code = source.charCodeAt(i)) {
      if (Number.isNaN(code)) throw new Error(`Tag without an end at ${at}`);
      i = code === DOUBLE_QUOTE || code === SINGLE_QUOTE ? this.after(source[i] ?? '"', i + 1) : i + 1;
    }
    this.closeFollows = source.charCodeAt(i - 1) === SLASH;
    return this.take('open', i + 1);
  }

  private skipMarkup(): void {
    const at = this.position;
    if (this.source.startsWith('<!--', at)) this.position = this.after('-->', at + 4);
    else if (this.source.startsWith('<?', at)) this.position = this.after('?>', at);
    else throw new Error('A document type is not accepted');
  }

  private after(mark: string, from: number): number {
    const at = this.source.indexOf(mark, from);
    if (at < 0) throw new Error(`No "${mark}" after ${from}`);
    return at + mark.length;
  }
}
