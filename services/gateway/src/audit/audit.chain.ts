import type { Tx } from '@ipflow/platform';
import { createHash } from 'node:crypto';

/** Lines looked at in one call; the next call goes on behind them. */
export const chainLinesMax = 50_000;
/** Lines held in memory at once. */
const linesAtOnce = 5_000;

/** A place in the chain: a line's number, and the hash over it and all before it (SHA-256, hex). */
export interface ChainPlace {
  readonly number: string;
  readonly hash: string;
}

/** What a look at a part of the chain found. */
export interface ChainCheck {
  /** How far every line stands as it was written. */
  readonly through: ChainPlace;
  /** The first line that does not: changed, or no longer there. */
  readonly broken?: { readonly number: string; readonly how: 'changed' | 'missing' };
  /** Whether the end of the chain was reached. */
  readonly isEnd: boolean;
}

/** The place before the first line. */
export const chainStart: ChainPlace = { number: '0', hash: '' };

interface Line extends ChainPlace {
  /** What is hashed, behind the hash of the line before. */
  readonly text: string;
}

/**
 * Looks at up to `linesMax` lines behind `from`, whose own hash is believed: works every hash out anew from what the lines say
 * now. The database only reads here; what its trigger once wrote is not asked how it did so.
 */
export async function checkChain(tx: Tx, from: ChainPlace, linesMax = chainLinesMax): Promise<ChainCheck> {
  let through = from;
  let left = linesMax;
  while (left > 0) {
    const lines = await linesBehind(tx, through.number, Math.min(left, linesAtOnce));
    for (const { number, hash, text } of lines) {
      const next = String(BigInt(through.number) + 1n);
      if (number !== next) return { through, broken: { number: next, how: 'missing' }, isEnd: false };
      if (hash !== linkOf(through, text))
        return { through, broken: { number, how: 'changed' }, isEnd: false };
      through = { number, hash };
    }
    left -= lines.length;
    if (lines.length === 0) return { through, isEnd: true };
  }
  return { through, isEnd: false };
}

/** The hash over a line and the chain before it. */
function linkOf(before: ChainPlace, text: string): string {
  return createHash('sha256').update(Buffer.from(before.hash, 'hex')).update(text).digest('hex');
}

async function linesBehind(tx: Tx, number: string, linesMax: number): Promise<Line[]> {
  return tx.query(
    `select number, encode(hash, 'hex') as hash, jsonb_build_array(number, extract(epoch from at), action, outcome, actor,
       tenant, target, address, correlation_id, detail)::text as text
     from access_audit where number > $1 order by number limit $2`,
    [number, linesMax],
  );
}

/** The place of a line as it stands now; undefined when there is none of that number. */
export async function placeOf(tx: Tx, number: string): Promise<ChainPlace | undefined> {
  if (number === chainStart.number) return chainStart;
  const rows: ChainPlace[] = await tx.query(
    `select number, encode(hash, 'hex') as hash from access_audit where number = $1`,
    [number],
  );
  return rows[0];
}

/** The end of the chain: to be kept outside the house. */
export async function chainEnd(tx: Tx): Promise<ChainPlace> {
  const rows: ChainPlace[] = await tx.query(
    `select number, encode(hash, 'hex') as hash from access_audit order by number desc limit 1`,
  );
  return rows[0] ?? chainStart;
}
