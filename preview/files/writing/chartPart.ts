import type { ChartDocument, ChartSeriesDocument } from '../../workbook/chartDocument';
import type { WorkbookDocument } from '../../workbook/document';
import { isRound, knownKind, type ChartKind } from '../../workbook/chartTypes';
import {
  BLANKS,
  CHART_NAMESPACE,
  DRAWING_NAMESPACE,
  GROUPINGS,
  LEGEND_POSITIONS,
  TEXT_FONT,
  TITLE_FONT,
} from '../format/charts';
import { axisIds, writeAxes } from './chartAxes';
import { ChartCells } from './chartCells';
import { writeSeries } from './chartSeries';
import { richText, shapeProperties, textProperties } from './chartShapes';

interface Member {
  readonly series: ChartSeriesDocument;
  readonly index: number;
}

/** A chart as a part of a package (ECMA-376 part 1, 21.2). */
export function writeChart(chart: ChartDocument, workbook: WorkbookDocument): string {
  const cells = new ChartCells(workbook);
  const groups = groupsOf(chart);
  const hasAxes = !isRound(knownKind(chart.type));
  const used = (['Primary', 'Secondary'] as const).filter((group) =>
    chart.series.some(({ axisGroup }) => axisGroup === group),
  );
  const { title, legend } = chart;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<c:chartSpace xmlns:c="${CHART_NAMESPACE}" xmlns:a="${DRAWING_NAMESPACE}">`,
    `<c:date1904 val="${Number(workbook.date1904)}"/><c:roundedCorners val="0"/><c:chart>`,
    title.visible
      ? `<c:title>${title.text === undefined ? '' : richText(title.text, { ...TITLE_FONT, ...title.format?.font })}<c:overlay val="${Number(title.overlay === true)}"/>${shapeProperties(title.format)}${title.text === undefined ? textProperties({ ...TITLE_FONT, ...title.format?.font }) : ''}</c:title>`
      : '',
    `<c:autoTitleDeleted val="${Number(!title.visible)}"/><c:plotArea><c:layout/>`,
    ...groups.map((members) => writeGroup(members, cells)),
    ...(hasAxes
      ? (used.length === 0 ? (['Primary'] as const) : used).map((group) => writeAxes(chart, group, cells))
      : []),
    `${shapeProperties(chart.plotAreaFormat)}</c:plotArea>`,
    legend.visible
      ? `<c:legend><c:legendPos val="${LEGEND_POSITIONS[legend.position]}"/><c:overlay val="${Number(legend.overlay === true)}"/>${shapeProperties(legend.format)}${textProperties(legend.format?.font)}</c:legend>`
      : '',
    `<c:plotVisOnly val="${Number(chart.plotVisibleOnly)}"/><c:dispBlanksAs val="${BLANKS[chart.displayBlanksAs]}"/></c:chart>`,
    `${shapeProperties(chart.format)}${textProperties({ ...TEXT_FONT, ...chart.format.font })}</c:chartSpace>`,
  ].join('');
}

/** Series of one kind on one pair of axes stand together; a chart without series is still of its kind. */
function groupsOf(chart: ChartDocument): readonly (readonly Member[])[] {
  const groups = new Map<string, Member[]>();
  for (const [index, series] of chart.series.entries()) {
    const { family, grouping, filled, markers, lines } = knownKind(series.type);
    const own = family === 'radar' ? [filled, markers] : family === 'scatter' ? [markers, lines] : [];
    const key = JSON.stringify([family, grouping, series.axisGroup, ...own]);
    groups.set(key, [...(groups.get(key) ?? []), { series, index }]);
  }
  if (groups.size > 0) return [...groups.values()];
  return [[{ series: { type: chart.type, axisGroup: 'Primary' }, index: 0 }]];
}

function writeGroup(members: readonly Member[], cells: ChartCells): string {
  const [first] = members;
  if (!first) return '';
  const kind = knownKind(first.series.type);
  const { element, before, after } = groupParts(kind, first.series);
  const series = members.map(({ series: one, index }) => writeSeries(one, index, cells)).join('');
  const axes = isRound(kind)
    ? ''
    : axisIds(first.series.axisGroup)
        .map((id) => `<c:axId val="${id}"/>`)
        .join('');
  return `<c:${element}>${before}<c:varyColors val="${Number(isRound(kind))}"/>${series}${after}${axes}</c:${element}>`;
}

interface GroupParts {
  readonly element: string;
  readonly before: string;
  readonly after: string;
}

function groupParts(kind: ChartKind, series: ChartSeriesDocument): GroupParts {
  const grouping = `<c:grouping val="${GROUPINGS[kind.grouping]}"/>`;
  const angle = `<c:firstSliceAng val="${series.firstSliceAngle ?? 0}"/>`;
  switch (kind.family) {
    case 'column':
    case 'bar': {
      const words = kind.grouping === 'standard' ? '<c:grouping val="clustered"/>' : grouping;
      const overlap = series.overlap ?? (kind.grouping === 'standard' ? 0 : 100);
      return {
        element: 'barChart',
        before: `<c:barDir val="${kind.family === 'bar' ? 'bar' : 'col'}"/>${words}`,
        after: `<c:gapWidth val="${series.gapWidth ?? 150}"/><c:overlap val="${overlap}"/>`,
      };
    }
    case 'line':
      return { element: 'lineChart', before: grouping, after: '<c:marker val="1"/>' };
    case 'area':
      return { element: 'areaChart', before: grouping, after: '' };
    case 'pie':
      return { element: 'pieChart', before: '', after: angle };
    case 'doughnut':
      return {
        element: 'doughnutChart',
        before: '',
        after: `${angle}<c:holeSize val="${series.doughnutHoleSize ?? 75}"/>`,
      };
    case 'scatter': {
      const style = kind.smooth ? 'smoothMarker' : 'lineMarker';
      return { element: 'scatterChart', before: `<c:scatterStyle val="${style}"/>`, after: '' };
    }
    case 'bubble':
      return { element: 'bubbleChart', before: '', after: '<c:bubbleScale val="100"/>' };
    case 'radar': {
      const style = kind.filled ? 'filled' : kind.markers ? 'marker' : 'standard';
      return { element: 'radarChart', before: `<c:radarStyle val="${style}"/>`, after: '' };
    }
  }
}
