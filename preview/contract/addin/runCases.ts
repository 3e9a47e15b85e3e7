import { allCases } from '../allCases';

declare global {
  interface Window {
    /** Runs the case with this title and gives what it observed. */
    runContractCase(title: string): Promise<unknown>;
  }
}

const cases = Object.values(allCases).flat();

void Office.onReady();

window.runContractCase = async (title) => {
  await Office.onReady();
  const one = cases.find((candidate) => candidate.title === title);
  if (one === undefined) {
    throw new Error(`No contract case is called ${title}`);
  }
  return one.observe({ Excel, OfficeExtension, Office });
};
