import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { until } from './until';

const program = join(__dirname, '../../../deploy/partner/reference-partner.mjs');

/** A listing as the reference partner keeps it. */
export interface KeptListing {
  readonly listingId: string;
  readonly revision: number;
  readonly state: string;
  readonly body: Record<string, unknown>;
}

/** A reference partner in a process of its own. */
export interface ReferencePartner {
  readonly url: string;
  /** Its moods: down, rejecting, and the secret it verifies by. */
  be(mood: { down?: boolean; reject?: boolean; secret?: string }): Promise<void>;
  kept(): Promise<KeptListing[]>;
  /** Every delivery it answered, with the message's id. */
  deliveries(): Promise<{ messageId: string; revision: number; answer: number }[]>;
  stop(): void;
}

/** Starts a partner and resolves when it listens. */
export async function startPartner(): Promise<ReferencePartner> {
  const child: ChildProcess = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout!.on('data', (text: Buffer) => (output += text.toString()));
  const url = await until('the partner listens', () => /^(http\S+)$/m.exec(output)?.[1]);
  const items = async <Item>(path: string): Promise<Item[]> => {
    const response = await fetch(`${url}${path}`);
    return ((await response.json()) as { items: Item[] }).items;
  };
  return {
    url,
    be: async (mood) => {
      const response = await fetch(`${url}/control`, { method: 'PUT', body: JSON.stringify(mood) });
      if (!response.ok) throw new Error(`the partner does not take its mood: ${response.status}`);
    },
    kept: () => items('/listings'),
    deliveries: () => items('/deliveries'),
    stop: () => child.kill('SIGTERM'),
  };
}
