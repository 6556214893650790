import { fromMessageJson, market, toMessageJson, type JsonValue } from '@ipflow/contracts';
import { historyOf, isOffice, type HistoryItem, type Principal, type Tx } from '@ipflow/platform';
import { disclosed, type Disclosure } from './disclosure';
import { postingStream } from './posting.state';
import type { PostingRow } from './posting.view';

type Told = Record<string, unknown>;

/** How much of the content a caller sees on the posting's own page; who was accepted as a contact sees it there. */
export function disclosureFor({ postedBy }: PostingRow, caller: Principal): Disclosure {
  if (postedBy === caller.tenant) return 'confidential';
  return isOffice(caller) ? 'contact' : 'public';
}

/**
 * The history as the caller may read it. The facts hold everything that was handed in, so each is cut to what is
 * disclosed; the public learns when a revision was published, and of nobody's name behind it.
 */
export function toldHistory(history: readonly HistoryItem[], level: Disclosure): Partial<HistoryItem>[] {
  if (level === 'public') {
    return history
      .filter(({ type }) => type.endsWith('.PostingPublished'))
      .map(({ eventId, version, type, term, article, data, recordedAt }) => {
        const { postingId, revision, effectiveOn } = data;
        return {
          eventId,
          version,
          type,
          term,
          article,
          recordedAt,
          data: { postingId, revision, effectiveOn },
        };
      });
  }
  return history.map((item) => ({ ...item, data: cut(item.data, level) }));
}

function cut(data: Told, level: Disclosure): Told {
  return data.content ? { ...data, content: contentJson(data.content, level) } : data;
}

function contentJson(content: unknown, level: Disclosure): unknown {
  const message = fromMessageJson(market.PostingContentSchema, content as JsonValue, {
    ignoreUnknownFields: true,
  });
  return toMessageJson(market.PostingContentSchema, disclosed(message, level));
}

/** What was handed in as this revision, cut to what is disclosed. */
export function revisionOf(history: readonly HistoryItem[], revision: number, level: Disclosure): unknown {
  const handedIn = history.find(
    ({ type, data }) => type.endsWith('.PostingSubmitted') && data.revision === revision,
  );
  return handedIn && contentJson(handedIn.data.content, level);
}

/** What was published last, cut to what is disclosed; undefined when nothing was. */
export async function publishedContent(tx: Tx, postingId: string, level: Disclosure): Promise<unknown> {
  const history = await historyOf(tx, postingStream(postingId));
  const last = history.filter(({ type }) => type.endsWith('.PostingPublished')).at(-1);
  return last && revisionOf(history, last.data.revision as number, level);
}
