import { FileProblem } from '../FileProblem';
import { join } from './ZipReader';

/** One entry of an OLE compound file's directory. */
interface Stream {
  readonly name: string;
  readonly start: number;
  readonly size: number;
}

const END_OF_CHAIN = 0xfffffffa;
const MINI_LIMIT = 4096;
const MINI_SECTOR = 64;

/**
 * The names of the streams in an OLE compound file (the container of .xls files and of encrypted .xlsx files)
 * and their content; [MS-CFB] is the format.
 */
export class CompoundFile {
  private readonly view: DataView;
  private readonly sectorSize: number;
  private readonly table: Uint32Array;
  private readonly streams: readonly Stream[];

  /** Throws `FileProblem` 'broken' where the container is damaged. */
  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.length < 512) throw new FileProblem('broken', 'The compound file is cut off');
    this.sectorSize = 1 << Math.min(this.view.getUint16(30, true), 12);
    this.table = this.readTable();
    this.streams = this.readStreams();
  }

  has(name: string): boolean {
    return this.streams.some((stream) => stream.name === name);
  }

  /** Up to `length` bytes from the stream's beginning. */
  head(name: string, length: number): Uint8Array {
    const stream = this.streams.find((candidate) => candidate.name === name);
    if (!stream) return new Uint8Array();
    if (stream.size >= MINI_LIMIT) return this.sector(stream.start).subarray(0, length);
    const root = this.streams[0];
    if (!root) return new Uint8Array();
    const place = stream.start * MINI_SECTOR;
    const sector = this.chain(root.start)[Math.floor(place / this.sectorSize)] ?? END_OF_CHAIN;
    const from = place % this.sectorSize;
    return this.sector(sector).subarray(from, from + Math.min(length, MINI_SECTOR));
  }

  /** The whole stream; shorter where the container is cut off. */
  read(name: string): Uint8Array {
    const stream = this.streams.find((candidate) => candidate.name === name);
    if (!stream) return new Uint8Array();
    if (stream.size < MINI_LIMIT) return this.head(name, stream.size);
    const sectors = this.chain(stream.start).map((sector) => this.sector(sector));
    return join(sectors, sectors.length * this.sectorSize).subarray(0, stream.size);
  }

  private sector(index: number): Uint8Array {
    const from = (index + 1) * this.sectorSize;
    if (from >= this.bytes.length) throw new FileProblem('broken', 'The compound file points outside itself');
    return this.bytes.subarray(from, from + this.sectorSize);
  }

  private readTable(): Uint32Array {
    const table: number[] = [];
    for (const place of this.tableSectors()) {
      const sector = this.sector(place);
      const view = new DataView(sector.buffer, sector.byteOffset, sector.byteLength);
      for (let at = 0; at + 4 <= sector.length; at += 4) table.push(view.getUint32(at, true));
    }
    return Uint32Array.from(table);
  }

  /** Where the table lies: the header lists 109 sectors (7 MB of file), sectors of their own the rest. */
  private tableSectors(): number[] {
    const count = this.view.getUint32(44, true);
    const places: number[] = [];
    for (let i = 0; i < Math.min(count, 109); i++) places.push(this.view.getUint32(76 + i * 4, true));
    let next = this.view.getUint32(68, true);
    while (places.length < count && next < END_OF_CHAIN) {
      const sector = this.sector(next);
      const view = new DataView(sector.buffer, sector.byteOffset, sector.byteLength);
      const last = sector.length - 4;
      for (let at = 0; at < last && places.length < count; at += 4) places.push(view.getUint32(at, true));
      next = view.getUint32(last, true);
    }
    return places;
  }

  private chain(start: number): number[] {
    const sectors: number[] = [];
    for (
      let at = start;
      at < END_OF_CHAIN && sectors.length <= this.table.length;
      at = this.table[at] ?? END_OF_CHAIN
    ) {
      sectors.push(at);
    }
    return sectors;
  }

  private readStreams(): Stream[] {
    const decoder = new TextDecoder('utf-16le');
    const found: Stream[] = [];
    for (const index of this.chain(this.view.getUint32(48, true))) {
      const sector = this.sector(index);
      const view = new DataView(sector.buffer, sector.byteOffset, sector.byteLength);
      for (let at = 0; at + 128 <= sector.length; at += 128) {
        const nameBytes = view.getUint16(at + 64, true);
        if (nameBytes < 2 || nameBytes > 64) continue;
        const name = decoder.decode(sector.subarray(at, at + nameBytes - 2));
        found.push({ name, start: view.getUint32(at + 116, true), size: view.getUint32(at + 120, true) });
      }
    }
    return found;
  }
}
