import { useState, type KeyboardEvent, type PointerEvent, type ReactElement, type RefObject } from 'react';
import type { PageWords } from './words';

interface TaskPaneProps {
  readonly title: string;
  readonly address: string | undefined;
  readonly isVisible: boolean;
  readonly isStarting: boolean;
  readonly text: PageWords;
  readonly frame: RefObject<HTMLIFrameElement | null>;
  readonly onClose: () => void;
}

const NARROWEST = 320;
const WIDEST = 450;
const FIRST_WIDTH = 350;
const KEYBOARD_STEP = 10;

/** The pane's frame at the right of the grid. Hidden, it keeps running: ribbon and functions live in it too. */
export function TaskPane(props: TaskPaneProps): ReactElement {
  const { title, address, isVisible, isStarting, text, frame, onClose } = props;
  const [width, setWidth] = useState(FIRST_WIDTH);
  return (
    <aside className="pane" aria-label={text.pane} hidden={!isVisible} style={{ width }}>
      <Resizer width={width} label={text.resizePane} onResize={setWidth} />
      <div className="pane-title">
        <h2>{title}</h2>
        <button type="button" className="pane-close" aria-label={text.closePane} onClick={onClose}>
          <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
            <path d="M2 2l8 8M10 2l-8 8" stroke="currentColor" strokeWidth="1.4" />
          </svg>
        </button>
      </div>
      <div className="pane-body">
        {address !== undefined && <iframe key={address} ref={frame} src={address} title={title} />}
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

interface ResizerProps {
  readonly width: number;
  readonly label: string;
  readonly onResize: (width: number) => void;
}

function Resizer({ width, label, onResize }: ResizerProps): ReactElement {
  const resize = (wanted: number): void => {
    onResize(Math.min(WIDEST, Math.max(NARROWEST, Math.round(wanted))));
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) {
      resize(window.innerWidth - event.clientX);
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') {
      resize(width + KEYBOARD_STEP);
    } else if (event.key === 'ArrowRight' || event.key === 'ArrowDown') {
      resize(width - KEYBOARD_STEP);
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
      }}
      onPointerMove={onPointerMove}
      onKeyDown={onKeyDown}
    />
  );
}
