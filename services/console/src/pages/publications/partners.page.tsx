import { useWho } from '../../api/session';
import type { Column } from '../../design/data-table';
import { ListPage } from '../../design/list-page';
import { StatusTag, TermText } from '../../design/status-tag';
import { TenantName } from '../../design/tenant-name';
import { nothing } from '../../design/values';
import { listingKinds, partnerKinds, partnerStates } from '../../dictionary/delivery';
import { termOf } from '../../dictionary/terms';
import { comma } from '../../format/comma';
import { atMinute } from '../../format/dates';
import type { Text } from '../../i18n/i18n';
import { usePick, useWords, type Say } from '../../i18n/words';
import { PartnerActs } from './partner-acts';
import { partnersPath, type Partner } from './publication';
import { NewPartner } from './set-partner';
import { publicationWords } from './words';

function columnsOf(
  say: Say<keyof typeof publicationWords.zh>,
  pick: (text: Text) => string,
): readonly Column<Partner>[] {
  return [
    {
      key: 'name',
      title: say('name'),
      cell: ({ id, name }) => (
        <>
          {name}
          <br />
          <code>{id}</code>
        </>
      ),
    },
    { key: 'kind', title: say('kind'), cell: ({ kind }) => <TermText terms={partnerKinds} value={kind} /> },
    { key: 'url', title: say('url'), cell: ({ url }) => <code>{url}</code> },
    { key: 'mapping', title: say('mapping'), cell: ({ mapping }) => <code>{mapping}</code> },
    {
      key: 'listingKinds',
      title: say('listingKinds'),
      cell: (partner) => partner.listingKinds.map((kind) => pick(termOf(listingKinds, kind))).join(comma()),
    },
    { key: 'tenant', title: say('tenant'), cell: ({ tenant }) => <TenantName tenant={tenant} /> },
    {
      key: 'secret',
      title: say('secret'),
      cell: ({ rotatingUntil }) =>
        rotatingUntil ? say('oldSecretUntil', { at: atMinute(rotatingUntil) }) : nothing,
    },
    {
      key: 'state',
      title: say('state'),
      cell: ({ isActive }) => <StatusTag terms={partnerStates} value={String(isActive)} />,
    },
  ];
}

/** 合作平台: to whom listings go, in which format, and who may send them in. */
export default function PartnersPage() {
  const say = useWords(publicationWords);
  const pick = usePick();
  const isOffice = useWho()?.principal.roles.includes('office') ?? false;
  const acts: Column<Partner> = {
    key: 'act',
    title: say('act'),
    cell: (partner) => <PartnerActs partner={partner} />,
  };
  const columns = columnsOf(say, pick);
  return (
    <ListPage<Partner>
      title={say('partners')}
      hint={say('partnersHint')}
      empty={say('partnersEmpty')}
      actions={isOffice && <NewPartner />}
      path={partnersPath}
      columns={isOffice ? [...columns, acts] : columns}
    />
  );
}
