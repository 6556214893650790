import type { Tx } from '@ipflow/platform';
import { z } from 'zod';
import { maskOf } from './facets';
import { isRecent, recentFrom, type Extent } from './sample';
import type { Sort } from './search.dto';
import { Values, type Condition } from './search.sql';

/** The newest hits that are put in order of relevance; the others follow them by date. More would be read only to be passed over. */
const rankedMax = 500;
/** The same, with what was listed since the first page. */
const rankedAgainMax = 2 * rankedMax;

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const place = z.object({
  sort: z.enum(['relevance', 'newest', 'grade', 'number']),
  number: z.string().max(20),
  filedOn: day,
  /** Points of relevance, or the grade's bits; -1 behind the ranked ones. */
  score: z.int(),
  /** The last of those that were ranked on the first page. */
  cut: z.object({ filedOn: day, number: z.string().max(20) }).optional(),
});

/** Where a page ended: the order's own keys, so that nothing that is listed meanwhile moves it. */
export type Place = z.infer<typeof place>;

/** Undefined when it is not one of ours, or of another order. */
export function readPlace(text: string, sort: Sort): Place | undefined {
  try {
    const found = place.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
    return found.sort === sort ? found : undefined;
  } catch {
    return undefined;
  }
}

/** As the caller keeps it. */
export function writePlace(found: Place): string {
  return Buffer.from(JSON.stringify(found)).toString('base64url');
}

/** A hit in its place. */
export interface Hit {
  readonly number: string;
  readonly filedOn: string;
  readonly score: number;
}

/** Hits in order, and where the ranked ones end. */
export interface Page {
  readonly hits: Hit[];
  readonly cut?: Place['cut'];
}

const dayChars = 10;
/** Later than every day: no place to stand behind. */
const noDay = '9999-12-31';
const columns = `w.number, w.filed_on::text as "filedOn"`;

/** What is asked of a page. */
interface Asked {
  readonly limit: number;
  readonly after?: Place;
  readonly extent: Extent;
}

/** One page of hits behind a place. */
export async function pageOf(
  tx: Tx,
  condition: Condition,
  { sort, ...asked }: Asked & { sort: Sort },
): Promise<Page> {
  const { limit, after } = asked;
  if (sort === 'number') return { hits: await byNumber(tx, condition, limit, after) };
  if (sort === 'grade') return { hits: await byGrade(tx, condition, limit, after) };
  if (sort === 'newest' || condition.terms.length === 0) {
    return { hits: await byDate(tx, condition, asked) };
  }
  return byRelevance(tx, condition, asked);
}

async function byNumber(tx: Tx, condition: Condition, limit: number, after?: Place): Promise<Hit[]> {
  const values = new Values(condition.values);
  const behind = after ? ` and w.number > ${values.add(after.number, 'text')}` : '';
  return tx.query(
    `select ${columns}, 0 as score from patent_words w where ${condition.sql}${behind}
     order by w.number limit ${values.add(limit, 'int')}`,
    values.list,
  );
}

async function byDate(tx: Tx, condition: Condition, { limit, after, extent }: Asked): Promise<Hit[]> {
  const values = new Values(condition.values);
  const behind = after ? ` and (w.filed_on, w.number) < ${pair(after, values)}` : '';
  const most = values.add(limit, 'int');
  const find = (more: string): Promise<Hit[]> =>
    tx.query(
      `select ${columns}, -1 as score from patent_words w where ${condition.sql}${behind}${more}
       order by w.filed_on desc, w.number desc limit ${most}`,
      values.list,
    );
  // Behind a place that is past the day, none of the recent ones stands.
  const day = recentEnough(extent, limit, after?.filedOn);
  return newestFirst(day, find, (hits) => hits.length === limit);
}

/** How many times the wanted hits must be expected among the recent ones: estimates are off, and a look in vain costs time. */
const surplus = 2;
/** With fewer hits than these, to look at all of them takes no longer. */
const lookedAtMax = 4_000;

/** The latest of the days since which enough is expected; none when there are few hits, or too few recent ones. */
function recentEnough({ hits, recent }: Extent, wanted: number, until = noDay): string | undefined {
  if (hits < lookedAtMax) return undefined;
  return recentFrom.findLast((day, at) => recent[at]! >= wanted * surplus && until >= day);
}

/** The newest hits, of those since a day; where that are not all that is wanted, of all. */
async function newestFirst<Row>(
  day: string | undefined,
  find: (more: string) => Promise<Row[]>,
  areAll: (rows: readonly Row[]) => boolean,
): Promise<Row[]> {
  if (day) {
    const rows = await find(` and ${isRecent(day)}`);
    if (areAll(rows)) return rows;
  }
  return find('');
}

