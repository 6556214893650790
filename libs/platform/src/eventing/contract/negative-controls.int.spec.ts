import { seedOf, until } from '@ipflow/testing';
import { check } from './checker';
import { naiveEngines } from './naive';
import { race } from './race';
import { toyTopic, type World } from './world';

jest.setTimeout(120_000);
const seed = seedOf(20_260_105);
const seedsMax = 10;
const size = { writers: 8, streams: 20, commits: 300 };

describe(`the contract suite notices what naive engines do wrong, from seed ${seed} on`, () => {
  it.each(Object.entries(naiveEngines))('notices %s', async (_, { engine, breaks }) => {
    const noticed = new Set<string>();
    for (let next = seed; next < seed + seedsMax && !breaks.every((one) => noticed.has(one)); next += 1) {
      const history = await race(engine, size, next, { meanwhile: repeatRecords });
      for (const { invariant } of check(history)) noticed.add(invariant);
    }
    expect([...noticed]).toEqual(expect.arrayContaining([...breaks]));
  });
});

/** A relay that was killed between send and mark sends again; here it does so for certain. */
async function repeatRecords({ kafka, records }: World): Promise<void> {
  await until('there is something to repeat', () => records.length > 10);
  await kafka.publish(new Map([[toyTopic, records.slice(0, 10)]]));
}
