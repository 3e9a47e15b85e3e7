import { FileProblem } from '../files/FileProblem';
import { openWorkbookFile } from '../files/openWorkbookFile';
import type { ReadReply } from './readFile';

/** The worker of `readFile`. */
self.onmessage = ({ data }: MessageEvent<{ readonly bytes: Uint8Array; readonly name: string }>) => {
  const answer = (reply: ReadReply): void => {
    self.postMessage(reply);
  };
  openWorkbookFile(data.bytes, data.name)
    .then((document) => {
      answer({ document });
    })
    .catch((error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      answer(error instanceof FileProblem ? { problem: error.code, message } : { message });
    });
};
