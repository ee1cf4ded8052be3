package cn.xiangzhi.field.entries;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.Cases;
import cn.xiangzhi.field.device.LentNumbers;
import cn.xiangzhi.field.parcels.Parcels;
import cn.xiangzhi.field.signing.SignBook;
import cn.xiangzhi.places.Place;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A whole summary case from the field: lead, party, evidence, notice and the decision under its pre-printed number (PPL 51, 52). */
@Component
class SpotDoing implements Doing {

    private static final String WHAT = "没有当场处罚";
    private static final int OLDEST_DAYS = 10;

    private final Cases cases;
    private final LentNumbers numbers;
    private final Parcels parcels;
    private final SignBook signs;
    private final Today today;

    SpotDoing(Cases cases, LentNumbers numbers, Parcels parcels, SignBook signs, Today today) {
        this.cases = cases;
        this.numbers = numbers;
        this.parcels = parcels;
        this.signs = signs;
        this.today = today;
    }

    @Override
    public Set<EntryKind> kinds() {
        return Set.of(EntryKind.SPOT_DECISION);
    }

    @Override
    public Entry.Answer apply(Actor actor, Entry e) {
        actor.must(Right.CASE_HANDLE, WHAT);
        if (e.field("signature").equals("当事人签名")) {
            signs.mustStand(e.county(), e.id(), WHAT);
        }
        var at = decidedAt(e);
        var number = needed(e, "printedNumber", "预编号");
        numbers.use(actor, e.device(), number, e.id());
        var township = Objects.requireNonNullElse(actor.scope().township(), "");
        var place = new Place(actor.county(), township, null, needed(e, "place", "处罚地点"), null, null);
        var id = cases.register(
                actor,
                e.id(),
                new Cases.Opening(
                        needed(e, "item", "事项"),
                        "CITIZEN",
                        needed(e, "partyName", "当事人姓名"),
                        place,
                        "监督检查",
                        needed(e, "facts", "违法事实"),
                        at.toLocalDate(),
                        e.matter(),
                        null),
                at.minusMinutes(5));
        cases.make(
                actor,
                id,
                "IDENTIFY",
                Map.of(
                        "partyKind",
                        "CITIZEN",
                        "partyName",
                        e.field("partyName"),
                        "idNumber",
                        e.field("idNumber"),
                        "address",
                        e.field("address")),
                at.minusMinutes(4));
        cases.make(actor, id, "TAKE_EVIDENCE", evidence(e, at), at.minusMinutes(3));
        cases.make(actor, id, "USE_SUMMARY", summary(e, at), at.minusMinutes(2));
        cases.make(
                actor,
                id,
                "NOTIFY_ON_SPOT",
                only(e, "noticeRecord", "pleaMade", "plea", "pleaCheck"),
                at.minusMinutes(1));
        cases.make(actor, id, "DECIDE_ON_SPOT", decision(e, number), at);
        parcels.keep(actor, e.id(), "case", id);
        return Entry.Answer.done("已当场处罚，决定书" + number, "/cases/" + id);
    }

    private OffsetDateTime decidedAt(Entry e) {
        try {
            var at = LocalDateTime.parse(e.field("decidedAt"))
                    .atZone(Today.BEIJING)
                    .toOffsetDateTime();
            if (at.isAfter(today.now().plusMinutes(1))
                    || at.isBefore(today.now().minusDays(OLDEST_DAYS))) {
                throw Refused.invalid(WHAT, "处罚时间晚于现在，或者早于" + OLDEST_DAYS + "天前", "请核对手机时间和处罚时间后再报；已经交付的决定书，交内勤办理");
            }
            return at;
        } catch (DateTimeParseException wrong) {
            throw Refused.invalid(WHAT, "没有填写处罚时间", "请补填后再报");
        }
    }

    private static Map<String, String> evidence(Entry e, OffsetDateTime at) {
        var facts = new HashMap<>(pair(e));
        facts.put("evidenceKind", "视听资料");
        facts.put("title", "现场照片、录像");
        facts.put("content", e.field("facts"));
        facts.put("proves", "违法事实");
        facts.put("origin", "现场拍摄");
        facts.put("takenAt", at.minusMinutes(5).toLocalDateTime().toString());
        facts.put("takenHow", "掌上执法拍摄，拍下时计算摘要");
        facts.put("takenPlace", e.field("place"));
        facts.put("takenBy", e.who());
        facts.put("verification", "已查证属实");
        facts.put("holder", e.field("signature"));
        return facts;
    }

    private static Map<String, String> summary(Entry e, OffsetDateTime at) {
        var facts = new HashMap<>(pair(e));
        facts.putAll(only(e, "certificatesShown", "facts", "violated", "basis", "factsClear", "kinds", "fine"));
        facts.put("occurredAt", at.minusMinutes(5).toLocalDateTime().toString());
        return facts;
    }

    private static Map<String, String> decision(Entry e, String number) {
        var facts = only(e, "decidedAt", "signature", "correction", "payBy", "lateFeeStated", "publicationTold");
        facts.put("decidedPlace", e.field("place"));
        facts.put("printedNumber", number);
        return facts;
    }

    private static Map<String, String> pair(Entry e) {
        return only(e, "officer1", "officer2");
    }

    private static Map<String, String> only(Entry e, String... names) {
        var facts = new HashMap<String, String>();
        List.of(names).stream()
                .filter(name -> !e.field(name).isEmpty())
                .forEach(name -> facts.put(name, e.field(name)));
        return facts;
    }

    private static String needed(Entry e, String field, String what) {
        if (e.field(field).isEmpty()) {
            throw Refused.invalid(WHAT, "没有填写" + what, "请补填后再报");
        }
        return e.field(field);
    }
}
