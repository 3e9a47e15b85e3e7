import type { Language } from '../locales/language';
import { Problem } from '../locales/problem';
import { reportText as text } from '../locales/reportText';
import { isoFromDay } from '../ledger/cells/dates';
import { today } from './clock';
import { toExcel } from './writing/cells';
import { freeSheetName } from './writing/freeName';
import { writeInExcel } from './inExcel';
import type { Job } from './job';
import { listSheets, markReport } from './ownedSheets';
import { indexAfter } from './reportIndex';
import { applyPlan } from './writing/writer';

/**
 * Keeps a report as it stands, with what the user added, as values on a sheet of its own that no refresh changes.
 * Gives the new sheet's name. Throws a Problem; the workbook is then as it was.
 */
export async function snapshot(sheetName: string, language: Language, job: Job): Promise<string> {
  return writeInExcel(async (context) => {
    job.at('find');
    const { protection } = context.workbook;
    protection.load('protected');
    const infos = await listSheets(context);
    if (protection.protected) throw new Problem('protected');
    const info = infos.find(({ name }) => name === sheetName);
    if (info?.mark === undefined || info.mark === 'staging')
      throw new Problem('notReport', { sheet: sheetName });
    const day = isoFromDay(today());
    const asOf = info.made === undefined ? day : isoFromDay(info.made.basis.asOf);
    const wanted = text(language, 'snapshot.name', { name: info.name, asOf });
    const name = freeSheetName(
      wanted,
      infos.map((one) => one.name),
    );
    const frozen = info.sheet.freezePanes.getLocationOrNullObject();
    frozen.load('rowCount, columnCount');
    await context.sync();
    await job.pause('write');
    const copy = info.sheet.copy('After', info.sheet);
    try {
      const used = copy.getUsedRange(true);
      used.copyFrom(used, 'Values');
      copy.name = name;
      copy.getRange('1:1').insert('Down');
      copy.getRange('A1').values = [
        [toExcel(text(language, 'snapshot.note', { name: info.name, asOf, day }))],
      ];
      // The header has moved down by the note: without this it would scroll away.
      if (!frozen.isNullObject) {
        copy.freezePanes.unfreeze();
        copy.freezePanes.freezeAt(copy.getRangeByIndexes(0, 0, frozen.rowCount + 1, frozen.columnCount));
      }
      await context.sync();
      const { source, facts } = info.layout ?? {};
      const kept = {
        ...(source === undefined ? {} : { source }),
        ...(facts === undefined ? {} : { facts: { ...facts, madeOn: today() } }),
      };
      markReport(copy, 'snapshot', { rows: 0, columns: 0, tables: [], ...kept }, undefined);
      await context.sync();
      const index = indexAfter(language, () => undefined, false);
      await applyPlan(context, { sheets: [] }, job, { index });
    } catch (error) {
      copy.delete();
      await context.sync();
      throw error;
    }
    job.done();
    return name;
  });
}
