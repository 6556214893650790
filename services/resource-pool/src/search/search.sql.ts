import { type LocalDate, normalizedName } from '@ipflow/kernel';
import { chainClassesOn } from './chain.policy';
import { bitOfMode, bitsOf, maskOf, type Facet } from './facets';
import { lexeme } from '../patent/segment';
import { readQuery, tsqueryOf, type QueryReading, type Term } from './reading';
import type { SearchFilters } from './search.dto';

/** What a search asks of `patent_words w`, as conditions whose values are parameters. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly unknown[];
  /** Terms that were typed; what is marked in the hits. */
  readonly terms: readonly Term[];
  /** Whether the index of words answers it, or a part of it. */
  readonly byWords: boolean;
}

/** Collects values; answers how the statement names each. */
export class Values {
  readonly list: unknown[] = [];

  constructor(values: readonly unknown[] = []) {
    this.list.push(...values);
  }

  add(value: unknown, type: string): string {
    this.list.push(value);
    return `$${this.list.length}::${type}`;
  }
}

/** The first parameter of every condition: today, by which a right in force may have run out. */
export function conditionOf(filters: SearchFilters, today: LocalDate): Condition {
  const values = new Values([today]);
  const reading: QueryReading = filters.q ? readQuery(filters.q) : { kind: 'terms', terms: [] };
  const terms = reading.kind === 'terms' ? reading.terms : [];
  const byLexemes = lexemeConditions(filters, terms, today, values);
  const all = [
    ...(reading.kind === 'number' ? [`w.number = ${values.add(reading.number, 'text')}`] : []),
    ...byLexemes,
    ...facetConditions(filters, values),
    ...statusCondition(filters, values),
    ...priceCondition(filters, values),
  ];
  // Typed, but nothing in it to search by.
  if (filters.q && reading.kind === 'terms' && terms.length === 0) all.push('false');
  return {
    sql: ['$1::date is not null', ...all].join(' and '),
    values: values.list,
    terms,
    byWords: byLexemes.length > 0,
  };
}

/** What the index of words answers: text, holder, classes, industry. */
function lexemeConditions(
  { holder, ipc, chain, industry }: SearchFilters,
  terms: readonly Term[],
  today: LocalDate,
  values: Values,
): string[] {
  const wanted = [tsqueryOf(terms), holder && lexeme(`h:${normalizedName(holder)}`)];
  if (ipc && ipc.length > 1) wanted.push(prefixOf('c:', spaced(ipc)));
  if (industry && industry.length > 1) wanted.push(prefixOf('i:', industry));
  if (chain) {
    const classes = chainClassesOn(today, chain);
    if (classes.length === 0) return ['false'];
    wanted.push(`(${classes.map((symbol) => prefixOf('c:', symbol)).join(' | ')})`);
  }
  const query = wanted.filter(Boolean).join(' & ');
  return query === '' ? [] : [`w.words @@ ${values.add(query, 'tsquery')}`];
}

/** `G06F13` is written `G06F 13` where it is kept. */
function spaced(ipc: string): string {
  return ipc.replace(/^([A-H]\d{2}[A-Z]) ?(?=\d)/, '$1 ');
}

function prefixOf(kind: string, text: string): string {
  return `${lexeme(kind + text)}:*`;
}

/** What stands in the packed number. */
function facetConditions(filters: SearchFilters, values: Values): string[] {
  const single: Partial<Record<Facet, string | undefined>> = {
    type: filters.type,
    holderKind: filters.holderKind,
    grade: filters.grade,
    section: filters.ipc?.length === 1 ? filters.ipc : undefined,
    industry: filters.industry?.length === 1 ? filters.industry : undefined,
  };
  const all = (Object.keys(single) as Facet[])
    .filter((facet) => single[facet] !== undefined)
    .map((facet) => equals(facet, single[facet]!, values));
  if (filters.division) {
    // A division that is none of Hubei's has no place, and holds nothing.
    all.push(
      bitsOf('division', filters.division) === 0n ? 'false' : equals('division', filters.division, values),
    );
  }
  if (filters.askingMode)
    all.push(`w.facets & ${values.add(bitOfMode(filters.askingMode).toString(), 'bigint')} <> 0`);
  if (filters.unencumbered) all.push(`w.facets & ${maskOf('encumbered')}::bigint = 0`);
  // Levels lie in order, so that a range is a comparison; level 0 is not known, and in no range.
  const { maturityFrom, maturityTo } = filters;
  if (maturityFrom ?? maturityTo) {
    const from = values.add(bitsOf('maturity', String(maturityFrom ?? 1)).toString(), 'bigint');
    const to = values.add(bitsOf('maturity', String(maturityTo ?? 9)).toString(), 'bigint');
    all.push(`w.facets & ${maskOf('maturity')}::bigint between ${from} and ${to}`);
  }
  return all;
}

function equals(facet: Facet, value: string, values: Values): string {
  return `w.facets & ${maskOf(facet)}::bigint = ${values.add(bitsOf(facet, value).toString(), 'bigint')}`;
}

const statusBits = `w.facets & ${maskOf('status')}::bigint`;
const alive = `${statusBits} in (${bitsOf('status', 'in_force')}, ${bitsOf('status', 'in_grace')})`;
const ranOut = `(${alive} and w.expires_on is not null and w.expires_on <= $1::date)`;

function statusCondition({ status }: SearchFilters, values: Values): string[] {
  if (!status) return [];
  const recorded = `${statusBits} = ${values.add(bitsOf('status', status).toString(), 'bigint')}`;
  return status === 'expired' ? [`(${recorded} or ${ranOut})`] : [recorded, `not ${ranOut}`];
}

/** A price is asked by a supply that is published; its band must meet the one looked for. Nothing stated is 面议, and meets none. */
function priceCondition({ priceFromFen, priceToFen }: SearchFilters, values: Values): string[] {
  if (!priceFromFen && !priceToFen) return [];
  const from = values.add(priceFromFen ?? '0', 'bigint');
  const to = values.add(priceToFen ?? '9223372036854775807', 'bigint');
  return [
    `w.number in (select unnest(s.patent_numbers) from posting s where s.kind = 'supply' and s.stage = 'published'
       and coalesce(s.price_from_fen, s.price_to_fen) <= ${to} and coalesce(s.price_to_fen, s.price_from_fen) >= ${from})`,
  ];
}
