import { FileProblem, type FileProblemCode } from '../files/FileProblem';
import type { WorkbookDocument } from '../workbook/document';

/** What the worker answers. */
export type ReadReply =
  | { readonly document: WorkbookDocument }
  | { readonly problem: FileProblemCode; readonly message: string }
  | { readonly message: string };

/**
 * Reads a workbook's file in a worker, so that the page stays alive meanwhile.
 * @throws FileProblem when it is no workbook
 */
export function readFile(bytes: Uint8Array, name: string): Promise<WorkbookDocument> {
  const worker = new Worker(new URL('./readFileWorker.ts', import.meta.url));
  return new Promise<WorkbookDocument>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<ReadReply>) => {
      if ('document' in data) {
        resolve(data.document);
      } else {
        reject('problem' in data ? new FileProblem(data.problem, data.message) : new Error(data.message));
      }
    };
    worker.onerror = ({ message }) => {
      reject(new Error(message));
    };
    worker.postMessage({ bytes, name });
  }).finally(() => {
    worker.terminate();
  });
}
