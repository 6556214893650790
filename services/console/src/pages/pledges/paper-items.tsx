import { Checkbox, Form, Input } from 'antd';
import { pledgePapers } from '../../dictionary/pledge';
import type { Terms } from '../../dictionary/terms';
import { usePick, useWords } from '../../i18n/words';
import { filingWords } from './filing-words';
import { refusalReasons } from './refusal-reasons';

/** Reasons both sides may know of and insist all the same. */
const waivable = ['PLEDGE_SAME_DAY_INVENTION', 'PLEDGE_INVALIDATION_STARTED'] as const;
/** Papers an undertaking may stand for. */
const undertakable = ['identity', 'power_of_attorney', 'valuation'] as const;

/** 登记材料, of a filing and of its cure alike. */
export function PaperItems() {
  const say = useWords(filingWords);
  return (
    <>
      <Ticks field="given" terms={pledgePapers} codes={Object.keys(pledgePapers)} />
      <Ticks field="undertaken" terms={pledgePapers} codes={undertakable} hint={say('undertakenHint')} />
      <Form.Item name={['papers', 'coOwnerConsents']} label={say('consents')}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 8 }} />
      </Form.Item>
      <Ticks field="waived" terms={refusalReasons} codes={waivable} hint={say('waivedHint')} />
    </>
  );
}

function Ticks({
  field,
  terms,
  codes,
  hint,
}: {
  readonly field: 'given' | 'undertaken' | 'waived';
  readonly terms: Terms;
  readonly codes: readonly string[];
  readonly hint?: string;
}) {
  const say = useWords(filingWords);
  const pick = usePick();
  return (
    <fieldset className="ticks">
      <legend>{say(field)}</legend>
      <Form.Item name={['papers', field]} extra={hint}>
        <Checkbox.Group options={codes.map((value) => ({ value, label: pick(terms[value]!) }))} />
      </Form.Item>
    </fieldset>
  );
}
