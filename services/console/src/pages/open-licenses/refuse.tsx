import { CommandButton } from '../../design/command';
import { noReason, RefusalItems, type TypedReason } from '../../design/review-items';
import { useWords } from '../../i18n/words';
import { changedByOpenLicenses } from './open-license';
import type { Post } from './open-license-acts';
import { articleOf, refusalReasons } from './refusal-reasons';
import { openLicenseWords } from './words';

/** 不予公告, with every reason at once. */
export function RefuseOpenLicense({ post }: { readonly post: Post }) {
  const say = useWords(openLicenseWords);
  return (
    <CommandButton<{ reasons: TypedReason[] }>
      decision="refuse"
      label={say('refuse')}
      hint={say('refuseHint')}
      irreversible={say('refuseIrreversible')}
      width={640}
      initialValues={noReason}
      order={({ reasons }) =>
        post('refusal', { reasons: reasons.map((one) => ({ ...one, article: articleOf(one.code) })) })
      }
      done={say('refused')}
      changes={changedByOpenLicenses}
    >
      <RefusalItems terms={refusalReasons} />
    </CommandButton>
  );
}
