package cn.xiangzhi.demo.story;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.demo.county.Rows;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/** What is written into the forms of a case, move by move, as a careful officer would. */
final class CaseScripts {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private final Matter matter;
    private final String place;
    private final CSVRecord party;
    private final List<Actor> officers;

    CaseScripts(Matter matter, String place, int dice, List<Actor> officers) {
        this.matter = matter;
        this.place = place;
        this.officers = officers;
        var fitting = Rows.of("parties").stream()
                .filter(row -> row.get("kind").equals(matter.get("party")))
                .toList();
        this.party = fitting.get(dice % fitting.size());
    }

    String partyName() {
        return party.get("name");
    }

    Map<String, String> identify() {
        return facts(
                "partyKind", party.get("kind"),
                "partyName", party.get("name"),
                "idNumber", party.get("id_number"),
                "creditCode", party.get("credit_code"),
                "representative", party.get("representative"),
                "address", "清源县" + party.get("address"),
                "phone", party.get("phone"));
    }

    Map<String, String> scene(OffsetDateTime at) {
        return withOfficers(
                "startedAt",
                minute(at.minusMinutes(25)),
                "endedAt",
                minute(at),
                "at",
                place,
                "certificatesShown",
                "true",
                "rightsTold",
                "true",
                "seen",
                matter.get("facts", place),
                "signed",
                "当事人核对无误，逐页签名");
    }

    Map<String, String> evidence(OffsetDateTime at) {
        return facts(
                "evidenceKind", "视听资料",
                "title", "现场照片及执法记录仪视频",
                "content", "现场状况、当事人及其行为的照片三张、视频一段",
                "proves", "违法行为的时间、地点和情节",
                "origin", "执法人员现场拍摄",
                "takenAt", minute(at),
                "takenPlace", place,
                "takenBy", officers.getFirst().name() + "、" + officers.getLast().name(),
                "takenHow", "执法记录仪同步摄录",
                "holder", "当事人签名确认",
                "verification", "已查证属实");
    }

    Map<String, String> correction(LocalDate on) {
        return withOfficers(
                "facts", matter.get("facts", place),
                "violated", matter.get("violated"),
                "orderBasis", matter.get("basis"),
                "correction", matter.get("correction"),
                "correctBy", on.toString(),
                "recheckOn", on.toString());
    }

    Map<String, String> useSummary(OffsetDateTime at) {
        return withOfficers(
                "certificatesShown", "true",
                "occurredAt", minute(at.minusMinutes(30)),
                "facts", matter.get("facts", place),
                "violated", matter.get("violated"),
                "basis", matter.get("basis"),
                "factsClear", "true",
                "kinds", matter.get("kinds"),
                "fine", fine(),
                "weighed", matter.get("weighed"));
    }

    Map<String, String> notice() {
        return facts("noticeRecord", "执法记录仪音视频同步记录", "pleaMade", "不陈述申辩");
    }

    Map<String, String> decideOnSpot(OffsetDateTime at, boolean cash) {
        return facts(
                "decidedAt",
                minute(at),
                "decidedPlace",
                place,
                "signature",
                "当事人签名",
                "correction",
                matter.get("correction"),
                "payBy",
                fined() ? cash ? "当场收缴" : "银行或者电子支付" : "无罚款",
                "receiptNumber",
                cash ? receipt(at) : "",
                "lateFeeStated",
                "true",
                "publicationTold",
                "true");
    }

    Map<String, String> collect(OffsetDateTime at) {
        return facts(
                "amount", fine(),
                "collectedAt", minute(at),
                "collectedPlace", place,
                "collector", officers.getFirst().person().toString(),
                "receiptNumber", receipt(at),
                "fiscalReceipt", "true");
    }

    Map<String, String> proposeFiling(LocalDate occurred, LocalDate discovered) {
        return withOfficers(
                "facts", matter.get("facts", place),
                "occurredOn", occurred.toString(),
                "discoveredOn", discovered.toString(),
                "violated", matter.get("violated"),
                "basis", matter.get("basis"),
                "proposal", "建议立案调查");
    }

    Map<String, String> investigate() {
        return withOfficers("certificatesShown", "true", "rightsTold", "true");
    }

