import { Form, Input } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { useRead } from '../../api/reading';
import { CommandForm } from '../../design/command';
import { Section } from '../../design/facts';
import { PageHead } from '../../design/page-head';
import { ProblemPanel } from '../../design/problem-panel';
import { Waiting } from '../../design/waiting';
import { useWords } from '../../i18n/words';
import { ApplicantItems, ContentItems } from './content-items';
import {
  changedByDataIps,
  contentOf,
  dataIpsPath,
  formOf,
  holdersOf,
  type DataIpDetail,
  type DataIpForm,
} from './data-ip';
import { dataIpWords } from './words';

/** 补正 of what was filed, or 变更 of what is registered: the whole content again. */
export default function EditDataIpPage() {
  const say = useWords(dataIpWords);
  const { id = '' } = useParams();
  const go = useNavigate();
  const path = `${dataIpsPath}/${id}`;
  const { data: dataIp, error, refetch } = useRead<DataIpDetail>(path);
  if (error) return <ProblemPanel error={error} again={() => void refetch()} />;
  if (!dataIp) return <Waiting />;
  const isChange = dataIp.stage === 'registered';
  const { name } = dataIp;
  return (
    <>
      <PageHead
        title={say(isChange ? 'changeTitle' : 'correctTitle', { name })}
        hint={say(isChange ? 'changeHint' : 'howToCorrect')}
      />
      <CommandForm<DataIpForm>
        label={say(isChange ? 'requestChange' : 'correct')}
        initialValues={formOf(dataIp)}
        order={({ applicants, content, reason }) =>
          isChange
            ? {
                path: `${path}/change-request`,
                body: { holders: holdersOf(applicants), content: contentOf(content), reason },
              }
            : { path: `${path}/correction`, body: { content: contentOf(content) } }
        }
        done={say(isChange ? 'changeRequested' : 'corrected')}
        changes={changedByDataIps}
        onDone={() => void go(`/data-ips/${id}`)}
      >
        {isChange && <ApplicantItems />}
        <ContentItems />
        {isChange && (
          <Section title={say('changeReason')}>
            <Form.Item
              name="reason"
              label={say('changeReason')}
              rules={[{ required: true, whitespace: true, message: say('needed') }]}
            >
              <Input.TextArea maxLength={1_000} showCount autoSize={{ minRows: 2, maxRows: 6 }} />
            </Form.Item>
          </Section>
        )}
      </CommandForm>
    </>
  );
}
