/** Something that can keep formulas waiting, such as custom functions that have not answered. */
export interface PendingSource {
  readonly isPending: boolean;
  whenSettled(): Promise<void>;
}

/** All of them, as one. */
export class PendingSources implements PendingSource {
  private readonly sources = new Set<PendingSource>();

  get isPending(): boolean {
    return [...this.sources].some((source) => source.isPending);
  }

  /** Returns how to take it away again. */
  add(source: PendingSource): () => void {
    this.sources.add(source);
    return () => {
      this.sources.delete(source);
    };
  }

  async whenSettled(): Promise<void> {
    await Promise.all(Array.from(this.sources, (source) => source.whenSettled()));
  }
}
