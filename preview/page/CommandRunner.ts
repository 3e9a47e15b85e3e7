/** Sends one invocation to the add-in; false while its client is not listening yet. */
export type SendCommand = (commandId: string, functionName: string, controlId: string) => boolean;

/** The client's status for a function that the add-in has not associated. */
const NO_SUCH_FUNCTION = 11101;
const RETRY_MILLISECONDS = 100;
/** A pane that is still starting associates its functions within this time. */
const START_MILLISECONDS = 15_000;

/** The add-in has no function of the name that its manifest promises. */
export class MissingCommandError extends Error {}

/** Runs ribbon functions and waits for their `event.completed()`. */
export class CommandRunner {
  private readonly waiting = new Map<string, (status: number) => void>();
  private lastId = 0;
  private runs = 0;

  constructor(private readonly send: SendCommand) {}

  /** Whether a function has not completed yet. */
  get isRunning(): boolean {
    return this.runs > 0;
  }

  /**
   * Resolves when the function has completed. A pane that is still loading gets time to associate its functions.
   * @throws MissingCommandError when it never does; Error when the function fails in another way.
   */
  async run(functionName: string, controlId: string): Promise<void> {
    this.runs++;
    try {
      await this.runUntilKnown(functionName, controlId);
    } finally {
      this.runs--;
    }
  }

  /** The client's answer to an invocation: its id and status. */
  completed(commandId: string, status: number): void {
    this.waiting.get(commandId)?.(status);
    this.waiting.delete(commandId);
  }

  private async runUntilKnown(functionName: string, controlId: string): Promise<void> {
    const deadline = Date.now() + START_MILLISECONDS;
    for (;;) {
      const status = await this.invoke(functionName, controlId);
      if (status === 0) {
        return;
      }
      if (status !== NO_SUCH_FUNCTION) {
        throw new Error(`${functionName}: ${status}`);
      }
      if (Date.now() > deadline) {
        throw new MissingCommandError(functionName);
      }
      await new Promise((resolve) => setTimeout(resolve, RETRY_MILLISECONDS));
    }
  }

  private invoke(functionName: string, controlId: string): Promise<number> {
    const commandId = `command-${++this.lastId}`;
    return new Promise((resolve) => {
      this.waiting.set(commandId, resolve);
      if (!this.send(commandId, functionName, controlId)) {
        this.completed(commandId, NO_SUCH_FUNCTION);
      }
    });
  }
}
