import { FileProblem } from '../FileProblem';

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const WIDE_END_SIGNATURE = 0x06064b50;
const WIDE_POINTER_SIGNATURE = 0x07064b50;
/** The extra field of an entry that holds what needs eight bytes. */
const WIDE_FIELD = 1;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const BEYOND_ZIP32 = 0xffffffff;
/** What one part may unpack to. A workbook of a million rows stays below; a zip bomb does not. */
const LARGEST_PART = 768 * 1024 * 1024;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packedSize: number;
  readonly offset: number;
}

/** The parts of a zip file. Part names are compared without regard to case, as Office does. */
export class ZipReader {
  private readonly entries = new Map<string, Entry>();
  private readonly view: DataView;

  /** Throws `FileProblem` ('broken', 'encrypted' or 'unsupported') where the directory cannot be used. */
  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.readDirectory();
  }

  /** Names of all parts, as written in the file, without a leading slash. */
  get names(): readonly string[] {
    return [...this.entries.values()].map((entry) => entry.name);
  }

  has(name: string): boolean {
    return this.entries.has(keyOf(name));
  }

  /** The unpacked part, or `undefined` where there is none of that name. */
  async read(name: string): Promise<Uint8Array | undefined> {
    const entry = this.entries.get(keyOf(name));
    if (!entry) return undefined;
    const { view, bytes } = this;
    if (entry.offset + 30 > bytes.length) throw new FileProblem('broken', `${name} begins after the end`);
    const from =
      entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
    if (from + entry.packedSize > bytes.length) throw new FileProblem('broken', `${name} is cut off`);
    const packed = bytes.slice(from, from + entry.packedSize);
    if (entry.method === 0) return packed;
    if (entry.method !== 8)
      throw new FileProblem('unsupported', `${name} is packed by method ${entry.method}`);
    return inflate(packed, name);
  }

  /** The part as UTF-8 (or UTF-16 with a byte order mark) text. */
  async readText(name: string): Promise<string | undefined> {
    const bytes = await this.read(name);
    if (!bytes) return undefined;
    const wide =
      bytes[0] === 0xff && bytes[1] === 0xfe
        ? 'utf-16le'
        : bytes[0] === 0xfe && bytes[1] === 0xff
          ? 'utf-16be'
          : 'utf-8';
    return new TextDecoder(wide).decode(bytes);
  }

  private readDirectory(): void {
    const { view } = this;
    const end = this.findEnd();
    const wide = this.findWideEnd(end);
    let at = wide === undefined ? view.getUint32(end + 16, true) : this.wide(wide + 48);
    const count = wide === undefined ? view.getUint16(end + 10, true) : this.wide(wide + 32);
    const decoder = new TextDecoder();
    for (let i = 0; i < count; i++) {
      if (at + 46 > this.bytes.length || view.getUint32(at, true) !== ENTRY_SIGNATURE) {
        throw new FileProblem('broken', 'The directory of the zip file is damaged');
      }
      if (view.getUint16(at + 8, true) & 1) throw new FileProblem('encrypted', 'The zip file is encrypted');
      const nameLength = view.getUint16(at + 28, true);
      const name = decoder.decode(this.bytes.subarray(at + 46, at + 46 + nameLength)).replace(/\\/g, '/');
      const extraAt = at + 46 + nameLength;
      const { packedSize, offset } = this.sizes(at, extraAt, extraAt + view.getUint16(at + 30, true));
      this.entries.set(keyOf(name), {
        name: name.replace(/^\//, ''),
        method: view.getUint16(at + 10, true),
        packedSize,
        offset,
      });
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
  }

  /** Sizes and places that do not fit their fields stand in the entry's extra field, in the order of the fields. */
  private sizes(at: number, extraAt: number, extraEnd: number): Pick<Entry, 'packedSize' | 'offset'> {
    const { view } = this;
    const whole = view.getUint32(at + 24, true);
    let packedSize = view.getUint32(at + 20, true);
    let offset = view.getUint32(at + 42, true);
    for (let field = extraAt; field + 4 <= extraEnd; field += 4 + view.getUint16(field + 2, true)) {
      if (view.getUint16(field, true) !== WIDE_FIELD) continue;
      let next = field + 4 + (whole === BEYOND_ZIP32 ? 8 : 0);
      if (packedSize === BEYOND_ZIP32) {
        packedSize = this.wide(next);
        next += 8;
      }
      if (offset === BEYOND_ZIP32) offset = this.wide(next);
      break;
    }
    return { packedSize, offset };
  }

  private wide(at: number): number {
    return Number(this.view.getBigUint64(at, true));
  }

  /** The directory of a ZIP64 archive is found by a pointer before the ordinary end. */
  private findWideEnd(end: number): number | undefined {
    const { view } = this;
    const pointer = end - 20;
    if (pointer < 0 || view.getUint32(pointer, true) !== WIDE_POINTER_SIGNATURE) return undefined;
    const at = this.wide(pointer + 8);
    if (at + 56 > this.bytes.length || view.getUint32(at, true) !== WIDE_END_SIGNATURE)
      throw new FileProblem('broken', 'The directory of the ZIP64 archive is damaged');
    return at;
  }

  private findEnd(): number {
    const last = this.bytes.length - END_SIZE;
    for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
      if (this.view.getUint32(at, true) === END_SIGNATURE) return at;
    }
    throw new FileProblem('broken', 'The zip file has no directory: it is cut off');
  }
}

function keyOf(name: string): string {
  return name.replace(/^\//, '').toLowerCase();
}

async function inflate(packed: Uint8Array<ArrayBuffer>, name: string): Promise<Uint8Array> {
  const unpacker = new DecompressionStream('deflate-raw');
  const writer = unpacker.writable.getWriter();
  // A failure of the writing side shows as a failure of the reading side, which is awaited.
  const written = writer
    .write(packed)
    .then(() => writer.close())
    .catch(() => undefined);
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = unpacker.readable.getReader();
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) {
      chunks.push(step.value);
      size += step.value.length;
      if (size > LARGEST_PART)
        throw new FileProblem('unsupported', `${name} unpacks to more than the host reads`);
    }
    await written;
  } catch (cause) {
    if (cause instanceof FileProblem) throw cause;
    throw new FileProblem('broken', `${name} cannot be unpacked`, { cause });
  }
  return join(chunks, size);
}

/** The pieces as one array of `size` bytes. */
export function join(chunks: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
