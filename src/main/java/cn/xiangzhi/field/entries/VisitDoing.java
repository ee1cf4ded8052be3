package cn.xiangzhi.field.entries;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.field.parcels.Parcels;
import cn.xiangzhi.inspection.VisitsAfield;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A visit recorded on the spot, with the limits its form has on the page. */
@Component
class VisitDoing implements Doing {

    private static final String WHAT = "检查未保存";

    private final VisitsAfield visits;
    private final Parcels parcels;

    VisitDoing(VisitsAfield visits, Parcels parcels) {
        this.visits = visits;
        this.parcels = parcels;
    }

    @Override
    public Set<EntryKind> kinds() {
        return Set.of(EntryKind.VISIT);
    }

    @Override
    public Entry.Answer apply(Actor actor, Entry entry) {
        actor.must(Right.VISIT_RECORD, "不能记录检查");
        visits.record(actor, recorded(actor, entry));
        parcels.keep(actor, entry.id(), "visit", entry.id());
        return Entry.Answer.done("检查记录已保存", "/visits/" + entry.id());
    }

    private static VisitsAfield.Recorded recorded(Actor actor, Entry e) {
        var township = e.field("township").isEmpty() ? actor.scope().township() : e.field("township");
        return new VisitsAfield.Recorded(
                e.id(),
                e.matter(),
                needed(e, "cause", "检查事由", 100),
                Objects.requireNonNullElse(township, ""),
                blank(e.field("village")),
                needed(e, "place", "检查地点", 200),
                degrees(e.field("latitude")),
                degrees(e.field("longitude")),
                moment(e, "started", "开始时间"),
                moment(e, "ended", "结束时间"),
                officers(e),
                most(e, "helpers", "随同人员", 100),
                e.field("certificatesShown").equals("true"),
                needed(e, "subjectKind", "检查对象类型", 40),
                most(e, "subject", "对象名称", 100),
                blank(most(e, "subjectNumber", "证件号码", 30)),
                needed(e, "seen", "看到的情况", 5000),
                needed(e, "result", "检查结果", 40),
                most(e, "note", "处理说明", 1000),
                blank(most(e, "item", "事项编号", 40)),
                most(e, "again", "再次检查的理由", 500));
    }

    private static List<UUID> officers(Entry e) {
        return Stream.of(OrderDoing.id(e.field("officer1")), OrderDoing.id(e.field("officer2")))
                .filter(Objects::nonNull)
                .toList();
    }

    static String needed(Entry e, String field, String what, int longest) {
        var words = most(e, field, what, longest);
        if (words.isEmpty()) {
            throw Refused.invalid(WHAT, "没有填写" + what, "请补填后再报");
        }
        return words;
    }

    static String most(Entry e, String field, String what, int longest) {
        var words = e.field(field);
        if (words.length() > longest) {
            throw Refused.invalid(WHAT, what + "最多" + longest + "字，填写了" + words.length() + "字", "请精简后再报");
        }
        return words;
    }

    static OffsetDateTime moment(Entry e, String field, String what) {
        try {
            return LocalDateTime.parse(e.field(field)).atZone(Today.BEIJING).toOffsetDateTime();
        } catch (DateTimeParseException wrong) {
            throw Refused.invalid(WHAT, what + "没有填写，或者不是时间", "请补填后再报");
        }
    }

    private static @Nullable Double degrees(String text) {
        try {
            return text.isEmpty() ? null : Double.valueOf(text);
        } catch (NumberFormatException wrong) {
            throw Refused.invalid(WHAT, "位置不是经纬度", "请重新定位，或者清除位置后再报");
        }
    }

    private static @Nullable String blank(String text) {
        return text.isBlank() ? null : text;
    }
}
