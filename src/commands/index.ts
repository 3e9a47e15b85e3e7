import { drillDown } from '../excel/drillDown';
import { asProblem } from '../excel/hostProblem';
import { Job } from '../excel/job';
import { tellNews, type JobNews } from '../excel/jobNews';
import { languageOf, type Language } from '../locales/language';
import { generateAgingReport } from './generateAgingReport';
import { refreshAllReports } from './refreshAllReports';

/** A button's work, and what it tells the pane when it is done. */
type Command = (language: Language, job: Job) => Promise<JobNews>;

/** Runs a button's work, one at a time; a failure opens the pane, which says what to do. */
async function runCommand(command: Command, event: Office.AddinCommands.Event): Promise<void> {
  const controller = new AbortController();
  const cancel = (): void => {
    controller.abort();
  };
  const job = new Job((progress) => {
    tellNews({ state: 'running', progress, cancel });
  }, controller.signal);
  try {
    await Office.onReady();
    tellNews(await command(languageOf(Office.context.displayLanguage), job));
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
  void runCommand(
    async (language, job) => ({ state: 'done', run: await generateAgingReport({ language }, job) }),
    event,
  );
});

Office.actions.associate('refreshReports', (event: Office.AddinCommands.Event) => {
  void runCommand(
    async (language, job) => ({ state: 'done', run: await refreshAllReports(language, job) }),
    event,
  );
});

Office.actions.associate('drillDown', (event: Office.AddinCommands.Event) => {
  void runCommand(
    async (language, job) => ({ state: 'drilled', drillDown: await drillDown(language, job) }),
    event,
  );
});
