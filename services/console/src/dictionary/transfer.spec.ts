import { groundOf } from './transfer';

const pick = ({ zh }: { zh: string }): string => zh;

describe('why a transfer ended', () => {
  it.each([
    ['PAPERS_INCOMPLETE 缺少 身份证明', '材料不全：缺少 身份证明'],
    ['SOMETHING_ELSE 另有原因', 'SOMETHING_ELSE 另有原因'],
    ['双方协商撤回', '双方协商撤回'],
  ])('%s is read as %s', (reason, told) => expect(groundOf(reason, pick)).toBe(told));
});
