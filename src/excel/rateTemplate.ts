import type { Language } from '../locales/language';
import { reportText as text } from '../locales/reportText';
import { toExcel } from './writing/cells';
import { writeInExcel } from './inExcel';
import { listSheets } from './ownedSheets';
import { STYLES } from './writing/palette';
import { applyStyle, setNumberFormat } from './writing/styleWriter';
import { goTo } from './workbookEvents';

const HEADER_ROW = 3;
const RATE_COLUMN = 3;
/** In points. */
const RATE_WIDTH = 80;

/**
 * Adds a sheet for the user to type exchange rates into, a line for each currency; where there is one, shows it.
 * The sheet is the user's from then on. Gives its name.
 */
export async function writeRateTemplate(
  reporting: string,
  currencies: readonly string[],
  language: Language,
): Promise<string> {
  return writeInExcel(async (context) => {
    const name = text(language, 'rates.sheet');
    const infos = await listSheets(context);
    const known = infos.find((info) => info.name.toLowerCase() === name.toLowerCase());
    if (known !== undefined) {
      await goTo(context, known.name, 'A1');
      return known.name;
    }
    const sheet = context.workbook.worksheets.add(name);
    const headers = ['rates.currency', 'rates.to', 'rates.day', 'rates.rate'] as const;
    const rows = [
      headers.map((key) => toExcel(text(language, key))),
      ...currencies
        .filter((one) => one !== reporting)
        .map((one) => [toExcel(one), toExcel(reporting), '', '']),
    ];
    const title = sheet.getRange('A1');
    title.values = [[toExcel(text(language, 'rates.title'))]];
    applyStyle(title, STYLES.title);
    const note = sheet.getRange('A2');
    note.values = [[toExcel(text(language, 'rates.note'))]];
    applyStyle(note, STYLES.note);
    const list = sheet.getRangeByIndexes(HEADER_ROW, 0, rows.length, headers.length);
    list.values = rows;
    applyStyle(list.getRow(0), STYLES.totals);
    setNumberFormat(sheet.getRange('C5:C1000'), 'date');
    list.format.autofitColumns();
    // Only the header is there to fit: a rate of six digits must not look rounded.
    list.getColumn(RATE_COLUMN).format.columnWidth = RATE_WIDTH;
    sheet.activate();
    sheet.getRangeByIndexes(HEADER_ROW + 1, headers.length - 1, 1, 1).select();
    await context.sync();
    return name;
  });
}
