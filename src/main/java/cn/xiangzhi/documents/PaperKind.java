package cn.xiangzhi.documents;

import cn.xiangzhi.base.Labelled;
import java.util.List;
import java.util.Locale;

/**
 * The papers of a case (rules §23). {@code word} is the kind's word in the number, as 罚决 in 云罚决〔2026〕7号; empty when
 * the paper has no number of its own. {@link #required()} names the fields without which a paper is Refused PROC-13;
 * {@link PaperFields} adds those that depend on other fields.
 */
public enum PaperKind implements Labelled {
    SOURCE_REGISTER("案件来源登记表", "", "案件来源 接收时间 案由 发生地点 内容摘要 登记人 处理意见", "当事人 证件号码 住址 联系电话 提供人 附件 审批人 审批意见 审批日期"),
    TRANSFER_LETTER("案件移送函", "移", "受移送机关 案由 案情摘要 移送原因 移送依据 联系人 联系电话", "当事人 移送材料"),
    FILING_APPROVAL(
            "立案审批表",
            "立",
            "案由 案件来源 当事人 案情摘要 涉嫌违反条款 处罚依据 管辖依据 执法人员 承办意见 审批人 审批意见 审批日期",
            "证件号码 法定代表人 住址 联系电话 承办日期 审核人 审核意见 审核日期"),
    NO_FILING_APPROVAL(
            "不予立案审批表",
            "不立",
            "案由 案件来源 案情摘要 不予立案理由 执法人员 承办意见 审批人 审批意见 审批日期",
            "当事人 证件号码 法定代表人 住址 联系电话 承办日期 审核人 审核意见 审核日期"),
    SCENE_RECORD("现场检查笔录", "", "当事人 检查开始时间 检查结束时间 检查地点 执法人员 出示证件情况 权利告知 检查情况 签名情况", "案由 证件号码 法定代表人 住址 联系电话 记录人 见证人 附件"),
    INQUIRY_RECORD(
            "询问笔录", "", "被询问人 证件号码 询问开始时间 询问结束时间 询问地点 执法人员 出示证件情况 权利告知 问答 签名情况", "案由 性别 年龄 工作单位 住址 联系电话 与本案关系 记录人 第几次"),
    EVIDENCE_SHEET("证据提取单", "", "案由 证据名称 证据种类 证据来源 提取地点 提取时间 提取方法 提取人 数字摘要 持有人确认", "当事人 证据内容 证明事项 原件存放处 执法人员"),
    CORRECTION_ORDER("责令改正通知书", "责改", "当事人 违法事实 违反条款 责令依据 改正内容 改正期限 复查日期", "证件号码 法定代表人 住址 复议机关 管辖法院 联系人 联系电话 逾期后果"),
    ADDRESS_CONFIRMATION("送达地址确认书", "", "受送达人 送达地址 联系电话 是否同意电子送达 告知事项", "案由 证件号码 收件人 邮政编码 电子送达方式 电子送达地址 执法人员 确认日期"),
    FINAL_REPORT("案件调查终结报告", "", "案由 当事人 案件来源及调查经过 违法事实 证据 案件性质及依据 裁量理由 处理建议 执法人员", "证件号码 法定代表人 住址 联系电话 改正情况 报告日期"),
    CASE_REVIEW_SHEET("案件审核表", "", "案由 当事人 拟处理意见 审核事项 审核意见 审核人 审核日期", "审核人资格 执法人员 送审日期"),
    PRIOR_NOTICE(
            "行政处罚事先告知书", "罚告", "当事人 案由 违法事实 证据 违反条款 处罚依据 裁量理由 拟处罚内容 陈述申辩期限 联系人 联系电话 联系地址", "证件号码 法定代表人 住址 听证权利 邮政编码"),
    PLEA_RECORD("陈述申辩笔录", "", "案由 陈述申辩人 证件号码 时间 地点 听取人 陈述申辩内容 签名情况", "联系电话 住址 与本案关系 记录人 提交材料"),
    PLEA_REVIEW("陈述申辩复核意见书", "", "案由 当事人 陈述申辩意见 复核情况 是否采纳 理由 复核人 复核日期", "告知书文号 拟处理意见 审批人 审批意见 审批日期"),
    HEARING_NOTICE("行政处罚听证通知书", "听通", "当事人 案由 听证时间 听证地点 听证主持人 记录人 是否公开 权利告知 联系人 联系电话", "证件号码 法定代表人 住址 不公开理由 联系地址"),
    HEARING_RECORD("听证笔录", "", "案由 当事人 听证开始时间 听证结束时间 听证地点 听证主持人 记录人 到场情况 调查人员陈述 当事人申辩 签名情况", "是否公开 委托代理人数 执法人员 证件号码"),
    HEARING_REPORT("听证报告", "", "案由 当事人 听证主持人 听证时间 听证情况 处理意见 理由 报告日期", "拟处罚内容 记录人"),
    LEGAL_OPINION("法制审核意见书", "法审", "案由 当事人 拟处理意见 审核事项 审核意见 审核结论 审核人 审核人资格 审核日期", "送审理由 执法人员 违法事实 处罚依据"),
    DISCUSSION_RECORD("案件集体讨论笔录", "", "案由 当事人 讨论时间 讨论地点 主持人 违法事实 拟处理意见 讨论意见 讨论结论 签名情况", "执法人员 法制审核情况 听证情况"),
    MATTER_APPROVAL("行政处罚有关事项审批表", "", "案由 当事人 审批事项 事由 依据 执法人员 审批人 审批意见 审批日期", "证件号码 法定代表人 住址 联系电话 立案日期 办案期限"),
    DECISION_APPROVAL(
            "行政处理决定审批表",
            "",
            "案由 当事人 违法事实 证据 违反条款 处罚依据 裁量理由 拟处理意见 执法人员 承办意见 审核人 审核意见 审核日期 审批人 审批意见 审批日期",
            "证件号码 法定代表人 住址 陈述申辩情况 承办日期 法制审核意见 集体讨论意见"),
    SUMMARY_DECISION(
            "当场行政处罚决定书",
            "当罚",
            "当事人 证件号码 住址 违法时间 违法地点 违法事实 违反条款 处罚依据 处罚内容 处罚时间 处罚地点 权利告知 执法人员 复议机关 管辖法院",
            "证据 法定代表人 联系电话 改正要求 罚款金额 缴款方式 缴款期限 代收银行 代收银行地址 收款账户 加处罚款 票据号码 签收情况 预编文号"),
    DECISION(
            "行政处罚决定书",
            "罚决",
            "当事人 证件号码 住址 案由 违法事实 证据 违反条款 处罚依据 裁量理由 陈述申辩情况 处罚内容 履行方式 履行期限 复议机关 管辖法院",
            "法定代表人 联系电话 案件来源 告知情况 罚款金额 代收银行 代收银行地址 收款账户 加处罚款 改正要求 电子复议渠道"),
    NO_PENALTY_DECISION(
            "不予行政处罚决定书", "不罚", "当事人 证件号码 住址 案由 违法事实 证据 违反条款 不予处罚依据 不予处罚理由 教育情况 复议机关 管辖法院", "法定代表人 联系电话 改正要求 案件来源"),
    SERVICE_RETURN("送达回证", "", "送达文书 受送达人 送达方式 送达地点 送达时间 送达人", "案由 文书文号 签收人 代收理由 见证人 拒收事由 影像记录 备注"),
    SPOT_RECEIPT("当场收缴罚款登记", "", "当事人 决定书文号 罚款金额 收缴依据 票据号码 收缴人 收缴时间 收缴地点", "证件号码 案由 交至机关时间 机关经收人 缴付银行时间 缴付银行"),
    DEFERRAL_DECISION(
            "延期缴纳罚款决定书", "延缴", "当事人 案由 决定书文号 罚款金额 原缴款期限 延期后的缴款期限 延期理由", "证件号码 法定代表人 住址 联系电话 代收银行 代收银行地址 收款账户"),
    DEMAND_LETTER(
            "履行催告书", "催告", "当事人 案由 决定书文号 应缴罚没款 加处罚款 合计 履行期限 履行方式 联系人 联系电话", "证件号码 法定代表人 住址 代收银行 代收银行地址 收款账户 联系地址"),
    COURT_APPLICATION(
            "行政处罚强制执行申请书",
            "强执申",
            "当事人 证件号码 住址 案由 管辖法院 决定书文号 申请执行内容 事实和理由 当事人意见 执法人员 审批人",
            "法定代表人 联系电话 可供执行的财产 逾期理由 材料清单"),
    DEFERRAL_APPLICATION("延期（分期）缴纳罚款申请书", "", "当事人 案由 决定书文号 罚款金额 原缴款期限 申请事项 申请理由 申请日期", "证件号码 法定代表人 住址 联系电话 希望的期次"),
    INSTALMENT_DECISION(
            "分期缴纳罚款决定书", "分缴", "当事人 案由 决定书文号 罚款金额 原缴款期限 分期安排 最后期限 申请理由", "证件号码 法定代表人 住址 联系电话 代收银行 代收银行地址 收款账户"),
    ENFORCEMENT_AGREEMENT("执行协议", "执协", "当事人 案由 决定书文号 协议内容 不履行的后果 订立日期", "证件号码 法定代表人 住址 联系电话 补救措施 减免的加处罚款"),
    REMEDY_REPLY("行政复议（诉讼）答复书", "复答", "当事人 案由 决定书文号 受理机关 受理文书 答复意见 证据清单 提交日期", "执法人员 证件号码 住址"),
    REVOCATION_DECISION("撤销（变更）行政处罚决定书", "纠", "当事人 案由 决定书文号 处理结果 理由 复议机关 管辖法院", "证件号码 法定代表人 住址 联系电话"),
    REFUND_DECISION("退还罚款决定书", "退", "当事人 案由 决定书文号 退还金额 退还理由 办理方式", "证件号码 法定代表人 住址 联系电话"),
    SERVICE_DIARY("送达经过记录", "", "案由 受送达人 送达文书 送达方式 送达时间 送达地点 结果 经过 送达人", "见证人"),
    SERVICE_ANNOUNCEMENT("送达公告", "送公", "受送达人 送达文书 案由 公告内容 公告日期 公告载体 送达生效日", "影像记录 联系人 联系电话 联系地址"),
    CLOSING_APPROVAL(
            "结案审批表",
            "",
            "案由 当事人 处理决定 送达情况 执行情况 结案理由 执法人员 承办意见 审批人 审批意见 审批日期",
            "决定书文号 证件号码 住址 立案日期 改正情况 罚款缴纳情况 承办日期 审核人 审核意见 审核日期 附件"),
    FILE_COVER("卷宗封面", "", "题名 案号 案由 当事人 处理结果 立案日期 结案日期 承办人 保管期限", "档号 归档日期 归档人 件数 页数 全宗名称 程序"),
    FILE_CONTENTS("卷内目录", "", "目录", "档号 题名"),
    FILE_NOTES("备考表", "", "本卷情况说明 立卷人 立卷日期", "档号 检查人 检查日期 件数 页数");

    private final String label;
    private final String word;
    private final List<String> required;
    private final List<String> optional;

    PaperKind(String label, String word, String required, String optional) {
        this.label = label;
        this.word = word;
        this.required = List.of(required.split(" "));
        this.optional = List.of(optional.split(" "));
    }

    @Override
    public String label() {
        return label;
    }

    public String word() {
        return word;
    }

    public boolean numbered() {
        return !word.isEmpty();
    }

    /** The keys every paper of this kind must carry, in the order the paper prints them. */
    public List<String> required() {
        return required;
    }

    /** The keys the template prints when they are there. */
    public List<String> optional() {
        return optional;
    }

    /** The name of its template, as {@code no-penalty-decision}. */
    String template() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
