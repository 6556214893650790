import { Link, useParams } from 'react-router';
import type { Answer } from '../../api/answer';
import { useRead } from '../../api/reading';
import { useWho } from '../../api/session';
import { Facts, Section } from '../../design/facts';
import { PageHead } from '../../design/page-head';
import { PrintButton } from '../../design/print-button';
import { ProblemPanel } from '../../design/problem-panel';
import { StatusTag } from '../../design/status-tag';
import { DivisionText, nothing, On, PatentNumber } from '../../design/values';
import { Waiting } from '../../design/waiting';
import { openLicenseStages } from '../../dictionary/open-license';
import { comma } from '../../format/comma';
import { useWords } from '../../i18n/words';
import { Fee, type FeeStandard } from './fee';
import { RoyaltyCalculator, type Guidance } from './royalty';
import { publicWords } from './words';

interface Terms {
  readonly fee: FeeStandard;
  readonly otherMatters?: string;
}

/** One announced open license: its terms, and how one takes it. */
export default function OpenLicensePage() {
  const say = useWords(publicWords);
  const { id = '' } = useParams();
  const roles = useWho()?.principal.roles;
  const mayAccept = roles?.some((role) => role === 'operation_center' || role === 'enterprise');
  const {
    data: listing,
    error,
    refetch,
  } = useRead<Answer<'/api/open-licenses/{id}'>>(`/api/open-licenses/${id}`);
  if (error) return <ProblemPanel error={error} again={() => void refetch()} />;
  if (!listing) return <Waiting />;
  const { fee, otherMatters } = listing.terms as unknown as Terms;
  const warnings = listing.warnings as unknown as readonly Guidance[];
  return (
    <>
      <PageHead
        title={
          <>
            {listing.title} <StatusTag terms={openLicenseStages} value={listing.stage} />
          </>
        }
        hint={say(listing.open ? 'isOpen' : 'notOpen')}
        actions={
          <>
            {listing.open && mayAccept && (
              <Link className="button-link" to={`/open-licenses/${id}`}>
                {say('take')}
              </Link>
            )}
            <PrintButton />
          </>
        }
      />
      <Section title={say('terms')}>
        <Facts
          facts={[
            [say('patent'), <PatentNumber number={listing.patentNumber} />],
            [say('patentees'), listing.patentees.join(comma())],
            [say('division'), <DivisionText code={listing.divisionCode} />],
            [say('class'), listing.mainClass ?? nothing],
            [say('fee'), <Fee fee={fee} />],
            [say('payment'), fee.payment ?? nothing],
            [say('until'), <On date={listing.until} />],
            [say('number'), listing.announcementNumber ?? nothing],
            [say('announcedOn'), <On date={listing.announcedOn} />],
            [say('licensees'), say('licenseesCount', { count: listing.licensees })],
            [say('other'), otherMatters ?? nothing],
          ]}
        />
      </Section>
      <RoyaltyCalculator id={id} fee={fee} guidance={warnings} />
      {listing.open && (
        <Section title={say('how')}>
          <ol className="reasons">
            <li>{say('how1')}</li>
            <li>{say('how2')}</li>
            <li>{say('how3')}</li>
          </ol>
        </Section>
      )}
    </>
  );
}
