import { pool } from '@ipflow/contracts';
import {
  holderKindOf,
  type LegalStatus,
  type LocalDate,
  normalizedName,
  patentExpiry,
  statusFollowing,
} from '@ipflow/kernel';
import { prepared, type StoredEvent, type Tx } from '@ipflow/platform';
import type { PatentEvent } from '../patent/patent.decider';
import { segmented } from '../patent/segment';
import { remembering } from '@ipflow/sheets';
import { bitsOf, maskOf, pack } from './facets';

const namesKnownMax = 20_000;
/** Names of holders repeat from patent to patent. */
const nameWords = remembering(segmented, namesKnownMax);

/** A patent as the search keeps it. */
export interface SearchRow {
  readonly number: string;
  readonly facets: string;
  readonly expires_on: string | null;
  readonly filed_on: string;
  /** Separated by tabs: a holder's name may have spaces. */
  readonly words: string;
}

/** Characters of an abstract that are searched; the law allows 300 (专利法实施细则第二十三条). */
const abstractCharsMax = 600;
/** The day that stands for none, so that every patent has a place among the newest. */
const noDay = '0001-01-01';

/** What the search keeps of a patent's facts. */
export function searchRowOf(number: string, facts: pool.PatentFacts, status: LegalStatus): SearchRow {
  const type = facts.patentType as 'invention' | 'utility_model' | 'design';
  const main = facts.mainClass ?? '';
  return {
    number,
    facets: pack({
      type,
      status,
      section: /^\d/.test(main) ? 'locarno' : main.charAt(0),
      division: facts.divisionCode,
      holderKind: kindOf(facts.holders[0]),
      grade: facts.grade,
      industry: facts.industryCode?.charAt(0),
      maturity: facts.maturityLevel?.toString(),
      modes: facts.askingModes,
    }).toString(),
    expires_on: facts.filedOn ? patentExpiry(type, facts.filedOn as LocalDate) : null,
    filed_on: facts.filedOn ?? noDay,
    words: wordsOf(facts).join('\t'),
  };
}

function wordsOf(facts: pool.PatentFacts): string[] {
  const text = [segmented(facts.title), segmented((facts.abstract ?? '').slice(0, abstractCharsMax))];
  const classes = facts.classes.length > 0 ? facts.classes : [facts.mainClass ?? ''];
  return [
    ...text.flatMap((words) => words.split(' ')),
    ...facts.holders.flatMap(({ name }) => holderWords(name)),
    ...classes.filter(Boolean).map((symbol) => `c:${symbol}`),
    ...(facts.industryCode ? [`i:${facts.industryCode}`] : []),
  ].filter(Boolean);
}

/** A holder is found by the words of its name, and by the whole of it. */
function holderWords(name: string): string[] {
  const normalized = normalizedName(name);
  return [...nameWords(normalized).split(' '), `h:${normalized}`].filter(Boolean);
}

function kindOf(holder: pool.Party | undefined): string | undefined {
  return holder && (holder.kind || holderKindOf(holder.name));
}

/** Applies a run of patent events to the search: one statement per kind of change, whatever the number of patents. */
export async function projectSearch(tx: Tx, events: readonly StoredEvent<PatentEvent>[]): Promise<void> {
  const listed = new Map<string, SearchRow>();
  const amended = new Map<string, SearchRow>();
  const graded = new Map<string, string | undefined>();
  const statuses = new Map<string, LegalStatus>();
  const moved: pool.HoldersChanged[] = [];
  const claims = new Set<string>();
  const delisted: string[] = [];
  for (const { event } of events) {
    const { patentNumber: number } = event;
    switch (event.$typeName) {
      case 'ipflow.pool.v1.PatentListed':
        listed.set(number, searchRowOf(number, event.facts!, enteringStatus(event)));
        break;
      case 'ipflow.pool.v1.PatentAmended':
        amended.set(number, searchRowOf(number, event.after!, 'pending'));
        graded.delete(number);
        break;
      case 'ipflow.pool.v1.PatentGraded':
        graded.set(number, event.after!.grade);
        break;
      case 'ipflow.pool.v1.LegalEventRecorded':
        if (event.code !== 'IP01') statuses.set(number, statusFollowing('pending', event.code));
        break;
      case 'ipflow.pool.v1.HoldersChanged':
        moved.push(event);
        claims.add(number);
        break;
      case 'ipflow.pool.v1.PatentDelisted':
        delisted.push(number);
        break;
      case 'ipflow.pool.v1.EncumbranceConfirmed':
        break;
      default:
        claims.add(number);
    }
  }
  if (listed.size > 0) await insertListed(tx, [...listed.values()]);
  if (amended.size > 0) await updateAmended(tx, [...amended.values()]);
  if (moved.length > 0) await updateHolders(tx, moved);
  if (graded.size > 0) await setBits(tx, 'grade', graded);
  if (statuses.size > 0) await setBits(tx, 'status', statuses);
  if (claims.size > 0) await markEncumbered(tx, [...claims]);
  if (delisted.length > 0) await tx.query('delete from patent_words where number = any($1)', [delisted]);
}

