import { Form, Input, Select } from 'antd';
import { useRef } from 'react';
import { useNavigate } from 'react-router';
import { newId } from '../../api/id';
import { useRead } from '../../api/reading';
import { useWho } from '../../api/session';
import type { AnswerOf } from '../../api/types';
import { CommandButton } from '../../design/command';
import { divisions } from '../../format/division';
import { useWords } from '../../i18n/words';
import { linesOf } from '../transfers/transfer-filing';
import { matchWords } from './match-words';
import { postingsPath, type Posting } from './posting';

/** Where contacts are read and changed. */
export const contactsPath = '/api/contacts';
/** What a command on a contact makes stale. */
export const changedByContacts = [contactsPath, postingsPath, '/api/workbench', '/api/counters'] as const;

interface RequestForm {
  readonly requester: { readonly name: string; readonly uscc?: string; readonly divisionCode?: string };
  readonly message: string;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly ownPostingId?: string;
  readonly patentNumbers?: string;
}

const askers: readonly string[] = ['operation_center', 'enterprise', 'office'];
const uscc = /^[0-9A-Z]{18}$/;
const ownPublished = { mine: true, stage: 'published', limit: 100 } as const;

/** 提出对接请求 about a posting of somebody else; shown to those who may ask, while there is something to ask about. */
export function ContactRequest({
  posting,
  patentNumber,
  label,
}: {
  readonly posting: Pick<Posting, 'id' | 'stage'>;
  /** The patent of the match that led here. */
  readonly patentNumber?: string;
  readonly label?: string;
}) {
  const say = useWords(matchWords);
  const who = useWho();
  const go = useNavigate();
  const contactId = useRef(newId());
  if (posting.stage !== 'published' || !who?.principal.roles.some((role) => askers.includes(role)))
    return null;
  const { tenant } = who.principal;
  return (
    <CommandButton<RequestForm>
      kind={label ? 'default' : 'primary'}
      label={label ?? say('ask')}
      hint={say('askHint')}
      width={680}
      initialValues={{
        requester: { name: who.displayName, ...(uscc.test(tenant) && { uscc: tenant }) },
        patentNumbers: patentNumber,
      }}
      order={({ requester, patentNumbers, ownPostingId, ...rest }) => ({
        path: contactsPath,
        body: {
          ...rest,
          contactId: contactId.current,
          postingId: posting.id,
          requester: Object.fromEntries(Object.entries(requester).filter(([, said]) => said)),
          patentNumbers: linesOf(patentNumbers),
          ...(ownPostingId && { ownPostingId }),
          foundBy: patentNumber ? 'matched' : 'searched',
        },
      })}
      done={say('asked')}
      changes={changedByContacts}
      onDone={() => void go(`/contacts/${contactId.current}`)}
    >
      <RequestItems />
    </CommandButton>
  );
}

function RequestItems() {
  const say = useWords(matchWords);
  const { data: own } = useRead<AnswerOf<'/api/postings'>>(postingsPath, ownPublished);
  const needed = [{ required: true, whitespace: true, message: say('needed') }];
  return (
    <>
      <div className="form-row">
        <Form.Item name={['requester', 'name']} label={say('requester')} rules={needed}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name={['requester', 'uscc']} label={say('uscc')}>
          <Input maxLength={18} />
        </Form.Item>
        <Form.Item name={['requester', 'divisionCode']} label={say('division')}>
          <Select allowClear options={divisions.map(({ code, name }) => ({ value: code, label: name }))} />
        </Form.Item>
      </div>
      <Form.Item name="message" label={say('message')} extra={say('messageHint')} rules={needed}>
        <Input.TextArea maxLength={2_000} showCount autoSize={{ minRows: 3, maxRows: 10 }} />
      </Form.Item>
      <div className="form-row">
        <Form.Item name="contactName" label={say('contactName')} rules={needed}>
          <Input maxLength={50} />
        </Form.Item>
        <Form.Item name="contactPhone" label={say('contactPhone')} extra={say('phoneHint')} rules={needed}>
          <Input maxLength={25} />
        </Form.Item>
      </div>
      {own && own.items.length > 0 && (
        <Form.Item name="ownPostingId" label={say('ownPosting')}>
          <Select allowClear options={own.items.map(({ id, title }) => ({ value: id, label: title }))} />
        </Form.Item>
      )}
      <Form.Item name="patentNumbers" label={say('patents')}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} />
      </Form.Item>
    </>
  );
}
