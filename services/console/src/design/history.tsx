import { factName } from '../format/fact';
import { useTongue, useWords } from '../i18n/words';
import { At } from './values';
import { Section } from './facts';
import { designWords } from './words';

/** A fact of a record's stream, as the services tell it. */
export interface HistoryItem {
  readonly version: number;
  readonly type: string;
  /** The Chinese term of the fact. */
  readonly term: string;
  readonly article: string;
  readonly recordedAt: string;
  /** Absent where the reader is not told. */
  readonly actor?: string;
}

/** What happened to a record, the first fact first. */
export function History({ items }: { readonly items: readonly HistoryItem[] }) {
  const say = useWords(designWords);
  const tongue = useTongue();
  return (
    <Section title={say('history')}>
      <ol className="history">
        {items.map(({ version, type, term, article, recordedAt, actor }) => (
          <li key={version}>
            <strong title={type}>{factName({ type, term }, tongue)}</strong>
            <At instant={recordedAt} />
            <span className="hint">
              {[
                actor &&
                  `${say('by')} ${actor.startsWith('system:') ? say('system') : actor.replace(/^user:/, '')}`,
                article && `${say('article')} ${article}`,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
