import { LiveQuestion, pauseMs, type LiveAnswer } from './live-answer';

/** One question on its way, to be answered by hand. */
interface Asked {
  readonly question: unknown;
  readonly signal: AbortSignal;
  readonly answer: (text: string) => Promise<void>;
  readonly fail: () => Promise<void>;
}

const asked: Asked[] = [];
let told: LiveAnswer<string>[];
let live: LiveQuestion<string>;

beforeEach(() => {
  jest.useFakeTimers();
  asked.length = 0;
  told = [];
  live = new LiveQuestion(
    (question, signal) =>
      new Promise<string>((resolve, reject) => {
        const settled = async (act: () => void): Promise<void> => {
          act();
          await jest.advanceTimersByTimeAsync(0);
        };
        asked.push({
          question,
          signal,
          answer: (text) => settled(() => resolve(text)),
          fail: () => settled(() => reject(new Error('away'))),
        });
      }),
    (state) => told.push(state),
  );
});
afterEach(() => jest.useRealTimers());

const last = (): LiveAnswer<string> | undefined => told.at(-1);
const pause = () => jest.advanceTimersByTimeAsync(pauseMs);

it('asks once when typing pauses, for what was typed last', async () => {
  for (const fixedFen of ['1', '12', '123']) {
    live.about({ fixedFen });
    await jest.advanceTimersByTimeAsync(pauseMs - 1);
  }
  expect(asked).toEqual([]);
  await pause();
  expect(asked.map(({ question }) => question)).toEqual([{ fixedFen: '123' }]);
  await asked[0]!.answer('fine');
  expect(last()).toEqual({ answer: 'fine', isOld: false, hasFailed: false });
});

it('does not ask the same again', async () => {
  live.about({ fixedFen: '1' });
  await pause();
  await asked[0]!.answer('fine');
  live.about({ fixedFen: '1' });
  await pause();
  expect(asked).toHaveLength(1);
  expect(last()!.isOld).toBe(false);
});

it.each(['comes before', 'comes after'])(
  'drops the answer of an earlier question that %s the newer one',
  async (when) => {
    live.about(1);
    await pause();
    live.about(2);
    await pause();
    const [earlier, newer] = asked as [Asked, Asked];
    expect(earlier.signal.aborted).toBe(true);
    if (when === 'comes before') await earlier.answer('old');
    await newer.answer('new');
    if (when === 'comes after') await earlier.answer('old');
    expect(told.map(({ answer }) => answer)).not.toContain('old');
    expect(last()).toEqual({ answer: 'new', isOld: false, hasFailed: false });
  },
);

it('marks an answer as old from the first keystroke after it', async () => {
  live.about(1);
  await pause();
  await asked[0]!.answer('fine');
  live.about(2);
  expect(last()).toEqual({ answer: 'fine', isOld: true, hasFailed: false });
});

it('shows no answer of other terms when the newest question fails, and goes on with the next', async () => {
  live.about(1);
  await pause();
  await asked[0]!.answer('fine');
  live.about(2);
  await pause();
  await asked[1]!.fail();
  expect(last()).toEqual({ isOld: false, hasFailed: true });
  live.about(3);
  await pause();
  await asked[2]!.answer('again');
  expect(last()).toEqual({ answer: 'again', isOld: false, hasFailed: false });
});

it('an earlier question that fails late says nothing', async () => {
  live.about(1);
  await pause();
  live.about(2);
  await pause();
  await asked[1]!.answer('new');
  await asked[0]!.fail();
  expect(last()).toEqual({ answer: 'new', isOld: false, hasFailed: false });
});

it('asks nothing and tells nothing once it has ended, and asks anew when it is begun again', async () => {
  live.about(1);
  await pause();
  const before = told.length;
  live.end();
  await asked[0]!.answer('late');
  await pause();
  expect(told).toHaveLength(before);
  live.about(1);
  await pause();
  expect(asked).toHaveLength(2);
});
