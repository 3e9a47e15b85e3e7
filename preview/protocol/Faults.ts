/** What goes wrong with a batch. */
export interface Mishap {
  /** Fails the batch with this Excel error code. */
  readonly failWith?: string;
  /** The action before which it fails: those before it stay done. The first one by default. */
  readonly atAction?: number;
  /** Milliseconds to wait before the batch runs. */
  readonly delay?: number;
  /** The connection is lost: the batch is not run and never answers. */
  readonly drop?: boolean;
  /** What a user does in the workbook just before the batch runs. */
  readonly userEdit?: () => void | Promise<void>;
}

/** A fault on demand. The add-in's batches count from 1, actions of a batch from 0. */
export interface Fault extends Mishap {
  /** The batch that it happens to. */
  readonly batch: number;
}

export type Faults = readonly Fault[];

/** The faults of one host; they can be changed while it runs. */
export class FaultPlan {
  /** Milliseconds that every batch of the add-in waits before it runs, as over a slow line. */
  delayAll = 0;
  private batches = 0;

  constructor(private faults: Faults = []) {}

  /** How many batches the add-in has sent. */
  get batchCount(): number {
    return this.batches;
  }

  get all(): Faults {
    return this.faults;
  }

  set all(faults: Faults) {
    this.faults = faults;
  }

  /** Adds a fault for the n-th batch from now; 1 is the next one. */
  addFromNow(mishap: Mishap, nth = 1): void {
    this.faults = [...this.faults, { ...mishap, batch: this.batches + nth }];
  }

  /** Counts a batch and tells what happens to it. */
  next(): Fault | undefined {
    this.batches++;
    return this.faults.find(({ batch }) => batch === this.batches);
  }
}
