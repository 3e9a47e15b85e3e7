import { loadCreditChoice, saveCreditChoice } from '../excel/credit/creditPlace';
import { creditGlance } from '../excel/credit/creditGlance';
import { addMissingCustomers, writeCreditTemplate } from '../excel/credit/creditTemplate';
import { changePolicy, decisionLog } from '../excel/credit/policyLog';
import { setCreditFields } from '../excel/credit/setCreditFields';
import { storeCredit } from '../excel/credit/storeCredit';
import { inExcel } from '../excel/inExcel';
import { Job } from '../excel/job';
import type { CreditServices } from './creditServices';

/** The pane's services about credit over the real workbook. */
export const excelCredit: CreditServices = {
  glance: (choice, language, { onProgress, signal }) =>
    creditGlance(choice, language, new Job(onProgress, signal)),
  store: (request, { onProgress, signal }) => storeCredit(request, new Job(onProgress, signal)),
  savePolicy: changePolicy,
  decide: async (request, reasoned) => {
    const { name, number } = request.customer;
    const log = decisionLog(name === '' ? number : name, reasoned, request.language);
    return (await setCreditFields(request, log)).length;
  },
  chooseFile: (place) =>
    inExcel(async (context) => {
      const { mapping } = await loadCreditChoice(context);
      await saveCreditChoice(context, {
        ...(place === undefined ? {} : { place }),
        ...(mapping === undefined ? {} : { mapping }),
      });
    }),
  createFile: writeCreditTemplate,
  addMissing: addMissingCustomers,
};
