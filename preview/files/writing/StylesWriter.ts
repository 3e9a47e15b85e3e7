import type { BorderDocument, RuleFormat, StyleDocument } from '../../workbook/document';
import { lineName } from '../format/borders';
import { argb } from '../format/colors';
import type { ForeignFont } from '../format/foreign';
import { FIRST_OWN_FORMAT, builtInFormatId } from '../format/numberFormats';
import { encodeAttribute } from '../xml/xmlText';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const HORIZONTAL: Readonly<Record<string, string>> = { CenterAcrossSelection: 'centerContinuous' };

/** Builds `styles.xml`: style n of the document is style number n + 1 of the file, 0 is the workbook's own font. */
export class StylesWriter {
  private readonly fonts: Pool;
  private readonly fills = new Pool([
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ]);
  private readonly borders = new Pool(['<border><left/><right/><top/><bottom/><diagonal/></border>']);
  private readonly formats = new Pool([]);
  private readonly looks = new Pool([]);
  private readonly records: string[];

  constructor(
    styles: readonly StyleDocument[],
    private readonly normalFont: ForeignFont,
  ) {
    this.fonts = new Pool([fontXml(normalFont)]);
    this.records = [{}, ...styles].map((style) => this.record(style));
  }

  /** The number by which a rule refers to its look; `undefined` for a look that changes nothing. */
  look(format: RuleFormat): number | undefined {
    const xml = lookXml(format);
    return xml === '' ? undefined : this.looks.add(`<dxf>${xml}</dxf>`);
  }

  /** The same for a look that is kept as it stood. */
  foreignLook(xml: string): number {
    return this.looks.add(xml);
  }

  write(): string {
    const formats = this.formats.items.map(
      (code, index) =>
        `<numFmt numFmtId="${FIRST_OWN_FORMAT + index}" formatCode="${encodeAttribute(code)}"/>`,
    );
    return [
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${MAIN}">`,
      formats.length > 0 ? list('numFmts', formats) : '',
      list('fonts', this.fonts.items),
      list('fills', this.fills.items),
      list('borders', this.borders.items),
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      list('cellXfs', this.records),
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      list('dxfs', this.looks.items),
      '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>',
      '</styleSheet>',
    ].join('');
  }

  private record(style: StyleDocument): string {
    const font = this.fonts.add(fontXml({ ...this.normalFont, ...style.font }));
    const fill = style.fill === undefined ? 0 : this.fills.add(fillXml(style.fill));
    const border = style.borders ? this.borders.add(bordersXml(style.borders)) : 0;
    const format = this.formatId(style.numberFormat);
    const alignment = alignmentXml(style);
    const protection = style.locked === false ? '<protection locked="0"/>' : '';
    const attributes = [
      `numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"`,
      format > 0 ? 'applyNumberFormat="1"' : '',
      font > 0 ? 'applyFont="1"' : '',
      fill > 0 ? 'applyFill="1"' : '',
      border > 0 ? 'applyBorder="1"' : '',
      alignment ? 'applyAlignment="1"' : '',
      protection ? 'applyProtection="1"' : '',
      style.quotePrefix ? 'quotePrefix="1"' : '',
    ];
    return `<xf ${attributes.filter(Boolean).join(' ')}>${alignment}${protection}</xf>`;
  }

  private formatId(code: string | undefined): number {
    if (code === undefined || code === '') return 0;
    return builtInFormatId(code) ?? FIRST_OWN_FORMAT + this.formats.add(code);
  }
}

/** Texts in the order in which they came, each once. */
class Pool {
  readonly items: string[] = [];
  private readonly places = new Map<string, number>();

  constructor(first: readonly string[]) {
    for (const item of first) this.add(item);
  }

  add(item: string): number {
    let place = this.places.get(item);
    if (place === undefined) {
      place = this.items.push(item) - 1;
      this.places.set(item, place);
    }
    return place;
  }
}

function list(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join('')}</${name}>`;
}

function fontXml(font: ForeignFont): string {
  return [
    '<font>',
    font.bold ? '<b/>' : '',
    font.italic ? '<i/>' : '',
    font.strikethrough ? '<strike/>' : '',
    font.underline ? '<u/>' : '',
    `<sz val="${font.size}"/><color rgb="${argb(font.color)}"/><name val="${encodeAttribute(font.name)}"/></font>`,
  ].join('');
}

function fillXml(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${argb(color)}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function bordersXml(borders: NonNullable<StyleDocument['borders']>): string {
  const side = (name: string, border: BorderDocument | undefined): string => {
    const line = border && lineName(border);
    return border && line
      ? `<${name} style="${line}"><color rgb="${argb(border.color)}"/></${name}>`
      : `<${name}/>`;
  };
  const { diagonalUp, diagonalDown } = borders;
  const diagonals = `${diagonalUp ? ' diagonalUp="1"' : ''}${diagonalDown ? ' diagonalDown="1"' : ''}`;
  const sides = (['left', 'right', 'top', 'bottom'] as const).map((name) => side(name, borders[name]));
  return `<border${diagonals}>${sides.join('')}${side('diagonal', diagonalUp ?? diagonalDown)}</border>`;
}

function alignmentXml(style: StyleDocument): string {
  const { horizontalAlignment, verticalAlignment, wrapText, indentLevel } = style;
  const attributes = [
    horizontalAlignment
      ? ` horizontal="${HORIZONTAL[horizontalAlignment] ?? horizontalAlignment.toLowerCase()}"`
      : '',
    verticalAlignment ? ` vertical="${verticalAlignment.toLowerCase()}"` : '',
    wrapText ? ' wrapText="1"' : '',
    indentLevel ? ` indent="${indentLevel}"` : '',
  ].join('');
  return attributes && `<alignment${attributes}/>`;
}

function lookXml({ fontColor, bold, italic, fill }: RuleFormat): string {
  const font = [
    bold === undefined ? '' : `<b val="${bold ? 1 : 0}"/>`,
    italic === undefined ? '' : `<i val="${italic ? 1 : 0}"/>`,
    fontColor === undefined ? '' : `<color rgb="${argb(fontColor)}"/>`,
  ].join('');
  const background =
    fill === undefined
      ? ''
      : `<fill><patternFill patternType="solid"><fgColor rgb="${argb(fill)}"/><bgColor rgb="${argb(fill)}"/></patternFill></fill>`;
  return (font && `<font>${font}</font>`) + background;
}
