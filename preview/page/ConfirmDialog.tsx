import type { ReactElement } from 'react';

interface ConfirmDialogProps {
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  readonly onAnswer: (isYes: boolean) => void;
}

/** Asks before something is lost; Escape means no. */
export function ConfirmDialog({ question, yes, no, onAnswer }: ConfirmDialogProps): ReactElement {
  return (
    <dialog
      className="confirm"
      aria-label={question}
      ref={(element) => {
        if (element?.open === false) {
          element.showModal();
        }
      }}
      onClose={(event) => {
        onAnswer(event.currentTarget.returnValue === 'yes');
      }}
    >
      <form method="dialog">
        <p>{question}</p>
        <button type="submit" value="no">
          {no}
        </button>
        <button type="submit" value="yes" className="confirm-yes">
          {yes}
        </button>
      </form>
    </dialog>
  );
}
