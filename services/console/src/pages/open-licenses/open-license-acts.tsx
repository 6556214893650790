import { useWho } from '../../api/session';
import { CommandButton } from '../../design/command';
import { useCaution } from '../../design/examination';
import { LongTextItem, TextItem } from '../../design/form-items';
import type { Order } from '../../design/use-command';
import { useWords } from '../../i18n/words';
import { Accept } from '../acceptances/accept';
import { linesOf } from '../transfers/transfer-filing';
import {
  caseOf,
  changedByOpenLicenses,
  isLive,
  openLicensesPath,
  type OpenLicenseDetail,
} from './open-license';
import { RefuseOpenLicense } from './refuse';
import { openLicenseWords } from './words';

/** Makes the request of an act on one declaration. */
export type Post = (act: string, body: object) => Order;

/** What this caller may do with a declaration at its stage; everything else is not shown, and refused by the service. */
export function OpenLicenseActs({ listing }: { readonly listing: OpenLicenseDetail }) {
  const principal = useWho()?.principal;
  if (!principal) return null;
  const { roles, tenant } = principal;
  const { id, stage, risks, declaredBy } = listing;
  const isReviewer = roles.includes('reviewer');
  const mayKeep = declaredBy === tenant || (declaredBy !== undefined && roles.includes('office'));
  const mayAccept = roles.includes('operation_center') || roles.includes('enterprise');
  const post: Post = (act, body) => ({ path: `${openLicensesPath}/${id}/${act}`, body });
  return (
    <>
      {listing.open && mayAccept && <Accept openLicenseId={id} />}
      {stage === 'admitted' && isReviewer && <Announce listing={listing} post={post} />}
      {(stage === 'filed' || stage === 'admitted') && isReviewer && <RefuseOpenLicense post={post} />}
      {mayKeep && risks.some(({ cause }) => cause === 'transfer') && isLive(listing) && (
        <Confirm post={post} />
      )}
      {mayKeep && (isLive(listing) || stage === 'ended') && <Withdraw post={post} listing={listing} />}
    </>
  );
}

function Announce({ listing, post }: { readonly listing: OpenLicenseDetail; readonly post: Post }) {
  const say = useWords(openLicenseWords);
  const caution = useCaution(caseOf(listing));
  return (
    <CommandButton<{ announcementNumber: string }>
      kind="primary"
      decision="approve"
      label={say('announce')}
      hint={say('announceHint')}
      caution={caution}
      irreversible={say('announceIrreversible')}
      order={(body) => post('announcement', body)}
      done={say('announced')}
      changes={changedByOpenLicenses}
    >
      <TextItem name="announcementNumber" label={say('announcementNumber')} />
    </CommandButton>
  );
}

function Withdraw({ post, listing }: { readonly post: Post; readonly listing: OpenLicenseDetail }) {
  const say = useWords(openLicenseWords);
  return (
    <CommandButton<{ reason: string }>
      label={say('withdraw')}
      hint={say('withdrawHint', { count: listing.licensees })}
      irreversible={say('withdrawIrreversible')}
      order={(reason) => post('withdrawal', reason)}
      done={say('withdrawn')}
      changes={changedByOpenLicenses}
    >
      <LongTextItem name="reason" label={say('reason')} max={1_000} />
    </CommandButton>
  );
}

function Confirm({ post }: { readonly post: Post }) {
  const say = useWords(openLicenseWords);
  return (
    <CommandButton<{ patentees: string; reference: string }>
      kind="primary"
      label={say('confirm')}
      hint={say('confirmHint')}
      order={({ patentees, reference }) => post('confirmation', { patentees: linesOf(patentees), reference })}
      done={say('confirmed')}
      changes={changedByOpenLicenses}
    >
      <LongTextItem name="patentees" label={say('confirmPatentees')} rows={2} />
      <TextItem name="reference" label={say('confirmReference')} />
    </CommandButton>
  );
}
