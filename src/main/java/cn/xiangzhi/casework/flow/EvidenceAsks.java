package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.casework.flow.Ask.OFFICERS;
import static cn.xiangzhi.casework.flow.Ask.OPINION;
import static cn.xiangzhi.casework.flow.Ask.area;
import static cn.xiangzhi.casework.flow.Ask.check;
import static cn.xiangzhi.casework.flow.Ask.choice;
import static cn.xiangzhi.casework.flow.Ask.date;
import static cn.xiangzhi.casework.flow.Ask.join;
import static cn.xiangzhi.casework.flow.Ask.sealed;
import static cn.xiangzhi.casework.flow.Ask.text;
import static cn.xiangzhi.casework.flow.Ask.time;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The forms about evidence, and what the law wants recorded of each kind (MSR 24 to 32; PPL 41, 46, 56). */
public final class EvidenceAsks {

    static final Ask TAKEN = area("thingsTaken", "物品清单").hint(ThingLine.HINT);
    static final Ask THINGS = area("things", "处理的物品").hint("一行一件，写清单上的名称；不处理的请删去");
    static final Ask PRESENT = check("partyPresent", "当事人在场");
    static final Ask WITNESS = text("witness", "见证人").optional().hint("当事人不在场或者拒绝签名时填写");
    static final Ask URGENT = check("urgentMeasure", "情况紧急，先行采取，二十四小时内报告并补办批准");

    /** What a kind of evidence needs beyond what every piece needs. */
    private static final Ask[] OF_KINDS = {
        check("duringRemedy", "在复议、诉讼期间由本机关自行收集"),
        text("remedyLeave", "准许补充的文书").optional().hint("复议、诉讼期间收集的填写：复议机关或者人民法院准许补充的文号和日期"),
        check("copy", "是复制件、影印件或者抄录件"),
        text("copyConfirmed", "复制件的核对").optional().hint("持有人注明“与原件核对无误”、出处并签名；写姓名和日期"),
        check("sound", "含有声音内容"),
        area("transcript", "声音的文字记录").optional().hint("声音资料须附文字记录"),
        sealed("witnessIdentity", "证人身份").hint("证人证言填写：姓名、证件号码、住址"),
        text("expertBody", "鉴定机构").optional().hint("鉴定意见填写"),
        text("expertQualification", "鉴定资质").optional().hint("鉴定意见填写：资质证书名称和编号"),
        check("foreign", "在境外形成"),
        text("notarised", "公证、认证情况").optional().hint("境外证据填写"),
        check("foreignLanguage", "外文书证或者外国语视听资料"),
        text("translated", "中文译本").optional().hint("外文的填写：翻译机构或者翻译人"),
        check("camera", "电子技术监控设备记录"),
        text("cameraSite", "监控点位编号").optional().hint("监控点位登记册上的编号"),
        check("cameraReviewed", "记录内容已经审核，真实、清晰、完整、准确"),
        check("cameraPartyTold", "已及时告知当事人违法事实，并提供查询、陈述申辩的途径")
    };

    /** Their keys: a page folds them away until one is needed. */
    public static Set<String> ofKinds() {
        return Arrays.stream(OF_KINDS).map(Ask::key).collect(Collectors.toUnmodifiableSet());
    }

    static final Map<Move, List<Ask>> FORMS = Map.ofEntries(
            Map.entry(
                    EvidenceMove.EXCLUDE_EVIDENCE,
                    List.of(
                            text("excludedTitle", "被排除的证据").hint("照证据栏上的名称填写"),
                            choice("excludeGround", "排除的情形", "以非法手段取得", "查证不属实", "复议、诉讼期间自行收集", "复制件无法与原件核对", "其他"),
                            area("reason", "排除的理由"))),
            Map.entry(
                    EvidenceMove.COMMISSION_TEST,
                    join(
                            OFFICERS.stream().map(Ask::optional).toList(),
                            List.of(
                                    text("testBody", "受委托机构"),
                                    text("testQualification", "机构资质").hint("资质认定证书名称和编号"),
                                    area("testObject", "检测、检验、鉴定的物品和事项"),
                                    date("testFrom", "期间开始"),
                                    date("testUntil", "期间结束"),
                                    date("periodToldOn", "书面告知当事人期间的日期")
                                            .optional()
                                            .hint("期间明确并书面告知的，才从查封扣押期限中扣除"),
                                    check("testCostBorne", "检测费用由本机关承担").must()))),
            Map.entry(
                    EvidenceMove.RECORD_TEST,
                    List.of(
                            area("testResult", "检测、检验、鉴定结果"),
                            date("testResultOn", "出具结果的日期"),
                            date("resultToldOn", "告知当事人结果的日期"))),
            Map.entry(EvidenceMove.APPROVE_REGISTRATION, join(OFFICERS, area("reason", "需要登记保存的情况"), OPINION)),
            Map.entry(
                    EvidenceMove.REGISTER_THINGS,
                    join(
                            OFFICERS,
                            time("registeredAt", "登记保存时间"),
                            area("registerReason", "登记保存的理由").hint("证据可能灭失，或者以后难以取得"),
                            TAKEN,
                            text("thingPlace", "保存地点和方式"),
                            URGENT,
                            PRESENT,
                            WITNESS,
                            check("listGiven", "已当场交付通知书和清单").must())),
            Map.entry(
                    EvidenceMove.DISPOSE_REGISTERED,
                    List.of(
                            THINGS,
                            choice(
                                    "disposition",
                                    "处理方式",
                                    "复制、拍照、录像后退还",
                                    "送交检测、检验、鉴定",
                                    "解除登记保存并退还",
                                    RegistrationGates.TO_POLICE),
                            area("reason", "处理的理由"),
                            text("returnedTo", "签收人").optional().hint("退还的填写"))),
            Map.entry(EvidenceMove.LAPSE_REGISTRATION, List.of(THINGS.optional())));

    private EvidenceAsks() {}

    /** The form of taking evidence: what every piece needs, and then what its kind needs. */
    static List<Ask> taken(Ask... every) {
        return join(List.of(every), OF_KINDS);
    }
}
