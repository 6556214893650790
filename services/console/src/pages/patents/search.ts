import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { Answer, Shape } from '../../api/answer';
import { divisionTerms } from '../../dictionary/enterprise';
import {
  askingModes,
  classSections,
  encumberedTerms,
  gradeTerms,
  holderKinds,
  legalStatusTerms,
  patentTypes,
} from '../../dictionary/patent';
import type { Terms } from '../../dictionary/terms';
import type { Text } from '../../i18n/i18n';

/** Where patents are searched, read and saved as searches. */
export const patentsPath = '/api/patents';
/** The search itself. */
export const searchPath = `${patentsPath}/search`;
/** A person's saved searches. */
export const savedPath = `${patentsPath}/saved-searches`;

/** What a search answers. */
export type SearchAnswer = Answer<'/api/patents/search'>;
/** A patent that was found. */
export type FoundPatent = Shape<'resource_pool_FoundPatent'>;
/** A search somebody keeps. */
export type SavedSearch = Shape<'resource_pool_SavedSearch'>;

/** The query's fields that narrow a search; each stands in the address under its own name. */
export const filterNames = [
  'q',
  'type',
  'status',
  'grade',
  'division',
  'ipc',
  'industry',
  'chain',
  'holder',
  'holderKind',
  'askingMode',
  'unencumbered',
  'priceFromFen',
  'priceToFen',
  'maturityFrom',
  'maturityTo',
] as const;
/** One of {@link filterNames}. */
export type FilterName = (typeof filterNames)[number];

/** How hits are ordered. */
export const sortTerms = {
  relevance: { zh: '相关度', en: 'Relevance', tone: 'rest' },
  newest: { zh: '申请日（新到旧）', en: 'Newest first', tone: 'rest' },
  grade: { zh: '分级（高到低）', en: 'Best grade first', tone: 'rest' },
  number: { zh: '专利号', en: 'Patent number', tone: 'rest' },
} as const satisfies Terms;

/** A facet of the answer: the filter that takes its values, and their words. */
export interface Facet {
  readonly name: keyof NonNullable<SearchAnswer['facets']>;
  readonly filter: FilterName;
  readonly label: Text;
  readonly terms: Terms;
  /** The filter's value of a facet's value; undefined where no filter can ask for it. */
  readonly wanted: (value: string) => string | undefined;
}

const same = (value: string): string | undefined => (value === 'unknown' ? undefined : value);

/** The facets, in the order they are shown. */
export const facets: readonly Facet[] = [
  {
    name: 'encumbered',
    filter: 'unencumbered',
    label: { zh: '权利负担', en: 'Encumbrances' },
    terms: encumberedTerms,
    wanted: (value) => (value === 'false' ? 'true' : undefined),
  },
  {
    name: 'status',
    filter: 'status',
    label: { zh: '法律状态', en: 'Legal status' },
    terms: legalStatusTerms,
    wanted: same,
  },
  {
    name: 'type',
    filter: 'type',
    label: { zh: '专利类型', en: 'Type' },
    terms: patentTypes,
    wanted: same,
  },
  {
    name: 'grade',
    filter: 'grade',
    label: { zh: '分级', en: 'Grade' },
    terms: gradeTerms,
    wanted: same,
  },
  {
    name: 'modes',
    filter: 'askingMode',
    label: { zh: '意向方式', en: 'Offered for' },
    terms: askingModes,
    wanted: same,
  },
  {
    name: 'holderKind',
    filter: 'holderKind',
    label: { zh: '权利人类别', en: 'Holder' },
    terms: holderKinds,
    wanted: same,
  },
  {
    name: 'section',
    filter: 'ipc',
    label: { zh: '技术领域（IPC）', en: 'Field (IPC)' },
    terms: classSections,
    wanted: (value) => (/^[A-H]$/.test(value) ? value : undefined),
  },
  {
    name: 'division',
    filter: 'division',
    label: { zh: '市州', en: 'Division' },
    terms: divisionTerms,
    wanted: same,
  },
];

/** What the address asks for, and how it is changed. Filters and order are in it, so that a search can be sent. */
export function useSearch() {
  const [asked, setAsked] = useSearchParams();
  const filters = useMemo(() => {
    const given = filterNames.map((name) => [name, asked.get(name)?.trim() ?? ''] as const);
    return Object.fromEntries(given.filter(([, value]) => value !== '')) as Partial<
      Record<FilterName, string>
    >;
  }, [asked]);
  const sort = asked.get('sort') ?? 'relevance';
  /** Changes what is named; an empty value takes it away. */
  const change = (changed: Readonly<Partial<Record<FilterName | 'sort', string>>>): void =>
    setAsked((before) => {
      const after = new URLSearchParams(before);
      for (const [name, value] of Object.entries(changed)) {
        if (value) after.set(name, value);
        else after.delete(name);
      }
      return after;
    });
  return { filters, sort, change, clear: () => setAsked(new URLSearchParams()) };
}

/** The address of a search. */
export function searchAddress(filters: Readonly<Record<string, unknown>>): string {
  const given = Object.entries(filters).filter(([, value]) => value !== undefined && value !== null);
  return `/patents?${new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()}`;
}
