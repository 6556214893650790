import net, { type AddressInfo, type Socket } from 'node:net';

const produceApi = 0;

/** A TCP proxy before one engine, to make it go away and come back, or lose an answer. */
export interface Detour {
  readonly port: number;
  /** Connections refused since the last `cut`. */
  readonly refused: number;
  /** Answers lost so far. */
  readonly lost: number;
  /** Connections that ended after their bytes; see `cutEach`. */
  readonly cutShort: number;
  /** Breaks every connection and refuses new ones. */
  cut(): void;
  /** Breaks each new connection once so many bytes came from the engine, wherever that is. */
  cutEach(bytes: () => number): void;
  /** Lets connections through again. */
  restore(): void;
  /** Forwards the next Kafka produce request and breaks the connection instead of handing its answer on. */
  loseNextProduceAnswer(): void;
  close(): Promise<void>;
}

/** Opens a proxy to `127.0.0.1:targetPort` on a free port. */
export async function openDetour(targetPort: number): Promise<Detour> {
  const sockets = new Set<Socket>();
  const state = { isCut: false, refused: 0, losing: false, lost: 0, cutShort: 0 };
  let bytesOfNext = (): number => Infinity;
  const server = net.createServer((client) => {
    if (state.isCut) {
      state.refused += 1;
      client.destroy();
      return;
    }
    const engine = net.connect(targetPort, '127.0.0.1');
    let isLosing = false;
    const passOn = passing(client, bytesOfNext(), () => (state.cutShort += 1));
    const seesProduce = produceWatcher();
    client.on('data', (bytes) => {
      if (seesProduce(bytes) && state.losing) [state.losing, isLosing] = [false, true];
      engine.write(bytes);
    });
    engine.on('data', (bytes) => {
      if (!isLosing) return passOn(bytes);
      state.lost += 1;
      return client.destroy();
    });
    for (const [one, other] of [
      [client, engine],
      [engine, client],
    ] as const) {
      sockets.add(one);
      // A broken connection is what the test is about; the other side learns of it.
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const breakAll = (): void => sockets.forEach((socket) => socket.destroy());
  return {
    port: (server.address() as AddressInfo).port,
    get refused() {
      return state.refused;
    },
    get lost() {
      return state.lost;
    },
    get cutShort() {
      return state.cutShort;
    },
    cutEach: (bytes) => {
      bytesOfNext = bytes;
    },
    cut: () => {
      Object.assign(state, { isCut: true, refused: 0 });
      breakAll();
    },
    restore: () => {
      state.isCut = false;
      bytesOfNext = () => Infinity;
    },
    loseNextProduceAnswer: () => {
      state.losing = true;
    },
    close: () => {
      breakAll();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** Hands on what the engine sends, up to so many bytes; then the connection breaks. */
function passing(client: Socket, bytesMax: number, onCut: () => void): (bytes: Buffer) => void {
  let left = bytesMax;
  return (bytes) => {
    if (left <= 0) return;
    client.write(bytes.subarray(0, left));
    left -= bytes.length;
    if (left > 0) return;
    onCut();
    client.destroySoon();
  };
}

/** Follows Kafka's framing (size, then the api key) and tells whether a produce request starts in a piece. */
function produceWatcher(): (bytes: Buffer) => boolean {
  let pending = Buffer.alloc(0);
  let skip = 0;
  return (bytes) => {
    let found = false;
    pending = Buffer.concat([pending, bytes]);
    for (;;) {
      const step = Math.min(skip, pending.length);
      pending = pending.subarray(step);
      skip -= step;
      if (skip > 0 || pending.length < 6) return found;
      found ||= pending.readInt16BE(4) === produceApi;
      skip = pending.readInt32BE(0) + 4;
    }
  };
}

/**
 * Sends this process's connections to `port` to a detour instead, for clients that learn the address from the engine
 * itself, as Kafka's do. Returns how to undo it.
 */
export function divertConnections(port: number, detour: Detour): () => void {
  const original = net.connect;
  const diverted = (options: unknown, ...rest: unknown[]): Socket => {
    const target = options as { port?: number };
    const to =
      typeof options === 'object' && Number(target.port) === port
        ? { ...target, port: detour.port }
        : options;
    return Reflect.apply(original, net, [to, ...rest]) as Socket;
  };
  Object.assign(net, { connect: diverted });
  return () => Object.assign(net, { connect: original });
}
