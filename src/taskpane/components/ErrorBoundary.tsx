import { Button } from '@fluentui/react-components';
import { Component, type ContextType, type ReactNode } from 'react';

import { asProblem } from '../../excel/hostProblem';
import type { Problem } from '../../locales/problem';
import { PaneContext } from '../paneContext';
import { ProblemBar } from './ProblemBar';

interface Caught {
  readonly problem: Problem | undefined;
}

/** Shows what went wrong in the pane itself, and a way to go on, where React would leave a blank pane. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, Caught> {
  static override contextType = PaneContext;
  declare context: ContextType<typeof PaneContext>;

  static getDerivedStateFromError(thrown: unknown): Caught {
    return { problem: asProblem(thrown) };
  }

  override state: Caught = { problem: undefined };

  override render(): ReactNode {
    const { problem } = this.state;
    if (problem === undefined) return this.props.children;
    return (
      <main>
        <ProblemBar problem={problem}>
          <Button
            onClick={() => {
              this.setState({ problem: undefined });
            }}
          >
            {this.context?.words('pane.tryAgain')}
          </Button>
        </ProblemBar>
      </main>
    );
  }
}
