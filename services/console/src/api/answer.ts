import type { components, paths } from '@ipflow/sdk';

type Method = 'get' | 'post' | 'put' | 'patch';
type Json<Response> = Response extends { content: { 'application/json': infer Body } } ? Body : never;
type Success<Responses> = Json<Responses[keyof Responses & (200 | 201 | 202)]>;

/** What a route answers when all went well, as the committed API document says. */
export type Answer<Path extends keyof paths, Of extends Method = 'get'> = paths[Path][Of] extends {
  responses: infer Responses;
}
  ? Success<Responses>
  : never;

/** A named shape of the API document. */
export type Shape<Name extends keyof components['schemas']> = components['schemas'][Name];
