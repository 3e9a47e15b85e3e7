import type { ChartFontDocument, ChartFormatDocument, ChartLineDocument } from '../../workbook/chartDocument';
import { DASHES, EMU_PER_POINT } from '../format/charts';
import { encodeAttribute, encodeXml } from '../xml/xmlText';

/** The ground and the line of a part of a chart; nothing where both are automatic. */
export function shapeProperties(format: ChartFormatDocument | undefined): string {
  const content = fillElement(format?.fill) + lineElement(format?.line);
  return content === '' ? '' : `<c:spPr>${content}</c:spPr>`;
}

export function fillElement(fill: string | undefined): string {
  if (fill === undefined) return '';
  return fill === 'None' ? '<a:noFill/>' : solid(fill);
}

export function lineElement(line: ChartLineDocument | undefined): string {
  if (line === undefined || Object.keys(line).length === 0) return '';
  if (line.style === 'None') return '<a:ln><a:noFill/></a:ln>';
  const width = line.weight === undefined ? '' : ` w="${Math.round(line.weight * EMU_PER_POINT)}"`;
  const dash = line.style === undefined ? '' : `<a:prstDash val="${DASHES[line.style]}"/>`;
  return `<a:ln${width}>${line.color === undefined ? '' : solid(line.color)}${dash}</a:ln>`;
}

function solid(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color.slice(1)}"/></a:solidFill>`;
}

/** How the texts of a part look; nothing where that is automatic. */
export function textProperties(font: ChartFontDocument | undefined): string {
  if (font === undefined || Object.keys(font).length === 0) return '';
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${runProperties('defRPr', font)}</a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`;
}

/** A text of its own with its look. */
export function richText(text: string, font: ChartFontDocument | undefined): string {
  const paragraphs = text
    .split('\n')
    .map(
      (line) =>
        `<a:p><a:pPr>${runProperties('defRPr', font)}</a:pPr><a:r>${runProperties('rPr', font)}<a:t>${encodeXml(line)}</a:t></a:r></a:p>`,
    );
  return `<c:tx><c:rich><a:bodyPr/><a:lstStyle/>${paragraphs.join('')}</c:rich></c:tx>`;
}

function runProperties(name: string, font: ChartFontDocument | undefined): string {
  const attributes = [
    font?.size === undefined ? '' : ` sz="${Math.round(font.size * 100)}"`,
    font?.bold === undefined ? '' : ` b="${Number(font.bold)}"`,
    font?.italic === undefined ? '' : ` i="${Number(font.italic)}"`,
    font?.underline === undefined ? '' : ` u="${font.underline === 'Single' ? 'sng' : 'none'}"`,
  ].join('');
  const face = font?.name === undefined ? '' : encodeAttribute(font.name);
  const content = [
    font?.color === undefined ? '' : solid(font.color),
    face === '' ? '' : `<a:latin typeface="${face}"/><a:ea typeface="${face}"/>`,
  ].join('');
  return `<a:${name}${attributes}>${content}</a:${name}>`;
}
