/**
 * One entry of the client's `richApiMessage` event, in the order of the conversation:
 * category (1 custom functions, 65536 workbook events), type, target id, JSON text, entry id, remote override.
 */
export type RichApiMessage = readonly [
  category: number,
  type: number,
  target: string,
  message: string,
  entryId: number,
  isRemoteOverride: boolean,
];