    Map<String, String> inquire(OffsetDateTime at) {
        return withOfficers(
                "asked",
                party.get("representative").isEmpty() ? partyName() : party.get("representative"),
                "askedId",
                party.get("id_number").isEmpty() ? "410899197603120193" : party.get("id_number"),
                "relation",
                "当事人",
                "startedAt",
                minute(at.minusMinutes(40)),
                "endedAt",
                minute(at),
                "at",
                "综合行政执法队询问室",
                "certificatesShown",
                "true",
                "rightsTold",
                "true",
                "answers",
                "问：请说明当时的情况。\n答：" + matter.get("facts", place) + "\n问：你是否知道这样做违反规定？\n答：知道了，以后不再这样做。",
                "separate",
                "true",
                "readBack",
                "true",
                "signed",
                "被询问人核对无误，逐页签名");
    }

    Map<String, String> conclude() {
        return facts(
                "course", "群众反映后派员核查，经批准立案，两名执法人员依法调查取证。",
                "facts", matter.get("facts", place),
                "violated", matter.get("violated"),
                "basis", matter.get("basis"),
                "outcome", "给予行政处罚",
                "kinds", matter.get("kinds"),
                "fine", fine(),
                "discretion", "初次违法，积极配合调查，按裁量基准确定的档次处罚。",
                "weighed", matter.get("weighed"),
                "confessed", "");
    }

    Map<String, String> review() {
        return facts(
                "reviewJurisdiction", "true",
                "reviewParty", "true",
                "reviewFacts", "true",
                "reviewNature", "true",
                "reviewLaw", "true",
                "reviewProcedure", "true",
                "reviewWeight", "true",
                "reviewOpinion", "事实清楚，证据充分，程序合法，处理适当，同意。");
    }

    Map<String, String> serve(LocalDate on) {
        return withOfficers(
                "method",
                "DIRECT",
                "signer",
                party.get("kind").equals("CITIZEN") ? "PARTY" : "LEGAL_REPRESENTATIVE",
                "servedOn",
                on.toString(),
                "servedAt",
                "清源县" + party.get("address"));
    }

    Map<String, String> serveDecision(LocalDate on) {
        var facts = new LinkedHashMap<>(serve(on));
        facts.put("publicationTold", "true");
        return facts;
    }

    Map<String, String> plea(OffsetDateTime at) {
        return withOfficers(
                "pleaAt", minute(at),
                "at", "综合行政执法队",
                "plea", "家庭困难，已主动采取措施，请求减轻处罚。",
                "signed", "当事人签名");
    }

    Map<String, String> reviewPlea() {
        return facts(
                "pleaCheck", "经核实，陈述的事实成立，但不足以改变处罚档次。",
                "adopted", "不采纳",
                "pleaReason", "拟处罚数额已为最低档次",
                "fine", fine());
    }

    Map<String, String> waive(LocalDate on) {
        return facts("waivedOn", on.toString(), "written", "true");
    }

    Map<String, String> proposeDecision() {
        return facts(
                "facts", matter.get("facts", place),
                "violated", matter.get("violated"),
                "basis", matter.get("basis"),
                "kinds", matter.get("kinds"),
                "fine", fine(),
                "discretion", "初次违法，积极配合调查，按裁量基准确定的档次处罚。",
                "weighed", matter.get("weighed"),
                "proposal", "建议作出处罚决定");
    }

    Map<String, String> decide() {
        return facts("opinion", "同意", "lateFeeStated", "true");
    }

    Map<String, String> pay(OffsetDateTime at) {
        return facts(
                "amount", fine(),
                "paidOn", at.toLocalDate().toString(),
                "bankReference", "YH" + at.toEpochSecond(),
                "payer", partyName());
    }

    Map<String, String> close() {
        return facts(
                "closingReason",
                "处罚决定履行完毕",
                "execution",
                "已履行",
                "publicationChecked",
                "true",
                "processRecorded",
                "true",
                "opinion",
                "同意结案");
    }

    boolean fined() {
        return !fine().equals("0");
    }

    String fine() {
        return matter.get("fine");
    }

    private static String receipt(OffsetDateTime at) {
        return "%07d".formatted(at.toEpochSecond() % 10_000_000);
    }

    static String minute(OffsetDateTime at) {
        return MINUTE.format(at);
    }

    private Map<String, String> withOfficers(String... pairs) {
        var facts = facts(pairs);
        facts.put("officer1", officers.getFirst().person().toString());
        facts.put("officer2", officers.getLast().person().toString());
        return facts;
    }

    static Map<String, String> facts(String... pairs) {
        var facts = new HashMap<String, String>();
        for (var i = 0; i < pairs.length; i += 2) {
            facts.put(pairs[i], pairs[i + 1]);
        }
        return facts;
    }
}
