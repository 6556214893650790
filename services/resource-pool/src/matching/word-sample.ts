import type { NearWord, WordStatistics } from './concepts';

/** Patents that are looked at to learn what stands beside a word, and words that are kept of what they say. */
const neighborLimits = { patents: 400, words: 8 };
/** A word beside another one fewer times, or less often than so many times by chance, says nothing. */
const besideMin = { patents: 4, timesChance: 2 };
/** How sure it must be that two words do not meet by chance: Dunning's likelihood ratio (1993). */
const surenessMin = 40;
/** A word that so large a part of the patents with another one has counts in full; a smaller part as far as it goes. */
const fullPart = 0.25;
/** With fewer demands nobody can say what every demand says. */
const demandsToTellMin = 50;

interface Beside {
  readonly near: readonly NearWord[];
  /** Part of the patents that have it too, by word. */
  readonly parts: ReadonlyMap<string, number>;
}

/** How words are used, in a sample of the pool and of the open demands; each text a list of words, each word once. */
export class WordSample implements WordStatistics {
  private readonly ids = new Map<string, number>();
  private readonly words: string[] = [];
  private readonly texts: Int32Array[] = [];
  private readonly textsWith: number[][] = [];
  private readonly demandsWith = new Map<string, number>();
  private readonly known = new Map<string, Beside>();
  private readonly counts: Int32Array;

  constructor(
    /** Patents of the pool the sample stands for. */
    readonly patents: number,
    patentTexts: Iterable<readonly string[]>,
    private readonly demandTexts: readonly (readonly string[])[],
  ) {
    for (const text of patentTexts) this.take(text);
    for (const text of demandTexts) {
      for (const word of text) this.demandsWith.set(word, (this.demandsWith.get(word) ?? 0) + 1);
    }
    this.counts = new Int32Array(this.words.length);
  }

  // As properties, so that they can be taken out of the object.
  readonly patentsWith = (word: string): number => {
    const n = this.withWord(word).length;
    return Math.round((n * this.patents) / Math.max(1, this.texts.length));
  };

  alongside(word: string, other: string): number {
    return this.beside(word).parts.get(other) ?? 0;
  }

  near(word: string): readonly NearWord[] {
    return this.beside(word).near;
  }

  demandShare(word: string): number {
    const { length } = this.demandTexts;
    return length < demandsToTellMin ? 0 : (this.demandsWith.get(word) ?? 0) / length;
  }

  private take(text: readonly string[]): void {
    const place = this.texts.length;
    const ids = text.map((word) => {
      const known = this.ids.get(word);
      if (known !== undefined) return known;
      const id = this.words.push(word) - 1;
      this.ids.set(word, id);
      this.textsWith.push([]);
      return id;
    });
    for (const id of ids) this.textsWith[id]!.push(place);
    this.texts.push(Int32Array.from(ids));
  }

  private withWord(word: string): readonly number[] {
    return this.textsWith[this.ids.get(word) ?? -1] ?? [];
  }

  private beside(word: string): Beside {
    const known = this.known.get(word);
    if (known) return known;
    const made = this.learned(word);
    this.known.set(word, made);
    return made;
  }

  private learned(word: string): Beside {
    const places = this.withWord(word).slice(0, neighborLimits.patents);
    const met: number[] = [];
    for (const place of places) {
      for (const id of this.texts[place]!) if (this.counts[id]!++ === 0) met.push(id);
    }
    const near: NearWord[] = [];
    const parts = new Map<string, number>();
    for (const id of met) {
      const together = this.counts[id]!;
      this.counts[id] = 0;
      const other = this.words[id]!;
      if (together < besideMin.patents || other === word) continue;
      const byChance = (places.length * this.textsWith[id]!.length) / this.texts.length;
      if (together < besideMin.timesChance * byChance) continue;
      const times = together / byChance;
      if (2 * (together * Math.log(times) - (together - byChance)) < surenessMin) continue;
      const part = together / places.length;
      parts.set(other, part);
      near.push({ word: other, likeness: this.likeness(word, times) * Math.min(1, part / fullPart) });
    }
    near.sort((a, b) => b.likeness - a.likeness || (a.word < b.word ? -1 : 1));
    return { near: near.slice(0, neighborLimits.words), parts };
  }

  /** 1 for a word that stands nowhere but beside the other one. */
  private likeness(word: string, times: number): number {
    const most = this.texts.length / this.withWord(word).length;
    return Math.min(1, Math.log(times) / Math.log(most));
  }
}
