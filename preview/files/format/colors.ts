import { child, numberAttribute, parseXml, type XmlElement } from '../xml/XmlElement';

/** Excel's 56 indexed colours (twice the first eight, then the rest), ECMA-376 part 1, 18.8.27. */
const INDEXED = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF ' +
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ' +
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 ' +
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** Order in which a cell's `theme="n"` counts: light and dark stand before one another, unlike in the theme. */
const THEME_ORDER = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];
const OFFICE_THEME = [
  'FFFFFF',
  '000000',
  'E7E6E6',
  '44546A',
  '4472C4',
  'ED7D31',
  'A5A5A5',
  'FFC000',
  '5B9BD5',
  '70AD47',
  '0563C1',
  '954F72',
];

/** Six hex digits for each place of `theme="n"`. */
export type Palette = readonly string[];

/** The colours of a theme part; Office's own where the file has no theme. */
export function readPalette(xml: string | undefined): Palette {
  if (xml === undefined) return OFFICE_THEME;
  const scheme = child(child(parseXml(xml), 'themeElements'), 'clrScheme');
  return THEME_ORDER.map((name, index) => {
    const color = child(scheme, name)?.children[0];
    return (
      color?.attributes.get('lastClr') ?? color?.attributes.get('val') ?? OFFICE_THEME[index] ?? '000000'
    );
  });
}

/** A colour element as `#RRGGBB`, or `undefined` where it is absent or automatic. */
export function readColor(element: XmlElement | undefined, palette: Palette): string | undefined {
  if (!element) return undefined;
  const rgb = element.attributes.get('rgb');
  const theme = numberAttribute(element, 'theme');
  const indexed = numberAttribute(element, 'indexed');
  const hex =
    rgb ?? (theme !== undefined ? palette[theme] : indexed !== undefined ? INDEXED[indexed] : undefined);
  if (hex === undefined || !/^[0-9A-Fa-f]{6,8}$/.test(hex)) return undefined;
  return tinted(hex.slice(-6).toUpperCase(), numberAttribute(element, 'tint') ?? 0);
}

/** A colour of a drawing (`srgbClr`, `schemeClr`, `sysClr`) as `#RRGGBB`; undefined for what is none of these. */
export function drawingColor(element: XmlElement | undefined, palette: Palette): string | undefined {
  const value = element?.attributes.get('val') ?? '';
  const aliases: Readonly<Record<string, string>> = { tx1: 'dk1', tx2: 'dk2', bg1: 'lt1', bg2: 'lt2' };
  const hex =
    element?.name === 'schemeClr'
      ? palette[THEME_ORDER.indexOf(aliases[value] ?? value)]
      : element?.name === 'sysClr'
        ? element.attributes.get('lastClr')
        : value;
  if (hex === undefined || !/^[0-9A-Fa-f]{6}$/.test(hex)) return undefined;
  const share = (name: string): number | undefined => {
    const part = numberAttribute(child(element, name), 'val');
    return part === undefined ? undefined : part / 100_000;
  };
  const lightness = (before: number): number => before * (share('lumMod') ?? 1) + (share('lumOff') ?? 0);
  return relit(hex.toUpperCase(), lightness);
}

/** `#RRGGBB` as the file's opaque `FFRRGGBB`. */
export function argb(color: string): string {
  return `FF${color.replace('#', '').toUpperCase()}`;
}

/** Lightens (tint above 0) or darkens a colour by its luminance, ECMA-376 part 1, 18.8.19. */
function tinted(hex: string, tint: number): string {
  return relit(hex, (before) => (tint < 0 ? before * (1 + tint) : before * (1 - tint) + tint));
}

/** A colour with another luminance. */
function relit(hex: string, lightness: (before: number) => number): string {
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const before = (high + low) / 2;
  const after = Math.max(0, Math.min(1, lightness(before)));
  if (after === before) return `#${hex}`;
  const range = high - low;
  const saturation = range === 0 ? 0 : range / (1 - Math.abs(2 * before - 1));
  const spread = saturation * (1 - Math.abs(2 * after - 1));
  const channel = (value: number): string => {
    const place = range === 0 ? 0.5 : (value - low) / range;
    const scaled = Math.round((after + spread * (place - 0.5)) * 255);
    return Math.max(0, Math.min(255, scaled)).toString(16).toUpperCase().padStart(2, '0');
  };
  return `#${channel(red)}${channel(green)}${channel(blue)}`;
}