// A comes first; no grade last.
const gradeBits = `w.facets & ${maskOf('grade')}::bigint`;
const gradeKey = `case ${gradeBits} when 0 then ${maskOf('grade')}::bigint else ${gradeBits} end`;

async function byGrade(tx: Tx, condition: Condition, limit: number, after?: Place): Promise<Hit[]> {
  const values = new Values(condition.values);
  const behind = after
    ? ` and (${gradeKey}, w.number) > (${values.add(after.score, 'bigint')}, ${values.add(after.number, 'text')})`
    : '';
  return tx.query(
    `select ${columns}, (${gradeKey})::int as score from patent_words w where ${condition.sql}${behind}
     order by ${gradeKey}, w.number limit ${values.add(limit, 'int')}`,
    values.list,
  );
}

/**
 * The newest hits by how much of the query their title says, then the rest by date. What is ranked is fixed with the first
 * page, so that pages follow one another whatever is listed meanwhile.
 */
async function byRelevance(tx: Tx, condition: Condition, asked: Asked): Promise<Page> {
  const { limit, after } = asked;
  const isPastRanked = after?.score === -1;
  const { hits, cut } = isPastRanked ? { hits: [], cut: after.cut } : await rankedHits(tx, condition, asked);
  if (hits.length >= limit || !cut) return { hits, cut };
  const from: Place = { sort: 'relevance', score: -1, ...(isPastRanked ? after : cut) };
  const rest = await byDate(tx, condition, { ...asked, limit: limit - hits.length, after: from });
  return { hits: [...hits, ...rest], cut };
}

/** A hit that was ranked. */
export interface Ranked extends Hit {
  /** Hits that were ranked. */
  readonly n: number;
  /** Filing day and number of the last of them. */
  readonly last: string;
}

/** The newest hits that are ranked, on the first page. */
export function rankedFirst(
  terms: Condition['terms'],
  limit: number,
  values: Values,
): (hits: string) => string {
  return ranking({ terms, newest: rankedMax, limit }, values);
}

/** The page and where its ranked hits end. */
export function rankedPage(rows: readonly Ranked[], after?: Place): Page {
  const hits = rows.map(({ number, filedOn, score }) => ({ number, filedOn, score }));
  const [first] = rows;
  if (after || !first || first.n < rankedMax) return { hits, cut: after?.cut };
  return { hits, cut: { filedOn: first.last.slice(0, dayChars), number: first.last.slice(dayChars) } };
}

async function rankedHits(tx: Tx, condition: Condition, asked: Asked): Promise<Page> {
  const { limit, after, extent } = asked;
  const values = new Values(condition.values);
  const newest = after ? rankedAgainMax : rankedMax;
  const above = after?.cut ? ` and (w.filed_on, w.number) >= ${pair(after.cut, values)}` : '';
  const ranked = ranking({ terms: condition.terms, newest, limit, after }, values);
  const find = (more: string): Promise<Ranked[]> =>
    tx.query(ranked(`patent_words w where ${condition.sql}${above}${more}`), values.list);
  // What was ranked before was filed since the last of it.
  const since = after?.cut && recentFrom.findLast((day) => after.cut!.filedOn >= day);
  const rows = since
    ? await find(` and ${isRecent(since)}`)
    : await newestFirst(recentEnough(extent, newest), find, ([one]) => one?.n === newest);
  return rankedPage(rows, after);
}

/**
 * The newest hits by how much of the query their title says.
 * @returns the statement over what stands behind `from`, as `w`
 */
function ranking(
  {
    terms,
    newest,
    limit,
    after,
  }: { terms: Condition['terms']; newest: number; limit: number; after?: Place },
  values: Values,
): (hits: string) => string {
  const words = values.add([...new Set(terms.flatMap((term) => term.words))], 'text[]');
  const behind = after
    ? `where (score, "filedOn", number) < (${values.add(after.score, 'int')}, ${values.add(after.filedOn, 'text')},
         ${values.add(after.number, 'text')})`
    : '';
  const most = values.add(newest, 'int');
  const onPage = values.add(limit, 'int');
  return (hits) => `select * from (
       select hit.*, (select coalesce(sum(char_length(word)), 0)::int from unnest(${words}) word
         where strpos(lower(p.title), word) > 0) as score
       from (select *, count(*) over ()::int as n, min("filedOn" || number) over () as last
         from (select ${columns} from ${hits} order by w.filed_on desc, w.number desc limit ${most}) found) hit
       join patent p using (number)) ranked
     ${behind} order by score desc, "filedOn" desc, number desc limit ${onPage}`;
}

function pair({ filedOn, number }: { filedOn: string; number: string }, values: Values): string {
  return `(${values.add(filedOn, 'date')}, ${values.add(number, 'text')})`;
}
