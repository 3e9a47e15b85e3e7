import type { SheetDocument } from '../../workbook/document';
import { childrenOf, flagAttribute, numberAttribute, type XmlElement } from '../xml/XmlElement';

/** Width of a digit of the default font and the padding of a column, in pixels. */
const DIGIT = 7;
const PADDING = 5;
/** A new sheet's columns. */
const USUAL_WIDTH = 64;
/** Excel makes room for so many characters by whole steps of this. */
const STEP = 8;

/** Rows or columns before which a person has ended the page; Excel's own breaks are not among them. */
export function readBreaks(breaks: XmlElement | undefined): number[] {
  const manual = childrenOf(breaks, 'brk').filter((one) => flagAttribute(one, 'man'));
  return manual.flatMap((one) => numberAttribute(one, 'id') ?? []).sort((one, other) => one - other);
}

/** The width of columns that have none of their own, in characters; `undefined` where it is the usual one. */
export function readStandardWidth(format: XmlElement | undefined): SheetDocument['standardWidth'] {
  const whole = numberAttribute(format, 'defaultColWidth');
  const characters = numberAttribute(format, 'baseColWidth');
  const pixels =
    whole !== undefined
      ? Math.round(whole * DIGIT)
      : characters !== undefined
        ? Math.ceil((characters * DIGIT + PADDING) / STEP) * STEP
        : USUAL_WIDTH;
  if (pixels === USUAL_WIDTH) return undefined;
  return Math.round((Math.max(0, pixels - PADDING) / DIGIT) * 100) / 100;
}

/** The same as the file counts, padding included; files round down to a 256th. */
export function storedStandardWidth(characters: number): number {
  const pixels = Math.round(characters * DIGIT + PADDING);
  return Math.floor((pixels / DIGIT) * 256) / 256;
}
