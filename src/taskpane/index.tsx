import { excelServices } from './excelServices';
import { officeEnvironment } from './officeEnvironment';
import { renderPane } from './renderPane';

async function start(): Promise<void> {
  await Office.onReady();
  const container = document.getElementById('pane');
  if (container === null) throw new Error('taskpane.html has no element with the id pane.');
  renderPane(container, excelServices, officeEnvironment());
}

void start();
