import { toBase64 } from '../container/base64';
import type { ContentTypes } from '../container/contentTypes';
import { readRelationships, relationshipsPath, type Relationship } from '../container/relationships';
import type { ZipReader } from '../container/ZipReader';
import { without } from '../../workbook/without';
import type { ForeignPart } from '../format/foreign';

const TEXT_TYPE = /xml$|vmlDrawing$|^text\//;

/** Collects the parts that kept relationships lead to, and what those lead to, each once. */
export class ForeignParts {
  readonly parts: Record<string, ForeignPart> = {};

  constructor(
    private readonly zip: ZipReader,
    private readonly types: ContentTypes,
  ) {}

  /** Takes in everything behind the relationships; answers with those whose part exists. */
  async collect(relationships: readonly Relationship[]): Promise<Relationship[]> {
    const kept: Relationship[] = [];
    for (const relationship of relationships) {
      if (relationship.external || (await this.take(relationship.target))) kept.push(relationship);
    }
    return kept;
  }

  /** Keeps another text of a part that has been collected. */
  replaceText(name: string, text: string): void {
    const part = this.parts[name];
    if (part) this.parts[name] = { ...without(part, 'base64'), text };
  }

  private async take(name: string): Promise<boolean> {
    if (this.parts[name]) return true;
    const bytes = await this.zip.read(name);
    if (!bytes) return false;
    const type = this.types.of(name);
    const relationships = await this.zip.readText(relationshipsPath(name));
    const leadsTo = readRelationships(relationships, name).filter((relationship) => !relationship.external);
    this.parts[name] = {
      type,
      ...contentOf(bytes, type),
      ...(relationships !== undefined && { relationships }),
      leadsTo: leadsTo.map((relationship) => relationship.target),
    };
    await this.collect(leadsTo);
    return true;
  }
}

function contentOf(bytes: Uint8Array, type: string): Pick<ForeignPart, 'text' | 'base64'> {
  if (!TEXT_TYPE.test(type)) return { base64: toBase64(bytes) };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    // XML in UTF-16, which Excel writes for custom XML parts.
    return { base64: toBase64(bytes) };
  }
}
