import { Link, useParams } from 'react-router';
import { useRead } from '../../api/reading';
import { useWho } from '../../api/session';
import { Facts, Section, type Fact } from '../../design/facts';
import { History } from '../../design/history';
import { PageHead } from '../../design/page-head';
import { PrintButton } from '../../design/print-button';
import { ProblemPanel } from '../../design/problem-panel';
import { StatusTag, TermText } from '../../design/status-tag';
import { On, PatentNumber } from '../../design/values';
import { Waiting } from '../../design/waiting';
import { discrepancyKinds, settlementTerms } from '../../dictionary/gazette';
import { encumbranceTerms, legalStatusTerms } from '../../dictionary/patent';
import { patentNumber as grouped } from '../../format/patent';
import { comma } from '../../format/comma';
import { useWords } from '../../i18n/words';
import { lyingOn, type Patent } from '../patents/patent';
import { patentsPath } from '../patents/search';
import { DiscrepancyState, GazetteNotice } from './columns';
import { discrepanciesPath, type DiscrepancyDetail } from './discrepancy';
import './discrepancies.css';
import { SettleActs } from './settle';
import { discrepancyWords } from './words';

/** One disagreement: what the gazette says beside what the pool holds, how it is settled, and what happened to it. */
export default function DiscrepancyPage() {
  const say = useWords(discrepancyWords);
  const { id = '' } = useParams();
  const { data: found, error, refetch } = useRead<DiscrepancyDetail>(`${discrepanciesPath}/${id}`);
  const number = found?.patentNumber ?? '';
  // A notice may be of a patent that the pool does not hold: then there is nothing to read.
  const { data: patent, isPending } = useRead<Patent>(`${patentsPath}/${number}`, {}, number !== '');
  const isOffice = useWho()?.principal.roles.includes('office');
  if (error) return <ProblemPanel error={error} again={() => void refetch()} />;
  if (!found || isPending) return <Waiting />;
  const isHeld = patent !== undefined && patent.state !== 'delisted';
  return (
    <>
      <PageHead
        title={
          <>
            {say('of', { patent: grouped(found.patentNumber) })}{' '}
            <StatusTag terms={discrepancyKinds} value={found.kind} />{' '}
            <DiscrepancyState outcome={found.outcome} />
          </>
        }
        hint={
          found.outcome === null &&
          (isOffice ? `${say('settleHint')}${isHeld ? '' : ` ${say('unknownHint')}`}` : say('reviewerHint'))
        }
        actions={
          <>
            <SettleActs found={found} isHeld={isHeld} />
            <PrintButton />
          </>
        }
      />
      <div className="beside">
        <GazetteSide found={found} />
        <PoolSide found={found} patent={patent} />
      </div>
      <Case found={found} isOffice={isOffice === true} />
      <History items={found.history} />
    </>
  );
}

function GazetteSide({ found }: { readonly found: DiscrepancyDetail }) {
  const say = useWords(discrepancyWords);
  return (
    <Section title={say('gazetteSays')}>
      <Facts
        facts={[
          [say('code'), <GazetteNotice code={found.code} />],
          [say('publishedOn'), <On date={found.publishedOn} />],
          [say('patent'), <PatentNumber number={found.patentNumber} />],
        ]}
      />
      <h3 className="sub-head">{say('asPublished')}</h3>
      <p lang="zh">{found.gazetteSays}</p>
    </Section>
  );
}

/** What was held when they were compared, in words; and what is held now, after whatever came since. */
function PoolSide({
  found,
  patent,
}: {
  readonly found: DiscrepancyDetail;
  readonly patent: Patent | undefined;
}) {
  const say = useWords(discrepancyWords);
  return (
    <Section
      title={say('poolSays')}
      actions={patent && <Link to={`/patents/${patent.number}`}>{say('patentPage')}</Link>}
    >
      <h3 className="sub-head">{say('asFound')}</h3>
      <p lang="zh">{found.poolSays}</p>
      <h3 className="sub-head">{say('now')}</h3>
      {patent ? (
        <Facts
          facts={[
            [say('status'), <StatusTag terms={legalStatusTerms} value={patent.legalStatus} />],
            [say('holders'), patent.holders.join(comma())],
            [say('lying'), <Lying patent={patent} />],
          ]}
        />
      ) : (
        <p>{say('nowNone')}</p>
      )}
    </Section>
  );
}

function Lying({ patent }: { readonly patent: Patent }) {
  const say = useWords(discrepancyWords);
  const lying = lyingOn(patent);
  if (lying.length === 0) return <>{say('lyingNone')}</>;
  return (
    <>
      {lying.map(({ claimId, kind }, index) => (
        <span key={claimId}>
          {index > 0 && comma()}
          <TermText terms={encumbranceTerms} value={kind} />
        </span>
      ))}
    </>
  );
}

function Case({ found, isOffice }: { readonly found: DiscrepancyDetail; readonly isOffice: boolean }) {
  const say = useWords(discrepancyWords);
  const { outcome, gazetteImportId: importId } = found;
  const settled: Fact[] =
    outcome === null
      ? []
      : [
          [say('settlement'), <TermText terms={settlementTerms} value={outcome} />],
          [say('reason'), found.reason],
          [say('settledBy'), found.settledBy?.replace(/^user:/, '')],
          [say('settledOn'), <On date={found.settledOn} />],
        ];
  return (
    <Section title={say('case')}>
      <Facts
        facts={[
          ...settled,
          [say('foundOn'), <On date={found.foundOn} />],
          [
            say('broughtBy'),
            isOffice ? <Link to={`/gazette-imports/${importId}`}>{importId}</Link> : <code>{importId}</code>,
          ],
          [say('id'), <code>{found.id}</code>],
        ]}
      />
    </Section>
  );
}
