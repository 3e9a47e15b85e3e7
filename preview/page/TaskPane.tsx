import { useState, type KeyboardEvent, type PointerEvent, type ReactElement } from 'react';
import type { OpenPage } from './RunningPages';
import type { PageWords } from './words';

interface TaskPaneProps {
  readonly title: string;
  readonly pages: readonly OpenPage[];
  /** The key of the pane in front. */
  readonly active: string | undefined;
  readonly isVisible: boolean;
  readonly isStarting: boolean;
  readonly text: PageWords;
  readonly onClose: () => void;
}

const NARROWEST = 320;
const WIDEST = 450;
const FIRST_WIDTH = 350;
const KEYBOARD_STEP = 10;

/** The panes' frames at the right of the grid. Hidden, they keep running: ribbon and functions may live in them. */
export function TaskPane(props: TaskPaneProps): ReactElement {
  const { title, pages, active, isVisible, isStarting, text, onClose } = props;
  const [width, setWidth] = useState(FIRST_WIDTH);
  const [isResizing, setIsResizing] = useState(false);
  return (
    <aside
      className={isResizing ? 'pane pane-resizing' : 'pane'}
      aria-label={text.pane}
      hidden={!isVisible}
      style={{ width }}
    >
      <Resizer width={width} label={text.resizePane} onResize={setWidth} onActive={setIsResizing} />
      <div className="pane-title">
        <h2>{title}</h2>
        <button type="button" className="pane-close" aria-label={text.closePane} onClick={onClose}>
          <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
            <path d="M2 2l8 8M10 2l-8 8" stroke="currentColor" strokeWidth="1.4" />
          </svg>
        </button>
      </div>
      <div className="pane-body">
        {pages
          .filter(({ isPane }) => isPane)
          .map(({ key, address }) => (
            <iframe
              key={address}
              data-runtime={key}
              src={address}
              title={title}
              hidden={key !== active}
              allow="clipboard-read; clipboard-write"
            />
          ))}
        {isStarting && (
          <p className="pane-starting" role="status">
            <span className="spinner" aria-hidden="true" />
            {text.loading.pane}
          </p>
        )}
      </div>
    </aside>
  );
}

/** The add-in's pages that nobody sees: its function file, its custom functions. */
export function HiddenPages({ pages }: { readonly pages: readonly OpenPage[] }): ReactElement {
  return (
    <div className="hidden-pages" aria-hidden="true">
      {pages
        .filter(({ isPane }) => !isPane)
        .map(({ key, address }) => (
          <iframe key={address} data-runtime={key} src={address} title={key} tabIndex={-1} />
        ))}
    </div>
  );
}

interface ResizerProps {
  readonly width: number;
  readonly label: string;
  readonly onResize: (width: number) => void;
  /** While the pointer drags, frames must not swallow its moves. */
  readonly onActive: (isActive: boolean) => void;
}

function Resizer({ width, label, onResize, onActive }: ResizerProps): ReactElement {
  const resize = (wanted: number): void => {
    onResize(Math.min(WIDEST, Math.max(NARROWEST, Math.round(wanted))));
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) {
      resize(window.innerWidth - event.clientX);
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const wanted: Readonly<Record<string, number>> = {
      ArrowLeft: width + KEYBOARD_STEP,
      ArrowUp: width + KEYBOARD_STEP,
      ArrowRight: width - KEYBOARD_STEP,
      ArrowDown: width - KEYBOARD_STEP,
      Home: NARROWEST,
      End: WIDEST,
    };
    const next = wanted[event.key];
    if (next !== undefined) {
      event.preventDefault();
      resize(next);
    }
  };
  return (
    <div
      className="pane-resizer"
      role="slider"
      tabIndex={0}
      aria-orientation="horizontal"
      aria-label={label}
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      aria-valuenow={width}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        onActive(true);
      }}
      onPointerMove={onPointerMove}
      onLostPointerCapture={() => {
        onActive(false);
      }}
      onKeyDown={onKeyDown}
    />
  );
}
