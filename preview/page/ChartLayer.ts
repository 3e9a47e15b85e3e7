import {
  IRenderManagerService,
  SHEET_VIEWPORT_KEY,
  type Engine,
  type IRender,
} from '@univerjs/engine-render';
import { SheetSkeletonManagerService } from '@univerjs/sheets-ui';
import type { HostChart } from '../workbook/ChartStore';
import { columnStart, rowStart } from '../workbook/chartPlace';
import type { HostWorkbook } from '../workbook/HostWorkbook';
import { frozen } from '../workbook/sheetLayout';
import { pointsToPixels } from '../workbook/sizes';
import { ChartFrame } from './ChartFrame';

const REDRAW_DELAY = 40;

/** Where the grid stands, in pixels of the screen. */
interface View {
  readonly zoom: number;
  /** The headers' size, and behind them that of the frozen rows and columns. */
  readonly headers: Point;
  readonly frozen: Point;
  readonly scroll: Point;
}
interface Point {
  readonly x: number;
  readonly y: number;
}

/** The charts of the sheet that is seen, over the grid: they scroll and zoom with it, and follow their cells. */
export class ChartLayer {
  private readonly element = document.createElement('div');
  /** The part of the grid that scrolls, and those that frozen rows and columns hold still. */
  private readonly panes = ['main', 'top', 'left', 'corner'].map((name) => pane(name));
  private readonly frames = new Map<HostChart, readonly ChartFrame[]>();
  private readonly stops: (() => void)[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private viewKey = '';

  private constructor(
    private readonly workbook: HostWorkbook,
    private readonly render: IRender,
  ) {
    this.element.className = 'chart-layer';
    this.element.append(...this.panes);
    const canvas = this.engine.getCanvasElement();
    canvas.parentElement?.append(this.element);
    const soon = (): void => {
      this.drawSoon();
    };
    const frame = this.engine.endFrame$.subscribe(() => {
      this.follow();
    });
    const deselect = (): void => {
      if (workbook.charts.selected) workbook.charts.select(undefined);
    };
    canvas.addEventListener('pointerdown', deselect);
    this.stops.push(
      workbook.charts.onChange(soon),
      workbook.events.listen(soon),
      workbook.calculation.onEnd(soon),
      () => {
        frame.unsubscribe();
      },
      () => {
        canvas.removeEventListener('pointerdown', deselect);
      },
    );
    soon();
  }

  /** Undefined where the grid is gone by now. */
  static over(workbook: HostWorkbook): ChartLayer | undefined {
    const render = workbook.injector.get(IRenderManagerService).getRenderById(workbook.unitId);
    return render ? new ChartLayer(workbook, render) : undefined;
  }

  dispose(): void {
    clearTimeout(this.timer);
    for (const stop of this.stops) stop();
    this.element.remove();
  }

  private get engine(): Engine {
    return this.render.engine;
  }

  private drawSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      void this.draw();
    }, REDRAW_DELAY);
  }

  private async draw(): Promise<void> {
    const charts = this.workbook.charts.of(this.workbook.activeSheet);
    if (charts.length === 0 && this.frames.size === 0) return;
    // The drawing library is large: a page without charts does without it.
    const { chartSvg } = await import('../charts/chartSvg');
    for (const [chart, frames] of this.frames) {
      if (charts.includes(chart)) continue;
      for (const frame of frames) frame.remove();
      this.frames.delete(chart);
    }
    for (const chart of charts) {
      const { width, height } = chart.place;
      const svg = chartSvg(chart, { width: pointsToPixels(width), height: pointsToPixels(height) });
      for (const frame of this.framesOf(chart)) frame.show(svg);
    }
    this.viewKey = '';
    this.follow();
  }

  private framesOf(chart: HostChart): readonly ChartFrame[] {
    const known = this.frames.get(chart);
    if (known) return known;
    const frames = this.panes.map(
      (parent) =>
        new ChartFrame(parent, chart, {
          zoom: () => this.view()?.zoom ?? 1,
          passOn: (event) => this.engine.getCanvasElement().dispatchEvent(event),
        }),
    );
    this.frames.set(chart, frames);
    return frames;
  }

  /** After each frame of the grid: cheap where nothing has moved. */
  private follow(): void {
    if (this.frames.size === 0) return;
    const view = this.view();
    const places = [...this.frames.keys()].map((chart) => [chart.document.anchor, chart.place]);
    const selected = this.workbook.charts.selected?.document.id;
    const key = JSON.stringify([this.workbook.activeSheet.id, view, places, selected]);
    if (!view || key === this.viewKey) return;
    this.viewKey = key;
    this.panes.forEach((element, index) => {
      const isFrozenX = index >= 2;
      const isFrozenY = index % 2 === 1;
      const from = {
        x: view.headers.x + (isFrozenX ? 0 : view.frozen.x),
        y: view.headers.y + (isFrozenY ? 0 : view.frozen.y),
      };
      Object.assign(element.style, {
        left: `${from.x}px`,
        top: `${from.y}px`,
        width: isFrozenX ? `${view.frozen.x}px` : `calc(100% - ${from.x}px)`,
        height: isFrozenY ? `${view.frozen.y}px` : `calc(100% - ${from.y}px)`,
      });
      const offset = {
        x: isFrozenX ? 0 : view.scroll.x + view.frozen.x,
        y: isFrozenY ? 0 : view.scroll.y + view.frozen.y,
      };
      for (const frames of this.frames.values()) frames[index]?.place(offset, view.zoom);
    });
  }

  private view(): View | undefined {
    const sheet = this.workbook.activeSheet;
    const { scene } = this.render;
    const skeleton = this.render.with(SheetSkeletonManagerService).getSkeleton(sheet.id);
    const viewport = scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    if (!skeleton || !viewport) return undefined;
    const zoom = scene.scaleX;
    const { rows, columns } = frozen(sheet);
    const held = { x: pointsToPixels(columnStart(sheet, columns)), y: pointsToPixels(rowStart(sheet, rows)) };
    return {
      zoom,
      headers: { x: skeleton.rowHeaderWidth * zoom, y: skeleton.columnHeaderHeight * zoom },
      frozen: { x: held.x * zoom, y: held.y * zoom },
      scroll: { x: viewport.viewportScrollX * zoom, y: viewport.viewportScrollY * zoom },
    };
  }
}

function pane(name: string): HTMLElement {
  const element = document.createElement('div');
  element.className = `chart-pane chart-pane-${name}`;
  return element;
}
