import type { AnswerOf, ItemOf } from '../../api/types';

/** A bank's access, with all it needs to connect but its password. */
export type Access = ItemOf<'/api/bank-kafka-access'>;
/** What a grant or a renewal answers: with the password the first time, without it when it is repeated. */
export type Issued = AnswerOf<'/api/bank-kafka-access', 'post'>;

/** Where access is read, granted, renewed and revoked. */
export const accessPath = '/api/bank-kafka-access';

/** The password in an answer; undefined in the answer to a repeat. */
export const passwordOf = (issued: Issued): string | undefined =>
  'password' in issued ? issued.password : undefined;
