import type { ItemOf } from '../../api/types';
import { roleTerms } from '../../dictionary/account';
import { auditActions, auditOutcomes } from '../../dictionary/audit';
import { termOf, type Terms } from '../../dictionary/terms';
import { comma } from '../../format/comma';
import type { Text } from '../../i18n/i18n';
import type { Say } from '../../i18n/words';
import { scopeText } from '../api-keys/api-key';
import type { auditDetailWords } from './words';

/** A line of the audit. */
export type AuditLine = ItemOf<'/api/audit'>;

/** Where the audit is read. */
export const auditPath = '/api/audit';

type DetailKey = keyof typeof auditDetailWords.zh;
type PickText = (text: Text) => string;

/** Values whose words the console knows; everything else is told as it stands. */
const termsOf: Readonly<Record<string, Terms>> = {
  roles: roleTerms,
  action: auditActions,
  outcome: auditOutcomes,
};
const fieldsTold: ReadonlySet<string> = new Set<DetailKey>([
  ...(['tenant', 'roles', 'scopes', 'displayName', 'disabled', 'password', 'oidcSubject', 'by'] as const),
  ...(['name', 'before'] as const),
  ...(['actor', 'target', 'action', 'outcome', 'address', 'from', 'to'] as const),
]);

/** What an act was about in a sentence's length: `机构：bank-a；角色：银行`. */
export function detailText(
  { action, detail }: Pick<AuditLine, 'action' | 'detail'>,
  say: Say<DetailKey>,
  pick: PickText,
): string {
  const parts = Object.entries(detail).map(([field, value]) => {
    const name = fieldsTold.has(field) ? say(field as DetailKey) : field;
    return `${name}：${valueText(field, value, say, pick)}`;
  });
  if (parts.length === 0 && action === 'audit.read') return say('everything');
  return parts.join('；');
}

function valueText(field: string, value: unknown, say: Say<DetailKey>, pick: PickText): string {
  if (Array.isArray(value)) return value.map((one) => valueText(field, one, say, pick)).join(comma());
  if (typeof value === 'boolean') return say(value ? 'yes' : 'no');
  if (value === null) return say('unlinked');
  const text = String(value);
  if (field === 'scopes') return pick(scopeText(text));
  if (field === 'password') return say('reset');
  if (field === 'by') return say(text === 'oidc' ? 'byOidc' : 'byPassword');
  const terms = termsOf[field];
  return terms ? pick(termOf(terms, text)) : text;
}
