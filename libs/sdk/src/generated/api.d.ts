export interface paths {
    "/api/acceptances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询接受（本机构提交的，及本机构开放许可收到的） */
        get: operations["licensing_AcceptanceController_list"];
        put?: never;
        /** 书面通知接受开放许可；公告标准无须即时付款的，通知即取得许可 */
        post: operations["licensing_AcceptanceController_notify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/acceptances/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一件接受及其全部经过 */
        get: operations["licensing_AcceptanceController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/acceptances/{id}/payment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 报告付款：金额相符且许可仍开放的取得许可；已撤回、终止或暂停的记为待退款 */
        post: operations["licensing_AcceptanceController_pay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/acceptances/{id}/refund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 报告退款（由声明机构） */
        post: operations["licensing_AcceptanceController_refund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 修改自己的密码；其他会话立即失效 */
        post: operations["AccountController_changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 列出账户：按机构、角色、状态、用户名或姓名筛选，逐页续读 */
        get: operations["AccountController_list"];
        put?: never;
        /** 新建账户 */
        post: operations["AccountController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** 修改账户：停用、角色、重置密码、关联统一身份；相关会话立即失效 */
        patch: operations["AccountController_change"];
        trace?: never;
    };
    "/api/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 列出本机构的密钥（省局可见全部）：按机构、角色、状态、用途或前缀筛选，逐页续读 */
        get: operations["ApiKeyController_list"];
        put?: never;
        /** 新建密钥；密钥只在此次返回中出现，请妥善保存 */
        post: operations["ApiKeyController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** 撤销密钥，立即生效 */
        delete: operations["ApiKeyController_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 检索访问审计：按操作人、对象、操作、结果、来源地址与日期（北京时间，含首尾两日），最近的在前，逐页续读；检索本身也记入审计 */
        get: operations["AuditController_search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/chain/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 某一序号今天的校验码，与抄存的比对 */
        get: operations["AuditChainController_place"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/chain/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 从某一序号之后起逐条重算校验码，一次至多 5 万条；未到链末时以 through.number 续核，有断处时指出第一条 */
        get: operations["AuditChainController_check"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/chain/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 审计链末的序号与校验码：抄存于平台之外，日后据此核对其前的记录未被增删改 */
        get: operations["AuditChainController_end"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/awaited-recordals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询待备案合同（各机构只见本机构的） */
        get: operations["licensing_RecordalController_list"];
        put?: never;
        /** 登记待备案合同：自合同生效之日起三个月内提醒办理 */
        post: operations["licensing_RecordalController_announce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/awaited-recordals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一份待备案合同及其全部经过 */
        get: operations["licensing_RecordalController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/awaited-recordals/{id}/settlement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 了结：合同解除或无须备案（仅登记机构） */
        post: operations["licensing_RecordalController_settle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bank-kafka-access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 数据接入一览（银行只见本行）：连接参数、主题、待发布的变更数 */
        get: operations["financing_BankAccessController_list"];
        put?: never;
        /** 为银行开通数据接入；口令只在本次应答中显示一次 */
        post: operations["financing_BankAccessController_grant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bank-kafka-access/{bank}/credential": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 换发口令，原口令即时作废；新口令只显示一次（银行可自行换发） */
        post: operations["financing_BankAccessController_renew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bank-kafka-access/{bank}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 停用数据接入（附理由）：权限与口令即时失效，其主题清空 */
        post: operations["financing_BankAccessController_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/certificates/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 公开查询登记证：有效、已注销、已撤销或不存在 */
        get: operations["financing_CertificateController_standing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/certificates/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 登记证的公钥（JWKS）：凭此离线验证二维码 */
        get: operations["financing_CertificateController_keys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/compensations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询风险补偿（银行只见自己的） */
        get: operations["financing_CompensationController_list"];
        put?: never;
        /** 申请风险补偿（贷款银行；贷款已纳入资金、已列为不良，按规则逾期期满、已起诉） */
        post: operations["financing_CompensationController_claim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/compensations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一件风险补偿：各方分担、返还及全部经过 */
        get: operations["financing_CompensationController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/compensations/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批准并拨付（初审之外的另一人）：按纳入时的规则分担到分 */
        post: operations["financing_CompensationController_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/compensations/{id}/examination": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 审查：批准所依据的规则，逐条按今天核对（仅未办结的申请） */
        get: operations["financing_CompensationController_examine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/compensations/{id}/recoveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记一笔追回款，按各方承担的份额返还到分；同一凭证号只登记一次 */
        post: operations["financing_CompensationController_recover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/compensations/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 不予受理，写明理由；银行可补正后以新的编号再申请 */
        post: operations["financing_CompensationController_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/compensations/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 初审（四眼原则的第一人） */
        post: operations["financing_CompensationController_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本机构提出的与收到的对接请求（最新的在前） */
        get: operations["resource_pool_ContactController_list"];
        put?: never;
        /** 对一条已发布的供需信息提出对接请求 */
        post: operations["resource_pool_ContactController_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一件对接；按阶段显示联系方式与分级披露的内容 */
        get: operations["resource_pool_ContactController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts/{id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 接受：双方自此可见对方联系方式，请求方可见第二级内容 */
        post: operations["resource_pool_ContactController_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts/{id}/conclusion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 填写对接结果；可一并结束本机构的供需信息 */
        post: operations["resource_pool_ContactController_conclude"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts/{id}/declining": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 婉拒 */
        post: operations["resource_pool_ContactController_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts/{id}/disclosure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 按保密协议向该请求方披露保密内容 */
        post: operations["resource_pool_ContactController_disclose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 待办：待答复的与待填写结果的对接 */
        get: operations["resource_pool_ContactController_tasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counters/borrowers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 惠及企业数：一个时期内不同的借款人，去重计数，各期、各类之数不可相加 */
        get: operations["counters_RatiosController_borrowers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counters/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个数背后的全部分录（事件），各页之和等于该数；金额以数字串给出，单位分 */
        get: operations["counters_EntriesController_entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counters/entries.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个数背后的全部分录，CSV 文件（UTF-8，公式已转义） */
        get: operations["counters_EntriesController_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counters/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 指标目录：口径、版本、来源与可分维度 */
        get: operations["counters_TotalsController_metrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counters/ratios": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 比率：加权平均利率与期限、不良率、笔均金额，并给出相除的两数 */
        get: operations["counters_RatiosController_ratios"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counters/rebuild": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 依事件史重算全部累计数；期间照常计数，完成后一次替换并报告差异 */
        post: operations["counters_RebuildController_rebuild"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counters/rebuild/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 重算的进度与结果 */
        get: operations["counters_RebuildController_progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counters/reconcile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 核对：逐项比较累计数与其明细之和 */
        get: operations["counters_RebuildController_reconcile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counters/reconciliations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 每夜核对的结果，最近的在前 */
        get: operations["counters_RebuildController_nights"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counters/snapshot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 首屏快照：主要累计数与事件流游标，取自同一时刻 */
        get: operations["counters_TotalsController_snapshot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counters/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 累计数实时流（SSE）：快照加增量，凭 Last-Event-ID 无缝续传；金额以数字串给出 */
        get: operations["counters_StreamController_stream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counters/target-versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 年度目标的全部版本，最近设定的在前：内容、生效日、设定人、理由，及其今日是否有效 */
        get: operations["counters_TargetsController_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counters/targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 年度目标：今日有效的版本、现值、完成比例与按日均匀进度，并列按合同之数或易混之数，金额以数字串给出（单位分），注明口径版本与未确认之处 */
        get: operations["counters_TargetsController_targets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counters/targets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 设定年度目标的新版本：目标值、指标、依据文件、生效日与理由；此前各版保留，replaces 为所依据的版本号（新设为 0） */
        put: operations["counters_TargetsController_set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counters/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 累计数：按年、月、日，按维度；件次并列合同数，存量另给期末数，金额以数字串给出（单位分）；knownAt 给出当时所知的数 */
        get: operations["counters_TotalsController_totals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credit-applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询融资申请（各方只见自己的） */
        get: operations["financing_ApplicationController_list"];
        put?: never;
        /** 向一家银行的产品申请融资（企业为自己，运营中心代企业） */
        post: operations["financing_ApplicationController_apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credit-applications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一件融资申请：评分说明及全部经过 */
        get: operations["financing_ApplicationController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credit-applications/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 审批通过（受理银行） */
        post: operations["financing_ApplicationController_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credit-applications/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 不予通过，写明理由（受理银行） */
        post: operations["financing_ApplicationController_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credit-applications/{id}/grading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 知识价值评分：按当日有效的评分卡由七项指标评出等级（省局或受理银行） */
        post: operations["financing_ApplicationController_grade"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credit-lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询授信（银行见本行的，企业见自己为成员的） */
        get: operations["financing_CreditLineController_list"];
        put?: never;
        /** 批准授信（单一，或园区集合授信：总额度、成员限额、园区担保） */
        post: operations["financing_CreditLineController_grant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credit-lines/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个授信：各成员的限额、已用和可用，及全部经过（成员只见自己的用信）；核销和追回不恢复额度 */
        get: operations["financing_CreditLineController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credit-lines/{id}/change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 调整额度、成员限额或期限（不得低于已用） */
        post: operations["financing_CreditLineController_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credit-lines/{id}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 终止授信（不再用信；已用部分照常归还） */
        post: operations["financing_CreditLineController_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credit-products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询信贷产品（银行只见自己的，企业和运营中心见在办的） */
        get: operations["financing_ProductController_list"];
        put?: never;
        /** 设定本行的一个产品（按代码；再次提交即更新，只约束之后的贷款） */
        post: operations["financing_ProductController_set"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/data-ips": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询数据知识产权（最新的在前）；mine=true 只看本机构的 */
        get: operations["resource_pool_DataIpReadingController_list"];
        put?: never;
        /** 申请登记：形式审查、公示后登记，登记即挂牌流通 */
        post: operations["resource_pool_DataIpController_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/data-ips/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一项数据知识产权；异议与全部经过仅权利人和省局可见，异议人另见本机构的异议 */
        get: operations["resource_pool_DataIpReadingController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/data-ips/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 注销登记 */
        post: operations["resource_pool_DataIpController_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/data-ips/{id}/certificate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 登记证的打印页（HTML）；效力以登记簿为准，终止后注明 */
        get: operations["resource_pool_DataIpReadingController_certificate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/data-ips/{id}/certificate.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 登记证（PDF，一页，二维码含可离线验证的签名；公钥见 GET /certificates/keys）；终止后不再出具 */
        get: operations["resource_pool_DataIpCertificateController_draw"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/data-ips/{id}/change-approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 准予变更 */
        post: operations["resource_pool_DataIpReviewController_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/data-ips/{id}/change-request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 申请变更权利人或登记事项，经审查后生效并重新挂牌 */
        post: operations["resource_pool_DataIpController_requestChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/data-ips/{id}/change-return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 退回变更申请 */
        post: operations["resource_pool_DataIpReviewController_giveBackChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/data-ips/{id}/correction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 补正：在期限内整体重新提交申请内容 */
        post: operations["resource_pool_DataIpController_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/data-ips/{id}/correction-request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 通知补正，列明全部缺陷；期限按工作日计算 */
        post: operations["resource_pool_DataIpReviewController_requestCorrection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/data-ips/{id}/notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 形式审查合格，予以公示；公示期满无异议即登记发证并挂牌 */
        post: operations["resource_pool_DataIpReviewController_announce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/data-ips/{id}/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提出异议（须署名）：公示期内，或登记之后；登记后的异议使挂牌立即停牌 */
        post: operations["resource_pool_DataIpController_object"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/data-ips/{id}/objections/{objectionId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 决定异议：不成立则恢复挂牌，成立则不予登记或撤销 */
        post: operations["resource_pool_DataIpReviewController_decideObjection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/data-ips/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 不予登记，写明全部理由；形式审查或公示期间 */
        post: operations["resource_pool_DataIpReviewController_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/data-ips/{id}/renewal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 续展：期满前规定时间内办理，有效期接续计算 */
        post: operations["resource_pool_DataIpController_renew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/data-ips/{id}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤销登记 */
        post: operations["resource_pool_DataIpReviewController_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/data-ips/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤回申请（登记前） */
        post: operations["resource_pool_DataIpController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/data-ips/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本机构提出的异议；省局查看全部 */
        get: operations["resource_pool_DataIpReadingController_objections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/data-ips/review-queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 待办的审查、异议与变更（等待最久的在前），附期限 */
        get: operations["resource_pool_DataIpReadingController_queue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/discrepancies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询差异（专利、类别、导入批次、是否待处理），公告日最近的在前 */
        get: operations["resource_pool_DiscrepancyController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/discrepancies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一项差异及其经过 */
        get: operations["resource_pool_DiscrepancyController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/discrepancies/{id}/settlement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 处理差异：以公报为准（登记公报所载状态、权利人或负担）、以库为准、与本库无关；须说明理由 */
        post: operations["resource_pool_DiscrepancyController_settle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/encumbrances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 占用一件或多件专利（全部或全不）；未确认的占用到期自动失效 */
        post: operations["resource_pool_EncumbranceController_claim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/encumbrances/{claimId}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 确认占用：登记生效 */
        post: operations["resource_pool_EncumbranceController_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/encumbrances/{claimId}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 解除 */
        post: operations["resource_pool_EncumbranceController_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enterprises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询企业档案（运营中心见本中心登记的，企业见自己） */
        get: operations["financing_EnterpriseController_list"];
        put?: never;
        /** 登记企业档案（一家或多家，逐家给出结果）；资质由省局或运营中心认定，排除情形由省局认定 */
        post: operations["financing_EnterpriseController_profile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enterprises/{uscc}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一家企业的档案 */
        get: operations["financing_EnterpriseController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enterprises/{uscc}/consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 同意信息共享（企业本身，或代为登记并附同意书摘要） */
        post: operations["financing_EnterpriseController_consent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enterprises/{uscc}/consent-withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤回共享同意；同时移出现行白名单 */
        post: operations["financing_EnterpriseController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/funds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询风险补偿资金：规则、余额、闸门、已覆盖和按杠杆最多可覆盖 */
        get: operations["financing_FundController_list"];
        put?: never;
        /** 设立风险补偿资金（分担比例之和须恰为 1000000） */
        post: operations["financing_FundController_establish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/funds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个资金：余额、覆盖、杠杆、不良率、闸门、年度和借款人使用情况 */
        get: operations["financing_FundController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/funds/{id}/contributions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记一笔注资；同一注资编号只登记一次 */
        post: operations["financing_FundController_contribute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/funds/{id}/coverages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 已纳入的贷款（银行只见自己的） */
        get: operations["financing_FundController_coverages"];
        put?: never;
        /** 将本行一笔贷款纳入补偿（规模、单笔上限、杠杆、不良率闸门） */
        post: operations["financing_FundController_cover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/funds/{id}/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 资金总账（复式记账）：逐笔分录和各科目余额 */
        get: operations["financing_FundController_ledger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/funds/{id}/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 调整补偿规则（新的一版）；此前纳入的贷款仍按纳入时的分担办理 */
        post: operations["financing_FundController_changeRules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gazette-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 公报导入，最近的在前 */
        get: operations["resource_pool_GazetteController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gazette-imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 公报导入进度与结果 */
        get: operations["resource_pool_GazetteController_show"];
        /** 上传公报（.xlsx 或 .csv；列：专利号、公报代码、公告日，可选 权利人、登记号）；同一文件重复导入不产生变化 */
        put: operations["resource_pool_GazetteController_upload"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gazette-imports/{id}/reconciliation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 核对结果：已登记、库中已有、各类差异、不可读，合计为文件行数 */
        get: operations["resource_pool_GazetteController_reconciliation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gazette-imports/{id}/rejects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 未导入的行及原因 */
        get: operations["resource_pool_GazetteController_rejects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gazette-imports/{id}/rejects.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 下载未导入的行（.xlsx 或 .csv） */
        get: operations["resource_pool_GazetteController_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grading-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 批量分级，最近的在前 */
        get: operations["resource_pool_GradingRunController_list"];
        put?: never;
        /** 对全库或按条件批量分级；编号由调用方生成，重复提交不会重复分级 */
        post: operations["resource_pool_GradingRunController_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grading-runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一批分级的进度与结果 */
        get: operations["resource_pool_GradingRunController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grading-runs/{id}/overridden": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 该批未触及的人工调整，以及评分卡本会给出的等级 */
        get: operations["resource_pool_GradingRunController_overridden"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本机构的导入，最近的在前 */
        get: operations["resource_pool_ImportController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导入进度与结果 */
        get: operations["resource_pool_ImportController_show"];
        /** 上传 .xlsx 或 .csv 并开始导入；同一编号重复上传同一文件不会重复导入；因平台原因停止的，从未导入的行继续 */
        put: operations["resource_pool_ImportController_upload"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/rejects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 未导入的行及提示（landed 为 true 的行已导入，仅提示） */
        get: operations["resource_pool_ImportController_rejects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/rejects.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 下载未导入的行（.xlsx 或 .csv） */
        get: operations["resource_pool_ImportController_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inbound-listings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 合作平台的供需信息（最新的在前），附来源；相同的信息合并显示 */
        get: operations["delivery_InboundController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inbound-listings/{externalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 合作平台以自己的信息编号送入或更新一条信息 */
        put: operations["delivery_InboundController_take"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inbound-listings/{externalId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 合作平台撤回自己送入的一条信息 */
        post: operations["delivery_InboundController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/institutions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询认定机构（未认定的仅申报机构和省局可见） */
        get: operations["resource_pool_InstitutionController_list"];
        put?: never;
        /** 申报高校转化基地、产业专利运营中心、专利产业化示范企业；退回或期满后以原编号再报 */
        post: operations["resource_pool_InstitutionController_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/institutions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一家机构；申报内容、指标与全部经过仅申报机构和省局可见 */
        get: operations["resource_pool_InstitutionController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/institutions/{id}/indicators/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 报送年度指标；同一年度再报即替换 */
        put: operations["resource_pool_InstitutionController_report"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/institutions/{id}/recognition": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 认定：给予编号和有效期；申报机构不得认定自己 */
        post: operations["resource_pool_InstitutionController_recognise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/institutions/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 退回申报 */
        post: operations["resource_pool_InstitutionController_giveBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/institutions/{id}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤销认定 */
        post: operations["resource_pool_InstitutionController_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/institutions/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出认定机构（CSV 或 Excel） */
        get: operations["resource_pool_InstitutionController_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/institutions/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 目标进度：10 家转化基地、5 家运营中心、500 家示范企业，附年度指标合计 */
        get: operations["resource_pool_InstitutionController_summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/licenses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询许可（各机构只见本机构提交的） */
        get: operations["licensing_LicenseController_list"];
        put?: never;
        /** 提交许可合同备案申请；资源库占用专利后受理。Prefer: wait=5 等待受理结果，否则 202 */
        post: operations["licensing_LicenseController_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/licenses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一件许可及其全部经过 */
        get: operations["licensing_LicenseController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/licenses/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 注销备案：合同提前终止；已计入的统计不变 */
        post: operations["licensing_LicenseController_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/licenses/{id}/change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 变更备案（许可人、种类和专利不变；范围只能缩小，扩大部分另行备案） */
        post: operations["licensing_LicenseController_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/licenses/{id}/correction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 更正备案：此前的统计一并更正（许可人、种类和专利不变；范围只能缩小） */
        post: operations["licensing_LicenseController_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/licenses/{id}/examination": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 审查：备案所依据的规则，逐条按今天核对（仅未办结的备案申请） */
        get: operations["licensing_LicenseController_examine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/licenses/{id}/recordal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 备案：编号由系统按年度顺序给出 */
        post: operations["licensing_LicenseController_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/licenses/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 不予备案 */
        post: operations["licensing_LicenseController_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/licenses/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤回申请（仅提交机构，备案前） */
        post: operations["licensing_LicenseController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/licenses/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出查询结果为 CSV（至多 10000 行） */
        get: operations["licensing_LicenseController_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/loans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询贷款（银行见本行的，企业见自己的） */
        get: operations["financing_LoanReadingController_list"];
        put?: never;
        /** 登记贷款发放（受产品、等级、授信、质押的限制） */
        post: operations["financing_LoanController_disburse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/loans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一笔贷款：还款计划、还款明细、余额、所纳入的风险补偿资金、所在证券化资产池及全部经过 */
        get: operations["financing_LoanReadingController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/loans/{id}/classification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 五级分类 */
        post: operations["financing_LoanController_classify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/loans/{id}/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 展期（到期之前，不超过贷款通则和产品的期限） */
        post: operations["financing_LoanController_extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/loans/{id}/recoveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记一笔追回（核销或补偿之后；不超过核销或补偿的金额；同一凭证号只登记一次） */
        post: operations["financing_LoanController_recover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/loans/{id}/repayment-reversals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 还款冲正（误报的一笔还款；未还本金、授信占用和统计随之恢复，不可撤销；已申请补偿或入池余额已扣除的不予冲正） */
        post: operations["financing_LoanController_reverseRepayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/loans/{id}/repayments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记一笔还款（本金和利息分列；提前归还即为提前还款；同一凭证号只登记一次） */
        post: operations["financing_LoanController_repay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/loans/{id}/reversal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 贷款冲正（误报的发放；恢复授信和申请的额度，冲减统计，不可撤销；核销、不良、已申请补偿或已入池的不予冲正） */
        post: operations["financing_LoanController_reverse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/loans/{id}/write-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 核销（不良贷款；可部分核销） */
        post: operations["financing_LoanController_writeOff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/matches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 匹配结果：?demand= 某需求的匹配专利（发布方与省局见全部，其他机构只见本机构入库的专利），?patent= 本机构专利可满足的需求 */
        get: operations["resource_pool_MatchingController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/matches/{id}/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一项匹配的全部评价（省局） */
        get: operations["resource_pool_MatchingController_judgements"];
        put?: never;
        /** 评价匹配结果是否有用；以每个机构最后一次评价为准 */
        post: operations["resource_pool_MatchingController_judge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/matching/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 最近的全量匹配 */
        get: operations["resource_pool_MatchingController_runs"];
        put?: never;
        /** 发起全量匹配：全部公开需求对全部在库专利 */
        post: operations["resource_pool_MatchingController_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/matching/runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 全量匹配的进度 */
        get: operations["resource_pool_MatchingController_run"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/matchmakings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询供需对接活动（公开：名称、日期、地点、议程） */
        get: operations["resource_pool_MatchmakingReadingController_list"];
        put?: never;
        /** 发布供需对接活动（片区、领域、日期、地点、议程） */
        post: operations["resource_pool_MatchmakingController_announce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/matchmakings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一场活动；登录者另见自己的邀请和洽谈，主办机构和省局见全部 */
        get: operations["resource_pool_MatchmakingReadingController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/matchmakings/{id}/agenda": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 议程；附当前身份可见的洽谈安排 */
        get: operations["resource_pool_MatchmakingReadingController_agenda"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/matchmakings/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 取消活动 */
        post: operations["resource_pool_MatchmakingController_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/matchmakings/{id}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 邀请发布中的供给和需求参会（全部邀请或全部不邀请） */
        post: operations["resource_pool_MatchmakingController_invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/matchmakings/{id}/invitations/{postingId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 答复邀请（仅发布该供需信息的机构） */
        post: operations["resource_pool_MatchmakingController_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/matchmakings/{id}/meetings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 安排洽谈：双方均参会的一供一需，某桌某时；以原编号再报即改时间或桌号 */
        post: operations["resource_pool_MatchmakingController_arrange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/matchmakings/{id}/meetings/{meetingId}/contracts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 将洽谈关联到合同（转让、许可或贷款） */
        post: operations["resource_pool_MatchmakingController_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/matchmakings/{id}/meetings/{meetingId}/outcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记洽谈结果（以最后一次为准） */
        post: operations["resource_pool_MatchmakingController_hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/matchmakings/{id}/schedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 变更日期、地点或议程；改期后已有的答复和洽谈安排作废 */
        put: operations["resource_pool_MatchmakingController_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/matchmakings/{id}/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 活动统计：邀请、参会、洽谈、达成意向、合同（仅主办机构和省局） */
        get: operations["resource_pool_MatchmakingReadingController_statistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/matchmakings/{id}/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 推荐邀请的供给、需求及其配对（仅主办机构和省局） */
        get: operations["resource_pool_MatchmakingReadingController_suggestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oidc/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 统一身份平台的回调 */
        get: operations["OidcController_callback"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oidc/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 转到统一身份平台登录 */
        get: operations["OidcController_login"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/open-licenses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询开放许可（最新的在前） */
        get: operations["licensing_OpenLicenseReadingController_list"];
        put?: never;
        /** 声明开放许可；答复 202，由资源库占用专利后转入待公告（Prefer: wait=5 可等待结果） */
        post: operations["licensing_OpenLicenseController_declare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/open-licenses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一件开放许可及其经过、被许可人数 */
        get: operations["licensing_OpenLicenseReadingController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/open-licenses/{id}/announcement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 公告开放许可声明 */
        post: operations["licensing_OpenLicenseController_announce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/open-licenses/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 转让后由新的专利权人确认继续开放许可（声明机构或省局提交） */
        post: operations["licensing_OpenLicenseController_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/open-licenses/{id}/examination": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 审查：公告所依据的规则，逐条按今天核对（仅待公告的声明；声明机构和省局） */
        get: operations["licensing_OpenLicenseReadingController_examine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/open-licenses/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 不予公告 */
        post: operations["licensing_OpenLicenseController_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/open-licenses/{id}/relief-statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 年费减免说明（JSON，或 Accept: text/html 打印页）；仅声明机构和省局 */
        get: operations["licensing_OpenLicenseReadingController_relief"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/open-licenses/{id}/royalty": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 按公告标准计算许可使用费，精确到分，列出每一步 */
        get: operations["licensing_OpenLicenseReadingController_royalty"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/open-licenses/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤回声明：不再接受新的被许可人，此前取得的许可继续有效 */
        post: operations["licensing_OpenLicenseController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/open-licenses/fee-guidance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 按今天的规则和费用指引核对尚未提交的使用费：refusals 会使声明被拒绝，warnings 只作提示；不保存 */
        post: operations["licensing_FeeGuidanceController_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/open-licenses/feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 自某一游标以来的变化，供其他门户同步；每条附开放许可的现状 */
        get: operations["licensing_OpenLicenseReadingController_feed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ops/counters/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 列出死信事件：未处理的，或已重放、已放弃的及其办理人与时间 */
        get: operations["counters_DeadLetterController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ops/counters/dead-letters/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 放弃一封死信；其后的事件在重放时继续 */
        post: operations["counters_DeadLetterController_discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ops/counters/dead-letters/{stream}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 按顺序重放一个事件流的死信 */
        post: operations["counters_DeadLetterController_replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ops/delivery/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 列出死信事件：未处理的，或已重放、已放弃的及其办理人与时间 */
        get: operations["delivery_DeadLetterController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ops/delivery/dead-letters/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 放弃一封死信；其后的事件在重放时继续 */
        post: operations["delivery_DeadLetterController_discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ops/delivery/dead-letters/{stream}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 按顺序重放一个事件流的死信 */
        post: operations["delivery_DeadLetterController_replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ops/financing/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 列出死信事件：未处理的，或已重放、已放弃的及其办理人与时间 */
        get: operations["financing_DeadLetterController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ops/financing/dead-letters/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 放弃一封死信；其后的事件在重放时继续 */
        post: operations["financing_DeadLetterController_discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ops/financing/dead-letters/{stream}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 按顺序重放一个事件流的死信 */
        post: operations["financing_DeadLetterController_replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ops/licensing/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 列出死信事件：未处理的，或已重放、已放弃的及其办理人与时间 */
        get: operations["licensing_DeadLetterController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ops/licensing/dead-letters/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 放弃一封死信；其后的事件在重放时继续 */
        post: operations["licensing_DeadLetterController_discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ops/licensing/dead-letters/{stream}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 按顺序重放一个事件流的死信 */
        post: operations["licensing_DeadLetterController_replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ops/resource-pool/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 列出死信事件：未处理的，或已重放、已放弃的及其办理人与时间 */
        get: operations["resource_pool_DeadLetterController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ops/resource-pool/dead-letters/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 放弃一封死信；其后的事件在重放时继续 */
        post: operations["resource_pool_DeadLetterController_discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ops/resource-pool/dead-letters/{stream}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 按顺序重放一个事件流的死信 */
        post: operations["resource_pool_DeadLetterController_replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/partners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 合作平台列表 */
        get: operations["delivery_PartnerController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/partners/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个合作平台，附设定与轮换密钥的经过 */
        get: operations["delivery_PartnerController_show"];
        /** 设定合作平台；首次设定时返回签名密钥，仅显示一次 */
        put: operations["delivery_PartnerController_set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/partners/{id}/old-secret-ending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 过渡期内立即作废旧密钥（例如对方已换上新密钥，或旧密钥泄露）；新密钥不变 */
        post: operations["delivery_PartnerController_endOldSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/partners/{id}/rotation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 轮换签名密钥；过渡期内新旧密钥同时签名，新密钥仅显示一次。已泄露的以 overlapHours 为 0 轮换，旧密钥立即作废 */
        post: operations["delivery_PartnerController_rotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/patent-pools": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询专利池 */
        get: operations["licensing_PatentPoolController_list"];
        put?: never;
        /** 组建专利池（成员、投入专利、分配比例、许可使用费标准） */
        post: operations["licensing_PatentPoolController_form"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/patent-pools/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个专利池；管理机构和省局另见各成员分配、逐笔许可费及全部经过 */
        get: operations["licensing_PatentPoolController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/patent-pools/{id}/change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 变更成员、比例或使用费标准；此前的许可不受影响 */
        post: operations["licensing_PatentPoolController_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/patent-pools/{id}/dissolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 解散专利池；此前的许可继续有效，其费用继续分配 */
        post: operations["licensing_PatentPoolController_dissolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/patent-pools/{id}/fees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记一笔许可费，按许可订立时的成员比例分配到分；同一支付凭证号只分配一次 */
        post: operations["licensing_PatentPoolController_splitFee"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/patents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询资源库（号码、权利人、市州、IPC、状态、分级、意向方式、全文） */
        get: operations["resource_pool_PatentController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/patents/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一件专利：著录项目、法律状态、权利负担与全部经过 */
        get: operations["resource_pool_PatentController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** 修改分级、成熟度、意向方式或行业 */
        patch: operations["resource_pool_PatentController_amend"];
        trace?: never;
    };
    "/api/patents/{number}/delisting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 出库 */
        post: operations["resource_pool_PatentController_delist"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/patents/{number}/grading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一件专利的分级：各指标得分、理由，以及下一档要求 */
        get: operations["resource_pool_GradingController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/patents/{number}/grading/lifting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤销人工调整，按现行评分卡重新分级 */
        post: operations["resource_pool_GradingController_lift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/patents/{number}/grading/override": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 人工调整分级并说明理由；调整在撤销或再次调整前一直有效 */
        post: operations["resource_pool_GradingController_override"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/patents/{number}/legal-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记法律状态公告（公报代码） */
        post: operations["resource_pool_PatentController_recordLegalEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/patents/bulk-amendments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批量修改意向方式、成熟度、行业；逐行给出结果，互不影响 */
        post: operations["resource_pool_BulkController_amend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/patents/bulk-delistings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批量出库；逐行给出结果，互不影响 */
        post: operations["resource_pool_BulkController_delist"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/patents/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 符合条件的专利件数 */
        get: operations["resource_pool_PatentController_count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/patents/saved-searches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我的订阅检索与各自的新命中件数 */
        get: operations["resource_pool_SavedSearchController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/patents/saved-searches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 保存或改名（编号由调用方给出，重复提交无副作用） */
        put: operations["resource_pool_SavedSearchController_put"];
        post?: never;
        /** 删除订阅检索 */
        delete: operations["resource_pool_SavedSearchController_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/patents/saved-searches/{id}/hits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 订阅检索的新命中 */
        get: operations["resource_pool_SavedSearchController_hits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/patents/saved-searches/{id}/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 全部标为已读 */
        post: operations["resource_pool_SavedSearchController_seen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/patents/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 检索专利：全文或任意写法的号码、IPC、市州、行业、产业链、权利人类别、分级、成熟度、价格、意向方式；附分面计数（约一万件以上为抽样估计，totalIs=estimate）与命中位置 */
        get: operations["resource_pool_SearchController_search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pledges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询质押（当事人只见自己的） */
        get: operations["financing_PledgeController_list"];
        put?: never;
        /** 提交质押登记申请；资源库占用专利后受理。Prefer: wait=5 等待受理结果，否则 202 */
        post: operations["financing_PledgeController_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pledges/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一件质押、其全部经过和对质权人的通知 */
        get: operations["financing_PledgeController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pledges/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 注销登记：质权自注销之日终止；已计入的统计不变 */
        post: operations["financing_PledgeLifeController_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pledges/{id}/certificate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 质押登记证（PDF，一页，二维码含可离线验证的签名） */
        get: operations["financing_CertificateController_draw"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pledges/{id}/change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 变更登记：名称、债权种类、金额、期限或范围（变更协议签订后三十日内） */
        post: operations["financing_PledgeLifeController_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pledges/{id}/claim-transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 主债权转让：质权随之转让（最高额质权须先确定债权） */
        post: operations["financing_PledgeLifeController_transferClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pledges/{id}/correction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 补正：重新提交全部材料（仅提交机构）；陈述有变的重新陈述，不填的不变 */
        post: operations["financing_PledgeController_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pledges/{id}/correction-request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 通知补正；补正后审查期限重新起算 */
        post: operations["financing_PledgeController_requestCorrection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pledges/{id}/enforcement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 质权实现：折价、拍卖或变卖；余款返还，不足部分仍由债务人清偿 */
        post: operations["financing_PledgeLifeController_enforce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pledges/{id}/examination": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 审查：登记所依据的规则，逐条按今天核对（仅未办结的质押登记） */
        get: operations["financing_PledgeController_examine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pledges/{id}/fixing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 最高额质权的债权确定 */
        post: operations["financing_PledgeLifeController_fix"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pledges/{id}/partial-release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 部分解除质押（须质权人同意） */
        post: operations["financing_PledgeLifeController_releasePartly"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pledges/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 不予登记 */
        post: operations["financing_PledgeController_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pledges/{id}/registration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记：质权自此设立；登记证号由系统按年度顺序给出 */
        post: operations["financing_PledgeController_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pledges/{id}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤销登记：质权自始无效，统计退回；虚假承诺记入信用记录 */
        post: operations["financing_PledgeLifeController_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pledges/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤回申请（仅提交机构，登记前） */
        post: operations["financing_PledgeController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pledges/review-queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 待审查的质押登记：件数、逾期件数、最早提交日与已等日数 */
        get: operations["financing_PledgeController_reviewQueue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/postings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询供需信息（最新的在前）；mine=true 只看本机构的 */
        get: operations["resource_pool_PostingReadingController_list"];
        put?: never;
        /** 提交供给或需求，待审核后发布 */
        post: operations["resource_pool_PostingController_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/postings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一条供需信息；按身份分级显示内容 */
        get: operations["resource_pool_PostingReadingController_show"];
        /** 修改：整体重新提交；审核发布前，原已发布的内容保持可见 */
        put: operations["resource_pool_PostingController_amend"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/postings/{id}/chain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 由它而来的对接与业务，逐环列出；仅发布机构和省局 */
        get: operations["resource_pool_PostingReadingController_chain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/postings/{id}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 结束：已达成（写明促成的业务）或不再需要；仅发布机构 */
        post: operations["resource_pool_PostingController_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/postings/{id}/examination": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 审查：发布所依据的规则，逐条按今天核对（仅待审核的内容；发布机构和省局） */
        get: operations["resource_pool_PostingReadingController_examine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/postings/{id}/page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一条已发布供需信息的打印页（HTML） */
        get: operations["resource_pool_PostingReadingController_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/postings/{id}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 审核发布（不得由提交人办理）；须写明所审阅的版次 */
        post: operations["resource_pool_PostingController_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/postings/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 退回修改 */
        post: operations["resource_pool_PostingController_giveBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/postings/{id}/take-down": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 下架 */
        post: operations["resource_pool_PostingController_takeDown"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/postings/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 符合条件的供需信息条数，按状态 */
        get: operations["resource_pool_PostingReadingController_count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/postings/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出查询结果（CSV 或 Excel） */
        get: operations["resource_pool_PostingReadingController_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/postings/review-queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 待审核的供需信息（先提交的在前） */
        get: operations["resource_pool_PostingReadingController_queue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询专利产品（未备案的仅申请机构和省局可见） */
        get: operations["resource_pool_ProductController_list"];
        put?: never;
        /** 申请专利产品备案；专利须有效，且由企业持有或许可给企业；退回后以原编号再报 */
        post: operations["resource_pool_ProductController_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一件专利产品，标明已失效的专利；证明、产值与全部经过仅申请机构和省局可见 */
        get: operations["resource_pool_ProductController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 注销备案（申请机构或省局） */
        post: operations["resource_pool_ProductController_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products/{id}/outputs/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 报送年度产值（单位分）；同一年度再报即替换 */
        put: operations["resource_pool_ProductController_report"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products/{id}/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 备案：给予编号；专利须仍有效、仍由企业持有或许可给企业；申请机构不得备案自己的申请 */
        post: operations["resource_pool_ProductController_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 退回申请 */
        post: operations["resource_pool_ProductController_giveBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出专利产品（CSV 或 Excel） */
        get: operations["resource_pool_ProductController_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 已备案产品的产值合计，按行业和年度（单位分） */
        get: operations["resource_pool_ProductController_summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/publications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 分发清单，附各合作平台的回执 */
        get: operations["delivery_PublicationController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/publications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一条分发，附各合作平台的回执 */
        get: operations["delivery_PublicationController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/publications/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 向一个合作平台重发最新版次 */
        post: operations["delivery_PublicationController_resend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/publications/reach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 触达率：最新版次已送达的占比，按类型和合作平台 */
        get: operations["delivery_PublicationController_reach"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reward-statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 出具职务发明奖酬计算书：净收入按法定或约定比例提取，按权重分配到分 */
        post: operations["licensing_RewardController_state"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reward-statements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一份奖酬计算书；format=html 为可打印的 A4 页面 */
        get: operations["licensing_RewardController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roadshows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询路演，附意向与成果的合计（单位分） */
        get: operations["financing_RoadshowController_list"];
        put?: never;
        /** 发布产业链路演（日期、产业链、参演企业） */
        post: operations["financing_RoadshowController_schedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roadshows/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一场路演：合计对登录者公开，意向与成果只对当事银行、企业和省局公开 */
        get: operations["financing_RoadshowController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roadshows/{id}/interests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记投贷意向（贷款、投资、投贷联动）；金额只对当事方公开 */
        post: operations["financing_RoadshowController_declare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roadshows/{id}/outcomes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记意向的成果（贷款、转让的编号，或投资合同）；意向方或省局办理 */
        post: operations["financing_RoadshowController_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/securitizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询资产池（发起机构只见自己的） */
        get: operations["financing_SecuritizationController_list"];
        put?: never;
        /** 资产池封包：许可费债权与质押贷款，各项余额之和须等于总额，一项资产同时只在一个池中 */
        post: operations["financing_SecuritizationController_form"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/securitizations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个资产池：逐项资产及全部经过 */
        get: operations["financing_SecuritizationController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/securitizations/{id}/cash-flow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 现金流表：按到期月份列出应收金额，各月之和等于总额 */
        get: operations["financing_SecuritizationController_cashFlow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/securitizations/{id}/dissolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 解散资产池；其资产可以再入其他资产池 */
        post: operations["financing_SecuritizationController_dissolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 当前身份 */
        get: operations["SessionController_who"];
        put?: never;
        /** 以用户名和密码登录；浏览器得到 Cookie，命令行使用返回的 token */
        post: operations["SessionController_signIn"];
        /** 退出登录，凭证立即失效 */
        delete: operations["SessionController_signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 机构代码与全称，可按名称或代码的一部分查找，按代码排列 */
        get: operations["TenantController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenants/{tenant}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 登记或更正机构全称；原名称留在审计中 */
        put: operations["TenantController_name"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenants/public": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 公开页面上的机构名称：运营中心、银行和省局的代码与全称，按代码排列；不含企业、个人和账户 */
        get: operations["TenantController_listPublic"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenants/unnamed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 已有账户或密钥、尚未登记全称的机构代码 */
        get: operations["TenantController_unnamed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询转让（运营中心只见本机构的） */
        get: operations["resource_pool_TransferController_list"];
        put?: never;
        /** 提交转让登记申请（一份合同可含多件专利，全部占用或全部不占用） */
        post: operations["resource_pool_TransferController_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/transfers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一件转让及其全部经过 */
        get: operations["resource_pool_TransferController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/transfers/{id}/correction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 更正登记 */
        post: operations["resource_pool_TransferController_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/transfers/{id}/examination": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 审查：登记所依据的规则，逐条按今天核对（仅待审查的转让） */
        get: operations["resource_pool_TransferController_examine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/transfers/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 不予登记 */
        post: operations["resource_pool_TransferController_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/transfers/{id}/registration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记：转让自登记之日起生效 */
        post: operations["resource_pool_TransferController_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/transfers/{id}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤销登记：权利人与统计一并恢复 */
        post: operations["resource_pool_TransferController_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/transfers/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤回申请（仅提交机构，登记前） */
        post: operations["resource_pool_TransferController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/transfers/bulk-filings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批量提交转让登记申请；逐行给出结果，互不影响 */
        post: operations["resource_pool_TransferController_fileMany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/transfers/bulk-registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批量登记；逐行给出结果，互不影响 */
        post: operations["resource_pool_TransferController_registerMany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询先使用后付费（提交机构和被许可人只见自己的） */
        get: operations["licensing_TrialController_list"];
        put?: never;
        /** 为一件许可启动先使用后付费（试用期、付款安排、增信） */
        post: operations["licensing_TrialController_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trials/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一件先使用后付费：付款安排、每一笔款项的状态及全部经过 */
        get: operations["licensing_TrialController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trials/{id}/guarantee-payouts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记担保人或保险人的先行赔付（提交机构，逾期之后，限额之内） */
        post: operations["licensing_TrialController_payOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trials/{id}/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记一笔款项已付清（提交机构）；金额须与应付一致 */
        post: operations["licensing_TrialController_pay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trials/{id}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 申报一个期间的销售额、产量和里程碑（被许可人或提交机构）；达到约定条件的款项随即到期 */
        post: operations["licensing_TrialController_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trials/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 试用期内退回许可（被许可人或提交机构）；已到期的款项仍须支付，其余不再到期 */
        post: operations["licensing_TrialController_giveBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/valuations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 按成本法、市场法或收益法计算估值，列出参数与公式版本；不保存 */
        post: operations["resource_pool_ValuationController_compute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhook-deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 推送记录，最近的在前（省局见全部，其他单位只见自己的；保存 30 天） */
        get: operations["delivery_WebhookController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhook-deliveries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一条推送，附每次尝试的状态、用时与对方答复的开头 */
        get: operations["delivery_WebhookController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhook-deliveries/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 推送的统计：送达、终止、待推送条数，与平均、中位、99 分位时延（毫秒，不含补发） */
        get: operations["delivery_WebhookController_figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhook-endpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 推送地址列表，附提醒：停用或将停用的原因和办法（省局见全部，其他单位只见自己的） */
        get: operations["delivery_EndpointController_list"];
        put?: never;
        /** 登记推送地址；答复中的签名密钥仅此一次显示，请立即保存 */
        post: operations["delivery_EndpointController_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhook-endpoints/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个推送地址 */
        get: operations["delivery_EndpointController_show"];
        /** 变更推送地址、订阅的事件类型或说明（每次提交全部内容） */
        put: operations["delivery_EndpointController_change"];
        post?: never;
        /** 注销：地址与密钥作废，未送达的不再推送 */
        delete: operations["delivery_EndpointController_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhook-endpoints/{id}/disabling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 停用：不再产生新的推送，未送达的暂停 */
        post: operations["delivery_EndpointController_disable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhook-endpoints/{id}/enabling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 启用：暂停的推送继续；停用期间的事实可用补发取得 */
        post: operations["delivery_EndpointController_enable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhook-endpoints/{id}/replays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 补发一条消息，或一段时间内的全部消息（webhook-id 与原消息相同，记录标明为补发） */
        post: operations["delivery_WebhookController_replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhook-endpoints/{id}/rotation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 轮换签名密钥；过渡期内新旧密钥同时签名，新密钥仅此一次显示 */
        post: operations["delivery_EndpointController_rotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhook-endpoints/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 测试：立即发送一条 ipflow.test 消息，并告知对方的答复 */
        post: operations["delivery_EndpointController_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhook-endpoints/event-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 当前身份可以订阅的事件类型 */
        get: operations["delivery_EndpointController_types"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/whitelist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 现行白名单（银行只见在办产品覆盖的企业，企业只见自己）；changedSince 只列新增与变更 */
        get: operations["financing_WhitelistController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/whitelist-editions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 批次列表，新的在前；省局之外只见已发布的 */
        get: operations["financing_EditionController_list"];
        put?: never;
        /** 起草批次（名称、有效期、遴选条件）；同一编号再次提交即改写草稿 */
        post: operations["financing_EditionController_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/whitelist-editions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个批次；经过仅省局可见 */
        get: operations["financing_EditionController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/whitelist-editions/{id}/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 预览草稿：按条件可列入多少家，谁因何未列入 */
        get: operations["financing_EditionController_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/whitelist-editions/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 作废未发布的批次（附理由） */
        post: operations["financing_EditionController_discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/whitelist-editions/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 下载批次名单（CSV、Excel、JSON 或 PDF；JSON 与 PDF 含内容摘要与签名，可离线核验；PDF 限已发布的批次） */
        get: operations["financing_EditionExportController_edition"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/whitelist-editions/{id}/named": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 草稿指定列入的企业，按统一社会信用代码排列；total 为全部家数 */
        get: operations["financing_EditionNamedController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** 在按名单的草稿中加入、移出企业，其余不变 */
        patch: operations["financing_EditionNamedController_amend"];
        trace?: never;
    };
    "/api/whitelist-editions/{id}/outcomes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询对接成果（银行见本行的，企业见自己的，省局见全部） */
        get: operations["financing_OutcomeController_list"];
        put?: never;
        /** 报告对接成果（联系、审批、授信、放款、拒绝）；金额填截至目前的累计数 */
        post: operations["financing_OutcomeController_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/whitelist-editions/{id}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 复核发布（须与起草、提交人不同）：编号、签名，取代上一批次 */
        post: operations["financing_EditionController_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/whitelist-editions/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 退回修改（附理由） */
        post: operations["financing_EditionController_return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/whitelist-editions/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 批次名单（银行只见在办产品覆盖的企业，企业只见自己） */
        get: operations["financing_EditionController_rows"];
        /**
         * 以表格（.xlsx 或 .csv）确定草稿的名单，取代遴选条件；任何一行有误则全部不导入，并逐行说明
         * @description 必需的列：统一社会信用代码；可选：企业名称（须与企业档案一致）。平台下载的名单可直接导入。资质、专利数等一律以企业档案和专利库为准，不取自表格；未同意共享或有排除情形的企业不会列入，见“预览草稿”。
         */
        put: operations["financing_EditionImportController_import"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/whitelist-editions/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提交复核：按条件遴选并冻结名单，给出内容摘要 */
        post: operations["financing_EditionController_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/whitelist-editions/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 批次签名的公钥与核验方法（EdDSA；配置国密时另有 SM2）
         * @description 内容摘要 contentHash：对每一行，取其 JSON 的规范形式（RFC 8785：字段名排序、无空白）的 SHA-256（十六进制小写），
         *     写成“统一社会信用代码 空格 摘要”一行；各行按字节排序，以换行符（LF）连接，末尾无换行；再取全文的 SHA-256。
         *
         *     签名 signature：紧凑 JWS（RFC 7515，EdDSA）。载荷即下列字段的规范 JSON：editionId、number、sequence、validFrom、
         *     validUntil、rowCount、contentHash。将前两段（以点相连）存为 signed，第三段按 base64url 解码存为 sig，公钥（keys 中的
         *     jwks）存为 PEM 后：`openssl pkeyutl -verify -pubin -inkey pub.pem -rawin -in signed -sigfile sig`。
         *
         *     国密摘要 contentHashSm3：算法同内容摘要，各处的 SHA-256 改为 SM3（`openssl dgst -sm3`）；配置国密后发布的批次才有。
         *
         *     国密签名 sm2Signature：对上述载荷加 contentHashSm3 一项（批次有此摘要时）的规范 JSON 的 SM2 签名（SM3，DER，十六进制），
         *     存为 payload 后：`openssl pkeyutl -verify -pubin -inkey sm2.pem -rawin -digest sm3
         *     -pkeyopt distid:1234567812345678 -in payload -sigfile sm2sig`。
         */
        get: operations["financing_EditionController_keys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/whitelist-editions/verify/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 公开核验：批次编号是否真实、何时有效、内容摘要与签名
         * @description 内容摘要 contentHash：对每一行，取其 JSON 的规范形式（RFC 8785：字段名排序、无空白）的 SHA-256（十六进制小写），
         *     写成“统一社会信用代码 空格 摘要”一行；各行按字节排序，以换行符（LF）连接，末尾无换行；再取全文的 SHA-256。
         *
         *     签名 signature：紧凑 JWS（RFC 7515，EdDSA）。载荷即下列字段的规范 JSON：editionId、number、sequence、validFrom、
         *     validUntil、rowCount、contentHash。将前两段（以点相连）存为 signed，第三段按 base64url 解码存为 sig，公钥（keys 中的
         *     jwks）存为 PEM 后：`openssl pkeyutl -verify -pubin -inkey pub.pem -rawin -in signed -sigfile sig`。
         *
         *     国密摘要 contentHashSm3：算法同内容摘要，各处的 SHA-256 改为 SM3（`openssl dgst -sm3`）；配置国密后发布的批次才有。
         *
         *     国密签名 sm2Signature：对上述载荷加 contentHashSm3 一项（批次有此摘要时）的规范 JSON 的 SM2 签名（SM3，DER，十六进制），
         *     存为 payload 后：`openssl pkeyutl -verify -pubin -inkey sm2.pem -rawin -digest sm3
         *     -pkeyopt distid:1234567812345678 -in payload -sigfile sm2sig`。
         */
        get: operations["financing_EditionController_verify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/whitelist/{uscc}/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 将一家企业中途移出（附事由）；已发布的批次不变 */
        post: operations["financing_WhitelistController_remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/whitelist/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 下载现行白名单（CSV、Excel 或 JSON） */
        get: operations["financing_EditionExportController_standing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/workbench": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 工作台：本机构的专利与供需、案件及时限、待办；省局与审查员见各审查队列 */
        get: operations["resource_pool_WorkbenchController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AccountAccountDto: {
            createdAt: string;
            createdBy: string;
            disabledAt: string | null;
            displayName: string;
            id: string;
            lockedUntil: string | null;
            oidcSubject: string | null;
            roles: ("bank" | "dashboard" | "enterprise" | "office" | "operation_center" | "reviewer")[];
            tenant: string;
            username: string;
        };
        AccountAccountPageDto: {
            items: {
                createdAt: string;
                createdBy: string;
                disabledAt: string | null;
                displayName: string;
                id: string;
                lockedUntil: string | null;
                oidcSubject: string | null;
                roles: ("bank" | "dashboard" | "enterprise" | "office" | "operation_center" | "reviewer")[];
                tenant: string;
                username: string;
            }[];
            next?: string;
        };
        AccountChangeDto: {
            disabled?: boolean;
            displayName?: string;
            oidcSubject?: string | null;
            password?: string;
            roles?: ("office" | "reviewer" | "operation_center" | "enterprise" | "bank" | "dashboard")[];
        };
        AccountDto: {
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            /** Format: date-time */
            disabledAt: string | null;
            displayName: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            lockedUntil: string | null;
            oidcSubject: string[];
            roles: ("office" | "reviewer" | "operation_center" | "enterprise" | "bank" | "dashboard")[];
            tenant: string;
            username: string;
        };
        AccountPageDto: {
            items: {
                /** Format: date-time */
                createdAt: string;
                createdBy: string;
                /** Format: date-time */
                disabledAt: string | null;
                displayName: string;
                /** Format: uuid */
                id: string;
                /** Format: date-time */
                lockedUntil: string | null;
                oidcSubject: string | null;
                roles: ("office" | "reviewer" | "operation_center" | "enterprise" | "bank" | "dashboard")[];
                tenant: string;
                username: string;
            }[];
            /** Format: uuid */
            next?: string;
        };
        ApiKeyApiKeyPageDto: {
            items: {
                createdAt: string;
                createdBy: string;
                expiresAt: string;
                id: string;
                lastUsedAt: string | null;
                name: string;
                prefix: string;
                revokedAt: string | null;
                roles: ("bank" | "dashboard" | "enterprise" | "office" | "operation_center" | "reviewer")[];
                scopes: string[];
                tenant: string;
            }[];
            next?: string;
        };
        ApiKeyCreatedApiKeyDto: {
            createdAt: string;
            createdBy: string;
            expiresAt: string;
            id: string;
            key: string;
            lastUsedAt: string | null;
            name: string;
            prefix: string;
            revokedAt: string | null;
            roles: ("bank" | "dashboard" | "enterprise" | "office" | "operation_center" | "reviewer")[];
            scopes: string[];
            tenant: string;
        };
        ApiKeyPageDto: {
            items: {
                /** Format: date-time */
                createdAt: string;
                createdBy: string;
                /** Format: date-time */
                expiresAt: string;
                /** Format: uuid */
                id: string;
                /** Format: date-time */
                lastUsedAt: string | null;
                name: string;
                prefix: string;
                /** Format: date-time */
                revokedAt: string | null;
                roles: ("office" | "reviewer" | "operation_center" | "enterprise" | "bank" | "dashboard")[];
                scopes: string[];
                tenant: string;
            }[];
            /** Format: uuid */
            next?: string;
        };
        AuditAuditPageDto: {
            items: {
                /** @enum {string} */
                action: "account.change" | "account.create" | "api-key.create" | "api-key.revoke" | "audit.read" | "password.change" | "sign-in" | "sign-out" | "tenant.name";
                actor: string;
                address: string;
                at: string;
                correlationId: string;
                detail: {
                    [key: string]: unknown;
                };
                id: string;
                /** @enum {string} */
                outcome: "done" | "refused";
                target: string;
                tenant: string;
            }[];
            next?: string;
        };
        AuditChainCheckDto: {
            broken?: {
                /** @enum {string} */
                how: "changed" | "missing";
                number: string;
            };
            isEnd: boolean;
            through: {
                hash: string;
                number: string;
            };
        };
        AuditChainPlaceDto: {
            hash: string;
            number: string;
        };
        AuditPageDto: {
            items: {
                /** @enum {string} */
                action: "sign-in" | "sign-out" | "account.create" | "account.change" | "password.change" | "api-key.create" | "api-key.revoke" | "tenant.name" | "audit.read";
                actor: string;
                address: string;
                /** Format: date-time */
                at: string;
                correlationId: string;
                detail: {
                    [key: string]: unknown;
                };
                id: string;
                /** @enum {string} */
                outcome: "done" | "refused";
                target: string;
                tenant: string;
            }[];
            next?: string;
        };
        ChainCheckDto: {
            broken?: {
                /** @enum {string} */
                how: "changed" | "missing";
                number: string;
            };
            isEnd: boolean;
            through: {
                hash: string;
                number: string;
            };
        };
        ChainPlaceDto: {
            hash: string;
            number: string;
        };
        counters_BorrowersOf: {
            borrowers: number;
            value: string;
        };
        counters_BorrowersPage: {
            definition: string;
            items: components["schemas"]["counters_BorrowersOf"][];
            /** @enum {string} */
            metric: "compensation.count" | "compensation.paid" | "compensation.returned" | "conversion.patents" | "data_ip.filings" | "data_ip.in_force" | "data_ip.objections" | "data_ip.registrations" | "fund.contributed" | "inclusive_loan.amount" | "inclusive_loan.count" | "license.amount" | "license.contracts" | "license.patents" | "loan.amount" | "loan.count" | "loan.nonperforming" | "loan.outstanding" | "loan.rate_weight" | "loan.recovered" | "loan.repaid" | "loan.term_weight" | "loan.written_off" | "open_license.announced" | "open_license.declared" | "open_license.obtained" | "plan.transfers_and_licenses" | "plan.transfers_and_licenses.contracts" | "pledge.amount" | "pledge.count" | "pledge.patents" | "pledge_loan.amount" | "pool.patents" | "syndication.due" | "syndication.received" | "transfer.contracts" | "transfer.patents" | "use_first.defaulted" | "use_first.returned" | "use_first.settled" | "use_first.started" | "webhook.delivered" | "webhook.endpoints_disabled" | "webhook.given_up" | "whitelist.approved" | "whitelist.contacted" | "whitelist.drawn" | "whitelist.drawn_amount" | "whitelist.editions" | "whitelist.granted" | "whitelist.granted_amount" | "whitelist.listed" | "whitelist.rejected" | "whitelist.standing";
            period: string;
            ruleVersions: {
                "compensation.count"?: number;
                "compensation.paid"?: number;
                "compensation.returned"?: number;
                "conversion.patents"?: number;
                "data_ip.filings"?: number;
                "data_ip.in_force"?: number;
                "data_ip.objections"?: number;
                "data_ip.registrations"?: number;
                "fund.contributed"?: number;
                "inclusive_loan.amount"?: number;
                "inclusive_loan.count"?: number;
                "license.amount"?: number;
                "license.contracts"?: number;
                "license.patents"?: number;
                "loan.amount"?: number;
                "loan.count"?: number;
                "loan.nonperforming"?: number;
                "loan.outstanding"?: number;
                "loan.rate_weight"?: number;
                "loan.recovered"?: number;
                "loan.repaid"?: number;
                "loan.term_weight"?: number;
                "loan.written_off"?: number;
                "open_license.announced"?: number;
                "open_license.declared"?: number;
                "open_license.obtained"?: number;
                "plan.transfers_and_licenses"?: number;
                "plan.transfers_and_licenses.contracts"?: number;
                "pledge_loan.amount"?: number;
                "pledge.amount"?: number;
                "pledge.count"?: number;
                "pledge.patents"?: number;
                "pool.patents"?: number;
                "syndication.due"?: number;
                "syndication.received"?: number;
                "transfer.contracts"?: number;
                "transfer.patents"?: number;
                "use_first.defaulted"?: number;
                "use_first.returned"?: number;
                "use_first.settled"?: number;
                "use_first.started"?: number;
                "webhook.delivered"?: number;
                "webhook.endpoints_disabled"?: number;
                "webhook.given_up"?: number;
                "whitelist.approved"?: number;
                "whitelist.contacted"?: number;
                "whitelist.drawn"?: number;
                "whitelist.drawn_amount"?: number;
                "whitelist.editions"?: number;
                "whitelist.granted"?: number;
                "whitelist.granted_amount"?: number;
                "whitelist.listed"?: number;
                "whitelist.rejected"?: number;
                "whitelist.standing"?: number;
            };
        };
        counters_DeadLetter: {
            body: string;
            error: string | null;
            headers: {
                [key: string]: string;
            };
            id: string;
            offset: string;
            /** Format: date-time */
            parkedAt: string;
            partition: number;
            /**
             * Format: date-time
             * @description When and by whom it was replayed or discarded; null while it is open.
             */
            settledAt: string | null;
            settledBy: string | null;
            /** @enum {string} */
            state: "discarded" | "poison" | "replayed" | "waiting";
            stream: string;
            topic: string;
            type: string;
        };
        counters_DeadLetterPage: {
            items: components["schemas"]["counters_DeadLetter"][];
            next: string | null;
        };
        counters_Difference: {
            /** @description As the events say. */
            after: number | string;
            /** @description As it was served. */
            before: number | string;
            /** @enum {string} */
            dimension: "all" | "bank" | "borrower_division" | "division" | "edition" | "fund" | "grade" | "holder_kind" | "industry" | "ipc_section" | "license_kind" | "listing_kind" | "loan_grade" | "loan_product" | "partner" | "patent_type" | "qualification" | "receiver_role" | "transferee_division" | "transferor_division";
            /** @enum {string} */
            grain: "all" | "day" | "month" | "year";
            /** @enum {string} */
            metric: "compensation.count" | "compensation.paid" | "compensation.returned" | "conversion.patents" | "data_ip.filings" | "data_ip.in_force" | "data_ip.objections" | "data_ip.registrations" | "fund.contributed" | "inclusive_loan.amount" | "inclusive_loan.count" | "license.amount" | "license.contracts" | "license.patents" | "loan.amount" | "loan.count" | "loan.nonperforming" | "loan.outstanding" | "loan.rate_weight" | "loan.recovered" | "loan.repaid" | "loan.term_weight" | "loan.written_off" | "open_license.announced" | "open_license.declared" | "open_license.obtained" | "plan.transfers_and_licenses" | "plan.transfers_and_licenses.contracts" | "pledge.amount" | "pledge.count" | "pledge.patents" | "pledge_loan.amount" | "pool.patents" | "syndication.due" | "syndication.received" | "transfer.contracts" | "transfer.patents" | "use_first.defaulted" | "use_first.returned" | "use_first.settled" | "use_first.started" | "webhook.delivered" | "webhook.endpoints_disabled" | "webhook.given_up" | "whitelist.approved" | "whitelist.contacted" | "whitelist.drawn" | "whitelist.drawn_amount" | "whitelist.editions" | "whitelist.granted" | "whitelist.granted_amount" | "whitelist.listed" | "whitelist.rejected" | "whitelist.standing";
            /** @description `all`, `2026`, `2026-11` or `2026-11-22`. */
            period: string;
            value: string;
        };
        counters_Drift: {
            /** @enum {string} */
            dimension: "all" | "bank" | "borrower_division" | "division" | "edition" | "fund" | "grade" | "holder_kind" | "industry" | "ipc_section" | "license_kind" | "listing_kind" | "loan_grade" | "loan_product" | "partner" | "patent_type" | "qualification" | "receiver_role" | "transferee_division" | "transferor_division";
            /** @description The sum of its entries. */
            entries: number | string;
            /** @enum {string} */
            grain: "all" | "day" | "month" | "year";
            /** @enum {string} */
            metric: "compensation.count" | "compensation.paid" | "compensation.returned" | "conversion.patents" | "data_ip.filings" | "data_ip.in_force" | "data_ip.objections" | "data_ip.registrations" | "fund.contributed" | "inclusive_loan.amount" | "inclusive_loan.count" | "license.amount" | "license.contracts" | "license.patents" | "loan.amount" | "loan.count" | "loan.nonperforming" | "loan.outstanding" | "loan.rate_weight" | "loan.recovered" | "loan.repaid" | "loan.term_weight" | "loan.written_off" | "open_license.announced" | "open_license.declared" | "open_license.obtained" | "plan.transfers_and_licenses" | "plan.transfers_and_licenses.contracts" | "pledge.amount" | "pledge.count" | "pledge.patents" | "pledge_loan.amount" | "pool.patents" | "syndication.due" | "syndication.received" | "transfer.contracts" | "transfer.patents" | "use_first.defaulted" | "use_first.returned" | "use_first.settled" | "use_first.started" | "webhook.delivered" | "webhook.endpoints_disabled" | "webhook.given_up" | "whitelist.approved" | "whitelist.contacted" | "whitelist.drawn" | "whitelist.drawn_amount" | "whitelist.editions" | "whitelist.granted" | "whitelist.granted_amount" | "whitelist.listed" | "whitelist.rejected" | "whitelist.standing";
            /** @description `all`, `2026`, `2026-11` or `2026-11-22`. */
            period: string;
            /** @description The total as it stands. */
            total: number | string;
            value: string;
        };
        counters_EntriesPage: {
            /** @enum {string} */
            dimension: "all" | "bank" | "borrower_division" | "division" | "edition" | "fund" | "grade" | "holder_kind" | "industry" | "ipc_section" | "license_kind" | "listing_kind" | "loan_grade" | "loan_product" | "partner" | "patent_type" | "qualification" | "receiver_role" | "transferee_division" | "transferor_division";
            items: components["schemas"]["counters_ListedEntry"][];
            /** @enum {string} */
            metric: "compensation.count" | "compensation.paid" | "compensation.returned" | "conversion.patents" | "data_ip.filings" | "data_ip.in_force" | "data_ip.objections" | "data_ip.registrations" | "fund.contributed" | "inclusive_loan.amount" | "inclusive_loan.count" | "license.amount" | "license.contracts" | "license.patents" | "loan.amount" | "loan.count" | "loan.nonperforming" | "loan.outstanding" | "loan.rate_weight" | "loan.recovered" | "loan.repaid" | "loan.term_weight" | "loan.written_off" | "open_license.announced" | "open_license.declared" | "open_license.obtained" | "plan.transfers_and_licenses" | "plan.transfers_and_licenses.contracts" | "pledge.amount" | "pledge.count" | "pledge.patents" | "pledge_loan.amount" | "pool.patents" | "syndication.due" | "syndication.received" | "transfer.contracts" | "transfer.patents" | "use_first.defaulted" | "use_first.returned" | "use_first.settled" | "use_first.started" | "webhook.delivered" | "webhook.endpoints_disabled" | "webhook.given_up" | "whitelist.approved" | "whitelist.contacted" | "whitelist.drawn" | "whitelist.drawn_amount" | "whitelist.editions" | "whitelist.granted" | "whitelist.granted_amount" | "whitelist.listed" | "whitelist.rejected" | "whitelist.standing";
            /** @description The number, at the moment the list was begun; the deltas of all pages add up to it. First page only. */
            n?: number | string;
            next?: string;
            period: string;
            value: string;
        };
        counters_ListedEntry: {
            /** @description Digits in a string for money in fen. */
            delta: number | string;
            dims: {
                bank?: string;
                borrower_division?: string;
                division?: string;
                edition?: string;
                fund?: string;
                grade?: string;
                holder_kind?: string;
                industry?: string;
                ipc_section?: string;
                license_kind?: string;
                listing_kind?: string;
                loan_grade?: string;
                loan_product?: string;
                partner?: string;
                patent_type?: string;
                qualification?: string;
                receiver_role?: string;
                transferee_division?: string;
                transferor_division?: string;
            };
            effectiveOn: string;
            eventId: string;
            id: string;
            /**
             * @description What it was entered as: for a sum of metrics, one of its parts.
             * @enum {string}
             */
            metric: "compensation.count" | "compensation.paid" | "compensation.returned" | "conversion.patents" | "data_ip.filings" | "data_ip.in_force" | "data_ip.objections" | "data_ip.registrations" | "fund.contributed" | "inclusive_loan.amount" | "inclusive_loan.count" | "license.amount" | "license.contracts" | "license.patents" | "loan.amount" | "loan.count" | "loan.nonperforming" | "loan.outstanding" | "loan.rate_weight" | "loan.recovered" | "loan.repaid" | "loan.term_weight" | "loan.written_off" | "open_license.announced" | "open_license.declared" | "open_license.obtained" | "plan.transfers_and_licenses" | "plan.transfers_and_licenses.contracts" | "pledge.amount" | "pledge.count" | "pledge.patents" | "pledge_loan.amount" | "pool.patents" | "syndication.due" | "syndication.received" | "transfer.contracts" | "transfer.patents" | "use_first.defaulted" | "use_first.returned" | "use_first.settled" | "use_first.started" | "webhook.delivered" | "webhook.endpoints_disabled" | "webhook.given_up" | "whitelist.approved" | "whitelist.contacted" | "whitelist.drawn" | "whitelist.drawn_amount" | "whitelist.editions" | "whitelist.granted" | "whitelist.granted_amount" | "whitelist.listed" | "whitelist.rejected" | "whitelist.standing";
            ordinal: number;
            patentNumber: string;
            /** Format: date-time */
            recordedAt: string;
            /** @description Version of the event in the same stream that this entry takes back. */
            reversesVersion: number | null;
            revision: number | null;
            ruleVersion: number;
            stream: string;
            version: number;
        };
        counters_ListedTotal: {
            /** @description For a stock, what there was at the end of the period; digits as for `n`. */
            balance?: number | string;
            /** @description What happened in the period; for a stock, by how much it changed. Digits in a string for money in fen. */
            n: number | string;
            /** @description The same counted by contract, where the metric has such a counterpart and that is broken down alike. */
            perContract?: number;
            period: string;
            value: string;
        };
        counters_MetricEntry: {
            dimensions: ("bank" | "borrower_division" | "division" | "edition" | "fund" | "grade" | "holder_kind" | "industry" | "ipc_section" | "license_kind" | "listing_kind" | "loan_grade" | "loan_product" | "partner" | "patent_type" | "qualification" | "receiver_role" | "transferee_division" | "transferor_division")[];
            /** @enum {string} */
            id: "compensation.count" | "compensation.paid" | "compensation.returned" | "conversion.patents" | "data_ip.filings" | "data_ip.in_force" | "data_ip.objections" | "data_ip.registrations" | "fund.contributed" | "inclusive_loan.amount" | "inclusive_loan.count" | "license.amount" | "license.contracts" | "license.patents" | "loan.amount" | "loan.count" | "loan.nonperforming" | "loan.outstanding" | "loan.rate_weight" | "loan.recovered" | "loan.repaid" | "loan.term_weight" | "loan.written_off" | "open_license.announced" | "open_license.declared" | "open_license.obtained" | "plan.transfers_and_licenses" | "plan.transfers_and_licenses.contracts" | "pledge.amount" | "pledge.count" | "pledge.patents" | "pledge_loan.amount" | "pool.patents" | "syndication.due" | "syndication.received" | "transfer.contracts" | "transfer.patents" | "use_first.defaulted" | "use_first.returned" | "use_first.settled" | "use_first.started" | "webhook.delivered" | "webhook.endpoints_disabled" | "webhook.given_up" | "whitelist.approved" | "whitelist.contacted" | "whitelist.drawn" | "whitelist.drawn_amount" | "whitelist.editions" | "whitelist.granted" | "whitelist.granted_amount" | "whitelist.listed" | "whitelist.rejected" | "whitelist.standing";
            /**
             * @description flow: what happened in a period. stock: what there was at the end of it; its entries are the changes.
             * @enum {string}
             */
            kind: "flow" | "stock";
            name: string;
            /** @description The metric that counts the same by contract. */
            perContract?: string;
            rule: {
                definition: string;
                /** @description True while the definition rests on general knowledge and not on a text of the authority. */
                isUnverified: boolean;
                source: string;
                /** @description Counts up with every change of the definition; a rebuild brings the whole ledger to it. */
                version: number;
            };
            /** @description Metrics whose entries this one adds up; it has none of its own, so nothing is entered twice. */
            sumOf?: string[];
            unit: string;
        };
        counters_NightlyReconciliation: {
            /** Format: date-time */
            begunAt: string;
            day: string;
            /** @description Totals that were wrong; empty when all were right. A rebuild puts them right. */
            drift: components["schemas"]["counters_Drift"][] | null;
            /**
             * Format: date-time
             * @description Null while it runs.
             */
            endedAt: string | null;
            entries: number | null;
        };
        counters_RatioOf: {
            denominator: string;
            /** @description The totals it is the quotient of, as digits. */
            numerator: string;
            /** @description Null when there is nothing to divide by. */
            ratio: number | null;
            value: string;
        };
        counters_RebuildReport: {
            /** @description Reading and counting, without the wait for the group and the swap (milliseconds). */
            countingMs: number;
            /** @description Totals that were wrong and are right now; empty when nothing had drifted. At most `differencesMax`. */
            differences: components["schemas"]["counters_Difference"][];
            entries: number;
            events: number;
            leftOut: number;
            /** @description How long the live counters waited (milliseconds). */
            pauseMs: number;
        };
        counters_RebuildRun: {
            /** Format: date-time */
            endedAt: string | null;
            entries: number;
            events: number;
            id: string;
            /** @description What it found, or why it failed; null while it runs. */
            report: (components["schemas"]["counters_RebuildReport"] | {
                error: string;
            }) | null;
            requestedBy: string;
            /** Format: date-time */
            startedAt: string;
            /** @enum {string} */
            state: "done" | "failed" | "running";
        };
        counters_Reconciliation: {
            /** @description Totals that are wrong; at most `differencesMax`. A rebuild puts them right. */
            drift: components["schemas"]["counters_Drift"][];
            /** @description Entries compared. */
            entries: number;
        };
        counters_Replayed: {
            failed?: {
                error: string;
                id: string;
            };
            replayed: number;
        };
        counters_SetTargetDto: {
            beside?: string;
            caveat?: string;
            goal: string;
            metric: string;
            name: string;
            reason: string;
            replaces: number;
            source: string;
            unit: string;
            /** Format: date */
            validFrom: string;
            year: number;
        };
        counters_Snapshot: {
            /** @description Id of the last feed item these totals hold. */
            cursor: string;
            totals: components["schemas"]["counters_Total"][];
        };
        counters_Standing: {
            asOf: string;
            beside?: {
                /** @enum {string} */
                metric: "compensation.count" | "compensation.paid" | "compensation.returned" | "conversion.patents" | "data_ip.filings" | "data_ip.in_force" | "data_ip.objections" | "data_ip.registrations" | "fund.contributed" | "inclusive_loan.amount" | "inclusive_loan.count" | "license.amount" | "license.contracts" | "license.patents" | "loan.amount" | "loan.count" | "loan.nonperforming" | "loan.outstanding" | "loan.rate_weight" | "loan.recovered" | "loan.repaid" | "loan.term_weight" | "loan.written_off" | "open_license.announced" | "open_license.declared" | "open_license.obtained" | "plan.transfers_and_licenses" | "plan.transfers_and_licenses.contracts" | "pledge.amount" | "pledge.count" | "pledge.patents" | "pledge_loan.amount" | "pool.patents" | "syndication.due" | "syndication.received" | "transfer.contracts" | "transfer.patents" | "use_first.defaulted" | "use_first.returned" | "use_first.settled" | "use_first.started" | "webhook.delivered" | "webhook.endpoints_disabled" | "webhook.given_up" | "whitelist.approved" | "whitelist.contacted" | "whitelist.drawn" | "whitelist.drawn_amount" | "whitelist.editions" | "whitelist.granted" | "whitelist.granted_amount" | "whitelist.listed" | "whitelist.rejected" | "whitelist.standing";
                name: string;
                ruleVersion: number;
                value: number | string;
            };
            /** @description What the value does not hold (yet), or which part of the definition is not confirmed; absent when nothing. */
            caveat?: string;
            goal: number | string;
            id: string;
            isBehindPace: boolean;
            /** @description What an even course through the year would have reached by the end of the day. Takes no account of seasons. */
            linearPace: number | string;
            /**
             * @description Its total of the year is the value.
             * @enum {string}
             */
            metric: "compensation.count" | "compensation.paid" | "compensation.returned" | "conversion.patents" | "data_ip.filings" | "data_ip.in_force" | "data_ip.objections" | "data_ip.registrations" | "fund.contributed" | "inclusive_loan.amount" | "inclusive_loan.count" | "license.amount" | "license.contracts" | "license.patents" | "loan.amount" | "loan.count" | "loan.nonperforming" | "loan.outstanding" | "loan.rate_weight" | "loan.recovered" | "loan.repaid" | "loan.term_weight" | "loan.written_off" | "open_license.announced" | "open_license.declared" | "open_license.obtained" | "plan.transfers_and_licenses" | "plan.transfers_and_licenses.contracts" | "pledge.amount" | "pledge.count" | "pledge.patents" | "pledge_loan.amount" | "pool.patents" | "syndication.due" | "syndication.received" | "transfer.contracts" | "transfer.patents" | "use_first.defaulted" | "use_first.returned" | "use_first.settled" | "use_first.started" | "webhook.delivered" | "webhook.endpoints_disabled" | "webhook.given_up" | "whitelist.approved" | "whitelist.contacted" | "whitelist.drawn" | "whitelist.drawn_amount" | "whitelist.editions" | "whitelist.granted" | "whitelist.granted_amount" | "whitelist.listed" | "whitelist.rejected" | "whitelist.standing";
            name: string;
            /** @description The same counted by contract, for want of a confirmed definition; absent when it is not counted so. */
            perContract?: number | string;
            /** @description Version of the rule the value was counted by. */
            ruleVersion: number;
            /** @description Part of the goal that is reached, 0.143 for 14.3 %. */
            share: number;
            source: string;
            unit: string;
            /** @description First day of this version. */
            validFrom: string;
            value: number | string;
            /** @description Counts up with every time it is set. */
            version: number;
            year: number;
        };
        counters_TargetVersion: {
            /**
             * @description A figure that is often taken for this one, and shown beside it so that it is not.
             * @enum {string}
             */
            beside?: "compensation.count" | "compensation.paid" | "compensation.returned" | "conversion.patents" | "data_ip.filings" | "data_ip.in_force" | "data_ip.objections" | "data_ip.registrations" | "fund.contributed" | "inclusive_loan.amount" | "inclusive_loan.count" | "license.amount" | "license.contracts" | "license.patents" | "loan.amount" | "loan.count" | "loan.nonperforming" | "loan.outstanding" | "loan.rate_weight" | "loan.recovered" | "loan.repaid" | "loan.term_weight" | "loan.written_off" | "open_license.announced" | "open_license.declared" | "open_license.obtained" | "plan.transfers_and_licenses" | "plan.transfers_and_licenses.contracts" | "pledge.amount" | "pledge.count" | "pledge.patents" | "pledge_loan.amount" | "pool.patents" | "syndication.due" | "syndication.received" | "transfer.contracts" | "transfer.patents" | "use_first.defaulted" | "use_first.returned" | "use_first.settled" | "use_first.started" | "webhook.delivered" | "webhook.endpoints_disabled" | "webhook.given_up" | "whitelist.approved" | "whitelist.contacted" | "whitelist.drawn" | "whitelist.drawn_amount" | "whitelist.editions" | "whitelist.granted" | "whitelist.granted_amount" | "whitelist.listed" | "whitelist.rejected" | "whitelist.standing";
            /** @description What the value does not hold (yet), or which part of the definition is not confirmed; absent when nothing. */
            caveat?: string;
            goal: number | string;
            /** @description Its place among all versions. */
            id: string;
            /**
             * @description Its total of the year is the value.
             * @enum {string}
             */
            metric: "compensation.count" | "compensation.paid" | "compensation.returned" | "conversion.patents" | "data_ip.filings" | "data_ip.in_force" | "data_ip.objections" | "data_ip.registrations" | "fund.contributed" | "inclusive_loan.amount" | "inclusive_loan.count" | "license.amount" | "license.contracts" | "license.patents" | "loan.amount" | "loan.count" | "loan.nonperforming" | "loan.outstanding" | "loan.rate_weight" | "loan.recovered" | "loan.repaid" | "loan.term_weight" | "loan.written_off" | "open_license.announced" | "open_license.declared" | "open_license.obtained" | "plan.transfers_and_licenses" | "plan.transfers_and_licenses.contracts" | "pledge.amount" | "pledge.count" | "pledge.patents" | "pledge_loan.amount" | "pool.patents" | "syndication.due" | "syndication.received" | "transfer.contracts" | "transfer.patents" | "use_first.defaulted" | "use_first.returned" | "use_first.settled" | "use_first.started" | "webhook.delivered" | "webhook.endpoints_disabled" | "webhook.given_up" | "whitelist.approved" | "whitelist.contacted" | "whitelist.drawn" | "whitelist.drawn_amount" | "whitelist.editions" | "whitelist.granted" | "whitelist.granted_amount" | "whitelist.listed" | "whitelist.rejected" | "whitelist.standing";
            name: string;
            reason: string;
            /** Format: date-time */
            setAt: string;
            setBy: string;
            source: string;
            /**
             * @description In force today, to come, or replaced by a later one.
             * @enum {string}
             */
            state: "coming" | "in_force" | "replaced";
            targetId: string;
            unit: string;
            /** @description First day of this version. */
            validFrom: string;
            /** @description Counts up with every time it is set. */
            version: number;
            year: number;
        };
        counters_Total: {
            /** @enum {string} */
            dimension: "all" | "bank" | "borrower_division" | "division" | "edition" | "fund" | "grade" | "holder_kind" | "industry" | "ipc_section" | "license_kind" | "listing_kind" | "loan_grade" | "loan_product" | "partner" | "patent_type" | "qualification" | "receiver_role" | "transferee_division" | "transferor_division";
            /** @enum {string} */
            grain: "all" | "day" | "month" | "year";
            /** @enum {string} */
            metric: "compensation.count" | "compensation.paid" | "compensation.returned" | "conversion.patents" | "data_ip.filings" | "data_ip.in_force" | "data_ip.objections" | "data_ip.registrations" | "fund.contributed" | "inclusive_loan.amount" | "inclusive_loan.count" | "license.amount" | "license.contracts" | "license.patents" | "loan.amount" | "loan.count" | "loan.nonperforming" | "loan.outstanding" | "loan.rate_weight" | "loan.recovered" | "loan.repaid" | "loan.term_weight" | "loan.written_off" | "open_license.announced" | "open_license.declared" | "open_license.obtained" | "plan.transfers_and_licenses" | "plan.transfers_and_licenses.contracts" | "pledge.amount" | "pledge.count" | "pledge.patents" | "pledge_loan.amount" | "pool.patents" | "syndication.due" | "syndication.received" | "transfer.contracts" | "transfer.patents" | "use_first.defaulted" | "use_first.returned" | "use_first.settled" | "use_first.started" | "webhook.delivered" | "webhook.endpoints_disabled" | "webhook.given_up" | "whitelist.approved" | "whitelist.contacted" | "whitelist.drawn" | "whitelist.drawn_amount" | "whitelist.editions" | "whitelist.granted" | "whitelist.granted_amount" | "whitelist.listed" | "whitelist.rejected" | "whitelist.standing";
            /** @description Digits in a string for money in fen, which may pass 2^53; a number for a count. */
            n: number | string;
            /** @description `all`, `2026`, `2026-11` or `2026-11-22`. */
            period: string;
            value: string;
        };
        counters_TotalsPage: {
            items: components["schemas"]["counters_ListedTotal"][];
            /** @enum {string} */
            kind: "flow" | "stock";
            /**
             * Format: date-time
             * @description Present when asked for: what is recorded later is left out.
             */
            knownAt?: string;
            /** @enum {string} */
            metric: "compensation.count" | "compensation.paid" | "compensation.returned" | "conversion.patents" | "data_ip.filings" | "data_ip.in_force" | "data_ip.objections" | "data_ip.registrations" | "fund.contributed" | "inclusive_loan.amount" | "inclusive_loan.count" | "license.amount" | "license.contracts" | "license.patents" | "loan.amount" | "loan.count" | "loan.nonperforming" | "loan.outstanding" | "loan.rate_weight" | "loan.recovered" | "loan.repaid" | "loan.term_weight" | "loan.written_off" | "open_license.announced" | "open_license.declared" | "open_license.obtained" | "plan.transfers_and_licenses" | "plan.transfers_and_licenses.contracts" | "pledge.amount" | "pledge.count" | "pledge.patents" | "pledge_loan.amount" | "pool.patents" | "syndication.due" | "syndication.received" | "transfer.contracts" | "transfer.patents" | "use_first.defaulted" | "use_first.returned" | "use_first.settled" | "use_first.started" | "webhook.delivered" | "webhook.endpoints_disabled" | "webhook.given_up" | "whitelist.approved" | "whitelist.contacted" | "whitelist.drawn" | "whitelist.drawn_amount" | "whitelist.editions" | "whitelist.granted" | "whitelist.granted_amount" | "whitelist.listed" | "whitelist.rejected" | "whitelist.standing";
            /** @description Cursor of the next page; absent on the last. */
            next?: string;
            ruleVersion: number;
            unit: string;
        };
        CreatedApiKeyDto: {
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            key: string;
            /** Format: date-time */
            lastUsedAt: string | null;
            name: string;
            prefix: string;
            /** Format: date-time */
            revokedAt: string | null;
            roles: ("office" | "reviewer" | "operation_center" | "enterprise" | "bank" | "dashboard")[];
            scopes: string[];
            tenant: string;
        };
        DeadLetter: {
            body: string;
            error: string | null;
            headers: {
                [key: string]: string;
            };
            id: string;
            offset: string;
            /** Format: date-time */
            parkedAt: string;
            partition: number;
            /**
             * Format: date-time
             * @description When and by whom it was replayed or discarded; null while it is open.
             */
            settledAt: string | null;
            settledBy: string | null;
            /** @enum {string} */
            state: "discarded" | "poison" | "replayed" | "waiting";
            stream: string;
            topic: string;
            type: string;
        };
        DeadLetterPage: {
            items: components["schemas"]["DeadLetter"][];
            next: string | null;
        };
        delivery_AttemptShown: {
            answer: string;
            durationMs: number;
            failure: string;
            number: number;
            /** Format: date-time */
            sentAt: string;
            status: number | null;
        };
        delivery_ChangeEndpointDto: {
            description: string;
            /** @default [] */
            eventTypes?: string[];
            url: string;
        };
        delivery_DeadLetter: {
            body: string;
            error: string | null;
            headers: {
                [key: string]: string;
            };
            id: string;
            offset: string;
            /** Format: date-time */
            parkedAt: string;
            partition: number;
            /**
             * Format: date-time
             * @description When and by whom it was replayed or discarded; null while it is open.
             */
            settledAt: string | null;
            settledBy: string | null;
            /** @enum {string} */
            state: "discarded" | "poison" | "replayed" | "waiting";
            stream: string;
            topic: string;
            type: string;
        };
        delivery_DeadLetterPage: {
            items: components["schemas"]["delivery_DeadLetter"][];
            next: string | null;
        };
        delivery_DeliveryShown: {
            attempts: number;
            delayMs: number | null;
            endpointId: string;
            eventType: string;
            /** Format: date-time */
            factAt: string;
            id: string;
            isReplay: boolean;
            lastFailure: string | null;
            lastStatus: number | null;
            messageId: string;
            /** Format: date-time */
            nextAt: string | null;
            /** Format: date-time */
            settledAt: string | null;
            state: string;
        };
        delivery_EndpointShown: {
            /** @description Why it is disabled: owner, gone, failing. */
            cause: string | null;
            description: string;
            /** @description Wanted types; empty means all that the tenant may have. */
            eventTypes: string[];
            /**
             * Format: date-time
             * @description Since when every attempt has failed; null while the last one succeeded.
             */
            failingSince: string | null;
            id: string;
            notice: string | null;
            /** Format: date-time */
            registeredAt: string;
            /** @description Role it was registered under. */
            role: string;
            /** @description active, disabled or removed. */
            state: string;
            /**
             * Format: date-time
             * @description Since when its state is what it is.
             */
            stateAt: string;
            tenant: string;
            url: string;
        };
        delivery_HistoryItem: {
            actor: string;
            article: string;
            correlationId: string;
            data: {
                [key: string]: unknown;
            };
            eventId: string;
            /** Format: date-time */
            recordedAt: string;
            tenant: string;
            /** @description The Chinese term of the fact. */
            term: string;
            type: string;
            version: number;
        };
        delivery_InboundListingDto: {
            /** @default [] */
            classes?: string[];
            divisionCode?: string;
            holderName: string;
            holderUscc?: string;
            industryCode?: string;
            /** @enum {string} */
            kind: "supply" | "demand";
            patentNumbers?: string[];
            priceFromFen?: string;
            priceToFen?: string;
            problem?: string;
            summary: string;
            title: string;
            /** Format: uri */
            url?: string;
            /** Format: date */
            validUntil: string;
        };
        delivery_InboundShown: {
            /** @description Partners that sent in the same, each with its own number for it. */
            alsoFrom: {
                externalId: string;
                partnerId: string;
            }[];
            content: {
                [key: string]: unknown;
            };
            divisionCode: string | null;
            id: string;
            kind: string;
            ordinal: string;
            origin: {
                externalId: string;
                partnerId: string;
                partnerName: string;
            };
            title: string;
            validUntil: string;
        };
        delivery_PartnerShown: {
            id: string;
            isActive: boolean;
            kind: string;
            listingKinds: string[];
            mapping: string;
            name: string;
            /** Format: date-time */
            rotatingUntil: string | null;
            tenant: string | null;
            url: string;
        };
        delivery_PublicationShown: {
            dispatchedAt: string;
            id: string;
            isRetraction: boolean;
            kind: string;
            listingId: string;
            origins: string[];
            /** @description 触达率: share of its targets that have the newest revision, in hundredths of a percent; null without targets. */
            reachBasisPoints: number | null;
            revision: number;
            targets: components["schemas"]["delivery_TargetShown"][];
            title: string;
        };
        delivery_Reach: {
            due: number;
            kind: string | null;
            partnerId: string | null;
            /** @description Share of targets that have the newest revision, in hundredths of a percent; null without targets. */
            reachBasisPoints: number | null;
            received: number;
            targets: number;
            undelivered: number;
        };
        delivery_RegisterEndpointDto: {
            description: string;
            endpointId: string;
            /** @default [] */
            eventTypes?: string[];
            url: string;
        };
        delivery_ReplayDto: {
            /** Format: date-time */
            from?: string;
            /** Format: uuid */
            messageId?: string;
            /** Format: date-time */
            to?: string;
        };
        delivery_Replayed: {
            failed?: {
                error: string;
                id: string;
            };
            replayed: number;
        };
        delivery_ResendDto: {
            partnerId: string;
        };
        delivery_RotateSecretDto: {
            /** @default 24 */
            overlapHours?: number;
        };
        delivery_SetPartnerDto: {
            isActive: boolean;
            /** @enum {string} */
            kind: "platform" | "exchange";
            listingKinds: string[];
            mapping: string;
            name: string;
            tenant?: string;
            url: string;
        };
        delivery_TargetShown: {
            attempts: number;
            delayMs: string | null;
            isRetraction: boolean;
            lastFailure: string | null;
            nextAt: string | null;
            partnerId: string;
            receipt: string | null;
            receivedAt: string | null;
            receivedRevision: number | null;
            revision: number;
            state: string;
            /** @description Why it does not have the newest revision; null once it has. */
            why: string | null;
        };
        financing_AccessShown: {
            bank: string;
            bytesPerSecondMax: number;
            connection: {
                brokers: string;
                /** @enum {string} */
                saslMechanism: "SCRAM-SHA-512";
                securityProtocol: string;
                username: string;
            };
            /** @description Count of passwords issued so far. */
            credential: number;
            grantedOn: string;
            groupPrefix: string;
            isGranted: boolean;
            issuedOn: string | null;
            revokedFor: string | null;
            revokedOn: string | null;
            /** @description Enterprises in its topic, and changes not yet published. */
            standing: {
                keys: number;
                waiting: number;
            };
            topics: {
                editions: string;
                whitelist: string;
            };
        };
        financing_AccountBalance: {
            /** @enum {string} */
            account: "cash" | "compensation_paid" | "compensation_returned" | "contributed_capital" | "recovery_expected" | "recovery_receivable";
            /** @description Debit less credit. */
            balanceFen: string;
            creditFen: string;
            debitFen: string;
        };
        financing_AmendNamedDto: {
            add?: string[];
            remove?: string[];
        };
        financing_ApplicationRow: {
            applicant: string;
            applicantUscc: string | null;
            appliedBy: string;
            appliedOn: string;
            approvedFen: string | null;
            bank: string;
            decidedOn: string | null;
            grade: string | null;
            gradeLimitFen: string | null;
            id: string;
            industryCode: string | null;
            patentNumbers: string[];
            product: string;
            qualifications: string[];
            reason: string | null;
            reasonCode: string | null;
            scorecardVersion: number | null;
            /** @description 评分说明, indicator by indicator. */
            scores: {
                [key: string]: unknown;
            }[] | null;
            /** @enum {string} */
            stage: "applied" | "approved" | "declined";
            termMonths: number;
            totalPoints: number | null;
            wantedFen: string;
        };
        financing_ApplyDto: {
            applicant: {
                country?: string;
                divisionCode?: string;
                /** @enum {string} */
                kind?: "university" | "institute" | "enterprise" | "person" | "other";
                name: string;
                uscc?: string;
            };
            applicationId: string;
            bank: string;
            industryCode?: string;
            patentNumbers?: string[];
            product: string;
            /** @default [] */
            qualifications?: string[];
            termMonths: number;
            wantedFen: string;
        };
        financing_ApproveCompensationDto: Record<string, never>;
        financing_ApproveDto: {
            approvedFen: string;
        };
        financing_AssetShown: {
            /** @description `loan-…` or `license-…`. */
            assetRef: string;
            /** @description Digit string, in fen, on the cut-off day. */
            balanceFen: string;
            dueOn: string;
            kind: string;
            obligor: string;
        };
        financing_BorrowerUse: {
            borrower: string;
            paidFen: string;
        };
        financing_CancelPledgeDto: {
            /** @enum {string} */
            cause: "paid" | "realised" | "waived" | "void" | "extinct";
        };
        financing_CertificateStanding: {
            /** @description Of the things pledged now; differs from that of an older certificate after a partial release. */
            digest?: string;
            endedOn?: string;
            number: string;
            pledgee?: string;
            pledgors?: string[];
            registeredOn?: string;
            /** @enum {string} */
            standing: "cancelled" | "revoked" | "unknown" | "valid";
            thingCount?: number;
        };
        financing_ChangeCreditLineDto: {
            limitFen: string;
            members: {
                borrower: {
                    country?: string;
                    divisionCode?: string;
                    /** @enum {string} */
                    kind?: "university" | "institute" | "enterprise" | "person" | "other";
                    name: string;
                    uscc?: string;
                };
                limitFen: string;
            }[];
            reason: string;
            /** Format: date */
            validUntil: string;
        };
        financing_ChangePledgeDto: {
            /** Format: date */
            agreedOn: string;
            reason: string;
            terms: {
                claimKind?: string;
                contractNumber?: string;
                /** Format: date */
                debtFrom?: string;
                /** Format: date */
                debtUntil?: string;
                pledgee?: {
                    country?: string;
                    divisionCode?: string;
                    /** @enum {string} */
                    kind?: "university" | "institute" | "enterprise" | "person" | "other";
                    name: string;
                    sharePpm?: number;
                    uscc?: string;
                };
                pledgors?: {
                    country?: string;
                    divisionCode?: string;
                    /** @enum {string} */
                    kind?: "university" | "institute" | "enterprise" | "person" | "other";
                    name: string;
                    sharePpm?: number;
                    uscc?: string;
                }[];
                scope?: string;
                securedFen?: string;
            };
            /** @default [] */
            waived?: string[];
        };
        financing_ClaimCompensationDto: {
            compensationId: string;
            evidence: {
                [key: string]: string;
            };
            fundId: string;
            loanId: string;
            lossFen: string;
        };
        financing_ClassifyLoanDto: {
            /** @enum {string} */
            class: "normal" | "watch" | "substandard" | "doubtful" | "loss";
        };
        financing_CloseCreditLineDto: {
            reason: string;
        };
        financing_CompensationRow: {
            approvedBy: string | null;
            bank: string;
            borrower: string;
            claimedBy: string;
            claimedOn: string;
            evidence: {
                [key: string]: string;
            };
            fundId: string;
            id: string;
            loanId: string;
            lossFen: string;
            opinion: string | null;
            overdueDays: number;
            /** @description Out of the fund's money. */
            paidFen: string;
            paidOn: string | null;
            reasons: {
                code: string;
                message: string;
            }[] | null;
            recoveredFen: string;
            refusedBy: string | null;
            refusedOn: string | null;
            /** @description Back to the fund. */
            returnedFen: string;
            reviewedBy: string | null;
            reviewedOn: string | null;
            rulesVersion: number | null;
            shares: components["schemas"]["financing_ShareShown"][] | null;
            /** @enum {string} */
            stage: "claimed" | "paid" | "refused" | "reviewed";
            suitFiled: boolean;
        };
        financing_ConsentDto: {
            paperSha256?: string;
            /** Format: date */
            validUntil: string;
        };
        financing_ContributeDto: {
            amountFen: string;
            contributionId: string;
            contributor: string;
        };
        financing_CorrectPledgeDto: {
            papers: {
                /** @default [] */
                consentedClaimIds?: string[];
                /** @default [] */
                coOwnerConsents?: string[];
                /** @default [] */
                given?: ("application" | "contract" | "identity" | "power_of_attorney" | "valuation")[];
                /** @default true */
                isOnline?: boolean;
                /** @default [] */
                undertaken?: ("application" | "contract" | "identity" | "power_of_attorney" | "valuation")[];
                /** @default [] */
                waived?: string[];
            };
            similarMarks?: {
                goodsClasses: string[];
                number: string;
            }[];
            stated?: {
                invalidationStarted?: boolean;
                patentNumber: string;
                sameDayInvention?: "none" | string;
            }[];
        };
        financing_CoveredLoan: {
            bank: string;
            borrower: string;
            class: string;
            coveredOn: string;
            loanId: string;
            outstandingFen: string;
            principalFen: string;
            rulesVersion: number;
        };
        financing_CoveringFund: {
            coveredOn: string;
            fundId: string;
            name: string;
            rulesVersion: number;
        };
        financing_CoverLoanDto: {
            loanId: string;
        };
        financing_CreditLineRow: {
            applicationId: string | null;
            bank: string;
            bankName: string;
            /** @description Credit codes of the members. */
            borrowers: string[];
            /** @description Lent under it and not repaid. What is written off stays drawn, also when it is recovered: see `stepLoan`. */
            drawnFen: string;
            grantedOn: string;
            id: string;
            /** @enum {string} */
            kind: "collective" | "single";
            limitFen: string;
            members: components["schemas"]["financing_MemberUse"][];
            park: string | null;
            parkGuaranteeFen: string | null;
            product: string;
            reason: string | null;
            /** @enum {string} */
            stage: "closed" | "open";
            validFrom: string;
            validUntil: string;
        };
        financing_DeadLetter: {
            body: string;
            error: string | null;
            headers: {
                [key: string]: string;
            };
            id: string;
            offset: string;
            /** Format: date-time */
            parkedAt: string;
            partition: number;
            /**
             * Format: date-time
             * @description When and by whom it was replayed or discarded; null while it is open.
             */
            settledAt: string | null;
            settledBy: string | null;
            /** @enum {string} */
            state: "discarded" | "poison" | "replayed" | "waiting";
            stream: string;
            topic: string;
            type: string;
        };
        financing_DeadLetterPage: {
            items: components["schemas"]["financing_DeadLetter"][];
            next: string | null;
        };
        financing_DeclareInterestDto: {
            amountFen: string;
            enterprise: string;
            interestId: string;
            /** @enum {string} */
            kind: "loan" | "equity" | "linked";
        };
        financing_DeclineDto: {
            reason: string;
            reasonCode: string;
        };
        financing_DisburseLoanDto: {
            applicationId?: string;
            bankName: string;
            borrower: {
                country?: string;
                divisionCode?: string;
                /** @enum {string} */
                kind?: "university" | "institute" | "enterprise" | "person" | "other";
                name: string;
                uscc?: string;
            };
            /** @enum {string} */
            borrowerSize: "micro" | "small" | "medium" | "large";
            creditLineId?: string;
            /** Format: date */
            disbursedOn?: string;
            industryCode?: string;
            loanId: string;
            /** @default [] */
            pledgeIds?: string[];
            product: string;
            /** @default [] */
            qualifications?: string[];
            terms: {
                principalFen: string;
                ratePpm: number;
                /** @enum {string} */
                repayment: "bullet" | "equal_principal" | "equal_payment" | "interest_first";
                /** @enum {string} */
                security: "credit" | "pledge" | "mixed";
                termMonths: number;
            };
        };
        financing_DissolveSecuritizationDto: {
            reason: string;
        };
        financing_DraftEditionDto: {
            criteria: {
                /** @default [] */
                chains?: string[];
                /** @default [] */
                divisions?: string[];
                included?: string[];
                /** @default [] */
                industries?: string[];
                leftOut?: string[];
                /** @default false */
                onlyIncluded?: boolean;
                /** @default [] */
                parks?: string[];
                /** @default 0 */
                patentsInForceMin?: number;
                /** @default 0 */
                patentsPledgeableMin?: number;
                /** @default [] */
                qualifications?: ("high_tech" | "specialized" | "little_giant" | "tech_sme" | "ip_advantage" | "ip_model" | "patent_product")[];
                /** @default [] */
                sizeClasses?: ("large" | "medium" | "small" | "micro")[];
            };
            editionId: string;
            title: string;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validUntil: string;
        };
        financing_EditionReasonDto: {
            reason: string;
        };
        financing_EditionRow: {
            added: number | null;
            changed: number | null;
            checkedBy: string | null;
            contentHash: string | null;
            contentHashSm3: string | null;
            criteria: {
                [key: string]: unknown;
            };
            draftedBy: string;
            dropped: number | null;
            id: string;
            number: string | null;
            previousId: string | null;
            publishedOn: string | null;
            returnedFor: string | null;
            rowCount: number | null;
            sequence: number | null;
            signature: string | null;
            /** @description SM2 with SM3, DER, hex; where it is asked for. */
            sm2Signature: string | null;
            /** @enum {string} */
            stage: "discarded" | "draft" | "published" | "submitted";
            submittedBy: string | null;
            title: string;
            validFrom: string;
            validUntil: string;
        };
        financing_EnforcePledgeDto: {
            /** @enum {string} */
            manner: "agreed_value" | "auction" | "sale";
            owedFen: string;
            proceedsFen: string;
        };
        financing_EnterpriseRow: {
            consentUntil: string | null;
            divisionCode: string;
            name: string;
            /** @description The profile as proto3-JSON. */
            profile: {
                [key: string]: unknown;
            };
            profiledBy: string;
            profiledOn: string;
            uscc: string;
        };
        financing_EstablishFundDto: {
            fundId: string;
            name: string;
            rules: {
                bearers: {
                    /** @enum {string} */
                    bearer: "province" | "city" | "bank" | "insurer" | "guarantor" | "valuer";
                    capPerClaimFen?: string;
                    isOfFund?: boolean;
                    name: string;
                    sharePpm: number;
                }[];
                borrowerSizes: ("micro" | "small" | "medium" | "large")[];
                capPerBorrowerFen?: string;
                capPerYearFen?: string;
                leverage?: number;
                loanCapFen?: string;
                nplStopPpm: number;
                nplWarningPpm: number;
                overdueDaysMin: number;
                principalOnly: boolean;
                suitRequired: boolean;
            };
        };
        financing_Examination: {
            /** @description The day the rules were asked for, in Shanghai. */
            examinedOn: string;
            results: components["schemas"]["financing_RuleResult"][];
        };
        financing_ExtendLoanDto: {
            /** Format: date */
            dueOn: string;
            reason: string;
        };
        financing_FilePledgeDto: {
            collateral: ({
                invalidationStarted?: boolean;
                /** @enum {string} */
                kind: "patent";
                number: string;
                sameDayInvention?: "none" | string;
                title?: string;
                valueFen?: string;
            } | {
                goodsClasses: string[];
                /** @enum {string} */
                kind: "trademark";
                number: string;
                owner?: string;
                title?: string;
                valueFen?: string;
            } | {
                /** @default [] */
                goodsClasses?: string[];
                /** @enum {string} */
                kind: "geographical_indication";
                number: string;
                owner?: string;
                title?: string;
                valueFen?: string;
            })[];
            loanId?: string;
            /** @default {} */
            papers?: {
                /** @default [] */
                consentedClaimIds?: string[];
                /** @default [] */
                coOwnerConsents?: string[];
                /** @default [] */
                given?: ("application" | "contract" | "identity" | "power_of_attorney" | "valuation")[];
                /** @default true */
                isOnline?: boolean;
                /** @default [] */
                undertaken?: ("application" | "contract" | "identity" | "power_of_attorney" | "valuation")[];
                /** @default [] */
                waived?: string[];
            };
            pledgeeTenant?: string;
            pledgeId: string;
            similarMarks?: {
                goodsClasses: string[];
                number: string;
            }[];
            terms: {
                /** Format: date */
                agreedOn: string;
                claimKind?: string;
                contractNumber: string;
                /** Format: date */
                debtFrom?: string;
                debtor?: {
                    country?: string;
                    divisionCode?: string;
                    /** @enum {string} */
                    kind?: "university" | "institute" | "enterprise" | "person" | "other";
                    name: string;
                    sharePpm?: number;
                    uscc?: string;
                };
                /** Format: date */
                debtUntil?: string;
                enforcementClause?: string;
                includedEarlierFen?: string;
                /** @enum {string} */
                kind: "ordinary" | "maximum_amount";
                pledgee: {
                    country?: string;
                    divisionCode?: string;
                    /** @enum {string} */
                    kind?: "university" | "institute" | "enterprise" | "person" | "other";
                    name: string;
                    sharePpm?: number;
                    uscc?: string;
                };
                pledgors: {
                    country?: string;
                    divisionCode?: string;
                    /** @enum {string} */
                    kind?: "university" | "institute" | "enterprise" | "person" | "other";
                    name: string;
                    sharePpm?: number;
                    uscc?: string;
                }[];
                scope?: string;
                securedFen: string;
            };
        };
        financing_FixClaimsDto: {
            /** @enum {string} */
            cause: "period_ended" | "two_years_asked" | "no_new_claims" | "seizure_known" | "bankruptcy" | "agreed";
            fixedFen: string;
        };
        financing_FormSecuritizationDto: {
            assets: ({
                balanceFen: string;
                /** Format: date */
                dueOn: string;
                /** @enum {string} */
                kind: "license_fee";
                licenseId: string;
                obligor: string;
            } | {
                /** @enum {string} */
                kind: "pledge_loan";
                loanId: string;
            })[];
            /** Format: date */
            cutOffOn: string;
            name: string;
            securitizationId: string;
            totalFen: string;
        };
        financing_FundListed: {
            balanceFen: string;
            contributedFen: string;
            /** @description Covered at most, by the leverage; null without one. */
            coverableFen: string | null;
            /** @description Outstanding of the covered loans. */
            coveredFen: string;
            establishedOn: string;
            /** @enum {string} */
            gate: "open" | "stopped" | "warning";
            id: string;
            managedBy: string;
            name: string;
            paidFen: string;
            returnedFen: string;
            /** @description Those in force. */
            rules: {
                [key: string]: unknown;
            };
            rulesSince: string;
            rulesVersion: number;
        };
        financing_FundRulesDto: {
            rules: {
                bearers: {
                    /** @enum {string} */
                    bearer: "province" | "city" | "bank" | "insurer" | "guarantor" | "valuer";
                    capPerClaimFen?: string;
                    isOfFund?: boolean;
                    name: string;
                    sharePpm: number;
                }[];
                borrowerSizes: ("micro" | "small" | "medium" | "large")[];
                capPerBorrowerFen?: string;
                capPerYearFen?: string;
                leverage?: number;
                loanCapFen?: string;
                nplStopPpm: number;
                nplWarningPpm: number;
                overdueDaysMin: number;
                principalOnly: boolean;
                suitRequired: boolean;
            };
        };
        financing_FundShown: {
            balanceFen: string;
            byBorrower: components["schemas"]["financing_BorrowerUse"][];
            byYear: components["schemas"]["financing_YearUse"][];
            contributedFen: string;
            /** @description Covered at most, by the leverage; null without one. */
            coverableFen: string | null;
            /** @description Outstanding of the covered loans. */
            coveredFen: string;
            establishedOn: string;
            /** @enum {string} */
            gate: "open" | "stopped" | "warning";
            history?: components["schemas"]["financing_HistoryItem"][];
            id: string;
            managedBy: string;
            name: string;
            nonPerformingFen: string;
            nplPpm: number;
            paidFen: string;
            returnedFen: string;
            /** @description Those in force. */
            rules: {
                [key: string]: unknown;
            };
            rulesSince: string;
            rulesVersion: number;
        };
        financing_GradeDto: {
            measures: {
                brand: string;
                innovative_product: string;
                intellectual_property: string;
                rd_activity: string;
                rd_input: string;
                service: string;
                talent: string;
            };
        };
        financing_GrantBankAccessDto: {
            bank: string;
        };
        financing_GrantCreditLineDto: {
            applicationId?: string;
            bankName: string;
            creditLineId: string;
            /** @enum {string} */
            kind: "single" | "collective";
            limitFen: string;
            members: {
                borrower: {
                    country?: string;
                    divisionCode?: string;
                    /** @enum {string} */
                    kind?: "university" | "institute" | "enterprise" | "person" | "other";
                    name: string;
                    uscc?: string;
                };
                limitFen: string;
            }[];
            park?: string;
            parkGuaranteeFen?: string;
            product: string;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validUntil: string;
        };
        financing_HistoryItem: {
            actor: string;
            article: string;
            correlationId: string;
            data: {
                [key: string]: unknown;
            };
            eventId: string;
            /** Format: date-time */
            recordedAt: string;
            tenant: string;
            /** @description The Chinese term of the fact. */
            term: string;
            type: string;
            version: number;
        };
        financing_Holder: {
            /** @description 封包日: the day its balances are of. */
            cutOffOn: string;
            securitizationId: string;
            stage: string;
        };
        financing_InstallmentShown: {
            coveredFen: string;
            dueOn: string;
            interestFen: string;
            ordinal: number;
            payBy: string;
            principalFen: string;
        };
        financing_InterestShown: {
            amountFen: string;
            declaredBy: string;
            declaredOn: string;
            enterprise: string;
            interestId: string;
            kind: string;
            outcomes: {
                amountFen: string;
                linkedOn: string;
                outcome: string;
            }[];
        };
        financing_LedgerEntry: {
            effectiveOn: string;
            /** @description Version of the fact in the fund's stream; the cursor. */
            entry: number;
            eventId: string;
            lines: components["schemas"]["financing_LedgerLine"][];
            reference: string;
            type: string;
        };
        financing_LedgerLine: {
            /** @enum {string} */
            account: "cash" | "compensation_paid" | "compensation_returned" | "contributed_capital" | "recovery_expected" | "recovery_receivable";
            creditFen: string;
            debitFen: string;
        };
        financing_LinkOutcomeDto: {
            amountFen: string;
            interestId: string;
            outcome: string;
        };
        financing_LoanPage: {
            applicationId: string | null;
            bank: string;
            bankName: string;
            borrower: string;
            borrowerSize: string;
            borrowerUscc: string;
            /** @enum {string} */
            class: "doubtful" | "loss" | "normal" | "substandard" | "watch";
            coverage?: components["schemas"]["financing_CoveringFund"] | null;
            creditLineId: string | null;
            disbursedOn: string;
            dueOn: string;
            grade: string | null;
            history: components["schemas"]["financing_HistoryItem"][];
            id: string;
            industryCode: string | null;
            interestFen: string;
            outstandingFen: string;
            overdueFen: string;
            overdueSince: string | null;
            /** @description In the order they were told. */
            payments: components["schemas"]["financing_PaymentShown"][];
            pledgeIds: string[];
            /** @description 发放金额; what a pledge registers is another figure and never stands here. */
            principalFen: string;
            product: string | null;
            productKind: string;
            qualifications: string[];
            ratePpm: number;
            recoveredFen: string;
            repaidFen: string;
            repayment: string;
            /** @description Why it was reversed. */
            reversalReason: string | null;
            /** @description 冲正: what was told as outstanding still when the loan was reversed. */
            reversedFen: string;
            schedule: components["schemas"]["financing_InstallmentShown"][];
            securitization: components["schemas"]["financing_Holder"] | null;
            security: string;
            /** @enum {string} */
            stage: "reversed" | "running" | "settled" | "written_off";
            termMonths: number;
            writtenOffFen: string;
        };
        financing_LoanRow: {
            applicationId: string | null;
            bank: string;
            bankName: string;
            borrower: string;
            borrowerSize: string;
            borrowerUscc: string;
            /** @enum {string} */
            class: "doubtful" | "loss" | "normal" | "substandard" | "watch";
            creditLineId: string | null;
            disbursedOn: string;
            dueOn: string;
            grade: string | null;
            id: string;
            industryCode: string | null;
            interestFen: string;
            outstandingFen: string;
            overdueFen: string;
            overdueSince: string | null;
            pledgeIds: string[];
            /** @description 发放金额; what a pledge registers is another figure and never stands here. */
            principalFen: string;
            product: string | null;
            productKind: string;
            qualifications: string[];
            ratePpm: number;
            recoveredFen: string;
            repaidFen: string;
            repayment: string;
            /** @description Why it was reversed. */
            reversalReason: string | null;
            /** @description 冲正: what was told as outstanding still when the loan was reversed. */
            reversedFen: string;
            security: string;
            /** @enum {string} */
            stage: "reversed" | "running" | "settled" | "written_off";
            termMonths: number;
            writtenOffFen: string;
        };
        financing_MemberUse: {
            availableFen: string;
            drawnFen: string;
            limitFen: string;
            name: string;
            uscc: string;
        };
        financing_MonthDue: {
            assets: number;
            dueFen: string;
            /** @description What is still to come after the month. */
            leftFen: string;
            licenseFeeFen: string;
            /** @description `2027-03`. */
            month: string;
            pledgeLoanFen: string;
        };
        financing_NamedEnterprise: {
            name: string | null;
            uscc: string;
        };
        financing_OutcomeRow: {
            bank: string;
            drawnFen: string;
            editionId: string;
            grantedFen: string;
            reasonCode: string | null;
            reportedOn: string;
            stage: string;
            uscc: string;
        };
        financing_PaymentShown: {
            interestFen: string;
            paidOn: string;
            paymentReference: string;
            principalFen: string;
            reversal: {
                on: string;
                reason: string;
            } | null;
        };
        financing_PledgeNoticeRow: {
            /** @description The pool's event. */
            becauseOf: string;
            cause: string;
            effectiveOn: string;
            message: string;
            patentNumber: string;
            pledgeId: string;
        };
        financing_PledgeReasonDto: {
            reason: string;
        };
        financing_PledgeRow: {
            /** @description Why it was cancelled. */
            cause: string | null;
            certificateNumber: string | null;
            closedOn: string | null;
            collateral: {
                [key: string]: unknown;
            }[];
            debtUntil: string;
            /** @description What is to be cured, while it is. */
            defects: string[];
            /** @description 质权实现: manner and shares. */
            enforcement: {
                [key: string]: unknown;
            } | null;
            /** @description 信用记录: revoked for a false undertaking. */
            falseUndertaking: boolean;
            filedBy: string;
            filedOn: string;
            fixedFen: string | null;
            id: string;
            /** @enum {string} */
            kind: "maximum_amount" | "ordinary";
            loanId: string | null;
            papers: {
                [key: string]: unknown;
            };
            patentNumbers: string[];
            pledgee: string;
            pledgeeTenant: string | null;
            pledgors: string[];
            qualifications: string[];
            /** @description Why it was changed, withdrawn, partly released or revoked last. */
            reason: string | null;
            /** @description Why it was refused; all reasons. */
            reasons: {
                article?: string;
                code: string;
                message: string;
            }[];
            registeredOn: string | null;
            /** @enum {string|null} */
            reminded: "late" | "soon" | null;
            reviewDueOn: string;
            securedFen: string;
            /** @enum {string} */
            stage: "admitted" | "cancelled" | "correcting" | "enforced" | "filed" | "refused" | "registered" | "revoked" | "withdrawn";
            /** @description What the filer stated last, unverified; empty for what was filed before statements were kept. */
            stated: {
                [key: string]: unknown;
            };
            tenants: string[];
            terms: {
                [key: string]: unknown;
            };
        };
        financing_Preview: {
            leftOut: {
                name: string;
                reasons: string[];
                uscc: string;
            }[];
            rowCount: number;
        };
        financing_ProductRow: {
            bank: string;
            code: string;
            /** @description `<bank>.<code>`. */
            id: string;
            isOffered: boolean;
            kind: string;
            maxAmountFen: string;
            maxRatePpm: number;
            maxTermMonths: number;
            name: string;
            qualifications: string[];
            /** @description 服务地区, 适用规模, 适用资质; an empty list leaves nobody out. */
            regions: string[];
            setOn: string;
            sizeClasses: string[];
        };
        financing_ProfileEnterprisesDto: {
            enterprises: {
                chain?: string;
                divisionCode: string;
                /** @default [] */
                exclusions?: ("dishonest" | "judgment_defaulter" | "abnormal_operation" | "abnormal_filing" | "ownership_dispute" | "deregistered")[];
                industryCode?: string;
                name: string;
                park?: string;
                /** @default [] */
                qualifications?: ("high_tech" | "specialized" | "little_giant" | "tech_sme" | "ip_advantage" | "ip_model" | "patent_product")[];
                /** @enum {string} */
                sizeClass: "large" | "medium" | "small" | "micro";
                uscc: string;
                wantedFen?: string;
            }[];
        };
        financing_ProfileResult: {
            ok: boolean;
            reasons?: components["schemas"]["financing_Refusal"][];
            uscc: string;
        };
        financing_RecoverLoanDto: {
            amountFen: string;
            /** Format: date */
            recoveredOn: string;
            recoveryReference: string;
        };
        financing_RecoveryDto: {
            recoveredFen: string;
            recoveryReference: string;
        };
        financing_Refusal: {
            /** @description The law, rule or notice behind it, as a lawyer cites it: `专利权质押登记办法 第十二条(六)`. */
            article: string;
            /** @description `SCREAMING_SNAKE`, subject first: `PLEDGE_PATENT_EXPIRED`. Stable; clients branch on it. */
            code: string;
            /** @description Facts for machines, as text: dates, amounts in fen, numbers. */
            detail?: {
                [key: string]: string;
            };
            /** @description Path of the request field the reason points at, where there is one: `patents[2]`. */
            field?: string;
            /** @description What is wrong, with what, and what to do about it. Chinese. */
            message: string;
            /**
             * @description Present when the parties may insist: send the same command again with this code waived.
             * @enum {boolean}
             */
            waivable?: true;
        };
        financing_RefuseCompensationDto: {
            reasons: string[];
        };
        financing_RefusePledgeDto: {
            reasons: {
                article?: string;
                code: string;
                message: string;
            }[];
        };
        financing_RegisterPledgeDto: {
            /** @default [] */
            qualifications?: string[];
            stated?: {
                invalidationStarted?: boolean;
                patentNumber: string;
                sameDayInvention?: "none" | string;
            }[];
        };
        financing_ReleasePartlyDto: {
            consent?: string;
            numbers: string[];
            reason: string;
        };
        financing_RemovalDto: {
            reason: string;
            /** @enum {string} */
            reasonCode: "dishonest" | "default" | "false_statement" | "deregistered" | "other";
        };
        financing_RepayLoanDto: {
            interestFen: string;
            /** Format: date */
            paidOn: string;
            paymentReference: string;
            principalFen: string;
        };
        financing_Replayed: {
            failed?: {
                error: string;
                id: string;
            };
            replayed: number;
        };
        financing_ReportOutcomeDto: {
            amountFen?: string;
            correctionReason?: string;
            loanId?: string;
            /** @enum {string} */
            reasonCode?: "no_need" | "credit_record" | "operation" | "collateral" | "terms" | "other";
            /** @enum {string} */
            stage: "contacted" | "approved" | "granted" | "drawn" | "rejected";
            uscc: string;
        };
        financing_RequestCorrectionDto: {
            defects: string[];
        };
        financing_ReverseLoanDto: {
            reason: string;
        };
        financing_ReverseRepaymentDto: {
            paymentReference: string;
            reason: string;
        };
        financing_ReviewCompensationDto: {
            opinion: string;
        };
        financing_ReviewQueue: {
            count: number;
            /** @enum {string} */
            kind: "review_pledge";
            lateCount: number;
            oldestDays: number | null;
            oldestOn: string | null;
        };
        financing_RevokeBankAccessDto: {
            reason: string;
        };
        financing_RevokePledgeDto: {
            /** @default false */
            falseUndertaking?: boolean;
            reason: string;
        };
        financing_RoadshowPage: {
            announcedOn: string;
            /** @description 产业链. */
            chain: string;
            enterprises: {
                [key: string]: unknown;
            }[];
            heldOn: string;
            history?: components["schemas"]["financing_HistoryItem"][];
            id: string;
            interests: components["schemas"]["financing_InterestShown"][];
            organizedBy: string;
            title: string;
            totals: components["schemas"]["financing_RoadshowTotals"];
        };
        financing_RoadshowShown: {
            announcedOn: string;
            /** @description 产业链. */
            chain: string;
            enterprises: {
                [key: string]: unknown;
            }[];
            heldOn: string;
            id: string;
            organizedBy: string;
            title: string;
            totals: components["schemas"]["financing_RoadshowTotals"];
        };
        financing_RoadshowTotals: {
            interestFen: string;
            interests: number;
            outcomeFen: string;
            outcomes: number;
        };
        financing_RuleResult: {
            article: string;
            /** @description What the rule asks for. Chinese. */
            asks: string;
            /**
             * @description Present when it rests on a statement, which nobody verified.
             * @enum {boolean}
             */
            byStatement?: true;
            code: string;
            /** @enum {string} */
            outcome: "broken" | "met" | "unverified" | "waived";
            /** @description What breaks it, each thing (a patent of the case) for itself; also when it is waived. */
            reasons: components["schemas"]["financing_Refusal"][];
        };
        financing_ScheduleRoadshowDto: {
            chain: string;
            enterprises: {
                country?: string;
                divisionCode?: string;
                /** @enum {string} */
                kind?: "university" | "institute" | "enterprise" | "person" | "other";
                name: string;
                uscc?: string;
            }[];
            /** Format: date */
            heldOn: string;
            roadshowId: string;
            title: string;
        };
        financing_SecuritizationPage: {
            assets: components["schemas"]["financing_AssetShown"][];
            /** @description 封包日. */
            cutOffOn: string;
            dissolvedOn: string | null;
            formedOn: string;
            history: components["schemas"]["financing_HistoryItem"][];
            id: string;
            name: string;
            originatedBy: string;
            /** @description Why it was dissolved. */
            reason: string | null;
            /** @enum {string} */
            stage: "dissolved" | "formed";
            /** @description Digit string, in fen: what the balances add up to. */
            totalFen: string;
        };
        financing_SecuritizationRow: {
            assets: number;
            /** @description 封包日. */
            cutOffOn: string;
            dissolvedOn: string | null;
            formedOn: string;
            id: string;
            name: string;
            originatedBy: string;
            /** @description Why it was dissolved. */
            reason: string | null;
            /** @enum {string} */
            stage: "dissolved" | "formed";
            /** @description Digit string, in fen: what the balances add up to. */
            totalFen: string;
        };
        financing_SetProductDto: {
            code: string;
            /** @default true */
            isOffered?: boolean;
            /** @enum {string} */
            kind: "knowledge_value" | "ip_pledge" | "other";
            maxAmountFen: string;
            maxRatePpm: number;
            maxTermMonths: number;
            name: string;
            /** @default [] */
            qualifications?: ("high_tech" | "specialized" | "little_giant" | "tech_sme" | "ip_advantage" | "ip_model" | "patent_product")[];
            /** @default [] */
            regions?: ("420100" | "420200" | "420300" | "420500" | "420600" | "420700" | "420800" | "420900" | "421000" | "421100" | "421200" | "421300" | "422800" | "429004" | "429005" | "429006" | "429021")[];
            /** @default [] */
            sizeClasses?: ("large" | "medium" | "small" | "micro")[];
        };
        financing_ShareShown: {
            amountFen: string;
            bearer: string;
            isOfFund: boolean;
            name: string;
            returnedFen: string;
        };
        financing_TransferClaimDto: {
            to: {
                country?: string;
                divisionCode?: string;
                /** @enum {string} */
                kind?: "university" | "institute" | "enterprise" | "person" | "other";
                name: string;
                sharePpm?: number;
                uscc?: string;
            };
            toTenant?: string;
        };
        financing_WhitelistedRow: {
            /** @description Against the edition before: added, kept, changed. */
            change: string;
            editionId: string;
            listedOn: string;
            /** @description The row as proto3-JSON. */
            row: unknown;
            sequence: number;
            uscc: string;
        };
        financing_WriteOffLoanDto: {
            amountFen: string;
        };
        financing_YearUse: {
            paidFen: string;
            year: number;
        };
        licensing_AcceptanceRow: {
            declaredBy: string;
            dueFen: string;
            id: string;
            licensedOn: string | null;
            licensee: {
                [key: string]: unknown;
            };
            notifiedBy: string;
            notifiedOn: string;
            openLicenseId: string;
            /** @description Order of notice; a digit string. */
            ordinal: string;
            paidFen: string | null;
            patentNumber: string;
            paymentReference: string | null;
            /** @description Why the payment goes back. */
            reasons: {
                [key: string]: unknown;
            }[];
            refundDueOn: string | null;
            refundedOn: string | null;
            refundReference: string | null;
            /** @enum {string} */
            stage: "licensed" | "notified" | "refund_due" | "refunded";
            until: string | null;
        };
        licensing_AnnounceOpenLicenseDto: {
            announcementNumber: string;
        };
        licensing_AskFeeGuidanceDto: {
            terms: {
                fee: {
                    fixedFen?: string;
                    /** @enum {string} */
                    method: "lump_sum" | "royalty" | "entry_and_royalty" | "free";
                    payment?: string;
                    /** @enum {string} */
                    royaltyBase?: "net_sales" | "profit";
                    royaltyPpm?: number;
                };
                otherMatters?: string;
            };
        };
        licensing_AwaitRecordalDto: {
            clockId: string;
            contractNumber: string;
            /** Format: date */
            inEffectOn: string;
            patentNumbers: string[];
        };
        licensing_ChangeLicenseDto: {
            reason: string;
            terms: {
                /** Format: date */
                agreedOn: string;
                contractFen?: string;
                contractNumber?: string;
                fee: {
                    fixedFen?: string;
                    /** @enum {string} */
                    method: "lump_sum" | "royalty" | "entry_and_royalty" | "free";
                    payment: string;
                    /** @enum {string} */
                    royaltyBase?: "net_sales" | "profit";
                    royaltyPpm?: number;
                };
                /** Format: date */
                inEffectOn: string;
                licensees: {
                    country?: string;
                    divisionCode?: string;
                    /** @enum {string} */
                    kind?: "university" | "institute" | "enterprise" | "person" | "other";
                    name: string;
                    sharePpm?: number;
                    uscc?: string;
                }[];
                /** @default false */
                maySublicense?: boolean;
                scope: {
                    /** Format: date */
                    from: string;
                    /** @default [] */
                    modes?: ("make" | "use" | "offer" | "sell" | "import")[];
                    /** @default [] */
                    territories?: string[];
                    /** Format: date */
                    until: string;
                };
            };
        };
        licensing_ChangePatentPoolDto: {
            fee: {
                fixedFen?: string;
                /** @enum {string} */
                method: "lump_sum" | "royalty" | "entry_and_royalty" | "free";
                payment: string;
                /** @enum {string} */
                royaltyBase?: "net_sales" | "profit";
                royaltyPpm?: number;
            };
            members: {
                holder: {
                    country?: string;
                    divisionCode?: string;
                    /** @enum {string} */
                    kind?: "university" | "institute" | "enterprise" | "person" | "other";
                    name: string;
                    uscc?: string;
                };
                patentNumbers: string[];
                sharePpm: number;
            }[];
            reason: string;
        };
        licensing_ConfirmPatenteesDto: {
            patentees: string[];
            reference: string;
        };
        licensing_CorrectLicenseDto: {
            /** Format: date */
            effectiveOn: string;
            reason: string;
            terms: {
                /** Format: date */
                agreedOn: string;
                contractFen?: string;
                contractNumber?: string;
                fee: {
                    fixedFen?: string;
                    /** @enum {string} */
                    method: "lump_sum" | "royalty" | "entry_and_royalty" | "free";
                    payment: string;
                    /** @enum {string} */
                    royaltyBase?: "net_sales" | "profit";
                    royaltyPpm?: number;
                };
                /** Format: date */
                inEffectOn: string;
                licensees: {
                    country?: string;
                    divisionCode?: string;
                    /** @enum {string} */
                    kind?: "university" | "institute" | "enterprise" | "person" | "other";
                    name: string;
                    sharePpm?: number;
                    uscc?: string;
                }[];
                /** @default false */
                maySublicense?: boolean;
                scope: {
                    /** Format: date */
                    from: string;
                    /** @default [] */
                    modes?: ("make" | "use" | "offer" | "sell" | "import")[];
                    /** @default [] */
                    territories?: string[];
                    /** Format: date */
                    until: string;
                };
            };
        };
        licensing_DeadLetter: {
            body: string;
            error: string | null;
            headers: {
                [key: string]: string;
            };
            id: string;
            offset: string;
            /** Format: date-time */
            parkedAt: string;
            partition: number;
            /**
             * Format: date-time
             * @description When and by whom it was replayed or discarded; null while it is open.
             */
            settledAt: string | null;
            settledBy: string | null;
            /** @enum {string} */
            state: "discarded" | "poison" | "replayed" | "waiting";
            stream: string;
            topic: string;
            type: string;
        };
        licensing_DeadLetterPage: {
            items: components["schemas"]["licensing_DeadLetter"][];
            next: string | null;
        };
        licensing_DeclareOpenLicenseDto: {
            openLicenseId: string;
            /** @default {} */
            papers?: {
                /** @default [] */
                consentedClaimIds?: string[];
                /** @default [] */
                coOwnerConsents?: string[];
                /** @enum {string} */
                evaluationConclusion?: "positive" | "negative";
                evaluationReportNumber?: string;
            };
            patentNumber: string;
            terms: {
                fee: {
                    fixedFen?: string;
                    /** @enum {string} */
                    method: "lump_sum" | "royalty" | "entry_and_royalty" | "free";
                    payment: string;
                    /** @enum {string} */
                    royaltyBase?: "net_sales" | "profit";
                    royaltyPpm?: number;
                };
                otherMatters?: string;
                patentees: string[];
                /** Format: date */
                until: string;
            };
        };
        licensing_DissolvePatentPoolDto: {
            reason: string;
        };
        licensing_Examination: {
            /** @description The day the rules were asked for, in Shanghai. */
            examinedOn: string;
            results: components["schemas"]["licensing_RuleResult"][];
        };
        licensing_FeeGuidance: {
            guide: {
                fixed: string;
                fixedFen: string;
                /** @description The first day it applies from. */
                from: string;
                /** @description True until a document of the authority confirms these figures. */
                isUnverified: boolean;
                name: string;
                /** @description Millionths. */
                royaltyPpm: {
                    net_sales: number;
                    profit: number;
                };
                version: string;
            };
            on: string;
            refusals: components["schemas"]["licensing_Told"][];
            warnings: components["schemas"]["licensing_Told"][];
        };
        licensing_FeeShown: {
            dividedOn: string;
            licenseId: string;
            paymentReference: string;
            receivedFen: string;
            shares: {
                amountFen: string;
                member: string;
            }[];
        };
        licensing_FileLicenseDto: {
            licenseId: string;
            /** @default {} */
            papers?: {
                /** @default [] */
                consentedClaimIds?: string[];
                /** @default [] */
                coOwnerConsents?: string[];
                exportCertificate?: string;
                foreignReviewNumber?: string;
            };
            patentNumbers: string[];
            terms: {
                acceptanceId?: string;
                /** Format: date */
                agreedOn: string;
                contractFen?: string;
                contractNumber?: string;
                counterLicenseId?: string;
                fee: {
                    fixedFen?: string;
                    /** @enum {string} */
                    method: "lump_sum" | "royalty" | "entry_and_royalty" | "free";
                    payment: string;
                    /** @enum {string} */
                    royaltyBase?: "net_sales" | "profit";
                    royaltyPpm?: number;
                };
                /** Format: date */
                inEffectOn: string;
                /** @enum {string} */
                kind: "exclusive" | "sole" | "ordinary" | "cross" | "sub" | "open";
                licensees: {
                    country?: string;
                    divisionCode?: string;
                    /** @enum {string} */
                    kind?: "university" | "institute" | "enterprise" | "person" | "other";
                    name: string;
                    sharePpm?: number;
                    uscc?: string;
                }[];
                licensors: string[];
                /** @default false */
                maySublicense?: boolean;
                parentLicenseId?: string;
                patentPoolId?: string;
                scope: {
                    /** Format: date */
                    from: string;
                    /** @default [] */
                    modes?: ("make" | "use" | "offer" | "sell" | "import")[];
                    /** @default [] */
                    territories?: string[];
                    /** Format: date */
                    until: string;
                };
                /** @default false */
                usesFirst?: boolean;
            };
        };
        licensing_FormPatentPoolDto: {
            fee: {
                fixedFen?: string;
                /** @enum {string} */
                method: "lump_sum" | "royalty" | "entry_and_royalty" | "free";
                payment: string;
                /** @enum {string} */
                royaltyBase?: "net_sales" | "profit";
                royaltyPpm?: number;
            };
            members: {
                holder: {
                    country?: string;
                    divisionCode?: string;
                    /** @enum {string} */
                    kind?: "university" | "institute" | "enterprise" | "person" | "other";
                    name: string;
                    uscc?: string;
                };
                patentNumbers: string[];
                sharePpm: number;
            }[];
            name: string;
            patentPoolId: string;
        };
        licensing_GuaranteePayoutDto: {
            dueId: string;
            guarantor: string;
            paidFen: string;
            /** Format: date */
            paidOn: string;
            paymentReference: string;
        };
        licensing_HistoryItem: {
            actor: string;
            article: string;
            correlationId: string;
            data: {
                [key: string]: unknown;
            };
            eventId: string;
            /** Format: date-time */
            recordedAt: string;
            tenant: string;
            /** @description The Chinese term of the fact. */
            term: string;
            type: string;
            version: number;
        };
        licensing_LicenseReasonDto: {
            reason: string;
        };
        licensing_LicenseRow: {
            closedOn: string | null;
            /** @description The last day of the term. */
            endsOn: string;
            filedBy: string;
            filedOn: string;
            id: string;
            isLate: boolean;
            /** @enum {string} */
            kind: "cross" | "exclusive" | "open" | "ordinary" | "sole" | "sub";
            papers: {
                [key: string]: unknown;
            };
            parentLicenseId: string | null;
            /** @description Normalized names of both sides, to find by. */
            parties: string[];
            patentNumbers: string[];
            patents: {
                [key: string]: unknown;
            }[];
            /** @description Why it was changed, corrected, withdrawn or cancelled last. */
            reason: string | null;
            /** @description Why it was refused; all reasons. */
            reasons: {
                article?: string;
                code: string;
                message: string;
            }[];
            recordalDueOn: string;
            recordalNumber: string | null;
            recordedOn: string | null;
            revision: number;
            /** @enum {string} */
            stage: "admitted" | "cancelled" | "ended" | "filed" | "recorded" | "refused" | "withdrawn";
            terms: {
                [key: string]: unknown;
            };
            warnings: {
                article?: string;
                code: string;
                message: string;
            }[];
        };
        licensing_MemberStatement: {
            fees: number;
            lastDividedOn: string;
            member: string;
            /** @description Digit string, in fen. */
            receivedFen: string;
        };
        licensing_NotifyAcceptanceDto: {
            acceptanceId: string;
            licensee: {
                country?: string;
                divisionCode?: string;
                /** @enum {string} */
                kind?: "university" | "institute" | "enterprise" | "person" | "other";
                name: string;
                sharePpm?: number;
                uscc?: string;
            };
            openLicenseId: string;
        };
        licensing_PatentPoolFeeDto: {
            licenseId: string;
            paymentReference: string;
            receivedFen: string;
        };
        licensing_PatentPoolRow: {
            administeredBy: string;
            /** @description The last change of members, shares or offer. */
            changedOn: string | null;
            dissolvedOn: string | null;
            fee: {
                [key: string]: unknown;
            };
            formedOn: string;
            id: string;
            members: {
                [key: string]: unknown;
            }[];
            name: string;
            patentNumbers: string[];
            patents: {
                [key: string]: unknown;
            }[];
            /** @description Why it was changed or dissolved last. */
            reason: string | null;
            /** @enum {string} */
            stage: "dissolved" | "formed";
        };
        licensing_PayAcceptanceDto: {
            paidFen: string;
            /** Format: date */
            paidOn: string;
            paymentReference: string;
        };
        licensing_PoolShown: {
            administeredBy: string;
            /** @description The last change of members, shares or offer. */
            changedOn: string | null;
            dissolvedOn: string | null;
            fee: {
                [key: string]: unknown;
            };
            fees?: components["schemas"]["licensing_FeeShown"][];
            formedOn: string;
            history?: components["schemas"]["licensing_HistoryItem"][];
            id: string;
            members: {
                [key: string]: unknown;
            }[];
            name: string;
            patentNumbers: string[];
            patents: {
                [key: string]: unknown;
            }[];
            /** @description Why it was changed or dissolved last. */
            reason: string | null;
            /** @enum {string} */
            stage: "dissolved" | "formed";
            statements?: components["schemas"]["licensing_MemberStatement"][];
        };
        licensing_RecordalClockRow: {
            announcedBy: string;
            contractNumber: string;
            dueOn: string;
            id: string;
            inEffectOn: string;
            licenseId: string | null;
            /** @description The day the next reminder is due; absent when none is to come. */
            nextReminderOn: string | null;
            patentNumbers: string[];
            reason: string | null;
            settledOn: string | null;
            /** @enum {string} */
            stage: "awaited" | "last_day" | "late" | "settled" | "soon";
        };
        licensing_RecordLicenseDto: Record<string, never>;
        licensing_RefundAcceptanceDto: {
            refundReference: string;
        };
        licensing_Refusal: {
            /** @description The law, rule or notice behind it, as a lawyer cites it: `专利权质押登记办法 第十二条(六)`. */
            article: string;
            /** @description `SCREAMING_SNAKE`, subject first: `PLEDGE_PATENT_EXPIRED`. Stable; clients branch on it. */
            code: string;
            /** @description Facts for machines, as text: dates, amounts in fen, numbers. */
            detail?: {
                [key: string]: string;
            };
            /** @description Path of the request field the reason points at, where there is one: `patents[2]`. */
            field?: string;
            /** @description What is wrong, with what, and what to do about it. Chinese. */
            message: string;
            /**
             * @description Present when the parties may insist: send the same command again with this code waived.
             * @enum {boolean}
             */
            waivable?: true;
        };
        licensing_RefuseLicenseDto: {
            article?: string;
            reason: string;
            reasonCode: string;
        };
        licensing_RefuseOpenLicenseDto: {
            reasons: {
                article?: string;
                code: string;
                message: string;
            }[];
        };
        licensing_ReliefLineJson: {
            /** @description Last day to pay the fee of this year without surcharge. */
            dueOn: string;
            from: string;
            fullFen: string;
            /** @description Licenses in force on at least one day of it. */
            licenses: number;
            /** @description 第几年度, from the filing date. */
            patentYear: number;
            payableFen: string;
            /** @description Version of the figures. */
            policy: string;
            reliefFen: string;
            reliefPpm: number;
            until: string;
        };
        licensing_ReliefStatement: {
            announcementNumber: string | null;
            article: string;
            lines: components["schemas"]["licensing_ReliefLineJson"][];
            note: string;
            openLicenseId: string;
            patentees: string[];
            patentNumber: string;
            patentType: string;
            statedOn: string;
            title: string;
            totalRelief: string;
            totalReliefFen: string;
            /** @description The calendar year asked for; null for all. */
            year: number | null;
        };
        licensing_Replayed: {
            failed?: {
                error: string;
                id: string;
            };
            replayed: number;
        };
        licensing_ReturnTrialDto: {
            reason: string;
        };
        licensing_RuleResult: {
            article: string;
            /** @description What the rule asks for. Chinese. */
            asks: string;
            /**
             * @description Present when it rests on a statement, which nobody verified.
             * @enum {boolean}
             */
            byStatement?: true;
            code: string;
            /** @enum {string} */
            outcome: "broken" | "met" | "unverified" | "waived";
            /** @description What breaks it, each thing (a patent of the case) for itself; also when it is waived. */
            reasons: components["schemas"]["licensing_Refusal"][];
        };
        licensing_SettleRecordalDto: {
            reason: string;
        };
        licensing_ShownOpenLicense: {
            announcedOn: string | null;
            announcementNumber: string | null;
            closedOn: string | null;
            declaredBy?: string;
            declaredOn: string;
            divisionCode: string | null;
            feeMethod: string;
            /** @description What is due at once, at most; 0 when free or pure royalty. */
            fixedFen: string;
            holderKind: string;
            id: string;
            /** @description Licenses obtained under it so far. */
            licensees: number;
            mainClass: string | null;
            /** @description True when it can be accepted today. */
            open: boolean;
            /** @description Order of declaration; a digit string. */
            ordinal: string;
            papers?: {
                [key: string]: unknown;
            };
            patent: {
                [key: string]: unknown;
            };
            /** @description Normalized names, to find by. */
            patentees: string[];
            patentNumber: string;
            patentType: string;
            reasons?: {
                [key: string]: unknown;
            }[];
            risks: components["schemas"]["licensing_ShownRisk"][];
            /** @enum {string} */
            stage: "admitted" | "announced" | "ended" | "filed" | "refused" | "withdrawn";
            surviveUntil: string | null;
            survivingLicenses: number | null;
            terms: {
                [key: string]: unknown;
            };
            title: string;
            until: string;
            warnings: {
                [key: string]: unknown;
            }[];
        };
        licensing_ShownRisk: {
            cause: string;
            consequence: string;
            message: string;
            since: string;
        };
        licensing_StartTrialDto: {
            licenseId: string;
            schedule: {
                /** @default [] */
                guarantees?: {
                    guarantor: string;
                    /** @enum {string} */
                    kind: "guarantee" | "insurance";
                    limitFen: string;
                }[];
                installments: {
                    amountFen?: string;
                    daysToPay: number;
                    milestone?: string;
                    /** Format: date */
                    onDate?: string;
                    outputPieces?: string;
                    salesFen?: string;
                    sharePpm?: number;
                    /** @enum {string} */
                    trigger: "date" | "sales" | "output" | "milestone";
                }[];
                /** @enum {string} */
                kind: "deferred" | "staged" | "conditional" | "revenue_share";
                /** Format: date */
                trialFrom: string;
                /** Format: date */
                trialUntil: string;
            };
        };
        licensing_StateRewardDto: {
            agreedSharePpm?: number;
            /** @default 0 */
            costsFen?: string;
            incomeFen: string;
            institution: string;
            inventors: {
                name: string;
                weight: number;
            }[];
            licenseId?: string;
            ruleReference?: string;
            statementId: string;
            transferReference?: string;
        };
        licensing_SumShown: {
            /** @enum {string} */
            state: "defaulted" | "due" | "not_due" | "paid" | "paid_out" | "waived";
        } & {
            [key: string]: unknown;
        };
        licensing_Told: {
            article: string;
            code: string;
            field?: string;
            message: string;
        };
        licensing_TrialPaymentDto: {
            dueId: string;
            paidFen: string;
            /** Format: date */
            paidOn: string;
            paymentReference: string;
        };
        licensing_TrialRow: {
            agreedFen: string;
            guarantees: {
                [key: string]: unknown;
            }[];
            id: string;
            licensee: string;
            licenseeUscc: string | null;
            /** @description The next day a payment is expected. */
            nextPaymentOn: string | null;
            notDueFen: string;
            owedFen: string;
            paidFen: string;
            paidOutFen: string;
            patentNumbers: string[];
            reason: string | null;
            reports: {
                [key: string]: unknown;
            }[];
            returnedOn: string | null;
            scheduleKind: string;
            /** @enum {string} */
            stage: "defaulted" | "due" | "returned" | "running" | "settled";
            startedBy: string;
            sums: components["schemas"]["licensing_SumShown"][];
            trialFrom: string;
            trialUntil: string;
            waivedFen: string;
        };
        licensing_UseReportDto: {
            /** @default [] */
            milestones?: string[];
            /** @default 0 */
            outputPieces?: string;
            /** Format: date */
            periodFrom: string;
            /** Format: date */
            periodUntil: string;
            reportId: string;
            /** @default 0 */
            salesFen?: string;
        };
        licensing_WithdrawOpenLicenseDto: {
            reason: string;
        };
        NewAccountDto: {
            displayName: string;
            oidcSubject?: string;
            password?: string;
            roles: ("office" | "reviewer" | "operation_center" | "enterprise" | "bank" | "dashboard")[];
            tenant: string;
            username: string;
        };
        NewApiKeyDto: {
            /** @default 365 */
            expiresInDays?: number;
            name: string;
            roles: ("office" | "reviewer" | "operation_center" | "enterprise" | "bank" | "dashboard")[];
            scopes: ("patents:read" | "patents:write" | "imports:read" | "imports:write" | "transfers:read" | "transfers:write" | "matchmakings:read" | "matchmakings:write" | "institutions:read" | "institutions:write" | "products:read" | "products:write" | "grading-runs:read" | "grading-runs:write" | "gazette-imports:read" | "gazette-imports:write" | "discrepancies:read" | "discrepancies:write" | "workbench:read" | "workbench:write" | "matches:read" | "matches:write" | "matching:read" | "matching:write" | "encumbrances:read" | "encumbrances:write" | "postings:read" | "postings:write" | "data-ips:read" | "data-ips:write" | "valuations:read" | "valuations:write" | "contacts:read" | "contacts:write" | "open-licenses:read" | "open-licenses:write" | "acceptances:read" | "acceptances:write" | "licenses:read" | "licenses:write" | "awaited-recordals:read" | "awaited-recordals:write" | "trials:read" | "trials:write" | "patent-pools:read" | "patent-pools:write" | "reward-statements:read" | "reward-statements:write" | "pledges:read" | "pledges:write" | "certificates:read" | "certificates:write" | "credit-products:read" | "credit-products:write" | "credit-applications:read" | "credit-applications:write" | "credit-lines:read" | "credit-lines:write" | "loans:read" | "loans:write" | "funds:read" | "funds:write" | "compensations:read" | "compensations:write" | "roadshows:read" | "roadshows:write" | "securitizations:read" | "securitizations:write" | "enterprises:read" | "enterprises:write" | "bank-kafka-access:read" | "bank-kafka-access:write" | "whitelist-editions:read" | "whitelist-editions:write" | "whitelist:read" | "whitelist:write" | "counters:read" | "counters:write" | "webhook-endpoints:read" | "webhook-endpoints:write" | "webhook-deliveries:read" | "webhook-deliveries:write" | "partners:read" | "partners:write" | "publications:read" | "publications:write" | "inbound-listings:read" | "inbound-listings:write" | "ops:read" | "ops:write")[];
            tenant?: string;
        };
        PasswordChangeDto: {
            currentPassword: string;
            newPassword: string;
        };
        Problem: {
            code: string;
            correlationId?: string;
            detail: string;
            reasons?: components["schemas"]["Refusal"][];
            status: number;
            title: string;
            /** @enum {string} */
            type: "about:blank";
        };
        Refusal: {
            /** @description The law, rule or notice behind it, as a lawyer cites it: `专利权质押登记办法 第十二条(六)`. */
            article: string;
            /** @description `SCREAMING_SNAKE`, subject first: `PLEDGE_PATENT_EXPIRED`. Stable; clients branch on it. */
            code: string;
            /** @description Facts for machines, as text: dates, amounts in fen, numbers. */
            detail?: {
                [key: string]: string;
            };
            /** @description Path of the request field the reason points at, where there is one: `patents[2]`. */
            field?: string;
            /** @description What is wrong, with what, and what to do about it. Chinese. */
            message: string;
            /**
             * @description Present when the parties may insist: send the same command again with this code waived.
             * @enum {boolean}
             */
            waivable?: true;
        };
        Replayed: {
            failed?: {
                error: string;
                id: string;
            };
            replayed: number;
        };
        resource_pool_AcceptContactDto: Record<string, never>;
        resource_pool_AmendPatentDto: {
            askingModes?: ("transfer" | "license" | "open_license" | "use_first_pay_later" | "pledge")[];
            /** @enum {string} */
            grade?: "A" | "B" | "C" | "D";
            industryCode?: string;
            maturityLevel?: number;
        };
        resource_pool_AmendPostingDto: {
            chain?: string;
            /** @default [] */
            classes?: string[];
            contactName?: string;
            contactPhone?: string;
            demand?: {
                budget?: {
                    fromFen?: string;
                    royaltyPpm?: number;
                    toFen?: string;
                };
                maturityLevelMin?: number;
                modes: ("transfer" | "license" | "open_license" | "use_first_pay_later" | "investment")[];
                /** Format: date */
                neededBy?: string;
                problem: string;
                seeker: {
                    country?: string;
                    divisionCode?: string;
                    /** @enum {string} */
                    kind?: "university" | "institute" | "enterprise" | "person" | "other";
                    name: string;
                    sharePpm?: number;
                    uscc?: string;
                };
            };
            divisionCode?: string;
            industryCode?: string;
            /** @enum {string} */
            kind: "supply" | "demand";
            summary: string;
            supply?: {
                disclosedOnContact?: string;
                disclosedUnderNda?: string;
                /** @default [] */
                maturityEvidence?: {
                    sha256?: string;
                    title: string;
                    /** Format: uri */
                    url?: string;
                }[];
                maturityLevel?: number;
                modes: ("transfer" | "license" | "open_license" | "use_first_pay_later" | "investment")[];
                patentNumbers: string[];
                price?: {
                    fromFen?: string;
                    royaltyPpm?: number;
                    toFen?: string;
                };
                valuations?: {
                    inputs: {
                        [key: string]: string;
                    };
                    /** @enum {string} */
                    method: "cost" | "market" | "income";
                    /** Format: date */
                    valuedOn?: string;
                    valueFen: string;
                }[];
            };
            /** @default [] */
            tags?: string[];
            title: string;
            /** Format: date */
            validUntil: string;
            /** @default [] */
            waived?: string[];
        };
        resource_pool_AnnounceMatchmakingDto: {
            agenda: {
                speaker?: string;
                startsAt: string & (unknown & unknown);
                title: string;
            }[];
            /** @default [] */
            classes?: string[];
            /** @default [] */
            divisionCodes?: string[];
            /** Format: date */
            heldOn: string;
            industryCode?: string;
            matchmakingId: string;
            name: string;
            place: string;
        };
        resource_pool_AnswerInvitationDto: {
            attends: boolean;
        };
        resource_pool_ArrangeMeetingDto: {
            demandId: string;
            meetingId: string;
            startsAt: unknown & unknown;
            supplyId: string;
            tableNumber: number;
        };
        resource_pool_Band: {
            from: number;
            points: number;
        };
        resource_pool_BulkAmendmentDto: {
            changes: {
                askingModes?: ("transfer" | "license" | "open_license" | "use_first_pay_later" | "pledge")[];
                industryCode?: string;
                maturityLevel?: number;
            };
            patentNumbers: string[];
        };
        resource_pool_BulkDelistingDto: {
            patentNumbers: string[];
            reason: string;
        };
        resource_pool_BulkFilingDto: {
            transfers: {
                ledBy?: string;
                /** @default {} */
                papers?: {
                    /** @default [] */
                    consentedClaimIds?: string[];
                    /** @default false */
                    controlChange?: boolean;
                    /** @default [] */
                    coOwnerConsents?: string[];
                    exportCertificate?: string;
                    /** @enum {string} */
                    exportClass?: "prohibited" | "restricted" | "free";
                    foreignReviewNumber?: string;
                    /** Format: date */
                    publicityFrom?: string;
                    /** Format: date */
                    publicityUntil?: string;
                };
                patentNumbers: string[];
                terms: {
                    /** Format: date */
                    agreedOn: string;
                    contractNumber?: string;
                    /** @enum {string} */
                    kind: "contract" | "inheritance" | "merger" | "judgment";
                    priceFen?: string;
                    transferees: {
                        country?: string;
                        divisionCode?: string;
                        /** @enum {string} */
                        kind?: "university" | "institute" | "enterprise" | "person" | "other";
                        name: string;
                        sharePpm?: number;
                        uscc?: string;
                    }[];
                    transferors: string[];
                };
                transferId: string;
            }[];
        };
        resource_pool_BulkRegistrationDto: {
            transferIds: string[];
        };
        resource_pool_CancelMatchmakingDto: {
            reason: string;
        };
        resource_pool_Chain: {
            /** @description Cases that name the posting itself, or that it names. */
            cases: components["schemas"]["resource_pool_ChainCase"][];
            contacts: components["schemas"]["resource_pool_ChainContact"][];
            posting: components["schemas"]["resource_pool_ChainPosting"];
        };
        resource_pool_ChainCase: {
            closedOn: string | null;
            filedOn: string | null;
            /** @enum {string} */
            kind: "license" | "loan" | "transfer";
            /** @description Who says so: the case names its origin (led_by), or the origin its case (led_to). */
            namedBy: string[];
            /** @description Its stream: `transfer-0192…`. */
            ref: string;
            registeredOn: string | null;
            stage: string | null;
        };
        resource_pool_ChainContact: {
            answeredOn: string | null;
            cases: components["schemas"]["resource_pool_ChainCase"][];
            concludedOn: string | null;
            foundBy: string;
            id: string;
            ledTo: string | null;
            outcome: string | null;
            requestedOn: string;
            /** @enum {string} */
            stage: "accepted" | "concluded" | "declined" | "requested";
        };
        resource_pool_ChainPosting: {
            endedOn: string | null;
            id: string;
            /** @enum {string} */
            kind: "demand" | "supply";
            /** @description The stream of the case that solved it. */
            ledTo: string | null;
            outcome: string | null;
            publishedOn: string | null;
            /** @enum {string} */
            stage: "closed" | "expired" | "published" | "returned" | "submitted" | "taken_down";
            submittedOn: string;
            title: string;
        };
        resource_pool_ChangeMatchmakingDto: {
            agenda: {
                speaker?: string;
                startsAt: string & (unknown & unknown);
                title: string;
            }[];
            /** Format: date */
            heldOn: string;
            place: string;
            reason: string;
        };
        resource_pool_ClaimDto: {
            beneficiary?: string;
            caseRef: string;
            claimId: string;
            /** @default [] */
            consentedClaimIds?: string[];
            /** @default 30 */
            expiresInDays?: number;
            /** @enum {string} */
            kind: "pledge" | "exclusive_license" | "sole_license" | "ordinary_license" | "open_license" | "suspension" | "preservation";
            patentNumbers: string[];
            scope?: {
                /** Format: date */
                from: string;
                /** @default [] */
                modes?: ("make" | "use" | "offer" | "sell" | "import")[];
                /** @default [] */
                territories?: string[];
                /** Format: date */
                until: string;
            };
        };
        resource_pool_ClaimStepDto: {
            patentNumbers: string[];
            /** @default 解除 */
            reason?: string;
        };
        resource_pool_ClosePostingDto: {
            ledTo?: string;
            /** @enum {string} */
            outcome: "solved" | "withdrawn";
            reason: string;
        };
        resource_pool_Component: {
            explanation: string;
            /** @enum {string} */
            name: "industry" | "ipc" | "maturity" | "modes" | "price" | "region" | "text";
            /** @description 满分 1,000,000. */
            ppm: number;
            /** @description Its share in the total. */
            weightPpm: number;
        };
        resource_pool_ComputeValuationDto: {
            inputs: {
                [key: string]: string;
            };
            /** @enum {string} */
            method: "cost" | "market" | "income";
            /** Format: date */
            valuedOn?: string;
        };
        resource_pool_ConcludeContactDto: {
            /** @default false */
            closePosting?: boolean;
            ledTo?: string;
            note?: string;
            /** @enum {string} */
            outcome: "contracted" | "no_agreement";
        };
        resource_pool_ContactRow: {
            /** @description 保密协议编号, once the last stage was released to this contact. */
            agreementNumber: string | null;
            answeredOn: string | null;
            askedOf: string;
            concludedOn: string | null;
            foundBy: string;
            id: string;
            ledTo: string | null;
            message: string;
            /** @description Why it was declined, or what the sides noted at its end. */
            note: string | null;
            /** @description Grows from contact to contact; lists page by it. */
            ordinal: string;
            outcome: string | null;
            ownPostingId: string | null;
            patentNumbers: string[];
            postingId: string;
            requestedBy: string;
            requestedOn: string;
            requester: {
                [key: string]: unknown;
            };
            /** @enum {string} */
            stage: "accepted" | "concluded" | "declined" | "requested";
        };
        resource_pool_CorrectDataIpDto: {
            content: {
                depositNumber: string;
                depositSha256: string;
                /** @default [] */
                evidence?: {
                    sha256?: string;
                    title: string;
                    /** Format: uri */
                    url?: string;
                }[];
                industryCode: string;
                name: string;
                price?: {
                    fromFen?: string;
                    royaltyPpm?: number;
                    toFen?: string;
                };
                recordCount: number;
                rules: string;
                scenario: string;
                /** @enum {string} */
                source: "own" | "public" | "licensed" | "collected";
                structure: string;
                /** @default 0 */
                updateDays?: number;
            };
        };
        resource_pool_CorrectTransferDto: {
            /** Format: date */
            effectiveOn: string;
            reason: string;
            terms: {
                /** Format: date */
                agreedOn: string;
                contractNumber?: string;
                /** @enum {string} */
                kind: "contract" | "inheritance" | "merger" | "judgment";
                priceFen?: string;
                transferees: {
                    country?: string;
                    divisionCode?: string;
                    /** @enum {string} */
                    kind?: "university" | "institute" | "enterprise" | "person" | "other";
                    name: string;
                    sharePpm?: number;
                    uscc?: string;
                }[];
            };
        };
        resource_pool_DataIpPage: {
            /** @description withdrawn, cancelled, revoked or expired. */
            cause: string | null;
            /** @description 变更申请 that waits: holders, content and reason. */
            change?: {
                [key: string]: unknown;
            } | null;
            changeSince?: string | null;
            /** @description `DataIpContent` as `toMessageJson` writes it. */
            content: {
                [key: string]: unknown;
            };
            correctionDueOn?: string | null;
            /** @description What the last correction request named. */
            defects?: string[];
            divisionCode: string;
            endedOn: string | null;
            filedBy?: string;
            filedOn: string;
            history?: components["schemas"]["resource_pool_HistoryItem"][];
            /** @description The applicants, and since a change the holders. */
            holders: components["schemas"]["resource_pool_ShownParty"][];
            id: string;
            industryCode: string;
            /** @enum {string} */
            listing: "ended" | "listed" | "none" | "suspended";
            listingRevision: number;
            name: string;
            noticeUntil: string | null;
            /** @description 登记证号. */
            number: string | null;
            objections?: components["schemas"]["resource_pool_ObjectionRow"][];
            /** @description Grows from one to the next; lists page by it. */
            ordinal: string;
            /** @description Why it was refused or ended. */
            reason?: string | null;
            registeredOn: string | null;
            reviewSince?: string;
            /** @enum {string} */
            source: "collected" | "licensed" | "own" | "public";
            /** @enum {string} */
            stage: "announced" | "correction" | "ended" | "filed" | "refused" | "registered";
            validUntil: string | null;
        };
        resource_pool_DataIpReasonDto: {
            reason: string;
        };
        resource_pool_DataIpTask: {
            divisionCode: string;
            dueOn: string;
            id: string;
            isOverdue: boolean;
            name: string;
            since: string;
            /** @enum {string} */
            task: "change" | "objection" | "review";
        };
        resource_pool_DeadLetter: {
            body: string;
            error: string | null;
            headers: {
                [key: string]: string;
            };
            id: string;
            offset: string;
            /** Format: date-time */
            parkedAt: string;
            partition: number;
            /**
             * Format: date-time
             * @description When and by whom it was replayed or discarded; null while it is open.
             */
            settledAt: string | null;
            settledBy: string | null;
            /** @enum {string} */
            state: "discarded" | "poison" | "replayed" | "waiting";
            stream: string;
            topic: string;
            type: string;
        };
        resource_pool_DeadLetterPage: {
            items: components["schemas"]["resource_pool_DeadLetter"][];
            next: string | null;
        };
        resource_pool_DecideObjectionDto: {
            /** @enum {string} */
            decision: "upheld" | "dismissed";
            reason: string;
        };
        resource_pool_DeclineContactDto: {
            reason: string;
        };
        resource_pool_DiscloseDto: {
            agreementNumber: string;
        };
        resource_pool_DiscrepancyRow: {
            code: string;
            foundOn: string;
            gazetteImportId: string;
            gazetteSays: string;
            id: string;
            /** @enum {string} */
            kind: "encumbrance" | "holder" | "order" | "status" | "unknown_patent";
            /**
             * @description Null while it is open.
             * @enum {string|null}
             */
            outcome: "gazette_taken" | "not_ours" | "pool_kept" | null;
            patentNumber: string;
            poolSays: string;
            publishedOn: string;
            reason: string | null;
            settledBy: string | null;
            settledOn: string | null;
        };
        resource_pool_EncumbranceRow: {
            beneficiary: string | null;
            caseRef: string;
            /** Format: date-time */
            claimedAt: string;
            claimId: string;
            /** Format: date-time */
            endedAt: string | null;
            /** Format: date-time */
            expiresAt: string | null;
            /** @enum {string} */
            kind: "exclusive_license" | "open_license" | "ordinary_license" | "pledge" | "preservation" | "sole_license" | "suspension" | "transfer";
            patentNumber: string;
            /** @description What a license covers; null for everything. */
            scope: components["schemas"]["resource_pool_LicenseScope"] | null;
            /** @enum {string} */
            state: "claimed" | "confirmed" | "expired" | "released";
        };
        resource_pool_Examination: {
            /** @description The day the rules were asked for, in Shanghai. */
            examinedOn: string;
            results: components["schemas"]["resource_pool_RuleResult"][];
        };
        resource_pool_Explained: {
            explanation: string;
            /** @enum {string} */
            indicator: "asking_modes" | "breadth" | "citations" | "family" | "holder_kind" | "in_use" | "legal_status" | "maturity" | "patent_type" | "remaining_life" | "sole_holder" | "transfers" | "unhindered";
            measure: string;
            measured: number;
            name: string;
            /** @description What the next band asks for and gives; absent in the highest. */
            next?: components["schemas"]["resource_pool_Band"];
            points: number;
            pointsMax: number;
        };
        resource_pool_FacetCounts: {
            division: {
                [key: string]: number;
            };
            encumbered: {
                [key: string]: number;
            };
            grade: {
                [key: string]: number;
            };
            holderKind: {
                [key: string]: number;
            };
            industry: {
                [key: string]: number;
            };
            maturity: {
                [key: string]: number;
            };
            modes: {
                [key: string]: number;
            };
            section: {
                [key: string]: number;
            };
            status: {
                [key: string]: number;
            };
            type: {
                [key: string]: number;
            };
        };
        resource_pool_FeedbackDto: {
            reason?: string;
            relevant: boolean;
        };
        resource_pool_FileDataIpDto: {
            applicants: {
                country?: string;
                divisionCode?: string;
                /** @enum {string} */
                kind?: "university" | "institute" | "enterprise" | "person" | "other";
                name: string;
                uscc?: string;
            }[];
            content: {
                depositNumber: string;
                depositSha256: string;
                /** @default [] */
                evidence?: {
                    sha256?: string;
                    title: string;
                    /** Format: uri */
                    url?: string;
                }[];
                industryCode: string;
                name: string;
                price?: {
                    fromFen?: string;
                    royaltyPpm?: number;
                    toFen?: string;
                };
                recordCount: number;
                rules: string;
                scenario: string;
                /** @enum {string} */
                source: "own" | "public" | "licensed" | "collected";
                structure: string;
                /** @default 0 */
                updateDays?: number;
            };
            dataIpId: string;
        };
        resource_pool_FileInstitutionDto: {
            evidence: {
                sha256?: string;
                title: string;
                /** Format: uri */
                url?: string;
            }[];
            facts: {
                [key: string]: string;
            };
            institution: {
                country?: string;
                divisionCode?: string;
                /** @enum {string} */
                kind?: "university" | "institute" | "enterprise" | "person" | "other";
                name: string;
                uscc?: string;
            };
            institutionId: string;
            /** @enum {string} */
            kind: "conversion_base" | "operation_center" | "model_enterprise";
        };
        resource_pool_FileProductDto: {
            enterprise: {
                country?: string;
                divisionCode?: string;
                /** @enum {string} */
                kind?: "university" | "institute" | "enterprise" | "person" | "other";
                name: string;
                uscc?: string;
            };
            evidence: {
                sha256?: string;
                title: string;
                /** Format: uri */
                url?: string;
            }[];
            industryCode: string;
            model?: string;
            name: string;
            outputFen: string;
            outputYear: number;
            patentNumbers: string[];
            productId: string;
        };
        resource_pool_FileTransferDto: {
            ledBy?: string;
            /** @default {} */
            papers?: {
                /** @default [] */
                consentedClaimIds?: string[];
                /** @default false */
                controlChange?: boolean;
                /** @default [] */
                coOwnerConsents?: string[];
                exportCertificate?: string;
                /** @enum {string} */
                exportClass?: "prohibited" | "restricted" | "free";
                foreignReviewNumber?: string;
                /** Format: date */
                publicityFrom?: string;
                /** Format: date */
                publicityUntil?: string;
            };
            patentNumbers: string[];
            terms: {
                /** Format: date */
                agreedOn: string;
                contractNumber?: string;
                /** @enum {string} */
                kind: "contract" | "inheritance" | "merger" | "judgment";
                priceFen?: string;
                transferees: {
                    country?: string;
                    divisionCode?: string;
                    /** @enum {string} */
                    kind?: "university" | "institute" | "enterprise" | "person" | "other";
                    name: string;
                    sharePpm?: number;
                    uscc?: string;
                }[];
                transferors: string[];
            };
            transferId: string;
        };
        resource_pool_FoundPatent: {
            askingModes: string[];
            divisionCode: string | null;
            facts: {
                [key: string]: unknown;
            };
            filedOn: string | null;
            grade: string | null;
            grantedOn: string | null;
            holders: string[];
            industryCode: string | null;
            /** @enum {string} */
            legalStatus: "abandoned" | "expired" | "in_force" | "in_grace" | "invalid" | "lapsed" | "pending";
            listedBy: string;
            listedOn: string;
            mainClass: string | null;
            marks: {
                abstract: number[][];
                holders: number[][][];
                title: number[][];
            };
            number: string;
            patentType: string;
            /** @description Version of the scorecard that gave the grade; 0 when overridden by hand. */
            scorecardVersion: number | null;
            /** @enum {string} */
            state: "delisted" | "listed";
            title: string;
        };
        resource_pool_GradingRunDto: {
            /** @default {} */
            filter?: {
                division?: string;
                listedBy?: string;
                /** @enum {string} */
                patentType?: "invention" | "utility_model" | "design";
                ungraded?: boolean;
            };
            runId: string;
        };
        resource_pool_GradingRunRow: {
            afterNumber: string;
            /** Format: date-time */
            createdAt: string;
            filter: {
                division?: string;
                listedBy?: string;
                /** @enum {string} */
                patentType?: "design" | "invention" | "utility_model";
                ungraded?: boolean;
            };
            /** Format: date-time */
            finishedAt: string | null;
            graded: number;
            gradedOn: string;
            id: string;
            overridden: number;
            requestedBy: string;
            scorecardVersion: number;
            seen: number;
            /** Format: date-time */
            startedAt: string | null;
            /** @enum {string} */
            state: "done" | "running" | "waiting";
            total: number;
            unchanged: number;
        };
        resource_pool_GradingShown: {
            grade: string | null;
            indicators: components["schemas"]["resource_pool_Explained"][];
            /** @description The last time a grade was given. */
            last: {
                gradedOn: string;
                scorecardVersion: number;
                totalPoints: number;
            } | null;
            /** @description Points that the next better grade asks for; absent at the best. */
            nextGrade?: {
                grade: string;
                pointsMin: number;
                pointsMissing: number;
            };
            overridden: boolean;
            overrideReason?: string;
            patentNumber: string;
            scorecard: {
                grade: string;
                totalPoints: number;
                version: number;
            };
        };
        resource_pool_HistoryItem: {
            actor: string;
            article: string;
            correlationId: string;
            data: {
                [key: string]: unknown;
            };
            eventId: string;
            /** Format: date-time */
            recordedAt: string;
            tenant: string;
            /** @description The Chinese term of the fact. */
            term: string;
            type: string;
            version: number;
        };
        resource_pool_HoldMeetingDto: {
            note?: string;
            /** @enum {string} */
            outcome: "agreed" | "follow_up" | "none";
        };
        resource_pool_ImportRow: {
            actor: string;
            amended: number;
            /** Format: date-time */
            createdAt: string;
            fileBytes: string;
            fileName: string;
            fileSha256: string;
            /** Format: date-time */
            finishedAt: string | null;
            id: string;
            /**
             * @description 专利清单 or 公报.
             * @enum {string}
             */
            kind: "gazette" | "patents";
            listed: number;
            /** @description Rows of a gazette by what became of them; empty for a list of patents. */
            outcomes: {
                [key: string]: number;
            };
            refusal: components["schemas"]["resource_pool_Refusal"][] | null;
            rejected: number;
            rowsDone: number;
            /** Format: date-time */
            startedAt: string | null;
            /** @enum {string} */
            state: "done" | "refused" | "running" | "waiting";
            tenant: string;
            unchanged: number;
            warned: number;
        };
        resource_pool_IndustryOutput: {
            industryCode: string;
            industryName: string;
            /** @description Digits, in fen. */
            outputFen: string;
            products: number;
            year: number;
        };
        resource_pool_InstitutionPage: {
            closedOn: string | null;
            divisionCode: string | null;
            evidence?: {
                [key: string]: unknown;
            }[];
            facts?: {
                [key: string]: string;
            };
            filedBy?: string;
            filedOn: string;
            history?: components["schemas"]["resource_pool_HistoryItem"][];
            id: string;
            indicators?: {
                [key: string]: {
                    [key: string]: string;
                };
            };
            institution: {
                [key: string]: unknown;
            };
            /** @enum {string} */
            kind: "conversion_base" | "model_enterprise" | "operation_center";
            name: string;
            /** @description 认定编号. */
            number: string | null;
            /** @description Why it was returned or revoked. */
            reason?: string | null;
            recognisedOn: string | null;
            revision?: number;
            /** @enum {string} */
            stage: "expired" | "filed" | "recognised" | "returned" | "revoked";
            uscc: string;
            validUntil: string | null;
        };
        resource_pool_InstitutionReasonDto: {
            reason: string;
        };
        resource_pool_InvitationShown: {
            attends: boolean | null;
            invitedOn: string;
            kind: string;
            postedBy: string;
            postingId: string;
            title: string;
        };
        resource_pool_InvitePostingsDto: {
            postingIds: string[];
        };
        resource_pool_KindProgress: {
            byDivision: {
                divisionCode: string;
                inForce: number;
                name: string;
            }[];
            expired: number;
            filed: number;
            /** @description Sums of the indicators by year, as digit strings, over those in force. */
            indicators: {
                [key: string]: {
                    [key: string]: string;
                };
            };
            /** @description Recognised, and the term not over. */
            inForce: number;
            /** @enum {string} */
            kind: "conversion_base" | "model_enterprise" | "operation_center";
            name: string;
            /** @description Of the target, in millionths. */
            progressPpm: number;
            revoked: number;
            target: number;
        };
        resource_pool_LegalEventDto: {
            /** @enum {string} */
            code: "GR01" | "GP01" | "GP02" | "CF01" | "RR01" | "CX01" | "AV01" | "IW01" | "IP01";
            /** Format: date */
            effectiveOn: string;
            note?: string;
        };
        resource_pool_LicenseScope: {
            /** @description 许可期限, both days included, `YYYY-MM-DD`. */
            from: string;
            /** @description Of {@link exploitationModes}; none means every mode. */
            modes: string[];
            /** @description 地域: GB/T 2260 codes of provinces, divisions or counties; none means everywhere. */
            territories: string[];
            until: string;
        };
        resource_pool_LiftOverrideDto: Record<string, never>;
        resource_pool_LinkMeetingDto: {
            ledTo: string;
        };
        resource_pool_ListedContact: {
            /** @description 保密协议编号, once the last stage was released to this contact. */
            agreementNumber: string | null;
            answeredOn: string | null;
            askedOf: string;
            concludedOn: string | null;
            foundBy: string;
            id: string;
            ledTo: string | null;
            message: string;
            /** @description Why it was declined, or what the sides noted at its end. */
            note: string | null;
            /** @description Grows from contact to contact; lists page by it. */
            ordinal: string;
            outcome: string | null;
            ownPostingId: string | null;
            patentNumbers: string[];
            postingId: string;
            postingTitle: string;
            requestedBy: string;
            requestedOn: string;
            requester: {
                [key: string]: unknown;
            };
            /** @enum {string} */
            stage: "accepted" | "concluded" | "declined" | "requested";
        };
        resource_pool_MatchItem: {
            components: components["schemas"]["resource_pool_Component"][];
            demand: {
                [key: string]: unknown;
            };
            demandId: string;
            /** @description What the caller said of it. */
            feedback: {
                judgedOn: string;
                reason: string | null;
                relevant: boolean;
            } | null;
            id: string;
            patent: {
                [key: string]: unknown;
            };
            patentNumber: string;
            ruleVersion: number;
            scorePpm: number;
        };
        resource_pool_MatchmakingPage: {
            agenda: {
                speaker?: string;
                startsAt: string;
                title: string;
            }[];
            announcedOn: string;
            classes: string[];
            /** @description None means the whole province. */
            divisionCodes: string[];
            heldOn: string;
            history?: components["schemas"]["resource_pool_HistoryItem"][];
            id: string;
            industryCode: string | null;
            invitations: components["schemas"]["resource_pool_InvitationShown"][];
            meetings: components["schemas"]["resource_pool_MeetingShown"][];
            name: string;
            organizedBy: string;
            place: string;
            /** @description Why it was changed last, or cancelled. */
            reason: string | null;
            /** @enum {string} */
            stage: "announced" | "cancelled";
            statistics?: components["schemas"]["resource_pool_MatchmakingStatistics"];
        };
        resource_pool_MatchmakingRow: {
            agenda: {
                speaker?: string;
                startsAt: string;
                title: string;
            }[];
            announcedOn: string;
            classes: string[];
            /** @description None means the whole province. */
            divisionCodes: string[];
            heldOn: string;
            id: string;
            industryCode: string | null;
            name: string;
            organizedBy: string;
            place: string;
            /** @description Why it was changed last, or cancelled. */
            reason: string | null;
            /** @enum {string} */
            stage: "announced" | "cancelled";
        };
        resource_pool_MatchmakingStatistics: {
            agreed: number;
            attending: number;
            contracts: number;
            declined: number;
            demands: number;
            followUp: number;
            held: number;
            invited: number;
            meetings: number;
            supplies: number;
        };
        resource_pool_MatchPage: {
            items: components["schemas"]["resource_pool_MatchItem"][];
            next: string | null;
        };
        resource_pool_MatchRunDto: {
            /** Format: uuid */
            runId: string;
        };
        resource_pool_MatchRunRow: {
            /** Format: date-time */
            createdAt: string;
            demandsDone: number;
            demandsTotal: number | null;
            /** Format: date-time */
            finishedAt: string | null;
            id: string;
            lastDemand: string;
            lastNumber: string;
            patentsDone: number;
            patentsTotal: number | null;
            requestedBy: string;
            ruleVersion: number | null;
            /** Format: date-time */
            startedAt: string | null;
            /** @enum {string} */
            state: "done" | "explaining" | "scanning" | "waiting";
        };
        resource_pool_MeetingShown: {
            demandId: string;
            demandTitle: string;
            ledTo: string[];
            meetingId: string;
            note: string | null;
            outcome: string | null;
            /** Format: date-time */
            startsAt: string;
            supplyId: string;
            supplyTitle: string;
            tableNumber: number;
        };
        resource_pool_ObjectionRow: {
            dataIpId: string;
            decidedOn: string | null;
            /**
             * @description Absent while it is open.
             * @enum {string|null}
             */
            decision: "dismissed" | "upheld" | null;
            evidence: {
                [key: string]: unknown;
            }[];
            filedBy: string;
            filedOn: string;
            grounds: string;
            id: string;
            objector: components["schemas"]["resource_pool_ShownParty"];
            ordinal: string;
            reason: string | null;
        };
        resource_pool_ObjectToDataIpDto: {
            /** @default [] */
            evidence?: {
                sha256?: string;
                title: string;
                /** Format: uri */
                url?: string;
            }[];
            grounds: string;
            objectionId: string;
            objector: {
                country?: string;
                divisionCode?: string;
                /** @enum {string} */
                kind?: "university" | "institute" | "enterprise" | "person" | "other";
                name: string;
                uscc?: string;
            };
        };
        resource_pool_one: {
            dueOn: string;
            id: string;
            isOverdue: boolean;
            path: string;
            title: string;
        };
        resource_pool_Origin: {
            contacts: {
                answeredOn: string | null;
                concludedOn: string | null;
                foundBy: string;
                id: string;
                ledTo: string | null;
                outcome: string | null;
                requestedOn: string;
                /** @enum {string} */
                stage: "accepted" | "concluded" | "declined" | "requested";
            }[];
            postings: components["schemas"]["resource_pool_ChainPosting"][];
        };
        resource_pool_OverrideGradeDto: {
            /** @enum {string} */
            grade: "A" | "B" | "C" | "D";
            reason: string;
        };
        resource_pool_PatentRow: {
            askingModes: string[];
            divisionCode: string | null;
            facts: {
                [key: string]: unknown;
            };
            filedOn: string | null;
            grade: string | null;
            grantedOn: string | null;
            holders: string[];
            industryCode: string | null;
            /** @enum {string} */
            legalStatus: "abandoned" | "expired" | "in_force" | "in_grace" | "invalid" | "lapsed" | "pending";
            listedBy: string;
            listedOn: string;
            mainClass: string | null;
            number: string;
            patentType: string;
            /** @description Version of the scorecard that gave the grade; 0 when overridden by hand. */
            scorecardVersion: number | null;
            /** @enum {string} */
            state: "delisted" | "listed";
            title: string;
        };
        resource_pool_PostingRow: {
            chain: string | null;
            /** @description IPC symbols or prefixes as the kernel writes them. */
            classes: string[];
            /** @description `PostingContent` as `toMessageJson` writes it, without what is disclosed in stages. */
            content: {
                [key: string]: unknown;
            };
            divisionCode: string | null;
            endedOn: string | null;
            id: string;
            industryCode: string | null;
            /** @enum {string} */
            kind: "demand" | "supply";
            /** @description The stream of the case that solved it. */
            ledTo: string | null;
            modes: string[];
            /** @description Grows from posting to posting; lists page by it. */
            ordinal: string;
            outcome: string | null;
            /** @description Of a supply. */
            patentNumbers: string[];
            /** @description The one that waits for a reviewer. */
            pendingRevision: number | null;
            postedBy: string;
            /** @description Asked by a supply, or the budget of a demand, in fen; null at both ends is 面议. */
            priceFromFen: string | null;
            priceToFen: string | null;
            publishedOn: string | null;
            reason: string | null;
            /** @description Why it was returned or taken down last. */
            reasonCode: string | null;
            /** @description The published one; 0 before. */
            revision: number;
            /** @enum {string} */
            stage: "closed" | "expired" | "published" | "returned" | "submitted" | "taken_down";
            submittedOn: string;
            summary: string;
            tags: string[];
            title: string;
            validUntil: string;
        };
        resource_pool_ProductPage: {
            closedOn: string | null;
            divisionCode: string | null;
            /** @description Patents of the product whose right has ended; none means that it stands as it was recorded. */
            endedPatents: {
                legalStatus: string;
                patentNumber: string;
            }[];
            enterprise: {
                [key: string]: unknown;
            };
            enterpriseName: string;
            enterpriseUscc: string;
            evidence?: {
                [key: string]: unknown;
            }[];
            filedBy?: string;
            filedOn: string;
            history?: components["schemas"]["resource_pool_HistoryItem"][];
            id: string;
            industryCode: string;
            model: string | null;
            name: string;
            /** @description 备案编号. */
            number: string | null;
            /** @description 产值 as filed, digits in fen. */
            outputFen?: string;
            outputs?: {
                outputFen: string;
                year: number;
            }[];
            outputYear?: number;
            patentNumbers: string[];
            /** @description Each as it stood when the product was filed. */
            patents: {
                [key: string]: unknown;
            }[];
            reason?: string | null;
            recordedOn: string | null;
            revision?: number;
            /** @enum {string} */
            stage: "cancelled" | "filed" | "recorded" | "returned";
        };
        resource_pool_ProductReasonDto: {
            reason: string;
        };
        resource_pool_PublishPostingDto: {
            revision: number;
        };
        resource_pool_Reach: {
            contactName: string;
            contactPhone: string;
        };
        resource_pool_ReasonDto: {
            reason: string;
        };
        resource_pool_RecogniseInstitutionDto: {
            /** Format: date */
            validUntil: string;
        };
        resource_pool_Reconciliation: {
            applied: number;
            /** @description Cases that this file opened; what an earlier file had found opens none. */
            cases: {
                open: number;
                settled: number;
            };
            discrepancies: {
                encumbrance: number;
                holder: number;
                order: number;
                status: number;
                unknown_patent: number;
            };
            held: number;
            importId: string;
            rejected: number;
            /** @description Rows behind the header that hold anything, as far as the import is. */
            rows: number;
            /** @enum {string} */
            state: "done" | "refused" | "running" | "waiting";
        };
        resource_pool_RecordProductDto: Record<string, never>;
        resource_pool_Refusal: {
            /** @description The law, rule or notice behind it, as a lawyer cites it: `专利权质押登记办法 第十二条(六)`. */
            article: string;
            /** @description `SCREAMING_SNAKE`, subject first: `PLEDGE_PATENT_EXPIRED`. Stable; clients branch on it. */
            code: string;
            /** @description Facts for machines, as text: dates, amounts in fen, numbers. */
            detail?: {
                [key: string]: string;
            };
            /** @description Path of the request field the reason points at, where there is one: `patents[2]`. */
            field?: string;
            /** @description What is wrong, with what, and what to do about it. Chinese. */
            message: string;
            /**
             * @description Present when the parties may insist: send the same command again with this code waived.
             * @enum {boolean}
             */
            waivable?: true;
        };
        resource_pool_RefuseDataIpDto: {
            reasons: {
                article?: string;
                code: string;
                message: string;
            }[];
        };
        resource_pool_RefuseTransferDto: {
            reason: string;
            reasonCode: string;
        };
        resource_pool_RegisterTransferDto: Record<string, never>;
        resource_pool_RemarkRow: {
            code: string;
            column: string;
            landed: boolean;
            ordinal: number;
            reason: string;
            rowNumber: number;
            value: string;
        };
        resource_pool_Replayed: {
            failed?: {
                error: string;
                id: string;
            };
            replayed: number;
        };
        resource_pool_ReportIndicatorsDto: {
            indicators: {
                [key: string]: string;
            };
        };
        resource_pool_ReportOutputDto: {
            outputFen: string;
        };
        resource_pool_RequestChangeDto: {
            content: {
                depositNumber: string;
                depositSha256: string;
                /** @default [] */
                evidence?: {
                    sha256?: string;
                    title: string;
                    /** Format: uri */
                    url?: string;
                }[];
                industryCode: string;
                name: string;
                price?: {
                    fromFen?: string;
                    royaltyPpm?: number;
                    toFen?: string;
                };
                recordCount: number;
                rules: string;
                scenario: string;
                /** @enum {string} */
                source: "own" | "public" | "licensed" | "collected";
                structure: string;
                /** @default 0 */
                updateDays?: number;
            };
            holders: {
                country?: string;
                divisionCode?: string;
                /** @enum {string} */
                kind?: "university" | "institute" | "enterprise" | "person" | "other";
                name: string;
                uscc?: string;
            }[];
            reason: string;
        };
        resource_pool_RequestContactDto: {
            contactId: string;
            contactName: string;
            contactPhone: string;
            /**
             * @default searched
             * @enum {string}
             */
            foundBy?: "matched" | "searched" | "matchmaking";
            message: string;
            ownPostingId?: string;
            patentNumbers?: string[];
            postingId: string;
            requester: {
                country?: string;
                divisionCode?: string;
                /** @enum {string} */
                kind?: "university" | "institute" | "enterprise" | "person" | "other";
                name: string;
                sharePpm?: number;
                uscc?: string;
            };
        };
        resource_pool_RequestCorrectionDto: {
            defects: string[];
        };
        resource_pool_ReturnPostingDto: {
            reason: string;
            reasonCode: string;
            revision: number;
        };
        resource_pool_RowResult: {
            refusals?: components["schemas"]["resource_pool_Refusal"][];
            transferId: string;
        };
        resource_pool_RuleResult: {
            article: string;
            /** @description What the rule asks for. Chinese. */
            asks: string;
            /**
             * @description Present when it rests on a statement, which nobody verified.
             * @enum {boolean}
             */
            byStatement?: true;
            code: string;
            /** @enum {string} */
            outcome: "broken" | "met" | "unverified" | "waived";
            /** @description What breaks it, each thing (a patent of the case) for itself; also when it is waived. */
            reasons: components["schemas"]["resource_pool_Refusal"][];
        };
        resource_pool_SavedHit: {
            /** Format: date-time */
            foundAt: string;
            number: string;
            seen: boolean;
            title: string;
        };
        resource_pool_SavedSearch: {
            /** Format: date-time */
            createdAt: string;
            id: string;
            name: string;
            query: components["schemas"]["resource_pool_SearchFilters"];
            /** @description Hits nobody has looked at yet. */
            unseen: number;
        };
        resource_pool_SavedSearchDto: {
            name: string;
            query: {
                /** @enum {string} */
                askingMode?: "transfer" | "license" | "open_license" | "use_first_pay_later" | "pledge";
                chain?: string;
                division?: string;
                /** @enum {string} */
                grade?: "A" | "B" | "C" | "D";
                holder?: string;
                /** @enum {string} */
                holderKind?: "university" | "institute" | "enterprise" | "person" | "other";
                industry?: string;
                ipc?: string;
                maturityFrom?: number;
                maturityTo?: number;
                priceFromFen?: string;
                priceToFen?: string;
                q?: string;
                /** @enum {string} */
                status?: "pending" | "in_force" | "in_grace" | "lapsed" | "expired" | "abandoned" | "invalid";
                /** @enum {string} */
                type?: "invention" | "utility_model" | "design";
                unencumbered?: string;
            };
        };
        resource_pool_SearchAnswer: {
            facets?: components["schemas"]["resource_pool_FacetCounts"];
            /** @description When nothing was found: what each term finds alone, and what would be found without it. */
            hints?: components["schemas"]["resource_pool_TermHint"][];
            items: components["schemas"]["resource_pool_FoundPatent"][];
            next: string | null;
            /** @description Of all hits, not of this page; absent when `facets=false`. */
            total?: number;
            /**
             * @description `estimate`: there are more than some ten thousand, and `total` and `facets` are estimated from a sample of the pool.
             * @enum {string}
             */
            totalIs?: "estimate" | "exact";
        };
        resource_pool_SearchFilters: {
            /** @enum {string} */
            askingMode?: "license" | "open_license" | "pledge" | "transfer" | "use_first_pay_later";
            chain?: string;
            division?: string;
            /** @enum {string} */
            grade?: "A" | "B" | "C" | "D";
            holder?: string;
            /** @enum {string} */
            holderKind?: "enterprise" | "institute" | "other" | "person" | "university";
            industry?: string;
            ipc?: string;
            maturityFrom?: number;
            maturityTo?: number;
            /** @description Of a published supply that offers the patent, in fen. */
            priceFromFen?: string;
            priceToFen?: string;
            q?: string;
            /** @enum {string} */
            status?: "abandoned" | "expired" | "in_force" | "in_grace" | "invalid" | "lapsed" | "pending";
            /** @enum {string} */
            type?: "design" | "invention" | "utility_model";
            unencumbered?: boolean;
        };
        resource_pool_SettleDiscrepancyDto: {
            /** @enum {string} */
            outcome: "gazette_taken" | "pool_kept" | "not_ours";
            reason: string;
        };
        resource_pool_ShownContact: {
            /** @description 保密协议编号, once the last stage was released to this contact. */
            agreementNumber: string | null;
            answeredOn: string | null;
            askedOf: string;
            concludedOn: string | null;
            /** @description 分级披露: what the requester sees of the posting beyond what everybody sees, its contact included. */
            disclosed?: unknown;
            foundBy: string;
            history: components["schemas"]["resource_pool_HistoryItem"][];
            id: string;
            ledTo: string | null;
            message: string;
            /** @description Why it was declined, or what the sides noted at its end. */
            note: string | null;
            /** @description Grows from contact to contact; lists page by it. */
            ordinal: string;
            outcome: string | null;
            ownPostingId: string | null;
            patentNumbers: string[];
            postingId: string;
            requestedBy: string;
            requestedOn: string;
            requester: {
                [key: string]: unknown;
            };
            /** @description The requester's name and phone: its own always, the asked side's to see once it accepted. */
            requesterReach?: components["schemas"]["resource_pool_Reach"];
            /** @enum {string} */
            stage: "accepted" | "concluded" | "declined" | "requested";
        };
        resource_pool_ShownDataIp: {
            /** @description withdrawn, cancelled, revoked or expired. */
            cause: string | null;
            /** @description 变更申请 that waits: holders, content and reason. */
            change?: {
                [key: string]: unknown;
            } | null;
            changeSince?: string | null;
            /** @description `DataIpContent` as `toMessageJson` writes it. */
            content: {
                [key: string]: unknown;
            };
            correctionDueOn?: string | null;
            /** @description What the last correction request named. */
            defects?: string[];
            divisionCode: string;
            endedOn: string | null;
            filedBy?: string;
            filedOn: string;
            /** @description The applicants, and since a change the holders. */
            holders: components["schemas"]["resource_pool_ShownParty"][];
            id: string;
            industryCode: string;
            /** @enum {string} */
            listing: "ended" | "listed" | "none" | "suspended";
            listingRevision: number;
            name: string;
            noticeUntil: string | null;
            /** @description 登记证号. */
            number: string | null;
            /** @description Grows from one to the next; lists page by it. */
            ordinal: string;
            /** @description Why it was refused or ended. */
            reason?: string | null;
            registeredOn: string | null;
            reviewSince?: string;
            /** @enum {string} */
            source: "collected" | "licensed" | "own" | "public";
            /** @enum {string} */
            stage: "announced" | "correction" | "ended" | "filed" | "refused" | "registered";
            validUntil: string | null;
        };
        resource_pool_ShownInstitution: {
            closedOn: string | null;
            divisionCode: string | null;
            evidence?: {
                [key: string]: unknown;
            }[];
            facts?: {
                [key: string]: string;
            };
            filedBy?: string;
            filedOn: string;
            id: string;
            institution: {
                [key: string]: unknown;
            };
            /** @enum {string} */
            kind: "conversion_base" | "model_enterprise" | "operation_center";
            name: string;
            /** @description 认定编号. */
            number: string | null;
            /** @description Why it was returned or revoked. */
            reason?: string | null;
            recognisedOn: string | null;
            revision?: number;
            /** @enum {string} */
            stage: "expired" | "filed" | "recognised" | "returned" | "revoked";
            uscc: string;
            validUntil: string | null;
        };
        resource_pool_ShownParty: {
            divisionCode?: string;
            kind: string;
            name: string;
            uscc?: string;
        };
        resource_pool_ShownPosting: {
            chain: string | null;
            /** @description IPC symbols or prefixes as the kernel writes them. */
            classes: string[];
            /** @description `PostingContent` as `toMessageJson` writes it, without what is disclosed in stages. */
            content: {
                [key: string]: unknown;
            };
            divisionCode: string | null;
            endedOn: string | null;
            id: string;
            industryCode: string | null;
            /** @enum {string} */
            kind: "demand" | "supply";
            /** @description The stream of the case that solved it. */
            ledTo?: string | null;
            modes: string[];
            /** @description Grows from posting to posting; lists page by it. */
            ordinal: string;
            outcome: string | null;
            /** @description Of a supply. */
            patentNumbers: string[];
            /** @description The one that waits for a reviewer. */
            pendingRevision?: number | null;
            postedBy?: string;
            /** @description Asked by a supply, or the budget of a demand, in fen; null at both ends is 面议. */
            priceFromFen: string | null;
            priceToFen: string | null;
            publishedOn: string | null;
            reason?: string | null;
            /** @description Why it was returned or taken down last. */
            reasonCode?: string | null;
            /** @description The published one; 0 before. */
            revision: number;
            /** @enum {string} */
            stage: "closed" | "expired" | "published" | "returned" | "submitted" | "taken_down";
            submittedOn: string;
            summary: string;
            tags: string[];
            title: string;
            validUntil: string;
        };
        resource_pool_ShownProduct: {
            closedOn: string | null;
            divisionCode: string | null;
            /** @description Patents of the product whose right has ended; none means that it stands as it was recorded. */
            endedPatents: {
                legalStatus: string;
                patentNumber: string;
            }[];
            enterprise: {
                [key: string]: unknown;
            };
            enterpriseName: string;
            enterpriseUscc: string;
            evidence?: {
                [key: string]: unknown;
            }[];
            filedBy?: string;
            filedOn: string;
            id: string;
            industryCode: string;
            model: string | null;
            name: string;
            /** @description 备案编号. */
            number: string | null;
            /** @description 产值 as filed, digits in fen. */
            outputFen?: string;
            outputYear?: number;
            patentNumbers: string[];
            /** @description Each as it stood when the product was filed. */
            patents: {
                [key: string]: unknown;
            }[];
            reason?: string | null;
            recordedOn: string | null;
            revision?: number;
            /** @enum {string} */
            stage: "cancelled" | "filed" | "recorded" | "returned";
        };
        resource_pool_SubmitPostingDto: {
            chain?: string;
            /** @default [] */
            classes?: string[];
            contactName?: string;
            contactPhone?: string;
            demand?: {
                budget?: {
                    fromFen?: string;
                    royaltyPpm?: number;
                    toFen?: string;
                };
                maturityLevelMin?: number;
                modes: ("transfer" | "license" | "open_license" | "use_first_pay_later" | "investment")[];
                /** Format: date */
                neededBy?: string;
                problem: string;
                seeker: {
                    country?: string;
                    divisionCode?: string;
                    /** @enum {string} */
                    kind?: "university" | "institute" | "enterprise" | "person" | "other";
                    name: string;
                    sharePpm?: number;
                    uscc?: string;
                };
            };
            divisionCode?: string;
            industryCode?: string;
            /** @enum {string} */
            kind: "supply" | "demand";
            postingId: string;
            summary: string;
            supply?: {
                disclosedOnContact?: string;
                disclosedUnderNda?: string;
                /** @default [] */
                maturityEvidence?: {
                    sha256?: string;
                    title: string;
                    /** Format: uri */
                    url?: string;
                }[];
                maturityLevel?: number;
                modes: ("transfer" | "license" | "open_license" | "use_first_pay_later" | "investment")[];
                patentNumbers: string[];
                price?: {
                    fromFen?: string;
                    royaltyPpm?: number;
                    toFen?: string;
                };
                valuations?: {
                    inputs: {
                        [key: string]: string;
                    };
                    /** @enum {string} */
                    method: "cost" | "market" | "income";
                    /** Format: date */
                    valuedOn?: string;
                    valueFen: string;
                }[];
            };
            /** @default [] */
            tags?: string[];
            title: string;
            /** Format: date */
            validUntil: string;
            /** @default [] */
            waived?: string[];
        };
        resource_pool_SuggestedPair: {
            components: unknown;
            demandId: string;
            demandTitle: string;
            patentNumber: string;
            ruleVersion: number;
            scorePpm: number;
            supplyId: string;
            supplyTitle: string;
        };
        resource_pool_SuggestedPosting: {
            classes: string[];
            divisionCode: string | null;
            invited: boolean;
            kind: string;
            postingId: string;
            title: string;
        };
        resource_pool_TakeDownPostingDto: {
            reason: string;
            reasonCode: string;
        };
        resource_pool_Task: {
            dueOn: string;
            id: string;
            isOverdue: boolean;
            /** @enum {string} */
            kind: "answer_contact" | "correct_data_ip" | "correct_import" | "decide_data_ip_objection" | "renew_data_ip" | "renew_posting" | "restore_endpoint" | "review_data_ip" | "review_data_ip_change" | "review_posting" | "review_transfer" | "revise_posting" | "settle_discrepancy";
            path: string;
            title: string;
            todo: string;
        };
        resource_pool_TermHint: {
            alone: number;
            term: string;
            without: number;
        };
        resource_pool_TransferRow: {
            closedOn: string | null;
            filedBy: string;
            filedOn: string;
            id: string;
            kind: string;
            /** @description The stream that led to it, e.g. contact-0192…. */
            ledBy: string | null;
            papers: {
                [key: string]: unknown;
            };
            /** @description Normalized names of both sides, to find by. */
            parties: string[];
            patentNumbers: string[];
            patents: {
                [key: string]: unknown;
            }[];
            reason: string | null;
            registeredOn: string | null;
            revision: number;
            /** @enum {string} */
            stage: "filed" | "refused" | "registered" | "revoked" | "withdrawn";
            terms: {
                [key: string]: unknown;
            };
        };
        resource_pool_WorkbenchRowResult: {
            patentNumber: string;
            refusals?: components["schemas"]["resource_pool_Refusal"][];
            version?: number;
        };
        SessionDto: {
            displayName: string;
            /** Format: date-time */
            expiresAt: string;
            principal: {
                roles: ("office" | "reviewer" | "operation_center" | "enterprise" | "bank" | "dashboard")[];
                subject: string;
                tenant: string;
            };
            token: string;
        };
        SessionSessionDto: {
            displayName: string;
            expiresAt: string;
            principal: {
                roles: ("bank" | "dashboard" | "enterprise" | "office" | "operation_center" | "reviewer")[];
                subject: string;
                tenant: string;
            };
            token: string;
        };
        SessionWhoDto: {
            displayName: string;
            expiresAt: string;
            principal: {
                roles: ("bank" | "dashboard" | "enterprise" | "office" | "operation_center" | "reviewer")[];
                subject: string;
                tenant: string;
            };
        };
        SignInDto: {
            password: string;
            username: string;
        };
        TenantDto: {
            name: string;
            tenant: string;
        };
        TenantNamingDto: {
            name: unknown & unknown;
        };
        TenantPageDto: {
            items: {
                name: string;
                tenant: string;
            }[];
            next?: string;
        };
        TenantTenantDto: {
            name: string;
            tenant: string;
        };
        TenantTenantPageDto: {
            items: {
                name: string;
                tenant: string;
            }[];
            next?: string;
        };
        TenantUnnamedTenantPageDto: {
            items: {
                accounts: number;
                apiKeys: number;
                tenant: string;
            }[];
        };
        UnnamedTenantPageDto: {
            items: {
                accounts: number;
                apiKeys: number;
                tenant: string;
            }[];
        };
        WhoDto: {
            displayName: string;
            /** Format: date-time */
            expiresAt: string;
            principal: {
                roles: ("office" | "reviewer" | "operation_center" | "enterprise" | "bank" | "dashboard")[];
                subject: string;
                tenant: string;
            };
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    licensing_AcceptanceController_list: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                openLicense?: string;
                stage?: "notified" | "licensed" | "refund_due" | "refunded";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["licensing_AcceptanceRow"][];
                        next: string | null;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    licensing_AcceptanceController_notify: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["licensing_NotifyAcceptanceDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        acceptanceId: string;
                        dueFen: string;
                        openLicenseId: string;
                        paidFen?: string;
                        reasons?: {
                            article?: string;
                            code: string;
                            message: string;
                        }[];
                        /** @enum {string} */
                        stage: "licensed" | "notified" | "refund_due" | "refunded";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    licensing_AcceptanceController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        declaredBy: string;
                        dueFen: string;
                        history: components["schemas"]["licensing_HistoryItem"][];
                        id: string;
                        licensedOn: string | null;
                        licensee: {
                            [key: string]: unknown;
                        };
                        notifiedBy: string;
                        notifiedOn: string;
                        openLicenseId: string;
                        /** @description Order of notice; a digit string. */
                        ordinal: string;
                        paidFen: string | null;
                        patentNumber: string;
                        paymentReference: string | null;
                        /** @description Why the payment goes back. */
                        reasons: {
                            [key: string]: unknown;
                        }[];
                        refundDueOn: string | null;
                        refundedOn: string | null;
                        refundReference: string | null;
                        /** @enum {string} */
                        stage: "licensed" | "notified" | "refund_due" | "refunded";
                        until: string | null;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    licensing_AcceptanceController_pay: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["licensing_PayAcceptanceDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        acceptanceId: string;
                        dueFen: string;
                        openLicenseId: string;
                        paidFen?: string;
                        reasons?: {
                            article?: string;
                            code: string;
                            message: string;
                        }[];
                        /** @enum {string} */
                        stage: "licensed" | "notified" | "refund_due" | "refunded";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    licensing_AcceptanceController_refund: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["licensing_RefundAcceptanceDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        acceptanceId: string;
                        dueFen: string;
                        openLicenseId: string;
                        paidFen?: string;
                        reasons?: {
                            article?: string;
                            code: string;
                            message: string;
                        }[];
                        /** @enum {string} */
                        stage: "licensed" | "notified" | "refund_due" | "refunded";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AccountController_changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChangeDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AccountController_list: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                q?: string;
                role?: "office" | "reviewer" | "operation_center" | "enterprise" | "bank" | "dashboard";
                state?: "active" | "locked" | "disabled";
                tenant?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountPageDto"];
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AccountController_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAccountDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountDto"];
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AccountController_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountChangeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountDto"];
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiKeyController_list: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                q?: string;
                role?: "office" | "reviewer" | "operation_center" | "enterprise" | "bank" | "dashboard";
                state?: "active" | "expired" | "revoked";
                tenant?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyPageDto"];
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiKeyController_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewApiKeyDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedApiKeyDto"];
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiKeyController_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AuditController_search: {
        parameters: {
            query?: {
                action?: "sign-in" | "sign-out" | "account.create" | "account.change" | "password.change" | "api-key.create" | "api-key.revoke" | "tenant.name" | "audit.read";
                actor?: string;
                address?: string;
                after?: string;
                from?: string;
                limit?: number;
                outcome?: "done" | "refused";
                target?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPageDto"];
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AuditChainController_place: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChainPlaceDto"];
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AuditChainController_check: {
        parameters: {
            query?: {
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChainCheckDto"];
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AuditChainController_end: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChainPlaceDto"];
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    licensing_RecordalController_list: {
        parameters: {
            query?: {
                after?: string;
                dueTo?: string;
                limit?: number;
                stage?: "awaited" | "soon" | "last_day" | "late" | "settled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["licensing_RecordalClockRow"][];
                        next: string | null;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    licensing_RecordalController_announce: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["licensing_AwaitRecordalDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        clockId: string;
                        stage: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    licensing_RecordalController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        announcedBy: string;
                        contractNumber: string;
                        dueOn: string;
                        history: components["schemas"]["licensing_HistoryItem"][];
                        id: string;
                        inEffectOn: string;
                        licenseId: string | null;
                        /** @description The day the next reminder is due; absent when none is to come. */
                        nextReminderOn: string | null;
                        patentNumbers: string[];
                        reason: string | null;
                        settledOn: string | null;
                        /** @enum {string} */
                        stage: "awaited" | "last_day" | "late" | "settled" | "soon";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    licensing_RecordalController_settle: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["licensing_SettleRecordalDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        clockId: string;
                        stage: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_BankAccessController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["financing_AccessShown"][];
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_BankAccessController_grant: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["financing_GrantBankAccessDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        bank: string;
                        credential: number;
                        isGranted: boolean;
                        note?: string;
                    } | {
                        bank: string;
                        bytesPerSecondMax: number;
                        connection: {
                            brokers: string;
                            /** @enum {string} */
                            saslMechanism: "SCRAM-SHA-512";
                            securityProtocol: string;
                            username: string;
                        };
                        /** @description Count of passwords issued so far. */
                        credential: number;
                        grantedOn: string;
                        groupPrefix: string;
                        isGranted: boolean;
                        issuedOn: string | null;
                        password: string;
                        revokedFor: string | null;
                        revokedOn: string | null;
                        /** @description Enterprises in its topic, and changes not yet published. */
                        standing: {
                            keys: number;
                            waiting: number;
                        };
                        topics: {
                            editions: string;
                            whitelist: string;
                        };
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_BankAccessController_renew: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                bank: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        bank: string;
                        credential: number;
                        isGranted: boolean;
                        note?: string;
                    } | {
                        bank: string;
                        bytesPerSecondMax: number;
                        connection: {
                            brokers: string;
                            /** @enum {string} */
                            saslMechanism: "SCRAM-SHA-512";
                            securityProtocol: string;
                            username: string;
                        };
                        /** @description Count of passwords issued so far. */
                        credential: number;
                        grantedOn: string;
                        groupPrefix: string;
                        isGranted: boolean;
                        issuedOn: string | null;
                        password: string;
                        revokedFor: string | null;
                        revokedOn: string | null;
                        /** @description Enterprises in its topic, and changes not yet published. */
                        standing: {
                            keys: number;
                            waiting: number;
                        };
                        topics: {
                            editions: string;
                            whitelist: string;
                        };
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_BankAccessController_revoke: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                bank: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["financing_RevokeBankAccessDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        bank: string;
                        credential: number;
                        isGranted: boolean;
                        note?: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_CertificateController_standing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["financing_CertificateStanding"];
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_CertificateController_keys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description "keys" Parameter: an array of JWKs (RFC 7517, Section 5.1). */
                        keys: {
                            /** @description JWK "alg" (Algorithm) Parameter */
                            alg?: ("A128CBC-HS256" | "A128GCM" | "A128GCMKW" | "A128KW" | "A192CBC-HS384" | "A192GCM" | "A192GCMKW" | "A192KW" | "A256CBC-HS512" | "A256GCM" | "A256GCMKW" | "A256KW" | "ECDH-ES" | "ECDH-ES+A128KW" | "ECDH-ES+A192KW" | "ECDH-ES+A256KW" | "ES256" | "ES384" | "ES512" | "Ed25519" | "EdDSA" | "HS256" | "HS384" | "HS512" | "ML-DSA-44" | "ML-DSA-65" | "ML-DSA-87" | "PBES2-HS256+A128KW" | "PBES2-HS384+A192KW" | "PBES2-HS512+A256KW" | "PS256" | "PS384" | "PS512" | "RS256" | "RS384" | "RS512" | "RSA-OAEP" | "RSA-OAEP-256" | "RSA-OAEP-384" | "RSA-OAEP-512" | "dir") | string;
                            /** @description JWK "crv" Parameter: Curve for EC keys or Subtype of Key Pair for OKP keys. */
                            crv?: string;
                            /**
                             * @description Private key material: Base64urlUInt for RSA (RFC 7518, Section 6.3.2.1), base64url-encoded
                             *     octets for EC (Section 6.2.2.1) or OKP (RFC 8037, Section 2).
                             */
                            d?: string;
                            /** @description RSA first factor CRT exponent, encoded as Base64urlUInt (RFC 7518, Section 6.3). */
                            dp?: string;
                            /** @description RSA second factor CRT exponent, encoded as Base64urlUInt (RFC 7518, Section 6.3). */
                            dq?: string;
                            /** @description RSA public exponent, encoded as Base64urlUInt (RFC 7518, Section 6.3). */
                            e?: string;
                            /** @description Web Crypto "ext" (Extractable) member; whether the key may be exported. */
                            ext?: boolean;
                            /** @description JWK "k" (Key Value): base64url-encoded key octets (RFC 7518, Section 6.4.1). */
                            k?: string;
                            /** @description JWK "key_ops" (Key Operations) Parameter (RFC 7517, Section 4.3). */
                            key_ops?: string[];
                            /** @description JWK "kid" (Key ID) Parameter */
                            kid?: string;
                            /** @description JWK "kty" (Key Type) Parameter */
                            kty?: ("AKP" | "EC" | "OKP" | "RSA" | "oct") | string;
                            /** @description RSA modulus, encoded as Base64urlUInt (RFC 7518, Section 6.3). */
                            n?: string;
                            /** @description Additional RSA prime factors. */
                            oth?: {
                                /** @description Factor CRT exponent, encoded as Base64urlUInt (RFC 7518, Section 6.3). */
                                d?: string;
                                /** @description Prime factor, encoded as Base64urlUInt (RFC 7518, Section 6.3). */
                                r?: string;
                                /** @description Factor CRT coefficient, encoded as Base64urlUInt (RFC 7518, Section 6.3). */
                                t?: string;
                            }[];
                            /** @description RSA first prime factor, encoded as Base64urlUInt (RFC 7518, Section 6.3). */
                            p?: string;
                            /**
                             * @description AKP JWK "priv" (Private Key): base64url-encoded private key; ML-DSA uses a 32-octet seed (RFC
                             *     9964, Sections 3-4)
                             */
                            priv?: string;
                            /** @description AKP JWK "pub" (Public Key): base64url-encoded public key (RFC 9964, Section 3) */
                            pub?: string;
                            /** @description RSA second prime factor, encoded as Base64urlUInt (RFC 7518, Section 6.3). */
                            q?: string;
                            /** @description RSA first CRT coefficient, encoded as Base64urlUInt (RFC 7518, Section 6.3). */
                            qi?: string;
                            /** @description JWK "use" (Public Key Use) Parameter */
                            use?: ("enc" | "sig") | string;
                            /**
                             * @description Base64url-encoded EC x-coordinate (RFC 7518, Section 6.2.1.2) or OKP public key (RFC 8037,
                             *     Section 2).
                             */
                            x?: string;
                            /**
                             * @description "x5c" (X.509 Certificate Chain): base64-encoded DER certificates (RFC 7517, Section 4.7; RFC
                             *     7515, Section 4.1.6).
                             */
                            x5c?: string[];
                            /** @description "x5t" (X.509 Certificate SHA-1 Thumbprint): base64url-encoded digest of the DER certificate. */
                            x5t?: string;
                            /**
                             * @description "x5t#S256" (X.509 Certificate SHA-256 Thumbprint): base64url-encoded digest of the DER
                             *     certificate.
                             */
                            "x5t#S256"?: string;
                            /** @description JWK "x5u" (X.509 URL) Parameter: URL of a PEM-encoded certificate or certificate chain. */
                            x5u?: string;
                            /** @description Base64url-encoded EC y-coordinate (RFC 7518, Section 6.2.1.3). */
                            y?: string;
                        }[];
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_CompensationController_list: {
        parameters: {
            query?: {
                after?: string;
                bank?: string;
                borrower?: string;
                fundId?: string;
                limit?: number;
                loanId?: string;
                stage?: "claimed" | "reviewed" | "refused" | "paid";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["financing_CompensationRow"][];
                        next: string | null;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_CompensationController_claim: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["financing_ClaimCompensationDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        compensationId: string;
                        /** @enum {string} */
                        stage: "claimed" | "none" | "paid" | "refused" | "reviewed";
                    } | {
                        compensationId: string;
                        lossFen: string;
                        paidFen: string;
                        recoveredFen: string;
                        returnedFen: string;
                        shares: {
                            amountFen: string;
                            bearer: string;
                            name: string;
                        }[];
                        /** @enum {string} */
                        stage: "claimed" | "none" | "paid" | "refused" | "reviewed";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_CompensationController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        approvedBy: string | null;
                        bank: string;
                        borrower: string;
                        claimedBy: string;
                        claimedOn: string;
                        evidence: {
                            [key: string]: string;
                        };
                        fundId: string;
                        history: components["schemas"]["financing_HistoryItem"][];
                        id: string;
                        loanId: string;
                        lossFen: string;
                        opinion: string | null;
                        overdueDays: number;
                        /** @description Out of the fund's money. */
                        paidFen: string;
                        paidOn: string | null;
                        reasons: {
                            code: string;
                            message: string;
                        }[] | null;
                        recoveredFen: string;
                        refusedBy: string | null;
                        refusedOn: string | null;
                        /** @description Back to the fund. */
                        returnedFen: string;
                        reviewedBy: string | null;
                        reviewedOn: string | null;
                        rulesVersion: number | null;
                        shares: components["schemas"]["financing_ShareShown"][] | null;
                        /** @enum {string} */
                        stage: "claimed" | "paid" | "refused" | "reviewed";
                        suitFiled: boolean;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_CompensationController_approve: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["financing_ApproveCompensationDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        compensationId: string;
                        /** @enum {string} */
                        stage: "claimed" | "none" | "paid" | "refused" | "reviewed";
                    } | {
                        compensationId: string;
                        lossFen: string;
                        paidFen: string;
                        recoveredFen: string;
                        returnedFen: string;
                        shares: {
                            amountFen: string;
                            bearer: string;
                            name: string;
                        }[];
                        /** @enum {string} */
                        stage: "claimed" | "none" | "paid" | "refused" | "reviewed";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_CompensationController_examine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["financing_Examination"];
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_CompensationController_recover: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["financing_RecoveryDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        compensationId: string;
                        /** @enum {string} */
                        stage: "claimed" | "none" | "paid" | "refused" | "reviewed";
                    } | {
                        compensationId: string;
                        lossFen: string;
                        paidFen: string;
                        recoveredFen: string;
                        returnedFen: string;
                        shares: {
                            amountFen: string;
                            bearer: string;
                            name: string;
                        }[];
                        /** @enum {string} */
                        stage: "claimed" | "none" | "paid" | "refused" | "reviewed";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_CompensationController_refuse: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["financing_RefuseCompensationDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        compensationId: string;
                        /** @enum {string} */
                        stage: "claimed" | "none" | "paid" | "refused" | "reviewed";
                    } | {
                        compensationId: string;
                        lossFen: string;
                        paidFen: string;
                        recoveredFen: string;
                        returnedFen: string;
                        shares: {
                            amountFen: string;
                            bearer: string;
                            name: string;
                        }[];
                        /** @enum {string} */
                        stage: "claimed" | "none" | "paid" | "refused" | "reviewed";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_CompensationController_review: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["financing_ReviewCompensationDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        compensationId: string;
                        /** @enum {string} */
                        stage: "claimed" | "none" | "paid" | "refused" | "reviewed";
                    } | {
                        compensationId: string;
                        lossFen: string;
                        paidFen: string;
                        recoveredFen: string;
                        returnedFen: string;
                        shares: {
                            amountFen: string;
                            bearer: string;
                            name: string;
                        }[];
                        /** @enum {string} */
                        stage: "claimed" | "none" | "paid" | "refused" | "reviewed";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_ContactController_list: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                posting?: string;
                side?: "asked" | "requested";
                stage?: "requested" | "accepted" | "declined" | "concluded";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["resource_pool_ListedContact"][];
                        next: string | null;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_ContactController_request: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["resource_pool_RequestContactDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        contactId: string;
                        stage: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_ContactController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["resource_pool_ShownContact"];
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_ContactController_accept: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["resource_pool_AcceptContactDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        contactId: string;
                        /** @enum {string} */
                        stage: "accepted" | "concluded" | "declined" | "none" | "requested";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_ContactController_conclude: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["resource_pool_ConcludeContactDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        contactId: string;
                        /** @enum {string} */
                        stage: "accepted" | "concluded" | "declined" | "none" | "requested";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_ContactController_decline: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["resource_pool_DeclineContactDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        contactId: string;
                        /** @enum {string} */
                        stage: "accepted" | "concluded" | "declined" | "none" | "requested";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_ContactController_disclose: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["resource_pool_DiscloseDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        contactId: string;
                        /** @enum {string} */
                        stage: "accepted" | "concluded" | "declined" | "none" | "requested";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_ContactController_tasks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        toAnswer: components["schemas"]["resource_pool_ContactRow"][];
                        toConclude: components["schemas"]["resource_pool_ContactRow"][];
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    counters_RatiosController_borrowers: {
        parameters: {
            query: {
                dimension?: "all" | "transferor_division" | "transferee_division" | "division" | "patent_type" | "ipc_section" | "industry" | "holder_kind" | "grade" | "license_kind" | "borrower_division" | "bank" | "qualification" | "loan_product" | "loan_grade" | "fund" | "edition" | "listing_kind" | "partner" | "receiver_role";
                metric?: "loan.count" | "inclusive_loan.count" | "pledge.count";
                period: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["counters_BorrowersPage"];
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    counters_EntriesController_entries: {
        parameters: {
            query: {
                cursor?: string;
                dimension?: "all" | "transferor_division" | "transferee_division" | "division" | "patent_type" | "ipc_section" | "industry" | "holder_kind" | "grade" | "license_kind" | "borrower_division" | "bank" | "qualification" | "loan_product" | "loan_grade" | "fund" | "edition" | "listing_kind" | "partner" | "receiver_role";
                limit?: number;
                metric: "plan.transfers_and_licenses" | "plan.transfers_and_licenses.contracts" | "conversion.patents" | "transfer.patents" | "transfer.contracts" | "pool.patents" | "license.patents" | "license.contracts" | "license.amount" | "open_license.declared" | "open_license.announced" | "open_license.obtained" | "use_first.started" | "use_first.settled" | "use_first.returned" | "use_first.defaulted" | "pledge.count" | "pledge.amount" | "pledge.patents" | "loan.count" | "loan.amount" | "pledge_loan.amount" | "inclusive_loan.count" | "inclusive_loan.amount" | "loan.rate_weight" | "loan.term_weight" | "loan.repaid" | "loan.written_off" | "loan.recovered" | "loan.outstanding" | "loan.nonperforming" | "compensation.count" | "compensation.paid" | "compensation.returned" | "fund.contributed" | "whitelist.editions" | "whitelist.listed" | "whitelist.standing" | "whitelist.contacted" | "whitelist.approved" | "whitelist.granted" | "whitelist.drawn" | "whitelist.rejected" | "whitelist.granted_amount" | "whitelist.drawn_amount" | "data_ip.filings" | "data_ip.registrations" | "data_ip.objections" | "data_ip.in_force" | "syndication.due" | "syndication.received" | "webhook.delivered" | "webhook.given_up" | "webhook.endpoints_disabled";
                period: string;
                value?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["counters_EntriesPage"];
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    counters_EntriesController_csv: {
        parameters: {
            query: {
                dimension?: "all" | "transferor_division" | "transferee_division" | "division" | "patent_type" | "ipc_section" | "industry" | "holder_kind" | "grade" | "license_kind" | "borrower_division" | "bank" | "qualification" | "loan_product" | "loan_grade" | "fund" | "edition" | "listing_kind" | "partner" | "receiver_role";
                metric: "plan.transfers_and_licenses" | "plan.transfers_and_licenses.contracts" | "conversion.patents" | "transfer.patents" | "transfer.contracts" | "pool.patents" | "license.patents" | "license.contracts" | "license.amount" | "open_license.declared" | "open_license.announced" | "open_license.obtained" | "use_first.started" | "use_first.settled" | "use_first.returned" | "use_first.defaulted" | "pledge.count" | "pledge.amount" | "pledge.patents" | "loan.count" | "loan.amount" | "pledge_loan.amount" | "inclusive_loan.count" | "inclusive_loan.amount" | "loan.rate_weight" | "loan.term_weight" | "loan.repaid" | "loan.written_off" | "loan.recovered" | "loan.outstanding" | "loan.nonperforming" | "compensation.count" | "compensation.paid" | "compensation.returned" | "fund.contributed" | "whitelist.editions" | "whitelist.listed" | "whitelist.standing" | "whitelist.contacted" | "whitelist.approved" | "whitelist.granted" | "whitelist.drawn" | "whitelist.rejected" | "whitelist.granted_amount" | "whitelist.drawn_amount" | "data_ip.filings" | "data_ip.registrations" | "data_ip.objections" | "data_ip.in_force" | "syndication.due" | "syndication.received" | "webhook.delivered" | "webhook.given_up" | "webhook.endpoints_disabled";
                period: string;
                value?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    counters_TotalsController_metrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        dimensions: {
                            /** @enum {string} */
                            bank: "银行（租户）";
                            /** @enum {string} */
                            borrower_division: "借款人（债务人）所在市州";
                            /** @enum {string} */
                            division: "入库（登记）市州";
                            /** @enum {string} */
                            edition: "白名单批次（序号）";
                            /** @enum {string} */
                            fund: "风险补偿资金";
                            /** @enum {string} */
                            grade: "分级";
                            /** @enum {string} */
                            holder_kind: "权利人类别";
                            /** @enum {string} */
                            industry: "国民经济行业大类（GB/T 4754-2017）";
                            /** @enum {string} */
                            ipc_section: "IPC 部";
                            /** @enum {string} */
                            license_kind: "许可种类";
                            /** @enum {string} */
                            listing_kind: "分发信息类型";
                            /** @enum {string} */
                            loan_grade: "知识价值信用等级";
                            /** @enum {string} */
                            loan_product: "贷款品种";
                            /** @enum {string} */
                            partner: "合作平台";
                            /** @enum {string} */
                            patent_type: "专利类型";
                            /** @enum {string} */
                            qualification: "企业资质（多项并列时为其组合）";
                            /** @enum {string} */
                            receiver_role: "接收方类别";
                            /** @enum {string} */
                            transferee_division: "受让人（被许可人）所在市州";
                            /** @enum {string} */
                            transferor_division: "让与人（许可人）所在市州";
                        };
                        metrics: components["schemas"]["counters_MetricEntry"][];
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    counters_RatiosController_ratios: {
        parameters: {
            query: {
                dimension?: "all" | "transferor_division" | "transferee_division" | "division" | "patent_type" | "ipc_section" | "industry" | "holder_kind" | "grade" | "license_kind" | "borrower_division" | "bank" | "qualification" | "loan_product" | "loan_grade" | "fund" | "edition" | "listing_kind" | "partner" | "receiver_role";
                period: string;
                ratio: "loan.average_rate" | "loan.average_term" | "loan.nonperforming_ratio" | "loan.average_amount" | "syndication.reach";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Decimals it is told with; the two totals are told beside it, exactly. */
                        decimals: number;
                        /** @enum {string} */
                        denominator: "compensation.count" | "compensation.paid" | "compensation.returned" | "conversion.patents" | "data_ip.filings" | "data_ip.in_force" | "data_ip.objections" | "data_ip.registrations" | "fund.contributed" | "inclusive_loan.amount" | "inclusive_loan.count" | "license.amount" | "license.contracts" | "license.patents" | "loan.amount" | "loan.count" | "loan.nonperforming" | "loan.outstanding" | "loan.rate_weight" | "loan.recovered" | "loan.repaid" | "loan.term_weight" | "loan.written_off" | "open_license.announced" | "open_license.declared" | "open_license.obtained" | "plan.transfers_and_licenses" | "plan.transfers_and_licenses.contracts" | "pledge.amount" | "pledge.count" | "pledge.patents" | "pledge_loan.amount" | "pool.patents" | "syndication.due" | "syndication.received" | "transfer.contracts" | "transfer.patents" | "use_first.defaulted" | "use_first.returned" | "use_first.settled" | "use_first.started" | "webhook.delivered" | "webhook.endpoints_disabled" | "webhook.given_up" | "whitelist.approved" | "whitelist.contacted" | "whitelist.drawn" | "whitelist.drawn_amount" | "whitelist.editions" | "whitelist.granted" | "whitelist.granted_amount" | "whitelist.listed" | "whitelist.rejected" | "whitelist.standing";
                        /** @enum {string} */
                        id: "loan.average_amount" | "loan.average_rate" | "loan.average_term" | "loan.nonperforming_ratio" | "syndication.reach";
                        items: components["schemas"]["counters_RatioOf"][];
                        name: string;
                        /** @enum {string} */
                        numerator: "compensation.count" | "compensation.paid" | "compensation.returned" | "conversion.patents" | "data_ip.filings" | "data_ip.in_force" | "data_ip.objections" | "data_ip.registrations" | "fund.contributed" | "inclusive_loan.amount" | "inclusive_loan.count" | "license.amount" | "license.contracts" | "license.patents" | "loan.amount" | "loan.count" | "loan.nonperforming" | "loan.outstanding" | "loan.rate_weight" | "loan.recovered" | "loan.repaid" | "loan.term_weight" | "loan.written_off" | "open_license.announced" | "open_license.declared" | "open_license.obtained" | "plan.transfers_and_licenses" | "plan.transfers_and_licenses.contracts" | "pledge.amount" | "pledge.count" | "pledge.patents" | "pledge_loan.amount" | "pool.patents" | "syndication.due" | "syndication.received" | "transfer.contracts" | "transfer.patents" | "use_first.defaulted" | "use_first.returned" | "use_first.settled" | "use_first.started" | "webhook.delivered" | "webhook.endpoints_disabled" | "webhook.given_up" | "whitelist.approved" | "whitelist.contacted" | "whitelist.drawn" | "whitelist.drawn_amount" | "whitelist.editions" | "whitelist.granted" | "whitelist.granted_amount" | "whitelist.listed" | "whitelist.rejected" | "whitelist.standing";
                        period: string;
                        ruleVersions: {
                            "compensation.count"?: number;
                            "compensation.paid"?: number;
                            "compensation.returned"?: number;
                            "conversion.patents"?: number;
                            "data_ip.filings"?: number;
                            "data_ip.in_force"?: number;
                            "data_ip.objections"?: number;
                            "data_ip.registrations"?: number;
                            "fund.contributed"?: number;
                            "inclusive_loan.amount"?: number;
                            "inclusive_loan.count"?: number;
                            "license.amount"?: number;
                            "license.contracts"?: number;
                            "license.patents"?: number;
                            "loan.amount"?: number;
                            "loan.count"?: number;
                            "loan.nonperforming"?: number;
                            "loan.outstanding"?: number;
                            "loan.rate_weight"?: number;
                            "loan.recovered"?: number;
                            "loan.repaid"?: number;
                            "loan.term_weight"?: number;
                            "loan.written_off"?: number;
                            "open_license.announced"?: number;
                            "open_license.declared"?: number;
                            "open_license.obtained"?: number;
                            "plan.transfers_and_licenses"?: number;
                            "plan.transfers_and_licenses.contracts"?: number;
                            "pledge_loan.amount"?: number;
                            "pledge.amount"?: number;
                            "pledge.count"?: number;
                            "pledge.patents"?: number;
                            "pool.patents"?: number;
                            "syndication.due"?: number;
                            "syndication.received"?: number;
                            "transfer.contracts"?: number;
                            "transfer.patents"?: number;
                            "use_first.defaulted"?: number;
                            "use_first.returned"?: number;
                            "use_first.settled"?: number;
                            "use_first.started"?: number;
                            "webhook.delivered"?: number;
                            "webhook.endpoints_disabled"?: number;
                            "webhook.given_up"?: number;
                            "whitelist.approved"?: number;
                            "whitelist.contacted"?: number;
                            "whitelist.drawn"?: number;
                            "whitelist.drawn_amount"?: number;
                            "whitelist.editions"?: number;
                            "whitelist.granted"?: number;
                            "whitelist.granted_amount"?: number;
                            "whitelist.listed"?: number;
                            "whitelist.rejected"?: number;
                            "whitelist.standing"?: number;
                        };
                        unit: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    counters_RebuildController_rebuild: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        status: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    counters_RebuildController_progress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["counters_RebuildRun"];
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    counters_RebuildController_reconcile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["counters_Reconciliation"];
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    counters_RebuildController_nights: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["counters_NightlyReconciliation"][];
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    counters_TotalsController_snapshot: {
        parameters: {
            query?: {
                metric?: "plan.transfers_and_licenses" | "plan.transfers_and_licenses.contracts" | "conversion.patents" | "transfer.patents" | "transfer.contracts" | "pool.patents" | "license.patents" | "license.contracts" | "license.amount" | "open_license.declared" | "open_license.announced" | "open_license.obtained" | "use_first.started" | "use_first.settled" | "use_first.returned" | "use_first.defaulted" | "pledge.count" | "pledge.amount" | "pledge.patents" | "loan.count" | "loan.amount" | "pledge_loan.amount" | "inclusive_loan.count" | "inclusive_loan.amount" | "loan.rate_weight" | "loan.term_weight" | "loan.repaid" | "loan.written_off" | "loan.recovered" | "loan.outstanding" | "loan.nonperforming" | "compensation.count" | "compensation.paid" | "compensation.returned" | "fund.contributed" | "whitelist.editions" | "whitelist.listed" | "whitelist.standing" | "whitelist.contacted" | "whitelist.approved" | "whitelist.granted" | "whitelist.drawn" | "whitelist.rejected" | "whitelist.granted_amount" | "whitelist.drawn_amount" | "data_ip.filings" | "data_ip.registrations" | "data_ip.objections" | "data_ip.in_force" | "syndication.due" | "syndication.received" | "webhook.delivered" | "webhook.given_up" | "webhook.endpoints_disabled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["counters_Snapshot"];
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    counters_StreamController_stream: {
        parameters: {
            query?: {
                metric?: "plan.transfers_and_licenses" | "plan.transfers_and_licenses.contracts" | "conversion.patents" | "transfer.patents" | "transfer.contracts" | "pool.patents" | "license.patents" | "license.contracts" | "license.amount" | "open_license.declared" | "open_license.announced" | "open_license.obtained" | "use_first.started" | "use_first.settled" | "use_first.returned" | "use_first.defaulted" | "pledge.count" | "pledge.amount" | "pledge.patents" | "loan.count" | "loan.amount" | "pledge_loan.amount" | "inclusive_loan.count" | "inclusive_loan.amount" | "loan.rate_weight" | "loan.term_weight" | "loan.repaid" | "loan.written_off" | "loan.recovered" | "loan.outstanding" | "loan.nonperforming" | "compensation.count" | "compensation.paid" | "compensation.returned" | "fund.contributed" | "whitelist.editions" | "whitelist.listed" | "whitelist.standing" | "whitelist.contacted" | "whitelist.approved" | "whitelist.granted" | "whitelist.drawn" | "whitelist.rejected" | "whitelist.granted_amount" | "whitelist.drawn_amount" | "data_ip.filings" | "data_ip.registrations" | "data_ip.objections" | "data_ip.in_force" | "syndication.due" | "syndication.received" | "webhook.delivered" | "webhook.given_up" | "webhook.endpoints_disabled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    counters_TargetsController_versions: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                target?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["counters_TargetVersion"][];
                        next?: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    counters_TargetsController_targets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        targets: components["schemas"]["counters_Standing"][];
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    counters_TargetsController_set: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["counters_SetTargetDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        targetId: string;
                        validFrom: string;
                        version: number;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    counters_TotalsController_totals: {
        parameters: {
            query: {
                cursor?: string;
                dimension?: "all" | "transferor_division" | "transferee_division" | "division" | "patent_type" | "ipc_section" | "industry" | "holder_kind" | "grade" | "license_kind" | "borrower_division" | "bank" | "qualification" | "loan_product" | "loan_grade" | "fund" | "edition" | "listing_kind" | "partner" | "receiver_role";
                from?: string;
                grain: "all" | "year" | "month" | "day";
                knownAt?: string;
                limit?: number;
                metric: "plan.transfers_and_licenses" | "plan.transfers_and_licenses.contracts" | "conversion.patents" | "transfer.patents" | "transfer.contracts" | "pool.patents" | "license.patents" | "license.contracts" | "license.amount" | "open_license.declared" | "open_license.announced" | "open_license.obtained" | "use_first.started" | "use_first.settled" | "use_first.returned" | "use_first.defaulted" | "pledge.count" | "pledge.amount" | "pledge.patents" | "loan.count" | "loan.amount" | "pledge_loan.amount" | "inclusive_loan.count" | "inclusive_loan.amount" | "loan.rate_weight" | "loan.term_weight" | "loan.repaid" | "loan.written_off" | "loan.recovered" | "loan.outstanding" | "loan.nonperforming" | "compensation.count" | "compensation.paid" | "compensation.returned" | "fund.contributed" | "whitelist.editions" | "whitelist.listed" | "whitelist.standing" | "whitelist.contacted" | "whitelist.approved" | "whitelist.granted" | "whitelist.drawn" | "whitelist.rejected" | "whitelist.granted_amount" | "whitelist.drawn_amount" | "data_ip.filings" | "data_ip.registrations" | "data_ip.objections" | "data_ip.in_force" | "syndication.due" | "syndication.received" | "webhook.delivered" | "webhook.given_up" | "webhook.endpoints_disabled";
                to?: string;
                value?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["counters_TotalsPage"];
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_ApplicationController_list: {
        parameters: {
            query?: {
                after?: string;
                applicant?: string;
                bank?: string;
                from?: string;
                grade?: string;
                limit?: number;
                product?: string;
                stage?: "applied" | "approved" | "declined";
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["financing_ApplicationRow"][];
                        next: string | null;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_ApplicationController_apply: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["financing_ApplyDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        applicationId: string;
                        /** @enum {string} */
                        stage: "applied" | "approved" | "declined" | "none";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_ApplicationController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        applicant: string;
                        applicantUscc: string | null;
                        appliedBy: string;
                        appliedOn: string;
                        approvedFen: string | null;
                        bank: string;
                        decidedOn: string | null;
                        grade: string | null;
                        gradeLimitFen: string | null;
                        history: components["schemas"]["financing_HistoryItem"][];
                        id: string;
                        industryCode: string | null;
                        patentNumbers: string[];
                        product: string;
                        qualifications: string[];
                        reason: string | null;
                        reasonCode: string | null;
                        scorecardVersion: number | null;
                        /** @description 评分说明, indicator by indicator. */
                        scores: {
                            [key: string]: unknown;
                        }[] | null;
                        /** @enum {string} */
                        stage: "applied" | "approved" | "declined";
                        termMonths: number;
                        totalPoints: number | null;
                        wantedFen: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_ApplicationController_approve: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["financing_ApproveDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        applicationId: string;
                        approvedFen?: string;
                        grade?: string;
                        limitFen?: string;
                        points?: {
                            [key: string]: number;
                        };
                        scorecardVersion?: number;
                        /** @enum {string} */
                        stage: "applied" | "approved" | "declined";
                        totalPoints?: number;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_ApplicationController_decline: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["financing_DeclineDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        applicationId: string;
                        approvedFen?: string;
                        grade?: string;
                        limitFen?: string;
                        points?: {
                            [key: string]: number;
                        };
                        scorecardVersion?: number;
                        /** @enum {string} */
                        stage: "applied" | "approved" | "declined";
                        totalPoints?: number;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_ApplicationController_grade: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["financing_GradeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        applicationId: string;
                        approvedFen?: string;
                        grade?: string;
                        limitFen?: string;
                        points?: {
                            [key: string]: number;
                        };
                        scorecardVersion?: number;
                        /** @enum {string} */
                        stage: "applied" | "approved" | "declined";
                        totalPoints?: number;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_CreditLineController_list: {
        parameters: {
            query?: {
                after?: string;
                bank?: string;
                borrower?: string;
                kind?: "single" | "collective";
                limit?: number;
                park?: string;
                stage?: "open" | "closed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["financing_CreditLineRow"][];
                        next: string | null;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_CreditLineController_grant: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["financing_GrantCreditLineDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        creditLineId: string;
                        drawnFen: string;
                        limitFen: string;
                        /** @enum {string} */
                        stage: "closed" | "open";
                        validUntil: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_CreditLineController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        applicationId: string | null;
                        bank: string;
                        bankName: string;
                        /** @description Credit codes of the members. */
                        borrowers: string[];
                        /** @description Lent under it and not repaid. What is written off stays drawn, also when it is recovered: see `stepLoan`. */
                        drawnFen: string;
                        grantedOn: string;
                        history?: components["schemas"]["financing_HistoryItem"][];
                        id: string;
                        /** @enum {string} */
                        kind: "collective" | "single";
                        limitFen: string;
                        members: components["schemas"]["financing_MemberUse"][];
                        park: string | null;
                        parkGuaranteeFen: string | null;
                        product: string;
                        reason: string | null;
                        /** @enum {string} */
                        stage: "closed" | "open";
                        validFrom: string;
                        validUntil: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_CreditLineController_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["financing_ChangeCreditLineDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        creditLineId: string;
                        drawnFen: string;
                        limitFen: string;
                        /** @enum {string} */
                        stage: "closed" | "open";
                        validUntil: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_CreditLineController_close: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["financing_CloseCreditLineDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        creditLineId: string;
                        drawnFen: string;
                        limitFen: string;
                        /** @enum {string} */
                        stage: "closed" | "open";
                        validUntil: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_ProductController_list: {
        parameters: {
            query?: {
                after?: string;
                bank?: string;
                kind?: "knowledge_value" | "ip_pledge" | "other";
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["financing_ProductRow"][];
                        next: string | null;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_ProductController_set: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["financing_SetProductDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        bank: string;
                        code: string;
                        isOffered: boolean;
                        /** @enum {string} */
                        kind: "ip_pledge" | "knowledge_value" | "other";
                        maxAmountFen: string;
                        maxRatePpm: number;
                        maxTermMonths: number;
                        name: string;
                        qualifications: ("high_tech" | "ip_advantage" | "ip_model" | "little_giant" | "patent_product" | "specialized" | "tech_sme")[];
                        regions: string[];
                        sizeClasses: ("large" | "medium" | "micro" | "small")[];
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_DataIpReadingController_list: {
        parameters: {
            query?: {
                after?: string;
                division?: string;
                holder?: string;
                industry?: string;
                limit?: number;
                listing?: "listed" | "suspended" | "ended";
                mine?: string;
                number?: string;
                q?: string;
                registeredFrom?: string;
                registeredTo?: string;
                source?: "own" | "public" | "licensed" | "collected";
                stage?: "filed" | "correction" | "announced" | "registered" | "refused" | "ended";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["resource_pool_ShownDataIp"][];
                        next: string | null;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_DataIpController_file: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["resource_pool_FileDataIpDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        dataIpId: string;
                        dueOn?: string;
                        /** @enum {string} */
                        listing: "ended" | "listed" | "none" | "suspended";
                        noticeUntil?: string;
                        number?: string;
                        /** @enum {string} */
                        stage: "announced" | "correction" | "ended" | "filed" | "refused" | "registered";
                        validUntil?: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_DataIpReadingController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["resource_pool_DataIpPage"];
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_DataIpController_cancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["resource_pool_DataIpReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        dataIpId: string;
                        dueOn?: string;
                        /** @enum {string} */
                        listing: "ended" | "listed" | "none" | "suspended";
                        noticeUntil?: string;
                        number?: string;
                        /** @enum {string} */
                        stage: "announced" | "correction" | "ended" | "filed" | "refused" | "registered";
                        validUntil?: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_DataIpReadingController_certificate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_DataIpCertificateController_draw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_DataIpReviewController_approve: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        dataIpId: string;
                        dueOn?: string;
                        /** @enum {string} */
                        listing: "ended" | "listed" | "none" | "suspended";
                        noticeUntil?: string;
                        number?: string;
                        /** @enum {string} */
                        stage: "announced" | "correction" | "ended" | "filed" | "refused" | "registered";
                        validUntil?: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_DataIpController_requestChange: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["resource_pool_RequestChangeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        dataIpId: string;
                        dueOn?: string;
                        /** @enum {string} */
                        listing: "ended" | "listed" | "none" | "suspended";
                        noticeUntil?: string;
                        number?: string;
                        /** @enum {string} */
                        stage: "announced" | "correction" | "ended" | "filed" | "refused" | "registered";
                        validUntil?: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_DataIpReviewController_giveBackChange: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["resource_pool_DataIpReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        dataIpId: string;
                        dueOn?: string;
                        /** @enum {string} */
                        listing: "ended" | "listed" | "none" | "suspended";
                        noticeUntil?: string;
                        number?: string;
                        /** @enum {string} */
                        stage: "announced" | "correction" | "ended" | "filed" | "refused" | "registered";
                        validUntil?: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_DataIpController_correct: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["resource_pool_CorrectDataIpDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        dataIpId: string;
                        dueOn?: string;
                        /** @enum {string} */
                        listing: "ended" | "listed" | "none" | "suspended";
                        noticeUntil?: string;
                        number?: string;
                        /** @enum {string} */
                        stage: "announced" | "correction" | "ended" | "filed" | "refused" | "registered";
                        validUntil?: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_DataIpReviewController_requestCorrection: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["resource_pool_RequestCorrectionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        dataIpId: string;
                        dueOn?: string;
                        /** @enum {string} */
                        listing: "ended" | "listed" | "none" | "suspended";
                        noticeUntil?: string;
                        number?: string;
                        /** @enum {string} */
                        stage: "announced" | "correction" | "ended" | "filed" | "refused" | "registered";
                        validUntil?: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_DataIpReviewController_announce: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        dataIpId: string;
                        dueOn?: string;
                        /** @enum {string} */
                        listing: "ended" | "listed" | "none" | "suspended";
                        noticeUntil?: string;
                        number?: string;
                        /** @enum {string} */
                        stage: "announced" | "correction" | "ended" | "filed" | "refused" | "registered";
                        validUntil?: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_DataIpController_object: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["resource_pool_ObjectToDataIpDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        dataIpId: string;
                        dueOn?: string;
                        /** @enum {string} */
                        listing: "ended" | "listed" | "none" | "suspended";
                        noticeUntil?: string;
                        number?: string;
                        /** @enum {string} */
                        stage: "announced" | "correction" | "ended" | "filed" | "refused" | "registered";
                        validUntil?: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_DataIpReviewController_decideObjection: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                objectionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["resource_pool_DecideObjectionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        dataIpId: string;
                        dueOn?: string;
                        /** @enum {string} */
                        listing: "ended" | "listed" | "none" | "suspended";
                        noticeUntil?: string;
                        number?: string;
                        /** @enum {string} */
                        stage: "announced" | "correction" | "ended" | "filed" | "refused" | "registered";
                        validUntil?: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_DataIpReviewController_refuse: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["resource_pool_RefuseDataIpDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        dataIpId: string;
                        dueOn?: string;
                        /** @enum {string} */
                        listing: "ended" | "listed" | "none" | "suspended";
                        noticeUntil?: string;
                        number?: string;
                        /** @enum {string} */
                        stage: "announced" | "correction" | "ended" | "filed" | "refused" | "registered";
                        validUntil?: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_DataIpController_renew: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        dataIpId: string;
                        dueOn?: string;
                        /** @enum {string} */
                        listing: "ended" | "listed" | "none" | "suspended";
                        noticeUntil?: string;
                        number?: string;
                        /** @enum {string} */
                        stage: "announced" | "correction" | "ended" | "filed" | "refused" | "registered";
                        validUntil?: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_DataIpReviewController_revoke: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["resource_pool_DataIpReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        dataIpId: string;
                        dueOn?: string;
                        /** @enum {string} */
                        listing: "ended" | "listed" | "none" | "suspended";
                        noticeUntil?: string;
                        number?: string;
                        /** @enum {string} */
                        stage: "announced" | "correction" | "ended" | "filed" | "refused" | "registered";
                        validUntil?: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_DataIpController_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["resource_pool_DataIpReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        dataIpId: string;
                        dueOn?: string;
                        /** @enum {string} */
                        listing: "ended" | "listed" | "none" | "suspended";
                        noticeUntil?: string;
                        number?: string;
                        /** @enum {string} */
                        stage: "announced" | "correction" | "ended" | "filed" | "refused" | "registered";
                        validUntil?: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_DataIpReadingController_objections: {
        parameters: {
            query?: {
                after?: string;
                isOpen?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["resource_pool_ObjectionRow"][];
                        next: string | null;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_DataIpReadingController_queue: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                task?: "review" | "objection" | "change";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["resource_pool_DataIpTask"][];
                        next: string | null;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_DiscrepancyController_list: {
        parameters: {
            query?: {
                after?: string;
                import?: string;
                kind?: "unknown_patent" | "order" | "status" | "holder" | "encumbrance";
                limit?: number;
                open?: string;
                outcome?: "gazette_taken" | "pool_kept" | "not_ours";
                patent?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["resource_pool_DiscrepancyRow"][];
                        next: string | null;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_DiscrepancyController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        foundOn: string;
                        gazetteImportId: string;
                        gazetteSays: string;
                        history: components["schemas"]["resource_pool_HistoryItem"][];
                        id: string;
                        /** @enum {string} */
                        kind: "encumbrance" | "holder" | "order" | "status" | "unknown_patent";
                        /**
                         * @description Null while it is open.
                         * @enum {string|null}
                         */
                        outcome: "gazette_taken" | "not_ours" | "pool_kept" | null;
                        patentNumber: string;
                        poolSays: string;
                        publishedOn: string;
                        reason: string | null;
                        settledBy: string | null;
                        settledOn: string | null;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_DiscrepancyController_settle: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["resource_pool_SettleDiscrepancyDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        discrepancyId: string;
                        /** @enum {string} */
                        outcome: "gazette_taken" | "not_ours" | "pool_kept";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_EncumbranceController_claim: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["resource_pool_ClaimDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        claimId: string;
                        patents: {
                            number: string;
                            version: number;
                        }[];
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_EncumbranceController_confirm: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                claimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["resource_pool_ClaimStepDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        claimId: string;
                        patents: {
                            number: string;
                            version: number;
                        }[];
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_EncumbranceController_release: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                claimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["resource_pool_ClaimStepDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        claimId: string;
                        patents: {
                            number: string;
                            version: number;
                        }[];
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_EnterpriseController_list: {
        parameters: {
            query?: {
                after?: string;
                consented?: "true" | "false";
                division?: string;
                limit?: number;
                qualification?: "high_tech" | "specialized" | "little_giant" | "tech_sme" | "ip_advantage" | "ip_model" | "patent_product";
                text?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["financing_EnterpriseRow"][];
                        next: string | null;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_EnterpriseController_profile: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["financing_ProfileEnterprisesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["financing_ProfileResult"][];
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_EnterpriseController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                uscc: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["financing_EnterpriseRow"];
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_EnterpriseController_consent: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                uscc: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["financing_ConsentDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        consentUntil: string;
                        uscc: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_EnterpriseController_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                uscc: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown|null} */
                        consentUntil: null;
                        uscc: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_FundController_list: {
        parameters: {
            query?: {
                after?: string;
                gate?: "open" | "warning" | "stopped";
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["financing_FundListed"][];
                        next: string | null;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_FundController_establish: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["financing_EstablishFundDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        balanceFen: string;
                        fundId: string;
                        /** @enum {string} */
                        gate: "open" | "stopped" | "warning";
                        rulesVersion: number;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_FundController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["financing_FundShown"];
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_FundController_contribute: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["financing_ContributeDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        balanceFen: string;
                        fundId: string;
                        /** @enum {string} */
                        gate: "open" | "stopped" | "warning";
                        rulesVersion: number;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_FundController_coverages: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["financing_CoveredLoan"][];
                        next: string | null;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_FundController_cover: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["financing_CoverLoanDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        fundId: string;
                        loanId: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_FundController_ledger: {
        parameters: {
            query?: {
                account?: string;
                after?: number;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accounts: components["schemas"]["financing_AccountBalance"][];
                        items: components["schemas"]["financing_LedgerEntry"][];
                        next: number | null;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_FundController_changeRules: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["financing_FundRulesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        balanceFen: string;
                        fundId: string;
                        /** @enum {string} */
                        gate: "open" | "stopped" | "warning";
                        rulesVersion: number;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_GazetteController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["resource_pool_ImportRow"][];
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_GazetteController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["resource_pool_ImportRow"];
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_GazetteController_upload: {
        parameters: {
            query: {
                fileName: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_GazetteController_reconciliation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["resource_pool_Reconciliation"];
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_GazetteController_rejects: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["resource_pool_RemarkRow"][];
                        next: string | null;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_GazetteController_report: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                format: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_GradingRunController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["resource_pool_GradingRunRow"][];
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_GradingRunController_begin: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["resource_pool_GradingRunDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        afterNumber: string;
                        /** Format: date-time */
                        createdAt: string;
                        filter: {
                            division?: string;
                            listedBy?: string;
                            /** @enum {string} */
                            patentType?: "design" | "invention" | "utility_model";
                            ungraded?: boolean;
                        };
                        /** Format: date-time */
                        finishedAt: string | null;
                        graded: number;
                        gradedOn: string;
                        id: string;
                        overridden: number;
                        requestedBy: string;
                        scorecardVersion: number;
                        seen: number;
                        /** Format: date-time */
                        startedAt: string | null;
                        /** @enum {string} */
                        state: "done" | "running" | "waiting";
                        total: number;
                        unchanged: number;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_GradingRunController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["resource_pool_GradingRunRow"];
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_GradingRunController_overridden: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            grade: string;
                            patentNumber: string;
                            scorecardGrade: string;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_ImportController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["resource_pool_ImportRow"][];
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_ImportController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["resource_pool_ImportRow"];
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_ImportController_upload: {
        parameters: {
            query: {
                fileName: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_ImportController_rejects: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["resource_pool_RemarkRow"][];
                        next: string | null;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_ImportController_report: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                format: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delivery_InboundController_list: {
        parameters: {
            query?: {
                after?: string;
                division?: string;
                kind?: "supply" | "demand";
                limit?: number;
                partner?: string;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["delivery_InboundShown"][];
                        next: string | null;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delivery_InboundController_take: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                externalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["delivery_InboundListingDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        inboundId: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delivery_InboundController_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                externalId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        inboundId: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_InstitutionController_list: {
        parameters: {
            query?: {
                after?: string;
                division?: string;
                kind?: "conversion_base" | "operation_center" | "model_enterprise";
                limit?: number;
                name?: string;
                stage?: "filed" | "recognised" | "returned" | "revoked" | "expired";
                uscc?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["resource_pool_ShownInstitution"][];
                        next: string | null;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_InstitutionController_file: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["resource_pool_FileInstitutionDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        institutionId: string;
                        number?: string;
                        revision: number;
                        /** @enum {string} */
                        stage: "filed" | "recognised" | "returned" | "revoked";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_InstitutionController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["resource_pool_InstitutionPage"];
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_InstitutionController_report: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                year: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["resource_pool_ReportIndicatorsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        institutionId: string;
                        number?: string;
                        revision: number;
                        /** @enum {string} */
                        stage: "filed" | "recognised" | "returned" | "revoked";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_InstitutionController_recognise: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["resource_pool_RecogniseInstitutionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        institutionId: string;
                        number?: string;
                        revision: number;
                        /** @enum {string} */
                        stage: "filed" | "recognised" | "returned" | "revoked";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_InstitutionController_giveBack: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["resource_pool_InstitutionReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        institutionId: string;
                        number?: string;
                        revision: number;
                        /** @enum {string} */
                        stage: "filed" | "recognised" | "returned" | "revoked";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_InstitutionController_revoke: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["resource_pool_InstitutionReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        institutionId: string;
                        number?: string;
                        revision: number;
                        /** @enum {string} */
                        stage: "filed" | "recognised" | "returned" | "revoked";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_InstitutionController_export: {
        parameters: {
            query?: {
                division?: string;
                format?: "csv" | "xlsx";
                kind?: "conversion_base" | "operation_center" | "model_enterprise";
                name?: string;
                stage?: "filed" | "recognised" | "returned" | "revoked" | "expired";
                uscc?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_InstitutionController_summary: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["resource_pool_KindProgress"][];
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    licensing_LicenseController_list: {
        parameters: {
            query?: {
                after?: string;
                division?: string;
                kind?: "exclusive" | "sole" | "ordinary" | "cross" | "sub" | "open";
                late?: "true" | "false";
                limit?: number;
                party?: string;
                patent?: string;
                recordedFrom?: string;
                recordedTo?: string;
                stage?: "filed" | "admitted" | "recorded" | "refused" | "withdrawn" | "cancelled" | "ended";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["licensing_LicenseRow"][];
                        next: string | null;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    licensing_LicenseController_file: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
                prefer: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["licensing_FileLicenseDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        isLate: boolean;
                        licenseId: string;
                        reasons: {
                            article?: string;
                            code: string;
                            message: string;
                        }[];
                        recordalDueOn: string;
                        /** @enum {string} */
                        stage: "admitted" | "cancelled" | "ended" | "filed" | "recorded" | "refused" | "withdrawn";
                        warnings: {
                            article?: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        isLate: boolean;
                        licenseId: string;
                        reasons: {
                            article?: string;
                            code: string;
                            message: string;
                        }[];
                        recordalDueOn: string;
                        /** @enum {string} */
                        stage: "admitted" | "cancelled" | "ended" | "filed" | "recorded" | "refused" | "withdrawn";
                        warnings: {
                            article?: string;
                            code: string;
                            message: string;
                        }[];
                    } | {
                        licenseId: string;
                        /** @enum {string} */
                        stage: "admitted" | "cancelled" | "ended" | "filed" | "recorded" | "refused" | "withdrawn";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    licensing_LicenseController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        closedOn: string | null;
                        /** @description The last day of the term. */
                        endsOn: string;
                        filedBy: string;
                        filedOn: string;
                        history: components["schemas"]["licensing_HistoryItem"][];
                        id: string;
                        isLate: boolean;
                        /** @enum {string} */
                        kind: "cross" | "exclusive" | "open" | "ordinary" | "sole" | "sub";
                        papers: {
                            [key: string]: unknown;
                        };
                        parentLicenseId: string | null;
                        /** @description Normalized names of both sides, to find by. */
                        parties: string[];
                        patentNumbers: string[];
                        patents: {
                            [key: string]: unknown;
                        }[];
                        /** @description Why it was changed, corrected, withdrawn or cancelled last. */
                        reason: string | null;
                        /** @description Why it was refused; all reasons. */
                        reasons: {
                            article?: string;
                            code: string;
                            message: string;
                        }[];
                        recordalDueOn: string;
                        recordalNumber: string | null;
                        recordedOn: string | null;
                        revision: number;
                        /** @enum {string} */
                        stage: "admitted" | "cancelled" | "ended" | "filed" | "recorded" | "refused" | "withdrawn";
                        terms: {
                            [key: string]: unknown;
                        };
                        warnings: {
                            article?: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    licensing_LicenseController_cancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["licensing_LicenseReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        licenseId: string;
                        /** @enum {string} */
                        stage: "admitted" | "cancelled" | "ended" | "filed" | "recorded" | "refused" | "withdrawn";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    licensing_LicenseController_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["licensing_ChangeLicenseDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        licenseId: string;
                        /** @enum {string} */
                        stage: "admitted" | "cancelled" | "ended" | "filed" | "recorded" | "refused" | "withdrawn";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    licensing_LicenseController_correct: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["licensing_CorrectLicenseDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        licenseId: string;
                        /** @enum {string} */
                        stage: "admitted" | "cancelled" | "ended" | "filed" | "recorded" | "refused" | "withdrawn";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    licensing_LicenseController_examine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["licensing_Examination"];
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    licensing_LicenseController_record: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["licensing_RecordLicenseDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        licenseId: string;
                        /** @enum {string} */
                        stage: "admitted" | "cancelled" | "ended" | "filed" | "recorded" | "refused" | "withdrawn";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    licensing_LicenseController_refuse: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["licensing_RefuseLicenseDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        licenseId: string;
                        /** @enum {string} */
                        stage: "admitted" | "cancelled" | "ended" | "filed" | "recorded" | "refused" | "withdrawn";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    licensing_LicenseController_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["licensing_LicenseReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        licenseId: string;
                        /** @enum {string} */
                        stage: "admitted" | "cancelled" | "ended" | "filed" | "recorded" | "refused" | "withdrawn";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    licensing_LicenseController_export: {
        parameters: {
            query: {
                division?: string;
                format: "csv";
                kind?: "exclusive" | "sole" | "ordinary" | "cross" | "sub" | "open";
                late?: "true" | "false";
                party?: string;
                patent?: string;
                recordedFrom?: string;
                recordedTo?: string;
                stage?: "filed" | "admitted" | "recorded" | "refused" | "withdrawn" | "cancelled" | "ended";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_LoanReadingController_list: {
        parameters: {
            query?: {
                after?: string;
                bank?: string;
                borrower?: string;
                class?: "normal" | "watch" | "substandard" | "doubtful" | "loss";
                creditLineId?: string;
                from?: string;
                limit?: number;
                overdue?: "true" | "false";
                productKind?: "knowledge_value" | "ip_pledge" | "other";
                stage?: "running" | "settled" | "written_off" | "reversed";
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["financing_LoanRow"][];
                        next: string | null;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_LoanController_disburse: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["financing_DisburseLoanDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        class: "doubtful" | "loss" | "normal" | "substandard" | "watch";
                        dueOn: string;
                        loanId: string;
                        outstandingFen: string;
                        overdueFen: string;
                        principalFen: string;
                        recoveredFen: string;
                        repaidFen: string;
                        reversedFen: string;
                        /** @enum {string} */
                        stage: "reversed" | "running" | "settled" | "written_off";
                        writtenOffFen: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_LoanReadingController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["financing_LoanPage"];
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_LoanController_classify: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["financing_ClassifyLoanDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        class: "doubtful" | "loss" | "normal" | "substandard" | "watch";
                        dueOn: string;
                        loanId: string;
                        outstandingFen: string;
                        overdueFen: string;
                        principalFen: string;
                        recoveredFen: string;
                        repaidFen: string;
                        reversedFen: string;
                        /** @enum {string} */
                        stage: "reversed" | "running" | "settled" | "written_off";
                        writtenOffFen: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_LoanController_extend: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["financing_ExtendLoanDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        class: "doubtful" | "loss" | "normal" | "substandard" | "watch";
                        dueOn: string;
                        loanId: string;
                        outstandingFen: string;
                        overdueFen: string;
                        principalFen: string;
                        recoveredFen: string;
                        repaidFen: string;
                        reversedFen: string;
                        /** @enum {string} */
                        stage: "reversed" | "running" | "settled" | "written_off";
                        writtenOffFen: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_LoanController_recover: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["financing_RecoverLoanDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        class: "doubtful" | "loss" | "normal" | "substandard" | "watch";
                        dueOn: string;
                        loanId: string;
                        outstandingFen: string;
                        overdueFen: string;
                        principalFen: string;
                        recoveredFen: string;
                        repaidFen: string;
                        reversedFen: string;
                        /** @enum {string} */
                        stage: "reversed" | "running" | "settled" | "written_off";
                        writtenOffFen: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_LoanController_reverseRepayment: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["financing_ReverseRepaymentDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        class: "doubtful" | "loss" | "normal" | "substandard" | "watch";
                        dueOn: string;
                        loanId: string;
                        outstandingFen: string;
                        overdueFen: string;
                        principalFen: string;
                        recoveredFen: string;
                        repaidFen: string;
                        reversedFen: string;
                        /** @enum {string} */
                        stage: "reversed" | "running" | "settled" | "written_off";
                        writtenOffFen: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_LoanController_repay: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["financing_RepayLoanDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        class: "doubtful" | "loss" | "normal" | "substandard" | "watch";
                        dueOn: string;
                        loanId: string;
                        outstandingFen: string;
                        overdueFen: string;
                        principalFen: string;
                        recoveredFen: string;
                        repaidFen: string;
                        reversedFen: string;
                        /** @enum {string} */
                        stage: "reversed" | "running" | "settled" | "written_off";
                        writtenOffFen: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_LoanController_reverse: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["financing_ReverseLoanDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        class: "doubtful" | "loss" | "normal" | "substandard" | "watch";
                        dueOn: string;
                        loanId: string;
                        outstandingFen: string;
                        overdueFen: string;
                        principalFen: string;
                        recoveredFen: string;
                        repaidFen: string;
                        reversedFen: string;
                        /** @enum {string} */
                        stage: "reversed" | "running" | "settled" | "written_off";
                        writtenOffFen: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_LoanController_writeOff: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["financing_WriteOffLoanDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        class: "doubtful" | "loss" | "normal" | "substandard" | "watch";
                        dueOn: string;
                        loanId: string;
                        outstandingFen: string;
                        overdueFen: string;
                        principalFen: string;
                        recoveredFen: string;
                        repaidFen: string;
                        reversedFen: string;
                        /** @enum {string} */
                        stage: "reversed" | "running" | "settled" | "written_off";
                        writtenOffFen: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_MatchingController_list: {
        parameters: {
            query?: {
                after?: string;
                demand?: string;
                irrelevant?: string;
                limit?: number;
                patent?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["resource_pool_MatchPage"];
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_MatchingController_judgements: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            [key: string]: unknown;
                        }[];
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_MatchingController_judge: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["resource_pool_FeedbackDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        matchId: string;
                        relevant: boolean;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_MatchingController_runs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["resource_pool_MatchRunRow"][];
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_MatchingController_start: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["resource_pool_MatchRunDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        runId: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_MatchingController_run: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["resource_pool_MatchRunRow"];
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_MatchmakingReadingController_list: {
        parameters: {
            query?: {
                after?: string;
                division?: string;
                from?: string;
                limit?: number;
                mine?: string;
                stage?: "announced" | "cancelled";
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["resource_pool_MatchmakingRow"][];
                        next: string | null;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_MatchmakingController_announce: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["resource_pool_AnnounceMatchmakingDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        matchmakingId: string;
                        /** @enum {string} */
                        stage: "announced" | "cancelled" | "none";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_MatchmakingReadingController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["resource_pool_MatchmakingPage"];
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_MatchmakingReadingController_agenda: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        agenda: {
                            speaker?: string;
                            startsAt: string;
                            title: string;
                        }[];
                        meetings: components["schemas"]["resource_pool_MeetingShown"][];
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_MatchmakingController_cancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["resource_pool_CancelMatchmakingDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        matchmakingId: string;
                        /** @enum {string} */
                        stage: "announced" | "cancelled" | "none";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_MatchmakingController_invite: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["resource_pool_InvitePostingsDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        matchmakingId: string;
                        /** @enum {string} */
                        stage: "announced" | "cancelled" | "none";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_MatchmakingController_answer: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                postingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["resource_pool_AnswerInvitationDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        matchmakingId: string;
                        /** @enum {string} */
                        stage: "announced" | "cancelled" | "none";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_MatchmakingController_arrange: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["resource_pool_ArrangeMeetingDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        matchmakingId: string;
                        /** @enum {string} */
                        stage: "announced" | "cancelled" | "none";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_MatchmakingController_link: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                meetingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["resource_pool_LinkMeetingDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        matchmakingId: string;
                        /** @enum {string} */
                        stage: "announced" | "cancelled" | "none";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_MatchmakingController_hold: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                meetingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["resource_pool_HoldMeetingDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        matchmakingId: string;
                        /** @enum {string} */
                        stage: "announced" | "cancelled" | "none";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_MatchmakingController_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["resource_pool_ChangeMatchmakingDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        matchmakingId: string;
                        /** @enum {string} */
                        stage: "announced" | "cancelled" | "none";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_MatchmakingReadingController_statistics: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        agreed: number;
                        attending: number;
                        contracts: number;
                        declined: number;
                        demands: number;
                        followUp: number;
                        held: number;
                        invited: number;
                        matchmakingId: string;
                        meetings: number;
                        supplies: number;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_MatchmakingReadingController_suggestions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        pairs: components["schemas"]["resource_pool_SuggestedPair"][];
                        postings: components["schemas"]["resource_pool_SuggestedPosting"][];
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OidcController_callback: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OidcController_login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    licensing_OpenLicenseReadingController_list: {
        parameters: {
            query?: {
                after?: string;
                division?: string;
                feeMethod?: "lump_sum" | "royalty" | "entry_and_royalty" | "free";
                fixedFenMax?: string;
                holderKind?: "university" | "institute" | "enterprise" | "person" | "other";
                ipc?: string;
                limit?: number;
                mine?: "true" | "false";
                open?: "true" | "false";
                patent?: string;
                patentee?: string;
                q?: string;
                stage?: "filed" | "admitted" | "announced" | "refused" | "withdrawn" | "ended";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["licensing_ShownOpenLicense"][];
                        next: string | null;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    licensing_OpenLicenseController_declare: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["licensing_DeclareOpenLicenseDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        openLicenseId: string;
                        reasons: {
                            [key: string]: unknown;
                        }[];
                        /** @enum {string} */
                        stage: "admitted" | "announced" | "ended" | "filed" | "refused" | "withdrawn";
                        warnings: {
                            [key: string]: unknown;
                        }[];
                    };
                };
            };
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        openLicenseId: string;
                        reasons: {
                            [key: string]: unknown;
                        }[];
                        /** @enum {string} */
                        stage: "admitted" | "announced" | "ended" | "filed" | "refused" | "withdrawn";
                        warnings: {
                            [key: string]: unknown;
                        }[];
                    } | {
                        openLicenseId: string;
                        /** @enum {string} */
                        stage: "admitted" | "announced" | "ended" | "filed" | "refused" | "withdrawn";
                        warnings: {
                            article?: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    licensing_OpenLicenseReadingController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        announcedOn: string | null;
                        announcementNumber: string | null;
                        closedOn: string | null;
                        declaredBy?: string;
                        declaredOn: string;
                        divisionCode: string | null;
                        feeMethod: string;
                        /** @description What is due at once, at most; 0 when free or pure royalty. */
                        fixedFen: string;
                        history: {
                            actor?: string;
                            article?: string;
                            correlationId?: string;
                            data?: {
                                [key: string]: unknown;
                            };
                            eventId?: string;
                            /** Format: date-time */
                            recordedAt?: string;
                            tenant?: string;
                            /** @description The Chinese term of the fact. */
                            term?: string;
                            type?: string;
                            version?: number;
                        }[];
                        holderKind: string;
                        id: string;
                        /** @description Licenses obtained under it so far. */
                        licensees: number;
                        mainClass: string | null;
                        /** @description True when it can be accepted today. */
                        open: boolean;
                        /** @description Order of declaration; a digit string. */
                        ordinal: string;
                        papers?: {
                            [key: string]: unknown;
                        };
                        patent: {
                            [key: string]: unknown;
                        };
                        /** @description Normalized names, to find by. */
                        patentees: string[];
                        patentNumber: string;
                        patentType: string;
                        reasons?: {
                            [key: string]: unknown;
                        }[];
                        risks: components["schemas"]["licensing_ShownRisk"][];
                        /** @enum {string} */
                        stage: "admitted" | "announced" | "ended" | "filed" | "refused" | "withdrawn";
                        surviveUntil: string | null;
                        survivingLicenses: number | null;
                        terms: {
                            [key: string]: unknown;
                        };
                        title: string;
                        until: string;
                        warnings: {
                            [key: string]: unknown;
                        }[];
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    licensing_OpenLicenseController_announce: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["licensing_AnnounceOpenLicenseDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        openLicenseId: string;
                        stage: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    licensing_OpenLicenseController_confirm: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["licensing_ConfirmPatenteesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        openLicenseId: string;
                        stage: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    licensing_OpenLicenseReadingController_examine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["licensing_Examination"];
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    licensing_OpenLicenseController_refuse: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["licensing_RefuseOpenLicenseDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        openLicenseId: string;
                        stage: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    licensing_OpenLicenseReadingController_relief: {
        parameters: {
            query?: {
                format?: "json" | "html";
                year?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["licensing_ReliefStatement"] | string;
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    licensing_OpenLicenseReadingController_royalty: {
        parameters: {
            query?: {
                profitFen?: string;
                salesFen?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        method: string;
                        openLicenseId: string;
                        steps: {
                            amountFen: string;
                            formula: string;
                            name: string;
                        }[];
                        total: string;
                        totalFen: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    licensing_OpenLicenseController_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["licensing_WithdrawOpenLicenseDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        openLicenseId: string;
                        stage: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    licensing_FeeGuidanceController_ask: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["licensing_AskFeeGuidanceDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["licensing_FeeGuidance"];
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    licensing_OpenLicenseReadingController_feed: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description Grows with every change; reading goes on behind it. A digit string. */
                            cursor: string;
                            effectiveOn: string;
                            eventId: string;
                            openLicense?: components["schemas"]["licensing_ShownOpenLicense"];
                            openLicenseId: string;
                            /** @description Wire type of the fact. */
                            type: string;
                        }[];
                        next: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    counters_DeadLetterController_list: {
        parameters: {
            query?: {
                about?: string;
                after?: string;
                state?: "open" | "settled";
                stream?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["counters_DeadLetterPage"];
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    counters_DeadLetterController_discard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    counters_DeadLetterController_replay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                stream: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["counters_Replayed"];
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delivery_DeadLetterController_list: {
        parameters: {
            query?: {
                about?: string;
                after?: string;
                state?: "open" | "settled";
                stream?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["delivery_DeadLetterPage"];
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delivery_DeadLetterController_discard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delivery_DeadLetterController_replay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                stream: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["delivery_Replayed"];
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_DeadLetterController_list: {
        parameters: {
            query?: {
                about?: string;
                after?: string;
                state?: "open" | "settled";
                stream?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["financing_DeadLetterPage"];
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_DeadLetterController_discard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_DeadLetterController_replay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                stream: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["financing_Replayed"];
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    licensing_DeadLetterController_list: {
        parameters: {
            query?: {
                about?: string;
                after?: string;
                state?: "open" | "settled";
                stream?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["licensing_DeadLetterPage"];
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    licensing_DeadLetterController_discard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    licensing_DeadLetterController_replay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                stream: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["licensing_Replayed"];
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_DeadLetterController_list: {
        parameters: {
            query?: {
                about?: string;
                after?: string;
                state?: "open" | "settled";
                stream?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["resource_pool_DeadLetterPage"];
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_DeadLetterController_discard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_DeadLetterController_replay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                stream: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["resource_pool_Replayed"];
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delivery_PartnerController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["delivery_PartnerShown"][];
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delivery_PartnerController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        history: components["schemas"]["delivery_HistoryItem"][];
                        id: string;
                        isActive: boolean;
                        kind: string;
                        listingKinds: string[];
                        mapping: string;
                        name: string;
                        /** Format: date-time */
                        rotatingUntil: string | null;
                        tenant: string | null;
                        url: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delivery_PartnerController_set: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["delivery_SetPartnerDto"];
            };
        };
        responses: {
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        secret: string;
                    };
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        isActive: boolean;
                        partnerId: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delivery_PartnerController_endOldSecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        partnerId: string;
                        /** @enum {unknown|null} */
                        rotatingUntil: null;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delivery_PartnerController_rotate: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["delivery_RotateSecretDto"];
            };
        };
        responses: {
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        secret: string;
                    };
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        partnerId: string;
                        /** Format: date-time */
                        rotatingUntil: string | null;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    licensing_PatentPoolController_list: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                patent?: string;
                stage?: "formed" | "dissolved";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["licensing_PatentPoolRow"][];
                        next: string | null;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    licensing_PatentPoolController_form: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["licensing_FormPatentPoolDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        patentPoolId: string;
                        stage: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    licensing_PatentPoolController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["licensing_PoolShown"];
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    licensing_PatentPoolController_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["licensing_ChangePatentPoolDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        patentPoolId: string;
                        stage: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    licensing_PatentPoolController_dissolve: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["licensing_DissolvePatentPoolDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        patentPoolId: string;
                        stage: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    licensing_PatentPoolController_splitFee: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["licensing_PatentPoolFeeDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        licenseId: string;
                        patentPoolId: string;
                        paymentReference: string;
                        receivedFen: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_PatentController_list: {
        parameters: {
            query?: {
                after?: string;
                askingMode?: "transfer" | "license" | "open_license" | "use_first_pay_later" | "pledge";
                division?: string;
                grade?: "A" | "B" | "C" | "D";
                holder?: string;
                ipc?: string;
                limit?: number;
                listedBy?: string;
                number?: string;
                q?: string;
                status?: "pending" | "in_force" | "in_grace" | "lapsed" | "expired" | "abandoned" | "invalid";
                unencumbered?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["resource_pool_PatentRow"][];
                        next: string | null;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_PatentController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        askingModes: string[];
                        divisionCode: string | null;
                        encumbrances: components["schemas"]["resource_pool_EncumbranceRow"][];
                        facts: {
                            [key: string]: unknown;
                        };
                        filedOn: string | null;
                        grade: string | null;
                        grantedOn: string | null;
                        history: components["schemas"]["resource_pool_HistoryItem"][];
                        holders: string[];
                        industryCode: string | null;
                        /** @enum {string} */
                        legalStatus: "abandoned" | "expired" | "in_force" | "in_grace" | "invalid" | "lapsed" | "pending";
                        listedBy: string;
                        listedOn: string;
                        mainClass: string | null;
                        number: string;
                        patentType: string;
                        /** @description Version of the scorecard that gave the grade; 0 when overridden by hand. */
                        scorecardVersion: number | null;
                        /** @enum {string} */
                        state: "delisted" | "listed";
                        title: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_PatentController_amend: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["resource_pool_AmendPatentDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        legalStatus: "abandoned" | "expired" | "in_force" | "in_grace" | "invalid" | "lapsed" | "pending";
                        number: string;
                        version: number;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_PatentController_delist: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["resource_pool_ReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        legalStatus: "abandoned" | "expired" | "in_force" | "in_grace" | "invalid" | "lapsed" | "pending";
                        number: string;
                        version: number;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_GradingController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["resource_pool_GradingShown"];
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_GradingController_lift: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["resource_pool_LiftOverrideDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        grade: string | null;
                        number: string;
                        overridden: boolean;
                        version: number;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_GradingController_override: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["resource_pool_OverrideGradeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        grade: string | null;
                        number: string;
                        overridden: boolean;
                        version: number;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_PatentController_recordLegalEvent: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["resource_pool_LegalEventDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        legalStatus: "abandoned" | "expired" | "in_force" | "in_grace" | "invalid" | "lapsed" | "pending";
                        number: string;
                        version: number;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_BulkController_amend: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["resource_pool_BulkAmendmentDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        results: components["schemas"]["resource_pool_WorkbenchRowResult"][];
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_BulkController_delist: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["resource_pool_BulkDelistingDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        results: components["schemas"]["resource_pool_WorkbenchRowResult"][];
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_PatentController_count: {
        parameters: {
            query?: {
                after?: string;
                askingMode?: "transfer" | "license" | "open_license" | "use_first_pay_later" | "pledge";
                division?: string;
                grade?: "A" | "B" | "C" | "D";
                holder?: string;
                ipc?: string;
                limit?: number;
                listedBy?: string;
                number?: string;
                q?: string;
                status?: "pending" | "in_force" | "in_grace" | "lapsed" | "expired" | "abandoned" | "invalid";
                unencumbered?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_SavedSearchController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["resource_pool_SavedSearch"][];
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_SavedSearchController_put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["resource_pool_SavedSearchDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["resource_pool_SavedSearch"];
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_SavedSearchController_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_SavedSearchController_hits: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                unseen?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["resource_pool_SavedHit"][];
                        next: string | null;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_SavedSearchController_seen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_SearchController_search: {
        parameters: {
            query?: {
                after?: string;
                askingMode?: "transfer" | "license" | "open_license" | "use_first_pay_later" | "pledge";
                chain?: string;
                division?: string;
                facets?: string;
                grade?: "A" | "B" | "C" | "D";
                holder?: string;
                holderKind?: "university" | "institute" | "enterprise" | "person" | "other";
                industry?: string;
                ipc?: string;
                limit?: number;
                maturityFrom?: number;
                maturityTo?: number;
                priceFromFen?: string;
                priceToFen?: string;
                q?: string;
                sort?: "relevance" | "newest" | "grade" | "number";
                status?: "pending" | "in_force" | "in_grace" | "lapsed" | "expired" | "abandoned" | "invalid";
                type?: "invention" | "utility_model" | "design";
                unencumbered?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["resource_pool_SearchAnswer"];
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_PledgeController_list: {
        parameters: {
            query?: {
                after?: string;
                dueBefore?: string;
                falseUndertaking?: "true" | "false";
                limit?: number;
                patent?: string;
                pledgee?: string;
                pledgor?: string;
                registeredFrom?: string;
                registeredTo?: string;
                stage?: "filed" | "admitted" | "correcting" | "registered" | "enforced" | "refused" | "withdrawn" | "cancelled" | "revoked";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["financing_PledgeRow"][];
                        next: string | null;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_PledgeController_file: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
                prefer: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["financing_FilePledgeDto"];
            };
        };
        responses: {
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        pledgeId: string;
                        /** @enum {string} */
                        stage: "admitted" | "cancelled" | "correcting" | "enforced" | "filed" | "refused" | "registered" | "revoked" | "withdrawn";
                    };
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        pledgeId: string;
                        reasons: {
                            article?: string;
                            code: string;
                            message: string;
                        }[];
                        reviewDueOn: string;
                        /** @enum {string} */
                        stage: "admitted" | "cancelled" | "correcting" | "enforced" | "filed" | "refused" | "registered" | "revoked" | "withdrawn";
                    };
                };
            };
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        pledgeId: string;
                        reasons: {
                            article?: string;
                            code: string;
                            message: string;
                        }[];
                        reviewDueOn: string;
                        /** @enum {string} */
                        stage: "admitted" | "cancelled" | "correcting" | "enforced" | "filed" | "refused" | "registered" | "revoked" | "withdrawn";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_PledgeController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Why it was cancelled. */
                        cause: string | null;
                        certificateNumber: string | null;
                        closedOn: string | null;
                        collateral: {
                            [key: string]: unknown;
                        }[];
                        debtUntil: string;
                        /** @description What is to be cured, while it is. */
                        defects: string[];
                        /** @description 质权实现: manner and shares. */
                        enforcement: {
                            [key: string]: unknown;
                        } | null;
                        /** @description 信用记录: revoked for a false undertaking. */
                        falseUndertaking: boolean;
                        filedBy: string;
                        filedOn: string;
                        fixedFen: string | null;
                        history: components["schemas"]["financing_HistoryItem"][];
                        id: string;
                        /** @enum {string} */
                        kind: "maximum_amount" | "ordinary";
                        loanId: string | null;
                        notices: components["schemas"]["financing_PledgeNoticeRow"][];
                        papers: {
                            [key: string]: unknown;
                        };
                        patentNumbers: string[];
                        pledgee: string;
                        pledgeeTenant: string | null;
                        pledgors: string[];
                        qualifications: string[];
                        /** @description Why it was changed, withdrawn, partly released or revoked last. */
                        reason: string | null;
                        /** @description Why it was refused; all reasons. */
                        reasons: {
                            article?: string;
                            code: string;
                            message: string;
                        }[];
                        registeredOn: string | null;
                        /** @enum {string|null} */
                        reminded: "late" | "soon" | null;
                        reviewDueOn: string;
                        securedFen: string;
                        /** @enum {string} */
                        stage: "admitted" | "cancelled" | "correcting" | "enforced" | "filed" | "refused" | "registered" | "revoked" | "withdrawn";
                        /** @description What the filer stated last, unverified; empty for what was filed before statements were kept. */
                        stated: {
                            [key: string]: unknown;
                        };
                        tenants: string[];
                        terms: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_PledgeLifeController_cancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["financing_CancelPledgeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        pledgeId: string;
                        /** @enum {string} */
                        stage: "admitted" | "cancelled" | "correcting" | "enforced" | "filed" | "refused" | "registered" | "revoked" | "withdrawn";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_CertificateController_draw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_PledgeLifeController_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["financing_ChangePledgeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        pledgeId: string;
                        /** @enum {string} */
                        stage: "admitted" | "cancelled" | "correcting" | "enforced" | "filed" | "refused" | "registered" | "revoked" | "withdrawn";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_PledgeLifeController_transferClaim: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["financing_TransferClaimDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        pledgeId: string;
                        /** @enum {string} */
                        stage: "admitted" | "cancelled" | "correcting" | "enforced" | "filed" | "refused" | "registered" | "revoked" | "withdrawn";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_PledgeController_correct: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["financing_CorrectPledgeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        pledgeId: string;
                        /** @enum {string} */
                        stage: "admitted" | "cancelled" | "correcting" | "enforced" | "filed" | "refused" | "registered" | "revoked" | "withdrawn";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_PledgeController_requestCorrection: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["financing_RequestCorrectionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        pledgeId: string;
                        /** @enum {string} */
                        stage: "admitted" | "cancelled" | "correcting" | "enforced" | "filed" | "refused" | "registered" | "revoked" | "withdrawn";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_PledgeLifeController_enforce: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["financing_EnforcePledgeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        pledgeId: string;
                        /** @enum {string} */
                        stage: "admitted" | "cancelled" | "correcting" | "enforced" | "filed" | "refused" | "registered" | "revoked" | "withdrawn";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_PledgeController_examine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["financing_Examination"];
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_PledgeLifeController_fix: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["financing_FixClaimsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        pledgeId: string;
                        /** @enum {string} */
                        stage: "admitted" | "cancelled" | "correcting" | "enforced" | "filed" | "refused" | "registered" | "revoked" | "withdrawn";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_PledgeLifeController_releasePartly: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["financing_ReleasePartlyDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        pledgeId: string;
                        /** @enum {string} */
                        stage: "admitted" | "cancelled" | "correcting" | "enforced" | "filed" | "refused" | "registered" | "revoked" | "withdrawn";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_PledgeController_refuse: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["financing_RefusePledgeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        pledgeId: string;
                        /** @enum {string} */
                        stage: "admitted" | "cancelled" | "correcting" | "enforced" | "filed" | "refused" | "registered" | "revoked" | "withdrawn";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_PledgeController_register: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["financing_RegisterPledgeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        pledgeId: string;
                        /** @enum {string} */
                        stage: "admitted" | "cancelled" | "correcting" | "enforced" | "filed" | "refused" | "registered" | "revoked" | "withdrawn";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_PledgeLifeController_revoke: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["financing_RevokePledgeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        pledgeId: string;
                        /** @enum {string} */
                        stage: "admitted" | "cancelled" | "correcting" | "enforced" | "filed" | "refused" | "registered" | "revoked" | "withdrawn";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_PledgeController_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["financing_PledgeReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        pledgeId: string;
                        /** @enum {string} */
                        stage: "admitted" | "cancelled" | "correcting" | "enforced" | "filed" | "refused" | "registered" | "revoked" | "withdrawn";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_PledgeController_reviewQueue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["financing_ReviewQueue"];
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_PostingReadingController_list: {
        parameters: {
            query?: {
                after?: string;
                chain?: string;
                division?: string;
                industry?: string;
                ipc?: string;
                kind?: "supply" | "demand";
                limit?: number;
                mine?: string;
                mode?: "transfer" | "license" | "open_license" | "use_first_pay_later" | "investment";
                patent?: string;
                priceFen?: string;
                q?: string;
                stage?: "submitted" | "published" | "returned" | "taken_down" | "closed" | "expired";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["resource_pool_ShownPosting"][];
                        next: string | null;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_PostingController_submit: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["resource_pool_SubmitPostingDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        postingId: string;
                        revision: number;
                        /** @enum {string} */
                        stage: "closed" | "expired" | "none" | "published" | "returned" | "submitted" | "taken_down";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_PostingReadingController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        chain: string | null;
                        /** @description IPC symbols or prefixes as the kernel writes them. */
                        classes: string[];
                        /** @description `PostingContent` as `toMessageJson` writes it, without what is disclosed in stages. */
                        content: {
                            [key: string]: unknown;
                        };
                        divisionCode: string | null;
                        endedOn: string | null;
                        history: {
                            actor?: string;
                            article?: string;
                            correlationId?: string;
                            data?: {
                                [key: string]: unknown;
                            };
                            eventId?: string;
                            /** Format: date-time */
                            recordedAt?: string;
                            tenant?: string;
                            /** @description The Chinese term of the fact. */
                            term?: string;
                            type?: string;
                            version?: number;
                        }[];
                        id: string;
                        industryCode: string | null;
                        /** @enum {string} */
                        kind: "demand" | "supply";
                        /** @description The stream of the case that solved it. */
                        ledTo?: string | null;
                        modes: string[];
                        /** @description Grows from posting to posting; lists page by it. */
                        ordinal: string;
                        outcome: string | null;
                        /** @description Of a supply. */
                        patentNumbers: string[];
                        pending?: unknown;
                        /** @description The one that waits for a reviewer. */
                        pendingRevision?: number | null;
                        postedBy?: string;
                        /** @description Asked by a supply, or the budget of a demand, in fen; null at both ends is 面议. */
                        priceFromFen: string | null;
                        priceToFen: string | null;
                        publishedOn: string | null;
                        reason?: string | null;
                        /** @description Why it was returned or taken down last. */
                        reasonCode?: string | null;
                        /** @description The published one; 0 before. */
                        revision: number;
                        /** @enum {string} */
                        stage: "closed" | "expired" | "published" | "returned" | "submitted" | "taken_down";
                        submittedOn: string;
                        summary: string;
                        tags: string[];
                        title: string;
                        validUntil: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_PostingController_amend: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["resource_pool_AmendPostingDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        postingId: string;
                        revision: number;
                        /** @enum {string} */
                        stage: "closed" | "expired" | "none" | "published" | "returned" | "submitted" | "taken_down";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_PostingReadingController_chain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["resource_pool_Chain"];
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_PostingController_close: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["resource_pool_ClosePostingDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        postingId: string;
                        /** @enum {string} */
                        stage: "closed" | "expired" | "none" | "published" | "returned" | "submitted" | "taken_down";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_PostingReadingController_examine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["resource_pool_Examination"];
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_PostingReadingController_page: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_PostingController_publish: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["resource_pool_PublishPostingDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        postingId: string;
                        /** @enum {string} */
                        stage: "closed" | "expired" | "none" | "published" | "returned" | "submitted" | "taken_down";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_PostingController_giveBack: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["resource_pool_ReturnPostingDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        postingId: string;
                        /** @enum {string} */
                        stage: "closed" | "expired" | "none" | "published" | "returned" | "submitted" | "taken_down";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_PostingController_takeDown: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["resource_pool_TakeDownPostingDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        postingId: string;
                        /** @enum {string} */
                        stage: "closed" | "expired" | "none" | "published" | "returned" | "submitted" | "taken_down";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_PostingReadingController_count: {
        parameters: {
            query?: {
                chain?: string;
                division?: string;
                industry?: string;
                ipc?: string;
                kind?: "supply" | "demand";
                mine?: string;
                mode?: "transfer" | "license" | "open_license" | "use_first_pay_later" | "investment";
                patent?: string;
                priceFen?: string;
                q?: string;
                stage?: "submitted" | "published" | "returned" | "taken_down" | "closed" | "expired";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        closed?: number;
                        expired?: number;
                        published?: number;
                        returned?: number;
                        submitted?: number;
                        taken_down?: number;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_PostingReadingController_export: {
        parameters: {
            query?: {
                chain?: string;
                division?: string;
                format?: "csv" | "xlsx";
                industry?: string;
                ipc?: string;
                kind?: "supply" | "demand";
                mine?: string;
                mode?: "transfer" | "license" | "open_license" | "use_first_pay_later" | "investment";
                patent?: string;
                priceFen?: string;
                q?: string;
                stage?: "submitted" | "published" | "returned" | "taken_down" | "closed" | "expired";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_PostingReadingController_queue: {
        parameters: {
            query?: {
                after?: string;
                kind?: "supply" | "demand";
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["resource_pool_PostingRow"][];
                        next: string | null;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_ProductController_list: {
        parameters: {
            query?: {
                after?: string;
                division?: string;
                industry?: string;
                limit?: number;
                name?: string;
                patent?: string;
                stage?: "filed" | "recorded" | "returned" | "cancelled";
                uscc?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["resource_pool_ShownProduct"][];
                        next: string | null;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_ProductController_file: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["resource_pool_FileProductDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number?: string;
                        productId: string;
                        revision: number;
                        /** @enum {string} */
                        stage: "cancelled" | "filed" | "recorded" | "returned";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_ProductController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["resource_pool_ProductPage"];
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_ProductController_cancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["resource_pool_ProductReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number?: string;
                        productId: string;
                        revision: number;
                        /** @enum {string} */
                        stage: "cancelled" | "filed" | "recorded" | "returned";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_ProductController_report: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                year: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["resource_pool_ReportOutputDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number?: string;
                        productId: string;
                        revision: number;
                        /** @enum {string} */
                        stage: "cancelled" | "filed" | "recorded" | "returned";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_ProductController_record: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["resource_pool_RecordProductDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number?: string;
                        productId: string;
                        revision: number;
                        /** @enum {string} */
                        stage: "cancelled" | "filed" | "recorded" | "returned";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_ProductController_giveBack: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["resource_pool_ProductReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number?: string;
                        productId: string;
                        revision: number;
                        /** @enum {string} */
                        stage: "cancelled" | "filed" | "recorded" | "returned";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_ProductController_export: {
        parameters: {
            query?: {
                division?: string;
                format?: "csv" | "xlsx";
                industry?: string;
                name?: string;
                patent?: string;
                stage?: "filed" | "recorded" | "returned" | "cancelled";
                uscc?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_ProductController_summary: {
        parameters: {
            query?: {
                level?: "section" | "division" | "group" | "class";
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["resource_pool_IndustryOutput"][];
                        years: {
                            /** @description Digits, in fen. */
                            outputFen: string;
                            products: number;
                            year: number;
                        }[];
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delivery_PublicationController_list: {
        parameters: {
            query?: {
                after?: string;
                kind?: "supply" | "demand" | "open_license" | "matchmaking" | "data_ip";
                limit?: number;
                partner?: string;
                state?: "due" | "received" | "undelivered";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["delivery_PublicationShown"][];
                        next: string | null;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delivery_PublicationController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["delivery_PublicationShown"];
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delivery_PublicationController_resend: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["delivery_ResendDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        isDue: boolean;
                        partnerId: string;
                        publicationId: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delivery_PublicationController_reach: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        byKind: components["schemas"]["delivery_Reach"][];
                        byPartner: components["schemas"]["delivery_Reach"][];
                        total: components["schemas"]["delivery_Reach"];
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    licensing_RewardController_state: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["licensing_StateRewardDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        statementId: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    licensing_RewardController_show: {
        parameters: {
            query?: {
                format?: "json" | "html";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    } | string;
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_RoadshowController_list: {
        parameters: {
            query?: {
                after?: string;
                chain?: string;
                enterprise?: string;
                from?: string;
                limit?: number;
                organizedBy?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["financing_RoadshowShown"][];
                        next: string | null;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_RoadshowController_schedule: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["financing_ScheduleRoadshowDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        roadshowId: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_RoadshowController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["financing_RoadshowPage"];
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_RoadshowController_declare: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["financing_DeclareInterestDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        interestId: string;
                        roadshowId: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_RoadshowController_link: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["financing_LinkOutcomeDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        amountFen: string;
                        interestId: string;
                        outcome: string;
                        roadshowId: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_SecuritizationController_list: {
        parameters: {
            query?: {
                after?: string;
                asset?: string;
                limit?: number;
                originatedBy?: string;
                stage?: "formed" | "dissolved";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["financing_SecuritizationRow"][];
                        next: string | null;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_SecuritizationController_form: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["financing_FormSecuritizationDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        securitizationId: string;
                        /** @enum {string} */
                        stage: "dissolved" | "formed" | "none";
                        totalFen: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_SecuritizationController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["financing_SecuritizationPage"];
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_SecuritizationController_cashFlow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        cutOffOn: string;
                        months: components["schemas"]["financing_MonthDue"][];
                        securitizationId: string;
                        totalFen: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_SecuritizationController_dissolve: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["financing_DissolveSecuritizationDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        securitizationId: string;
                        /** @enum {string} */
                        stage: "dissolved" | "formed";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SessionController_who: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhoDto"];
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SessionController_signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionDto"];
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SessionController_signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TenantController_list: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantPageDto"];
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TenantController_name: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tenant: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TenantNamingDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantDto"];
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TenantController_listPublic: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantPageDto"];
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TenantController_unnamed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnnamedTenantPageDto"];
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_TransferController_list: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                party?: string;
                patent?: string;
                registeredFrom?: string;
                registeredTo?: string;
                stage?: "filed" | "registered" | "refused" | "withdrawn" | "revoked";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["resource_pool_TransferRow"][];
                        next: string | null;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_TransferController_file: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["resource_pool_FileTransferDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        stage: string;
                        transferId: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_TransferController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        closedOn: string | null;
                        filedBy: string;
                        filedOn: string;
                        history: components["schemas"]["resource_pool_HistoryItem"][];
                        id: string;
                        kind: string;
                        /** @description The stream that led to it, e.g. contact-0192…. */
                        ledBy: string | null;
                        origin: components["schemas"]["resource_pool_Origin"];
                        papers: {
                            [key: string]: unknown;
                        };
                        /** @description Normalized names of both sides, to find by. */
                        parties: string[];
                        patentNumbers: string[];
                        patents: {
                            [key: string]: unknown;
                        }[];
                        reason: string | null;
                        registeredOn: string | null;
                        revision: number;
                        /** @enum {string} */
                        stage: "filed" | "refused" | "registered" | "revoked" | "withdrawn";
                        terms: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_TransferController_correct: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["resource_pool_CorrectTransferDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        stage: string;
                        transferId: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_TransferController_examine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["resource_pool_Examination"];
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_TransferController_refuse: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["resource_pool_RefuseTransferDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        stage: string;
                        transferId: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_TransferController_register: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["resource_pool_RegisterTransferDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        stage: string;
                        transferId: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_TransferController_revoke: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["resource_pool_ReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        stage: string;
                        transferId: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_TransferController_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["resource_pool_ReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        stage: string;
                        transferId: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_TransferController_fileMany: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["resource_pool_BulkFilingDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        results: (components["schemas"]["resource_pool_RowResult"] | {
                            refusals?: components["schemas"]["resource_pool_Refusal"][];
                            stage: string;
                            transferId: string;
                        })[];
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_TransferController_registerMany: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["resource_pool_BulkRegistrationDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        results: (components["schemas"]["resource_pool_RowResult"] | {
                            refusals?: components["schemas"]["resource_pool_Refusal"][];
                            stage: string;
                            transferId: string;
                        })[];
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    licensing_TrialController_list: {
        parameters: {
            query?: {
                after?: string;
                dueBefore?: string;
                limit?: number;
                stage?: "running" | "due" | "defaulted" | "returned" | "settled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["licensing_TrialRow"][];
                        next: string | null;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    licensing_TrialController_start: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["licensing_StartTrialDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        licenseId: string;
                        stage: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    licensing_TrialController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        agreedFen: string;
                        guarantees: {
                            [key: string]: unknown;
                        }[];
                        history: components["schemas"]["licensing_HistoryItem"][];
                        id: string;
                        licensee: string;
                        licenseeUscc: string | null;
                        /** @description The next day a payment is expected. */
                        nextPaymentOn: string | null;
                        notDueFen: string;
                        owedFen: string;
                        paidFen: string;
                        paidOutFen: string;
                        patentNumbers: string[];
                        reason: string | null;
                        reports: {
                            [key: string]: unknown;
                        }[];
                        returnedOn: string | null;
                        scheduleKind: string;
                        /** @enum {string} */
                        stage: "defaulted" | "due" | "returned" | "running" | "settled";
                        startedBy: string;
                        sums: components["schemas"]["licensing_SumShown"][];
                        trialFrom: string;
                        trialUntil: string;
                        waivedFen: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    licensing_TrialController_payOut: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["licensing_GuaranteePayoutDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        fellDue: {
                            amountFen: string;
                            dueId: string;
                            payBy: string;
                        }[];
                        licenseId: string;
                        owedFen: string;
                        /** @enum {string} */
                        stage: "defaulted" | "due" | "returned" | "running" | "settled";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    licensing_TrialController_pay: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["licensing_TrialPaymentDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        fellDue: {
                            amountFen: string;
                            dueId: string;
                            payBy: string;
                        }[];
                        licenseId: string;
                        owedFen: string;
                        /** @enum {string} */
                        stage: "defaulted" | "due" | "returned" | "running" | "settled";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    licensing_TrialController_report: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["licensing_UseReportDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        fellDue: {
                            amountFen: string;
                            dueId: string;
                            payBy: string;
                        }[];
                        licenseId: string;
                        owedFen: string;
                        /** @enum {string} */
                        stage: "defaulted" | "due" | "returned" | "running" | "settled";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    licensing_TrialController_giveBack: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["licensing_ReturnTrialDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        fellDue: {
                            amountFen: string;
                            dueId: string;
                            payBy: string;
                        }[];
                        licenseId: string;
                        owedFen: string;
                        /** @enum {string} */
                        stage: "defaulted" | "due" | "returned" | "running" | "settled";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_ValuationController_compute: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["resource_pool_ComputeValuationDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        inputs: {
                            [key: string]: string;
                        };
                        /** @enum {string} */
                        method: "cost" | "income" | "market";
                        ruleVersion: number;
                        value: string;
                        valuedOn: string;
                        valueFen: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delivery_WebhookController_list: {
        parameters: {
            query?: {
                after?: string;
                endpointId?: string;
                eventType?: string;
                from?: string;
                limit?: number;
                messageId?: string;
                state?: "due" | "delivered" | "given_up";
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["delivery_DeliveryShown"][];
                        next: string | null;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delivery_WebhookController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        attemptLog: components["schemas"]["delivery_AttemptShown"][];
                        attempts: number;
                        delayMs: number | null;
                        endpointId: string;
                        eventType: string;
                        /** Format: date-time */
                        factAt: string;
                        id: string;
                        isReplay: boolean;
                        lastFailure: string | null;
                        lastStatus: number | null;
                        messageId: string;
                        /** Format: date-time */
                        nextAt: string | null;
                        /** Format: date-time */
                        settledAt: string | null;
                        state: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delivery_WebhookController_figures: {
        parameters: {
            query?: {
                endpointId?: string;
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delivery_EndpointController_list: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                state?: "active" | "disabled" | "removed";
                tenant?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["delivery_EndpointShown"][];
                        next: string | null;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delivery_EndpointController_register: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["delivery_RegisterEndpointDto"];
            };
        };
        responses: {
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        secret: string;
                    };
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        endpointId: string;
                        /** @enum {string} */
                        state: "active" | "disabled" | "none" | "removed";
                    };
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        endpointId: string;
                        /** @enum {string} */
                        state: "active" | "disabled" | "none" | "removed";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delivery_EndpointController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["delivery_EndpointShown"];
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delivery_EndpointController_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["delivery_ChangeEndpointDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        endpointId: string;
                        /** @enum {string} */
                        state: "active" | "disabled" | "none" | "removed";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delivery_EndpointController_remove: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        endpointId: string;
                        /** @enum {string} */
                        state: "active" | "disabled" | "none" | "removed";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delivery_EndpointController_disable: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        endpointId: string;
                        /** @enum {string} */
                        state: "active" | "disabled" | "none" | "removed";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delivery_EndpointController_enable: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        endpointId: string;
                        /** @enum {string} */
                        state: "active" | "disabled" | "none" | "removed";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delivery_WebhookController_replay: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["delivery_ReplayDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        endpointId: string;
                        replayed: number;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delivery_EndpointController_rotate: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["delivery_RotateSecretDto"];
            };
        };
        responses: {
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        secret: string;
                    };
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        endpointId: string;
                        /** @enum {string} */
                        state: "active" | "disabled" | "none" | "removed";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delivery_EndpointController_test: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        answer: string;
                        delivered: boolean;
                        durationMs: number;
                        failure: string;
                        messageId: string;
                        status: number | null;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delivery_EndpointController_types: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            term: string;
                            type: string;
                        }[];
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_WhitelistController_list: {
        parameters: {
            query?: {
                after?: string;
                chain?: string;
                changedSince?: number;
                division?: string;
                limit?: number;
                qualification?: "high_tech" | "specialized" | "little_giant" | "tech_sme" | "ip_advantage" | "ip_model" | "patent_product";
                sizeClass?: "large" | "medium" | "small" | "micro";
                text?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["financing_WhitelistedRow"][];
                        next: string | null;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_EditionController_list: {
        parameters: {
            query?: {
                before?: string;
                limit?: number;
                stage?: "draft" | "submitted" | "published" | "discarded";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["financing_EditionRow"][];
                        next: string | null;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_EditionController_draft: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["financing_DraftEditionDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        editionId: string;
                        stage: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_EditionController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        added: number | null;
                        changed: number | null;
                        checkedBy: string | null;
                        contentHash: string | null;
                        contentHashSm3: string | null;
                        criteria: {
                            [key: string]: unknown;
                        };
                        draftedBy: string;
                        dropped: number | null;
                        history?: components["schemas"]["financing_HistoryItem"][];
                        id: string;
                        number: string | null;
                        previousId: string | null;
                        publishedOn: string | null;
                        returnedFor: string | null;
                        rowCount: number | null;
                        sequence: number | null;
                        signature: string | null;
                        /** @description SM2 with SM3, DER, hex; where it is asked for. */
                        sm2Signature: string | null;
                        /** @enum {string} */
                        stage: "discarded" | "draft" | "published" | "submitted";
                        submittedBy: string | null;
                        title: string;
                        validFrom: string;
                        validUntil: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_EditionController_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["financing_Preview"];
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_EditionController_discard: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["financing_EditionReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        editionId: string;
                        /** @enum {string} */
                        stage: "discarded" | "draft" | "none" | "published" | "submitted";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_EditionExportController_edition: {
        parameters: {
            query?: {
                format?: "csv" | "xlsx" | "json" | "pdf";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_EditionNamedController_list: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                q?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["financing_NamedEnterprise"][];
                        next: string | null;
                        total: number;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_EditionNamedController_amend: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["financing_AmendNamedDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        editionId: string;
                        named?: number;
                        /** @enum {string} */
                        stage: "discarded" | "draft" | "none" | "published" | "submitted";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_OutcomeController_list: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                stage?: "contacted" | "approved" | "granted" | "drawn" | "rejected";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["financing_OutcomeRow"][];
                        next: string | null;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_OutcomeController_report: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["financing_ReportOutcomeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        drawnFen: string;
                        editionId: string;
                        grantedFen: string;
                        /** @enum {string} */
                        stage: "approved" | "contacted" | "drawn" | "granted" | "rejected";
                        uscc: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_EditionController_publish: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        added: number;
                        changed: number;
                        dropped: number;
                        editionId: string;
                        number: string;
                        sequence: number;
                        /** @enum {string} */
                        stage: "discarded" | "draft" | "none" | "published" | "submitted";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_EditionController_return: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["financing_EditionReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        editionId: string;
                        /** @enum {string} */
                        stage: "discarded" | "draft" | "none" | "published" | "submitted";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_EditionController_rows: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: unknown[];
                        next: string | null;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_EditionImportController_import: {
        parameters: {
            query: {
                fileName: string;
            };
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        editionId: string;
                        named: number;
                        stage: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_EditionController_submit: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        contentHash?: string;
                        editionId: string;
                        rowCount?: number;
                        /** @enum {string} */
                        stage: "discarded" | "draft" | "none" | "published" | "submitted";
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_EditionController_keys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        jwks: {
                            /** @description "keys" Parameter: an array of JWKs (RFC 7517, Section 5.1). */
                            keys: {
                                /** @description JWK "alg" (Algorithm) Parameter */
                                alg?: ("A128CBC-HS256" | "A128GCM" | "A128GCMKW" | "A128KW" | "A192CBC-HS384" | "A192GCM" | "A192GCMKW" | "A192KW" | "A256CBC-HS512" | "A256GCM" | "A256GCMKW" | "A256KW" | "ECDH-ES" | "ECDH-ES+A128KW" | "ECDH-ES+A192KW" | "ECDH-ES+A256KW" | "ES256" | "ES384" | "ES512" | "Ed25519" | "EdDSA" | "HS256" | "HS384" | "HS512" | "ML-DSA-44" | "ML-DSA-65" | "ML-DSA-87" | "PBES2-HS256+A128KW" | "PBES2-HS384+A192KW" | "PBES2-HS512+A256KW" | "PS256" | "PS384" | "PS512" | "RS256" | "RS384" | "RS512" | "RSA-OAEP" | "RSA-OAEP-256" | "RSA-OAEP-384" | "RSA-OAEP-512" | "dir") | string;
                                /** @description JWK "crv" Parameter: Curve for EC keys or Subtype of Key Pair for OKP keys. */
                                crv?: string;
                                /**
                                 * @description Private key material: Base64urlUInt for RSA (RFC 7518, Section 6.3.2.1), base64url-encoded
                                 *     octets for EC (Section 6.2.2.1) or OKP (RFC 8037, Section 2).
                                 */
                                d?: string;
                                /** @description RSA first factor CRT exponent, encoded as Base64urlUInt (RFC 7518, Section 6.3). */
                                dp?: string;
                                /** @description RSA second factor CRT exponent, encoded as Base64urlUInt (RFC 7518, Section 6.3). */
                                dq?: string;
                                /** @description RSA public exponent, encoded as Base64urlUInt (RFC 7518, Section 6.3). */
                                e?: string;
                                /** @description Web Crypto "ext" (Extractable) member; whether the key may be exported. */
                                ext?: boolean;
                                /** @description JWK "k" (Key Value): base64url-encoded key octets (RFC 7518, Section 6.4.1). */
                                k?: string;
                                /** @description JWK "key_ops" (Key Operations) Parameter (RFC 7517, Section 4.3). */
                                key_ops?: string[];
                                /** @description JWK "kid" (Key ID) Parameter */
                                kid?: string;
                                /** @description JWK "kty" (Key Type) Parameter */
                                kty?: ("AKP" | "EC" | "OKP" | "RSA" | "oct") | string;
                                /** @description RSA modulus, encoded as Base64urlUInt (RFC 7518, Section 6.3). */
                                n?: string;
                                /** @description Additional RSA prime factors. */
                                oth?: {
                                    /** @description Factor CRT exponent, encoded as Base64urlUInt (RFC 7518, Section 6.3). */
                                    d?: string;
                                    /** @description Prime factor, encoded as Base64urlUInt (RFC 7518, Section 6.3). */
                                    r?: string;
                                    /** @description Factor CRT coefficient, encoded as Base64urlUInt (RFC 7518, Section 6.3). */
                                    t?: string;
                                }[];
                                /** @description RSA first prime factor, encoded as Base64urlUInt (RFC 7518, Section 6.3). */
                                p?: string;
                                /**
                                 * @description AKP JWK "priv" (Private Key): base64url-encoded private key; ML-DSA uses a 32-octet seed (RFC
                                 *     9964, Sections 3-4)
                                 */
                                priv?: string;
                                /** @description AKP JWK "pub" (Public Key): base64url-encoded public key (RFC 9964, Section 3) */
                                pub?: string;
                                /** @description RSA second prime factor, encoded as Base64urlUInt (RFC 7518, Section 6.3). */
                                q?: string;
                                /** @description RSA first CRT coefficient, encoded as Base64urlUInt (RFC 7518, Section 6.3). */
                                qi?: string;
                                /** @description JWK "use" (Public Key Use) Parameter */
                                use?: ("enc" | "sig") | string;
                                /**
                                 * @description Base64url-encoded EC x-coordinate (RFC 7518, Section 6.2.1.2) or OKP public key (RFC 8037,
                                 *     Section 2).
                                 */
                                x?: string;
                                /**
                                 * @description "x5c" (X.509 Certificate Chain): base64-encoded DER certificates (RFC 7517, Section 4.7; RFC
                                 *     7515, Section 4.1.6).
                                 */
                                x5c?: string[];
                                /** @description "x5t" (X.509 Certificate SHA-1 Thumbprint): base64url-encoded digest of the DER certificate. */
                                x5t?: string;
                                /**
                                 * @description "x5t#S256" (X.509 Certificate SHA-256 Thumbprint): base64url-encoded digest of the DER
                                 *     certificate.
                                 */
                                "x5t#S256"?: string;
                                /** @description JWK "x5u" (X.509 URL) Parameter: URL of a PEM-encoded certificate or certificate chain. */
                                x5u?: string;
                                /** @description Base64url-encoded EC y-coordinate (RFC 7518, Section 6.2.1.3). */
                                y?: string;
                            }[];
                        };
                        sm2: {
                            publicPem: string;
                            signerId: string;
                        } | null;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_EditionController_verify: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        contentHash: string | null;
                        contentHashSm3: string | null;
                        editionId: string;
                        number: string;
                        publishedOn: string | null;
                        rowCount: number | null;
                        sequence: number | null;
                        signature: string | null;
                        sm2Signature: string | null;
                        standing: string;
                        validFrom: string;
                        validUntil: string;
                    } | {
                        number: string;
                        standing: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_WhitelistController_remove: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变 */
                "Idempotency-Key"?: string;
            };
            path: {
                uscc: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["financing_RemovalDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        standing: boolean;
                        uscc: string;
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    financing_EditionExportController_standing: {
        parameters: {
            query?: {
                format?: "csv" | "xlsx" | "json";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resource_pool_WorkbenchController_show: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        asOf: string;
                        cases: {
                            contacts: {
                                asked: {
                                    [key: string]: number;
                                };
                                requested: {
                                    [key: string]: number;
                                };
                            };
                            imports: {
                                fileName: string;
                                id: string;
                                rejected: number;
                                rowsDone: number;
                                state: string;
                            }[];
                            transfers: {
                                byStage: {
                                    [key: string]: number;
                                };
                                underReview: components["schemas"]["resource_pool_one"][];
                            };
                        };
                        listings: {
                            patents: {
                                byGrade: {
                                    [key: string]: number;
                                };
                                byStatus: {
                                    [key: string]: number;
                                };
                                total: number;
                            };
                            postings: {
                                demand: {
                                    [key: string]: number;
                                };
                                supply: {
                                    [key: string]: number;
                                };
                            };
                            savedSearches: {
                                count: number;
                                unseen: number;
                            };
                        };
                        tasks: components["schemas"]["resource_pool_Task"][];
                    } | {
                        asOf: string;
                        queues: {
                            count: number;
                            kind: string;
                            oldestDays: number | null;
                            oldestOn: string | null;
                        }[];
                        tasks: components["schemas"]["resource_pool_Task"][];
                    };
                };
            };
            /** @description 不予受理或出错：代码、依据与全部理由 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
