import { Link } from 'react-router';
import type { Column } from '../../design/data-table';
import { StatusTag } from '../../design/status-tag';
import { TenantName } from '../../design/tenant-name';
import { Money, nothing, On } from '../../design/values';
import { applicationStages } from '../../dictionary/application';
import type { Say } from '../../i18n/words';
import type { Application } from './application';
import type { applicationWords } from './words';

/** What a list tells of an application. */
export function applicationColumns(
  say: Say<keyof typeof applicationWords.zh>,
): readonly Column<Application>[] {
  return [
    {
      key: 'applicant',
      title: say('applicant'),
      cell: ({ id, applicant }) => <Link to={`/applications/${id}`}>{applicant}</Link>,
    },
    { key: 'bank', title: say('bank'), cell: ({ bank }) => <TenantName tenant={bank} /> },
    { key: 'product', title: say('product'), cell: ({ product }) => product },
    {
      key: 'wanted',
      title: say('wanted'),
      isFigure: true,
      cell: ({ wantedFen }) => <Money fen={wantedFen} />,
    },
    { key: 'grade', title: say('grade'), cell: ({ grade }) => grade ?? nothing },
    {
      key: 'approved',
      title: say('approved'),
      isFigure: true,
      cell: ({ approvedFen }) => <Money fen={approvedFen} />,
    },
    { key: 'appliedOn', title: say('appliedOn'), cell: ({ appliedOn }) => <On date={appliedOn} /> },
    {
      key: 'stage',
      title: say('stage'),
      cell: ({ stage }) => <StatusTag terms={applicationStages} value={stage} />,
    },
  ];
}
