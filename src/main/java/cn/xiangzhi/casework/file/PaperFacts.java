package cn.xiangzhi.casework.file;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.casework.flow.Act;
import cn.xiangzhi.casework.flow.Asks;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.flow.Collecting;
import cn.xiangzhi.casework.flow.Facts;
import cn.xiangzhi.casework.flow.OrderRoad;
import cn.xiangzhi.casework.flow.OrdinaryMove;
import cn.xiangzhi.casework.rules.Discretion;
import cn.xiangzhi.casework.rules.Officers.Officer;
import cn.xiangzhi.casework.rules.Penalty;
import cn.xiangzhi.documents.Attachment;
import cn.xiangzhi.documents.Attachments;
import cn.xiangzhi.documents.Paper;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.secrecy.PersonalData;
import cn.xiangzhi.shell.Show;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the fields of papers from the file: what was stated once is printed everywhere it belongs. */
@Component
public class PaperFacts {

    /** Papers that tell the reader whom to call. */
    private static final Set<PaperKind> CONTACT = Set.of(
            PaperKind.PRIOR_NOTICE,
            PaperKind.CORRECTION_ORDER,
            PaperKind.TRANSFER_LETTER,
            PaperKind.HEARING_NOTICE,
            PaperKind.DEMAND_LETTER,
            PaperKind.PAYMENT_NOTICE,
            PaperKind.SERVICE_ANNOUNCEMENT);

    private final Knowing knowing;
    private final Attachments attachments;
    private final PersonalData secrets;
    private final List<PaperFiller> fillers;

    PaperFacts(Knowing knowing, Attachments attachments, PersonalData secrets, List<PaperFiller> fillers) {
        this.knowing = knowing;
        this.attachments = attachments;
        this.secrets = secrets;
        this.fillers = fillers;
    }

    /** What a paper may be filled from. */
    public record Source(
            CaseFile file,
            Act act,
            PartyDetails party,
            @Nullable Office office,
            Actor actor,
            Supplier<List<Paper>> issued) {

        public String said(String key) {
            var now = act.facts().text(key);
            return now.isEmpty() ? file.said(key) : now;
        }

        public String orElse(String key, String otherwise) {
            var said = said(key);
            return said.isEmpty() ? otherwise : said;
        }

        public String number(PaperKind kind) {
            return issued.get().stream()
                    .filter(paper -> paper.kind() == kind && !paper.voided())
                    .reduce((first, second) -> second)
                    .map(Paper::number)
                    .orElse("");
        }

        /** Where the money goes: the bank of the agreement the decision remembers, else what the office names (FSR 6, 7). */
        public Map<String, String> bank() {
            if (!said(Collecting.BANK).isEmpty()) {
                return Map.of(
                        "代收银行", said(Collecting.BANK),
                        "代收银行地址", said(Collecting.ADDRESS),
                        "收款人", said(Collecting.PAYEE),
                        "开户行", said(Collecting.PAYEE_BANK),
                        "收款账户", said(Collecting.ACCOUNT),
                        "执收单位编码", said(Collecting.UNIT),
                        "收入项目编码", said(Collecting.INCOME));
            }
            return office == null
                    ? Map.of()
                    : Map.of("代收银行", office.bank(), "代收银行地址", office.bankAddress(), "收款账户", office.bankAccount());
        }

        public Penalty penalty() {
            return file.imposed().or(file::proposed).or(file::penalty).orElse(Penalty.NONE);
        }
    }

