import type { Refusal } from '@ipflow/kernel';
import type { Unit } from '@ipflow/platform';
import { applicationDecider, applicationStream } from '../application/application.decider';
import { productOf } from '../product/product.view';
import type { LineTerms } from './credit-line.rules';

/** Reasons its product and its application give against a line; what is another bank's is unknown here. */
export async function reasonsAgainst(
  unit: Unit,
  asked: { bank: string; product: string; applicationId?: string; terms: LineTerms },
): Promise<Refusal[]> {
  const { bank, product, applicationId, terms } = asked;
  const reasons: Refusal[] = [];
  if (applicationId !== undefined) {
    const application = await unit.relyOn(applicationDecider, applicationStream(applicationId));
    const isKnown = application.kind !== 'none' && application.applied.bank === bank;
    const uscc = isKnown ? application.applied.applicant?.uscc : undefined;
    const isMember = terms.members.some(({ borrower }) => borrower?.uscc === uscc);
    if (!isKnown || application.kind !== 'approved' || !isMember) {
      reasons.push({
        code: 'CREDIT_LINE_APPLICATION',
        article: '',
        message: `融资申请 ${applicationId} 不是本行已审批通过的、成员之一的申请；请核对编号`,
        field: 'applicationId',
      });
    }
  }
  const row = await productOf(unit.tx, bank, product);
  if (!row?.isOffered) {
    reasons.push({
      code: 'CREDIT_LINE_PRODUCT_UNKNOWN',
      article: '',
      message: `本行没有在办的产品 ${product}；请先设定产品，或核对代码`,
      field: 'product',
    });
  }
  return reasons;
}
