/** What Office says about the place where the pane runs. */
export interface PaneEnvironment {
  /** Language of Excel's own menus, as a BCP 47 tag. */
  readonly displayLanguage: string | undefined;
  /** Goes before every key of `localStorage`. Undefined where the browser does not partition storage. */
  readonly partitionKey: string | undefined;
  /** Background of an Office pane as `#rrggbb`, read anew at each call; undefined where Office does not say. */
  background(): string | undefined;
}