    Map<String, Object> of(PaperKind kind, Source s) {
        var fields = new LinkedHashMap<String, Object>();
        common(fields, s);
        if (s.office() != null) {
            office(fields, s.office(), kind);
        }
        switch (kind) {
            case SOURCE_REGISTER, TRANSFER_LETTER, FILING_APPROVAL, NO_FILING_APPROVAL -> filing(fields, s);
            case SCENE_RECORD, INQUIRY_RECORD, EVIDENCE_SHEET, ADDRESS_CONFIRMATION, CORRECTION_ORDER ->
                inquiry(fields, kind, s);
            case FINAL_REPORT, CASE_REVIEW_SHEET, PRIOR_NOTICE, PLEA_RECORD, PLEA_REVIEW -> notice(fields, s);
            case HEARING_NOTICE, HEARING_RECORD, HEARING_REPORT, LEGAL_OPINION, DISCUSSION_RECORD, MATTER_APPROVAL ->
                DeliberationFacts.fill(fields, s, name(s, "chair"));
            case DECISION_APPROVAL, SUMMARY_DECISION, DECISION, NO_PENALTY_DECISION -> DecisionFacts.fill(fields, s);
            case DEFERRAL_DECISION, DEMAND_LETTER, COURT_APPLICATION -> EnforceFacts.fill(fields, s);
            case PAYMENT_NOTICE -> {
                fields.putAll(s.bank());
                fields.put("加处罚款", DecisionFacts.lateFee(s));
            }
            case SERVICE_RETURN, SPOT_RECEIPT, CLOSING_APPROVAL -> DecisionFacts.after(fields, s);
            default -> {}
        }
        fillers.stream().filter(filler -> filler.fills(kind)).forEach(filler -> filler.fill(fields, s));
        fields.values().removeIf(value -> value instanceof String text && text.isBlank());
        return fields;
    }

    private void common(Map<String, Object> f, Source s) {
        var party = s.party();
        f.put("案由", s.file().matter().itemName());
        f.put("当事人", party.name());
        f.put("证件号码", party.papersNumber());
        f.put("法定代表人", party.representative() == null ? "" : party.representative());
        f.put("住址", party.address() == null ? "未查明" : party.address());
        f.put("联系电话", party.phone() == null ? "" : party.phone());
        f.put("案件来源", s.said("source"));
        f.put("违法事实", s.said("facts"));
        f.put("违反条款", s.said("violated"));
        f.put("处罚依据", s.said("basis"));
        f.put("裁量理由", tiered(s, s.said("discretion")));
        f.put("证据", evidence(s.file()));
        f.put("执法人员", officers(s));
        f.put("承办意见", s.orElse("proposal", "拟同意"));
        f.put("承办日期", s.act().on());
        if (s.act().move().right() == Right.CASE_APPROVE) {
            f.put("审批人", s.actor().name() + "（" + s.actor().postTitle() + "）");
            f.put("审批意见", s.orElse("opinion", "同意"));
            f.put("审批日期", s.act().on());
        }
    }

    private static void office(Map<String, Object> f, Office office, PaperKind kind) {
        f.put("复议机关", office.reviewBody());
        f.put("管辖法院", office.court());
        f.put("联系人", office.contact());
        f.put("联系地址", office.contactAddress());
        if (CONTACT.contains(kind)) {
            f.put("联系电话", office.contactPhone());
        }
    }

    private void filing(Map<String, Object> f, Source s) {
        f.put("接收时间", Show.dateTime(s.act().at()));
        f.put("发生地点", s.file().matter().place().words());
        f.put("内容摘要", s.said("summary"));
        f.put("登记人", s.actor().name());
        f.put("处理意见", "登记为案件线索，核查后决定是否立案");
        f.put("案情摘要", s.orElse("facts", s.said("summary")));
        f.put("涉嫌违反条款", s.said("violated"));
        f.put(
                "管辖依据",
                "违法行为发生地在本辖区（" + s.file().matter().place().words() + "）；事项"
                        + s.file().matter().itemCode() + "在现行权责清单内");
        f.put("不予立案理由", s.said("ground") + "。" + s.said("reason"));
        f.put("受移送机关", s.said("receiver"));
        f.put("移送原因", s.said("reason"));
        f.put("移送依据", s.act().move().basis());
        f.put(
                "移送材料",
                s.said("materials").isEmpty()
                        ? List.of()
                        : List.of(s.said("materials").split("\\R")));
        if (s.file().officers().isEmpty()) {
            f.put("执法人员", s.actor().name());
        }
    }

