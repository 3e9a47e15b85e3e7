/** Sizes of a sheet and of its parts, as Excel has them. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;
export const MAX_CELL_TEXT = 32_767;
export const MAX_FORMULA = 8_192;
export const MAX_SHEET_NAME = 31;
/** Cells that one `get` may return in Excel on the web. */
export const MAX_CELLS_PER_GET = 5_000_000;
/** Bytes of one request or response in Excel on the web. */
export const MAX_PAYLOAD = 5 * 1024 * 1024;
