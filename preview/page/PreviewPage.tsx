import {
  useRef,
  useState,
  useSyncExternalStore,
  type DragEvent,
  type ReactElement,
  type RefObject,
} from 'react';
import type { PreviewHost } from './PreviewHost';
import { RibbonStrip } from './RibbonStrip';
import { TaskPane } from './TaskPane';
import { TitleBar } from './TitleBar';
import { words } from './words';

interface PreviewPageProps {
  readonly host: PreviewHost;
  readonly paneFrame: RefObject<HTMLIFrameElement | null>;
  readonly gridPlace: RefObject<HTMLDivElement | null>;
}

/** The whole page: title bar, ribbon, grid and pane. */
export function PreviewPage({ host, paneFrame, gridPlace }: PreviewPageProps): ReactElement {
  const state = useSyncExternalStore(host.store.subscribe, host.store.get);
  const drop = useFileDrop((file) => void open(host, file));
  const text = words[host.language];
  const isOpening = state.loading === 'addin' || state.loading === 'workbook' || state.loading === 'grid';
  return (
    <div className="page" {...drop.handlers}>
      {state.addin !== undefined && <title>{`${state.fileName} · ${state.addin.name}`}</title>}
      <TitleBar
        language={host.language}
        fileName={state.fileName}
        canSave={!isOpening}
        onOpen={(file) => void open(host, file)}
        onSave={() => void save(host)}
      />
      <RibbonStrip
        addin={state.addin}
        state={state}
        text={text}
        onPress={(controlId) => void host.runCommand(controlId).catch(logged)}
      />
      {state.problem !== undefined && (
        <p className="problem" role="alert">
          {state.problem}
          <button
            type="button"
            onClick={() => {
              host.dismissProblem();
            }}
          >
            {text.dismiss}
          </button>
        </p>
      )}
      <div className="work-area">
        <main className="grid-place" ref={gridPlace} tabIndex={-1} />
        {isOpening && (
          <p className="opening" role="status">
            <span className="spinner" aria-hidden="true" />
            {text.loading[state.loading]}
          </p>
        )}
        <TaskPane
          title={state.addin?.name ?? ''}
          address={state.paneAddress}
          isVisible={state.isPaneVisible && state.addin !== undefined}
          isStarting={state.loading === 'pane'}
          text={text}
          frame={paneFrame}
          onClose={() => {
            host.showPane(false);
          }}
        />
      </div>
      {drop.isOver && <p className="drop-here">{text.dropHere}</p>}
    </div>
  );
}

interface FileDrop {
  readonly isOver: boolean;
  readonly handlers: {
    readonly onDragEnter: (event: DragEvent) => void;
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDragLeave: (event: DragEvent) => void;
    readonly onDrop: (event: DragEvent) => void;
  };
}

function useFileDrop(onFile: (file: File) => void): FileDrop {
  const [isOver, setIsOver] = useState(false);
  // Each element under the pointer sends its own enter and leave.
  const depth = useRef(0);
  const enter = (change: number): void => {
    depth.current = Math.max(0, depth.current + change);
    setIsOver(depth.current > 0);
  };
  return {
    isOver,
    handlers: {
      onDragEnter: (event) => {
        if (event.dataTransfer.types.includes('Files')) {
          enter(1);
        }
      },
      onDragOver: (event) => {
        event.preventDefault();
      },
      onDragLeave: () => {
        enter(-1);
      },
      onDrop: (event) => {
        event.preventDefault();
        enter(-depth.current);
        const file = event.dataTransfer.files[0];
        if (file !== undefined) {
          onFile(file);
        }
      },
    },
  };
}

async function open(host: PreviewHost, file: File): Promise<void> {
  await host.openFile(new Uint8Array(await file.arrayBuffer()), file.name).catch(logged);
}

async function save(host: PreviewHost): Promise<void> {
  const bytes = await host.saveFile().catch(logged);
  if (bytes === undefined) {
    return;
  }
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const address = URL.createObjectURL(new Blob([bytes as BlobPart], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${host.store.get().fileName.replace(/\.[^.]+$/, '')}.xlsx`;
  link.click();
  URL.revokeObjectURL(address);
}

/** The page already shows what went wrong; the log keeps where. */
function logged(error: unknown): undefined {
  console.error(error);
  return undefined;
}