    private void inquiry(Map<String, Object> f, PaperKind kind, Source s) {
        f.put("检查开始时间", moment(s, "startedAt"));
        f.put("检查结束时间", moment(s, "endedAt"));
        f.put("检查地点", s.said("at"));
        f.put("出示证件情况", "已主动出示执法证件");
        f.put("权利告知", "已告知陈述、申辩和申请执法人员回避的权利");
        f.put("检查情况", s.said("seen"));
        f.put("签名情况", s.said("signed"));
        f.put("见证人", s.said("witness"));
        if (kind == PaperKind.INQUIRY_RECORD) {
            f.put("被询问人", open(s.said("asked")));
            f.put("证件号码", open(s.said("askedId")));
            f.put("与本案关系", s.said("relation"));
            f.put("询问开始时间", moment(s, "startedAt"));
            f.put("询问结束时间", moment(s, "endedAt"));
            f.put("询问地点", s.said("at"));
            f.put("问答", questions(s.said("answers")));
        }
        f.put("证据名称", s.said("title"));
        f.put("证据种类", s.said("evidenceKind"));
        f.put("证据来源", s.said("origin"));
        f.put("证据内容", s.said("content"));
        f.put("证明事项", s.said("proves"));
        f.put("提取地点", s.said("takenPlace"));
        f.put("提取时间", moment(s, "takenAt"));
        f.put("提取方法", s.said("takenHow"));
        f.put("提取人", s.said("takenBy"));
        f.put("持有人确认", s.said("holder"));
        f.put("数字摘要", digests(s));
        f.put("法定要素", kindWords(s.act().facts()));
        f.put("责令依据", s.said("orderBasis"));
        f.put("改正内容", s.said("correction"));
        s.act().facts().date("correctBy").ifPresent(day -> f.put("改正期限", day));
        s.act().facts().date("recheckOn").ifPresent(day -> f.put("复查日期", day));
        f.put("受送达人", s.party().name());
        f.put("送达地址", open(s.said("serveAddress")));
        if (kind == PaperKind.ADDRESS_CONFIRMATION) {
            f.put("联系电话", open(s.said("servePhone")));
        }
        f.put("是否同意电子送达", s.said("electronic"));
        f.put("电子送达地址", open(s.said("electronicAddress")));
        f.put("告知事项", "地址变更应当及时书面告知；未告知的，按本确认书地址送达即为送达");
    }

    /** What the law wants recorded of this kind of evidence, as far as the form said it (MSR 24 to 27). */
    private String kindWords(Facts facts) {
        var words = new java.util.ArrayList<String>();
        for (var key : List.of(
                "copyConfirmed",
                "transcript",
                "expertBody",
                "expertQualification",
                "notarised",
                "translated",
                "cameraSite")) {
            if (facts.has(key)) {
                words.add(Asks.label(key) + "：" + facts.text(key));
            }
        }
        if (facts.has("witnessIdentity")) {
            words.add(Asks.label("witnessIdentity") + "：" + open(facts.text("witnessIdentity")));
        }
        return String.join("\n", words);
    }

    private void notice(Map<String, Object> f, Source s) {
        f.put("案件来源及调查经过", s.said("course"));
        f.put("案件性质及依据", "违反" + s.said("violated") + "；依据" + s.said("basis"));
        var proposal = proposal(s.file());
        var both = OrderRoad.proposed(s.file()) ? proposal + "；并责令限期拆除" : proposal;
        f.put("处理建议", both);
        f.put("拟处理意见", s.act().move() == OrdinaryMove.REVIEW_PLEA ? pleaded(s) : both);
        f.put("拟处罚内容", proposal);
        if (OrderRoad.proposed(s.file())) {
            DecisionFacts.removal(f, s);
        }
        f.put("报告日期", s.act().on());
        f.put("改正情况", s.said("corrected"));
        f.put("裁量理由", tiered(s, s.orElse("discretion", discretion(s))));
        f.put(
                "审核事项",
                List.of("管辖", "当事人", "事实和证据", "定性", "适用依据", "程序", "处理").stream()
                        .map(point -> Map.of("事项", point, "意见", "符合"))
                        .toList());
        f.put("审核意见", s.said("reviewOpinion"));
        f.put("审核人", s.actor().name());
        f.put("审核日期", s.act().on());
        f.put("陈述申辩期限", pleaTime(s));
        if (s.act().facts().yes("hearingOffered") || s.said("hearingOffered").equals("true")) {
            f.put("听证权利", "可以在收到本告知书之日起五个工作日内要求听证，听证不收取费用");
        }
        f.put("陈述申辩人", s.party().name());
        f.put("时间", moment(s, "pleaAt"));
        f.put("地点", s.said("at"));
        f.put("听取人", String.join("、", officers(s)));
        f.put("陈述申辩内容", s.said("plea"));
        f.put("陈述申辩意见", s.said("plea"));
        f.put("提交材料", s.said("submitted"));
        f.put("签名情况", s.said("signed"));
        f.put("复核情况", s.said("pleaCheck"));
        f.put("是否采纳", s.said("adopted"));
        f.put("理由", s.said("pleaReason"));
        f.put("复核人", s.actor().name());
        f.put("复核日期", s.act().on());
        f.put("告知书文号", s.number(PaperKind.PRIOR_NOTICE));
    }

