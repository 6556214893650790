import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalog, create, entryOf, pool, topics, UnknownEventType } from './index';

const root = join(__dirname, '../../..');
/** Past tenses that do not end in -ed; another one is added here, so that no present tense slips in as one of them. */
const irregular = [
  'Drawn',
  'FellDue',
  'FellOverdue',
  'Found',
  'Frozen',
  'GivenUp',
  'Held',
  'Made',
  'Paid',
  'PaidOut',
  'Repaid',
  'Set',
  'Split',
  'Taken',
  'TakenDown',
  'Withdrawn',
  'WrittenOff',
];
const pastTense = new RegExp(`(ed|${irregular.join('|')})$`);

describe('the catalog', () => {
  it('knows an event by its type and by itself', () => {
    const entry = entryOf('ipflow.pool.v1.TransferRegistered');
    expect(entry).toMatchObject({ topic: 'ipflow.pool.v1', stream: 'transfer', term: '专利权转移登记' });
    expect(entryOf(create(pool.TransferRegisteredSchema))).toBe(entry);
  });

  it('refuses a type it does not know, and messages that are no events', () => {
    expect(() => entryOf('ipflow.pool.v1.PatentEaten')).toThrow(UnknownEventType);
    expect(() => entryOf(create(pool.PartySchema))).toThrow(/"ipflow.pool.v1.Party" is not in the catalog/);
  });

  it('gives every event a Chinese term, a stream and a name in the past tense', () => {
    for (const { type, term, stream } of catalog.values()) {
      expect(term).toMatch(/^\p{Script=Han}+$/u);
      expect(stream).toMatch(/^[a-z]+(_[a-z]+)*$/);
      expect(type).toMatch(pastTense);
    }
  });

  it('holds every context of proto/ that has events', () => {
    const contexts = readdirSync(join(root, 'proto/ipflow')).filter((context) => context !== 'options');
    expect([...topics].sort()).toEqual(contexts.map((context) => `ipflow.${context}.v1`).sort());
  });

  it('has a Kafka topic for every context', () => {
    const file = readFileSync(join(root, 'deploy/kafka/topics.json'), 'utf8');
    const created = (JSON.parse(file) as { name: string }[]).map(({ name }) => name);
    expect(created).toEqual(expect.arrayContaining([...topics]));
  });
});
