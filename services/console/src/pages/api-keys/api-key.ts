import type { AnswerOf, BodyOf, ItemOf } from '../../api/types';
import { resourceTerms, type Resource } from '../../dictionary/resource';
import { termOf } from '../../dictionary/terms';
import type { Text } from '../../i18n/i18n';

/** A key as its organisation sees it. */
export type ApiKey = ItemOf<'/api/api-keys'>;
/** A key just made, with the secret. */
export type CreatedKey = AnswerOf<'/api/api-keys', 'post'>;
/** What a key is asked for with. */
export type NewKey = BodyOf<'/api/api-keys'>;

/** Where keys are read, made and revoked. */
export const apiKeysPath = '/api/api-keys';

/** How a key stands. */
export function standingOf({ revokedAt, expiresAt }: ApiKey, now = Date.now()): string {
  if (revokedAt) return 'revoked';
  return Date.parse(expiresAt) <= now ? 'expired' : 'active';
}

/** What a scope lets in: `pledges:write` is 质押登记（读写）. */
export function scopeText(scope: string): Text {
  const [resource = '', access] = scope.split(':');
  const { zh, en } = termOf(resourceTerms, resource);
  return access === 'write'
    ? { zh: `${zh}（读写）`, en: `${en} (read and write)` }
    : { zh: `${zh}（只读）`, en: `${en} (read)` };
}

/** Every scope there is, each resource's reading before its writing. */
export const scopes = (Object.keys(resourceTerms) as Resource[]).flatMap(
  (resource) => [`${resource}:read`, `${resource}:write`] as const,
);
