import { titleOf } from '../workbook/chartData';
import type { ChartPlace } from '../workbook/chartPlace';
import type { HostChart } from '../workbook/ChartStore';
import { pixelsToPoints, pointsToPixels } from '../workbook/sizes';

interface Surroundings {
  readonly zoom: () => number;
  /** Gives the grid what happens over a chart and is not the chart's. */
  readonly passOn: (event: Event) => void;
}

const HANDLES = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'] as const;
type Handle = (typeof HANDLES)[number];
/** Points below which a chart is not made smaller by hand. */
const SMALLEST = 40;

/** One chart on the screen: its drawing, and what the mouse does with it. */
export class ChartFrame {
  private readonly element = document.createElement('div');
  private readonly picture = document.createElement('div');
  private shown = '';
  private offset = { x: 0, y: 0 };

  constructor(
    parent: HTMLElement,
    private readonly chart: HostChart,
    private readonly around: Surroundings,
  ) {
    this.element.className = 'chart-frame';
    this.element.setAttribute('role', 'img');
    this.element.tabIndex = 0;
    this.picture.className = 'chart-picture';
    this.element.append(this.picture, ...HANDLES.map(handleElement));
    this.element.addEventListener('pointerdown', (event) => {
      this.grab(event);
    });
    this.element.addEventListener('keydown', (event) => {
      this.pressed(event);
    });
    this.element.addEventListener(
      'wheel',
      (event) => {
        event.preventDefault();
        this.around.passOn(new WheelEvent(event.type, event));
      },
      { passive: false },
    );
    parent.append(this.element);
  }

  show(svg: string): void {
    const { document } = this.chart;
    const title = document.title.visible ? titleOf(this.chart) : '';
    this.element.setAttribute('aria-label', title === '' ? document.name : `${document.name}: ${title}`);
    if (svg === this.shown) return;
    this.shown = svg;
    this.picture.innerHTML = svg;
  }

  /** `offset` is how far the pane has scrolled, in pixels of the screen. */
  place(offset: { readonly x: number; readonly y: number }, zoom: number): void {
    this.offset = offset;
    this.put(this.chart.place, zoom);
    this.element.classList.toggle('is-selected', this.chart.sheet.workbook.charts.selected === this.chart);
  }

  remove(): void {
    this.element.remove();
  }

  private put({ left, top, width, height }: ChartPlace, zoom: number): void {
    const size = { width: pointsToPixels(width), height: pointsToPixels(height) };
    Object.assign(this.element.style, {
      left: `${pointsToPixels(left) * zoom - this.offset.x}px`,
      top: `${pointsToPixels(top) * zoom - this.offset.y}px`,
      width: `${size.width * zoom}px`,
      height: `${size.height * zoom}px`,
    });
    Object.assign(this.picture.style, {
      width: `${size.width}px`,
      height: `${size.height}px`,
      transform: `scale(${zoom})`,
    });
  }

  private pressed(event: KeyboardEvent): void {
    const { charts } = this.chart.sheet.workbook;
    if (event.key === 'Enter') charts.select(this.chart);
    else if (event.key === 'Escape') charts.select(undefined);
    else if (event.key === 'Delete' && charts.selected === this.chart && !this.isLocked)
      charts.remove(this.chart);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Selects the chart, and moves or resizes it until the button is let go. */
  private grab(event: PointerEvent): void {
    if (event.button !== 0) return;
    event.stopPropagation();
    this.chart.sheet.workbook.charts.select(this.chart);
    if (this.isLocked) return;
    const handle = (event.target as HTMLElement).dataset.handle as Handle | undefined;
    const from = this.chart.place;
    const zoom = this.around.zoom();
    let to = from;
    const move = (moved: PointerEvent): void => {
      const by = {
        x: pixelsToPoints((moved.clientX - event.clientX) / zoom),
        y: pixelsToPoints((moved.clientY - event.clientY) / zoom),
      };
      to = dragged(from, handle, by);
      this.put(to, zoom);
    };
    this.element.setPointerCapture(event.pointerId);
    this.element.addEventListener('pointermove', move);
    const end = (): void => {
      this.element.removeEventListener('pointermove', move);
      this.element.removeEventListener('pointerup', end);
      this.element.removeEventListener('pointercancel', end);
      if (to !== from) this.chart.place = to;
    };
    this.element.addEventListener('pointerup', end);
    this.element.addEventListener('pointercancel', end);
  }

  private get isLocked(): boolean {
    return this.chart.sheet.side.protected;
  }
}

function handleElement(handle: Handle): HTMLElement {
  const element = document.createElement('span');
  element.className = `chart-handle chart-handle-${handle}`;
  element.dataset.handle = handle;
  return element;
}

/** The place of a chart that was pulled at a handle, or as a whole. */
function dragged(
  { left, top, width, height }: ChartPlace,
  handle: Handle | undefined,
  by: { readonly x: number; readonly y: number },
): ChartPlace {
  if (handle === undefined) {
    return { left: Math.max(0, left + by.x), top: Math.max(0, top + by.y), width, height };
  }
  const x = Math.min(by.x, width - SMALLEST);
  const y = Math.min(by.y, height - SMALLEST);
  const west = handle.includes('w') ? Math.max(-left, x) : 0;
  const north = handle.includes('n') ? Math.max(-top, y) : 0;
  const east = handle.includes('e') ? by.x : 0;
  const south = handle.includes('s') ? by.y : 0;
  return {
    left: left + west,
    top: top + north,
    width: Math.max(SMALLEST, width - west + east),
    height: Math.max(SMALLEST, height - north + south),
  };
}
