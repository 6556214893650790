import { useRef } from 'react';
import { useNavigate } from 'react-router';
import { newId } from '../../api/id';
import { useWho } from '../../api/session';
import { CommandForm } from '../../design/command';
import { PageHead } from '../../design/page-head';
import { Waiting } from '../../design/waiting';
import { useWords } from '../../i18n/words';
import { ApplicantItems, ContentItems } from './content-items';
import { changedByDataIps, contentOf, dataIpsPath, holdersOf, type DataIpForm } from './data-ip';
import { dataIpWords } from './words';

const uscc = /^[0-9A-Z]{18}$/;

/** 申请数据知识产权登记. */
export default function NewDataIpPage() {
  const say = useWords(dataIpWords);
  const who = useWho();
  const dataIpId = useRef(newId());
  const go = useNavigate();
  if (!who) return <Waiting />;
  const { tenant, roles } = who.principal;
  const isFirm = roles.includes('enterprise');
  return (
    <>
      <PageHead title={say('newTitle')} hint={say('newHint')} />
      <CommandForm<DataIpForm>
        label={say('file')}
        initialValues={{
          applicants: [isFirm ? { name: who.displayName, ...(uscc.test(tenant) && { uscc: tenant }) } : {}],
          content: { updateDays: 0 },
        }}
        order={({ applicants, content }) => ({
          path: dataIpsPath,
          body: {
            dataIpId: dataIpId.current,
            applicants: holdersOf(applicants),
            content: contentOf(content),
          },
        })}
        done={say('filed')}
        changes={changedByDataIps}
        onDone={() => void go(`/data-ips/${dataIpId.current}`)}
      >
        <ApplicantItems />
        <ContentItems />
      </CommandForm>
    </>
  );
}
