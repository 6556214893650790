import { ipcKeys } from './ipc-keys';
import { matchesPerDemandMax, type MatchingPolicy } from './matching.policy';
import type { DemandProfile, PatentProfile } from './profile';
import { otherPpm, textPpm, totalPpm } from './score';

/** A pair that is good enough to be kept. */
export interface Hit {
  readonly demandId: string;
  readonly number: string;
  readonly scorePpm: number;
}

/** The concepts a word stands for, of all demands, and how much of each it says. */
interface Posting {
  readonly concepts: number[];
  readonly shares: number[];
}

interface Slot {
  readonly demand: DemandProfile;
  /** Best pairs, best first; at most {@link matchesPerDemandMax}. */
  best: Hit[];
  /** A pair must beat this. */
  floorPpm: number;
}

/**
 * Demands by their words and symbols, for the way from a patent to the demands it may serve. It finds the same score as
 * `scoreOf`, for all demands at once, in one pass over the words of the patent.
 */
export class DemandIndex {
  private readonly slots: (Slot | undefined)[] = [];
  private readonly slotOf = new Map<string, number>();
  private readonly byWord = new Map<string, Posting>();
  private readonly conceptSlots: number[] = [];
  private readonly conceptWeights: number[] = [];
  private readonly byIpc = new Map<string, number[]>();
  // What the patent at hand has in common with each slot; `seen` tells whether it is of this patent.
  private seen = new Int32Array(0);
  private text = new Float64Array(0);
  private ipcPpm = new Float64Array(0);
  private seenConcept = new Int32Array(0);
  private covered = new Float64Array(0);
  private turn = 0;

  constructor(readonly policy: MatchingPolicy) {}

  /** Demands in it. */
  get size(): number {
    return this.slotOf.size;
  }

  /** Slots left behind by demands that were taken out; the index is worth making anew when they are many. */
  get waste(): number {
    return this.slots.length - this.slotOf.size;
  }

  /** Revision of a demand in it. */
  revisionOf(demandId: string): number | undefined {
    return this.demandOf(demandId)?.revision;
  }

  /** A demand in it. */
  demandOf(demandId: string): DemandProfile | undefined {
    return this.slots[this.slotOf.get(demandId) ?? -1]?.demand;
  }

  /** Ids of the demands in it. */
  demandIds(): string[] {
    return [...this.slotOf.keys()];
  }

  /** Puts a demand in, in place of what it said before. */
  add(demand: DemandProfile, floorPpm = this.policy.scorePpmMin): void {
    this.remove(demand.id);
    const slot = this.slots.push({ demand, best: [], floorPpm }) - 1;
    this.slotOf.set(demand.id, slot);
    for (const { weight, words } of demand.concepts) {
      const concept = this.conceptSlots.push(slot) - 1;
      this.conceptWeights.push(weight);
      for (const { word, share } of words) {
        const posting = this.byWord.get(word) ?? { concepts: [], shares: [] };
        posting.concepts.push(concept);
        posting.shares.push(share);
        this.byWord.set(word, posting);
      }
    }
    for (const key of new Set(demand.classes.flatMap((symbol) => ipcKeys(symbol).map(({ key }) => key)))) {
      const slots = this.byIpc.get(key) ?? [];
      slots.push(slot);
      this.byIpc.set(key, slots);
    }
  }

  /** Takes a demand out. */
  remove(demandId: string): void {
    const slot = this.slotOf.get(demandId);
    if (slot === undefined) return;
    this.slots[slot] = undefined;
    this.slotOf.delete(demandId);
  }

  /** The best pairs found so far, by demand. */
  *best(): Generator<{ demand: DemandProfile; hits: readonly Hit[] }> {
    for (const slot of this.slots) if (slot) yield { demand: slot.demand, hits: slot.best };
  }

  /** Goes on from pairs found before: a run that was interrupted. */
  restore(demandId: string, hits: readonly Hit[]): void {
    const slot = this.slots[this.slotOf.get(demandId) ?? -1];
    if (!slot) return;
    slot.best = [...hits];
    if (hits.length >= matchesPerDemandMax) slot.floorPpm = hits.at(-1)!.scorePpm;
  }

  /** A demand lost a pair: every pair counts again until its place is known. */
  loosen(demandId: string): void {
    const slot = this.slots[this.slotOf.get(demandId) ?? -1];
    if (slot) [slot.best, slot.floorPpm] = [[], this.policy.scorePpmMin];
  }

