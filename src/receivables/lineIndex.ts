const FREE = -1;

/**
 * Numbers the pairs (section, customer) that occur, in the order in which they first do: a hash table of typed
 * arrays, for sections x customers may be far more than the items that there are.
 */
export class LineIndex {
  private slots = new Int32Array(1024).fill(FREE);
  private sections = new Int32Array(512);
  private customers = new Int32Array(512);
  private count = 0;

  get size(): number {
    return this.count;
  }

  /** The line of a pair; a new one where the pair has none yet. */
  lineOf(section: number, customer: number): number {
    const slot = this.slotOf(section, customer);
    const found = this.slots[slot] ?? FREE;
    if (found !== FREE) return found;
    const line = this.count++;
    this.slots[slot] = line;
    this.sections[line] = section;
    this.customers[line] = customer;
    if (this.count === this.sections.length) this.grow();
    return line;
  }

  sectionAt(line: number): number {
    return this.sections[line] ?? 0;
  }

  customerAt(line: number): number {
    return this.customers[line] ?? 0;
  }

  /** Where the pair stands, or the free slot where it belongs. */
  private slotOf(section: number, customer: number): number {
    const mask = this.slots.length - 1;
    const mixed = Math.imul(section ^ (section >>> 15), 0x85eb_ca6b) ^ Math.imul(customer, 0x9e37_79b1);
    for (let slot = (mixed ^ (mixed >>> 16)) & mask; ; slot = (slot + 1) & mask) {
      const line = this.slots[slot] ?? FREE;
      if (line === FREE) return slot;
      if (this.customers[line] === customer && this.sections[line] === section) return slot;
    }
  }

  /** Twice the room: at most half of the slots are ever taken. */
  private grow(): void {
    const { sections, customers } = this;
    this.sections = new Int32Array(sections.length * 2);
    this.sections.set(sections);
    this.customers = new Int32Array(customers.length * 2);
    this.customers.set(customers);
    this.slots = new Int32Array(this.slots.length * 2).fill(FREE);
    for (let line = 0; line < this.count; line++)
      this.slots[this.slotOf(sections[line] ?? 0, customers[line] ?? 0)] = line;
  }
}