    /** As the number the notice was approved with gives it. */
    public static String pleaTime(Source s) {
        var days = s.orElse("pleaDays", "5");
        return "自收到本告知书之日起" + (days.equals("5") ? "五" : days) + "个工作日内";
    }

    /** The name of the person a fact points to; empty when it points to nobody. */
    private String name(Source s, String key) {
        var county = s.file().matter().place().county();
        return new Facts(Map.of(key, s.said(key)))
                .id(key)
                .map(id -> knowing.officer(county, id, s.act().on()).name())
                .orElse("");
    }

    private static String pleaded(Source s) {
        return ChargeFacts.words(
                s.file(),
                Penalty.of("", s.act().facts().amount("fine"), s.act().facts().amount("confiscated")),
                Optional.of(s.act()));
    }

    /** The reason with the tier of the benchmark it rests on (PPL 34). */
    private static String tiered(Source s, String reason) {
        var charges = ChargeFacts.newest(s.file());
        if (!charges.isEmpty()) {
            return ChargeFacts.reasons(s.file(), charges);
        }
        var tier = s.said("benchmarkTier");
        if (tier.isEmpty()) {
            return reason;
        }
        var left = s.said("departure");
        return reason + "（" + s.said("benchmarkVersion") + "，" + tier + "，幅度" + s.said("benchmarkRange") + "）"
                + (left.isEmpty() ? "" : "偏离裁量基准的理由：" + left);
    }

    /** What the report proposes, each violation by itself where there are several. */
    private static String proposal(CaseFile file) {
        var act = file.last(OrdinaryMove.CONCLUDE, OrdinaryMove.RENOTIFY);
        return file.proposed()
                .filter(penalty -> !penalty.none())
                .map(penalty -> ChargeFacts.words(file, penalty, act))
                .orElseGet(file::proposal);
    }

    private static String discretion(Source s) {
        var c = s.file().circumstances();
        return c.yes("firstTime") ? "初次违法" : Discretion.Outcome.NORMAL.label();
    }

    private List<String> officers(Source s) {
        var county = s.file().matter().place().county();
        return s.file().officers().stream()
                .map(id -> knowing.officer(county, id, s.act().on()))
                .map(Officer::printed)
                .toList();
    }

    static List<String> evidence(CaseFile file) {
        return file.evidenceInForce().stream()
                .map(act -> act.move() == OrdinaryMove.TAKE_EVIDENCE
                        ? act.facts().text("evidenceKind") + "：" + act.facts().text("title")
                        : act.move() == OrdinaryMove.INQUIRE ? "询问笔录（" + act.on() + "）" : "现场检查笔录（" + act.on() + "）")
                .toList();
    }

    private String digests(Source s) {
        var found = attachments.of(
                s.file().matter().place().county(), CaseGate.EVIDENCE, s.act().id());
        return found.isEmpty()
                ? "无电子文件"
                : found.stream().map(Attachment::digest).collect(Collectors.joining("；"));
    }

    /** Lines of 问： and 答： as rows; an answer without a question belongs to the one before. */
    static List<Map<String, String>> questions(String text) {
        var rows = new java.util.ArrayList<Map<String, String>>();
        for (var line : text.split("\\R")) {
            var words = line.strip();
            if (words.startsWith("问")) {
                rows.add(new LinkedHashMap<>(Map.of("问", words.replaceFirst("^问[：:]?", ""), "答", "")));
            } else if (!rows.isEmpty()) {
                rows.getLast().merge("答", words.replaceFirst("^答[：:]?", ""), String::concat);
            } else if (!words.isEmpty()) {
                rows.add(new LinkedHashMap<>(Map.of("问", "请陈述有关情况", "答", words.replaceFirst("^答[：:]?", ""))));
            }
        }
        return List.copyOf(rows);
    }

    private String open(String sealed) {
        return sealed.isEmpty() ? "" : secrets.open(sealed);
    }

    static String moment(Source s, String key) {
        return s.said(key).replace('T', ' ');
    }
}
