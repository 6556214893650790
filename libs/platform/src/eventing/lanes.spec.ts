import { Lanes, type LaneLimits } from './lanes';

/** Lanes whose groups end when the test says so. */
function openLanes(limits: Partial<LaneLimits> = {}) {
  const groups: { jobs: readonly string[]; end: () => void }[] = [];
  const seen: (() => void)[] = [];
  const lanes = new Lanes<string>(
    { lanes: 2, together: 3, waitsForOthers: false, gatherMs: 5, ...limits },
    (jobs) =>
      new Promise((end) => {
        groups.push({ jobs, end });
        for (const tell of seen.splice(0)) tell();
      }),
  );
  /** The jobs of a group, once it is under way. */
  const group = async (place: number): Promise<readonly string[]> => {
    while (!groups[place]) await new Promise<void>((tell) => seen.push(tell));
    return groups[place].jobs;
  };
  const take = (...jobs: string[]): void => jobs.forEach((job) => lanes.take(job));
  return { take, group, groups };
}

describe('lanes', () => {
  it('hand a lone job on in the very moment it comes', () => {
    const { take, groups } = openLanes();
    take('a');
    expect(groups.map(({ jobs }) => jobs)).toEqual([['a']]);
  });

  it('let jobs that come while another lane is at work go on together', async () => {
    const { take, group } = openLanes();
    take('a', 'b', 'c');
    expect(await group(1)).toEqual(['b', 'c']);
  });

  it('take no more at once than fit', async () => {
    const { take, group, groups } = openLanes();
    take('a', 'b', 'c', 'd', 'e');
    expect(await group(1)).toEqual(['b', 'c', 'd']);
    groups[0]!.end();
    expect(await group(2)).toEqual(['e']);
  });

  it('wait for nobody when no other lane is at work', async () => {
    const { take, group, groups } = openLanes({ lanes: 1, gatherMs: 1_000_000 });
    take('a', 'b');
    groups[0]!.end();
    expect(await group(1)).toEqual(['b']);
  });
});
