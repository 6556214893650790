import type { paths } from '@ipflow/sdk';

/** A path of the API as its document writes it: `/api/transfers/{id}`. */
export type ApiPath = keyof paths;

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
type Json<T> = T extends { readonly content: { readonly 'application/json': infer Body } } ? Body : never;
type Responses<Path extends ApiPath, By extends Method> = paths[Path] extends {
  [_ in By]: { responses: infer All };
}
  ? All
  : never;

/** What a path answers: `AnswerOf<'/api/transfers/{id}'>`, `AnswerOf<'/api/transfers', 'post'>`. */
export type AnswerOf<Path extends ApiPath, By extends Method = 'get'> = Json<
  Responses<Path, By>[keyof Responses<Path, By> & (200 | 201 | 202)]
>;

/** One item of a list: `ItemOf<'/api/transfers'>`. */
export type ItemOf<Path extends ApiPath> =
  AnswerOf<Path> extends { readonly items: readonly (infer Item)[] } ? Item : never;

/** The body a command takes: `BodyOf<'/api/transfers'>`. */
export type BodyOf<Path extends ApiPath, By extends Method = 'post'> = paths[Path] extends {
  [_ in By]: { requestBody?: infer Request };
}
  ? Json<NonNullable<Request>>
  : never;
