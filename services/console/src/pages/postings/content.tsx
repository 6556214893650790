import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { CaptionedTable } from '../../design/captioned-table';
import { TermText } from '../../design/status-tag';
import { Facts, type Fact } from '../../design/facts';
import { DivisionText, nothing, On, PatentNumber } from '../../design/values';
import { postingChains } from '../../dictionary/posting';
import { comma } from '../../format/comma';
import { useWords, type Say } from '../../i18n/words';
import type { OfferedPatent, PostingContent } from './posting';
import { DaysLeft, Modes, Price } from './values';
import { Valuations } from './valuations';
import { postingWords } from './words';

type Key = keyof typeof postingWords.zh;

/** A fact of the content, and what it is compared by. */
interface ContentFact {
  readonly name: Key;
  readonly value: ReactNode;
  readonly compared: unknown;
}

const joined = (texts: readonly string[] | undefined): string => texts?.join(comma()) || nothing;

/** What both kinds say, and then each its own. */
function factsOf(content: PostingContent, say: Say<Key>): ContentFact[] {
  const { supply, demand, classes, industryCode, chain, divisionCode, tags, validUntil } = content;
  const modes = supply?.modes ?? demand?.modes;
  const price = supply ? supply.price : demand?.budget;
  const level = supply ? supply.maturityLevel : demand?.maturityLevelMin;
  return [
    ...(demand
      ? ([{ name: 'seeker', value: demand.seeker.name, compared: demand.seeker.name }] as const)
      : []),
    { name: 'modes', value: <Modes modes={modes} />, compared: modes },
    { name: supply ? 'price' : 'budget', value: <Price band={price} />, compared: price },
    { name: 'classes', value: joined(classes), compared: classes },
    { name: 'industry', value: industryCode ?? nothing, compared: industryCode },
    {
      name: 'chain',
      value: chain ? <TermText terms={postingChains} value={chain} /> : nothing,
      compared: chain,
    },
    { name: 'division', value: <DivisionText code={divisionCode} />, compared: divisionCode },
    {
      name: supply ? 'maturity' : 'maturityMin',
      value: level ? say(supply ? 'level' : 'levelMin', { level }) : nothing,
      compared: level,
    },
    ...(demand
      ? ([{ name: 'neededBy', value: <On date={demand.neededBy} />, compared: demand.neededBy }] as const)
      : []),
    {
      name: 'validUntil',
      value: (
        <>
          <On date={validUntil} /> <DaysLeft until={validUntil} />
        </>
      ),
      compared: validUntil,
    },
    { name: 'tags', value: joined(tags), compared: tags },
  ];
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** What a posting says to everybody; beside an earlier content, what changed tells what it was. */
export function Content({
  content,
  earlier,
  isLinked = true,
  more = [],
}: {
  readonly content: PostingContent;
  readonly earlier?: PostingContent;
  /** Patents lead to their pages, for those who may see them. */
  readonly isLinked?: boolean;
  /** Facts of the posting around its content. */
  readonly more?: readonly Fact[];
}) {
  const say = useWords(postingWords);
  const before = new Map(earlier && factsOf(earlier, say).map((fact) => [fact.name, fact] as const));
  const was = (name: Key, compared: unknown, value: ReactNode): ReactNode =>
    earlier && !isSame(compared, before.get(name)?.compared ?? undefined) ? (
      <div className="hint">
        {say('before')}：{value}
      </div>
    ) : null;
  return (
    <>
      {earlier && earlier.title !== content.title && (
        <p className="hint">
          {say('before')}：{earlier.title}
        </p>
      )}
      <Prose text={content.summary} earlier={earlier && earlier.summary} />
      {content.demand && (
        <>
          <h3 className="posting-head">{say('problem')}</h3>
          <Prose text={content.demand.problem} earlier={earlier?.demand?.problem} />
        </>
      )}
      <Facts
        facts={[
          ...factsOf(content, say).map(({ name, value, compared }): Fact => [
            say(name),
            <>
              {value}
              {was(name, compared, before.get(name)?.value ?? nothing)}
            </>,
          ]),
          ...more,
        ]}
      />
      {content.supply && <Offer supply={content.supply} earlier={earlier?.supply} isLinked={isLinked} />}
    </>
  );
}

function Prose({ text, earlier }: { readonly text: string; readonly earlier?: string }) {
  const say = useWords(postingWords);
  return (
    <>
      <p className="prose">{text}</p>
      {earlier !== undefined && earlier !== text && (
        <p className="prose hint">
          {say('before')}：{earlier}
        </p>
      )}
    </>
  );
}

type Supply = NonNullable<PostingContent['supply']>;

const numbersOf = ({ patents = [] }: Supply): string =>
  patents.map(({ patentNumber }) => patentNumber).join(comma());
const valuesOf = ({ valuations = [] }: Supply): string => JSON.stringify(valuations);

function Offer({
  supply,
  earlier,
  isLinked,
}: {
  readonly supply: Supply;
  readonly earlier?: Supply;
  readonly isLinked: boolean;
}) {
  const say = useWords(postingWords);
  const { patents = [], maturityEvidence = [], valuations = [] } = supply;
  const isRevalued = earlier !== undefined && valuesOf(earlier) !== valuesOf(supply);
  return (
    <>
      <h3 className="posting-head">
        {say('patents')} ({patents.length})
      </h3>
      {earlier && numbersOf(earlier) !== numbersOf(supply) && (
        <p className="hint">
          {say('before')}：{numbersOf(earlier)}
        </p>
      )}
      <Patents patents={patents} isLinked={isLinked} />
      {maturityEvidence.length > 0 && (
        <>
          <h3 className="posting-head">{say('evidence')}</h3>
          <ul className="inline-list">
            {maturityEvidence.map(({ title, url, sha256 }, index) => (
              <li key={index}>
                {url ? (
                  <a href={url} rel="noreferrer" target="_blank">
                    {title}
                  </a>
                ) : (
                  title
                )}{' '}
                {sha256 && <code title={sha256}>{sha256.slice(0, 12)}…</code>}
              </li>
            ))}
          </ul>
        </>
      )}
      {isRevalued && <p className="hint">{say('revalued')}</p>}
      {valuations.length > 0 && <Valuations valuations={valuations} />}
    </>
  );
}

function Patents({
  patents,
  isLinked,
}: {
  readonly patents: readonly OfferedPatent[];
  readonly isLinked: boolean;
}) {
  const say = useWords(postingWords);
  return (
    <CaptionedTable caption={say('patents')}>
      <thead>
        <tr>
          <th scope="col">{say('patentNumber')}</th>
          <th scope="col">{say('patentTitle')}</th>
          <th scope="col">{say('holders')}</th>
          <th scope="col">{say('expiresOn')}</th>
        </tr>
      </thead>
      <tbody>
        {patents.map(({ patentNumber, title, holders = [], expiresOn }) => (
          <tr key={patentNumber}>
            <td>
              {isLinked ? (
                <Link to={`/patents/${patentNumber}`}>
                  <PatentNumber number={patentNumber} />
                </Link>
              ) : (
                <PatentNumber number={patentNumber} />
              )}
            </td>
            <td>{title}</td>
            <td>{holders.map(({ name }) => name).join(comma())}</td>
            <td>
              <On date={expiresOn} />
            </td>
          </tr>
        ))}
      </tbody>
    </CaptionedTable>
  );
}
