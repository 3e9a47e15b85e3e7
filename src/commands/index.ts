import { asProblem } from '../excel/hostProblem';
import { Job } from '../excel/job';
import { tellNews } from '../excel/jobNews';
import { languageOf } from '../locales/language';
import { generateAgingReport } from './generateAgingReport';

/** The ribbon's *Aging report*: one at a time; a failure opens the pane, which says what to do. */
async function agingReportCommand(event: Office.AddinCommands.Event): Promise<void> {
  const controller = new AbortController();
  const cancel = (): void => {
    controller.abort();
  };
  const job = new Job((progress) => {
    tellNews({ state: 'running', progress, cancel });
  }, controller.signal);
  try {
    await Office.onReady();
    const run = await generateAgingReport({ language: languageOf(Office.context.displayLanguage) }, job);
    tellNews({ state: 'done', run });
  } catch (error) {
    const problem = asProblem(error);
    // The running job's own news are in the pane already.
    if (problem.code !== 'busy') tellNews({ state: 'failed', problem });
    await Office.addin.showAsTaskpane();
  } finally {
    event.completed();
  }
}

Office.actions.associate('generateAgingReport', (event: Office.AddinCommands.Event) => {
  void agingReportCommand(event);
});
