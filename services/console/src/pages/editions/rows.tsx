import { useCursorList } from '../../api/reading';
import { useWho } from '../../api/session';
import { DataTable, ExportButton } from '../../design/data-table';
import { Section } from '../../design/facts';
import { usePick, useWords } from '../../i18n/words';
import { enterpriseColumns, enterpriseFileColumns } from '../whitelist/columns';
import { editionsPath, type ListedEnterprise } from '../whitelist/whitelist';
import { whitelistWords } from '../whitelist/words';
import type { EditionDetail } from './edition';
import { ReportOutcome } from './outcomes';
import { editionWords } from './words';

const itself = (row: ListedEnterprise): ListedEnterprise => row;

/** The frozen rows, as far as this caller may see them; a bank reports what came of each in place. */
export function RowsSection({ edition: { id, stage } }: { readonly edition: EditionDetail }) {
  const say = useWords(editionWords);
  const sayRow = useWords(whitelistWords);
  const pick = usePick();
  const roles = useWho()?.principal.roles ?? [];
  const path = `${editionsPath}/${id}/rows`;
  const list = useCursorList<ListedEnterprise>(path);
  const columns = enterpriseColumns(sayRow, pick, itself);
  const mayReport = stage === 'published' && roles.includes('bank');
  const report = {
    key: 'report',
    title: say('act'),
    cell: ({ profile }: ListedEnterprise) => (
      <ReportOutcome id={id} uscc={profile.uscc} name={profile.name} />
    ),
  };
  return (
    <Section
      title={say('rows')}
      actions={
        <ExportButton
          name={say('rows')}
          path={path}
          query={{}}
          columns={enterpriseFileColumns(sayRow, pick, itself)}
        />
      }
    >
      <DataTable
        caption={say('rows')}
        columns={mayReport ? [...columns, report] : columns}
        list={list}
        rowKey={({ profile }) => profile.uscc}
        empty={say('rowsEmpty')}
      />
    </Section>
  );
}
