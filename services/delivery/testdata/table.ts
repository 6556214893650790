import { Refused } from '@ipflow/kernel';

/** What a decision comes to, in one word: the events it produces, `·` for silence, or the codes it is refused with. */
export function outcome(decide: () => readonly { $typeName: string }[]): string {
  try {
    const events = decide().map(({ $typeName }) => $typeName.replace(/^.*\./, ''));
    return events.join('+') || '·';
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return error.reasons.map(({ code }) => code).join('+');
  }
}

/** State × command as a text: one block for each state, one line for each command. */
export function tableOf<State, Command>(
  states: Readonly<Record<string, State>>,
  commands: Readonly<Record<string, Command>>,
  cell: (state: State, command: Command) => string,
): string {
  const width = Math.max(...Object.keys(commands).map(({ length }) => length));
  const blocks = Object.entries(states).map(([name, state]) => {
    const lines = Object.entries(commands).map(
      ([title, command]) => `  ${title.padEnd(width)}  ${cell(state, command)}`,
    );
    return [name, ...lines].join('\n');
  });
  return `\n${blocks.join('\n')}\n`;
}
