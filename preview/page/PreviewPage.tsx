import { useEffect, useState, useSyncExternalStore, type ReactElement, type RefObject } from 'react';
import { ConfirmDialog } from './ConfirmDialog';
import { DevPanel } from './dev/DevPanel';
import type { PageState } from './PageStore';
import type { PreviewHost } from './PreviewHost';
import { RibbonStrip } from './RibbonStrip';
import { HiddenPages, TaskPane } from './TaskPane';
import { TitleBar } from './TitleBar';
import { useFileDrop } from './useFileDrop';
import { words, type PageWords } from './words';

interface PreviewPageProps {
  readonly host: PreviewHost;
  readonly gridPlace: RefObject<HTMLDivElement | null>;
}

/** The whole page: title bar, ribbon, grid and pane. */
export function PreviewPage({ host, gridPlace }: PreviewPageProps): ReactElement {
  const state = useSyncExternalStore(host.store.subscribe, host.store.get);
  const text = words[state.language];
  /** What waits for the user's word that the open workbook's changes may go. */
  const [waiting, setWaiting] = useState<() => void>();
  const replaceWorkbook = (step: () => void): void => {
    if (state.isUnsaved) {
      setWaiting(() => step);
    } else {
      step();
    }
  };
  const open = (file: File): void => {
    replaceWorkbook(() => void openFile(host, file));
  };
  const drop = useFileDrop(open);
  useKeys(host);
  useLeaveWarning(state.isUnsaved);
  return (
    <div className="page" {...drop.handlers}>
      {state.addin !== undefined && <title>{`${state.fileName} · ${state.addin.name}`}</title>}
      <TitleBar
        {...state}
        canUseFile={!isOpening(state)}
        onNew={() => {
          replaceWorkbook(() => void host.newWorkbook().catch(logged));
        }}
        onOpen={open}
        onSave={() => void saveFile(host)}
        onLanguage={(language) => void host.setLanguage(language).catch(logged)}
        onTheme={(theme) => {
          host.setTheme(theme);
        }}
        onDevPanel={() => {
          host.store.set({ isDevPanelOpen: !state.isDevPanelOpen });
        }}
      />
      <RibbonStrip
        addin={state.addin}
        state={state}
        text={text}
        onPress={(controlId) => void host.runCommand(controlId).catch(logged)}
      />
      <ProblemBar host={host} problem={state.problem} text={text} />
      <WorkArea host={host} state={state} text={text} gridPlace={gridPlace} />
      {state.isDevPanelOpen && <DevPanel host={host} text={text.dev} />}
      {drop.isOver && <p className="drop-here">{text.dropHere}</p>}
      {waiting !== undefined && (
        <ConfirmDialog
          question={text.discard(state.fileName)}
          yes={text.goOn}
          no={text.cancel}
          onAnswer={(isYes) => {
            setWaiting(undefined);
            if (isYes) {
              waiting();
            }
          }}
        />
      )}
    </div>
  );
}

type Opening = PageState & { readonly loading: 'addin' | 'workbook' | 'grid' };

function isOpening(state: PageState): state is Opening {
  return state.loading === 'addin' || state.loading === 'workbook' || state.loading === 'grid';
}

interface PartProps {
  readonly host: PreviewHost;
  readonly text: PageWords;
}

function ProblemBar(props: PartProps & { readonly problem: string | undefined }): ReactElement | null {
  const { host, problem, text } = props;
  if (problem === undefined) {
    return null;
  }
  return (
    <p className="problem" role="alert">
      {problem}
      <button
        type="button"
        onClick={() => {
          host.dismissProblem();
        }}
      >
        {text.dismiss}
      </button>
    </p>
  );
}

/** The grid and, beside it, the pane. */
function WorkArea(
  props: PartProps & { readonly state: PageState; readonly gridPlace: RefObject<HTMLDivElement | null> },
): ReactElement {
  const { host, state, text, gridPlace } = props;
  return (
    <div className="work-area">
      <main className="grid-place" ref={gridPlace} tabIndex={-1} />
      {state.cellMessage !== undefined && (
        <p className="cell-message" role="status">
          {state.cellMessage}
        </p>
      )}
      {isOpening(state) && (
        <p className="opening" role="status">
          <span className="spinner" aria-hidden="true" />
          {text.loading[state.loading]}
        </p>
      )}
      <TaskPane
        title={state.addin?.name ?? ''}
        pages={state.pages}
        active={state.activePane}
        isVisible={state.isPaneVisible && state.addin !== undefined}
        isStarting={state.loading === 'pane'}
        text={text}
        onClose={() => {
          host.closePane();
        }}
      />
      <HiddenPages pages={state.pages} />
    </div>
  );
}

/** Ctrl+S saves the workbook, wherever the keyboard is on the page. */
function useKeys(host: PreviewHost): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 's') {
        event.preventDefault();
        event.stopPropagation();
        void saveFile(host);
      }
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => {
      window.removeEventListener('keydown', onKeyDown, true);
    };
  }, [host]);
}

/** The browser asks before it leaves a workbook with changes. */
function useLeaveWarning(isUnsaved: boolean): void {
  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
    };
    if (isUnsaved) {
      window.addEventListener('beforeunload', onLeave);
    }
    return () => {
      window.removeEventListener('beforeunload', onLeave);
    };
  }, [isUnsaved]);
}

async function openFile(host: PreviewHost, file: File): Promise<void> {
  await host.openFile(new Uint8Array(await file.arrayBuffer()), file.name).catch(logged);
}

async function saveFile(host: PreviewHost): Promise<void> {
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
