/** Pieces of a part in the order in which they came; what means the same is one piece. */
export class Pool {
  readonly items: string[] = [];
  private readonly places = new Map<string, number>();

  /** Takes a piece in at the next place, whether another means the same or not. */
  seed(meaning: string, xml: string): void {
    const place = this.items.push(xml) - 1;
    if (!this.places.has(meaning)) this.places.set(meaning, place);
  }

  /** The place of the piece that means this; `make` writes it where there is none. */
  add(meaning: string, make: () => string): number {
    const known = this.places.get(meaning);
    if (known !== undefined) return known;
    this.seed(meaning, make());
    return this.items.length - 1;
  }
}
