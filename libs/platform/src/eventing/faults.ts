/**
 * Named points where a test may kill or delay the process exactly between two steps (failure-mode harness).
 * Silent unless IPFLOW_FAILPOINTS is set, e.g. `relay.afterSend=kill@3;consumer.afterCommit=delay:200@1`:
 * `kill` ends the process with SIGKILL on the k-th pass, `delay` waits so many milliseconds, `error` throws.
 */
export type FaultPoint =
  | 'command.afterDecide'
  | 'command.afterAppend'
  | 'command.afterProject'
  | 'command.afterCommit'
  | 'relay.afterRead'
  | 'relay.afterSend'
  | 'relay.afterMark'
  | 'state.afterRead'
  | 'state.afterSend'
  | 'state.afterMark'
  | 'consumer.beforeTransaction'
  | 'consumer.afterInbox'
  | 'consumer.afterEffect'
  | 'consumer.afterCommit'
  | 'consumer.afterOffsetCommit'
  | 'rebuild.midway';

interface Fault {
  readonly action: 'kill' | 'delay' | 'error';
  readonly delayMs: number;
  readonly onPass: number;
  passes: number;
}

const faults = parse(process.env.IPFLOW_FAILPOINTS);

function parse(text: string | undefined): Map<string, Fault> {
  if (!text) return new Map();
  if (process.env.NODE_ENV === 'production') {
    throw new Error('IPFLOW_FAILPOINTS is set in production; fault points are for tests only: unset it');
  }
  return new Map(
    text.split(';').map((entry) => {
      const match = /^([\w.]+)=(kill|error|delay)(?::(\d+))?@(\d+)$/.exec(entry.trim());
      if (!match)
        throw new Error(`IPFLOW_FAILPOINTS holds "${entry}"; write point=kill@2 or point=delay:200@1`);
      const [, point, action, delay, pass] = match;
      return [
        point!,
        { action: action as Fault['action'], delayMs: Number(delay ?? 0), onPass: Number(pass), passes: 0 },
      ];
    }),
  );
}

/** Passes a fault point; does nothing in normal operation. */
export async function faultPoint(point: FaultPoint): Promise<void> {
  const fault = faults.get(point);
  if (!fault) return;
  fault.passes += 1;
  if (fault.passes !== fault.onPass) return;
  process.stderr.write(`fault point ${point}: ${fault.action} on pass ${fault.onPass}\n`);
  if (fault.action === 'kill') process.kill(process.pid, 'SIGKILL');
  if (fault.action === 'error') throw new Error(`fault point ${point}`);
  await new Promise((resolve) => setTimeout(resolve, fault.delayMs));
}