function enteringStatus(event: pool.PatentListed): LegalStatus {
  return statusFollowing(event.facts!.grantedOn ? 'in_force' : 'pending', event.legalEvent ?? '');
}

const given = `jsonb_to_recordset($1::jsonb)
  as row (number text, facets bigint, expires_on date, filed_on date, words text)`;
const vector = `array_to_tsvector(string_to_array(row.words, E'\\t'))`;

async function insertListed(tx: Tx, rows: readonly SearchRow[]): Promise<void> {
  await prepared(
    tx,
    'search-insert',
    `insert into patent_words (number, facets, expires_on, filed_on, words)
     select number, facets, expires_on, filed_on, ${vector} from ${given}
     on conflict (number) do update set facets = excluded.facets, expires_on = excluded.expires_on,
       filed_on = excluded.filed_on, words = excluded.words, listed_tx = excluded.listed_tx`,
    [JSON.stringify(rows)],
  );
}

/** Facts say nothing of status and encumbrances: those stay. */
async function updateAmended(tx: Tx, rows: readonly SearchRow[]): Promise<void> {
  const kept = maskOf('status') | maskOf('encumbered');
  await prepared(
    tx,
    'search-amend',
    `update patent_words w set facets = (row.facets & ~${kept}::bigint) | (w.facets & ${kept}::bigint),
       expires_on = row.expires_on, filed_on = row.filed_on, words = ${vector}
     from ${given} where w.number = row.number`,
    [JSON.stringify(rows)],
  );
}

async function setBits(
  tx: Tx,
  facet: 'grade' | 'status',
  values: ReadonlyMap<string, string | undefined>,
): Promise<void> {
  await prepared(
    tx,
    `search-${facet}`,
    `update patent_words w set facets = (w.facets & ~${maskOf(facet)}::bigint) | new.bits
     from unnest($1::text[], $2::bigint[]) as new (number, bits) where w.number = new.number`,
    [[...values.keys()], [...values.values()].map((value) => bitsOf(facet, value).toString())],
  );
}

/** Old holders' words go, unless title or abstract say them too; new ones come. */
async function updateHolders(tx: Tx, events: readonly pool.HoldersChanged[]): Promise<void> {
  const rows = events.map(({ patentNumber, before, after }) => ({
    number: patentNumber,
    bits: (bitsOf('holderKind', kindOf(after[0])) | bitsOf('division', after[0]?.divisionCode)).toString(),
    old: before.flatMap(({ name }) => holderWords(name)),
    new: after.flatMap(({ name }) => holderWords(name)),
  }));
  const changed = maskOf('holderKind') | maskOf('division');
  await prepared(
    tx,
    'search-holders',
    `update patent_words w set facets = (w.facets & ~${changed}::bigint) | row.bits,
       words = ts_delete(w.words, array(select word from unnest(row.old) word
         where strpos(lower(concat(p.title, ' ', p.facts->>'abstract')), word) = 0)) || array_to_tsvector(row.new)
     from jsonb_to_recordset($1::jsonb) as row (number text, bits bigint, old text[], new text[])
     join patent p using (number) where w.number = row.number`,
    [JSON.stringify(rows)],
  );
}

/** Behind the encumbrances, whose rows it reads. */
async function markEncumbered(tx: Tx, numbers: readonly string[]): Promise<void> {
  const bit = maskOf('encumbered');
  await prepared(
    tx,
    'search-encumbered',
    `update patent_words w set facets = w.facets # ${bit}::bigint where number = any($1)
       and (w.facets & ${bit}::bigint <> 0) <> exists (select 1 from encumbrance e
         where e.patent_number = w.number and e.state in ('claimed', 'confirmed'))`,
    [numbers],
  );
}
