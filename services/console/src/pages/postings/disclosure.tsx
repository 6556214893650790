import { Facts, Section } from '../../design/facts';
import { useWords } from '../../i18n/words';
import type { PostingContent } from './posting';
import { postingWords } from './words';

/** 分级披露: what the reader is let in on beyond what everybody sees, and at which stage it is told to whom. */
export function Disclosure({
  content,
  isOwn,
}: {
  readonly content: PostingContent;
  readonly isOwn: boolean;
}) {
  const say = useWords(postingWords);
  const { contactName, contactPhone, supply } = content;
  if (!contactName && !supply?.disclosedOnContact && !supply?.disclosedUnderNda) return null;
  return (
    <Section title={say('disclosure')} actions={<span className="hint">{say('disclosureHint')}</span>}>
      <div className="tier">
        <strong>{say('tier2')}</strong>
        <Facts
          facts={[
            [say('contactName'), contactName],
            [say('contactPhone'), contactPhone],
          ]}
        />
        {supply?.disclosedOnContact && <p className="prose">{supply.disclosedOnContact}</p>}
      </div>
      {isOwn && supply?.disclosedUnderNda && (
        <div className="tier tier-secret">
          <strong>{say('tier3')}</strong>
          <p className="prose">{supply.disclosedUnderNda}</p>
        </div>
      )}
    </Section>
  );
}
