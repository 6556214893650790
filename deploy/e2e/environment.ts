import { TestEnvironment } from 'jest-environment-node';

/** What an end-to-end test may leave here to be asked when it fails; see `openWindow`. */
export interface Witness {
  /** What its windows show. */
  tellWindows?: () => Promise<string>;
}

interface Failure {
  readonly name: string;
  readonly error?: unknown;
}

/** The environment of the end-to-end tests: a test that fails tells what its windows showed at that moment. */
export default class EndToEndEnvironment extends TestEnvironment {
  async handleTestEvent({ name, error }: Failure): Promise<void> {
    if (name !== 'test_fn_failure') return;
    const shown = await (this.global as Witness).tellWindows?.().catch(String);
    // An error of the test's own realm is no instance of our Error.
    const told = error as Partial<Error> | undefined;
    if (shown && told?.stack) told.stack += `\n\n${shown}`;
  }
}
