import { useParams } from 'react-router';
import { useRead } from '../../api/reading';
import { CaseLink } from '../../app/case-link';
import { PatentLink } from '../../app/patent-link';
import { consentPapers } from '../../design/consent-papers';
import { CaseExamination } from '../../design/examination';
import { Facts, Section } from '../../design/facts';
import { History } from '../../design/history';
import { PageHead } from '../../design/page-head';
import { PrintButton } from '../../design/print-button';
import { ProblemPanel } from '../../design/problem-panel';
import { StatusTag, TermText } from '../../design/status-tag';
import { TenantName } from '../../design/tenant-name';
import { Money, nothing, On } from '../../design/values';
import { Waiting } from '../../design/waiting';
import { exportClasses, groundOf, transferKinds, transferStages } from '../../dictionary/transfer';
import { usePick, useWords } from '../../i18n/words';
import { caseOf, namesOf, transfersPath, type TransferDetail } from './transfer';
import { TransferActs } from './transfer-acts';
import { transferWords } from './words';

/** One transfer: its terms, its patents, what may be done with it, and what happened to it. */
export default function TransferPage() {
  const say = useWords(transferWords);
  const pick = usePick();
  const { id = '' } = useParams();
  const { data: transfer, error, refetch } = useRead<TransferDetail>(`${transfersPath}/${id}`);
  if (error) return <ProblemPanel error={error} again={() => void refetch()} />;
  if (!transfer) return <Waiting />;
  const { terms, stage, kind, patentNumbers } = transfer;
  return (
    <>
      <PageHead
        title={
          <>
            {say('ofTransfer', { names: namesOf(terms.transferors) })}{' '}
            <StatusTag terms={transferStages} value={stage} />
          </>
        }
        actions={
          <>
            <TransferActs transfer={transfer} />
            <PrintButton />
          </>
        }
      />
      <Section title={say('terms')}>
        <Facts
          facts={[
            [say('transferors'), namesOf(terms.transferors)],
            [say('transferees'), namesOf(terms.transferees)],
            [say('kind'), <TermText terms={transferKinds} value={kind} />],
            [say('price'), <Money fen={terms.priceFen} />],
            [say('agreedOn'), <On date={terms.agreedOn} />],
            [say('contractNumber'), terms.contractNumber ?? nothing],
            [say('filedBy'), <TenantName tenant={transfer.filedBy} />],
            [say('filedOn'), <On date={transfer.filedOn} />],
            [say('registeredOn'), <On date={transfer.registeredOn} />],
            ...(transfer.closedOn ? [[say('closedOn'), <On date={transfer.closedOn} />] as const] : []),
            ...(transfer.reason ? [[say('reason'), groundOf(transfer.reason, pick)] as const] : []),
            [say('id'), <code>{transfer.id}</code>],
          ]}
        />
      </Section>
      <Examined transfer={transfer} />
      <Section title={`${say('patents')} (${patentNumbers.length})`}>
        <ul className="inline-list">
          {patentNumbers.map((number) => (
            <li key={number}>
              <PatentLink number={number} />
            </li>
          ))}
        </ul>
      </Section>
      <Origin origin={transfer.origin} />
      <History items={transfer.history} />
    </>
  );
}

/** What was handed in with it, and how it stands to the rules. */
function Examined({ transfer }: { readonly transfer: TransferDetail }) {
  const say = useWords(transferWords);
  const { terms, papers } = transfer;
  const { exportClass, publicityFrom, publicityUntil } = papers;
  return (
    <CaseExamination
      of={caseOf(transfer)}
      papers={[
        {
          name: say('contract'),
          filed: (
            <>
              {terms.contractNumber} <On date={terms.agreedOn} />
            </>
          ),
        },
        ...consentPapers(papers, say),
        {
          name: say('exportClass'),
          filed: exportClass && <TermText terms={exportClasses} value={exportClass} />,
        },
        {
          name: say('publicity'),
          filed: publicityUntil && (
            <>
              <On date={publicityFrom} /> – <On date={publicityUntil} />
            </>
          ),
          field: 'papers.publicityUntil',
        },
        { name: say('controlChange'), filed: papers.controlChange && say('yes') },
      ]}
    />
  );
}

/** What led to it, for who may know: contacts and postings. */
function Origin({ origin: { contacts, postings } }: Pick<TransferDetail, 'origin'>) {
  const say = useWords(transferWords);
  if (contacts.length === 0 && postings.length === 0) return null;
  return (
    <Section title={say('origin')}>
      <ul className="inline-list">
        {postings.map(({ id, title }) => (
          <li key={id}>
            {title} <CaseLink reference={`posting-${id}`} />
          </li>
        ))}
        {contacts.map(({ id, requestedOn }) => (
          <li key={id}>
            <CaseLink reference={`contact-${id}`} /> <On date={requestedOn} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
