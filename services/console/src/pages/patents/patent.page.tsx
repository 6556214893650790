import { useParams } from 'react-router';
import { useRead } from '../../api/reading';
import { Facts, Section } from '../../design/facts';
import { PageHead } from '../../design/page-head';
import { PrintButton } from '../../design/print-button';
import { ProblemPanel } from '../../design/problem-panel';
import { StatusTag, TermText } from '../../design/status-tag';
import { TenantName } from '../../design/tenant-name';
import { DivisionText, nothing, On, PatentNumber } from '../../design/values';
import { Waiting } from '../../design/waiting';
import { askingModes, gradeTerms, legalStatusTerms } from '../../dictionary/patent';
import { comma } from '../../format/comma';
import { useWords } from '../../i18n/words';
import { DiscrepanciesOf } from '../discrepancies/discrepancies-of';
import { ChainOfTitle, Holders } from './holders';
import { Encumbrances } from './encumbrances';
import { GradeSection } from './grade';
import { expiryOf, type Patent, type PatentFacts } from './patent';
import { NextActs, PatentActs } from './patent-acts';
import { patentWords } from './patent-words';
import './patents.css';
import { patentsPath } from './search';
import { Timeline } from './timeline';

/** One patent: what it is, whose it is, what lies on it, how it is graded, what happened to it, what may be done. */
export default function PatentPage() {
  const { number = '' } = useParams();
  const { data: patent, error, refetch } = useRead<Patent>(`${patentsPath}/${number}`);
  const say = useWords(patentWords);
  if (error) return <ProblemPanel error={error} again={() => void refetch()} />;
  if (!patent) return <Waiting />;
  return (
    <>
      <PageHead
        title={
          <>
            {patent.title} <StatusTag terms={legalStatusTerms} value={patent.legalStatus} />{' '}
            {patent.grade && <StatusTag terms={gradeTerms} value={patent.grade} />}{' '}
            {patent.state === 'delisted' && <span className="status status-bad">{say('delisted')}</span>}
          </>
        }
        actions={
          <>
            <PatentActs patent={patent} />
            <PrintButton />
          </>
        }
      />
      <NextActs patent={patent} />
      <Bibliography patent={patent} />
      <Holders patent={patent} />
      <Encumbrances patent={patent} />
      <DiscrepanciesOf patent={patent.number} />
      <GradeSection patent={patent} />
      <ChainOfTitle patent={patent} />
      <Timeline history={patent.history} />
    </>
  );
}

function Bibliography({ patent }: { readonly patent: Patent }) {
  const say = useWords(patentWords);
  const facts = patent.facts as PatentFacts;
  return (
    <Section title={say('facts')}>
      <Facts
        facts={[
          [say('number'), <PatentNumber number={patent.number} />],
          [say('filedOn'), <On date={patent.filedOn} />],
          [say('grantedOn'), <On date={patent.grantedOn} />],
          [say('expiresOn'), <On date={expiryOf(patent)} />],
          [say('class'), patent.mainClass ?? nothing],
          [say('classes'), facts.classes?.join(comma()) || nothing],
          [say('industry'), patent.industryCode ?? nothing],
          [say('division'), <DivisionText code={patent.divisionCode} />],
          [say('address'), facts.address ?? nothing],
          [say('publication'), facts.publicationNumber ?? nothing],
          [say('maturity'), facts.maturityLevel ? say('level', { level: facts.maturityLevel }) : nothing],
          [say('modes'), <Modes modes={patent.askingModes} />],
          [say('listedBy'), <TenantName tenant={patent.listedBy} />],
          [say('listedOn'), <On date={patent.listedOn} />],
        ]}
      />
      {facts.abstract && (
        <>
          <h3 className="sub-head">{say('abstract')}</h3>
          <p>{facts.abstract}</p>
        </>
      )}
    </Section>
  );
}

function Modes({ modes }: { readonly modes: readonly string[] }) {
  if (modes.length === 0) return <>{nothing}</>;
  return (
    <>
      {modes.map((mode, index) => (
        <span key={mode}>
          {index > 0 && comma()}
          <TermText terms={askingModes} value={mode} />
        </span>
      ))}
    </>
  );
}
