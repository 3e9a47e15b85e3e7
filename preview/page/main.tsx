import { createRef } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import type { HostWorkbook } from '../workbook/HostWorkbook';
import { BatchMonitor } from './dev/BatchMonitor';
import { faultsInQuery, type FaultPlan } from './dev/faultQuery';
import { listenForFailures } from './frameFailures';
import './page.css';
import { keepSettings, settingsAtStart } from './pageSettings';
import { PreviewHost } from './PreviewHost';
import { PreviewPage } from './PreviewPage';
import { words } from './words';

declare global {
  interface Window {
    /** For browser tests. */
    previewHost: {
      readonly workbook: HostWorkbook;
      openFile(bytes: Uint8Array, name: string): Promise<void>;
      newWorkbook(): Promise<void>;
      saveFile(): Promise<Uint8Array>;
      settled(): Promise<void>;
      runCommand(controlId: string): Promise<void>;
    };
  }
}

const gridPlace = createRef<HTMLDivElement>();
const settings = settingsAtStart();
const plan = readPlan();
const monitor = new BatchMonitor(plan);
const host = new PreviewHost(
  settings,
  {
    gridPlace: () => gridPlace.current,
    frameWindow: (key) =>
      document.querySelector<HTMLIFrameElement>(`iframe[data-runtime="${CSS.escape(key)}"]`)?.contentWindow ??
      null,
    focusBeside: (direction) =>
      document.querySelector<HTMLElement>(direction === 'back' ? '.pane-close' : '.title-button')?.focus(),
  },
  monitor,
);
keepSettings(host.store);
listenForFailures((failure) => {
  monitor.noteFailure(failure.text);
  if (failure.isNeeded) {
    host.report(words[host.language].notLoaded(failure.text));
  }
});
window.previewHost = {
  get workbook() {
    return host.workbook;
  },
  openFile: (bytes, name) => host.openFile(bytes, name),
  newWorkbook: () => host.newWorkbook(),
  saveFile: () => host.saveFile(),
  settled: () => host.settled(),
  runCommand: (controlId) => host.runCommand(controlId),
};
const root = document.querySelector('#root');
if (root === null) {
  throw new Error('The page has no #root');
}
flushSync(() => {
  createRoot(root).render(<PreviewPage host={host} gridPlace={gridPlace} />);
});
host
  .start()
  .then(() => {
    if (plan.problem !== undefined) {
      host.report(words[host.language].unknownFault(plan.problem));
    }
  })
  .catch((error: unknown) => {
    console.error(error);
  });

function readPlan(): FaultPlan & { readonly problem?: string } {
  try {
    return faultsInQuery(location.search);
  } catch (error) {
    return { faults: [], latency: 0, problem: error instanceof Error ? error.message : String(error) };
  }
}
