import { fromBase64 } from '../container/base64';
import { ContentTypes } from '../container/contentTypes';
import { relationshipsPath, writeRelationships, type Relationship } from '../container/relationships';
import { ZipWriter } from '../container/ZipWriter';
import type { ForeignPart } from '../format/foreign';

/** Puts parts into a package and keeps its table of contents. */
export class PackageWriter {
  private readonly zip = new ZipWriter();
  private readonly types = new ContentTypes();
  private readonly written = new Set<string>();
  private readonly rewritten = new Map<string, string>();

  constructor(private readonly foreign: Readonly<Record<string, ForeignPart>>) {
    this.types.set('.rels', 'application/vnd.openxmlformats-package.relationships+xml');
  }

  /** Adds a part of ours with its relationships. */
  async add(
    name: string,
    type: string,
    content: Uint8Array | string | Iterable<string>,
    relationships: readonly Relationship[] = [],
  ): Promise<void> {
    this.types.set(name, type);
    this.written.add(name);
    await this.zip.add(name, content);
    if (relationships.length > 0)
      await this.zip.add(relationshipsPath(name), writeRelationships(relationships));
  }

  /** Whether a kept part is still to be had: each belongs to the first that leads to it. */
  offers({ external, target }: Relationship): boolean {
    return external || (this.foreign[target] !== undefined && !this.written.has(target));
  }

  /** The text of a kept part. */
  textOf(name: string): string | undefined {
    return this.foreign[name]?.text;
  }

  /** Lets a kept part go into the file with another text. */
  rewrite(name: string, text: string): void {
    this.rewritten.set(name, text);
  }

  /** Adds the kept parts that the relationships lead to, and what those lead to. */
  async addForeign(targets: readonly string[]): Promise<void> {
    for (const name of targets) {
      const part = this.foreign[name];
      if (!part || this.written.has(name)) continue;
      const text = this.rewritten.get(name) ?? part.text;
      await this.add(name, part.type, text ?? fromBase64(part.base64 ?? ''));
      if (part.relationships !== undefined) await this.zip.add(relationshipsPath(name), part.relationships);
      await this.addForeign(part.leadsTo);
    }
  }

  /** A part name that no kept part has: `customXml/item3.xml`. */
  freeName(before: string, after: string): string {
    let number = 1;
    while (this.foreign[`${before}${number}${after}`] || this.written.has(`${before}${number}${after}`))
      number++;
    return `${before}${number}${after}`;
  }

  /** Adds the root's relationships and the content types; answers with the file. */
  async finish(relationships: readonly Relationship[]): Promise<Uint8Array<ArrayBuffer>> {
    await this.zip.add('_rels/.rels', writeRelationships(relationships));
    await this.zip.add('[Content_Types].xml', this.types.write());
    return this.zip.finish();
  }
}
