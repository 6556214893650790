import { AutoComplete, Button, Input, Select } from 'antd';
import { useId, useState, type FormEvent } from 'react';
import { useWords, usePick } from '../i18n/words';
import type { Terms } from '../dictionary/terms';
import type { FilterField, Filters } from './filters';
import { isTenantFound, useTenantOptions } from './tenant-item';
import { designWords } from './words';

/** The filters above a list. What is chosen stands in the address, so that a list can be sent to somebody. */
export function FilterBar({
  fields,
  filters,
}: {
  readonly fields: readonly FilterField[];
  readonly filters: Filters;
}) {
  const say = useWords(designWords);
  // What was typed or chosen holds until the address says it: whoever is quicker than the page loses nothing.
  const [ahead, setAhead] = useState({ of: filters.address, values: filters.values });
  if (ahead.of !== filters.address) setAhead({ of: filters.address, values: filters.values });
  const shown = ahead.of === filters.address ? ahead.values : filters.values;
  const edit = (values: Readonly<Record<string, string>>): void => setAhead({ of: filters.address, values });
  const apply = (values: Readonly<Record<string, string>>): void => {
    edit(values);
    filters.set(values);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    apply(shown);
  };
  return (
    <form className="filter-bar" role="search" onSubmit={submit}>
      {fields.map((field) => (
        <Field
          key={field.name}
          field={field}
          shown={shown}
          edit={(changed) => edit({ ...shown, ...changed })}
          choose={(changed) => apply({ ...shown, ...changed })}
        />
      ))}
      <Button htmlType="submit" type="primary">
        {say('search')}
      </Button>
      {filters.isActive && (
        <Button type="link" onClick={() => apply({})}>
          {say('clear')}
        </Button>
      )}
    </form>
  );
}

interface FieldProps {
  readonly field: FilterField;
  readonly shown: Readonly<Record<string, string>>;
  /** Keeps what is being typed, until the form is sent. */
  readonly edit: (changed: Readonly<Record<string, string>>) => void;
  /** Takes effect at once. */
  readonly choose: (changed: Readonly<Record<string, string>>) => void;
}

function Field({ field, shown, edit, choose }: FieldProps) {
  const id = useId();
  const pick = usePick();
  const say = useWords(designWords);
  if (field.kind === 'dates') return <Dates field={field} shown={shown} edit={edit} choose={choose} />;
  const value = shown[field.name] ?? '';
  return (
    <div className="filter-field">
      <label htmlFor={id}>{pick(field.label)}</label>
      {field.kind === 'select' && (
        <Select
          id={id}
          value={value}
          popupMatchSelectWidth={false}
          options={[
            { value: '', label: field.otherwise ? pick(field.otherwise) : say('all') },
            ...entriesOf(field.terms).map(([option, term]) => ({ value: option, label: pick(term) })),
          ]}
          onChange={(chosen) => choose({ [field.name]: chosen })}
        />
      )}
      {field.kind === 'tenant' && (
        <TenantBox
          id={id}
          value={value}
          onType={(typed) => edit({ [field.name]: typed })}
          onChoose={(chosen) => choose({ [field.name]: chosen })}
        />
      )}
      {field.kind === 'text' && (
        <Input
          id={id}
          value={value}
          allowClear
          maxLength={200}
          placeholder={field.placeholder && pick(field.placeholder)}
          onChange={({ target }) => edit({ [field.name]: target.value })}
        />
      )}
    </div>
  );
}

/** Takes a code as it is typed; a name leads to its code. */
function TenantBox({
  id,
  value,
  onType,
  onChoose,
}: {
  readonly id: string;
  readonly value: string;
  readonly onType: (typed: string) => void;
  readonly onChoose: (chosen: string) => void;
}) {
  return (
    <AutoComplete
      id={id}
      value={value}
      allowClear
      maxLength={100}
      popupMatchSelectWidth={false}
      defaultActiveFirstOption={false}
      showSearch={{ filterOption: isTenantFound }}
      options={useTenantOptions()}
      onChange={(typed: string | undefined) => onType(typed ?? '')}
      onSelect={(chosen: string | undefined) => onChoose(chosen ?? '')}
    />
  );
}

function Dates({ field, shown, edit }: FieldProps & { readonly field: FilterField & { kind: 'dates' } }) {
  const pick = usePick();
  const say = useWords(designWords);
  return (
    <fieldset className="filter-field filter-dates">
      <legend>{pick(field.label)}</legend>
      {([field.from, field.to] as const).map((name, index) => (
        <Input
          key={name}
          type="date"
          aria-label={`${pick(field.label)} ${say(index === 0 ? 'from' : 'to')}`}
          value={shown[name] ?? ''}
          onChange={({ target }) => edit({ [name]: target.value })}
        />
      ))}
    </fieldset>
  );
}

const entriesOf = (terms: Terms) => Object.entries(terms);
