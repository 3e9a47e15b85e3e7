import type { WorkbookDocument } from '../workbook/document';
import { CompoundFile } from './container/compoundFile';
import { FileProblem } from './FileProblem';
import { openCsv } from './openCsv';
import { openXls } from './openXls';
import { openXlsx } from './openXlsx';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const TEXT_EXTENSIONS = /\.(csv|tsv|tab|txt|xls)$/i;
/** The record of an .xls stream that says: everything after me is encrypted. */
const FILEPASS = 0x2f;
/** In the first record: the format's version, that of Excel 97 and later. */
const BIFF8 = 6;

/**
 * Opens a workbook file: .xlsx, .xlsm, .xls or delimited text. What is inside decides; the name only where the
 * inside says nothing. Every failure is a `FileProblem`.
 */
export async function openWorkbookFile(bytes: Uint8Array, fileName: string): Promise<WorkbookDocument> {
  if (bytes.length === 0) throw new FileProblem('empty', 'The file has no content');
  try {
    if (beginsWith(bytes, ZIP) || beginsWith(bytes, EMPTY_ZIP)) return await openXlsx(bytes, fileName);
    if (beginsWith(bytes, COMPOUND)) return await openCompound(bytes, fileName);
    return openText(bytes, fileName);
  } catch (cause) {
    if (cause instanceof FileProblem) throw cause;
    throw new FileProblem('broken', 'The file is damaged', { cause });
  }
}

function openCompound(bytes: Uint8Array, fileName: string): Promise<WorkbookDocument> {
  const container = new CompoundFile(bytes);
  if (container.has('EncryptedPackage')) throw new FileProblem('encrypted', 'An encrypted Office document');
  const stream = container.has('Workbook') ? 'Workbook' : 'Book';
  if (!container.has(stream)) throw new FileProblem('unsupported', 'A compound file without a workbook');
  if (hasPassword(container.head(stream, 256)))
    throw new FileProblem('encrypted', 'An .xls file with a password');
  if (container.head(stream, 6)[5] !== BIFF8)
    throw new FileProblem('unsupported', 'An .xls file of Excel 95 or earlier');
  return openXls(bytes, container.read(stream), fileName);
}

/** The password's record stands right after the first, or a few short ones later. */
function hasPassword(head: Uint8Array): boolean {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  for (let at = 0; at + 4 <= head.length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === FILEPASS) return true;
  }
  return false;
}

function openText(bytes: Uint8Array, fileName: string): WorkbookDocument {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 512)).replace(/^\u00ef\u00bb\u00bf/, '');
  if (
    /^\s*<(\?xml|!doctype|html|table|head|meta|style|ss:|!--)/i.test(start) ||
    /^MIME-Version:/i.test(start)
  )
    throw new FileProblem('webPage', 'A web page or XML, not a table of text');
  if (start.startsWith('%PDF')) throw new FileProblem('unsupported', 'A document, not a table of text');
  const wide = beginsWith(bytes, [0xff, 0xfe]) || beginsWith(bytes, [0xfe, 0xff]);
  if (!wide && start.includes('\0')) throw new FileProblem('unsupported', 'A binary file of an unknown kind');
  if (/\.(xlsx|xlsm|xlsb|ods)$/i.test(fileName))
    throw new FileProblem('broken', 'The file is not what its name says');
  if (!TEXT_EXTENSIONS.test(fileName)) throw new FileProblem('unsupported', 'A file of an unknown kind');
  return openCsv(bytes, fileName);
}

function beginsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
