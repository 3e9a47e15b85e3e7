/** Elements by their names without prefix: manifests choose their prefixes freely. */
export function children(parent: Element, localName: string): Element[] {
  return Array.from(parent.children).filter((element) => element.localName === localName);
}

export function descendants(parent: Element, localName: string): Element[] {
  return Array.from(parent.getElementsByTagNameNS('*', localName));
}

/** `xsi:type`, whatever the prefix. */
export function typeOf(element: Element): string | undefined {
  return (
    element.getAttributeNS('http://www.w3.org/2001/XMLSchema-instance', 'type') ??
    element.getAttribute('xsi:type') ??
    undefined
  );
}

export function textOfChild(parent: Element, localName: string): string | undefined {
  return children(parent, localName)[0]?.textContent.trim();
}
