/** The grammar of ipflow: pure values and rules every service speaks in. No IO, no clock, no randomness. */
export * from './all-or-none';
export * from './calendar';
export * from './decider';
export * from './division';
export * from './encumbrance';
export * from './holder';
export * from './industry';
export * from './ipc';
export * from './legal-status';
export * from './local-date';
export * from './money';
export * from './patent-number';
export * from './patent-term';
export * from './publication-number';
export * from './reading';
export * from './refusal';
export * from './uscc';
