import { Form, Input } from 'antd';
import { useWho } from '../../api/session';
import { CommandButton } from '../../design/command';
import type { Order } from '../../design/use-command';
import { useWords } from '../../i18n/words';
import { changedByEditions, editionsPath } from '../whitelist/whitelist';
import { DraftFields } from './draft-form';
import { draftOf, formOf, isLongList, type EditionDetail, type EditionForm } from './edition';
import { editionWords } from './words';

type Post = (act: string, body?: object) => Order;

/** What this person may do with an edition at its stage: nobody publishes what they drafted or submitted. */
export function EditionActs({ edition }: { readonly edition: EditionDetail }) {
  const principal = useWho()?.principal;
  const roles = principal?.roles ?? [];
  if (!roles.includes('office') && !roles.includes('reviewer')) return null;
  const { id, stage, draftedBy, submittedBy } = edition;
  const post: Post = (act, body = {}) => ({ path: `${editionsPath}/${id}/${act}`, body });
  const isOther = principal?.subject !== draftedBy && principal?.subject !== submittedBy;
  return (
    <>
      {stage === 'draft' && <DraftActs edition={edition} post={post} />}
      {stage === 'submitted' && isOther && <Publish post={post} />}
      {stage === 'submitted' && <WithReason act="return" post={post} />}
      {(stage === 'draft' || stage === 'submitted') && <WithReason act="discard" post={post} />}
    </>
  );
}

function DraftActs({ edition, post }: { readonly edition: EditionDetail; readonly post: Post }) {
  const say = useWords(editionWords);
  return (
    <>
      <CommandButton
        kind="primary"
        label={say('submit')}
        hint={say('submitHint')}
        order={() => post('submission')}
        done={say('submitted')}
        changes={changedByEditions}
      />
      <CommandButton<EditionForm>
        label={say('edit')}
        hint={say('draftHint')}
        width={720}
        initialValues={formOf(edition)}
        order={(form) => ({ path: editionsPath, body: draftOf(edition.id, form, isLongList(edition)) })}
        done={say('drafted')}
        changes={changedByEditions}
      >
        <DraftFields hasLongList={isLongList(edition)} />
      </CommandButton>
    </>
  );
}

function Publish({ post }: { readonly post: Post }) {
  const say = useWords(editionWords);
  return (
    <CommandButton<object, { number: string }>
      kind="primary"
      decision="approve"
      label={say('publish')}
      hint={say('publishHint')}
      irreversible={say('publishIrreversible')}
      order={() => post('publication')}
      done={({ number }) => say('published', { number })}
      changes={changedByEditions}
    />
  );
}

function WithReason({ act, post }: { readonly act: 'return' | 'discard'; readonly post: Post }) {
  const say = useWords(editionWords);
  return (
    <CommandButton<{ reason: string }>
      label={say(act)}
      decision={act === 'return' ? 'refuse' : undefined}
      {...(act === 'discard' && { irreversible: say('discardIrreversible') })}
      order={(reason) => post(act, reason)}
      done={say(act === 'return' ? 'returned' : 'discarded')}
      changes={changedByEditions}
    >
      <Form.Item
        name="reason"
        label={say('reason')}
        rules={[{ required: true, whitespace: true, message: say('needed') }]}
      >
        <Input.TextArea maxLength={500} showCount autoSize={{ minRows: 3, maxRows: 8 }} />
      </Form.Item>
    </CommandButton>
  );
}
