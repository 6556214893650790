import type { Tx } from '@ipflow/platform';
import { z } from 'zod';
import { maskOf } from './facets';
import { isRecent, recentFirstFrom, recentFrom } from './sample';
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

interface Page {
  readonly hits: Hit[];
  readonly cut?: Place['cut'];
}

const dayChars = 10;
const columns = `w.number, w.filed_on::text as "filedOn"`;

/** What is asked of a page. */
interface Asked {
  readonly limit: number;
  readonly after?: Place;
  /** Hits in the sample. */
  readonly sampled: number;
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

async function byDate(tx: Tx, condition: Condition, { limit, after, sampled }: Asked): Promise<Hit[]> {
  const values = new Values(condition.values);
  const behind = after ? ` and (w.filed_on, w.number) < ${pair(after, values)}` : '';
  const most = values.add(limit, 'int');
  const find = (more: string): Promise<Hit[]> =>
    tx.query(
      `select ${columns}, -1 as score from patent_words w where ${condition.sql}${behind}${more}
       order by w.filed_on desc, w.number desc limit ${most}`,
      values.list,
    );
  const isPast = after !== undefined && after.filedOn < recentFrom;
  return isPast ? find('') : recentFirst(sampled, find, (hits) => hits.length === limit);
}

/** The newest hits of many are among the recent ones; where those are not all that is wanted, every patent is looked at. */
async function recentFirst<Row>(
  sampled: number,
  find: (more: string) => Promise<Row[]>,
  areAll: (rows: readonly Row[]) => boolean,
): Promise<Row[]> {
  if (sampled >= recentFirstFrom) {
    const rows = await find(` and ${isRecent}`);
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

async function rankedHits(tx: Tx, condition: Condition, asked: Asked): Promise<Page> {
  const { limit, after } = asked;
  const values = new Values(condition.values);
  const above = after?.cut ? ` and (w.filed_on, w.number) >= ${pair(after.cut, values)}` : '';
  const words = values.add([...new Set(condition.terms.flatMap((term) => term.words))], 'text[]');
  const newest = after ? rankedAgainMax : rankedMax;
  const behind = after
    ? `where (score, "filedOn", number) < (${values.add(after.score, 'int')}, ${values.add(after.filedOn, 'text')},
         ${values.add(after.number, 'text')})`
    : '';
  const most = values.add(newest, 'int');
  const onPage = values.add(limit, 'int');
  const find = (more: string): Promise<(Hit & { n: number; last: string })[]> =>
    tx.query(
      `select * from (
         select hit.*, (select coalesce(sum(char_length(word)), 0)::int from unnest(${words}) word
           where strpos(lower(p.title), word) > 0) as score
         from (select *, count(*) over ()::int as n, min("filedOn" || number) over () as last
           from (select ${columns} from patent_words w where ${condition.sql}${above}${more}
             order by w.filed_on desc, w.number desc limit ${most}) found) hit
         join patent p using (number)) ranked
       ${behind} order by score desc, "filedOn" desc, number desc limit ${onPage}`,
      values.list,
    );
  const isRecentOnly = after?.cut !== undefined && after.cut.filedOn >= recentFrom;
  const rows = await recentFirst(asked.sampled, find, ([one]) => isRecentOnly || one?.n === newest);
  const hits = rows.map(({ number, filedOn, score }) => ({ number, filedOn, score }));
  const [first] = rows;
  if (after || !first || first.n < rankedMax) return { hits, cut: after?.cut };
  return { hits, cut: { filedOn: first.last.slice(0, dayChars), number: first.last.slice(dayChars) } };
}

function pair({ filedOn, number }: { filedOn: string; number: string }, values: Values): string {
  return `(${values.add(filedOn, 'date')}, ${values.add(number, 'text')})`;
}
