import { useParams } from 'react-router';
import { useRead } from '../../api/reading';
import { useWho } from '../../api/session';
import { Copyable } from '../../design/copyable';
import { Facts, Section, type Fact } from '../../design/facts';
import { History } from '../../design/history';
import { PageHead } from '../../design/page-head';
import { PrintButton } from '../../design/print-button';
import { ProblemPanel } from '../../design/problem-panel';
import { StatusTag } from '../../design/status-tag';
import { nothing, On } from '../../design/values';
import { Waiting } from '../../design/waiting';
import { divisionTerms, qualifications, sizeClasses } from '../../dictionary/enterprise';
import { termOf, type Terms } from '../../dictionary/terms';
import { editionStages } from '../../dictionary/whitelist';
import { comma } from '../../format/comma';
import { usePick, useWords } from '../../i18n/words';
import { editionsPath } from '../whitelist/whitelist';
import type { Criteria, EditionDetail } from './edition';
import { Downloads } from './downloads';
import { EditionActs } from './edition-acts';
import { OutcomesSection } from './outcomes';
import { NamedSection } from './named-section';
import { PreviewSection } from './preview';
import { RowsSection } from './rows';
import { SheetSection } from './sheet-section';
import { editionWords } from './words';

/** One edition: what it is and how it is proved, whom it lists and why, and what came of it. */
export default function EditionPage() {
  const say = useWords(editionWords);
  const { id = '' } = useParams();
  const roles = useWho()?.principal.roles ?? [];
  const { data: edition, error, refetch } = useRead<EditionDetail>(`${editionsPath}/${id}`);
  if (error) return <ProblemPanel error={error} again={() => void refetch()} />;
  if (!edition) return <Waiting />;
  const { stage, title, criteria, history } = edition;
  const isOffice = roles.includes('office') || roles.includes('reviewer');
  return (
    <>
      <PageHead
        title={
          <>
            {title} <StatusTag terms={editionStages} value={stage} />
          </>
        }
        hint={stage === 'submitted' ? say('otherPerson') : undefined}
        actions={
          <>
            <EditionActs edition={edition} />
            {stage === 'published' && <Downloads id={id} />}
            <PrintButton />
          </>
        }
      />
      <Head edition={edition} />
      <CriteriaSection criteria={criteria} />
      {stage === 'draft' && isOffice && <SheetSection id={id} />}
      {stage === 'draft' && isOffice && criteria.onlyIncluded && <NamedSection id={id} />}
      {stage === 'draft' && isOffice && <PreviewSection id={id} />}
      {(stage === 'submitted' || stage === 'published') && <RowsSection edition={edition} />}
      {stage === 'published' && !roles.includes('operation_center') && <OutcomesSection id={id} />}
      {history && <History items={history} />}
    </>
  );
}

/** Somebody by the name he signs in with. */
const personOf = (actor: string | null): string => actor?.replace(/^user:/, '') ?? nothing;

function Head({ edition }: { readonly edition: EditionDetail }) {
  const say = useWords(editionWords);
  const { added, changed, dropped, contentHash, signature, returnedFor } = edition;
  const facts: Fact[] = [
    [say('number'), edition.number ?? nothing],
    [say('sequence'), edition.sequence ?? nothing],
    [
      say('validity'),
      <>
        <On date={edition.validFrom} /> – <On date={edition.validUntil} />
      </>,
    ],
    [say('rowCount'), edition.rowCount ?? nothing],
    [say('against'), added === null ? nothing : say('difference', { added, changed, dropped })],
    [say('draftedBy'), personOf(edition.draftedBy)],
    [say('submittedBy'), personOf(edition.submittedBy)],
    [say('checkedBy'), personOf(edition.checkedBy)],
    [say('publishedOn'), <On date={edition.publishedOn} />],
    ...(returnedFor ? [[say('returnedFor'), returnedFor] as const] : []),
    [say('id'), <code>{edition.id}</code>],
    ...(contentHash ? [[say('hash'), <Copyable text={contentHash} />] as const] : []),
    ...(signature ? [[say('signature'), <Copyable text={signature} />] as const] : []),
  ];
  return (
    <Section title={say('facts')}>
      <Facts facts={facts} />
    </Section>
  );
}

function CriteriaSection({ criteria }: { readonly criteria: Criteria }) {
  const say = useWords(editionWords);
  const pick = usePick();
  const listed = (values: readonly string[] = [], terms: Terms = {}): string =>
    values.map((value) => pick(termOf(terms, value))).join(comma()) || say('noLimit');
  const { included = [], leftOut, onlyIncluded } = criteria;
  if (onlyIncluded) {
    const text = say('onlyIncludedShort', { count: included.length });
    return (
      <Section title={say('criteria')}>
        <Facts
          facts={[
            [say('includedShort'), text],
            [say('leftOutShort'), leftOut?.join(comma()) ?? nothing],
          ]}
        />
      </Section>
    );
  }
  return (
    <Section title={say('criteria')}>
      <Facts
        facts={[
          [say('qualifications'), listed(criteria.qualifications, qualifications)],
          [say('divisions'), listed(criteria.divisions, divisionTerms)],
          [say('sizeClasses'), listed(criteria.sizeClasses, sizeClasses)],
          [say('chains'), listed(criteria.chains)],
          [say('parks'), listed(criteria.parks)],
          [say('industries'), listed(criteria.industries)],
          [say('inForceMin'), criteria.patentsInForceMin ?? 0],
          [say('pledgeableMin'), criteria.patentsPledgeableMin ?? 0],
          [say('includedShort'), criteria.included?.join(comma()) ?? nothing],
          [say('leftOutShort'), criteria.leftOut?.join(comma()) ?? nothing],
        ]}
      />
    </Section>
  );
}
