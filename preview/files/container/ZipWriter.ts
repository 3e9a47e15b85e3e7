import { crc32 } from './crc32';
import { join } from './ZipReader';

/** 1980-01-01, the first day that a zip file can name: the same workbook gives the same bytes at any time. */
const DOS_DATE = 0x21;
const UTF8_NAMES = 0x0800;
const DEFLATED = 8;

interface Entry {
  readonly name: Uint8Array;
  readonly packed: Uint8Array;
  readonly size: number;
  readonly crc: number;
  readonly offset: number;
}

/** Builds a zip file part by part. Add a part only when the one before is done. */
export class ZipWriter {
  private readonly entries: Entry[] = [];
  private readonly encoder = new TextEncoder();
  private offset = 0;

  /** Adds a part from bytes, a text, or a text in pieces that are made while the earlier ones are packed. */
  async add(name: string, content: Uint8Array | string | Iterable<string>): Promise<void> {
    const pieces =
      typeof content === 'string' ? [content] : content instanceof Uint8Array ? [content] : content;
    const packer = new CompressionStream('deflate-raw');
    const packed = collect(packer.readable);
    const writer = packer.writable.getWriter();
    let crc = 0;
    let size = 0;
    for (const piece of pieces) {
      const bytes = typeof piece === 'string' ? this.encoder.encode(piece) : new Uint8Array(piece);
      crc = crc32(bytes, crc);
      size += bytes.length;
      await writer.ready;
      void writer.write(bytes);
    }
    await writer.close();
    const entry = { name: this.encoder.encode(name), packed: await packed, size, crc, offset: this.offset };
    this.entries.push(entry);
    this.offset += 30 + entry.name.length + entry.packed.length;
  }

  /** The whole file. */
  finish(): Uint8Array<ArrayBuffer> {
    const parts: Uint8Array[] = [];
    for (const entry of this.entries) parts.push(localHeader(entry), entry.name, entry.packed);
    let directory = 0;
    for (const entry of this.entries) {
      parts.push(directoryEntry(entry), entry.name);
      directory += 46 + entry.name.length;
    }
    parts.push(endOf(this.entries.length, directory, this.offset));
    return join(parts, this.offset + directory + 22);
  }
}

function localHeader(entry: Entry): Uint8Array {
  const view = new DataView(new ArrayBuffer(30));
  view.setUint32(0, 0x04034b50, true);
  common(view, 4, entry);
  return new Uint8Array(view.buffer);
}

function directoryEntry(entry: Entry): Uint8Array {
  const view = new DataView(new ArrayBuffer(46));
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, 20, true);
  common(view, 6, entry);
  view.setUint32(42, entry.offset, true);
  return new Uint8Array(view.buffer);
}

/** The fields that stand in the same order in both headers, from "version needed" on. */
function common(view: DataView, at: number, entry: Entry): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, UTF8_NAMES, true);
  view.setUint16(at + 4, DEFLATED, true);
  view.setUint16(at + 8, DOS_DATE, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.name.length, true);
}

function endOf(count: number, directorySize: number, directoryOffset: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(22));
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, directorySize, true);
  view.setUint32(16, directoryOffset, true);
  return new Uint8Array(view.buffer);
}

async function collect(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    chunks.push(step.value);
    size += step.value.length;
  }
  return join(chunks, size);
}
