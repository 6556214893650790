import { AutoComplete, Checkbox, Form, Input, Select } from 'antd';
import { useRead } from '../../api/reading';
import type { AnswerOf } from '../../api/types';
import { CommandButton } from '../../design/command';
import type { Order } from '../../design/use-command';
import { contactOutcomes } from '../../dictionary/contact';
import { comma } from '../../format/comma';
import { usePick, useWords } from '../../i18n/words';
import { changedByContacts, contactsPath } from '../postings/contact-request';
import { postingsPath, type PostingDetail } from '../postings/posting';
import { conclusionOf, type Conclusion, type ContactDetail, type Side } from './contact';
import { contactWords } from './words';

type Post = (act: string, body?: object) => Order;

/** What a side may do with a contact as it stands: who was asked answers and discloses, both conclude. */
export function ContactActs({ contact, side }: { readonly contact: ContactDetail; readonly side: Side }) {
  const say = useWords(contactWords);
  const post: Post = (act, body = {}) => ({ path: `${contactsPath}/${contact.id}/${act}`, body });
  if (side === 'none') return null;
  return (
    <>
      {contact.stage === 'requested' && side === 'asked' && (
        <>
          <CommandButton
            kind="primary"
            label={say('accept')}
            hint={say('acceptHint')}
            order={() => post('acceptance')}
            done={say('accepted')}
            changes={changedByContacts}
          />
          <CommandButton<{ reason: string }>
            label={say('decline')}
            hint={say('declineHint')}
            order={(reason) => post('declining', reason)}
            done={say('declined')}
            changes={changedByContacts}
          >
            <Form.Item
              name="reason"
              label={say('reason')}
              rules={[{ required: true, whitespace: true, message: say('needed') }]}
            >
              <Input.TextArea maxLength={1_000} showCount autoSize={{ minRows: 3, maxRows: 8 }} />
            </Form.Item>
          </CommandButton>
        </>
      )}
      {contact.stage === 'accepted' && side === 'asked' && <Disclose contact={contact} post={post} />}
      {contact.stage === 'accepted' && <Conclude contact={contact} side={side} post={post} />}
    </>
  );
}

/** 保密信息披露, where the supply has something to disclose and this requester has not seen it yet. */
function Disclose({ contact, post }: { readonly contact: ContactDetail; readonly post: Post }) {
  const say = useWords(contactWords);
  const { data: posting } = useRead<PostingDetail>(`${postingsPath}/${contact.postingId}`);
  if (!posting?.content.supply?.disclosedUnderNda || contact.agreementNumber !== null) return null;
  return (
    <CommandButton<{ agreementNumber: string }>
      label={say('disclose')}
      hint={say('discloseHint')}
      irreversible={say('discloseIrreversible')}
      order={(agreement) => post('disclosure', agreement)}
      done={say('disclosed')}
      changes={changedByContacts}
    >
      <Form.Item
        name="agreementNumber"
        label={say('agreement')}
        rules={[{ required: true, whitespace: true, message: say('needed') }]}
      >
        <Input maxLength={100} />
      </Form.Item>
    </CommandButton>
  );
}

function Conclude({
  contact,
  side,
  post,
}: {
  readonly contact: ContactDetail;
  readonly side: Side;
  readonly post: Post;
}) {
  const say = useWords(contactWords);
  const pick = usePick();
  const hasOwnPosting = side === 'asked' || contact.ownPostingId !== null;
  return (
    <CommandButton<Conclusion>
      label={say('conclude')}
      hint={say('concludeHint')}
      irreversible={say('concludeIrreversible')}
      order={(conclusion) => post('conclusion', conclusionOf(conclusion))}
      done={say('concluded')}
      changes={changedByContacts}
    >
      <Form.Item name="outcome" label={say('outcome')} rules={[{ required: true, message: say('choose') }]}>
        <Select
          options={Object.entries(contactOutcomes).map(([value, term]) => ({ value, label: pick(term) }))}
        />
      </Form.Item>
      <Form.Item noStyle dependencies={['outcome']}>
        {({ getFieldValue }) =>
          getFieldValue('outcome') === 'contracted' && (
            <>
              <LedToItem />
              {hasOwnPosting && (
                <Form.Item name="closePosting" valuePropName="checked">
                  <Checkbox>{say('closePosting')}</Checkbox>
                </Form.Item>
              )}
            </>
          )
        }
      </Form.Item>
      <Form.Item name="note" label={say('note')}>
        <Input.TextArea maxLength={1_000} showCount autoSize={{ minRows: 2, maxRows: 8 }} />
      </Form.Item>
    </CommandButton>
  );
}

const lately = { limit: 50 } as const;

/** The case it led to: one of the transfers this institution sees, or another by its reference. */
function LedToItem() {
  const say = useWords(contactWords);
  const { data } = useRead<AnswerOf<'/api/transfers'>>('/api/transfers', lately);
  return (
    <Form.Item
      name="ledTo"
      label={say('ledTo')}
      extra={say('ledToHint')}
      rules={[{ required: true, whitespace: true, message: say('needed') }]}
    >
      <AutoComplete
        options={data?.items.map(({ id, patentNumbers, filedOn }) => ({
          value: `transfer-${id}`,
          label: `${patentNumbers.slice(0, 2).join(comma())} · ${filedOn}`,
        }))}
      />
    </Form.Item>
  );
}
