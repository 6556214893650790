import type { ReactNode } from 'react';
import type { Fact } from '../../design/facts';
import { Facts, Section } from '../../design/facts';
import { PageHead } from '../../design/page-head';
import { atSecond } from '../../format/dates';
import { useWords } from '../../i18n/words';
import './public.css';
import { publicWords } from './words';

/** What a verification finds, in one big word, a plain sentence, and the facts to compare with the paper. */
export function Verdict({
  title,
  word,
  sentence,
  tone,
  checkedAt,
  facts,
  children,
}: {
  readonly title: string;
  readonly word: string;
  readonly sentence: string;
  readonly tone: 'good' | 'care' | 'bad';
  /** When the register was asked (milliseconds). */
  readonly checkedAt: number;
  readonly facts: readonly Fact[];
  /** How the facts are checked, where that can be said. */
  readonly children?: ReactNode;
}) {
  const say = useWords(publicWords);
  return (
    <>
      <PageHead title={title} />
      <div className={`verdict verdict-${tone}`} role="status">
        <strong>{word}</strong>
        <p>{sentence}</p>
        <p className="hint">{say('checkedAt', { at: atSecond(checkedAt) })}</p>
      </div>
      <Section title={title}>
        <Facts facts={facts} />
      </Section>
      {children}
    </>
  );
}
