import { inflateRawSync } from 'node:zlib';
import { crc32 } from './crc32';
import { relationshipsPath, readRelationships } from './relationships';
import { ZipReader } from './ZipReader';
import { ZipWriter } from './ZipWriter';

it('has the check value of CRC-32', () => {
  // The published check value for "123456789".
  const bytes = new TextEncoder().encode('123456789');
  expect(crc32(bytes)).toBe(0xcbf43926);
  expect(crc32(bytes.subarray(4), crc32(bytes.subarray(0, 4)))).toBe(0xcbf43926);
});

it('writes parts that zlib unpacks and the reader finds, whatever the case of the name', async () => {
  const zip = new ZipWriter();
  await zip.add('a/Ü.xml', ['one ', 'two ', '三']);
  await zip.add('b.bin', Uint8Array.from([0, 1, 2]));
  const bytes = zip.finish();
  const header = new DataView(bytes.buffer);
  const packed = bytes.slice(
    30 + header.getUint16(26, true),
    30 + header.getUint16(26, true) + header.getUint32(18, true),
  );
  expect(inflateRawSync(packed).toString()).toBe('one two 三');
  const reader = new ZipReader(bytes);
  expect(reader.names).toEqual(['a/Ü.xml', 'b.bin']);
  expect(await reader.readText('/A/ü.XML')).toBe('one two 三');
  expect(await reader.read('b.bin')).toEqual(Uint8Array.from([0, 1, 2]));
  expect(await reader.read('c')).toBeUndefined();
});

it('knows where relationships lead', () => {
  expect(relationshipsPath('xl/worksheets/sheet1.xml')).toBe('xl/worksheets/_rels/sheet1.xml.rels');
  expect(relationshipsPath('')).toBe('_rels/.rels');
  const xml =
    '<R><Relationship Id="a" Type="t" Target="../x.xml"/><Relationship Id="b" Type="t" Target="/y.xml"/><Relationship Id="c" Type="t" Target="http://h/../z" TargetMode="External"/></R>';
  expect(readRelationships(xml, 'xl/worksheets/s.xml').map((relationship) => relationship.target)).toEqual([
    'xl/x.xml',
    'y.xml',
    'http://h/../z',
  ]);
});

it('finds the parts of a ZIP64 archive', async () => {
  const zip = new ZipWriter();
  await zip.add('a.txt', 'hello');
  const plain = Buffer.from(zip.finish());
  const end = plain.length - 22;
  const directory = plain.readUInt32LE(end + 16);
  const entry = plain.subarray(directory, end);
  // Size, packed size and place move from their fields to the extra field (APPNOTE 4.5.3).
  const extra = Buffer.alloc(28);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(24, 2);
  extra.writeBigUInt64LE(BigInt(entry.readUInt32LE(24)), 4);
  extra.writeBigUInt64LE(BigInt(entry.readUInt32LE(20)), 12);
  extra.writeBigUInt64LE(BigInt(entry.readUInt32LE(42)), 20);
  const wideEntry = Buffer.from(entry);
  for (const field of [20, 24, 42]) wideEntry.writeUInt32LE(0xffffffff, field);
  wideEntry.writeUInt16LE(extra.length, 30);
  const wideEnd = Buffer.alloc(56);
  wideEnd.writeUInt32LE(0x06064b50, 0);
  wideEnd.writeBigUInt64LE(1n, 32);
  wideEnd.writeBigUInt64LE(BigInt(directory), 48);
  const pointer = Buffer.alloc(20);
  pointer.writeUInt32LE(0x07064b50, 0);
  pointer.writeBigUInt64LE(BigInt(directory + wideEntry.length + extra.length), 8);
  const oldEnd = Buffer.from(plain.subarray(end));
  oldEnd.writeUInt32LE(0xffffffff, 16);
  const whole = Buffer.concat([plain.subarray(0, directory), wideEntry, extra, wideEnd, pointer, oldEnd]);
  expect(await new ZipReader(whole).readText('a.txt')).toBe('hello');
});
