import { Problem } from '../locales/problem';
import { asProblem } from './hostProblem';

/** Runs a piece of work in Excel; whatever goes wrong comes out as a Problem with words. */
export async function inExcel<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run(work);
  } catch (error) {
    throw asProblem(error);
  }
}

/** The ribbon and the pane share a runtime; two writers at once would take each other's sheets for leftovers. */
let running = false;

/** Work that writes sheets: one at a time. Throws Problem `busy` while another runs. */
export async function writeInExcel<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  if (running) throw new Problem('busy');
  running = true;
  try {
    return await inExcel(work);
  } finally {
    running = false;
  }
}
