export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        "ipflow.delivery.v1.EndpointChanged": {
            changedBy: string;
            description: string;
            endpointId: string;
            /** @default [] */
            eventTypes?: string[];
            tenant: string;
            url: string;
        };
        "ipflow.delivery.v1.EndpointDisabled": {
            /**
             * @description owner 本单位停用, gone 对方答复 410, failing 连续失败超过期限.
             * @enum {string}
             */
            cause: "owner" | "gone" | "failing";
            disabledBy: string;
            endpointId: string;
            /**
             * @description Role of the tenant, as it was registered; events of before this field have none.
             * @enum {string}
             */
            role?: "office" | "operation_center" | "enterprise" | "bank" | "dashboard";
            tenant: string;
            /** @description Where it was, so that who is told of it need not know the endpoint. */
            url?: string;
        };
        "ipflow.delivery.v1.EndpointEnabled": {
            enabledBy: string;
            endpointId: string;
            tenant: string;
        };
        /** @description 推送地址登记: a webhook. Its secrets are no facts and stand in no event. */
        "ipflow.delivery.v1.EndpointRegistered": {
            description: string;
            endpointId: string;
            /**
             * @description Types of events it wants; none named means all it may have.
             * @default []
             */
            eventTypes?: string[];
            registeredBy: string;
            /**
             * @description Role of the tenant: with it, which types of events it may have at all.
             * @enum {string}
             */
            role: "office" | "operation_center" | "enterprise" | "bank" | "dashboard";
            tenant: string;
            url: string;
        };
        "ipflow.delivery.v1.EndpointRemoved": {
            endpointId: string;
            removedBy: string;
            tenant: string;
        };
        /** @description 密钥轮换: both secrets sign until the old one ends. */
        "ipflow.delivery.v1.EndpointSecretRotated": {
            endpointId: string;
            /** Format: date-time */
            oldUntil: string;
            rotatedBy: string;
            tenant: string;
        };
        /** @description 分发: a listing of ours, or a newer revision of it, goes to these partners. */
        "ipflow.delivery.v1.ListingDispatched": {
            /** Format: date-time */
            dispatchedAt: string;
            /**
             * @description True when it is taken back.
             * @default false
             */
            isRetraction?: boolean;
            listingId: string;
            listingKind: string;
            /** @default [] */
            partnerIds?: string[];
            /** @description `<kind>.<id of the listing>`. */
            publicationId: string;
            /** @default 0 */
            revision?: number;
        };
        /** @description 回执: the partner took it. */
        "ipflow.delivery.v1.ListingReceived": {
            /** @default 0 */
            attempts?: number;
            /**
             * Format: int64
             * @description From the fact's record to the receipt.
             * @default 0
             */
            delayMs?: string;
            /** @default false */
            isRetraction?: boolean;
            listingKind: string;
            partnerId: string;
            publicationId: string;
            /** @description The partner's own number for it. */
            receipt?: string;
            /** Format: date-time */
            receivedAt: string;
            /** @default 0 */
            revision?: number;
        };
        /** @description 分发失败: the partner refused it, or the schedule ended. */
        "ipflow.delivery.v1.ListingUndelivered": {
            /** @default 0 */
            attempts?: number;
            /** Format: date-time */
            endedAt: string;
            /** @default false */
            isRetraction?: boolean;
            lastFailure: string;
            listingKind: string;
            partnerId: string;
            publicationId: string;
            /** @default 0 */
            revision?: number;
        };
        /** @description 合作平台来件: a listing a partner sent in, as it stands now. */
        "ipflow.delivery.v1.PartnerListingTaken": {
            /** @default [] */
            classes?: string[];
            divisionCode?: string;
            /** @description Another inbound listing that says the same: this one is shown under it. */
            duplicateOf?: string;
            externalId: string;
            holderName: string;
            holderUscc?: string;
            /** @description `<partner>.<the partner's number>`. */
            inboundId: string;
            industryCode?: string;
            /**
             * @description supply or demand.
             * @enum {string}
             */
            kind: "supply" | "demand";
            partnerId: string;
            /**
             * @description Of a supply.
             * @default []
             */
            patentNumbers?: string[];
            /** Format: int64 */
            priceFromFen?: string;
            /** Format: int64 */
            priceToFen?: string;
            /** @description 技术难题, of a demand. */
            problem?: string;
            /** @default 0 */
            revision?: number;
            summary: string;
            title: string;
            /** @description Where the partner shows it. */
            url?: string;
            /** Format: date */
            validUntil: string;
        };
        "ipflow.delivery.v1.PartnerListingWithdrawn": {
            externalId: string;
            inboundId: string;
            partnerId: string;
            /** @default 0 */
            revision?: number;
        };
        /** @description 作废旧密钥: the old secret signs no more from here on, before it would have ended. */
        "ipflow.delivery.v1.PartnerOldSecretEnded": {
            endedBy: string;
            partnerId: string;
        };
        /** @description 密钥轮换: both secrets sign until the old one ends, which it does at once when it may have leaked. */
        "ipflow.delivery.v1.PartnerSecretRotated": {
            /** Format: date-time */
            oldUntil: string;
            partnerId: string;
            rotatedBy: string;
        };
        /** @description 合作平台: where listings are passed on, and whose listings are taken in. */
        "ipflow.delivery.v1.PartnerSet": {
            /** @default false */
            isActive?: boolean;
            /**
             * @description platform 科创供应链平台等, exchange 数据交易所.
             * @enum {string}
             */
            kind: "platform" | "exchange";
            /**
             * @description Kinds of listings it takes: supply, demand, open_license, matchmaking, data_ip.
             * @default []
             */
            listingKinds?: string[];
            /** @description Which mapping of fields it gets, by name. */
            mapping: string;
            name: string;
            partnerId: string;
            setBy: string;
            /** @description The tenant its own API key acts for, when it sends listings in. */
            tenant?: string;
            url: string;
        };
        /** @description 送达: the receiver took the message. */
        "ipflow.delivery.v1.WebhookDelivered": {
            /** @default 0 */
            attempts?: number;
            /**
             * Format: int64
             * @description From the fact's record to the receiver's answer.
             * @default 0
             */
            delayMs?: string;
            /** Format: date-time */
            deliveredAt: string;
            endpointId: string;
            eventType: string;
            /**
             * @description True when somebody asked for it again.
             * @default false
             */
            isReplay?: boolean;
            /** @description The webhook-id of every attempt. */
            messageId: string;
            /**
             * @description Role of the tenant.
             * @enum {string}
             */
            role?: "office" | "operation_center" | "enterprise" | "bank" | "dashboard";
            tenant: string;
        };
        /** @description 放弃: every attempt of the schedule failed. */
        "ipflow.delivery.v1.WebhookGivenUp": {
            /** @default 0 */
            attempts?: number;
            /** Format: date-time */
            endedAt: string;
            endpointId: string;
            eventType: string;
            /** @default false */
            isReplay?: boolean;
            lastFailure: string;
            messageId: string;
            /**
             * @description Role of the tenant.
             * @enum {string}
             */
            role?: "office" | "operation_center" | "enterprise" | "bank" | "dashboard";
            tenant: string;
        };
        /** @description 开通银行数据接入: the bank may read, from Kafka, what it may see of the whitelist. */
        "ipflow.financing.v1.BankAccessGranted": {
            /** @description The bank's tenant. */
            bank: string;
            /** Format: date */
            effectiveOn: string;
            grantedBy: string;
        };
        /** @description 停用银行数据接入: rights and password end, and its topic is emptied. */
        "ipflow.financing.v1.BankAccessRevoked": {
            bank: string;
            /** Format: date */
            effectiveOn: string;
            reason: string;
            revokedBy: string;
        };
        /** @description 换发口令: the one before is worth nothing. The password itself is in no event. */
        "ipflow.financing.v1.BankCredentialIssued": {
            bank: string;
            /**
             * @description +1 with each.
             * @default 0
             */
            credential?: number;
            /** Format: date */
            effectiveOn: string;
            issuedBy: string;
        };
        "ipflow.financing.v1.BearerShare": {
            /**
             * Format: int64
             * @default 0
             */
            amountFen?: string;
            bearer: string;
            /** @default false */
            isOfFund?: boolean;
            name: string;
        };
        /** @description 质物: one thing pledged. */
        "ipflow.financing.v1.Collateral": {
            /**
             * @description For trademarks: 类似群 of goods, so that same and similar marks are pledged together.
             * @default []
             */
            goodsClasses?: string[];
            /**
             * @description patent 专利, trademark 注册商标, geographical_indication 地理标志 (credit enhancement by its right of use).
             * @enum {string}
             */
            kind: "patent" | "trademark" | "geographical_indication";
            /** @description Patent number, trademark registration number or product number. */
            number: string;
            owner?: string;
            /** @description For a patent: as it stood. */
            patent?: components["schemas"]["ipflow.pool.v1.PatentSnapshot"];
            title: string;
            /**
             * Format: int64
             * @description 评估价值, in fen.
             */
            valueFen?: string;
        };
        "ipflow.financing.v1.CompensationClaimed": {
            bank: string;
            borrower: string;
            claimedBy: string;
            compensationId: string;
            /** Format: date */
            effectiveOn: string;
            /**
             * @description Digests of the evidence, by kind.
             * @default {}
             */
            evidence?: {
                [key: string]: string;
            };
            fundId: string;
            loanId: string;
            /**
             * Format: int64
             * @default 0
             */
            lossFen?: string;
            /** @default 0 */
            overdueDays?: number;
            /** @default false */
            suitFiled?: boolean;
        };
        /** @description 拨付: the loss is split by the rules; what a cap leaves over falls to the bank. */
        "ipflow.financing.v1.CompensationPaid": {
            approvedBy: string;
            bank: string;
            compensationId: string;
            /** Format: date */
            effectiveOn: string;
            fundId: string;
            loanId: string;
            /**
             * Format: int64
             * @default 0
             */
            lossFen?: string;
            /**
             * Format: int64
             * @description Out of the fund's money.
             * @default 0
             */
            paidFen?: string;
            /** @default 0 */
            rulesVersion?: number;
            /** @default [] */
            shares?: components["schemas"]["ipflow.financing.v1.BearerShare"][];
        };
        "ipflow.financing.v1.CompensationRefused": {
            compensationId: string;
            /** Format: date */
            effectiveOn: string;
            /** @default [] */
            reasons?: components["schemas"]["ipflow.pool.v1.Reason"][];
            refusedBy: string;
        };
        /** @description 追回返还: in the shares in which it was paid. */
        "ipflow.financing.v1.CompensationReturned": {
            compensationId: string;
            /** Format: date */
            effectiveOn: string;
            fundId: string;
            /**
             * Format: int64
             * @default 0
             */
            recoveredFen?: string;
            recoveryReference: string;
            /**
             * Format: int64
             * @default 0
             */
            returnedFen?: string;
            /** @default [] */
            shares?: components["schemas"]["ipflow.financing.v1.BearerShare"][];
        };
        /** @description The first of four eyes. */
        "ipflow.financing.v1.CompensationReviewed": {
            compensationId: string;
            /** Format: date */
            effectiveOn: string;
            opinion: string;
            reviewedBy: string;
        };
        /** @description 用信: part of the line is taken by a loan; given back as the loan is repaid, or when it is reversed. */
        "ipflow.financing.v1.CreditDrawn": {
            /**
             * Format: int64
             * @default 0
             */
            amountFen?: string;
            borrower: string;
            creditLineId: string;
            /** Format: date */
            effectiveOn: string;
            loanId: string;
        };
        "ipflow.financing.v1.CreditLineChanged": {
            creditLineId: string;
            /** Format: date */
            effectiveOn: string;
            /**
             * Format: int64
             * @default 0
             */
            limitFen?: string;
            /** @default [] */
            members?: components["schemas"]["ipflow.financing.v1.CreditMember"][];
            reason: string;
            /** Format: date */
            validUntil: string;
        };
        "ipflow.financing.v1.CreditLineClosed": {
            creditLineId: string;
            /** Format: date */
            effectiveOn: string;
            reason: string;
        };
        "ipflow.financing.v1.CreditLineGranted": {
            /** @description The application it answers. */
            applicationId?: string;
            /** @description The bank's tenant. */
            bank: string;
            bankName: string;
            creditLineId: string;
            /** Format: date */
            effectiveOn: string;
            /**
             * @description single 单一, collective 集合授信.
             * @enum {string}
             */
            kind: "single" | "collective";
            /**
             * Format: int64
             * @default 0
             */
            limitFen?: string;
            /** @default [] */
            members?: components["schemas"]["ipflow.financing.v1.CreditMember"][];
            /** @description 园区 and what it guarantees, for a collective line. */
            park?: string;
            /** Format: int64 */
            parkGuaranteeFen?: string;
            product: string;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validUntil: string;
        };
        "ipflow.financing.v1.CreditMember": {
            borrower: components["schemas"]["ipflow.pool.v1.Party"];
            /**
             * Format: int64
             * @default 0
             */
            limitFen?: string;
        };
        /** @description 信贷产品 of a bank, as it stands from here on; its caps bind what is lent afterwards. */
        "ipflow.financing.v1.CreditProductSet": {
            bank: string;
            code: string;
            /** Format: date */
            effectiveOn: string;
            /**
             * @description False once it is lent no more.
             * @default false
             */
            isOffered?: boolean;
            /** @enum {string} */
            kind: "knowledge_value" | "ip_pledge" | "other";
            /**
             * Format: int64
             * @default 0
             */
            maxAmountFen?: string;
            /**
             * @description 年利率上限 in millionths.
             * @default 0
             */
            maxRatePpm?: number;
            /** @default 0 */
            maxTermMonths?: number;
            name: string;
            /** @default [] */
            qualifications?: string[];
            /**
             * @description 服务地区: divisions it is lent in; none named means the whole province.
             * @default []
             */
            regions?: string[];
            /**
             * @description 适用规模 and 适用资质: who it is for; none named means everybody. An enterprise needs one of the qualifications.
             * @default []
             */
            sizeClasses?: string[];
        };
        "ipflow.financing.v1.CreditRestored": {
            /**
             * Format: int64
             * @default 0
             */
            amountFen?: string;
            borrower: string;
            creditLineId: string;
            /** Format: date */
            effectiveOn: string;
            loanId: string;
        };
        /** @description 遴选条件: an enterprise must meet all that are named; of several values of one, any. */
        "ipflow.financing.v1.EditionCriteria": {
            /** @default [] */
            chains?: string[];
            /** @default [] */
            divisions?: string[];
            /**
             * @description By hand, by credit code: in whatever the criteria say, and out whatever they say.
             * @default []
             */
            included?: string[];
            /**
             * @description Beginnings of GB/T 4754 codes.
             * @default []
             */
            industries?: string[];
            /** @default [] */
            leftOut?: string[];
            /**
             * @description 按导入的名单: nobody but those in `included`, whatever the other criteria say.
             * @default false
             */
            onlyIncluded?: boolean;
            /** @default [] */
            parks?: string[];
            /** @default 0 */
            patentsInForceMin?: number;
            /** @default 0 */
            patentsPledgeableMin?: number;
            /** @default [] */
            qualifications?: string[];
            /** @default [] */
            sizeClasses?: string[];
        };
        "ipflow.financing.v1.EditionDiscarded": {
            discardedBy: string;
            editionId: string;
            /** Format: date */
            effectiveOn: string;
            reason: string;
        };
        /** @description 白名单批次起草; said whole again when the draft changes. */
        "ipflow.financing.v1.EditionDrafted": {
            criteria: components["schemas"]["ipflow.financing.v1.EditionCriteria"];
            /** @description The person who drafts it. */
            draftedBy: string;
            editionId: string;
            /** Format: date */
            effectiveOn: string;
            title: string;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validUntil: string;
        };
        /** @description 发布: never changed afterwards; the rows are facts of their own (EnterpriseWhitelisted). */
        "ipflow.financing.v1.EditionPublished": {
            /** @default 0 */
            added?: number;
            /** @default 0 */
            changed?: number;
            checkedBy: string;
            contentHash: string;
            /** @description What content_hash says, by SM3 (GB/T 32905), when it is signed with SM2. */
            contentHashSm3?: string;
            draftedBy: string;
            /** @default 0 */
            dropped?: number;
            editionId: string;
            /** Format: date */
            effectiveOn: string;
            /** @description 批次号 for people, and +1 with each edition. */
            number: string;
            /** @description 与上一批次相比. */
            previousEditionId?: string;
            /** @default 0 */
            rowCount?: number;
            /** @default 0 */
            sequence?: number;
            /** @description Compact JWS (RFC 7515) over number, sequence, period, count and hash. */
            signature: string;
            /** @description SM2 signature, hex, when it is configured: over what the JWS is over and content_hash_sm3, when that is there. */
            sm2Signature?: string;
            title: string;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validUntil: string;
        };
        "ipflow.financing.v1.EditionReturned": {
            editionId: string;
            /** Format: date */
            effectiveOn: string;
            reason: string;
            returnedBy: string;
        };
        /** @description 名单冻结: the rows that are submitted, in parts, so that no event grows too large. */
        "ipflow.financing.v1.EditionRowsFrozen": {
            editionId: string;
            /**
             * @description True for the first part, with which what was frozen before is void.
             * @default false
             */
            isFirst?: boolean;
            /** @default [] */
            rows?: components["schemas"]["ipflow.financing.v1.WhitelistRow"][];
        };
        /** @description 提交复核: the rows are frozen from here on; another person looks at exactly what the hash names. */
        "ipflow.financing.v1.EditionSubmitted": {
            /** @description SHA-256 of the canonical rows, hex. */
            contentHash: string;
            editionId: string;
            /** Format: date */
            effectiveOn: string;
            /** @default 0 */
            rowCount?: number;
            submittedBy: string;
        };
        /** @description 移出: it is not in the edition that took over (dropped), or it was removed from the one in force. */
        "ipflow.financing.v1.EnterpriseDelisted": {
            /**
             * @description dropped 未续列, removed 中途移出, expired 批次到期, withdrawn 撤回同意.
             * @enum {string}
             */
            cause: "dropped" | "removed" | "expired" | "withdrawn";
            delistedBy: string;
            divisionCode: string;
            editionId: string;
            /** Format: date */
            effectiveOn: string;
            reason?: string;
            /** @description For a removal: the code of the ground and what was found. */
            reasonCode?: string;
            /** @default 0 */
            sequence?: number;
            uscc: string;
        };
        /** @description 企业档案: what the criteria of an edition read; said whole each time. */
        "ipflow.financing.v1.EnterpriseProfile": {
            chain?: string;
            /** @description 市州, and the park when it stands in one. */
            divisionCode: string;
            /**
             * @description 排除情形 by code, e.g. dishonest 严重违法失信; an enterprise with one is in no edition.
             * @default []
             */
            exclusions?: string[];
            /** @description 国民经济行业, GB/T 4754-2017, and 产业链. */
            industryCode?: string;
            name: string;
            park?: string;
            /**
             * @description 资质 by the codes of the policy of the day, e.g. high_tech 高新技术企业, little_giant 小巨人.
             * @default []
             */
            qualifications?: string[];
            /**
             * @description 企业规模: large, medium, small, micro.
             * @enum {string}
             */
            sizeClass: "large" | "medium" | "small" | "micro";
            uscc: string;
            /**
             * Format: int64
             * @description 融资需求.
             */
            wantedFen?: string;
        };
        "ipflow.financing.v1.EnterpriseProfiled": {
            /** Format: date */
            effectiveOn: string;
            profile: components["schemas"]["ipflow.financing.v1.EnterpriseProfile"];
            profiledBy: string;
        };
        /** @description An enterprise stands in a published edition, as this row says; one for each row of the edition. */
        "ipflow.financing.v1.EnterpriseWhitelisted": {
            /**
             * @description added 新增, kept 保留, changed 变更, against the edition before.
             * @enum {string}
             */
            change: "added" | "kept" | "changed";
            editionId: string;
            /** Format: date */
            effectiveOn: string;
            row: components["schemas"]["ipflow.financing.v1.WhitelistRow"];
            /** @default 0 */
            sequence?: number;
        };
        /** @description 融资申请 of an enterprise to a bank's product. */
        "ipflow.financing.v1.FinancingApplied": {
            applicant: components["schemas"]["ipflow.pool.v1.Party"];
            applicationId: string;
            appliedBy: string;
            bank: string;
            /** Format: date */
            effectiveOn: string;
            /** @description The knowledge-value grade it was given, with the version of the scorecard. */
            grade?: string;
            industryCode?: string;
            /** @default [] */
            patentNumbers?: string[];
            product: string;
            /** @default [] */
            qualifications?: string[];
            scorecardVersion?: number;
            /** @default 0 */
            termMonths?: number;
            /**
             * Format: int64
             * @default 0
             */
            wantedFen?: string;
        };
        "ipflow.financing.v1.FinancingApproved": {
            applicationId: string;
            approvedBy: string;
            /**
             * Format: int64
             * @default 0
             */
            approvedFen?: string;
            /** Format: date */
            effectiveOn: string;
        };
        "ipflow.financing.v1.FinancingDeclined": {
            applicationId: string;
            /** Format: date */
            effectiveOn: string;
            reason: string;
            reasonCode: string;
        };
        /** @description One who bears a share of a loss. */
        "ipflow.financing.v1.FundBearer": {
            /** @description province 省, city 市, bank 银行, insurer 保险, guarantor 担保, valuer 评估. */
            bearer: string;
            /**
             * Format: int64
             * @description 单笔上限 in fen of this bearer; absent when there is none.
             */
            capPerClaimFen?: string;
            /**
             * @description True when its share is paid out of the fund's own money.
             * @default false
             */
            isOfFund?: boolean;
            name: string;
            /** @default 0 */
            sharePpm?: number;
        };
        "ipflow.financing.v1.FundContributed": {
            /**
             * Format: int64
             * @default 0
             */
            amountFen?: string;
            /**
             * Format: int64
             * @default 0
             */
            balanceFen?: string;
            contributionId: string;
            contributor: string;
            /** Format: date */
            effectiveOn: string;
            fundId: string;
        };
        "ipflow.financing.v1.FundEstablished": {
            /** Format: date */
            effectiveOn: string;
            fundId: string;
            managedBy: string;
            name: string;
            rules: components["schemas"]["ipflow.financing.v1.FundRules"];
        };
        /** @description 预警 or 熔断 of a fund, or its end. */
        "ipflow.financing.v1.FundGateMoved": {
            /** Format: date */
            effectiveOn: string;
            fundId: string;
            /**
             * @description open, warning, stopped.
             * @enum {string}
             */
            gate: "open" | "warning" | "stopped";
            /** @default 0 */
            nplPpm?: number;
        };
        /** @description Money of a compensation leaves the fund, in the transaction of CompensationPaid: the fund's own books. */
        "ipflow.financing.v1.FundPaidOut": {
            /**
             * Format: int64
             * @default 0
             */
            amountFen?: string;
            /**
             * Format: int64
             * @description After this one.
             * @default 0
             */
            balanceFen?: string;
            bank: string;
            borrower: string;
            compensationId: string;
            /** Format: date */
            effectiveOn: string;
            fundId: string;
            loanId: string;
        };
        /** @description Money of a recovery comes back to the fund, in the transaction of CompensationReturned. */
        "ipflow.financing.v1.FundRefunded": {
            /**
             * Format: int64
             * @default 0
             */
            amountFen?: string;
            /**
             * Format: int64
             * @description After this one.
             * @default 0
             */
            balanceFen?: string;
            compensationId: string;
            /** Format: date */
            effectiveOn: string;
            fundId: string;
            recoveryReference: string;
        };
        /** @description 补偿规则, as agreed; a new version for every change. */
        "ipflow.financing.v1.FundRules": {
            /** @default [] */
            bearers?: components["schemas"]["ipflow.financing.v1.FundBearer"][];
            /** @default [] */
            borrowerSizes?: string[];
            /** Format: int64 */
            capPerBorrowerFen?: string;
            /** Format: int64 */
            capPerYearFen?: string;
            /** @description 杠杆倍数: loans covered at most so many times the fund's money. */
            leverage?: number;
            /** Format: int64 */
            loanCapFen?: string;
            /** @default 0 */
            nplStopPpm?: number;
            /**
             * @description 不良率 in millionths that warns, and that stops new claims (熔断).
             * @default 0
             */
            nplWarningPpm?: number;
            /**
             * @description 逾期 days before a claim, and whether a suit must be filed.
             * @default 0
             */
            overdueDaysMin?: number;
            /**
             * @description 只补本金.
             * @default false
             */
            principalOnly?: boolean;
            /** @default false */
            suitRequired?: boolean;
            /** @default 0 */
            version?: number;
        };
        "ipflow.financing.v1.FundRulesChanged": {
            /** Format: date */
            effectiveOn: string;
            fundId: string;
            rules: components["schemas"]["ipflow.financing.v1.FundRules"];
        };
        /** @description 投贷意向 of a bank or an investor. */
        "ipflow.financing.v1.InterestDeclared": {
            /**
             * Format: int64
             * @default 0
             */
            amountFen?: string;
            declaredBy: string;
            /** Format: date */
            effectiveOn: string;
            enterprise: string;
            interestId: string;
            /**
             * @description loan 贷款, equity 投资, linked 投贷联动.
             * @enum {string}
             */
            kind: "loan" | "equity" | "linked";
            roadshowId: string;
        };
        /** @description 知识价值评分: seven indicators to a grade, by the scorecard in force on the day. */
        "ipflow.financing.v1.KnowledgeValueGraded": {
            applicationId: string;
            /** Format: date */
            effectiveOn: string;
            /** @description A to E; none below E. */
            grade: string;
            /**
             * Format: int64
             * @default 0
             */
            limitFen?: string;
            /**
             * @description What was measured of each indicator, in the unit of the scorecard: why it got its points.
             * @default {}
             */
            measures?: {
                [key: string]: string;
            };
            /**
             * @description talent, rd_input, rd_activity, intellectual_property, innovative_product, service, brand → points.
             * @default {}
             */
            points?: {
                [key: string]: number;
            };
            /** @default 0 */
            scorecardVersion?: number;
            /** @default 0 */
            totalPoints?: number;
        };
        /** @description 不良认定 or its end. */
        "ipflow.financing.v1.LoanClassified": {
            /**
             * @description normal, watch, substandard, doubtful, loss; the last three are non-performing.
             * @enum {string}
             */
            class: "normal" | "watch" | "substandard" | "doubtful" | "loss";
            /** Format: date */
            effectiveOn: string;
            loanId: string;
            /**
             * Format: int64
             * @default 0
             */
            outstandingFen?: string;
        };
        /** @description A bank's loan is covered by the fund. */
        "ipflow.financing.v1.LoanCovered": {
            bank: string;
            borrower: string;
            /**
             * Format: int64
             * @description After this one.
             * @default 0
             */
            coveredFen?: string;
            /** Format: date */
            effectiveOn: string;
            fundId: string;
            loanId: string;
            /**
             * Format: int64
             * @default 0
             */
            principalFen?: string;
        };
        /** @description 发放: money flows; the disbursed amount is counted from here. */
        "ipflow.financing.v1.LoanDisbursed": {
            applicationId?: string;
            bank: string;
            bankName: string;
            borrower: components["schemas"]["ipflow.pool.v1.Party"];
            /**
             * @description Of the borrower: micro, small, medium, large.
             * @enum {string}
             */
            borrowerSize: "micro" | "small" | "medium" | "large";
            creditLineId?: string;
            /** Format: date */
            dueOn: string;
            /** Format: date */
            effectiveOn: string;
            grade?: string;
            industryCode?: string;
            loanId: string;
            /** @default [] */
            pledgeIds?: string[];
            /** @description The bank's product by its code. */
            product?: string;
            /** @default [] */
            qualifications?: string[];
            terms: components["schemas"]["ipflow.financing.v1.LoanTerms"];
        };
        "ipflow.financing.v1.LoanExtended": {
            /** Format: date */
            dueOn: string;
            /** Format: date */
            effectiveOn: string;
            loanId: string;
            reason: string;
        };
        "ipflow.financing.v1.LoanFellOverdue": {
            /** Format: date */
            effectiveOn: string;
            loanId: string;
            /**
             * Format: int64
             * @default 0
             */
            overdueFen?: string;
            /** Format: date */
            since: string;
        };
        /** @description 追回 after a write-off or a compensation. */
        "ipflow.financing.v1.LoanRecovered": {
            /**
             * Format: int64
             * @default 0
             */
            amountFen?: string;
            /** Format: date */
            effectiveOn: string;
            loanId: string;
            recoveryReference: string;
        };
        /** @description 还款: principal and interest apart; early when it is. */
        "ipflow.financing.v1.LoanRepaid": {
            /** Format: date */
            effectiveOn: string;
            /**
             * Format: int64
             * @default 0
             */
            interestFen?: string;
            /** @default false */
            isEarly?: boolean;
            loanId: string;
            /**
             * Format: int64
             * @default 0
             */
            outstandingFen?: string;
            paymentReference: string;
            /**
             * Format: int64
             * @default 0
             */
            principalFen?: string;
        };
        /** @description 还款冲正: the bank told this payment by mistake; it never was, and its principal is owed again. */
        "ipflow.financing.v1.LoanRepaymentReversed": {
            /**
             * @description 五级分类 as it stands: what is owed again counts by it.
             * @enum {string}
             */
            class: "normal" | "watch" | "substandard" | "doubtful" | "loss";
            /** Format: date */
            effectiveOn: string;
            /**
             * Format: int64
             * @default 0
             */
            interestFen?: string;
            loanId: string;
            /**
             * Format: int64
             * @default 0
             */
            outstandingFen?: string;
            /**
             * Format: date
             * @description The day the payment was told for: the figures of that day go back.
             */
            paidOn: string;
            paymentReference: string;
            /**
             * Format: int64
             * @description As they were told, in fen; a line is drawn by so much principal again.
             * @default 0
             */
            principalFen?: string;
            reason: string;
        };
        /** @description 贷款冲正: the bank told the loan by mistake; it never was, and the figures go back. Nothing follows it. */
        "ipflow.financing.v1.LoanReversed": {
            /** Format: date */
            effectiveOn: string;
            loanId: string;
            /**
             * Format: int64
             * @description What was told as outstanding still, in fen; its line gets so much back.
             * @default 0
             */
            principalFen?: string;
            reason: string;
        };
        "ipflow.financing.v1.LoanTerms": {
            /**
             * Format: int64
             * @default 0
             */
            principalFen?: string;
            /**
             * @description knowledge_value 知识价值信用贷款, ip_pledge 知识产权质押贷款, other.
             * @enum {string}
             */
            productKind: "knowledge_value" | "ip_pledge" | "other";
            /**
             * @description 年利率 in millionths.
             * @default 0
             */
            ratePpm?: number;
            /**
             * @description bullet 到期一次, equal_principal 等额本金, equal_payment 等额本息, interest_first 先息后本.
             * @enum {string}
             */
            repayment: "bullet" | "equal_principal" | "equal_payment" | "interest_first";
            /**
             * @description credit 信用, pledge 知识产权质押, mixed 组合.
             * @enum {string}
             */
            security: "credit" | "pledge" | "mixed";
            /** @default 0 */
            termMonths?: number;
        };
        "ipflow.financing.v1.LoanWrittenOff": {
            /**
             * Format: int64
             * @default 0
             */
            amountFen?: string;
            /** Format: date */
            effectiveOn: string;
            loanId: string;
            /**
             * Format: int64
             * @default 0
             */
            outstandingFen?: string;
        };
        /** @description What came of an interest: a loan, an investment, a transfer. */
        "ipflow.financing.v1.OutcomeLinked": {
            /**
             * Format: int64
             * @default 0
             */
            amountFen?: string;
            /** Format: date */
            effectiveOn: string;
            interestId: string;
            /** @description The stream of what followed, e.g. loan-0192…, or the contract of an investment in words. */
            outcome: string;
            roadshowId: string;
        };
        "ipflow.financing.v1.PatentStatement": {
            /** @description Whether 无效宣告程序 was started (拒绝事由十一). */
            invalidationStarted?: boolean;
            patentNumber: string;
            /** @description 同日申请的发明: its application number, or none where it was stated that there is none (拒绝事由十). */
            sameDayInvention?: string;
        };
        /** @description The pool holds the patents; the review goes on. */
        "ipflow.financing.v1.PledgeAdmitted": {
            /** Format: date */
            effectiveOn: string;
            pledgeId: string;
        };
        /** @description 注销登记. */
        "ipflow.financing.v1.PledgeCancelled": {
            cancelledBy: string;
            /**
             * @description paid 债务清偿, realised 质权实现, waived 放弃质权, void 主合同无效或者被撤销, extinct 其他消灭.
             * @enum {string}
             */
            cause: "paid" | "realised" | "waived" | "void" | "extinct";
            /** Format: date */
            effectiveOn: string;
            /** @default [] */
            patentNumbers?: string[];
            pledgeId: string;
        };
        /** @description 变更登记: name, address, claim kind, amount or scope. */
        "ipflow.financing.v1.PledgeChanged": {
            changedBy: string;
            /** Format: date */
            effectiveOn: string;
            pledgeId: string;
            reason: string;
            terms: components["schemas"]["ipflow.financing.v1.PledgeTerms"];
        };
        /** @description 债权转让: the pledge goes with the claim. */
        "ipflow.financing.v1.PledgeClaimTransferred": {
            /** Format: date */
            effectiveOn: string;
            from: components["schemas"]["ipflow.pool.v1.Party"];
            pledgeId: string;
            to: components["schemas"]["ipflow.pool.v1.Party"];
            /** @description The new pledgee's tenant; absent when it has no account. */
            toTenant?: string;
        };
        "ipflow.financing.v1.PledgeCorrected": {
            /** Format: date */
            effectiveOn: string;
            papers: components["schemas"]["ipflow.financing.v1.PledgePapers"];
            pledgeId: string;
            /** Format: date */
            reviewDueOn: string;
            /** @description As it stands then, with what was stated anew; absent before statements were kept. */
            stated?: components["schemas"]["ipflow.financing.v1.PledgeStatements"];
        };
        /** @description 补正: defects to cure; the clock starts anew when they are. */
        "ipflow.financing.v1.PledgeCorrectionRequested": {
            /** @default [] */
            defects?: string[];
            /** Format: date */
            effectiveOn: string;
            pledgeId: string;
            requestedBy: string;
        };
        /** @description 质权实现: agreed value, auction or sale; surplus goes back, a shortfall stays owed (民法典第四百三十六至四百三十八条). */
        "ipflow.financing.v1.PledgeEnforced": {
            /** Format: date */
            effectiveOn: string;
            /**
             * @description agreed_value 折价, auction 拍卖, sale 变卖.
             * @enum {string}
             */
            manner: "agreed_value" | "auction" | "sale";
            /**
             * Format: int64
             * @default 0
             */
            owedFen?: string;
            pledgeId: string;
            /**
             * Format: int64
             * @default 0
             */
            proceedsFen?: string;
            /**
             * Format: int64
             * @default 0
             */
            shortfallFen?: string;
            /**
             * Format: int64
             * @default 0
             */
            surplusFen?: string;
            /**
             * Format: int64
             * @default 0
             */
            toPledgeeFen?: string;
        };
        /** @description 通知质权人: something happened to a pledged patent. */
        "ipflow.financing.v1.PledgeeNotified": {
            becauseOf: string;
            /** @description fee_grace, fee_lapse, suspension, preservation, invalidation, partial_invalidation, expiry, abandonment, restoration, claim_lost. */
            cause: string;
            /** Format: date */
            effectiveOn: string;
            message: string;
            patentNumber: string;
            pledgeId: string;
        };
        /** @description 质押登记申请: the pool is asked for the patents (claim id = pledge id, beneficiary = pledgee). */
        "ipflow.financing.v1.PledgeFiled": {
            /** @default [] */
            collateral?: components["schemas"]["ipflow.financing.v1.Collateral"][];
            /** Format: date */
            effectiveOn: string;
            filedBy: string;
            /** @description The loan or credit line it secures, when there is one. */
            loanId?: string;
            papers: components["schemas"]["ipflow.financing.v1.PledgePapers"];
            /** @description The pledgee's tenant, which acts for it later; absent when it has no account. */
            pledgeeTenant?: string;
            pledgeId: string;
            /**
             * Format: date
             * @description 审查期限 in working days.
             */
            reviewDueOn: string;
            /** @description Absent before statements were kept: then nothing counts as stated, and the reviewer has to find out. */
            stated?: components["schemas"]["ipflow.financing.v1.PledgeStatements"];
            terms: components["schemas"]["ipflow.financing.v1.PledgeTerms"];
        };
        /** @description 最高额质权债权确定. */
        "ipflow.financing.v1.PledgeFixed": {
            /** @description period_ended, two_years_asked, no_new_claims, seizure_known, bankruptcy, agreed. */
            cause: string;
            /** Format: date */
            effectiveOn: string;
            /**
             * Format: int64
             * @default 0
             */
            fixedFen?: string;
            pledgeId: string;
        };
        "ipflow.financing.v1.PledgePapers": {
            /**
             * @description Encumbrances whose beneficiary agreed in writing, by claim id.
             * @default []
             */
            consentedClaimIds?: string[];
            /** @default [] */
            coOwnerConsents?: string[];
            /**
             * @description 申请材料 by code: application, contract, identity, power_of_attorney, valuation; each given or undertaken (承诺).
             * @default []
             */
            given?: string[];
            /**
             * @description True when filed online: a shorter review.
             * @default false
             */
            isOnline?: boolean;
            /** @default [] */
            undertaken?: string[];
            /**
             * @description Codes of waivable warnings both sides were told of and insist against.
             * @default []
             */
            waived?: string[];
        };
        /** @description 部分解除: some things are free, the rest secures on. */
        "ipflow.financing.v1.PledgePartlyReleased": {
            /** Format: date */
            effectiveOn: string;
            /** @default [] */
            patentNumbers?: string[];
            pledgeId: string;
            reason: string;
            /**
             * @description Numbers of the things released, patents and others.
             * @default []
             */
            released?: string[];
        };
        /** @description 不予登记, by the pool or the reviewer. */
        "ipflow.financing.v1.PledgeRefused": {
            /** Format: date */
            effectiveOn: string;
            pledgeId: string;
            /** @default [] */
            reasons?: components["schemas"]["ipflow.pool.v1.Reason"][];
            refusedBy: string;
        };
        /** @description 登记: the pledge is set up now (民法典第四百四十四条); counted from here. */
        "ipflow.financing.v1.PledgeRegistered": {
            /** @description The pledgee's tenant, for the figures by bank; absent when the pledgee is no tenant. */
            bank?: string;
            /** @description 质押登记证号. */
            certificateNumber: string;
            /** @default [] */
            collateral?: components["schemas"]["ipflow.financing.v1.Collateral"][];
            /** Format: date */
            effectiveOn: string;
            pledgeId: string;
            /**
             * @description 企业资质 of the pledgor for the figures, e.g. high_tech, specialized; absent when not stated.
             * @default []
             */
            qualifications?: string[];
            registeredBy: string;
            terms: components["schemas"]["ipflow.financing.v1.PledgeTerms"];
        };
        "ipflow.financing.v1.PledgeReviewReminded": {
            /** Format: date */
            effectiveOn: string;
            pledgeId: string;
            /**
             * @description soon, late.
             * @enum {string}
             */
            stage: "soon" | "late";
        };
        /** @description 撤销登记: void from the beginning (a listed defect, a false undertaking); the figures go back. */
        "ipflow.financing.v1.PledgeRevoked": {
            /** Format: date */
            effectiveOn: string;
            /** @default false */
            falseUndertaking?: boolean;
            /** @default [] */
            patentNumbers?: string[];
            pledgeId: string;
            reason: string;
            revokedBy: string;
        };
        /** @description 提交机构的陈述: what the filer says of the things pledged and no register at hand tells. Its word, which nobody verified. */
        "ipflow.financing.v1.PledgeStatements": {
            /**
             * @description Of each patent of which anything was stated.
             * @default []
             */
            patents?: components["schemas"]["ipflow.financing.v1.PatentStatement"][];
            /** @description 注册人的相同、近似商标; without any where it was stated that there are none, absent where nothing was stated. */
            similarMarks?: components["schemas"]["ipflow.financing.v1.SimilarMarks"];
        };
        /** @description 质押合同约定的事项 (民法典第四百二十七条, 专利权质押登记办法第八条). */
        "ipflow.financing.v1.PledgeTerms": {
            /** Format: date */
            agreedOn: string;
            /** @description 被担保债权的种类. */
            claimKind: string;
            contractNumber: string;
            /**
             * Format: date
             * @description 债务履行期限; for a maximum-amount pledge 债权确定期间.
             */
            debtFrom: string;
            /** @description 债务人, when it is not the pledgor. */
            debtor?: components["schemas"]["ipflow.pool.v1.Party"];
            /** Format: date */
            debtUntil: string;
            /** @description 流质: what happens when the debt is not paid, in words; a forfeiture clause is refused (民法典第四百二十八条). */
            enforcementClause?: string;
            /**
             * Format: int64
             * @description Earlier debts brought under a maximum-amount pledge by agreement, in fen.
             */
            includedEarlierFen?: string;
            /**
             * @description ordinary 一般质权, maximum_amount 最高额质权.
             * @enum {string}
             */
            kind: "ordinary" | "maximum_amount";
            /** @description 质权人: the bank. */
            pledgee: components["schemas"]["ipflow.pool.v1.Party"];
            /**
             * @description 出质人, all of them, as registered.
             * @default []
             */
            pledgors?: components["schemas"]["ipflow.pool.v1.Party"][];
            /** @description 担保范围. */
            scope: string;
            /**
             * Format: int64
             * @description 担保金额, or 最高债权额, in fen.
             * @default 0
             */
            securedFen?: string;
        };
        "ipflow.financing.v1.PledgeWithdrawn": {
            /** Format: date */
            effectiveOn: string;
            /** @default [] */
            patentNumbers?: string[];
            pledgeId: string;
            reason: string;
        };
        /** @description 一月一链路演. */
        "ipflow.financing.v1.RoadshowScheduled": {
            chain: string;
            /** Format: date */
            effectiveOn: string;
            /** @default [] */
            enterprises?: components["schemas"]["ipflow.pool.v1.Party"][];
            /** Format: date */
            heldOn: string;
            organizedBy: string;
            roadshowId: string;
            title: string;
        };
        "ipflow.financing.v1.SecuritizationPoolDissolved": {
            /** Format: date */
            effectiveOn: string;
            reason: string;
            securitizationId: string;
        };
        /** @description 证券化资产池封包. */
        "ipflow.financing.v1.SecuritizationPoolFormed": {
            /** @default [] */
            assets?: components["schemas"]["ipflow.financing.v1.SecuritizedAsset"][];
            /**
             * Format: date
             * @description 封包日.
             */
            cutOffOn: string;
            /** Format: date */
            effectiveOn: string;
            name: string;
            originatedBy: string;
            securitizationId: string;
            /**
             * Format: int64
             * @default 0
             */
            totalFen?: string;
        };
        "ipflow.financing.v1.SecuritizedAsset": {
            /** @description license-… or loan-…. */
            assetRef: string;
            /**
             * Format: int64
             * @default 0
             */
            balanceFen?: string;
            /** Format: date */
            dueOn: string;
            /**
             * @description license_fee 许可费债权, pledge_loan 质押贷款.
             * @enum {string}
             */
            kind: "license_fee" | "pledge_loan";
            obligor: string;
        };
        /** @description 同意共享: without it nobody outside the office sees the enterprise in an edition. */
        "ipflow.financing.v1.SharingConsented": {
            consentedBy: string;
            /** Format: date */
            effectiveOn: string;
            /** @description SHA-256 of the signed paper, when it was handed in for the enterprise. */
            paperSha256?: string;
            uscc: string;
            /** Format: date */
            validUntil: string;
        };
        "ipflow.financing.v1.SharingConsentWithdrawn": {
            /** Format: date */
            effectiveOn: string;
            uscc: string;
            withdrawnBy: string;
        };
        /** @description A mark of the same owner that is the same as, or similar to, a mark pledged. */
        "ipflow.financing.v1.SimilarMark": {
            /**
             * @description 类似群 of its goods.
             * @default []
             */
            goodsClasses?: string[];
            number: string;
        };
        "ipflow.financing.v1.SimilarMarks": {
            /** @default [] */
            marks?: components["schemas"]["ipflow.financing.v1.SimilarMark"][];
        };
        /** @description 对接成果: what a bank says came of one enterprise of one edition. */
        "ipflow.financing.v1.WhitelistOutcomeReported": {
            /**
             * Format: int64
             * @description Granted or drawn in all so far, in fen; it only grows.
             */
            amountFen?: string;
            bank: string;
            /** @description Why an amount that was told too high sinks. */
            correctionReason?: string;
            /**
             * Format: int64
             * @description What the amount grew by with this report; negative in a correction.
             */
            deltaFen?: string;
            divisionCode: string;
            editionId: string;
            /** Format: date */
            effectiveOn: string;
            /**
             * @description True the first time the enterprise of this edition reaches this stage with this bank.
             * @default false
             */
            isFirst?: boolean;
            loanId?: string;
            /** @description Of a rejection, by the codes of the policy. */
            reasonCode?: string;
            reportedBy: string;
            /** @default 0 */
            sequence?: number;
            /** @enum {string} */
            stage: "contacted" | "approved" | "granted" | "drawn" | "rejected";
            uscc: string;
        };
        /** @description 白名单一行: the enterprise as it stood when the edition was frozen. */
        "ipflow.financing.v1.WhitelistRow": {
            /** @default 0 */
            patentsInForce?: number;
            /** @default 0 */
            patentsPledgeable?: number;
            profile: components["schemas"]["ipflow.financing.v1.EnterpriseProfile"];
            /**
             * @description 推荐银行, by tenant.
             * @default []
             */
            recommendedBanks?: string[];
        };
        /** @description 书面通知 of one who wants the license. */
        "ipflow.licensing.v1.AcceptanceNotified": {
            acceptanceId: string;
            /**
             * Format: int64
             * @description Due at once by the announced standard, in fen; 0 when free or when only royalties are paid.
             * @default 0
             */
            dueFen?: string;
            /** Format: date */
            effectiveOn: string;
            licensee: components["schemas"]["ipflow.pool.v1.Party"];
            notifiedBy: string;
            openLicenseId: string;
            patentNumber: string;
        };
        /** @description 已退款. */
        "ipflow.licensing.v1.AcceptancePaymentRefunded": {
            acceptanceId: string;
            /** Format: date */
            effectiveOn: string;
            paymentReference: string;
            /**
             * Format: int64
             * @default 0
             */
            refundedFen?: string;
            refundReference: string;
        };
        /** @description A payment that cannot bring about the license: it came after the withdrawal, or is not what was announced. */
        "ipflow.licensing.v1.AcceptancePaymentRefused": {
            acceptanceId: string;
            /** Format: date */
            effectiveOn: string;
            openLicenseId: string;
            /**
             * Format: int64
             * @default 0
             */
            paidFen?: string;
            paymentReference: string;
            /** @default [] */
            reasons?: components["schemas"]["ipflow.pool.v1.Reason"][];
        };
        /** @description 许可使用费支付方式和标准. */
        "ipflow.licensing.v1.FeeStandard": {
            /**
             * Format: int64
             * @description 总付额 or 入门费, in fen.
             */
            fixedFen?: string;
            /**
             * @description lump_sum 一次总付, royalty 提成, entry_and_royalty 入门费加提成, free 免费.
             * @enum {string}
             */
            method: "lump_sum" | "royalty" | "entry_and_royalty" | "free";
            /** @description 支付方式: account, channel and term, in words. */
            payment: string;
            /**
             * @description 提成基数: net_sales 净销售额, profit 利润.
             * @enum {string}
             */
            royaltyBase?: "net_sales" | "profit";
            /** @description 提成比例 in millionths of the base. */
            royaltyPpm?: number;
        };
        /** @description 增信: who steps in when the licensee does not pay. */
        "ipflow.licensing.v1.Guarantee": {
            guarantor: string;
            /**
             * @description guarantee 担保, insurance 保险.
             * @enum {string}
             */
            kind: "guarantee" | "insurance";
            /**
             * Format: int64
             * @default 0
             */
            limitFen?: string;
        };
        /** @description 先行赔付: guarantor or insurer paid in the licensee's place. */
        "ipflow.licensing.v1.GuaranteePaidOut": {
            dueId: string;
            /** Format: date */
            effectiveOn: string;
            guarantor: string;
            licenseId: string;
            /**
             * Format: int64
             * @default 0
             */
            paidFen?: string;
            paymentReference: string;
        };
        /** @description One sum of the schedule and what makes it due. */
        "ipflow.licensing.v1.Installment": {
            /**
             * Format: int64
             * @description What is due, in fen; for a revenue share, absent: it is the share of the reported sales.
             */
            amountFen?: string;
            /**
             * @description Days to pay once it is due.
             * @default 0
             */
            daysToPay?: number;
            milestone?: string;
            /** Format: date */
            onDate?: string;
            /**
             * @description From 1.
             * @default 0
             */
            ordinal?: number;
            /**
             * Format: int64
             * @description Pieces made since the start of the trial that make it due.
             */
            outputPieces?: string;
            /**
             * Format: int64
             * @description Sales in fen since the start of the trial that make it due.
             */
            salesFen?: string;
            /** @description 收入提成 in millionths of the reported sales. */
            sharePpm?: number;
            /**
             * @description date 到期日, sales 销售额, output 产量, milestone 里程碑.
             * @enum {string}
             */
            trigger: "date" | "sales" | "output" | "milestone";
        };
        /** @description What one inventor gets. */
        "ipflow.licensing.v1.InventorReward": {
            /**
             * Format: int64
             * @default 0
             */
            amountFen?: string;
            name: string;
            /**
             * @description 贡献权重, in relation to the others'.
             * @default 0
             */
            weight?: number;
        };
        /** @description The pool holds the patents for it; the office reviews it. */
        "ipflow.licensing.v1.LicenseAdmitted": {
            /** Format: date */
            effectiveOn: string;
            licenseId: string;
        };
        /** @description 注销备案: the contract ended early. A cancelled recordal stays counted. */
        "ipflow.licensing.v1.LicenseCancelled": {
            cancelledBy: string;
            /** Format: date */
            effectiveOn: string;
            licenseId: string;
            /** @default [] */
            patentNumbers?: string[];
            reason: string;
        };
        /** @description 变更备案: the parties changed the contract; the flow figures stay as they were. */
        "ipflow.licensing.v1.LicenseChanged": {
            changedBy: string;
            /** Format: date */
            effectiveOn: string;
            licenseId: string;
            reason: string;
            terms: components["schemas"]["ipflow.licensing.v1.LicenseTerms"];
        };
        /** @description 更正: the recordal was wrong; the earlier revision's figures are reversed and counted anew. */
        "ipflow.licensing.v1.LicenseCorrected": {
            /** @default 0 */
            correctsRevision?: number;
            /**
             * Format: date
             * @description The law's date of the recordal, as corrected.
             */
            effectiveOn: string;
            licenseId: string;
            /** @default [] */
            patents?: components["schemas"]["ipflow.pool.v1.PatentSnapshot"][];
            reason: string;
            /** @default 0 */
            revision?: number;
            terms: components["schemas"]["ipflow.licensing.v1.LicenseTerms"];
        };
        /** @description 期满: the license's term ran out; the patents are free of it. */
        "ipflow.licensing.v1.LicenseEnded": {
            /** Format: date */
            effectiveOn: string;
            licenseId: string;
            /** @default [] */
            patentNumbers?: string[];
        };
        /** @description 备案申请: the pool is asked for the patents (claim id = license id). */
        "ipflow.licensing.v1.LicenseFiled": {
            /** Format: date */
            effectiveOn: string;
            filedBy: string;
            /** @default false */
            isLate?: boolean;
            licenseId: string;
            papers: components["schemas"]["ipflow.licensing.v1.LicensePapers"];
            /** @default [] */
            patents?: components["schemas"]["ipflow.pool.v1.PatentSnapshot"][];
            /**
             * Format: date
             * @description The last day of the three months, moved to a working day.
             */
            recordalDueOn: string;
            terms: components["schemas"]["ipflow.licensing.v1.LicenseTerms"];
            /** @default [] */
            warnings?: components["schemas"]["ipflow.licensing.v1.Warning"][];
        };
        "ipflow.licensing.v1.LicensePapers": {
            /** @default [] */
            consentedClaimIds?: string[];
            /** @default [] */
            coOwnerConsents?: string[];
            exportCertificate?: string;
            /** @description For foreign, HK, MO and TW licensees of an exclusive license, as for a transfer. */
            foreignReviewNumber?: string;
        };
        /** @description 备案: counted from here on. */
        "ipflow.licensing.v1.LicenseRecorded": {
            /** Format: date */
            effectiveOn: string;
            /** @default false */
            isLate?: boolean;
            licenseId: string;
            /** @default [] */
            patents?: components["schemas"]["ipflow.pool.v1.PatentSnapshot"][];
            recordalNumber: string;
            recordedBy: string;
            /**
             * @description 1 for the recordal, +1 for each correction.
             * @default 0
             */
            revision?: number;
            terms: components["schemas"]["ipflow.licensing.v1.LicenseTerms"];
        };
        /** @description 不予备案. */
        "ipflow.licensing.v1.LicenseRefused": {
            /** Format: date */
            effectiveOn: string;
            licenseId: string;
            /** @default [] */
            reasons?: components["schemas"]["ipflow.pool.v1.Reason"][];
            refusedBy: string;
        };
        /** @description What the parties agreed. */
        "ipflow.licensing.v1.LicenseTerms": {
            /** @description The acceptance behind it, for an open license. */
            acceptanceId?: string;
            /** Format: date */
            agreedOn: string;
            /**
             * Format: int64
             * @description 合同金额 in fen, what the figures add up; absent when it cannot be known beforehand.
             */
            contractFen?: string;
            contractNumber?: string;
            /** @description 交叉许可: the license back, by its id. */
            counterLicenseId?: string;
            fee: components["schemas"]["ipflow.licensing.v1.FeeStandard"];
            /**
             * Format: date
             * @description 合同生效日: the three months run from here.
             */
            inEffectOn: string;
            /**
             * @description exclusive 独占, sole 排他, ordinary 普通, cross 交叉, sub 分许可, open 开放.
             * @enum {string}
             */
            kind: "exclusive" | "sole" | "ordinary" | "cross" | "sub" | "open";
            /** @default [] */
            licensees?: components["schemas"]["ipflow.pool.v1.Party"][];
            /**
             * @description 许可人: names as registered; for a sub-license the licensee above.
             * @default []
             */
            licensors?: string[];
            /**
             * @description True when the licensee may license further.
             * @default false
             */
            maySublicense?: boolean;
            /** @description The license it derives from, for a sub-license. */
            parentLicenseId?: string;
            /** @description 专利池: the pool whose offer it follows. */
            patentPoolId?: string;
            scope: components["schemas"]["ipflow.pool.v1.LicenseScope"];
            /**
             * @description 先使用后付费: the fee is deferred by a schedule.
             * @default false
             */
            usesFirst?: boolean;
        };
        /** @description 撤回申请, before the recordal. */
        "ipflow.licensing.v1.LicenseWithdrawn": {
            /** Format: date */
            effectiveOn: string;
            licenseId: string;
            /** @default [] */
            patentNumbers?: string[];
            reason: string;
        };
        /** @description 受理: the pool holds the patent for the declaration; the office reviews it. */
        "ipflow.licensing.v1.OpenLicenseAdmitted": {
            /** Format: date */
            effectiveOn: string;
            openLicenseId: string;
        };
        /** @description 公告: from now on anybody may accept. */
        "ipflow.licensing.v1.OpenLicenseAnnounced": {
            announcedBy: string;
            announcementNumber: string;
            /** Format: date */
            effectiveOn: string;
            openLicenseId: string;
            patent: components["schemas"]["ipflow.pool.v1.PatentSnapshot"];
        };
        /** @description 声明: the patentee offers the patent to everybody. The pool is asked for the patent (claim id = open-license id). */
        "ipflow.licensing.v1.OpenLicenseDeclared": {
            declaredBy: string;
            /** Format: date */
            effectiveOn: string;
            openLicenseId: string;
            papers: components["schemas"]["ipflow.licensing.v1.OpenLicensePapers"];
            patent: components["schemas"]["ipflow.pool.v1.PatentSnapshot"];
            terms: components["schemas"]["ipflow.licensing.v1.OpenLicenseTerms"];
            /** @default [] */
            warnings?: components["schemas"]["ipflow.licensing.v1.Warning"][];
        };
        /** @description 取得许可: notice and payment are there; nobody's signature is needed. */
        "ipflow.licensing.v1.OpenLicenseObtained": {
            acceptanceId: string;
            /** Format: date */
            effectiveOn: string;
            fee: components["schemas"]["ipflow.licensing.v1.FeeStandard"];
            licensee: components["schemas"]["ipflow.pool.v1.Party"];
            openLicenseId: string;
            /**
             * Format: int64
             * @default 0
             */
            paidFen?: string;
            patent: components["schemas"]["ipflow.pool.v1.PatentSnapshot"];
            /** @description 支付凭证号. */
            paymentReference: string;
            /** Format: date */
            until: string;
        };
        /** @description Papers behind a declaration. */
        "ipflow.licensing.v1.OpenLicensePapers": {
            /**
             * @description Pledges whose pledgee agreed, by claim id.
             * @default []
             */
            consentedClaimIds?: string[];
            /**
             * @description Names of co-owners who agreed in writing.
             * @default []
             */
            coOwnerConsents?: string[];
            /**
             * @description 评价报告结论: positive 未发现不符合授予专利权条件, negative.
             * @enum {string}
             */
            evaluationConclusion?: "positive" | "negative";
            /** @description 专利权评价报告编号, for utility models and designs. */
            evaluationReportNumber?: string;
        };
        /** @description 不予公告, by the pool (bars at the patent) or the reviewer. */
        "ipflow.licensing.v1.OpenLicenseRefused": {
            /** Format: date */
            effectiveOn: string;
            openLicenseId: string;
            /** @default [] */
            reasons?: components["schemas"]["ipflow.pool.v1.Reason"][];
            refusedBy: string;
        };
        /** @description The cause is gone: acceptances go on, unless another cause stands. */
        "ipflow.licensing.v1.OpenLicenseRiskCleared": {
            becauseOf: string;
            cause: string;
            /** Format: date */
            effectiveOn: string;
            openLicenseId: string;
            /**
             * @description Who holds the patent now and stands by the declaration, after a transfer; empty when the patentees are the same.
             * @default []
             */
            patentees?: string[];
        };
        /** @description 风险提示: a later fact bars the open license; what follows from it is stated. */
        "ipflow.licensing.v1.OpenLicenseRiskRaised": {
            /** @description The fact behind it: its event id. */
            becauseOf: string;
            /**
             * @description pledge 质押, suspension 中止, preservation 保全, fee_grace 欠费滞纳, fee_lapse 欠费终止, transfer 转让, invalidation 无效, expiry 期满, abandonment 放弃, claim_lost 占用失效.
             * @enum {string}
             */
            cause: "pledge" | "suspension" | "preservation" | "fee_grace" | "fee_lapse" | "transfer" | "invalidation" | "expiry" | "abandonment" | "claim_lost";
            /**
             * @description notice 仅提示, paused 暂停接受, ended 终止.
             * @enum {string}
             */
            consequence: "notice" | "paused" | "ended";
            /** Format: date */
            effectiveOn: string;
            message: string;
            openLicenseId: string;
        };
        /** @description What the patentee declares (专利法第五十条, 实施细则第八十五条). */
        "ipflow.licensing.v1.OpenLicenseTerms": {
            fee: components["schemas"]["ipflow.licensing.v1.FeeStandard"];
            /** @description 其他需要说明的事项. */
            otherMatters?: string;
            /**
             * @description 专利权人姓名或者名称, all of them.
             * @default []
             */
            patentees?: string[];
            /**
             * Format: date
             * @description 许可期限: a license lasts from its acceptance until this day.
             */
            until: string;
        };
        /** @description 撤回: no new acceptance; licenses obtained before keep their effect. */
        "ipflow.licensing.v1.OpenLicenseWithdrawn": {
            /** Format: date */
            effectiveOn: string;
            openLicenseId: string;
            patentNumber: string;
            reason: string;
            /**
             * Format: date
             * @description The last day one of them lasts; absent when none does.
             */
            surviveUntil?: string;
            /**
             * @description Licenses obtained before that go on: an ordinary license stays on the patent for them.
             * @default 0
             */
            survivingLicenses?: number;
        };
        /** @description Members, shares or the offer change; licenses granted before stay as they are. */
        "ipflow.licensing.v1.PatentPoolChanged": {
            /** Format: date */
            effectiveOn: string;
            fee: components["schemas"]["ipflow.licensing.v1.FeeStandard"];
            /** @default [] */
            members?: components["schemas"]["ipflow.licensing.v1.PatentPoolMember"][];
            patentPoolId: string;
            /** @default [] */
            patents?: components["schemas"]["ipflow.pool.v1.PatentSnapshot"][];
            reason: string;
        };
        "ipflow.licensing.v1.PatentPoolDissolved": {
            /** Format: date */
            effectiveOn: string;
            patentPoolId: string;
            reason: string;
        };
        /** @description 池许可费分配: a fee came in and is split by largest remainder, to the fen. */
        "ipflow.licensing.v1.PatentPoolFeeSplit": {
            /** Format: date */
            effectiveOn: string;
            licenseId: string;
            patentPoolId: string;
            paymentReference: string;
            /**
             * Format: int64
             * @default 0
             */
            receivedFen?: string;
            /** @default [] */
            shares?: components["schemas"]["ipflow.licensing.v1.PatentPoolShare"][];
        };
        /** @description 专利池成立, with its one license offer. */
        "ipflow.licensing.v1.PatentPoolFormed": {
            administeredBy: string;
            /** Format: date */
            effectiveOn: string;
            fee: components["schemas"]["ipflow.licensing.v1.FeeStandard"];
            /** @default [] */
            members?: components["schemas"]["ipflow.licensing.v1.PatentPoolMember"][];
            name: string;
            patentPoolId: string;
            /** @default [] */
            patents?: components["schemas"]["ipflow.pool.v1.PatentSnapshot"][];
        };
        /** @description One who puts patents into a pool. */
        "ipflow.licensing.v1.PatentPoolMember": {
            holder: components["schemas"]["ipflow.pool.v1.Party"];
            /** @default [] */
            patentNumbers?: string[];
            /**
             * @description 分配比例 in millionths; all members' add up to 1,000,000.
             * @default 0
             */
            sharePpm?: number;
        };
        /** @description What one member gets of a fee. */
        "ipflow.licensing.v1.PatentPoolShare": {
            /**
             * Format: int64
             * @default 0
             */
            amountFen?: string;
            member: string;
        };
        /** @description Not paid by the last day. */
        "ipflow.licensing.v1.PaymentDefaulted": {
            dueId: string;
            /** Format: date */
            effectiveOn: string;
            /** @description 信用推送: the event the credit platform is told. */
            licensee: string;
            licenseId: string;
            /**
             * Format: int64
             * @default 0
             */
            owedFen?: string;
        };
        /** @description A trigger was met: the sum is due. */
        "ipflow.licensing.v1.PaymentFellDue": {
            /**
             * Format: int64
             * @default 0
             */
            amountFen?: string;
            /** @description Names the sum: `<ordinal>`, or `<ordinal>/<report id>` for a revenue share. */
            dueId: string;
            /** Format: date */
            effectiveOn: string;
            licenseId: string;
            /** @default 0 */
            ordinal?: number;
            /** Format: date */
            payBy: string;
        };
        "ipflow.licensing.v1.PaymentMade": {
            dueId: string;
            /** Format: date */
            effectiveOn: string;
            licenseId: string;
            /**
             * Format: int64
             * @default 0
             */
            paidFen?: string;
            paymentReference: string;
        };
        /** @description A contract took effect whose recordal is awaited: the clock runs from here. */
        "ipflow.licensing.v1.RecordalAwaited": {
            announcedBy: string;
            clockId: string;
            contractNumber: string;
            /** Format: date */
            dueOn: string;
            /** Format: date */
            effectiveOn: string;
            /** Format: date */
            inEffectOn: string;
            /** @default [] */
            patentNumbers?: string[];
        };
        /** @description 备案期限提醒: the three months run out soon, or have. */
        "ipflow.licensing.v1.RecordalReminded": {
            clockId: string;
            /** Format: date */
            dueOn: string;
            /** Format: date */
            effectiveOn: string;
            /**
             * @description A stage of the clock: soon, last_day, late.
             * @enum {string}
             */
            stage: "soon" | "last_day" | "late";
        };
        /** @description The awaited contract was filed for recordal, or fell away. */
        "ipflow.licensing.v1.RecordalSettled": {
            clockId: string;
            /** Format: date */
            effectiveOn: string;
            /** @description The license that was filed; absent when the contract fell away. */
            licenseId?: string;
            reason: string;
        };
        /** @description 奖酬计算书: the reward on the net income of one license or transfer. */
        "ipflow.licensing.v1.RewardStated": {
            /**
             * Format: int64
             * @description 成本: what was spent on the license or transfer itself, taxes included.
             * @default 0
             */
            costsFen?: string;
            /** Format: date */
            effectiveOn: string;
            /**
             * Format: int64
             * @default 0
             */
            incomeFen?: string;
            institution: string;
            /** @default [] */
            inventors?: components["schemas"]["ipflow.licensing.v1.InventorReward"][];
            /** @description The license the income came from; absent when it came from a transfer. */
            licenseId?: string;
            /**
             * Format: int64
             * @default 0
             */
            netFen?: string;
            /** @default [] */
            patentNumbers?: string[];
            /**
             * Format: int64
             * @default 0
             */
            rewardFen?: string;
            /** @description 规章制度 or 约定 the share rests on; absent when it rests on the law. */
            ruleReference?: string;
            /**
             * @description 提取比例 in millionths of the net income, and the least the law asks for when nothing else is agreed.
             * @default 0
             */
            sharePpm?: number;
            statedBy: string;
            statementId: string;
            /** @default 0 */
            statutorySharePpm?: number;
            /** @description 转让, in words: the contract or the registration. */
            transferReference?: string;
            /** @default [] */
            warnings?: components["schemas"]["ipflow.licensing.v1.Warning"][];
        };
        /** @description 退还: the licensee gives the license back within the trial and owes nothing further. */
        "ipflow.licensing.v1.TrialReturned": {
            /** Format: date */
            effectiveOn: string;
            licenseId: string;
            reason: string;
        };
        /** @description 试用期开始. */
        "ipflow.licensing.v1.TrialStarted": {
            /** Format: date */
            effectiveOn: string;
            /** @default [] */
            guarantees?: components["schemas"]["ipflow.licensing.v1.Guarantee"][];
            /** @default [] */
            installments?: components["schemas"]["ipflow.licensing.v1.Installment"][];
            licensee: components["schemas"]["ipflow.pool.v1.Party"];
            licenseId: string;
            /** @default [] */
            patents?: components["schemas"]["ipflow.pool.v1.PatentSnapshot"][];
            /**
             * @description deferred 延期, staged 分期, conditional 附条件, revenue_share 收入提成.
             * @enum {string}
             */
            scheduleKind: "deferred" | "staged" | "conditional" | "revenue_share";
            startedBy: string;
            /** Format: date */
            trialFrom: string;
            /** Format: date */
            trialUntil: string;
        };
        /** @description 付清: every sum is paid. */
        "ipflow.licensing.v1.UseFirstSettled": {
            /** Format: date */
            effectiveOn: string;
            licenseId: string;
            /**
             * Format: int64
             * @default 0
             */
            paidFen?: string;
        };
        /** @description The licensee reports what it sold and made. */
        "ipflow.licensing.v1.UseReported": {
            /** Format: date */
            effectiveOn: string;
            licenseId: string;
            /** @default [] */
            milestones?: string[];
            /**
             * Format: int64
             * @default 0
             */
            outputPieces?: string;
            /** Format: date */
            periodFrom: string;
            /** Format: date */
            periodUntil: string;
            reportedBy: string;
            reportId: string;
            /**
             * Format: int64
             * @description Of the period reported, not since the start.
             * @default 0
             */
            salesFen?: string;
        };
        /** @description A warning that does not stop the case: the code and the sentence shown. */
        "ipflow.licensing.v1.Warning": {
            article?: string;
            code: string;
            message: string;
        };
        /** @description 议程. */
        "ipflow.market.v1.AgendaItem": {
            speaker?: string;
            /** Format: date-time */
            startsAt: string;
            title: string;
        };
        /** @description The holder releases the last stage to this one contact, under the agreement named. */
        "ipflow.market.v1.ConfidentialDisclosed": {
            /** @description 保密协议编号. */
            agreementNumber: string;
            contactId: string;
            /** Format: date */
            effectiveOn: string;
        };
        /** @description Both sides now see each other's contact and the second stage of disclosure. */
        "ipflow.market.v1.ContactAccepted": {
            contactId: string;
            /** Format: date */
            effectiveOn: string;
        };
        /** @description 对接结果: what came of it. */
        "ipflow.market.v1.ContactConcluded": {
            contactId: string;
            /** Format: date */
            effectiveOn: string;
            /** @description The stream of the case: transfer-…, license-…, loan-…; absent when nothing came of it. */
            ledTo?: string;
            note?: string;
            /**
             * @description contracted 已签约, no_agreement 未达成.
             * @enum {string}
             */
            outcome: "contracted" | "no_agreement";
        };
        "ipflow.market.v1.ContactDeclined": {
            contactId: string;
            /** Format: date */
            effectiveOn: string;
            reason: string;
        };
        /** @description 对接请求: somebody wants to talk about a posting, or about a patent that was matched to it. */
        "ipflow.market.v1.ContactRequested": {
            /** @description Who posted it, and answers. */
            askedOf: string;
            contactId: string;
            contactName: string;
            contactPhone: string;
            /** Format: date */
            effectiveOn: string;
            /**
             * @description matched 平台匹配, searched 检索发现, matchmaking 对接活动.
             * @enum {string}
             */
            foundBy: "matched" | "searched" | "matchmaking";
            message: string;
            /** @description What the requester brings: a posting of its own, or patents of the pool by number. */
            ownPostingId?: string;
            /** @default [] */
            patentNumbers?: string[];
            postingId: string;
            requestedBy: string;
            requester: components["schemas"]["ipflow.pool.v1.Party"];
        };
        /** @description 公示. */
        "ipflow.market.v1.DataIpAnnounced": {
            announcedBy: string;
            dataIpId: string;
            /** Format: date */
            effectiveOn: string;
            /** Format: date */
            until: string;
        };
        /** @description 变更: holders or what is said of it. */
        "ipflow.market.v1.DataIpChanged": {
            changedBy: string;
            content: components["schemas"]["ipflow.market.v1.DataIpContent"];
            dataIpId: string;
            /** Format: date */
            effectiveOn: string;
            /** @default [] */
            holders?: components["schemas"]["ipflow.pool.v1.Party"][];
        };
        /** @description 变更申请 by the holder; the office looks at it before anything changes. */
        "ipflow.market.v1.DataIpChangeRequested": {
            content: components["schemas"]["ipflow.market.v1.DataIpContent"];
            dataIpId: string;
            /** Format: date */
            effectiveOn: string;
            /** @default [] */
            holders?: components["schemas"]["ipflow.pool.v1.Party"][];
            reason: string;
            requestedBy: string;
        };
        /** @description The change asked for is not made. */
        "ipflow.market.v1.DataIpChangeReturned": {
            dataIpId: string;
            /** Format: date */
            effectiveOn: string;
            reason: string;
            returnedBy: string;
        };
        /** @description 数据知识产权申请的内容 (湖北省数据知识产权登记管理办法(试行)). */
        "ipflow.market.v1.DataIpContent": {
            depositNumber: string;
            /** @description 存证: SHA-256 of the sample that was deposited, with the deposit's number. */
            depositSha256: string;
            /** @default [] */
            evidence?: components["schemas"]["ipflow.market.v1.Evidence"][];
            /** @description 所属行业, GB/T 4754-2017. */
            industryCode: string;
            /** @description 数据知识产权名称. */
            name: string;
            /** @description Price asked on the exchanges; absent means 面议. */
            price?: components["schemas"]["ipflow.market.v1.PriceBand"];
            /**
             * Format: int64
             * @default 0
             */
            recordCount?: string;
            /** @description 算法规则简要说明: what makes it an intellectual achievement. */
            rules: string;
            /** @description 应用场景. */
            scenario: string;
            /**
             * @description 数据来源: own 自行产生, public 公共数据, licensed 协议取得, collected 依法采集.
             * @enum {string}
             */
            source: "own" | "public" | "licensed" | "collected";
            /** @description 数据结构规模, in words and in records. */
            structure: string;
            /**
             * @description 更新频率 in days; 0 when it is not updated.
             * @default 0
             */
            updateDays?: number;
        };
        "ipflow.market.v1.DataIpCorrected": {
            content: components["schemas"]["ipflow.market.v1.DataIpContent"];
            correctedBy: string;
            dataIpId: string;
            /** Format: date */
            effectiveOn: string;
        };
        "ipflow.market.v1.DataIpCorrectionRequested": {
            dataIpId: string;
            /** @default [] */
            defects?: string[];
            /** Format: date */
            dueOn: string;
            /** Format: date */
            effectiveOn: string;
            requestedBy: string;
        };
        /** @description The end: before the registration 撤回, after it 注销, 撤销 or 期满. */
        "ipflow.market.v1.DataIpEnded": {
            /**
             * @description withdrawn 撤回, cancelled 注销, revoked 撤销, expired 期满.
             * @enum {string}
             */
            cause: "withdrawn" | "cancelled" | "revoked" | "expired";
            dataIpId: string;
            /** Format: date */
            effectiveOn: string;
            endedBy: string;
            /** @description Of the listing that ends with it; absent when it was never listed. */
            listingRevision?: number;
            reason: string;
        };
        "ipflow.market.v1.DataIpFiled": {
            /**
             * @description 申请人, all of them.
             * @default []
             */
            applicants?: components["schemas"]["ipflow.pool.v1.Party"][];
            content: components["schemas"]["ipflow.market.v1.DataIpContent"];
            dataIpId: string;
            divisionCode: string;
            /** Format: date */
            effectiveOn: string;
            filedBy: string;
        };
        /** @description 登记即流通: on the exchanges from the moment it is registered; said again with a higher revision when it changes. */
        "ipflow.market.v1.DataIpListed": {
            certificateNumber: string;
            content: components["schemas"]["ipflow.market.v1.DataIpContent"];
            dataIpId: string;
            /** Format: date */
            effectiveOn: string;
            /** @default [] */
            holders?: components["schemas"]["ipflow.pool.v1.Party"][];
            /** @default 0 */
            revision?: number;
            /** Format: date */
            validUntil: string;
        };
        /** @description 停牌 everywhere: an objection is open. */
        "ipflow.market.v1.DataIpListingSuspended": {
            dataIpId: string;
            /** Format: date */
            effectiveOn: string;
            objectionId: string;
            /** @default 0 */
            revision?: number;
        };
        /** @description 异议, during the notice or after the registration. */
        "ipflow.market.v1.DataIpObjected": {
            dataIpId: string;
            /** Format: date */
            effectiveOn: string;
            /** @default [] */
            evidence?: components["schemas"]["ipflow.market.v1.Evidence"][];
            filedBy: string;
            grounds: string;
            objectionId: string;
            objector: components["schemas"]["ipflow.pool.v1.Party"];
        };
        "ipflow.market.v1.DataIpObjectionDecided": {
            dataIpId: string;
            decidedBy: string;
            /**
             * @description upheld 成立, dismissed 不成立.
             * @enum {string}
             */
            decision: "upheld" | "dismissed";
            /** Format: date */
            effectiveOn: string;
            objectionId: string;
            reason: string;
        };
        "ipflow.market.v1.DataIpRefused": {
            dataIpId: string;
            /** Format: date */
            effectiveOn: string;
            /** @default [] */
            reasons?: components["schemas"]["ipflow.pool.v1.Reason"][];
            refusedBy: string;
        };
        /** @description 登记发证. */
        "ipflow.market.v1.DataIpRegistered": {
            certificateNumber: string;
            content: components["schemas"]["ipflow.market.v1.DataIpContent"];
            dataIpId: string;
            divisionCode: string;
            /** Format: date */
            effectiveOn: string;
            /** @default [] */
            holders?: components["schemas"]["ipflow.pool.v1.Party"][];
            registeredBy: string;
            /** Format: date */
            validUntil: string;
        };
        "ipflow.market.v1.DataIpRenewed": {
            dataIpId: string;
            /** Format: date */
            effectiveOn: string;
            renewedBy: string;
            /** Format: date */
            validUntil: string;
        };
        /** @description 需求: a problem that wants a patent. */
        "ipflow.market.v1.Demand": {
            /** @description 预算. */
            budget?: components["schemas"]["ipflow.market.v1.PriceBand"];
            /** @description The least 技术成熟度 that helps. */
            maturityLevelMin?: number;
            /** @default [] */
            modes?: ("transfer" | "license" | "open_license" | "use_first_pay_later" | "investment")[];
            /**
             * Format: date
             * @description When it must be solved.
             */
            neededBy?: string;
            /** @description 技术难题 in words; what the matching reads. */
            problem: string;
            /** @description Who wants it. */
            seeker: components["schemas"]["ipflow.pool.v1.Party"];
        };
        /** @description 证明材料: a paper behind a statement, named by what it is and by the digest of its file. */
        "ipflow.market.v1.Evidence": {
            /** @description SHA-256 of the file, hex. */
            sha256?: string;
            /** @description What it is, e.g. 检测报告, 中试报告, 订单合同. */
            title: string;
            /** @description Where the public may read it. */
            url?: string;
        };
        /** @description 转化基地、运营中心、示范企业: asks to be recognised. */
        "ipflow.market.v1.InstitutionFiled": {
            /** Format: date */
            effectiveOn: string;
            /** @default [] */
            evidence?: components["schemas"]["ipflow.market.v1.Evidence"][];
            /**
             * @description Facts by name of the field as the notice of the day asks for them, in words.
             * @default {}
             */
            facts?: {
                [key: string]: string;
            };
            filedBy: string;
            institution: components["schemas"]["ipflow.pool.v1.Party"];
            institutionId: string;
            /**
             * @description conversion_base 高校转化基地, operation_center 产业专利运营中心, model_enterprise 专利产业化示范企业.
             * @enum {string}
             */
            kind: "conversion_base" | "operation_center" | "model_enterprise";
            /**
             * @description 1 for the first, +1 each time it is filed again.
             * @default 0
             */
            revision?: number;
        };
        /** @description 认定, for a term. */
        "ipflow.market.v1.InstitutionRecognised": {
            /** Format: date */
            effectiveOn: string;
            institutionId: string;
            /** @description 认定编号. */
            number: string;
            recognisedBy: string;
            /** Format: date */
            validUntil: string;
        };
        /** @description 年度指标: said again, it replaces what was said of the year. */
        "ipflow.market.v1.InstitutionReported": {
            /** Format: date */
            effectiveOn: string;
            /**
             * @description Counts as they are, amounts in fen, by name of the indicator.
             * @default {}
             */
            indicators?: {
                [key: string]: string;
            };
            institutionId: string;
            /** @default 0 */
            year?: number;
        };
        "ipflow.market.v1.InstitutionReturned": {
            /** Format: date */
            effectiveOn: string;
            institutionId: string;
            reason: string;
            returnedBy: string;
        };
        "ipflow.market.v1.InstitutionRevoked": {
            /** Format: date */
            effectiveOn: string;
            institutionId: string;
            reason: string;
            revokedBy: string;
        };
        /** @description Who posted it says whether it comes. */
        "ipflow.market.v1.InvitationAnswered": {
            /** @default false */
            attends?: boolean;
            /** Format: date */
            effectiveOn: string;
            matchmakingId: string;
            postingId: string;
        };
        /** @description 匹配反馈: somebody concerned says whether a recommended pair is of use; the last word of each counts. */
        "ipflow.market.v1.MatchJudged": {
            demandId: string;
            /** Format: date */
            effectiveOn: string;
            judgedBy: string;
            /** @description `<demand posting id>.<patent number>`. */
            matchId: string;
            patentNumber: string;
            reason?: string;
            /** @default false */
            relevant?: boolean;
            /**
             * @description Of the scores that were shown.
             * @default 0
             */
            ruleVersion?: number;
            /** @default 0 */
            scorePpm?: number;
        };
        /** @description 供需对接活动 of an area and a field. */
        "ipflow.market.v1.MatchmakingAnnounced": {
            /** @default [] */
            agenda?: components["schemas"]["ipflow.market.v1.AgendaItem"][];
            /**
             * @description 领域: IPC symbols or prefixes.
             * @default []
             */
            classes?: string[];
            /**
             * @description 片区: divisions it is for; none means the whole province.
             * @default []
             */
            divisionCodes?: string[];
            /** Format: date */
            effectiveOn: string;
            /** Format: date */
            heldOn: string;
            industryCode?: string;
            matchmakingId: string;
            name: string;
            organizedBy: string;
            place: string;
        };
        "ipflow.market.v1.MatchmakingCancelled": {
            /** Format: date */
            effectiveOn: string;
            matchmakingId: string;
            reason: string;
        };
        /** @description It says everything again: day, place, agenda. */
        "ipflow.market.v1.MatchmakingChanged": {
            /** @default [] */
            agenda?: components["schemas"]["ipflow.market.v1.AgendaItem"][];
            /** Format: date */
            effectiveOn: string;
            /** Format: date */
            heldOn: string;
            matchmakingId: string;
            place: string;
            reason: string;
        };
        /** @description 洽谈安排: a supply and a demand that both attend get a table and a time. */
        "ipflow.market.v1.MeetingArranged": {
            demandId: string;
            /** Format: date */
            effectiveOn: string;
            matchmakingId: string;
            meetingId: string;
            /** Format: date-time */
            startsAt: string;
            supplyId: string;
            /** @default 0 */
            tableNumber?: number;
        };
        /** @description 洽谈结果. */
        "ipflow.market.v1.MeetingHeld": {
            /** Format: date */
            effectiveOn: string;
            matchmakingId: string;
            meetingId: string;
            note?: string;
            /**
             * @description agreed 达成意向, follow_up 继续洽谈, none 未达成.
             * @enum {string}
             */
            outcome: "agreed" | "follow_up" | "none";
        };
        /** @description A contract came of a meeting, then or later. */
        "ipflow.market.v1.MeetingLinked": {
            /** Format: date */
            effectiveOn: string;
            /** @description The stream of the case: transfer-…, license-…, loan-…. */
            ledTo: string;
            matchmakingId: string;
            meetingId: string;
        };
        /** @description 来源 of a posting that a partner platform passed on. */
        "ipflow.market.v1.Origin": {
            /**
             * @description Others that passed on the same, as `<partner>.<its number>`.
             * @default []
             */
            alsoFrom?: string[];
            externalId: string;
            partnerId: string;
            url?: string;
        };
        /** @description 结束: by who posted it; solved when a contract came of it. */
        "ipflow.market.v1.PostingClosed": {
            /** Format: date */
            effectiveOn: string;
            /** @description The stream of the case it led to, e.g. transfer-0192…; absent when withdrawn. */
            ledTo?: string;
            /**
             * @description solved 已达成, withdrawn 不再需要.
             * @enum {string}
             */
            outcome: "solved" | "withdrawn";
            postingId: string;
            reason: string;
        };
        /** @description What a posting says, whole: an amendment says it again. */
        "ipflow.market.v1.PostingContent": {
            /** @description 产业链, by its code in the policy of the day. */
            chain?: string;
            /**
             * @description 技术领域: IPC symbols or prefixes.
             * @default []
             */
            classes?: string[];
            /** @description 联系人: shown once a contact request was accepted; what is published leaves it out. */
            contactName?: string;
            contactPhone?: string;
            demand?: components["schemas"]["ipflow.market.v1.Demand"];
            /** @description 市州. */
            divisionCode?: string;
            /** @description 国民经济行业, GB/T 4754-2017. */
            industryCode?: string;
            /**
             * @description supply 供给, demand 需求; never changes.
             * @enum {string}
             */
            kind: "supply" | "demand";
            /** @description 来源: the partner platform it came from, and its number there; absent for what was posted here. */
            origin?: components["schemas"]["ipflow.market.v1.Origin"];
            /** @description For everybody. */
            summary: string;
            /** @description The one that its kind asks for. */
            supply?: components["schemas"]["ipflow.market.v1.Supply"];
            /** @default [] */
            tags?: string[];
            title: string;
            /**
             * Format: date
             * @description 有效期: the posting expires the day after.
             */
            validUntil: string;
        };
        /** @description 到期: its days are over. */
        "ipflow.market.v1.PostingExpired": {
            /** Format: date */
            effectiveOn: string;
            postingId: string;
        };
        /** @description 邀请: a published supply or demand is asked to come. */
        "ipflow.market.v1.PostingInvited": {
            /** Format: date */
            effectiveOn: string;
            /**
             * @description supply or demand.
             * @enum {string}
             */
            kind: "supply" | "demand";
            matchmakingId: string;
            postedBy: string;
            postingId: string;
        };
        /** @description 发布: a reviewer let it through; everybody sees its content, which holds nothing that is disclosed in stages. */
        "ipflow.market.v1.PostingPublished": {
            content: components["schemas"]["ipflow.market.v1.PostingContent"];
            /** Format: date */
            effectiveOn: string;
            postedBy: string;
            postingId: string;
            publishedBy: string;
            /** @default 0 */
            revision?: number;
        };
        /** @description 退回: to be mended and handed in again. */
        "ipflow.market.v1.PostingReturned": {
            /** Format: date */
            effectiveOn: string;
            postingId: string;
            reason: string;
            reasonCode: string;
            returnedBy: string;
            /** @default 0 */
            revision?: number;
        };
        /** @description 供需信息 was handed in, or handed in again with changes; what was published before stays until this is. */
        "ipflow.market.v1.PostingSubmitted": {
            content: components["schemas"]["ipflow.market.v1.PostingContent"];
            /** Format: date */
            effectiveOn: string;
            postedBy: string;
            postingId: string;
            /**
             * @description 1 for the first, +1 each time it is handed in again.
             * @default 0
             */
            revision?: number;
            /** @description The person or system that handed it in; somebody else must review it. */
            submittedBy?: string;
        };
        /** @description 下架: taken from view by the office, or because its patents are not to be had any more. */
        "ipflow.market.v1.PostingTakenDown": {
            /** Format: date */
            effectiveOn: string;
            postingId: string;
            reason: string;
            reasonCode: string;
            takenDownBy: string;
        };
        /** @description 价格意向: what is asked or may be spent, in fen; both ends absent means 面议. */
        "ipflow.market.v1.PriceBand": {
            /** Format: int64 */
            fromFen?: string;
            /** @description 提成比例 in millionths of net sales. */
            royaltyPpm?: number;
            /** Format: int64 */
            toFen?: string;
        };
        "ipflow.market.v1.ProductCancelled": {
            /** Format: date */
            effectiveOn: string;
            productId: string;
            reason: string;
        };
        /** @description 专利产品备案: a product, the patents in it, and what it brings. */
        "ipflow.market.v1.ProductFiled": {
            /** Format: date */
            effectiveOn: string;
            enterprise: components["schemas"]["ipflow.pool.v1.Party"];
            /** @default [] */
            evidence?: components["schemas"]["ipflow.market.v1.Evidence"][];
            filedBy: string;
            /** @description 国民经济行业, GB/T 4754-2017. */
            industryCode: string;
            model?: string;
            name: string;
            /**
             * Format: int64
             * @description 产值 of the last full year, in fen.
             * @default 0
             */
            outputFen?: string;
            /** @default 0 */
            outputYear?: number;
            /** @default [] */
            patents?: components["schemas"]["ipflow.pool.v1.PatentSnapshot"][];
            productId: string;
            /** @default 0 */
            revision?: number;
        };
        /** @description 年度产值 of a recorded product; said again, it replaces what was said of the year. */
        "ipflow.market.v1.ProductOutputReported": {
            /** Format: date */
            effectiveOn: string;
            /**
             * Format: int64
             * @default 0
             */
            outputFen?: string;
            productId: string;
            /** @default 0 */
            year?: number;
        };
        /** @description 备案. */
        "ipflow.market.v1.ProductRecorded": {
            /** Format: date */
            effectiveOn: string;
            /** @description 备案编号. */
            number: string;
            productId: string;
            recordedBy: string;
            /** @default 0 */
            revision?: number;
        };
        "ipflow.market.v1.ProductReturned": {
            /** Format: date */
            effectiveOn: string;
            productId: string;
            reason: string;
            returnedBy: string;
        };
        /** @description 供给: one patent or a package, with the terms asked. */
        "ipflow.market.v1.Supply": {
            /** @description Shown once the holder accepted a contact request: 分级披露. */
            disclosedOnContact?: string;
            /** @description Shown only to those it is released to one by one, under a confidentiality agreement. */
            disclosedUnderNda?: string;
            /** @default [] */
            maturityEvidence?: components["schemas"]["ipflow.market.v1.Evidence"][];
            /** @description 技术成熟度, 1 to 9 (GB/T 22900), with its papers. */
            maturityLevel?: number;
            /**
             * @description 合作方式: transfer, license, open_license, use_first_pay_later, investment 作价入股.
             * @default []
             */
            modes?: ("transfer" | "license" | "open_license" | "use_first_pay_later" | "investment")[];
            /**
             * @description Each as it stood when it was offered.
             * @default []
             */
            patents?: components["schemas"]["ipflow.pool.v1.PatentSnapshot"][];
            price?: components["schemas"]["ipflow.market.v1.PriceBand"];
            /** @default [] */
            valuations?: components["schemas"]["ipflow.market.v1.Valuation"][];
        };
        /** @description 估值: one method's answer, with what went in, so that anybody can work it out again. */
        "ipflow.market.v1.Valuation": {
            /**
             * @description 参数, by name; amounts in fen, rates in millionths, years as they are.
             * @default {}
             */
            inputs?: {
                [key: string]: string;
            };
            /**
             * @description cost 成本法, market 市场法, income 收益法.
             * @enum {string}
             */
            method: "cost" | "market" | "income";
            /**
             * @description Version of the formula that was used.
             * @default 0
             */
            ruleVersion?: number;
            /** Format: date */
            valuedOn: string;
            /**
             * Format: int64
             * @default 0
             */
            valueFen?: string;
        };
        /** @description Every patent of the case is held for it. */
        "ipflow.pool.v1.ClaimGranted": {
            /** @description The stream of the case, e.g. license-0192…. */
            caseRef: string;
            claimId: string;
            /**
             * Format: date-time
             * @description Unless the case is registered by then, the claim lapses.
             */
            expiresAt: string;
            kind: string;
            /** @default [] */
            patentNumbers?: string[];
        };
        /** @description None of them is: the reasons, all at once. Also said when a registered case finds its claim lapsed and the patent taken. */
        "ipflow.pool.v1.ClaimRefused": {
            caseRef: string;
            claimId: string;
            kind: string;
            /** @default [] */
            patentNumbers?: string[];
            /** @default [] */
            reasons?: components["schemas"]["ipflow.pool.v1.Reason"][];
        };
        /** @description 登记簿核对: the gazette says one thing of the patent and the pool holds another; a case until somebody settles it. */
        "ipflow.pool.v1.DiscrepancyFound": {
            /** @description 公报代码 and day, as the gazette has them. */
            code: string;
            discrepancyId: string;
            /** Format: date */
            effectiveOn: string;
            gazetteImportId: string;
            /** @description What each side says, in words. */
            gazetteSays: string;
            /**
             * @description 权利人 and 登记号 as the gazette states them; absent when it states none.
             * @default []
             */
            holders?: string[];
            /**
             * @description unknown_patent 库中无此专利, status 法律状态不符, order 公告次序不符, holder 权利人不符, encumbrance 权利负担不符.
             * @enum {string}
             */
            kind: "unknown_patent" | "status" | "order" | "holder" | "encumbrance";
            patentNumber: string;
            poolSays: string;
            /** Format: date */
            publishedOn: string;
            registrationNumber?: string;
        };
        /** @description 差异处理. */
        "ipflow.pool.v1.DiscrepancySettled": {
            discrepancyId: string;
            /** Format: date */
            effectiveOn: string;
            /**
             * @description gazette_taken 以公报为准, pool_kept 以库为准, not_ours 与本库无关.
             * @enum {string}
             */
            outcome: "gazette_taken" | "pool_kept" | "not_ours";
            reason: string;
            settledBy: string;
        };
        /** @description Somebody holds the patent for a case: a transfer, pledge, license, suspension or preservation. */
        "ipflow.pool.v1.EncumbranceClaimed": {
            /** @description 权利负担的权利人, e.g. the pledgee. */
            beneficiary?: string;
            /** @description The case it serves, e.g. transfer-0192…. */
            caseRef: string;
            claimId: string;
            /**
             * @description Claims whose beneficiary consented to this one (pledgee's consent, 民法典第四百四十四条).
             * @default []
             */
            consentedClaimIds?: string[];
            /**
             * Format: date-time
             * @description The claim lapses then unless confirmed; absent when it is in force at once (court, authority).
             */
            expiresAt?: string;
            /** @enum {string} */
            kind: "transfer" | "pledge" | "exclusive_license" | "sole_license" | "ordinary_license" | "open_license" | "suspension" | "preservation";
            patentNumber: string;
            /** @description What a license covers; absent for everything else, and for a license that covers all of the patent. */
            scope?: components["schemas"]["ipflow.pool.v1.LicenseScope"];
        };
        /** @description The case was registered: the claim is in force until released. */
        "ipflow.pool.v1.EncumbranceConfirmed": {
            claimId: string;
            /** Format: date */
            effectiveOn: string;
            patentNumber: string;
        };
        /** @description Nobody confirmed the claim in time. */
        "ipflow.pool.v1.EncumbranceExpired": {
            claimId: string;
            /** Format: date-time */
            expiredAt: string;
            patentNumber: string;
        };
        /** @description The case ended, or was cancelled, withdrawn or refused. */
        "ipflow.pool.v1.EncumbranceReleased": {
            claimId: string;
            /** Format: date */
            effectiveOn: string;
            patentNumber: string;
            reason: string;
        };
        /** @description The register shows other holders: a transfer was registered, corrected or revoked. */
        "ipflow.pool.v1.HoldersChanged": {
            /** @default [] */
            after?: components["schemas"]["ipflow.pool.v1.Party"][];
            /** @default [] */
            before?: components["schemas"]["ipflow.pool.v1.Party"][];
            /** Format: date */
            effectiveOn: string;
            patentNumber: string;
            transferId: string;
        };
        /** @description The register published a legal event of the patent, by its gazette code. */
        "ipflow.pool.v1.LegalEventRecorded": {
            /**
             * @description GR01 授权, CF01 未缴年费终止, GP01 滞纳期, RR01 恢复, CX01 期满, AV01 放弃, IW01 全部无效, IP01 部分无效.
             * @enum {string}
             */
            code: "GR01" | "GP01" | "GP02" | "CF01" | "RR01" | "CX01" | "AV01" | "IW01" | "IP01";
            /** Format: date */
            effectiveOn: string;
            note?: string;
            patentNumber: string;
        };
        /** @description 许可范围: what a license covers. Two licenses meet only where term, territory and mode all meet (技术合同解释第二十八条). */
        "ipflow.pool.v1.LicenseScope": {
            /**
             * Format: date
             * @description 许可期限, both days included.
             */
            from: string;
            /**
             * @description 实施方式 (专利法第十一条); none means every mode.
             * @default []
             */
            modes?: ("make" | "use" | "offer" | "sell" | "import")[];
            /**
             * @description 地域范围: GB/T 2260 codes of provinces (420000), divisions or counties; none means everywhere.
             * @default []
             */
            territories?: string[];
            /** Format: date */
            until: string;
        };
        /** @description 权利人: who holds, gives or takes a right. */
        "ipflow.pool.v1.Party": {
            /** @description ISO 3166 code of the party's seat; HK, MO and TW stand on their own; absent means the mainland. */
            country?: string;
            /** @description 市州, GB/T 2260; absent outside Hubei or when unknown. */
            divisionCode?: string;
            /**
             * @description 权利人类别: university 高等院校, institute 科研单位, enterprise 企业, person 个人, other 其他.
             * @enum {string}
             */
            kind: "university" | "institute" | "enterprise" | "person" | "other";
            name: string;
            /** @description Share of a co-owned right in millionths (1,000,000 = the whole); absent when not agreed. */
            sharePpm?: number;
            /** @description 统一社会信用代码, GB 32100-2015. */
            uscc?: string;
        };
        /** @description Its facts changed: an import brought other values, or somebody corrected them. */
        "ipflow.pool.v1.PatentAmended": {
            after: components["schemas"]["ipflow.pool.v1.PatentFacts"];
            before: components["schemas"]["ipflow.pool.v1.PatentFacts"];
            /** Format: date */
            effectiveOn: string;
            importId?: string;
            patentNumber: string;
        };
        /** @description A patent left the pool. */
        "ipflow.pool.v1.PatentDelisted": {
            /** Format: date */
            effectiveOn: string;
            facts: components["schemas"]["ipflow.pool.v1.PatentFacts"];
            patentNumber: string;
            reason: string;
        };
        /** @description 著录项目: what the register says of a patent, and how the pool files it. */
        "ipflow.pool.v1.PatentFacts": {
            abstract?: string;
            address?: string;
            agency?: string;
            /**
             * @description 意向方式: transfer, license, open_license, use_first_pay_later, pledge.
             * @default []
             */
            askingModes?: ("transfer" | "license" | "open_license" | "use_first_pay_later" | "pledge")[];
            /**
             * @description 分类号, all of them.
             * @default []
             */
            classes?: string[];
            /** @description 市州 the pool files it under: the first holder's. */
            divisionCode?: string;
            /**
             * @description Columns of the source file that the pool has no field for, kept aside.
             * @default {}
             */
            extra?: {
                [key: string]: string;
            };
            /**
             * Format: date
             * @description 申请日.
             */
            filedOn?: string;
            /**
             * @description 分级: A, B, C or D by the scorecard in force; absent when not graded.
             * @enum {string}
             */
            grade?: "A" | "B" | "C" | "D";
            /**
             * Format: date
             * @description 授权公告日; absent while the application is pending.
             */
            grantedOn?: string;
            /**
             * @description 专利权人, first patentee first.
             * @default []
             */
            holders?: components["schemas"]["ipflow.pool.v1.Party"][];
            /** @description 国民经济行业, GB/T 4754-2017. */
            industryCode?: string;
            inventors?: string;
            /** @description 主分类号: IPC symbol `G06F 13/12`, or a Locarno class `14-02` for designs. */
            mainClass?: string;
            /** @description 技术成熟度, 1 to 9 (GB/T 22900). */
            maturityLevel?: number;
            /**
             * @description 专利类型: 发明, 实用新型, 外观设计.
             * @enum {string}
             */
            patentType: "invention" | "utility_model" | "design";
            /** @description 公开（公告）号. */
            publicationNumber?: string;
            /** @description 专利名称. */
            title: string;
        };
        /** @description 分级: a scorecard of a version gave the patent a grade, or somebody overrode it and said why. */
        "ipflow.pool.v1.PatentGraded": {
            after: components["schemas"]["ipflow.pool.v1.PatentFacts"];
            /** @description The facts with the grade they had, and with the one they have now. */
            before: components["schemas"]["ipflow.pool.v1.PatentFacts"];
            /** Format: date */
            effectiveOn: string;
            gradedBy: string;
            /** @description 人工调整理由; absent when the scorecard spoke. */
            overrideReason?: string;
            patentNumber: string;
            /**
             * @description Points by indicator, and their sum; empty and zero when overridden.
             * @default {}
             */
            points?: {
                [key: string]: number;
            };
            /** @default 0 */
            scorecardVersion?: number;
            /** @default 0 */
            totalPoints?: number;
        };
        /** @description A patent entered the pool. */
        "ipflow.pool.v1.PatentListed": {
            /** Format: date */
            effectiveOn: string;
            facts: components["schemas"]["ipflow.pool.v1.PatentFacts"];
            importId?: string;
            /** @description 法律状态 on entry, as the source states it; absent when it states none. */
            legalEvent?: string;
            /** @description The operation center that lists it. */
            listedBy: string;
            patentNumber: string;
        };
        /** @description A patent of a case, as it stood when the fact happened: what the figures are broken down by. */
        "ipflow.pool.v1.PatentSnapshot": {
            /** @description 市州 of the first holder. */
            divisionCode?: string;
            /**
             * Format: date
             * @description Last day of the right's term.
             */
            expiresOn?: string;
            /** @description Kind of the first holder. */
            holderKind: string;
            /** @default [] */
            holders?: components["schemas"]["ipflow.pool.v1.Party"][];
            industryCode?: string;
            mainClass?: string;
            patentNumber: string;
            patentType: string;
            title: string;
        };
        /** @description 拒绝理由: one reason, as the person who asked will read it. */
        "ipflow.pool.v1.Reason": {
            /** @description The law or rule behind it; absent when there is none. */
            article?: string;
            /** @description SCREAMING_SNAKE, stable. */
            code: string;
            message: string;
        };
        /** @description 更正: the register was wrong; the figures of the earlier revision are reversed and counted anew. */
        "ipflow.pool.v1.TransferCorrected": {
            /** @default 0 */
            correctsRevision?: number;
            /**
             * Format: date
             * @description The law's date of the registration, as corrected.
             */
            effectiveOn: string;
            /** @default [] */
            patents?: components["schemas"]["ipflow.pool.v1.TransferredPatent"][];
            reason: string;
            /** @default 0 */
            revision?: number;
            terms: components["schemas"]["ipflow.pool.v1.TransferTerms"];
            transferId: string;
        };
        /** @description 转让申请: the parties ask for registration; every patent of the contract is claimed with it. */
        "ipflow.pool.v1.TransferFiled": {
            /** Format: date */
            effectiveOn: string;
            filedBy: string;
            /** @description 来源: the stream that led to it, e.g. contact-0192…; absent when the parties came by themselves. */
            ledBy?: string;
            papers: components["schemas"]["ipflow.pool.v1.TransferPapers"];
            /** @default [] */
            patents?: components["schemas"]["ipflow.pool.v1.TransferredPatent"][];
            terms: components["schemas"]["ipflow.pool.v1.TransferTerms"];
            transferId: string;
        };
        /** @description 申请材料: the papers the checks ask for. */
        "ipflow.pool.v1.TransferPapers": {
            /**
             * @description Encumbrances whose beneficiary agreed in writing, by claim id (民法典第四百四十四条).
             * @default []
             */
            consentedClaimIds?: string[];
            /**
             * @description The transferee comes under foreign control, wherever its seat is.
             * @default false
             */
            controlChange?: boolean;
            /**
             * @description 共有人同意: names of holders who do not give but agree (专利法第十四条).
             * @default []
             */
            coOwnerConsents?: string[];
            /** @description 技术出口许可证号 for restricted, 技术出口合同登记证书号 for free technology. */
            exportCertificate?: string;
            /**
             * @description 技术出口类别: prohibited 禁止, restricted 限制, free 自由 (技术进出口管理条例).
             * @enum {string}
             */
            exportClass?: "prohibited" | "restricted" | "free";
            /** @description 知识产权对外转让审查意见书编号 (国办发〔2018〕19号). */
            foreignReviewNumber?: string;
            /**
             * Format: date
             * @description 公示期 of a public institution that sells by agreement (促进科技成果转化法第十八条).
             */
            publicityFrom?: string;
            /** Format: date */
            publicityUntil?: string;
        };
        /** @description What a transfer moves: one patent of the contract, as it stood when the fact happened. */
        "ipflow.pool.v1.TransferredPatent": {
            /** @description 市州 of the first holder before the transfer (supply side). */
            divisionCode?: string;
            /** @description Kind of the first holder before the transfer. */
            holderKind: string;
            /** @default [] */
            holdersBefore?: components["schemas"]["ipflow.pool.v1.Party"][];
            industryCode?: string;
            mainClass?: string;
            patentNumber: string;
            patentType: string;
            title: string;
        };
        "ipflow.pool.v1.TransferRefused": {
            /** Format: date */
            effectiveOn: string;
            reason: string;
            reasonCode: string;
            refusedBy: string;
            transferId: string;
        };
        /** @description 登记: the transfer takes effect now; ownership and the counters move. */
        "ipflow.pool.v1.TransferRegistered": {
            /** Format: date */
            effectiveOn: string;
            /** @default [] */
            patents?: components["schemas"]["ipflow.pool.v1.TransferredPatent"][];
            registeredBy: string;
            /**
             * @description 1 for the registration, +1 for each correction: names the figures a later reversal takes back.
             * @default 0
             */
            revision?: number;
            terms: components["schemas"]["ipflow.pool.v1.TransferTerms"];
            transferId: string;
        };
        /** @description 撤销: the registration is void; ownership and figures go back. */
        "ipflow.pool.v1.TransferRevoked": {
            /** Format: date */
            effectiveOn: string;
            reason: string;
            revokedBy: string;
            /** @default 0 */
            revokesRevision?: number;
            transferId: string;
        };
        /** @description What the parties agreed, or what the court or the law decided. */
        "ipflow.pool.v1.TransferTerms": {
            /**
             * Format: date
             * @description 合同签订日, or the day the deed, decision or judgment took effect.
             */
            agreedOn: string;
            contractNumber?: string;
            /**
             * @description contract 合同转让, inheritance 继承, merger 合并分立, judgment 裁判.
             * @enum {string}
             */
            kind: "contract" | "inheritance" | "merger" | "judgment";
            /**
             * Format: int64
             * @description 转让价款, in fen; absent when nothing is paid.
             */
            priceFen?: string;
            /** @default [] */
            transferees?: components["schemas"]["ipflow.pool.v1.Party"][];
            /**
             * @description 让与人: those of the holders who give their share away, by name as registered.
             * @default []
             */
            transferors?: string[];
        };
        "ipflow.pool.v1.TransferWithdrawn": {
            /** Format: date */
            effectiveOn: string;
            reason: string;
            transferId: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
/** Type of an event → its data. */
export interface EventData {
    "ipflow.delivery.v1.EndpointChanged": components["schemas"]["ipflow.delivery.v1.EndpointChanged"];
    "ipflow.delivery.v1.EndpointDisabled": components["schemas"]["ipflow.delivery.v1.EndpointDisabled"];
    "ipflow.delivery.v1.EndpointEnabled": components["schemas"]["ipflow.delivery.v1.EndpointEnabled"];
    "ipflow.delivery.v1.EndpointRegistered": components["schemas"]["ipflow.delivery.v1.EndpointRegistered"];
    "ipflow.delivery.v1.EndpointRemoved": components["schemas"]["ipflow.delivery.v1.EndpointRemoved"];
    "ipflow.delivery.v1.EndpointSecretRotated": components["schemas"]["ipflow.delivery.v1.EndpointSecretRotated"];
    "ipflow.delivery.v1.ListingDispatched": components["schemas"]["ipflow.delivery.v1.ListingDispatched"];
    "ipflow.delivery.v1.ListingReceived": components["schemas"]["ipflow.delivery.v1.ListingReceived"];
    "ipflow.delivery.v1.ListingUndelivered": components["schemas"]["ipflow.delivery.v1.ListingUndelivered"];
    "ipflow.delivery.v1.PartnerListingTaken": components["schemas"]["ipflow.delivery.v1.PartnerListingTaken"];
    "ipflow.delivery.v1.PartnerListingWithdrawn": components["schemas"]["ipflow.delivery.v1.PartnerListingWithdrawn"];
    "ipflow.delivery.v1.PartnerOldSecretEnded": components["schemas"]["ipflow.delivery.v1.PartnerOldSecretEnded"];
    "ipflow.delivery.v1.PartnerSecretRotated": components["schemas"]["ipflow.delivery.v1.PartnerSecretRotated"];
    "ipflow.delivery.v1.PartnerSet": components["schemas"]["ipflow.delivery.v1.PartnerSet"];
    "ipflow.delivery.v1.WebhookDelivered": components["schemas"]["ipflow.delivery.v1.WebhookDelivered"];
    "ipflow.delivery.v1.WebhookGivenUp": components["schemas"]["ipflow.delivery.v1.WebhookGivenUp"];
    "ipflow.financing.v1.BankAccessGranted": components["schemas"]["ipflow.financing.v1.BankAccessGranted"];
    "ipflow.financing.v1.BankAccessRevoked": components["schemas"]["ipflow.financing.v1.BankAccessRevoked"];
    "ipflow.financing.v1.BankCredentialIssued": components["schemas"]["ipflow.financing.v1.BankCredentialIssued"];
    "ipflow.financing.v1.CompensationClaimed": components["schemas"]["ipflow.financing.v1.CompensationClaimed"];
    "ipflow.financing.v1.CompensationPaid": components["schemas"]["ipflow.financing.v1.CompensationPaid"];
    "ipflow.financing.v1.CompensationRefused": components["schemas"]["ipflow.financing.v1.CompensationRefused"];
    "ipflow.financing.v1.CompensationReturned": components["schemas"]["ipflow.financing.v1.CompensationReturned"];
    "ipflow.financing.v1.CompensationReviewed": components["schemas"]["ipflow.financing.v1.CompensationReviewed"];
    "ipflow.financing.v1.CreditDrawn": components["schemas"]["ipflow.financing.v1.CreditDrawn"];
    "ipflow.financing.v1.CreditLineChanged": components["schemas"]["ipflow.financing.v1.CreditLineChanged"];
    "ipflow.financing.v1.CreditLineClosed": components["schemas"]["ipflow.financing.v1.CreditLineClosed"];
    "ipflow.financing.v1.CreditLineGranted": components["schemas"]["ipflow.financing.v1.CreditLineGranted"];
    "ipflow.financing.v1.CreditProductSet": components["schemas"]["ipflow.financing.v1.CreditProductSet"];
    "ipflow.financing.v1.CreditRestored": components["schemas"]["ipflow.financing.v1.CreditRestored"];
    "ipflow.financing.v1.EditionDiscarded": components["schemas"]["ipflow.financing.v1.EditionDiscarded"];
    "ipflow.financing.v1.EditionDrafted": components["schemas"]["ipflow.financing.v1.EditionDrafted"];
    "ipflow.financing.v1.EditionPublished": components["schemas"]["ipflow.financing.v1.EditionPublished"];
    "ipflow.financing.v1.EditionReturned": components["schemas"]["ipflow.financing.v1.EditionReturned"];
    "ipflow.financing.v1.EditionRowsFrozen": components["schemas"]["ipflow.financing.v1.EditionRowsFrozen"];
    "ipflow.financing.v1.EditionSubmitted": components["schemas"]["ipflow.financing.v1.EditionSubmitted"];
    "ipflow.financing.v1.EnterpriseDelisted": components["schemas"]["ipflow.financing.v1.EnterpriseDelisted"];
    "ipflow.financing.v1.EnterpriseProfiled": components["schemas"]["ipflow.financing.v1.EnterpriseProfiled"];
    "ipflow.financing.v1.EnterpriseWhitelisted": components["schemas"]["ipflow.financing.v1.EnterpriseWhitelisted"];
    "ipflow.financing.v1.FinancingApplied": components["schemas"]["ipflow.financing.v1.FinancingApplied"];
    "ipflow.financing.v1.FinancingApproved": components["schemas"]["ipflow.financing.v1.FinancingApproved"];
    "ipflow.financing.v1.FinancingDeclined": components["schemas"]["ipflow.financing.v1.FinancingDeclined"];
    "ipflow.financing.v1.FundContributed": components["schemas"]["ipflow.financing.v1.FundContributed"];
    "ipflow.financing.v1.FundEstablished": components["schemas"]["ipflow.financing.v1.FundEstablished"];
    "ipflow.financing.v1.FundGateMoved": components["schemas"]["ipflow.financing.v1.FundGateMoved"];
    "ipflow.financing.v1.FundPaidOut": components["schemas"]["ipflow.financing.v1.FundPaidOut"];
    "ipflow.financing.v1.FundRefunded": components["schemas"]["ipflow.financing.v1.FundRefunded"];
    "ipflow.financing.v1.FundRulesChanged": components["schemas"]["ipflow.financing.v1.FundRulesChanged"];
    "ipflow.financing.v1.InterestDeclared": components["schemas"]["ipflow.financing.v1.InterestDeclared"];
    "ipflow.financing.v1.KnowledgeValueGraded": components["schemas"]["ipflow.financing.v1.KnowledgeValueGraded"];
    "ipflow.financing.v1.LoanClassified": components["schemas"]["ipflow.financing.v1.LoanClassified"];
    "ipflow.financing.v1.LoanCovered": components["schemas"]["ipflow.financing.v1.LoanCovered"];
    "ipflow.financing.v1.LoanDisbursed": components["schemas"]["ipflow.financing.v1.LoanDisbursed"];
    "ipflow.financing.v1.LoanExtended": components["schemas"]["ipflow.financing.v1.LoanExtended"];
    "ipflow.financing.v1.LoanFellOverdue": components["schemas"]["ipflow.financing.v1.LoanFellOverdue"];
    "ipflow.financing.v1.LoanRecovered": components["schemas"]["ipflow.financing.v1.LoanRecovered"];
    "ipflow.financing.v1.LoanRepaid": components["schemas"]["ipflow.financing.v1.LoanRepaid"];
    "ipflow.financing.v1.LoanRepaymentReversed": components["schemas"]["ipflow.financing.v1.LoanRepaymentReversed"];
    "ipflow.financing.v1.LoanReversed": components["schemas"]["ipflow.financing.v1.LoanReversed"];
    "ipflow.financing.v1.LoanWrittenOff": components["schemas"]["ipflow.financing.v1.LoanWrittenOff"];
    "ipflow.financing.v1.OutcomeLinked": components["schemas"]["ipflow.financing.v1.OutcomeLinked"];
    "ipflow.financing.v1.PledgeAdmitted": components["schemas"]["ipflow.financing.v1.PledgeAdmitted"];
    "ipflow.financing.v1.PledgeCancelled": components["schemas"]["ipflow.financing.v1.PledgeCancelled"];
    "ipflow.financing.v1.PledgeChanged": components["schemas"]["ipflow.financing.v1.PledgeChanged"];
    "ipflow.financing.v1.PledgeClaimTransferred": components["schemas"]["ipflow.financing.v1.PledgeClaimTransferred"];
    "ipflow.financing.v1.PledgeCorrected": components["schemas"]["ipflow.financing.v1.PledgeCorrected"];
    "ipflow.financing.v1.PledgeCorrectionRequested": components["schemas"]["ipflow.financing.v1.PledgeCorrectionRequested"];
    "ipflow.financing.v1.PledgeEnforced": components["schemas"]["ipflow.financing.v1.PledgeEnforced"];
    "ipflow.financing.v1.PledgeFiled": components["schemas"]["ipflow.financing.v1.PledgeFiled"];
    "ipflow.financing.v1.PledgeFixed": components["schemas"]["ipflow.financing.v1.PledgeFixed"];
    "ipflow.financing.v1.PledgePartlyReleased": components["schemas"]["ipflow.financing.v1.PledgePartlyReleased"];
    "ipflow.financing.v1.PledgeRefused": components["schemas"]["ipflow.financing.v1.PledgeRefused"];
    "ipflow.financing.v1.PledgeRegistered": components["schemas"]["ipflow.financing.v1.PledgeRegistered"];
    "ipflow.financing.v1.PledgeReviewReminded": components["schemas"]["ipflow.financing.v1.PledgeReviewReminded"];
    "ipflow.financing.v1.PledgeRevoked": components["schemas"]["ipflow.financing.v1.PledgeRevoked"];
    "ipflow.financing.v1.PledgeWithdrawn": components["schemas"]["ipflow.financing.v1.PledgeWithdrawn"];
    "ipflow.financing.v1.PledgeeNotified": components["schemas"]["ipflow.financing.v1.PledgeeNotified"];
    "ipflow.financing.v1.RoadshowScheduled": components["schemas"]["ipflow.financing.v1.RoadshowScheduled"];
    "ipflow.financing.v1.SecuritizationPoolDissolved": components["schemas"]["ipflow.financing.v1.SecuritizationPoolDissolved"];
    "ipflow.financing.v1.SecuritizationPoolFormed": components["schemas"]["ipflow.financing.v1.SecuritizationPoolFormed"];
    "ipflow.financing.v1.SharingConsentWithdrawn": components["schemas"]["ipflow.financing.v1.SharingConsentWithdrawn"];
    "ipflow.financing.v1.SharingConsented": components["schemas"]["ipflow.financing.v1.SharingConsented"];
    "ipflow.financing.v1.WhitelistOutcomeReported": components["schemas"]["ipflow.financing.v1.WhitelistOutcomeReported"];
    "ipflow.licensing.v1.AcceptanceNotified": components["schemas"]["ipflow.licensing.v1.AcceptanceNotified"];
    "ipflow.licensing.v1.AcceptancePaymentRefunded": components["schemas"]["ipflow.licensing.v1.AcceptancePaymentRefunded"];
    "ipflow.licensing.v1.AcceptancePaymentRefused": components["schemas"]["ipflow.licensing.v1.AcceptancePaymentRefused"];
    "ipflow.licensing.v1.GuaranteePaidOut": components["schemas"]["ipflow.licensing.v1.GuaranteePaidOut"];
    "ipflow.licensing.v1.LicenseAdmitted": components["schemas"]["ipflow.licensing.v1.LicenseAdmitted"];
    "ipflow.licensing.v1.LicenseCancelled": components["schemas"]["ipflow.licensing.v1.LicenseCancelled"];
    "ipflow.licensing.v1.LicenseChanged": components["schemas"]["ipflow.licensing.v1.LicenseChanged"];
    "ipflow.licensing.v1.LicenseCorrected": components["schemas"]["ipflow.licensing.v1.LicenseCorrected"];
    "ipflow.licensing.v1.LicenseEnded": components["schemas"]["ipflow.licensing.v1.LicenseEnded"];
    "ipflow.licensing.v1.LicenseFiled": components["schemas"]["ipflow.licensing.v1.LicenseFiled"];
    "ipflow.licensing.v1.LicenseRecorded": components["schemas"]["ipflow.licensing.v1.LicenseRecorded"];
    "ipflow.licensing.v1.LicenseRefused": components["schemas"]["ipflow.licensing.v1.LicenseRefused"];
    "ipflow.licensing.v1.LicenseWithdrawn": components["schemas"]["ipflow.licensing.v1.LicenseWithdrawn"];
    "ipflow.licensing.v1.OpenLicenseAdmitted": components["schemas"]["ipflow.licensing.v1.OpenLicenseAdmitted"];
    "ipflow.licensing.v1.OpenLicenseAnnounced": components["schemas"]["ipflow.licensing.v1.OpenLicenseAnnounced"];
    "ipflow.licensing.v1.OpenLicenseDeclared": components["schemas"]["ipflow.licensing.v1.OpenLicenseDeclared"];
    "ipflow.licensing.v1.OpenLicenseObtained": components["schemas"]["ipflow.licensing.v1.OpenLicenseObtained"];
    "ipflow.licensing.v1.OpenLicenseRefused": components["schemas"]["ipflow.licensing.v1.OpenLicenseRefused"];
    "ipflow.licensing.v1.OpenLicenseRiskCleared": components["schemas"]["ipflow.licensing.v1.OpenLicenseRiskCleared"];
    "ipflow.licensing.v1.OpenLicenseRiskRaised": components["schemas"]["ipflow.licensing.v1.OpenLicenseRiskRaised"];
    "ipflow.licensing.v1.OpenLicenseWithdrawn": components["schemas"]["ipflow.licensing.v1.OpenLicenseWithdrawn"];
    "ipflow.licensing.v1.PatentPoolChanged": components["schemas"]["ipflow.licensing.v1.PatentPoolChanged"];
    "ipflow.licensing.v1.PatentPoolDissolved": components["schemas"]["ipflow.licensing.v1.PatentPoolDissolved"];
    "ipflow.licensing.v1.PatentPoolFeeSplit": components["schemas"]["ipflow.licensing.v1.PatentPoolFeeSplit"];
    "ipflow.licensing.v1.PatentPoolFormed": components["schemas"]["ipflow.licensing.v1.PatentPoolFormed"];
    "ipflow.licensing.v1.PaymentDefaulted": components["schemas"]["ipflow.licensing.v1.PaymentDefaulted"];
    "ipflow.licensing.v1.PaymentFellDue": components["schemas"]["ipflow.licensing.v1.PaymentFellDue"];
    "ipflow.licensing.v1.PaymentMade": components["schemas"]["ipflow.licensing.v1.PaymentMade"];
    "ipflow.licensing.v1.RecordalAwaited": components["schemas"]["ipflow.licensing.v1.RecordalAwaited"];
    "ipflow.licensing.v1.RecordalReminded": components["schemas"]["ipflow.licensing.v1.RecordalReminded"];
    "ipflow.licensing.v1.RecordalSettled": components["schemas"]["ipflow.licensing.v1.RecordalSettled"];
    "ipflow.licensing.v1.RewardStated": components["schemas"]["ipflow.licensing.v1.RewardStated"];
    "ipflow.licensing.v1.TrialReturned": components["schemas"]["ipflow.licensing.v1.TrialReturned"];
    "ipflow.licensing.v1.TrialStarted": components["schemas"]["ipflow.licensing.v1.TrialStarted"];
    "ipflow.licensing.v1.UseFirstSettled": components["schemas"]["ipflow.licensing.v1.UseFirstSettled"];
    "ipflow.licensing.v1.UseReported": components["schemas"]["ipflow.licensing.v1.UseReported"];
    "ipflow.market.v1.ConfidentialDisclosed": components["schemas"]["ipflow.market.v1.ConfidentialDisclosed"];
    "ipflow.market.v1.ContactAccepted": components["schemas"]["ipflow.market.v1.ContactAccepted"];
    "ipflow.market.v1.ContactConcluded": components["schemas"]["ipflow.market.v1.ContactConcluded"];
    "ipflow.market.v1.ContactDeclined": components["schemas"]["ipflow.market.v1.ContactDeclined"];
    "ipflow.market.v1.ContactRequested": components["schemas"]["ipflow.market.v1.ContactRequested"];
    "ipflow.market.v1.DataIpAnnounced": components["schemas"]["ipflow.market.v1.DataIpAnnounced"];
    "ipflow.market.v1.DataIpChangeRequested": components["schemas"]["ipflow.market.v1.DataIpChangeRequested"];
    "ipflow.market.v1.DataIpChangeReturned": components["schemas"]["ipflow.market.v1.DataIpChangeReturned"];
    "ipflow.market.v1.DataIpChanged": components["schemas"]["ipflow.market.v1.DataIpChanged"];
    "ipflow.market.v1.DataIpCorrected": components["schemas"]["ipflow.market.v1.DataIpCorrected"];
    "ipflow.market.v1.DataIpCorrectionRequested": components["schemas"]["ipflow.market.v1.DataIpCorrectionRequested"];
    "ipflow.market.v1.DataIpEnded": components["schemas"]["ipflow.market.v1.DataIpEnded"];
    "ipflow.market.v1.DataIpFiled": components["schemas"]["ipflow.market.v1.DataIpFiled"];
    "ipflow.market.v1.DataIpListed": components["schemas"]["ipflow.market.v1.DataIpListed"];
    "ipflow.market.v1.DataIpListingSuspended": components["schemas"]["ipflow.market.v1.DataIpListingSuspended"];
    "ipflow.market.v1.DataIpObjected": components["schemas"]["ipflow.market.v1.DataIpObjected"];
    "ipflow.market.v1.DataIpObjectionDecided": components["schemas"]["ipflow.market.v1.DataIpObjectionDecided"];
    "ipflow.market.v1.DataIpRefused": components["schemas"]["ipflow.market.v1.DataIpRefused"];
    "ipflow.market.v1.DataIpRegistered": components["schemas"]["ipflow.market.v1.DataIpRegistered"];
    "ipflow.market.v1.DataIpRenewed": components["schemas"]["ipflow.market.v1.DataIpRenewed"];
    "ipflow.market.v1.InstitutionFiled": components["schemas"]["ipflow.market.v1.InstitutionFiled"];
    "ipflow.market.v1.InstitutionRecognised": components["schemas"]["ipflow.market.v1.InstitutionRecognised"];
    "ipflow.market.v1.InstitutionReported": components["schemas"]["ipflow.market.v1.InstitutionReported"];
    "ipflow.market.v1.InstitutionReturned": components["schemas"]["ipflow.market.v1.InstitutionReturned"];
    "ipflow.market.v1.InstitutionRevoked": components["schemas"]["ipflow.market.v1.InstitutionRevoked"];
    "ipflow.market.v1.InvitationAnswered": components["schemas"]["ipflow.market.v1.InvitationAnswered"];
    "ipflow.market.v1.MatchJudged": components["schemas"]["ipflow.market.v1.MatchJudged"];
    "ipflow.market.v1.MatchmakingAnnounced": components["schemas"]["ipflow.market.v1.MatchmakingAnnounced"];
    "ipflow.market.v1.MatchmakingCancelled": components["schemas"]["ipflow.market.v1.MatchmakingCancelled"];
    "ipflow.market.v1.MatchmakingChanged": components["schemas"]["ipflow.market.v1.MatchmakingChanged"];
    "ipflow.market.v1.MeetingArranged": components["schemas"]["ipflow.market.v1.MeetingArranged"];
    "ipflow.market.v1.MeetingHeld": components["schemas"]["ipflow.market.v1.MeetingHeld"];
    "ipflow.market.v1.MeetingLinked": components["schemas"]["ipflow.market.v1.MeetingLinked"];
    "ipflow.market.v1.PostingClosed": components["schemas"]["ipflow.market.v1.PostingClosed"];
    "ipflow.market.v1.PostingExpired": components["schemas"]["ipflow.market.v1.PostingExpired"];
    "ipflow.market.v1.PostingInvited": components["schemas"]["ipflow.market.v1.PostingInvited"];
    "ipflow.market.v1.PostingPublished": components["schemas"]["ipflow.market.v1.PostingPublished"];
    "ipflow.market.v1.PostingReturned": components["schemas"]["ipflow.market.v1.PostingReturned"];
    "ipflow.market.v1.PostingSubmitted": components["schemas"]["ipflow.market.v1.PostingSubmitted"];
    "ipflow.market.v1.PostingTakenDown": components["schemas"]["ipflow.market.v1.PostingTakenDown"];
    "ipflow.market.v1.ProductCancelled": components["schemas"]["ipflow.market.v1.ProductCancelled"];
    "ipflow.market.v1.ProductFiled": components["schemas"]["ipflow.market.v1.ProductFiled"];
    "ipflow.market.v1.ProductOutputReported": components["schemas"]["ipflow.market.v1.ProductOutputReported"];
    "ipflow.market.v1.ProductRecorded": components["schemas"]["ipflow.market.v1.ProductRecorded"];
    "ipflow.market.v1.ProductReturned": components["schemas"]["ipflow.market.v1.ProductReturned"];
    "ipflow.pool.v1.ClaimGranted": components["schemas"]["ipflow.pool.v1.ClaimGranted"];
    "ipflow.pool.v1.ClaimRefused": components["schemas"]["ipflow.pool.v1.ClaimRefused"];
    "ipflow.pool.v1.DiscrepancyFound": components["schemas"]["ipflow.pool.v1.DiscrepancyFound"];
    "ipflow.pool.v1.DiscrepancySettled": components["schemas"]["ipflow.pool.v1.DiscrepancySettled"];
    "ipflow.pool.v1.EncumbranceClaimed": components["schemas"]["ipflow.pool.v1.EncumbranceClaimed"];
    "ipflow.pool.v1.EncumbranceConfirmed": components["schemas"]["ipflow.pool.v1.EncumbranceConfirmed"];
    "ipflow.pool.v1.EncumbranceExpired": components["schemas"]["ipflow.pool.v1.EncumbranceExpired"];
    "ipflow.pool.v1.EncumbranceReleased": components["schemas"]["ipflow.pool.v1.EncumbranceReleased"];
    "ipflow.pool.v1.HoldersChanged": components["schemas"]["ipflow.pool.v1.HoldersChanged"];
    "ipflow.pool.v1.LegalEventRecorded": components["schemas"]["ipflow.pool.v1.LegalEventRecorded"];
    "ipflow.pool.v1.PatentAmended": components["schemas"]["ipflow.pool.v1.PatentAmended"];
    "ipflow.pool.v1.PatentDelisted": components["schemas"]["ipflow.pool.v1.PatentDelisted"];
    "ipflow.pool.v1.PatentGraded": components["schemas"]["ipflow.pool.v1.PatentGraded"];
    "ipflow.pool.v1.PatentListed": components["schemas"]["ipflow.pool.v1.PatentListed"];
    "ipflow.pool.v1.TransferCorrected": components["schemas"]["ipflow.pool.v1.TransferCorrected"];
    "ipflow.pool.v1.TransferFiled": components["schemas"]["ipflow.pool.v1.TransferFiled"];
    "ipflow.pool.v1.TransferRefused": components["schemas"]["ipflow.pool.v1.TransferRefused"];
    "ipflow.pool.v1.TransferRegistered": components["schemas"]["ipflow.pool.v1.TransferRegistered"];
    "ipflow.pool.v1.TransferRevoked": components["schemas"]["ipflow.pool.v1.TransferRevoked"];
    "ipflow.pool.v1.TransferWithdrawn": components["schemas"]["ipflow.pool.v1.TransferWithdrawn"];
}
