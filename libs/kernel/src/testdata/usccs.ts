/** Real codes of public bodies and companies; both the code and the organization code inside are right. */
export const VALID: readonly [uscc: string, name: string][] = [
  ['91350100M000100Y43', 'the example of GB 32100-2015'],
  ['12100000441626842D', '华中科技大学'],
  ['12100000707137123P', '武汉大学'],
  ['91420100616400352X', '长飞光纤'],
  ['9142000071451795XA', '九州通'],
  ['91110000710930405L', '长江电力'],
  ['914403001922038216', '华为'],
  ['9144030071526726XG', '腾讯'],
  ['91330100799655058B', '阿里巴巴'],
  ['914200007068068827', '华新水泥'],
  ['91420000757013137P', '中建三局'],
  ['91110108551385082Q', '小米'],
  ['91420111178092678B', '武汉智能电梯有限公司'],
  ['9142011156835045XL', '武汉博瑞通达电梯有限公司'],
  ['12420100717957600G', '武汉市特种设备监督检验所'],
  ['92370681MA3K9G4A0U', '个体工商户'],
];

/** The sum is a multiple of 31, so the check character is 0: about one code in 31. */
export const CHECK_CHARACTER_ZERO = '914201000000001820';

/** The code is right, the organization code inside is not: made up. */
export const ORGANIZATION_CODE_WRONG = '91420100MA4KL8QH5N';

/** Codes met in public files whose check character is wrong, with the one that would be right. */
export const WRONG_CHECK_CHARACTER: readonly [text: string, expected: string][] = [
  ['91420000706802345X', '3'],
  ['91420100329990389G', 'U'],
  ['91350211M0001UEC5A', '9'],
];

/** Texts that must be refused, with the code of the refusal. */
export const INVALID: readonly [text: string, code: string][] = [
  ['91420100123456789I', 'USCC_CHARACTER'],
  ['9142010061640035OX', 'USCC_CHARACTER'],
  ['91420100616400352', 'USCC_LENGTH'],
  ['', 'USCC_LENGTH'],
  ['9142010A616400352X', 'USCC_DIVISION'],
];
