import type { ChartDocument, ChartSeriesDocument } from './chartDocument';
import { chartGuid } from './chartIds';
import { anchorAt, placeOf, shiftAnchor, type ChartPlace } from './chartPlace';
import { mapReferences, parseReference, type CellReference } from './chartReferences';
import { knownKind, type ChartKind } from './chartTypes';
import { covers, type Area } from './address';
import { HostError } from './HostError';
import type { HostSheet } from './HostSheet';
import type { HostWorkbook } from './HostWorkbook';
import { shiftArea, type Shift } from './shift';

/** A chart on a sheet. Its document names sheets by their ids, so that its references stay when they are renamed. */
export class HostChart {
  constructor(
    readonly sheet: HostSheet,
    private current: ChartDocument,
    private readonly changed: () => void,
  ) {}

  get document(): ChartDocument {
    return this.current;
  }

  get kind(): ChartKind {
    return knownKind(this.current.type);
  }

  change(change: (document: ChartDocument) => ChartDocument): void {
    this.current = change(this.current);
    this.changed();
  }

  /** @throws HostError ItemNotFound */
  series(index: number): ChartSeriesDocument {
    const series = this.current.series[index];
    if (!series) throw HostError.itemNotFound('series');
    return series;
  }

  changeSeries(index: number, change: (series: ChartSeriesDocument) => ChartSeriesDocument): void {
    const changed = change(this.series(index));
    this.change((chart) => ({
      ...chart,
      series: chart.series.map((series, at) => (at === index ? changed : series)),
    }));
  }

  get place(): ChartPlace {
    return placeOf(this.sheet, this.current.anchor);
  }

  set place(place: ChartPlace) {
    const anchor = anchorAt(this.sheet, place);
    const { row, column } = anchor.to;
    this.sheet.makeRoom({ row, column, rows: 1, columns: 1 });
    this.change((chart) => ({ ...chart, anchor }));
  }
}

/** The charts of a workbook, by sheet, in the order in which they were made. */
export class ChartStore {
  private readonly bySheet = new Map<string, HostChart[]>();
  private readonly listeners = new Set<() => void>();
  private chosen: HostChart | undefined;

  constructor(private readonly workbook: HostWorkbook) {}

  of(sheet: HostSheet): readonly HostChart[] {
    return this.bySheet.get(sheet.id) ?? [];
  }

  /** By name, whatever its case, the first of several; or by id. */
  find(sheet: HostSheet, key: string): HostChart | undefined {
    const lower = key.toLowerCase();
    const charts = this.of(sheet);
    return (
      charts.find(({ document }) => document.id === key) ??
      charts.find(({ document }) => document.name.toLowerCase() === lower)
    );
  }

  /** Adds a chart under a name and an id that are free on the sheet. */
  add(sheet: HostSheet, content: Omit<ChartDocument, 'id' | 'name'>): HostChart {
    const charts = this.of(sheet);
    for (let number = charts.length + 1; ; number++) {
      const name = `Chart ${number}`;
      const id = chartGuid(sheet.position, number + 1);
      if (charts.some(({ document }) => document.id === id || document.name === name)) continue;
      return this.put(sheet, { ...content, id, name });
    }
  }

  /** The chart that the page's user sees as selected; the page asks. */
  get selected(): HostChart | undefined {
    return this.chosen;
  }

  select(chart: HostChart | undefined): void {
    this.chosen = chart;
    this.tell();
  }

  remove(chart: HostChart): void {
    const charts = this.bySheet.get(chart.sheet.id) ?? [];
    const index = charts.indexOf(chart);
    if (index < 0) throw HostError.itemNotFound('chart');
    charts.splice(index, 1);
    if (this.chosen === chart) this.chosen = undefined;
    this.tell();
  }

  /** Charts that a document holds; references name sheets that are all there by then. */
  load(sheet: HostSheet, charts: readonly ChartDocument[]): void {
    for (const chart of charts) {
      this.put(
        sheet,
        mapReferences(chart, (reference) =>
          this.renamed(reference, (key) => this.workbook.findSheet(key)?.id),
        ),
      );
    }
  }

  /** The charts of a sheet as plain data. */
  save(sheet: HostSheet): ChartDocument[] {
    return this.of(sheet).map(({ document }) =>
      mapReferences(document, (reference) =>
        this.renamed(reference, (key) => this.workbook.sheetById(key)?.name),
      ),
    );
  }

  /** A copied sheet's charts show the copy's cells where they showed the sheet's own. */
  copy(from: HostSheet, to: HostSheet): void {
    for (const { document } of this.of(from)) {
      this.put(
        to,
        mapReferences(document, (reference) =>
          reference.sheet === from.id ? { ...reference, sheet: to.id } : reference,
        ),
      );
    }
  }

  /** Charts and what they show follow rows and columns that come and go. */
  shift(sheet: HostSheet, shift: Shift): void {
    for (const chart of this.of(sheet)) {
      chart.change((document) => ({ ...document, anchor: shiftAnchor(document.anchor, shift) }));
    }
    this.moveReferences(sheet, (area) => shiftArea(area, shift));
  }

  /** What shows columns of a table from its first row to its last goes on doing so. */
  tableResized(sheet: HostSheet, before: Area, after: Area): void {
    this.moveReferences(sheet, (area) =>
      area.row === before.row && area.rows === before.rows && covers(before, area)
        ? { ...area, row: after.row, rows: after.rows }
        : area,
    );
  }

  /** References to cells of a sheet become what `move` says; undefined where the cells went. */
  moveReferences(sheet: HostSheet, move: (area: Area) => Area | undefined): void {
    for (const chart of [...this.bySheet.values()].flat()) {
      const shows = chart.document.series.some((series) =>
        [series.nameReference, series.values, series.categories, series.sizes].some(
          (text) => parseReference(text)?.sheet === sheet.id,
        ),
      );
      if (!shows) continue;
      chart.change((document) =>
        mapReferences(document, (reference) => {
          if (reference.sheet !== sheet.id) return reference;
          const area = move(reference.area);
          return area && { ...reference, area };
        }),
      );
    }
  }

  /** Tells when a chart came, went or changed; returns how to stop. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  private put(sheet: HostSheet, document: ChartDocument): HostChart {
    const chart = new HostChart(sheet, document, () => {
      this.tell();
    });
    const charts = this.bySheet.get(sheet.id) ?? [];
    this.bySheet.set(sheet.id, charts);
    charts.push(chart);
    this.tell();
    return chart;
  }

  private renamed(
    reference: CellReference,
    keyOf: (sheet: string) => string | undefined,
  ): CellReference | undefined {
    const sheet = keyOf(reference.sheet);
    return sheet === undefined ? undefined : { ...reference, sheet };
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
