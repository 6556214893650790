import { useCursorList } from '../../api/reading';
import { DataTable } from '../../design/data-table';
import { Section } from '../../design/facts';
import { useWords } from '../../i18n/words';
import { acceptancesPath, type Acceptance } from './acceptance';
import { acceptanceColumns } from './columns';
import { acceptanceWords } from './words';

/** Who accepted a declaration, as far as the caller may see; nothing before it was announced. */
export function AcceptancesOf({
  listing,
}: {
  readonly listing: { readonly id: string; readonly announcedOn: string | null };
}) {
  const say = useWords(acceptanceWords);
  const list = useCursorList<Acceptance>(acceptancesPath, { openLicense: listing.id });
  if (listing.announcedOn === null) return null;
  return (
    <Section title={say('title')}>
      <DataTable
        caption={say('caption')}
        columns={acceptanceColumns(say)}
        list={list}
        rowKey={({ id }) => id}
        empty={say('hint')}
      />
    </Section>
  );
}
