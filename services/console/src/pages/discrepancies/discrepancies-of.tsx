import { Link } from 'react-router';
import { useRead } from '../../api/reading';
import { useWho } from '../../api/session';
import type { AnswerOf } from '../../api/types';
import { Section } from '../../design/facts';
import { TermText } from '../../design/status-tag';
import { On } from '../../design/values';
import { discrepancyKinds } from '../../dictionary/gazette';
import { useWords } from '../../i18n/words';
import { DiscrepancyState, GazetteNotice } from './columns';
import { discrepanciesPath, maySeeDiscrepancies } from './discrepancy';
import './discrepancies.css';
import { discrepancyWords } from './words';

/** Shown of one patent; more stand in the list (cases). */
const shownMax = 10;

/** What the gazette said otherwise of a patent, for those who may see it; nothing where it never disagreed. */
export function DiscrepanciesOf({ patent }: { readonly patent: string }) {
  const say = useWords(discrepancyWords);
  const maySee = maySeeDiscrepancies(useWho()?.principal.roles);
  const { data } = useRead<AnswerOf<'/api/discrepancies'>>(
    discrepanciesPath,
    { patent, limit: shownMax },
    maySee,
  );
  if (!maySee || !data || data.items.length === 0) return null;
  return (
    <Section
      title={say('ofPatent')}
      actions={<Link to={`/discrepancies?patent=${patent}`}>{say('ofPatentMore')}</Link>}
    >
      <ul className="bench-list">
        {data.items.map(({ id, kind, code, publishedOn, outcome }) => (
          <li key={id} className="inline-list">
            <Link to={`/discrepancies/${id}`}>
              <On date={publishedOn} /> <GazetteNotice code={code} />
            </Link>{' '}
            <TermText terms={discrepancyKinds} value={kind} /> <DiscrepancyState outcome={outcome} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
