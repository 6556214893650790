import { market, toMessageJson } from '@ipflow/contracts';
import type { StoredEvent, Tx } from '@ipflow/platform';
import { segmented } from '../patent/segment';
import { disclosed } from './disclosure';
import type { PostingEvent } from './posting.state';

/** Applies posting events to the view, one by one: they are few. */
export async function projectPostings(tx: Tx, events: readonly StoredEvent<PostingEvent>[]): Promise<void> {
  for (const { event } of events) await apply(tx, event);
}

async function apply(tx: Tx, event: PostingEvent): Promise<void> {
  const { postingId: id, effectiveOn: on } = event;
  switch (event.$typeName) {
    case 'ipflow.market.v1.PostingSubmitted':
      return submitted(tx, event);
    case 'ipflow.market.v1.PostingPublished':
      await writeContent(tx, id, event.content!);
      await tx.query(
        `update posting set stage = 'published', revision = $2, pending_revision = null, published_on = $3,
           ended_on = null, reason_code = null, reason = null where id = $1`,
        [id, event.revision, on],
      );
      return;
    case 'ipflow.market.v1.PostingReturned':
      await tx.query(
        `update posting set stage = case when stage = 'published' then stage else 'returned' end,
           pending_revision = null, reason_code = $2, reason = $3 where id = $1`,
        [id, event.reasonCode, event.reason],
      );
      return;
    case 'ipflow.market.v1.PostingTakenDown':
      await tx.query(
        `update posting set stage = 'taken_down', pending_revision = null, ended_on = $2, reason_code = $3,
           reason = $4 where id = $1`,
        [id, on, event.reasonCode, event.reason],
      );
      return;
    case 'ipflow.market.v1.PostingClosed':
      await tx.query(
        `update posting set stage = 'closed', pending_revision = null, ended_on = $2, outcome = $3, led_to = $4,
           reason = $5 where id = $1`,
        [id, on, event.outcome, event.ledTo ?? null, event.reason],
      );
      return;
    case 'ipflow.market.v1.PostingExpired':
      await tx.query(
        `update posting set ended_on = $2,
           stage = case when pending_revision is null then 'expired' else 'submitted' end where id = $1`,
        [id, on],
      );
      return;
    default: {
      const forgotten: never = event;
      return forgotten;
    }
  }
}

/** What is published stays in view; else what was handed in last is what the row shows, to those who may see it. */
async function submitted(tx: Tx, event: market.PostingSubmitted): Promise<void> {
  const { postingId: id, postedBy, revision, effectiveOn } = event;
  const content = disclosed(event.content!, 'public');
  await tx.query(
    `insert into posting (id, kind, stage, posted_by, title, summary, classes, tags, modes, patent_numbers,
       valid_until, submitted_on, content, search)
     values ($1, $2, 'submitted', $3, '', '', '{}', '{}', '{}', '{}', $4, $5, '{}', '')
     on conflict (id) do nothing`,
    [id, content.kind, postedBy, content.validUntil, effectiveOn],
  );
  const [standing]: [{ stage: string }] = await tx.query('select stage from posting where id = $1', [id]);
  if (standing.stage !== 'published') await writeContent(tx, id, content);
  await tx.query(
    `update posting set pending_revision = $2, submitted_on = $3,
       stage = case when stage = 'published' then stage else 'submitted' end where id = $1`,
    [id, revision, effectiveOn],
  );
}

/** Words with their numbers of places left out: only whether they are there counts. */
async function writeContent(tx: Tx, id: string, content: market.PostingContent): Promise<void> {
  const { supply, demand } = content;
  const price = supply?.price ?? demand?.budget;
  const patents = supply?.patents ?? [];
  const ends = patents.flatMap(({ expiresOn }) => expiresOn ?? []).sort();
  await tx.query(
    `update posting set title = $2, summary = $3, classes = $4, industry_code = $5, chain = $6, division_code = $7,
       tags = $8, modes = $9, price_from_fen = $10, price_to_fen = $11, patent_numbers = $12, patents_until = $13,
       valid_until = $14, content = $15, search = array_to_tsvector($16::text[])
     where id = $1`,
    [
      id,
      content.title,
      content.summary,
      content.classes,
      content.industryCode ?? null,
      content.chain ?? null,
      content.divisionCode ?? null,
      content.tags,
      supply?.modes ?? demand?.modes ?? [],
      price?.fromFen?.toString() ?? null,
      price?.toFen?.toString() ?? null,
      patents.map(({ patentNumber }) => patentNumber),
      ends[0] ?? null,
      content.validUntil,
      JSON.stringify(toMessageJson(market.PostingContentSchema, content)),
      wordsOf(content),
    ],
  );
}

function wordsOf({ title, summary, tags, supply, demand }: market.PostingContent): string[] {
  const patents = supply?.patents.map((patent) => patent.title) ?? [];
  const texts = [title, summary, ...tags, demand?.problem ?? '', ...patents];
  const words = texts.flatMap((text) => segmented(text).split(' '));
  return [...new Set(words)].filter(Boolean);
}
