import { Problem } from '../locales/problem';
import { Job, type JobProgress } from './job';

test('progress never goes back over the steps of a job', () => {
  const heard: JobProgress[] = [];
  const job = new Job((progress) => heard.push(progress));
  for (const step of ['find', 'read', 'check', 'age', 'plan', 'write', 'finish'] as const) {
    job.at(step);
    job.at(step, 0.5);
  }
  job.done();
  const percents = heard.map(({ percent }) => percent);
  expect(percents).toEqual([...percents].sort((a, b) => a - b));
  expect(percents.at(-1)).toBe(100);
});

test('a cancelled job stops at its next step, but a complete one stays complete', () => {
  const controller = new AbortController();
  const job = new Job(() => undefined, controller.signal);
  job.at('read');
  controller.abort();
  expect(() => {
    job.at('read', 0.5);
  }).toThrow(new Problem('cancelled'));
  expect(() => {
    job.done();
  }).not.toThrow();
});
