/** The platform's HTTP API as types: every public path with its parameters, bodies and answers, made from the source. */
export type { components, operations, paths } from './generated/api';
