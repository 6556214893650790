import type { Tongue } from '../i18n/i18n';

/** Words that are written otherwise than the type of a fact spells them. */
const spelled: Readonly<Record<string, string>> = { ip: 'IP' };

/**
 * What a fact is called: in Chinese its statutory term, in English the words its type is made of. `ipflow.pool.v1.TransferFiled`
 * is `Transfer filed`, `DataIpRegistered` is `Data IP registered`.
 */
export function factName(
  { type, term }: { readonly type: string; readonly term: string },
  tongue: Tongue,
): string {
  if (tongue === 'zh') return term;
  const words = type.replace(/^.*\./, '').match(/[A-Z][a-z0-9]*/g) ?? [];
  if (words.length === 0) return term;
  const text = words.map((word) => spelled[word.toLowerCase()] ?? word.toLowerCase()).join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A person as colleagues know one another: `user:wang` is wang. */
export function personOf(actor: string): string {
  return actor.replace(/^user:/, '');
}
