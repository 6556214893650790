import { useWho } from '../../api/session';
import type { FilterField } from '../../design/filters';
import { ListPage } from '../../design/list-page';
import { applicationStages } from '../../dictionary/application';
import { useWords } from '../../i18n/words';
import { applicationsPath, type Application } from './application';
import { Apply } from './apply';
import { applicationColumns } from './columns';
import { applicationWords } from './words';

const fields: readonly FilterField[] = [
  { kind: 'select', name: 'stage', label: { zh: '阶段', en: 'Stage' }, terms: applicationStages },
  { kind: 'text', name: 'applicant', label: { zh: '企业信用代码', en: 'Credit code' } },
  { kind: 'tenant', name: 'bank', label: { zh: '受理银行', en: 'Bank' } },
  { kind: 'dates', name: 'applied', label: { zh: '申请日', en: 'Applied' }, from: 'from', to: 'to' },
];

/** 融资申请: each party its own, the office all. */
export default function ApplicationsPage() {
  const say = useWords(applicationWords);
  const isEnterprise = useWho()?.principal.roles.includes('enterprise') ?? false;
  return (
    <ListPage<Application>
      title={say('title')}
      hint={say('hint')}
      caption={say('caption')}
      empty={say('empty')}
      actions={isEnterprise && <Apply />}
      path={applicationsPath}
      fields={fields}
      columns={applicationColumns(say)}
    />
  );
}
