import { useEffect, useState } from 'react';
import { read } from '../../api/client';
import type { AnswerOf } from '../../api/types';

/** Where the chain of the audit is read. */
export const chainPath = '/api/audit/chain';

/** A line's number and the hash over it and all before it. */
export type ChainPlace = AnswerOf<'/api/audit/chain/end'>;
type Part = AnswerOf<'/api/audit/chain/check'>;

/** A look at the whole chain, as far as it got. */
export interface Look {
  /** The end when the look began; lines written meanwhile come behind it. */
  readonly end?: ChainPlace;
  readonly part?: Part;
  readonly error?: unknown;
  /** When it ended. */
  readonly endedAt?: Date;
}

/** Looks at the chain from its first line on, part by part; `turn` counts how often it was asked for, 0 for not yet. */
export function useLook(turn: number): Look {
  const [look, setLook] = useState<Look>({});
  useEffect(() => {
    if (turn === 0) return;
    const leaving = new AbortController();
    setLook({});
    walk(leaving.signal, setLook).catch((error: unknown) => {
      if (!leaving.signal.aborted) setLook((before) => ({ ...before, error }));
    });
    return () => leaving.abort();
  }, [turn]);
  return look;
}

async function walk(leaving: AbortSignal, tell: (look: Look) => void): Promise<void> {
  const end = await read<ChainPlace>(`${chainPath}/end`, {}, leaving);
  tell({ end });
  for (let after = '0'; ;) {
    const part = await read<Part>(`${chainPath}/check`, { after }, leaving);
    const isOver = part.isEnd || part.broken !== undefined;
    tell({ end, part, ...(isOver && { endedAt: new Date() }) });
    if (isOver) return;
    after = part.through.number;
  }
}

/** How much of the chain was looked at, in percent. */
export function percentOf({ end, part }: Look): number {
  const whole = Number(end?.number ?? 0);
  if (whole === 0) return part ? 100 : 0;
  return Math.min(100, Math.floor((100 * Number(part?.through.number ?? 0)) / whole));
}

/** A place as people keep it: `12345 3f2a…`. */
export function keptText({ number, hash }: ChainPlace): string {
  return `${number} ${hash}`;
}

/** The place in what somebody kept, however it was copied; undefined when there is none in it. */
export function keptPlace(text: string): ChainPlace | undefined {
  const found = /^\D*(\d{1,18})\D*?\s+([0-9a-f\s]{64,})$/i.exec(text.trim());
  const hash = found?.[2]!.replaceAll(/\s/g, '').toLowerCase();
  return hash?.length === 64 ? { number: String(BigInt(found![1]!)), hash } : undefined;
}
