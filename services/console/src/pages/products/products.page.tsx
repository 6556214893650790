import { Checkbox, Form, Input, InputNumber, Select } from 'antd';
import { useWho } from '../../api/session';
import type { ItemOf } from '../../api/types';
import { CommandButton } from '../../design/command';
import type { Column } from '../../design/data-table';
import type { FilterField } from '../../design/filters';
import { ListPage } from '../../design/list-page';
import { ManySelect } from '../../design/many-select';
import { MoneyItem } from '../../design/money-item';
import { StatusTag, TermText } from '../../design/status-tag';
import { TenantName } from '../../design/tenant-name';
import { Money } from '../../design/values';
import { divisionTerms, qualifications, sizeClasses } from '../../dictionary/enterprise';
import { offerTerms, productKinds } from '../../dictionary/loan';
import { termOf, type Terms } from '../../dictionary/terms';
import { readAmount, typedFen, yuan } from '../../format/money';
import { percentOf, ppmOf, ratePercent } from '../../format/rate';
import { comma } from '../../format/comma';
import type { Text } from '../../i18n/i18n';
import { usePick, useWords, type Say } from '../../i18n/words';
import { productWords } from './words';

type Product = ItemOf<'/api/credit-products'>;
const productsPath = '/api/credit-products';

const fields: readonly FilterField[] = [
  { kind: 'select', name: 'kind', label: { zh: '种类', en: 'Kind' }, terms: productKinds },
  { kind: 'tenant', name: 'bank', label: { zh: '银行', en: 'Bank' } },
];

function columnsOf(
  say: Say<keyof typeof productWords.zh>,
  pick: (text: Text) => string,
): readonly Column<Product>[] {
  const listed = (codes: readonly string[], terms: Terms): string =>
    codes.map((code) => pick(termOf(terms, code))).join(comma()) || say('any');
  return [
    {
      key: 'name',
      title: say('name'),
      cell: ({ name, code }) => (
        <>
          {name}
          <br />
          <small>{code}</small>
        </>
      ),
    },
    { key: 'bank', title: say('bank'), cell: ({ bank }) => <TenantName tenant={bank} /> },
    { key: 'kind', title: say('kind'), cell: ({ kind }) => <TermText terms={productKinds} value={kind} /> },
    {
      key: 'max',
      title: say('max'),
      isFigure: true,
      cell: ({ maxAmountFen }) => <Money fen={maxAmountFen} />,
    },
    { key: 'months', title: say('months'), isFigure: true, cell: ({ maxTermMonths }) => maxTermMonths },
    { key: 'rate', title: say('rate'), isFigure: true, cell: ({ maxRatePpm }) => ratePercent(maxRatePpm) },
    { key: 'regions', title: say('regions'), cell: ({ regions }) => listed(regions, divisionTerms) },
    { key: 'sizes', title: say('sizes'), cell: (product) => listed(product.sizeClasses, sizeClasses) },
    {
      key: 'qualifications',
      title: say('qualifications'),
      cell: (product) => listed(product.qualifications, qualifications),
    },
    {
      key: 'state',
      title: say('state'),
      cell: ({ isOffered }) => <StatusTag terms={offerTerms} value={String(isOffered)} />,
    },
  ];
}

/** 信贷产品: a bank sets its own, others read what is on offer. */
export default function ProductsPage() {
  const say = useWords(productWords);
  const pick = usePick();
  const isBank = useWho()?.principal.roles.includes('bank') ?? false;
  const columns = columnsOf(say, pick);
  const act = { key: 'act', title: say('act'), cell: (product: Product) => <SetProduct product={product} /> };
  return (
    <ListPage<Product>
      title={say('title')}
      hint={say('hint')}
      caption={say('caption')}
      empty={say('empty')}
      actions={isBank && <SetProduct />}
      path={productsPath}
      fields={fields}
      columns={isBank ? [...columns, act] : columns}
    />
  );
}

interface ProductForm {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly maxAmountFen: string;
  readonly maxTermMonths: number;
  readonly maxRatePercent: number;
  readonly isOffered: boolean;
  readonly regions: readonly string[];
  readonly sizeClasses: readonly string[];
  readonly qualifications: readonly string[];
}

function formOf(product: Product): ProductForm {
  const { bank: _bank, id: _id, setOn: _setOn, maxAmountFen, maxRatePpm, ...rest } = product;
  return {
    ...rest,
    maxAmountFen: yuan(readAmount(maxAmountFen) ?? 0n),
    maxRatePercent: percentOf(maxRatePpm),
  };
}

function SetProduct({ product }: { readonly product?: Product }) {
  const say = useWords(productWords);
  return (
    <CommandButton<ProductForm>
      kind={product ? 'link' : 'primary'}
      label={say(product ? 'change' : 'set')}
      title={product?.name ?? say('set')}
      width={720}
      initialValues={product ? formOf(product) : { isOffered: true }}
      order={({ maxAmountFen, maxRatePercent, ...rest }) => ({
        path: productsPath,
        body: { ...rest, maxAmountFen: typedFen(maxAmountFen), maxRatePpm: ppmOf(maxRatePercent) },
      })}
      done={say('done')}
      changes={[productsPath, '/api/whitelist']}
    >
      <ProductFields isKnown={product !== undefined} />
    </CommandButton>
  );
}

function ProductFields({ isKnown }: { readonly isKnown: boolean }) {
  const say = useWords(productWords);
  const needed = [{ required: true, message: say('needed') }];
  return (
    <>
      <Form.Item
        name="code"
        label={say('code')}
        extra={say('codeHint')}
        rules={[{ required: true, pattern: /^[\w-]{1,40}$/, message: say('codeBad') }]}
      >
        <Input maxLength={40} readOnly={isKnown} />
      </Form.Item>
      <Form.Item name="name" label={say('name')} rules={needed}>
        <Input maxLength={100} />
      </Form.Item>
      <Chosen name="kind" label={say('kind')} terms={productKinds} isOne />
      <MoneyItem name="maxAmountFen" label={say('max')} hint={say('amountHint')} needed={say('needed')} />
      <div className="form-row">
        <Form.Item name="maxTermMonths" label={say('months')} rules={needed}>
          <InputNumber min={1} max={360} precision={0} />
        </Form.Item>
        <Form.Item name="maxRatePercent" label={say('rate')} rules={needed}>
          <InputNumber min={0} max={100} step={0.05} precision={4} />
        </Form.Item>
      </div>
      <Chosen name="regions" label={say('regions')} terms={divisionTerms} />
      <Chosen name="sizeClasses" label={say('sizes')} terms={sizeClasses} />
      <Chosen name="qualifications" label={say('qualifications')} terms={qualifications} />
      <Form.Item name="isOffered" valuePropName="checked">
        <Checkbox>{say('isOffered')}</Checkbox>
      </Form.Item>
    </>
  );
}

function Chosen({
  name,
  label,
  terms,
  isOne = false,
}: {
  readonly name: string;
  readonly label: string;
  readonly terms: Terms;
  readonly isOne?: boolean;
}) {
  const say = useWords(productWords);
  const pick = usePick();
  const options = Object.entries(terms).map(([value, term]) => ({ value, label: pick(term) }));
  return (
    <Form.Item
      name={name}
      label={label}
      rules={isOne ? [{ required: true, message: say('choose') }] : undefined}
    >
      {isOne ? <Select options={options} /> : <ManySelect placeholder={say('any')} options={options} />}
    </Form.Item>
  );
}
