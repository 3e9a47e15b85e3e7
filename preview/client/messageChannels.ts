/**
 * Univer schedules its work over message channels and never closes them; in Node each open port keeps the process
 * alive. Remembers the channels made from now on; the function that it returns closes them.
 */
export function closingChannels(): () => void {
  const Original = globalThis.MessageChannel;
  const made: MessageChannel[] = [];
  class RememberedChannel extends Original {
    constructor() {
      super();
      made.push(this);
    }
  }
  globalThis.MessageChannel = RememberedChannel;
  return () => {
    if (globalThis.MessageChannel === RememberedChannel) globalThis.MessageChannel = Original;
    for (const { port1, port2 } of made) {
      port1.close();
      port2.close();
    }
  };
}
