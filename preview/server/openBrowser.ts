import { spawn } from 'node:child_process';

/** Shows an address in the user's browser where there is one; does nothing otherwise, and nothing in CI. */
export function openBrowser(url: string): void {
  const command = browserCommand(url);
  if (command === undefined || process.env.CI !== undefined) {
    return;
  }
  const [program, ...parameters] = command;
  const child = spawn(program, parameters, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

function browserCommand(url: string): [string, ...string[]] | undefined {
  switch (process.platform) {
    case 'win32':
      return ['cmd', '/c', 'start', '""', url];
    case 'darwin':
      return ['open', url];
    default: {
      const hasScreen = process.env.DISPLAY !== undefined || process.env.WAYLAND_DISPLAY !== undefined;
      return hasScreen ? ['xdg-open', url] : undefined;
    }
  }
}
