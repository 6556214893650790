import type { Standing } from './counters';

/** The goals of this year; where the plan has none for it yet, the last one it had under that name. */
export function targetsToShow(targets: readonly Standing[], year: number): Standing[] {
  const names = [...new Set(targets.map(({ name }) => name))];
  return names.flatMap((name) => {
    const past = targets.filter((target) => target.name === name && target.year <= year);
    return past.sort((a, b) => b.year - a.year).slice(0, 1);
  });
}
