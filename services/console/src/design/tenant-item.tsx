import { AutoComplete, Form } from 'antd';
import { useTenants } from '../api/tenant-names';
import { useWords } from '../i18n/words';
import { designWords } from './words';

const codeCharsMax = 100;
const code = /^[A-Za-z0-9][\w.-]{0,99}$/;

/** Institutions to choose from, found by name or code. */
export function useTenantOptions(): { readonly value: string; readonly label: string }[] {
  return [...(useTenants() ?? [])].map(([value, name]) => ({ value, label: `${name} · ${value}` }));
}

/** Whether what is typed occurs in an institution's name or code. */
export const isTenantFound = (typed: string, option?: { readonly label?: unknown }): boolean =>
  typed !== '' && String(option?.label).toLowerCase().includes(typed.trim().toLowerCase());

/** The code of an institution, typed or found by the name it is registered under. */
export function TenantItem({
  name,
  label,
  hint,
  isOptional = false,
}: {
  /** The request's field, so that reasons find it. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly isOptional?: boolean;
}) {
  const say = useWords(designWords);
  return (
    <Form.Item
      name={name}
      label={label}
      extra={hint}
      rules={[{ required: !isOptional, pattern: code, message: say('tenantBad') }]}
    >
      <AutoComplete
        options={useTenantOptions()}
        showSearch={{ filterOption: isTenantFound }}
        defaultActiveFirstOption={false}
        maxLength={codeCharsMax}
      />
    </Form.Item>
  );
}
