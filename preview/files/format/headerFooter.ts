import type { PageLayoutDocument } from '../../workbook/document';

type Texts = NonNullable<PageLayoutDocument['headersFooters']>;
type Place = keyof Texts;
type Edge = 'Header' | 'Footer';

const SECTIONS = [
  ['L', 'left'],
  ['C', 'center'],
  ['R', 'right'],
] as const;

/** Splits `&LLeft&CMiddle&RRight` into its three places. Text before the first mark stands in the middle. */
export function splitSections(text: string, edge: Edge): Texts {
  const found: Partial<Record<Place, string>> = {};
  let section: Place = `center${edge}`;
  for (let at = 0; at < text.length;) {
    const mark = text[at] === '&' ? SECTIONS.find(([letter]) => letter === text[at + 1]) : undefined;
    if (mark) {
      section = `${mark[1]}${edge}`;
      at += 2;
      continue;
    }
    // A code such as `&&` or `&P` goes whole, so that its second character is not taken for a mark.
    const length = text[at] === '&' ? 2 : 1;
    found[section] = (found[section] ?? '') + text.slice(at, at + length);
    at += length;
  }
  return found;
}

/** The three places as one text; `''` where all are empty. */
export function joinSections(texts: Texts, edge: Edge): string {
  return SECTIONS.map(([letter, side]) => {
    const text = texts[`${side}${edge}`];
    return text ? `&${letter}${text}` : '';
  }).join('');
}
