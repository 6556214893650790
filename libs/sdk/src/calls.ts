import type { paths } from './generated/api';

/** Methods of the API. */
export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** Public paths that take a method, e.g. `/api/whitelist`. */
export type PathOf<M extends Method> = {
  [P in keyof paths]: paths[P][M] extends { responses: unknown } ? P : never;
}[keyof paths];

/** The operation behind a path and a method. */
export type OperationOf<P extends keyof paths, M extends Method> = NonNullable<paths[P][M]>;

/** What every call may say. */
export interface CallOptions {
  /** Ends the call; what was sent may have taken effect. */
  readonly signal?: AbortSignal;
  /** Waits up to so many seconds for what other services decide (`Prefer: wait`), instead of taking a 202. */
  readonly waitSeconds?: number;
  /** The key under which a command takes effect once. Made for each call; give your own to repeat one after a restart. */
  readonly idempotencyKey?: string;
  /** Tries of this call; the client's number unless given. */
  readonly attemptsMax?: number;
}

type Body<Op> = Op extends { requestBody: { content: infer Content } }
  ? { readonly body: Content[keyof Content] }
  : Op extends { requestBody?: { content: infer Content } }
    ? { readonly body?: Content[keyof Content] }
    : // An upload: its bytes as they are.
      { readonly body?: Uint8Array<ArrayBuffer> | Blob };

type Parameters<Op> = Op extends { parameters: infer All extends object }
  ? Pick<All, keyof All & ('path' | 'query')>
  : object;

/** What a call takes: parameters of its path and its query, and its body. */
export type RequestOf<Op> = Parameters<Op> & Body<Op> & CallOptions;

/** The request, which may be left out when nothing in it is required. */
export type Arguments<Request> = object extends Request ? [request?: Request] : [request: Request];

type Successes<Responses> = {
  [S in keyof Responses]: S extends 'default' ? never : Responses[S];
}[keyof Responses];

type Content<Response> = Response extends { content: infer C }
  ? [C] extends [undefined]
    ? undefined
    : C[keyof C]
  : undefined;

/** What a call answers when it is not refused; undefined where there is no body. */
export type AnswerOf<Op> = Op extends { responses: infer Responses } ? Content<Successes<Responses>> : never;

/** The item of a list that comes in pages. */
export type ItemOf<Op> = AnswerOf<Op> extends { items: readonly (infer Item)[] } ? Item : never;

type QueryOf<Op> = Op extends { parameters: { query?: infer Query } } ? NonNullable<Query> : never;

/** Lists that come in pages. */
export type ListPath = {
  [P in PathOf<'get'>]: 'next' extends keyof AnswerOf<OperationOf<P, 'get'>> ? P : never;
}[PathOf<'get'>];

type CursorName = 'after' | 'before' | 'cursor';

/** What a list takes, and which parameter of its query carries the cursor: `after` where nothing else is said. */
export type ListRequestOf<Op> = Omit<RequestOf<Op>, 'query' | 'body'> & {
  readonly query?: Omit<QueryOf<Op>, CursorName>;
} & (QueryOf<Op> extends { after?: unknown }
    ? { readonly cursor?: 'after' }
    : { readonly cursor: keyof QueryOf<Op> & CursorName });
