package cn.xiangzhi.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The forty-nine standard papers of rules §23, each with its kinds, and in them the fields the rules name. */
class StandardPapersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1|SOURCE_REGISTER|案件来源 接收时间 内容摘要 发生地点 登记人 处理意见
                    2|TRANSFER_LETTER JURISDICTION_NOTICE|移送原因 移送材料 办理方式
                    3|FILING_APPROVAL NO_FILING_APPROVAL|案件来源 案情摘要 涉嫌违反条款 处罚依据 管辖依据 执法人员 审批意见 审批日期
                    4|MATTER_APPROVAL|审批事项 事由 依据 审批意见
                    5|SCENE_RECORD|检查开始时间 检查结束时间 检查地点 出示证件情况 权利告知 检查情况 签名情况 执法人员
                    6|INQUIRY_NOTICE INQUIRY_RECORD|被询问人 询问开始时间 出示证件情况 权利告知 问答 签名情况
                    7|EVIDENCE_SHEET DATA_RECORD|证据种类 证据来源 提取地点 提取方法 提取人 数字摘要 持有人确认
                    8|SAMPLING_RECORD|样品清单 封样编号 当事人
                    9|TEST_COMMISSION TEST_PERIOD_NOTICE TEST_RESULT_NOTICE|受委托机构 机构资质 检测事项 期间开始 期间结束 检测结果
                    10|REGISTRATION_NOTICE|登记保存理由 物品清单 保存地点 处理期限 复议机关
                    11|REGISTRATION_DISPOSAL|物品清单 处理方式
                    12|SEIZURE_DECISION|实施理由 实施依据 期限 物品清单 复议机关
                    13|SEIZURE_EXTENSION SEIZURE_RELEASE KEEPING_ORDER SEAL_LABEL|延长理由 延长后的期限 保管人
                    14|CORRECTION_ORDER|违法事实 违反条款 改正内容 改正期限 复查日期
                    15|ADDRESS_CONFIRMATION|送达地址 是否同意电子送达 告知事项
                    16|ASSISTANCE_LETTER SEIZURE_ASSISTANCE|协助事项 回复期限 协助期限
                    17|RECUSAL_REQUEST RECUSAL_DECISION|被申请回避的人员 申请理由 决定人 决定日期
                    18|SUSPENSION_APPROVAL|理由 扣除天数
                    19|FINAL_REPORT|案件来源及调查经过 违法事实 证据 案件性质及依据 裁量理由 处理建议
                    20|CASE_REVIEW_SHEET LEGAL_OPINION|审核事项 审核意见 审核人 审核人资格
                    21|PRIOR_NOTICE|违法事实 证据 违反条款 处罚依据 拟处罚内容 裁量理由 陈述申辩期限 联系电话
                    22|PLEA_RECORD PLEA_REVIEW|陈述申辩内容 是否采纳 理由
                    23|HEARING_REQUEST HEARING_NOTICE HEARING_RECORD HEARING_REPORT|听证时间 听证地点 听证主持人 记录人 权利告知 处理意见
                    24|DISCUSSION_RECORD|讨论意见 讨论结论 签名情况
                    25|DECISION_APPROVAL|拟处理意见 审核意见 审批意见
                    26|SUMMARY_DECISION|违法事实 处罚依据 处罚内容 预编文号
                    27|DECISION|违法事实 证据 处罚依据 履行方式 履行期限 复议机关 管辖法院 代收银行 加处罚款
                    28|NO_PENALTY_DECISION|违法事实 不予处罚理由 教育情况
                    29|SERVICE_RETURN SERVICE_ANNOUNCEMENT|送达文书 受送达人 送达方式 送达地点 送达时间 见证人 公告载体
                    30|PAYMENT_NOTICE DEFERRAL_APPLICATION DEFERRAL_DECISION INSTALMENT_DECISION|罚款金额 原缴款期限 分期安排 应缴金额 缴款码 缴款期限
                    31|SPOT_RECEIPT|票据号码 收缴人 收缴时间 交至机关时间 缴付银行时间
                    32|DEMAND_LETTER|合计 履行期限 履行方式
                    33|ENFORCEMENT_DECISION SUBSTITUTE_DECISION REMOVAL_ANNOUNCEMENT|强制执行的方式 费用预算 代履行人 复议机关
                    34|COURT_APPLICATION|申请执行内容 事实和理由 当事人意见 材料清单
                    35|ENFORCEMENT_AGREEMENT|协议内容 不履行的后果
                    36|ENFORCEMENT_PAUSE|事由 依据
                    37|CRIME_APPROVAL CRIME_TRANSFER GOODS_NOTICE|涉嫌犯罪的事实 移送依据 移送回执
                    38|THING_DISPOSAL HANDOVER_LIST|物品清单 处理方式 凭证编号 拍卖价款
                    39|CLOSING_APPROVAL|处理决定 执行情况 罚款缴纳情况 改正情况 附件
                    40|DISCLOSURE_REVIEW DISCLOSURE_WITHDRAWAL|隐去内容 审批人 撤回原因
                    41|FILE_COVER FILE_CONTENTS FILE_NOTES|档号 保管期限 页数
                    42|DELEGATION_DEED|受委托机关 委托事项 委托权限 委托期限 委托依据 公布网址 署名
                    43|POWER_LIST_VERSION|版本 生效日期 发布依据 变动事项
                    44|INSPECTION_APPROVAL INSPECTION_NOTICE INSPECTION_RECORD INSPECTION_SURVEY INSPECTION_SAMPLING INSPECTION_RESULT|审批意见 本年度已检查次数 五个严禁 检查情况 勘验情况 抽样方法 处理意见
                    45|MEDIATION_REQUEST MEDIATION_RECORD MEDIATION_AGREEMENT MEDIATION_VISIT|纠纷事实 协议内容 履行方式 履行期限 回访时间
                    46|LETTER_REGISTER LETTER_NOTICE LETTER_OPINION LETTER_REVIEW|信访事项 处理意见 复查机关 复查意见
                    47|HOTLINE_ORDER HOTLINE_OBJECTION HOTLINE_VISIT|诉求类型 办理期限 办理结果 异议理由 满意度
                    48|LICENCE_RECEIPT LICENCE_CORRECTION LICENCE_REFUSAL LICENCE_DECISION|受理日期 补正内容 不予受理理由 决定内容
                    49|CASE_REPORT|案件清单 报告期间
                    """)
    void 规则第二十三节的每一种都有模板和规定的内容(int number, String kinds, String fields) {
        var all = Arrays.stream(kinds.split(" ")).map(PaperKind::valueOf).toList();
        var printed = all.stream()
                .flatMap(kind -> java.util.stream.Stream.concat(kind.required().stream(), kind.optional().stream()))
                .collect(Collectors.toSet());
        assertThat(printed).as("第 %d 种", number).contains(fields.split(" "));
        for (var kind : all) {
            var view = PrintedSample.view(kind, PrintedSample.fields(kind));
            var html = cn.xiangzhi.documents.template.BuiltIn.of(kind).fill(view);
            for (var key : kind.required()) {
                if (!PaperKind.SIGNING.equals(key)) {
                    assertThat(cn.xiangzhi.documents.template.TemplateFields.of(kind)
                                    .required())
                            .contains(key);
                }
            }
            assertThat(html).doesNotContain("【");
        }
    }

    @Test
    void 文号的字互不相同_同一机关的两种文书不会同号() {
        var words = EnumSet.allOf(PaperKind.class).stream()
                .filter(PaperKind::numbered)
                .map(PaperKind::word)
                .toList();
        assertThat(words).doesNotHaveDuplicates();
    }
}
