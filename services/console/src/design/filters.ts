import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { Terms } from '../dictionary/terms';
import type { Text } from '../i18n/i18n';

/** A filter: a word of a dictionary, free text, an institution, or a span of days. */
export type FilterField =
  | {
      readonly kind: 'select';
      readonly name: string;
      readonly label: Text;
      readonly terms: Terms;
      /** What is shown while none of them is chosen; "all" where it is left out. */
      readonly otherwise?: Text;
    }
  | { readonly kind: 'text'; readonly name: string; readonly label: Text; readonly placeholder?: Text }
  /** An institution, by its code or the name registered for it. */
  | { readonly kind: 'tenant'; readonly name: string; readonly label: Text }
  | {
      readonly kind: 'dates';
      /** Names the field; the query's fields are `from` and `to`. */
      readonly name: string;
      readonly label: Text;
      readonly from: string;
      readonly to: string;
    };

/** By a patent, however its number is written. */
export const patentField: FilterField = {
  kind: 'text',
  name: 'patent',
  label: { zh: '专利号', en: 'Patent number' },
  placeholder: { zh: '例如 202010566088.9', en: 'e.g. 202010566088.9' },
};

/** What a list is narrowed by, as the address says. */
export interface Filters {
  readonly values: Readonly<Record<string, string>>;
  /** The query of the address the values were read from. */
  readonly address: string;
  readonly isActive: boolean;
  readonly set: (values: Readonly<Record<string, string>>) => void;
}

/** The query's fields behind the filters. */
export function namesOf(fields: readonly FilterField[]): string[] {
  return fields.flatMap((field) => (field.kind === 'dates' ? [field.from, field.to] : [field.name]));
}

/** The filters of a list, kept in the address beside whatever else stands there. */
export function useFilters(fields: readonly FilterField[]): Filters {
  const [asked, setAsked] = useSearchParams();
  const values = useMemo(() => {
    const given = namesOf(fields).map((name) => [name, asked.get(name) ?? ''] as const);
    return Object.fromEntries(given.filter(([, value]) => value !== ''));
  }, [asked, fields]);
  return {
    values,
    address: asked.toString(),
    isActive: Object.keys(values).length > 0,
    set: (wanted) =>
      setAsked((before) => {
        const after = new URLSearchParams(before);
        for (const name of namesOf(fields)) {
          const value = wanted[name]?.trim();
          if (value) after.set(name, value);
          else after.delete(name);
        }
        return after;
      }),
  };
}
