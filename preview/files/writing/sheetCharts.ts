import type { SheetDocument, WorkbookDocument } from '../../workbook/document';
import { isOfType, officeType, readRelationships, type Relationship } from '../container/relationships';
import { fingerprint } from '../format/charts';
import type { ForeignPart } from '../format/foreign';
import { writeChart } from './chartPart';
import { chartRelationships, writeDrawing, type PlacedChart } from './drawingPart';
import type { PackageWriter } from './PackageWriter';

const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';

/**
 * Adds the charts of a sheet and the drawing that they stand in; answers with the relationship of a drawing that the
 * sheet has not had so far.
 */
export async function addCharts(
  sheet: SheetDocument,
  kept: readonly Relationship[],
  parts: Readonly<Record<string, ForeignPart>>,
  { writer, workbook }: { readonly writer: PackageWriter; readonly workbook: WorkbookDocument },
): Promise<Relationship | undefined> {
  const charts: PlacedChart[] = [];
  for (const chart of sheet.charts ?? []) {
    const { original } = chart;
    const link = { id: '', type: '', target: original?.part ?? '', external: false };
    if (original && writer.offers(link) && fingerprint(chart) === original.fingerprint) {
      await writer.addForeign([original.part]);
      charts.push({ chart, part: original.part });
      continue;
    }
    const part = writer.freeName('xl/charts/chart', '.xml');
    await writer.add(part, CHART_TYPE, writeChart(chart, workbook));
    charts.push({ chart, part });
  }
  if (charts.length === 0) return undefined;
  const known = kept.find((relationship) => isOfType(relationship, 'drawing'));
  const drawing = known && parts[known.target];
  const name = drawing ? known.target : writer.freeName('xl/drawings/drawing', '.xml');
  await writer.add(name, drawing?.type ?? DRAWING_TYPE, writeDrawing(charts, drawing?.text), [
    ...readRelationships(drawing?.relationships, name),
    ...chartRelationships(charts),
  ]);
  await writer.addForeign(drawing?.leadsTo ?? []);
  return drawing
    ? undefined
    : { id: 'rIdDrawing', type: officeType('drawing'), target: name, external: false };
}
