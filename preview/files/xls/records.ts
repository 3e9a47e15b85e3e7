/** One record of an .xls stream ([MS-XLS] 2.1.4): what it is, and its content. */
export interface BiffRecord {
  readonly id: number;
  readonly bytes: Uint8Array;
  readonly data: DataView;
}

/** The records from a place on, as far as the stream goes. */
export function* records(stream: Uint8Array, from: number): Iterable<BiffRecord> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  for (let at = from; at + 4 <= stream.length;) {
    const length = view.getUint16(at + 2, true);
    const bytes = stream.subarray(at + 4, at + 4 + length);
    const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    yield { id: view.getUint16(at, true), bytes, data };
    at += 4 + length;
  }
}
