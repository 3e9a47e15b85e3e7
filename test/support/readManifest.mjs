/** `node readManifest.mjs manifest.xml` prints what office-addin-manifest reads in it. Apart from Jest: it loads ES modules. */
import process from 'node:process';
import manifestTools from 'office-addin-manifest';

const info = await manifestTools.OfficeAddinManifest.readManifestFile(process.argv[2]);
process.stdout.write(JSON.stringify(info));
