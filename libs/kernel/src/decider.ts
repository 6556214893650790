/**
 * The whole architecture in one type: a subject of the business is three pure functions over plain data.
 *
 * `now`, the actor, ids and looked-up facts enter *in the command*; nothing here reads a clock or a database.
 * Both `decide` and `evolve` end their `switch` with `const _: never = …`, so a forgotten command or event
 * does not compile.
 */
export type Decider<State, Command, Event> = {
  /** The state before anything has happened. */
  initial(): State;
  /** One fact applied. Total and silent: an event that was appended once can always be applied again. */
  evolve(state: State, event: Event): State;
  /**
   * What follows from the command: facts, `[]` when it has already taken effect (sending twice is safe),
   * or a throw of `Refused` with every reason at once.
   */
  decide(command: Command, state: State): readonly Event[];
  /**
   * True when commands of other streams rely on this state without writing to it (an acceptance on its announced
   * listing): they read it together, and whoever changes it waits for them.
   */
  readonly reliedOn?: true;
};

/**
 * The state after `events`, in order. `from` continues from a known state (a snapshot, or the state the
 * command was decided on); left out, the fold starts at `decider.initial()`.
 */
export function fold<State, Command, Event>(
  decider: Decider<State, Command, Event>,
  events: Iterable<Event>,
  from: State = decider.initial(),
): State {
  let state = from;
  for (const event of events) state = decider.evolve(state, event);
  return state;
}
