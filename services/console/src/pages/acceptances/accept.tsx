import { Form, Select } from 'antd';
import { useRef } from 'react';
import { useNavigate } from 'react-router';
import { newId } from '../../api/id';
import { useWho } from '../../api/session';
import { CommandButton } from '../../design/command';
import { TextItem } from '../../design/form-items';
import { divisionOptions } from '../../format/division';
import { useTongue, useWords } from '../../i18n/words';
import { openLicenseWords } from '../open-licenses/words';
import { filled } from '../transfers/transfer-filing';
import { acceptancesPath, changedByAcceptances } from './acceptance';

interface Notice {
  readonly licensee: { readonly name: string; readonly uscc?: string; readonly divisionCode?: string };
}

/** 书面通知: an enterprise gives it for itself, a center for whom it works for; payment follows on the acceptance's page. */
export function Accept({ openLicenseId }: { readonly openLicenseId: string }) {
  const say = useWords(openLicenseWords);
  const tongue = useTongue();
  const who = useWho();
  const acceptanceId = useRef(newId());
  const go = useNavigate();
  const isEnterprise = who?.principal.roles.includes('enterprise') ?? false;
  return (
    <CommandButton<Notice>
      kind="primary"
      label={say('accept')}
      hint={say('acceptHint')}
      initialValues={{
        licensee: isEnterprise
          ? { name: who?.displayName ?? '', uscc: who?.principal.tenant ?? '' }
          : { name: '' },
      }}
      order={({ licensee }) => ({
        path: acceptancesPath,
        body: { acceptanceId: acceptanceId.current, openLicenseId, licensee: filled(licensee) },
      })}
      done={say('accepted')}
      changes={changedByAcceptances}
      onDone={() => void go(`/acceptances/${acceptanceId.current}`)}
    >
      <TextItem name={['licensee', 'name']} label={say('licensee')} max={200} />
      <TextItem name={['licensee', 'uscc']} label={say('uscc')} max={18} isOptional />
      <Form.Item name={['licensee', 'divisionCode']} label={say('division')}>
        <Select allowClear options={divisionOptions(tongue)} />
      </Form.Item>
    </CommandButton>
  );
}
