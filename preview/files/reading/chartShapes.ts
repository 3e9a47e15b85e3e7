import type { ChartFontDocument, ChartFormatDocument, ChartLineDocument } from '../../workbook/chartDocument';
import { DASHES, EMU_PER_POINT, wordOf } from '../format/charts';
import { drawingColor, type Palette } from '../format/colors';
import { child, childrenOf, numberAttribute, type XmlElement } from '../xml/XmlElement';

/** The ground, the line and the texts of a part of a chart; undefined where all is automatic. */
export function readFormat(
  element: XmlElement | undefined,
  palette: Palette,
): ChartFormatDocument | undefined {
  const shape = child(element, 'spPr');
  const fill = readFill(shape, palette);
  const line = readLine(child(shape, 'ln'), palette);
  const font = readFont(element, palette);
  if (fill === undefined && !line && !font) return undefined;
  return { ...(fill !== undefined && { fill }), ...(line && { line }), ...(font && { font }) };
}

/** A gradient or a pattern is read as its first colour. */
export function readFill(shape: XmlElement | undefined, palette: Palette): string | undefined {
  if (child(shape, 'noFill')) return 'None';
  const stop = child(child(child(shape, 'gradFill'), 'gsLst'), 'gs');
  const holder = child(shape, 'solidFill') ?? stop ?? child(child(shape, 'pattFill'), 'fgClr');
  return drawingColor(holder?.children[0], palette);
}

export function readLine(line: XmlElement | undefined, palette: Palette): ChartLineDocument | undefined {
  if (!line) return undefined;
  if (child(line, 'noFill')) return { style: 'None' };
  const color = readFill(line, palette);
  const width = numberAttribute(line, 'w');
  const style = wordOf(DASHES, child(line, 'prstDash')?.attributes.get('val'));
  const read: ChartLineDocument = {
    ...(style !== undefined && style !== 'Continuous' && { style }),
    ...(color !== undefined && { color }),
    ...(width !== undefined && { weight: width / EMU_PER_POINT }),
  };
  return Object.keys(read).length > 0 ? read : undefined;
}

/** Of a text's own look, or of the texts under an element. */
function readFont(element: XmlElement | undefined, palette: Palette): ChartFontDocument | undefined {
  const body = child(element, 'txPr') ?? child(child(element, 'tx'), 'rich');
  const paragraph = child(body, 'p');
  const run = child(child(paragraph, 'r'), 'rPr');
  const base = child(child(paragraph, 'pPr'), 'defRPr');
  const font = { ...readRun(base, palette), ...readRun(run, palette) };
  return Object.keys(font).length > 0 ? font : undefined;
}

function readRun(run: XmlElement | undefined, palette: Palette): ChartFontDocument {
  if (!run) return {};
  const size = numberAttribute(run, 'sz');
  const color = readFill(run, palette);
  const face = child(run, 'latin')?.attributes.get('typeface');
  const underline = run.attributes.get('u');
  const flag = (name: string): boolean | undefined => {
    const value = run.attributes.get(name);
    return value === undefined ? undefined : value === '1' || value === 'true';
  };
  const [bold, italic] = [flag('b'), flag('i')];
  return {
    ...(bold !== undefined && { bold }),
    ...(italic !== undefined && { italic }),
    ...(color !== undefined && color !== 'None' && { color }),
    // `+mn-lt` and the like are the theme's own fonts.
    ...(face !== undefined && !face.startsWith('+') && { name: face }),
    ...(size !== undefined && { size: size / 100 }),
    ...(underline !== undefined && {
      underline: underline === 'none' ? ('None' as const) : ('Single' as const),
    }),
  };
}

/** The text of a title; undefined where it is automatic. */
export function readText(title: XmlElement | undefined): string | undefined {
  const rich = child(child(title, 'tx'), 'rich');
  if (!rich) return undefined;
  return childrenOf(rich, 'p')
    .map((paragraph) =>
      childrenOf(paragraph, 'r')
        .map((run) => child(run, 't')?.text ?? '')
        .join(''),
    )
    .join('\n');
}

/** Without what says no more than what is automatic. */
export function withoutFont(
  format: ChartFormatDocument | undefined,
  automatic: ChartFontDocument,
): ChartFormatDocument | undefined {
  if (!format?.font) return format;
  const { font, ...rest } = format;
  const kept = Object.entries(font).filter(
    ([name, value]) =>
      value !== (automatic[name as keyof ChartFontDocument] ?? (value === false ? false : undefined)) &&
      !(name === 'underline' && value === 'None'),
  );
  if (kept.length > 0) return { ...rest, font: Object.fromEntries(kept) };
  return Object.keys(rest).length > 0 ? rest : undefined;
}

/** Without a line that is the automatic one. */
export function withoutLine(
  format: ChartFormatDocument | undefined,
  color: string,
  weight: number,
): ChartFormatDocument | undefined {
  if (!format?.line) return format;
  const { line, ...rest } = format;
  const { color: own, weight: width, ...others } = line;
  const kept = {
    ...others,
    ...(own !== undefined && own !== color && { color: own }),
    ...(width !== undefined && width !== weight && { weight: width }),
  };
  if (Object.keys(kept).length > 0) return { ...rest, line: kept };
  return Object.keys(rest).length > 0 ? rest : undefined;
}

/** The `val` of a child. */
export function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return child(element, name)?.attributes.get('val');
}

export function numberOf(element: XmlElement | undefined, name: string): number | undefined {
  return numberAttribute(child(element, name), 'val');
}

/** A child without a `val` is true, as the format says; without the child it is `missing`. */
export function flagOf(element: XmlElement | undefined, name: string, missing = false): boolean {
  const found = child(element, name);
  if (!found) return missing;
  const value = found.attributes.get('val');
  return value === undefined || value === '1' || value === 'true';
}
