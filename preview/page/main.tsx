import { createRef } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import type { HostWorkbook } from '../workbook/HostWorkbook';
import './page.css';
import { pageLanguage } from './pageLanguage';
import { PreviewHost } from './PreviewHost';
import { PreviewPage } from './PreviewPage';

declare global {
  interface Window {
    /** For browser tests. */
    previewHost: {
      readonly workbook: HostWorkbook;
      openFile(bytes: Uint8Array, name: string): Promise<void>;
      saveFile(): Promise<Uint8Array>;
      settled(): Promise<void>;
      runCommand(controlId: string): Promise<void>;
    };
  }
}

const language = pageLanguage(location.search, navigator.languages);
const gridPlace = createRef<HTMLDivElement>();
const paneFrame = createRef<HTMLIFrameElement>();
const host = new PreviewHost(language, {
  gridPlace: () => gridPlace.current,
  paneWindow: () => paneFrame.current?.contentWindow ?? null,
  focusBeside: (direction) =>
    document.querySelector<HTMLElement>(direction === 'back' ? '.pane-close' : '.title-button')?.focus(),
});
document.documentElement.lang = language;
window.previewHost = {
  get workbook() {
    return host.workbook;
  },
  openFile: (bytes, name) => host.openFile(bytes, name),
  saveFile: () => host.saveFile(),
  settled: () => host.settled(),
  runCommand: (controlId) => host.runCommand(controlId),
};
const root = document.querySelector('#root');
if (root === null) {
  throw new Error('The page has no #root');
}
flushSync(() => {
  createRoot(root).render(<PreviewPage host={host} paneFrame={paneFrame} gridPlace={gridPlace} />);
});
host.start().catch((error: unknown) => {
  console.error(error);
});
