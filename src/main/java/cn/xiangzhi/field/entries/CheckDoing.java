package cn.xiangzhi.field.entries;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.field.parcels.Parcels;
import cn.xiangzhi.inspection.ChecksAfield;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The outcome of a merged check, point by point, with the limits its form has on the page (S9 F61). */
@Component
class CheckDoing implements Doing {

    private static final String WHAT = "结果未保存";
    private static final int WORDS = 500;

    private final ChecksAfield checks;
    private final Parcels parcels;

    CheckDoing(ChecksAfield checks, Parcels parcels) {
        this.checks = checks;
        this.parcels = parcels;
    }

    @Override
    public Set<EntryKind> kinds() {
        return Set.of(EntryKind.CHECK);
    }

    @Override
    public Entry.Answer apply(Actor actor, Entry entry) {
        actor.must(Right.VISIT_RECORD, WHAT);
        var check = entry.matter();
        if (check == null) {
            throw Refused.notFound("综合检查");
        }
        var visit = checks.hand(actor, check, version(entry), handed(actor, check, entry));
        parcels.keep(actor, entry.id(), "visit", visit);
        return Entry.Answer.done("综合检查结果已登记", "/checks/" + check);
    }

    private ChecksAfield.Handed handed(Actor actor, UUID check, Entry e) {
        var came = new TreeMap<Integer, ChecksAfield.Came>();
        for (var point : checks.find(actor, check)
                .orElseThrow(() -> Refused.notFound("综合检查"))
                .points()) {
            var number = point.number();
            came.put(
                    number,
                    new ChecksAfield.Came(
                            e.field("result." + number),
                            VisitDoing.most(e, "words." + number, "第" + number + "点的情况", WORDS),
                            due(e, number)));
        }
        return new ChecksAfield.Handed(
                VisitDoing.moment(e, "started", "开始时间"),
                VisitDoing.moment(e, "ended", "结束时间"),
                e.field("certificatesShown").equals("true"),
                VisitDoing.needed(e, "seen", "看到的情况", 5000),
                came);
    }

    private static @Nullable LocalDate due(Entry e, int number) {
        try {
            var day = e.field("due." + number);
            return day.isEmpty() ? null : LocalDate.parse(day);
        } catch (DateTimeParseException wrong) {
            throw Refused.invalid(WHAT, "第" + number + "点的改正期限不是日期", "请补填后再报");
        }
    }

    private static long version(Entry e) {
        try {
            return Long.parseLong(e.field("version"));
        } catch (NumberFormatException wrong) {
            throw Refused.invalid(WHAT, "没有写明所看到的检查是哪一版", "请连网更新掌上执法以后再报；手机上的材料还在");
        }
    }
}
