const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
// XML 1.0 forbids these even as character references: controls but for tab and line ends, and halves of pairs.
const FORBIDDEN = /[\p{Cs}\ufffe\uffff]|(?![\t\n\r\u007f-\u009f])\p{Cc}/gu;
const NEEDS_ESCAPE = /[&<>"]/;

/** Replaces entities and character references by what they stand for. */
export function decodeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x?)?([0-9A-Za-z]+);/g, (whole, kind: string | undefined, name: string) => {
    if (kind === undefined) return ENTITIES[name] ?? whole;
    const code = parseInt(name, kind === '#x' ? 16 : 10);
    return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Makes a text safe between tags and inside double-quoted attributes. */
export function encodeXml(text: string): string {
  if (!NEEDS_ESCAPE.test(text)) return text;
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** An attribute's value: line ends and tabs too, which a parser would otherwise make spaces. */
export function encodeAttribute(text: string): string {
  return encodeXml(text.replace(FORBIDDEN, '')).replace(/[\t\n\r]/g, (c) => `&#${c.charCodeAt(0)};`);
}

/** Reads Excel's own escapes of characters that XML cannot carry: `_x000D_`, and `_x005F_` for a real `_x`. */
export function decodeExcelText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** Text of a cell for a file: XML's escapes and, for what XML cannot carry, Excel's. */
export function encodeExcelText(text: string): string {
  const guarded = text.includes('_x') ? text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') : text;
  return encodeXml(guarded.replace(FORBIDDEN, excelEscape).replace(/\r/g, excelEscape));
}

function excelEscape(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
