/** Something that a page of the add-in could not load, or an error that it did not catch. */
export interface FrameFailure {
  readonly text: string;
  /** A script or a style sheet: without it the page does not work as it should. */
  readonly isNeeded: boolean;
}

/** The server makes every page of the add-in send these to the page around it (`server/readForBrowser.ts`). */
export function listenForFailures(onFailure: (failure: FrameFailure) => void): void {
  window.addEventListener('message', ({ data, origin }: MessageEvent<unknown>) => {
    if (origin !== location.origin || typeof data !== 'object' || data === null) {
      return;
    }
    const failure = (data as { previewFailure?: Partial<FrameFailure> }).previewFailure;
    if (failure !== undefined && typeof failure.text === 'string') {
      onFailure({ text: failure.text, isNeeded: failure.isNeeded === true });
    }
  });
}
