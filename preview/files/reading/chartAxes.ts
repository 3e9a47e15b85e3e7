import { AXIS_COLOR, GRID_COLOR } from '../../charts/palette';
import type { ChartAxisDocument } from '../../workbook/chartDocument';
import { TEXT_FONT, TICK_LABELS, TICK_MARKS, wordOf } from '../format/charts';
import type { Palette } from '../format/colors';
import { child, flagAttribute, type XmlElement } from '../xml/XmlElement';
import { flagOf, numberOf, readFormat, readText, valueOf, withoutFont, withoutLine } from './chartShapes';

const HAIRLINE = 0.75;

/** An axis; what a file leaves out is as the format says. */
export function readAxis(axis: XmlElement | undefined, palette: Palette): ChartAxisDocument | undefined {
  if (!axis) return undefined;
  const scaling = child(axis, 'scaling');
  const number = child(axis, 'numFmt');
  const units = valueOf(child(axis, 'dispUnits'), 'builtInUnit');
  const labels = wordOf(TICK_LABELS, valueOf(axis, 'tickLblPos'));
  const marks = wordOf(TICK_MARKS, valueOf(axis, 'majorTickMark'));
  const lines = child(axis, 'majorGridlines') ?? child(axis, 'minorGridlines');
  return {
    visible: !flagOf(axis, 'delete'),
    ...title(child(axis, 'title'), palette),
    ...defined({
      minimum: numberOf(scaling, 'min'),
      maximum: numberOf(scaling, 'max'),
      majorUnit: numberOf(axis, 'majorUnit'),
      minorUnit: numberOf(axis, 'minorUnit'),
      logBase: numberOf(scaling, 'logBase'),
      tickLabelSpacing: numberOf(axis, 'tickLblSkip'),
      displayUnit: units && units.charAt(0).toUpperCase() + units.slice(1),
      numberFormat: flagAttribute(number, 'sourceLinked') ? undefined : number?.attributes.get('formatCode'),
      tickLabelPosition: labels === 'NextToAxis' ? undefined : labels,
      majorTickMark: marks === 'None' ? undefined : marks,
      reversePlotOrder: valueOf(scaling, 'orientation') === 'maxMin' ? true : undefined,
      isText: axis.name === 'catAx' && valueOf(axis, 'auto') === '0' ? true : undefined,
      gridlinesFormat: withoutLine(readFormat(lines, palette), GRID_COLOR, HAIRLINE),
      format: withoutFont(withoutLine(readFormat(axis, palette), AXIS_COLOR, HAIRLINE), TEXT_FONT),
    }),
    majorGridlines: child(axis, 'majorGridlines') !== undefined,
    minorGridlines: child(axis, 'minorGridlines') !== undefined,
  };
}

function title(element: XmlElement | undefined, palette: Palette): Pick<ChartAxisDocument, 'title'> {
  if (!element) return {};
  const format = withoutFont(readFormat(element, palette), TEXT_FONT);
  return { title: { text: readText(element) ?? 'Axis Title', visible: true, ...(format && { format }) } };
}

/** Without the properties that are undefined. */
export function defined<T extends object>(object: T): { readonly [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as {
    readonly [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
