/** The grammar of ipflow: pure values and rules every service speaks in. No IO, no clock, no randomness. */
export * from './calendar';
export * from './decider';
export * from './division';
export * from './holder';
export * from './industry';
export * from './ipc';
export * from './local-date';
export * from './money';
export * from './patent-number';
export * from './patent-term';
export * from './publication-number';
export * from './reading';
export * from './refusal';
export * from './uscc';
