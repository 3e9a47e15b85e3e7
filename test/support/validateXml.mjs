/** `node validateXml.mjs document.xml schema.xsd` prints `valid`, or the errors. Apart from Jest: libxml2-wasm is an ES module. */
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

const [documentFile, schemaFile] = process.argv.slice(2);
xmlRegisterFsInputProviders();
const document = XmlDocument.fromBuffer(readFileSync(documentFile));
const schema = XmlDocument.fromBuffer(readFileSync(schemaFile), { url: schemaFile });
try {
  XsdValidator.fromDoc(schema).validate(document);
  process.stdout.write('valid\n');
} catch (error) {
  process.stdout.write(error.message);
}
