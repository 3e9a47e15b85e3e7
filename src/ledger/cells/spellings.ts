import type { CellValue } from '../mapping';

/** Gives every distinct cell an id, counted from 0; cells that are written the same share one. */
export class Spellings {
  private readonly texts: string[] = [];
  private readonly byCell = new Map<CellValue, number>();
  private readonly byText = new Map<string, number>();

  /** `write` makes the text of a cell that it has not met before. */
  constructor(private readonly write: (value: CellValue) => string = String) {}

  get size(): number {
    return this.texts.length;
  }

  idOf(value: CellValue): number {
    const known = this.byCell.get(value);
    if (known !== undefined) return known;
    const text = this.write(value);
    const id = this.byText.get(text) ?? this.texts.push(text) - 1;
    this.byText.set(text, id);
    this.byCell.set(value, id);
    return id;
  }

  /** Empty for an id that was never given. */
  text(id: number): string {
    return this.texts[id] ?? '';
  }

  list(): readonly string[] {
    return this.texts;
  }
}
