import { useState, useSyncExternalStore, type ReactElement, type SubmitEvent } from 'react';
import type { PreviewHost } from '../PreviewHost';
import type { DevWords } from '../devWords';
import type { BatchMonitor, BatchRecord, MonitorState } from './BatchMonitor';
import { faultText, type FaultRequest } from './faultQuery';

interface DevPanelProps {
  readonly host: PreviewHost;
  readonly text: DevWords;
}

/** Codes that Excel fails batches with. */
const ERROR_CODES = [
  'GeneralException',
  'InvalidArgument',
  'ItemNotFound',
  'AccessDenied',
  'InvalidOperationInCellEditMode',
  'RequestAborted',
  'RequestPayloadSizeLimitExceeded',
  'ResponsePayloadSizeLimitExceeded',
  'ServiceNotAvailable',
  'ActivityLimitReached',
  'Unauthenticated',
];

/** What the add-in sends to its host, and what can be made to go wrong there. */
export function DevPanel({ host, text }: DevPanelProps): ReactElement {
  const { monitor } = host;
  const state = useSyncExternalStore(monitor.subscribe, monitor.get);
  return (
    <section className="dev-panel" aria-label={text.title}>
      <div className="dev-controls">
        <FaultForm monitor={monitor} count={state.count} text={text} />
        <Switches host={host} state={state} text={text} />
      </div>
      <div className="dev-lists">
        <p className="dev-counters">
          {text.counters(state.count, kilobytes(state.bytesSent), kilobytes(state.bytesReceived))}
          <button
            type="button"
            onClick={() => {
              monitor.clear();
            }}
          >
            {text.clear}
          </button>
        </p>
        {state.failures.length > 0 && (
          <ul className="dev-failures" aria-label={text.failures}>
            {state.failures.map((failure, index) => (
              <li key={index}>{failure}</li>
            ))}
          </ul>
        )}
        <BatchTable records={state.records} text={text} />
      </div>
    </section>
  );
}

function FaultForm(props: { monitor: BatchMonitor; count: number; text: DevWords }): ReactElement {
  const { monitor, count, text } = props;
  const [kind, setKind] = useState<FaultRequest['kind']>('fail');
  const onSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const field = (name: string): string => {
      const value = form.get(name);
      return typeof value === 'string' ? value : '';
    };
    const batch = Number(field('batch')) || count + 1;
    if (kind === 'fail') {
      monitor.arm({ kind, batch, code: field('code'), action: Number(field('action')) });
    } else if (kind === 'drop') {
      monitor.arm({ kind, batch });
    } else {
      monitor.arm({ kind, batch, cell: field('cell'), value: field('value') });
    }
  };
  return (
    <form onSubmit={onSubmit} aria-label={text.faults}>
      <select
        aria-label={text.faults}
        value={kind}
        onChange={(event) => {
          setKind(event.target.value as FaultRequest['kind']);
        }}
      >
        <option value="fail">{text.fail}</option>
        <option value="drop">{text.drop}</option>
        <option value="edit">{text.edit}</option>
      </select>
      <label>
        {text.batch}
        <input name="batch" type="number" min={1} placeholder={text.next} />
      </label>
      {kind === 'fail' && (
        <>
          <label>
            {text.code}
            <input name="code" list="error-codes" defaultValue="GeneralException" required />
            <datalist id="error-codes">
              {ERROR_CODES.map((code) => (
                <option key={code} value={code} />
              ))}
            </datalist>
          </label>
          <label>
            {text.action}
            <input name="action" type="number" min={0} defaultValue={0} />
          </label>
        </>
      )}
      {kind === 'edit' && (
        <>
          <label>
            {text.cell}
            <input name="cell" defaultValue="A1" required />
          </label>
          <label>
            {text.value}
            <input name="value" />
          </label>
        </>
      )}
      <button type="submit">{text.add}</button>
    </form>
  );
}

function Switches({
  host,
  state,
  text,
}: {
  host: PreviewHost;
  state: MonitorState;
  text: DevWords;
}): ReactElement {
  const { monitor } = host;
  return (
    <div className="dev-switches">
      <label>
        {text.latency}
        <input
          type="number"
          min={0}
          step={50}
          value={state.latency}
          onChange={(event) => {
            monitor.setLatency(Math.max(0, Number(event.target.value)));
          }}
        />
      </label>
      <label>
        <input
          type="checkbox"
          checked={state.isCellEdit}
          onChange={(event) => {
            monitor.setCellEdit(event.target.checked);
          }}
        />
        {text.cellEdit}
      </label>
      <button
        type="button"
        onClick={() => {
          monitor.protectActiveSheet();
        }}
      >
        {text.protect}
      </button>
      {state.faults.map((fault, index) => (
        <button
          key={index}
          type="button"
          className="dev-fault"
          aria-label={text.remove(faultText(fault))}
          onClick={() => {
            monitor.disarm(fault);
          }}
        >
          {faultText(fault)} ×
        </button>
      ))}
    </div>
  );
}

function BatchTable({ records, text }: { records: readonly BatchRecord[]; text: DevWords }): ReactElement {
  return (
    // The keyboard scrolls it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="dev-table" tabIndex={0} role="region" aria-label={text.batches}>
      <table>
        <thead>
          <tr>
            <th scope="col">#</th>
            <th scope="col">{text.actions}</th>
            <th scope="col">{text.milliseconds}</th>
            <th scope="col">{text.outcome}</th>
          </tr>
        </thead>
        <tbody>
          {records.toReversed().map((record) => (
            <tr key={record.number} data-failed={record.error !== undefined || record.isDropped}>
              <td>{record.number}</td>
              <td>{record.actions}</td>
              <td>{record.milliseconds === undefined ? '…' : Math.round(record.milliseconds)}</td>
              <td>{outcome(record, text)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function outcome({ error, isDropped, milliseconds }: BatchRecord, text: DevWords): string {
  if (isDropped) {
    return text.dropped;
  }
  if (error === undefined) {
    return milliseconds === undefined ? text.running : text.done;
  }
  return [error.code, error.location, error.message].filter((part) => part !== '').join(' · ');
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
