package cn.xiangzhi.casework.file;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.casework.flow.Act;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.flow.Collecting;
import cn.xiangzhi.casework.flow.Exhibits;
import cn.xiangzhi.casework.flow.Facts;
import cn.xiangzhi.casework.flow.OrdinaryMove;
import cn.xiangzhi.casework.rules.Officers.Officer;
import cn.xiangzhi.casework.rules.Penalty;
import cn.xiangzhi.documents.Paper;
import cn.xiangzhi.documents.PaperKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
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
    private final InquiryFacts inquiry;
    private final List<PaperFiller> fillers;

    PaperFacts(Knowing knowing, InquiryFacts inquiry, List<PaperFiller> fillers) {
        this.knowing = knowing;
        this.inquiry = inquiry;
        this.fillers = fillers;
    }

    /**
     * What a paper may be filled from.
     *
     * @param attached whether photographs and the like may have come with the act
     */
    public record Source(
            CaseFile file,
            Act act,
            PartyDetails party,
            @Nullable Office office,
            Actor actor,
            Supplier<List<Paper>> issued,
            boolean attached) {

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
            case SOURCE_REGISTER, TRANSFER_LETTER, FILING_APPROVAL, NO_FILING_APPROVAL -> FilingFacts.fill(fields, s);
            case SCENE_RECORD, INQUIRY_RECORD, EVIDENCE_SHEET, ADDRESS_CONFIRMATION, CORRECTION_ORDER ->
                inquiry.fill(fields, kind, s);
            case FINAL_REPORT, CASE_REVIEW_SHEET, PRIOR_NOTICE, PLEA_RECORD, PLEA_REVIEW ->
                NoticeFacts.fill(fields, s, officers(s));
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
        f.put("裁量理由", ChargeFacts.tiered(s, s.said("discretion")));
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

    private List<String> officers(Source s) {
        var county = s.file().matter().place().county();
        return s.file().officers().stream()
                .map(id -> knowing.officer(county, id, s.act().on()))
                .map(Officer::printed)
                .toList();
    }

    static List<String> evidence(CaseFile file) {
        return file.evidence().inForce().stream()
                .map(act -> act.move() == OrdinaryMove.TAKE_EVIDENCE
                        ? Exhibits.kind(act) + "：" + Exhibits.title(act)
                        : Exhibits.title(act))
                .toList();
    }

    static String moment(Source s, String key) {
        return s.said(key).replace('T', ' ');
    }
}