  /** Whether a pair is still among the best. */
  holds({ demandId, number }: Hit): boolean {
    const slot = this.slots[this.slotOf.get(demandId) ?? -1];
    return slot?.best.some((hit) => hit.number === number) ?? false;
  }

  /** Weighs a patent against all demands and keeps the pair where it is among the best. Returns the pairs kept. */
  offer(patent: PatentProfile): Hit[] {
    const kept: Hit[] = [];
    const { weightsPpm } = this.policy;
    const otherMax = 1e6 - weightsPpm.text - weightsPpm.ipc;
    for (const index of this.touchedBy(patent)) {
      const slot = this.slots[index];
      if (!slot) continue;
      const text = textPpm(this.text[index]!);
      const ipc = this.ipcPpm[index]!;
      // Whatever the rest says, it cannot lift the pair over the floor.
      if ((weightsPpm.text * text + weightsPpm.ipc * ipc) / 1e6 + otherMax <= slot.floorPpm) continue;
      const scorePpm = totalPpm({ text, ipc, ...otherPpm(slot.demand, patent, this.policy) }, this.policy);
      if (scorePpm <= slot.floorPpm) continue;
      const hit = { demandId: slot.demand.id, number: patent.number, scorePpm };
      keep(slot, hit);
      kept.push(hit);
    }
    return kept;
  }

  /** Slots that share a word or a subclass with the patent; what they share is in `text` and `ipcPpm`. */
  private touchedBy(patent: PatentProfile): number[] {
    this.nextTurn();
    const touched: number[] = [];
    const touch = (slot: number): void => {
      if (this.seen[slot] === this.turn) return;
      this.seen[slot] = this.turn;
      this.text[slot] = 0;
      this.ipcPpm[slot] = 0;
      touched.push(slot);
    };
    for (const concept of this.coveredBy(patent)) {
      const slot = this.conceptSlots[concept]!;
      touch(slot);
      this.text[slot]! += this.conceptWeights[concept]! * Math.min(1, this.covered[concept]!);
    }
    const keys = patent.classes.flatMap(ipcKeys);
    // A class alone makes nobody a candidate: it comes last, for those who are.
    for (const mayTouch of [true, false]) {
      for (const { key, level } of keys) {
        if ((level !== 'class') !== mayTouch) continue;
        const worth = this.policy.ipcPpm[level];
        for (const slot of this.byIpc.get(key) ?? []) {
          if (mayTouch) touch(slot);
          if (this.seen[slot] === this.turn) this.ipcPpm[slot] = Math.max(this.ipcPpm[slot]!, worth);
        }
      }
    }
    return touched;
  }

  /** Concepts the patent has a word of; how much of each is in `covered`. */
  private coveredBy(patent: PatentProfile): number[] {
    const { seenConcept, covered, turn } = this;
    const found: number[] = [];
    for (const word of patent.words) {
      const posting = this.byWord.get(word);
      if (!posting) continue;
      const { concepts, shares } = posting;
      for (let at = 0; at < concepts.length; at += 1) {
        const concept = concepts[at]!;
        if (seenConcept[concept] === turn) covered[concept]! += shares[at]!;
        else {
          seenConcept[concept] = turn;
          covered[concept] = shares[at]!;
          found.push(concept);
        }
      }
    }
    return found;
  }

  private nextTurn(): void {
    if (this.seen.length < this.slots.length || this.seenConcept.length < this.conceptSlots.length) {
      const size = 2 * this.slots.length;
      this.seen = new Int32Array(size);
      this.text = new Float64Array(size);
      this.ipcPpm = new Float64Array(size);
      const concepts = 2 * this.conceptSlots.length;
      this.seenConcept = new Int32Array(concepts);
      this.covered = new Float64Array(concepts);
      this.turn = 0;
    }
    this.turn += 1;
  }
}

/** Keeps the best pairs in order; the weakest goes when there are too many. */
function keep(slot: Slot, hit: Hit): void {
  const rest = slot.best.filter(({ number }) => number !== hit.number);
  let at = rest.length;
  while (at > 0 && rest[at - 1]!.scorePpm < hit.scorePpm) at -= 1;
  rest.splice(at, 0, hit);
  slot.best = rest.slice(0, matchesPerDemandMax);
  if (slot.best.length === matchesPerDemandMax) slot.floorPpm = slot.best.at(-1)!.scorePpm;
}
