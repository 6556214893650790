/**
 * The accounts `npm start` makes for trying the house out, one per role. They share one generated password.
 * @type {readonly { username: string, displayName: string, tenant: string, roles: string[], role: string }[]}
 */
export const demoAccounts = [
  {
    username: 'office',
    displayName: '省知识产权局',
    tenant: 'office',
    roles: ['office', 'reviewer'],
    role: '省局',
  },
  { username: 'reviewer', displayName: '省局审查员', tenant: 'office', roles: ['reviewer'], role: '审查员' },
  {
    username: 'center',
    displayName: '武汉运营中心',
    tenant: 'center-wuhan',
    roles: ['operation_center'],
    role: '运营中心',
  },
  {
    // An enterprise's tenant is its credit code; nobody has this one (合成).
    username: 'enterprise',
    displayName: '合成示例装备有限公司',
    tenant: '91420500MADEM00034',
    roles: ['enterprise'],
    role: '企业',
  },
  { username: 'bank', displayName: '示例银行', tenant: 'bank-demo', roles: ['bank'], role: '银行' },
  { username: 'dashboard', displayName: '指标看板', tenant: 'office', roles: ['dashboard'], role: '看板' },
];

/**
 * What the pages call the institutions of these accounts. None of them is a real office, center, bank or firm's name.
 * @type {Readonly<Record<string, string>>}
 */
export const demoTenants = {
  office: '湖北省知识产权局（示例）',
  'center-wuhan': '武汉知识产权运营中心（示例）',
  '91420500MADEM00034': '合成示例装备有限公司',
  'bank-demo': '示例银行股份有限公司',
};

/** Name of the generated password among the secrets. */
export const demoSecret = 'demo password';
