/** What the preview page asks its server for first, `/preview/config.json`. */
export interface PreviewConfiguration {
  /** Address of the add-in's manifest. */
  readonly manifest: string;
  /** Address of the workbook that the page opens, by language. */
  readonly samples: Readonly<Record<string, string>>;
}
