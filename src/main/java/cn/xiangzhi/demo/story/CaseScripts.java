package cn.xiangzhi.demo.story;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.demo.county.Rows;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/** What is written into the forms of a case, move by move, as a careful officer would: from the lead to the inquiry. */
final class CaseScripts {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    final Matter matter;
    final String place;
    final CSVRecord party;
    final List<Actor> officers;

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

    boolean fined() {
        return !fine().equals("0");
    }

    String fine() {
        return matter.get("fine");
    }

    static String minute(OffsetDateTime at) {
        return MINUTE.format(at);
    }

    Map<String, String> withOfficers(String... pairs) {
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
