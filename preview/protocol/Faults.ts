/** A fault on demand. The add-in's batches count from 1, actions of a batch from 0. */
export interface Fault {
  /** The batch that it happens to. */
  readonly batch: number;
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

export type Faults = readonly Fault[];
