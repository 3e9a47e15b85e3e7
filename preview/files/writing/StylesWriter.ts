import type { RuleFormat, StyleDocument } from '../../workbook/document';
import { without } from '../../workbook/without';
import type { Palette } from '../format/colors';
import type { ForeignFont } from '../format/foreign';
import { FIRST_OWN_FORMAT, builtInFormatId } from '../format/numberFormats';
import { canonical, sameAs } from '../format/sameAs';
import type { FilterContext } from '../reading/filters';
import { readLook } from '../reading/ruleLook';
import { namespacesOf } from '../reading/sheetPart';
import { readStyles, type Styles } from '../reading/stylesPart';
import { child, childrenOf, parseXml } from '../xml/XmlElement';
import { encodeAttribute } from '../xml/xmlText';
import { Pool } from './Pool';
import { lookXml } from './ruleLook';
import { alignmentXml, bordersXml, fillXml, fontXml, protectionXml } from './styleXml';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PLAIN = {
  cellStyleXfs:
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  cellStyles: '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  tableStyles:
    '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>',
  colors: '',
  extLst: '',
};

/** The styles part that a workbook came with, and the colours that it speaks of. */
export interface StyleSource {
  readonly xml: string;
  readonly palette: Palette;
}

/**
 * Builds `styles.xml`: style n of the document is style number n + 1 of the file, 0 is the workbook's own. Where the
 * workbook came with a styles part, everything of it stays at its place: a style that means the same as one of its
 * own is written as it stood, with its theme colours, its named style and whatever else the document does not state.
 */
export class StylesWriter {
  private readonly fonts = new Pool();
  private readonly fills = new Pool();
  private readonly borders = new Pool();
  private readonly looks = new Pool();
  private readonly formats: Map<string, number>;
  private readonly records: string[];
  private readonly numbers: readonly number[];
  private readonly ownRecords = new Map<string, string>();
  private readonly origin: Styles;
  private readonly palette: Palette;

  constructor(
    styles: readonly StyleDocument[],
    private readonly normalFont: ForeignFont,
    source?: StyleSource,
  ) {
    this.palette = source?.palette ?? [];
    this.origin = readStyles(source?.xml, this.palette);
    this.formats = new Map([...(this.origin.parts?.formats ?? [])].map(([id, code]) => [code, id]));
    this.seed();
    const first = this.ownList('cellXfs', 'xf')[0] ?? this.record({});
    this.records = [first];
    this.numbers = styles.map((style) => {
      const record = this.record(style);
      return record === first ? 0 : this.records.push(record) - 1;
    });
  }

  /** What filters by colour speak of. */
  get filterContext(): FilterContext {
    return { looks: this.origin.looks, palette: this.palette };
  }

  /** The file's number of a style of the document. */
  numberOf(style: number): number {
    return this.numbers[style] ?? 0;
  }

  /** The number by which a rule refers to its look; `undefined` for a look that changes nothing. */
  look(format: RuleFormat): number | undefined {
    const { kept, ...stated } = format;
    if (kept !== undefined && sameAs(readLook(parseXml(kept), this.palette), stated))
      return this.foreignLook(kept);
    const xml = lookXml(stated, (code) => this.formatId(code));
    return xml === '' ? undefined : this.foreignLook(`<dxf>${xml}</dxf>`);
  }

  /** The same for a look that is kept as it stood. */
  foreignLook(xml: string): number {
    return this.looks.add(xml, () => xml);
  }

  write(): string {
    const formats = [...this.formats].map(
      ([code, id]) => `<numFmt numFmtId="${id}" formatCode="${encodeAttribute(code)}"/>`,
    );
    const root = this.origin.parts?.root;
    return [
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${MAIN}"${root ? namespacesOf(root.attributes) : ''}>`,
      formats.length > 0 ? list('numFmts', formats) : '',
      list('fonts', this.fonts.items),
      list('fills', this.fills.items),
      list('borders', this.borders.items),
      this.own('cellStyleXfs'),
      list('cellXfs', this.records),
      this.own('cellStyles'),
      list('dxfs', this.looks.items),
      this.own('tableStyles'),
      this.own('colors') + this.own('extLst'),
      '</styleSheet>',
    ].join('');
  }

  /** Takes in what the workbook came with; where there is nothing, what Excel wants in every file. */
  private seed(): void {
    const { parts } = this.origin;
    const take = (pool: Pool, names: readonly [string, string], meanings: readonly unknown[] = []): void => {
      this.ownList(...names).forEach((xml, index) => {
        pool.seed(canonical(meanings[index] ?? null), xml);
      });
    };
    take(this.fonts, ['fonts', 'font'], parts?.fonts);
    take(this.fills, ['fills', 'fill'], parts?.fills);
    take(this.borders, ['borders', 'border'], parts?.borders);
    for (const xml of this.ownList('dxfs', 'dxf')) this.looks.seed(xml, xml);
    this.ownList('cellXfs', 'xf').forEach((xml, index) => {
      const meaning = canonical(parts?.records[index]);
      if (!this.ownRecords.has(meaning)) this.ownRecords.set(meaning, xml);
    });
    if (this.fonts.items.length === 0) this.fonts.seed(canonical(this.normalFont), fontXml(this.normalFont));
    if (this.fills.items.length === 0) {
      this.fills.seed(canonical({}), '<fill><patternFill patternType="none"/></fill>');
      this.fills.seed('second', '<fill><patternFill patternType="gray125"/></fill>');
    }
    if (this.borders.items.length === 0) {
      this.borders.seed(canonical(null), '<border><left/><right/><top/><bottom/><diagonal/></border>');
    }
  }

  private record(document: StyleDocument): string {
    const style = without(document, 'kept');
    const own = this.ownRecords.get(canonical(document)) ?? this.ownRecords.get(canonical(style));
    if (own !== undefined) return own;
    const whole = { ...this.normalFont, ...style.font };
    const font = this.fonts.add(canonical(whole), () => fontXml(whole));
    const look = {
      ...(style.fill !== undefined && { fill: style.fill }),
      ...(style.pattern && { pattern: style.pattern }),
    };
    const fill = this.fills.add(canonical(look), () => fillXml(look));
    const { borders = null } = style;
    const border = this.borders.add(canonical(borders), () => bordersXml(borders ?? {}));
    const format = this.formatId(style.numberFormat);
    const alignment = alignmentXml(style);
    const protection = protectionXml(style);
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
    if (code === undefined || code === '' || code === 'General') return 0;
    const known = this.formats.get(code) ?? builtInFormatId(code);
    if (known !== undefined) return known;
    const id = Math.max(FIRST_OWN_FORMAT - 1, ...this.formats.values()) + 1;
    this.formats.set(code, id);
    return id;
  }

  private own(name: keyof typeof PLAIN): string {
    const element = this.origin.parts && child(this.origin.parts.root, name);
    return element ? this.origin.source.slice(element.start, element.end) : PLAIN[name];
  }

  private ownList(name: string, item: string): string[] {
    const elements = childrenOf(this.origin.parts && child(this.origin.parts.root, name), item);
    return elements.map(({ start, end }) => this.origin.source.slice(start, end));
  }
}

function list(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join('')}</${name}>`;
}
