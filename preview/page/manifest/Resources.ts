import { children, descendants } from './elements';

export interface ManifestOptions {
  /** Whose words are read, `zh-CN`; the manifest's default stands where it has none. */
  readonly language: string;
  /** Where the add-in is really served: the manifest's addresses keep their path and change their origin. */
  readonly origin: string;
}

/** The manifest's resources in one language. */
export class Resources {
  private readonly elements = new Map<string, Element>();

  /** `parts` are the version overrides that count, the most telling one first. */
  constructor(
    parts: readonly Element[],
    private readonly options: ManifestOptions,
  ) {
    for (const element of parts
      .flatMap((part) => children(part, 'Resources'))
      .flatMap((resources) => [...resources.querySelectorAll('[id]')])) {
      if (!this.elements.has(element.id)) {
        this.elements.set(element.id, element);
      }
    }
  }

  /** The words behind an element's `resid`. */
  textOf(element: Element | undefined): string | undefined {
    return this.localized(this.elements.get(element?.getAttribute('resid') ?? ''));
  }

  /** The address behind an element's `resid`. */
  urlOf(element: Element | undefined): string | undefined {
    return this.ownUrl(this.elements.get(element?.getAttribute('resid') ?? ''));
  }

  /** The address in an element's own `DefaultValue` and overrides. */
  ownUrl(element: Element | undefined): string | undefined {
    const address = this.localized(element);
    if (address === undefined) {
      return undefined;
    }
    const published = readAddress(address);
    return new URL(published.pathname + published.search, this.options.origin).href;
  }

  localized(element: Element | undefined): string | undefined {
    const language = this.options.language.toLowerCase();
    const override = Array.from(element?.children ?? []).find(
      (child) => child.localName === 'Override' && child.getAttribute('Locale')?.toLowerCase() === language,
    );
    return override?.getAttribute('Value') ?? element?.getAttribute('DefaultValue') ?? undefined;
  }

  /** The icon of the size that fits best among an element's images. */
  iconOf(element: Element, size: number): string | undefined {
    const icon = children(element, 'Icon')[0];
    const images = icon === undefined ? [] : descendants(icon, 'Image');
    const sizeOf = (image: Element): number => Number(image.getAttribute('size'));
    const larger = images.filter((image) => sizeOf(image) >= size).sort((a, b) => sizeOf(a) - sizeOf(b));
    const smaller = images.filter((image) => sizeOf(image) < size).sort((a, b) => sizeOf(b) - sizeOf(a));
    return this.urlOf(larger[0] ?? smaller[0]);
  }
}

function readAddress(address: string): URL {
  try {
    return new URL(address);
  } catch {
    throw new Error(`the manifest has an address that is none: ${address}`);
  }
}
