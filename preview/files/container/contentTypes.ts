import { parseXml } from '../xml/XmlElement';

/** What kind of content each part of a package holds. */
export class ContentTypes {
  private readonly byExtension = new Map<string, string>();
  private readonly byPart = new Map<string, string>();

  /** Reads `[Content_Types].xml`. */
  static read(xml: string): ContentTypes {
    const types = new ContentTypes();
    for (const { name, attributes } of parseXml(xml).children) {
      const type = attributes.get('ContentType') ?? '';
      if (name === 'Default') types.byExtension.set((attributes.get('Extension') ?? '').toLowerCase(), type);
      else if (name === 'Override') types.byPart.set(keyOf(attributes.get('PartName') ?? ''), type);
    }
    return types;
  }

  /** The type of a part, or `''` where the package does not say. */
  of(part: string): string {
    return this.byPart.get(keyOf(part)) ?? this.byExtension.get(extensionOf(part)) ?? '';
  }

  /** States the type of a part, once for its extension where that is enough. */
  set(part: string, type: string): void {
    const extension = extensionOf(part);
    if (extension !== 'xml' && !this.byExtension.has(extension)) this.byExtension.set(extension, type);
    if (this.byExtension.get(extension) !== type) this.byPart.set(part, type);
  }

  /** Writes `[Content_Types].xml`. */
  write(): string {
    const defaults = [...this.byExtension].map(
      ([name, type]) => `<Default Extension="${name}" ContentType="${type}"/>`,
    );
    const overrides = [...this.byPart].map(
      ([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`,
    );
    const all = [...defaults, ...overrides].join('');
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${all}</Types>`;
  }
}

function keyOf(part: string): string {
  return part.replace(/^\//, '').toLowerCase();
}

function extensionOf(part: string): string {
  return part.slice(part.lastIndexOf('.') + 1).toLowerCase();
}
