import { CommandButton } from '../../design/command';
import { useCaution } from '../../design/examination';
import { DefectItems, noReason, RefusalItems, type TypedReason } from '../../design/review-items';
import type { Order } from '../../design/use-command';
import type { Terms } from '../../dictionary/terms';
import { useWords } from '../../i18n/words';
import { caseOf, changedByPledges, type PledgeDetail } from './pledge';
import { articlesOfReasons, refusalReasons } from './refusal-reasons';
import { pledgeWords } from './words';

type Post = (act: string, body?: object) => Order;

/** The grounds, each with its article, by which reviewers know them. */
const grounds: Terms = Object.fromEntries(
  Object.entries(refusalReasons).map(([code, { zh, en, tone }]) => {
    const article = articlesOfReasons[code] ?? '';
    return [code, { zh: `${zh} · ${article}`, en: `${en} · ${article}`, tone }];
  }),
);

/** What a reviewer decides: register, have it corrected, or refuse with every reason. */
export function ReviewActs({ pledge, post }: { readonly pledge: PledgeDetail; readonly post: Post }) {
  const say = useWords(pledgeWords);
  const caution = useCaution(caseOf(pledge));
  return (
    <>
      <CommandButton<object, { certificateNumber: string }>
        kind="primary"
        decision="approve"
        label={say('register')}
        hint={say('registerHint')}
        caution={caution}
        irreversible={say('registerIrreversible')}
        order={() => post('registration')}
        done={({ certificateNumber: number }) => say('registered', { number })}
        changes={changedByPledges}
      />
      <CommandButton<{ defects: string[] }>
        decision="correct"
        label={say('askCorrection')}
        hint={say('askCorrectionHint')}
        initialValues={{ defects: [''] }}
        order={(defects) => post('correction-request', defects)}
        done={say('correctionAsked')}
        changes={changedByPledges}
      >
        <DefectItems />
      </CommandButton>
      <CommandButton<{ reasons: TypedReason[] }>
        decision="refuse"
        label={say('refuse')}
        hint={say('refuseHint')}
        irreversible={say('refuseIrreversible')}
        width={640}
        initialValues={noReason}
        order={({ reasons }) => post('refusal', { reasons: reasons.map(withArticle) })}
        done={say('refused')}
        changes={changedByPledges}
      >
        <RefusalItems terms={grounds} />
      </CommandButton>
    </>
  );
}

function withArticle({ code, message }: TypedReason): object {
  return { code, message, article: articlesOfReasons[code] };
}
