import { fold, Refused, type Decider, type Refusal } from '@ipflow/kernel';

/**
 * Given / when / then over a decider: `given(decider, ...past).when(command).produces(...events)`,
 * `.refuses(...codes)` or `.staysQuiet()`. No mocks, no database.
 */
export function given<S, C, E>(decider: Decider<S, C, E>, ...past: E[]) {
  return {
    when: (command: C) => {
      const decide = (): readonly E[] => decider.decide(command, fold(decider, past));
      return {
        produces: (...expected: E[]): void => expect(decide()).toEqual(expected),
        staysQuiet: (): void => expect(decide()).toEqual([]),
        refuses: (...codes: string[]): void => expect(refusalCodes(decide).sort()).toEqual([...codes].sort()),
      };
    },
  };
}

/** The codes `work` is refused with. Fails the test when it is not refused. */
export function refusalCodes(work: () => unknown): string[] {
  return refusalsOf(work).map(({ code }) => code);
}

/** The reasons `work` is refused with. Fails the test when it is not refused. */
export function refusalsOf(work: () => unknown): readonly Refusal[] {
  try {
    work();
  } catch (error) {
    if (error instanceof Refused) return error.reasons;
    throw error;
  }
  throw new Error('expected a refusal, but the command was accepted');
}
