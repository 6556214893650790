import { CaseLink } from '../../app/case-link';
import { Section } from '../../design/facts';
import { At } from '../../design/values';
import { gazetteCodes } from '../../dictionary/gazette';
import { encumbranceTerms } from '../../dictionary/patent';
import { termOf } from '../../dictionary/terms';
import { factName } from '../../format/fact';
import { comma } from '../../format/comma';
import { usePick, useTongue, useWords } from '../../i18n/words';
import type { Holder, PatentFact, PatentFacts } from './patent';
import { patentWords } from './patent-words';

/** Every fact of the patent on one line of time: what, by which article, who, and when by the law. */
export function Timeline({ history }: { readonly history: readonly PatentFact[] }) {
  const say = useWords(patentWords);
  const tongue = useTongue();
  return (
    <Section title={say('timeline')}>
      <ol className="history">
        {history.map((fact) => {
          const { version, type, article, recordedAt, actor, data } = fact;
          const on = typeof data.effectiveOn === 'string' ? data.effectiveOn : undefined;
          return (
            <li key={version}>
              <strong title={type}>{factName(fact, tongue)}</strong>
              <At instant={recordedAt} />
              <span>
                <Detail fact={fact} />
              </span>
              <span className="hint">
                {[
                  on && say('effectiveOn', { on }),
                  actor && `${say('by')} ${actor.replace(/^user:/, '')}`,
                  article && `${say('article')} ${article}`,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}

const namesOf = (holders: readonly Holder[] | undefined): string =>
  (holders ?? []).map(({ name }) => name).join(comma());

/** What a fact says beyond its name. */
function Detail({ fact: { type, data } }: { readonly fact: PatentFact }) {
  const say = useWords(patentWords);
  const pick = usePick();
  const legalFactOf = (code: string): string =>
    say('legalFact', { code, name: pick(termOf(gazetteCodes, code)) });
  const told = data as {
    readonly kind?: string;
    readonly caseRef?: string;
    readonly reason?: string;
    readonly code?: string;
    readonly note?: string;
    readonly facts?: PatentFacts;
    readonly before?: readonly Holder[];
    readonly after?: readonly Holder[] | { readonly grade?: string };
    readonly totalPoints?: number;
    readonly overrideReason?: string;
  };
  switch (type.replace('ipflow.pool.v1.', '')) {
    case 'PatentListed':
      return <>{say('listedFact', { holders: namesOf(told.facts?.holders) })}</>;
    case 'HoldersChanged':
      return (
        <>
          {say('movedFact', {
            before: namesOf(told.before),
            after: namesOf(told.after as readonly Holder[] | undefined),
          })}
        </>
      );
    case 'EncumbranceClaimed':
      return (
        <>
          {pick(termOf(encumbranceTerms, told.kind ?? ''))}{' '}
          {told.caseRef && <CaseLink reference={told.caseRef} />}
        </>
      );
    case 'PatentGraded': {
      const { grade } = (told.after ?? {}) as { grade?: string };
      if (told.overrideReason) return <>{say('overridden', { reason: told.overrideReason })}</>;
      return <>{say('gradedFact', { grade, points: told.totalPoints ?? 0 })}</>;
    }
    case 'LegalEventRecorded':
      return <>{[legalFactOf(told.code ?? ''), told.note].filter(Boolean).join(' · ')}</>;
    default:
      return <>{told.reason ?? ''}</>;
  }
}
