import type { CustomXmlPartDocument } from './document';
import { newGuid } from './guid';
import { HostError } from './HostError';
import { namespaceOfXml } from './wellFormedXml';

export interface CustomXmlPart {
  readonly id: string;
  readonly xml: string;
  /** Of the top element; empty for none. */
  readonly namespace: string;
}

/** The custom XML parts of a workbook, in the order in which they came. */
export class CustomXmlParts {
  private readonly parts = new Map<string, CustomXmlPart>();

  constructor(documents: readonly CustomXmlPartDocument[]) {
    for (const { id, xml } of documents) this.parts.set(id, { id, xml, namespace: namespaceIn(xml) });
  }

  all(): readonly CustomXmlPart[] {
    return [...this.parts.values()];
  }

  /** Ids are found whatever their case. */
  find(id: string): CustomXmlPart | undefined {
    return this.all().find((part) => part.id.toLowerCase() === id.toLowerCase());
  }

  /** @throws HostError InvalidArgument for what is no well-formed XML */
  add(xml: string): CustomXmlPart {
    return this.put(newGuid(), xml);
  }

  /** @throws HostError InvalidArgument, ItemNotFound */
  setXml(id: string, xml: string): void {
    this.put(this.get(id).id, xml);
  }

  /** @throws HostError ItemNotFound */
  get(id: string): CustomXmlPart {
    const part = this.find(id);
    if (!part) throw HostError.itemNotFound(`custom XML part ${id}`);
    return part;
  }

  remove(id: string): void {
    this.parts.delete(this.get(id).id);
  }

  private put(id: string, xml: string): CustomXmlPart {
    const part = { id, xml, namespace: namespaceOfXml(xml) };
    this.parts.set(id, part);
    return part;
  }
}

/** A file may hold parts that another program wrote with a document type: those keep, without a namespace. */
function namespaceIn(xml: string): string {
  try {
    return namespaceOfXml(xml);
  } catch {
    return '';
  }
}
