import { CommandButton } from '../../design/command';
import { DateItem, LongTextItem } from '../../design/form-items';
import { useWords } from '../../i18n/words';
import { amendedOf, formOf, type AmendedForm } from './filing';
import { ContractItems, FeeItems, LicenseesItems, ScopeItems } from './form-parts';
import type { Post } from './license-acts';
import { changedByLicenses, type LicenseDetail } from './license';
import { licenseWords } from './words';

interface Amendment {
  readonly terms: AmendedForm;
  readonly reason: string;
  readonly effectiveOn?: string;
}

/** 变更 and 更正: the same form over what is on record, with what cannot be amended left out. */
export function AmendActs({
  license,
  post,
  mayCorrect,
}: {
  readonly license: LicenseDetail;
  readonly post: Post;
  readonly mayCorrect: boolean;
}) {
  const say = useWords(licenseWords);
  const terms = formOf(license.terms);
  return (
    <>
      <CommandButton<Amendment>
        label={say('change')}
        hint={say('changeHint')}
        width={820}
        initialValues={{ terms }}
        order={({ terms: changed, reason }) => post('change', { terms: amendedOf(changed), reason })}
        done={say('changed')}
        changes={changedByLicenses}
      >
        <Terms />
      </CommandButton>
      {mayCorrect && (
        <CommandButton<Amendment>
          label={say('correct')}
          hint={say('correctHint')}
          width={820}
          initialValues={{ terms, effectiveOn: license.recordedOn ?? '' }}
          order={({ terms: corrected, ...rest }) =>
            post('correction', { ...rest, terms: amendedOf(corrected) })
          }
          done={say('corrected')}
          changes={changedByLicenses}
        >
          <DateItem name="effectiveOn" label={say('effectiveOn')} />
          <Terms />
        </CommandButton>
      )}
    </>
  );
}

function Terms() {
  const say = useWords(licenseWords);
  return (
    <>
      <LicenseesItems />
      <ScopeItems />
      <FeeItems at={['terms', 'fee']} />
      <ContractItems />
      <LongTextItem name="reason" label={say('reason')} max={1_000} />
    </>
  );
}
