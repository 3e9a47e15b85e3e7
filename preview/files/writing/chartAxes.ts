import type { ChartAxisDocument, ChartDocument } from '../../workbook/chartDocument';
import { hasNumberAxes, knownKind } from '../../workbook/chartTypes';
import { AXIS_COLOR, GRID_COLOR } from '../../charts/palette';
import { displayUnitWord, TEXT_FONT, TICK_LABELS, TICK_MARKS } from '../format/charts';
import { encodeAttribute } from '../xml/xmlText';
import type { ChartCells } from './chartCells';
import { richText, shapeProperties, textProperties } from './chartShapes';

type Group = 'Primary' | 'Secondary';

/** The ids by which groups of series name their axes. */
export function axisIds(group: Group): readonly [category: number, value: number] {
  return group === 'Primary' ? [500_000_001, 500_000_002] : [500_000_003, 500_000_004];
}

/** The two axes of a group. */
export function writeAxes(chart: ChartDocument, group: Group, cells: ChartCells): string {
  const { category, value, secondaryCategory, secondaryValue } = chart.axes;
  const isSecondary = group === 'Secondary';
  const across = isSecondary ? secondaryCategory : category;
  const up = isSecondary ? secondaryValue : value;
  const kind = knownKind(chart.type);
  const isLying = kind.family === 'bar';
  const [categoryId, valueId] = axisIds(group);
  const shown = chart.series.find(({ axisGroup }) => axisGroup === group);
  const first: AxisPart = {
    axis: across,
    id: categoryId,
    crosses: valueId,
    position: isLying ? 'l' : 'b',
    cellFormat: cells.numberFormat(shown?.categories),
  };
  const side = isLying ? (isSecondary ? 't' : 'b') : isSecondary ? 'r' : 'l';
  const cellFormat = kind.grouping === 'percent' ? '0%' : cells.numberFormat(shown?.values);
  const second: AxisPart = { axis: up, id: valueId, crosses: categoryId, position: side, cellFormat };
  const where = isSecondary ? 'max' : 'autoZero';
  return [
    hasNumberAxes(kind) ? valueAxis(first, 'autoZero', 'midCat') : categoryAxis(first),
    valueAxis(second, where, hasNumberAxes(kind) || kind.family === 'area' ? 'midCat' : 'between'),
  ].join('');
}

interface AxisPart {
  readonly axis: ChartAxisDocument;
  readonly id: number;
  /** The id of the other axis. */
  readonly crosses: number;
  readonly position: 'b' | 'l' | 'r' | 't';
  /** The number format where the axis has none of its own. */
  readonly cellFormat: string;
}

function categoryAxis(part: AxisPart): string {
  const { tickLabelSpacing, isText } = part.axis;
  const skip = tickLabelSpacing === undefined ? '' : `<c:tickLblSkip val="${tickLabelSpacing}"/>`;
  return `<c:catAx>${shared(part)}<c:crosses val="autoZero"/><c:auto val="${Number(isText !== true)}"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>${skip}<c:noMultiLvlLbl val="0"/></c:catAx>`;
}

function valueAxis(part: AxisPart, crosses: string, between: string): string {
  const { majorUnit, minorUnit, displayUnit } = part.axis;
  const units = [
    majorUnit === undefined ? '' : `<c:majorUnit val="${majorUnit}"/>`,
    minorUnit === undefined ? '' : `<c:minorUnit val="${minorUnit}"/>`,
    displayUnit === undefined || displayUnit === 'None'
      ? ''
      : `<c:dispUnits><c:builtInUnit val="${displayUnitWord(displayUnit)}"/></c:dispUnits>`,
  ].join('');
  return `<c:valAx>${shared(part)}<c:crosses val="${crosses}"/><c:crossBetween val="${between}"/>${units}</c:valAx>`;
}

/** What all axes have, up to the other axis that they cross. */
function shared({ axis, id, crosses, position, cellFormat }: AxisPart): string {
  const limits = [
    axis.logBase === undefined ? '' : `<c:logBase val="${axis.logBase}"/>`,
    `<c:orientation val="${axis.reversePlotOrder === true ? 'maxMin' : 'minMax'}"/>`,
    axis.maximum === undefined ? '' : `<c:max val="${axis.maximum}"/>`,
    axis.minimum === undefined ? '' : `<c:min val="${axis.minimum}"/>`,
  ].join('');
  const format = axis.numberFormat ?? cellFormat;
  return [
    `<c:axId val="${id}"/><c:scaling>${limits}</c:scaling><c:delete val="${Number(!axis.visible)}"/>`,
    `<c:axPos val="${position}"/>`,
    gridlines('majorGridlines', axis.majorGridlines, axis),
    gridlines('minorGridlines', axis.minorGridlines, axis),
    title(axis),
    `<c:numFmt formatCode="${encodeAttribute(format)}" sourceLinked="${Number(axis.numberFormat === undefined)}"/>`,
    `<c:majorTickMark val="${TICK_MARKS[axis.majorTickMark ?? 'None']}"/><c:minorTickMark val="none"/>`,
    `<c:tickLblPos val="${TICK_LABELS[axis.tickLabelPosition ?? 'NextToAxis']}"/>`,
    shapeProperties({ ...axis.format, line: { color: AXIS_COLOR, weight: 0.75, ...axis.format?.line } }),
    textProperties(axis.format?.font),
    `<c:crossAx val="${crosses}"/>`,
  ].join('');
}

function gridlines(name: string, visible: boolean, axis: ChartAxisDocument): string {
  const line = { color: GRID_COLOR, weight: 0.75, ...axis.gridlinesFormat?.line };
  return visible ? `<c:${name}>${shapeProperties({ line })}</c:${name}>` : '';
}

function title({ title: own }: ChartAxisDocument): string {
  if (own?.visible !== true) return '';
  return `<c:title>${richText(own.text, { ...TEXT_FONT, bold: false, ...own.format?.font })}<c:overlay val="0"/>${shapeProperties(own.format)}</c:title>`;
}
