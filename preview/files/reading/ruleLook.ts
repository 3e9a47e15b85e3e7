import type { RuleFormat } from '../../workbook/document';
import type { RuleBorder, RuleBorderSide } from '../../workbook/ruleDocument';
import { lineOf } from '../format/borders';
import { readColor, type Palette } from '../format/colors';
import { builtInFormat } from '../format/numberFormats';
import { child, flagAttribute, numberAttribute, type XmlElement } from '../xml/XmlElement';

const SIDES: readonly RuleBorderSide[] = ['top', 'bottom', 'left', 'right'];

/** What the document states of a `<dxf>`. */
export function readLook(look: XmlElement | undefined, palette: Palette): RuleFormat {
  const font = child(look, 'font');
  const fontColor = readColor(child(font, 'color'), palette);
  const pattern = child(child(look, 'fill'), 'patternFill');
  // In a rule's look the background colour is the one that shows; some writers state only the other.
  const fill = readColor(child(pattern, 'bgColor'), palette) ?? readColor(child(pattern, 'fgColor'), palette);
  const underline = readUnderline(child(font, 'u'));
  const numberFormat = readNumberFormat(child(look, 'numFmt'));
  const borders = readBorders(child(look, 'border'), palette);
  const flag = (name: string): boolean | undefined => {
    const element = child(font, name);
    return element && flagAttribute(element, 'val', true);
  };
  const [bold, italic, strikethrough] = [flag('b'), flag('i'), flag('strike')];
  return {
    ...(fontColor !== undefined && { fontColor }),
    ...(bold !== undefined && { bold }),
    ...(italic !== undefined && { italic }),
    ...(fill !== undefined && { fill }),
    ...(underline && { underline }),
    ...(strikethrough !== undefined && { strikethrough }),
    ...(numberFormat !== undefined && { numberFormat }),
    ...(borders && { borders }),
  };
}

function readUnderline(underline: XmlElement | undefined): RuleFormat['underline'] {
  const value = underline?.attributes.get('val') ?? 'single';
  if (!underline || value === 'none') return undefined;
  return value.startsWith('double') ? 'Double' : 'Single';
}

function readNumberFormat(format: XmlElement | undefined): string | undefined {
  return format?.attributes.get('formatCode') ?? builtInFormat(numberAttribute(format, 'numFmtId') ?? -1);
}

function readBorders(border: XmlElement | undefined, palette: Palette): RuleFormat['borders'] {
  const lines: Partial<Record<RuleBorderSide, RuleBorder>> = {};
  for (const name of SIDES) {
    const side = child(border, name);
    const style = lineOf(side?.attributes.get('style'))?.style;
    // Lines that a rule of Excel's cannot draw stay in what is kept of the look.
    if (!style || style === 'Double' || style === 'SlantDashDot') continue;
    lines[name] = { style, color: readColor(child(side, 'color'), palette) ?? '#000000' };
  }
  return Object.keys(lines).length > 0 ? lines : undefined;
}
