/** Six bits a character; all of them stand in JSON and XML as they are. */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const DIGIT_BITS = 6;

/** Writes and reads bits as text, the highest first. */
class BitText {
  private bits = 0;
  private count = 0;
  private readonly parts: string[] = [];

  add(bit: number): void {
    this.bits = this.bits * 2 + bit;
    if (++this.count < DIGIT_BITS) return;
    this.parts.push(DIGITS.charAt(this.bits));
    this.bits = 0;
    this.count = 0;
  }

  end(): string {
    while (this.count > 0) this.add(0);
    return this.parts.join('');
  }
}

class BitReader {
  private at = 0;

  constructor(private readonly text: string) {}

  /** Throws RangeError where the text is at its end, or holds what we never write. */
  next(): number {
    const digit = DIGITS.indexOf(this.text.charAt(Math.floor(this.at / DIGIT_BITS)) || ' ');
    if (digit === -1) throw new RangeError('not a set of numbers');
    const bit = (digit >> (DIGIT_BITS - 1 - (this.at % DIGIT_BITS))) & 1;
    this.at++;
    return bit;
  }
}

/** Bits of the rest of a gap: what makes gaps of evenly spread numbers shortest (a Rice code). */
function restBits(highest: number, count: number): number {
  return Math.max(0, Math.round(Math.log2(((highest + 1) / Math.max(1, count)) * Math.LN2)));
}

/**
 * Whole numbers from 0 on as text: their count, the bits of a rest, and the gaps between them. Evenly spread numbers
 * take some two bits more than the logarithm of their mean gap.
 */
export function packNumbers(numbers: Iterable<number>): string {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const bits = restBits(sorted.at(-1) ?? 0, sorted.length);
  const unit = 2 ** bits;
  const text = new BitText();
  let last = -1;
  for (const number of sorted) {
    const gap = number - last - 1;
    for (let whole = Math.floor(gap / unit); whole > 0; whole--) text.add(1);
    text.add(0);
    for (let bit = bits - 1; bit >= 0; bit--) text.add(Math.floor(gap / 2 ** bit) % 2);
    last = number;
  }
  return `${sorted.length.toString(36)}.${bits.toString(36)}.${text.end()}`;
}

/** The numbers of a packed text; undefined where it is none. */
export function unpackNumbers(packed: string): ReadonlySet<number> | undefined {
  const [counted = '', rest = '', text] = packed.split('.');
  const count = parseInt(counted, 36);
  const bits = parseInt(rest, 36);
  if (text === undefined || !(count >= 0) || !(bits >= 0 && bits <= 53)) return undefined;
  const found = new Set<number>();
  const reader = new BitReader(text);
  try {
    let last = -1;
    for (let at = 0; at < count; at++) {
      let gap = 0;
      while (reader.next() === 1) gap += 2 ** bits;
      for (let bit = bits - 1; bit >= 0; bit--) gap += reader.next() * 2 ** bit;
      last += gap + 1;
      found.add(last);
    }
  } catch {
    return undefined;
  }
  return found;
}
