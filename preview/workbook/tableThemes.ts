import { BooleanNumber, BorderStyleTypes } from '@univerjs/core';
import { RangeThemeStyle, type IRangeThemeStyleJSON } from '@univerjs/sheets';
import type { TableFlags } from './SheetSide';

/** Black, then the six accents of Office's theme: the order of the table styles of one family. */
const STYLE_COLORS = ['#000000', '#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];
const BLACK = '#000000';
const WHITE = '#FFFFFF';
const GREY_BAND = '#D9D9D9';
/** Shares of white: "lighter 80%", "60%" and "40%" of Excel's colour menu. */
const LIGHTEST = 0.8;
const LIGHTER = 0.6;
const LIGHT = 0.4;

type Part = NonNullable<IRangeThemeStyleJSON['wholeStyle']>;

/** How the parts of a table look; a part that is absent looks as the sheet does. */
interface TableLook {
  readonly header?: Part;
  readonly body?: Part;
  readonly band?: Part;
}

/** The font's colour is that of Univer's filter buttons too. */
const PLAIN_HEADER: Part = { cl: { rgb: BLACK }, bl: BooleanNumber.TRUE };

/** One for each seven styles that Excel's gallery shows as a row: the same look in seven colours. */
const FAMILIES: Readonly<Record<string, readonly ((color: string) => TableLook)[]>> = {
  Light: [
    (color) => ({
      header: { ...PLAIN_HEADER, bd: lines(color, 't', 'b') },
      band: filled(pale(color, LIGHTEST)),
    }),
    (color) => ({ header: headerOn(color), body: { bd: lines(color, 'b') } }),
    (color) => ({
      header: PLAIN_HEADER,
      body: { bd: lines(color, 't', 'b', 'l', 'r') },
      band: filled(pale(color, LIGHTEST)),
    }),
  ],
  Medium: [
    (color) => ({
      header: headerOn(color),
      body: { bd: lines(pale(color, LIGHT), 'b') },
      band: filled(pale(color, LIGHTEST)),
    }),
    (color) => ({
      header: headerOn(color),
      body: { ...filled(pale(color, LIGHTEST)), bd: lines(WHITE, 't', 'b', 'l', 'r') },
      band: filled(pale(color, LIGHTER)),
    }),
    (color) => ({ header: headerOn(color), band: filled(GREY_BAND) }),
    (color) => ({
      header: PLAIN_HEADER,
      body: { ...filled(pale(color, LIGHTEST)), bd: lines(pale(color, LIGHT), 't', 'b', 'l', 'r') },
      band: filled(pale(color, LIGHTER)),
    }),
  ],
  Dark: [
    (color) => ({
      header: headerOn(BLACK),
      body: { ...filled(pale(color, color === BLACK ? 0.45 : 0)), cl: { rgb: WHITE } },
      band: filled(color === BLACK ? '#404040' : shaded(color, 0.75)),
    }),
    (color) => ({
      header: headerOn(color),
      body: filled(pale(color, LIGHTEST)),
      band: filled(pale(color, LIGHTER)),
    }),
  ],
};

/**
 * The page's look for an Excel table style, `TableStyleMedium2`: its colours and bands in Office's own theme.
 * A style that Excel does not come with, and none at all, is drawn without a look.
 */
export function tableTheme(
  flags: Pick<TableFlags, 'style' | 'showHeaders' | 'showBandedRows'>,
): RangeThemeStyle {
  const { style, showHeaders, showBandedRows } = flags;
  const { header, body, band } = lookOf(style);
  // Univer counts the bands from the table's first row, which is the header where there is one.
  const bandPlace = showHeaders ? 'firstRowStyle' : 'secondRowStyle';
  const name = [style, showHeaders ? 'headers' : '', showBandedRows ? 'bands' : ''].join('-');
  return new RangeThemeStyle(name, {
    ...(body && { wholeStyle: body }),
    ...(band && showBandedRows && { [bandPlace]: band }),
    ...(header && showHeaders && { headerRowStyle: header }),
  });
}

function lookOf(style: string): TableLook {
  const [, family = '', digits = ''] = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(style) ?? [];
  const index = Number(digits) - 1;
  const look = FAMILIES[family]?.[Math.floor(index / STYLE_COLORS.length)];
  const place = index % STYLE_COLORS.length;
  // The last four dark styles are black and every other accent.
  const color = STYLE_COLORS[family === 'Dark' && index >= STYLE_COLORS.length ? place * 2 : place];
  return look && color !== undefined ? look(color) : {};
}

function headerOn(color: string): Part {
  return { ...filled(color), cl: { rgb: WHITE }, bl: BooleanNumber.TRUE };
}

function filled(color: string): Part {
  return { bg: { rgb: color } };
}

function lines(color: string, ...sides: readonly ('t' | 'b' | 'l' | 'r')[]): NonNullable<Part['bd']> {
  return Object.fromEntries(sides.map((side) => [side, { s: BorderStyleTypes.THIN, cl: { rgb: color } }]));
}

/** Mixed with white; a share of 1 is white. */
function pale(color: string, share: number): string {
  return mixed(color, (channel) => channel + (255 - channel) * share);
}

function shaded(color: string, rest: number): string {
  return mixed(color, (channel) => channel * rest);
}

function mixed(color: string, change: (channel: number) => number): string {
  const channels = [1, 3, 5].map((at) => Math.round(change(parseInt(color.slice(at, at + 2), 16))));
  return `#${channels.map((channel) => channel.toString(16).toUpperCase().padStart(2, '0')).join('')}`;
}
