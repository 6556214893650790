import { Form, Input, Select } from 'antd';
import { Link } from 'react-router';
import { useWho, type Who } from '../../api/session';
import { maySee } from '../../app/page-spec';
import { pageAt } from '../../app/pages';
import { CommandButton } from '../../design/command';
import { Section } from '../../design/facts';
import { ManySelect } from '../../design/many-select';
import { askingModes, encumbranceTerms } from '../../dictionary/patent';
import { termOf } from '../../dictionary/terms';
import { comma } from '../../format/comma';
import { usePick, useWords } from '../../i18n/words';
import { lyingOn, type Patent, type PatentFacts } from './patent';
import { patentWords } from './patent-words';
import { patentsPath } from './search';

const changes = [patentsPath, '/api/workbench'] as const;

/** Whether somebody keeps a patent's entry: who listed it, and the office. */
export function mayKeep(patent: Patent, principal: Who['principal'] | undefined): boolean {
  if (!principal || patent.state === 'delisted') return false;
  const { roles, tenant } = principal;
  const isLister =
    patent.listedBy === tenant && roles.some((role) => role === 'operation_center' || role === 'enterprise');
  return isLister || roles.includes('office');
}

/** The forms a patent leads to, each with it filled in; some only for who listed it, since the service takes no other. */
const forms = [
  { page: '/transfers/new', word: 'transfer', query: '', isOwn: false },
  { page: '/pledges/new', word: 'pledge', query: '', isOwn: false },
  { page: '/open-licenses/new', word: 'openLicense', query: '', isOwn: true },
  { page: '/licenses/new', word: 'license', query: '', isOwn: true },
  { page: '/postings/new', word: 'supply', query: 'kind=supply&', isOwn: false },
  { page: '/matches', word: 'matches', query: '', isOwn: true },
] as const;

/** What this caller may do with the patent now, leading to the forms; and what lies in the way. */
export function NextActs({ patent }: { readonly patent: Patent }) {
  const say = useWords(patentWords);
  const pick = usePick();
  const principal = useWho()?.principal;
  const shown = forms.filter(({ page, isOwn }) => {
    const spec = pageAt(page);
    const isTheirs = !isOwn || patent.listedBy === principal?.tenant;
    return spec !== undefined && isTheirs && maySee(spec, principal?.roles);
  });
  if (patent.state === 'delisted' || shown.length === 0) return null;
  const lying = lyingOn(patent).map(({ kind }) => pick(termOf(encumbranceTerms, kind)));
  return (
    <Section title={say('now')}>
      <p className="hint">
        {say('nowHint')} {lying.length > 0 && `${say('lying')}：${lying.join(comma())}`}
      </p>
      <p className="next-acts">
        {shown.map(({ page, word, query }) => (
          <Link key={page} className="button-link" to={`${page}?${query}patent=${patent.number}`}>
            {say(word)}
          </Link>
        ))}
      </p>
    </Section>
  );
}

interface Amended {
  readonly maturityLevel?: number;
  readonly askingModes?: readonly string[];
  readonly industryCode?: string;
}

/** What its keeper may change of the entry. */
export function PatentActs({ patent }: { readonly patent: Patent }) {
  const say = useWords(patentWords);
  const pick = usePick();
  const principal = useWho()?.principal;
  if (!mayKeep(patent, principal)) return null;
  const path = `${patentsPath}/${patent.number}`;
  const facts = patent.facts as PatentFacts;
  return (
    <>
      <CommandButton<Amended>
        label={say('amend')}
        initialValues={{
          maturityLevel: facts.maturityLevel,
          askingModes: patent.askingModes,
          industryCode: patent.industryCode ?? undefined,
        }}
        order={({ industryCode, ...rest }) => ({
          method: 'PATCH',
          path,
          body: { ...rest, ...(industryCode && { industryCode }) },
        })}
        done={say('amendDone')}
        changes={changes}
      >
        <Form.Item name="maturityLevel" label={say('maturity')}>
          <Select
            allowClear
            options={[1, 2, 3, 4, 5, 6, 7, 8, 9].map((level) => ({
              value: level,
              label: say('level', { level }),
            }))}
          />
        </Form.Item>
        <Form.Item name="askingModes" label={say('modes')}>
          <ManySelect
            options={Object.entries(askingModes).map(([value, term]) => ({ value, label: pick(term) }))}
          />
        </Form.Item>
        <Form.Item name="industryCode" label={say('industry')} extra={say('industryBad')}>
          <Input maxLength={5} />
        </Form.Item>
      </CommandButton>
      <CommandButton<{ reason: string }>
        label={say('delist')}
        hint={say('delistHint')}
        irreversible={say('delistIrreversible')}
        order={(reason) => ({ path: `${path}/delisting`, body: reason })}
        done={say('delistDone')}
        changes={changes}
      >
        <Form.Item
          name="reason"
          label={say('reason')}
          rules={[{ required: true, whitespace: true, message: say('reasonNeeded') }]}
        >
          <Input.TextArea maxLength={1_000} showCount autoSize={{ minRows: 3, maxRows: 8 }} />
        </Form.Item>
      </CommandButton>
    </>
  );
}
