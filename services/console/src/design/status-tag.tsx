import { termOf, type Terms } from '../dictionary/terms';
import { usePick } from '../i18n/words';

/** A status in its statutory word; color only underlines what the word says. */
export function StatusTag({ terms, value }: { readonly terms: Terms; readonly value: string }) {
  const pick = usePick();
  const term = termOf(terms, value);
  return <span className={`status status-${term.tone}`}>{pick(term)}</span>;
}

/** The word of a value alone. */
export function TermText({ terms, value }: { readonly terms: Terms; readonly value: string }) {
  const pick = usePick();
  return <>{pick(termOf(terms, value))}</>;
}
