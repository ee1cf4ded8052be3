package cn.xiangzhi.casework.file;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.file.CaseRoad.Town;
import cn.xiangzhi.powers.PowerSource;
import cn.xiangzhi.powers.holdings.Granting;
import cn.xiangzhi.powers.holdings.Holding;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** The steps of cases whose power is entrusted, taken back or not the township's at all. */
abstract class JurisdictionSteps {

    static final String ITEM = "CG-CF-020";
    static final String RECEIVER = "清源县城市管理局";
    static final String[] WHAT = {"facts", "拆除果皮箱两个", "violated", "条例第36条", "basis", "条例第36条"};

    @Autowired
    CaseRoad road;

    @Autowired
    Granting granting;

    @Autowired
    Today today;

    ForceRoad proposed(Town town) {
        var r = ForceRoad.lead(road, town, ITEM, "贺长顺", "410899199503160210", "2026-03-02T08:00", WHAT);
        r.officer("VERIFY", "2026-03-02T08:30");
        road.evidence(town, r.id(), "现场照片", "2026-03-02T09:00");
        r.file("2026-03-02T10:00", "2026-03-02T14:00");
        r.investigate("2026-03-03T09:00");
        r.conclude("给予行政处罚", "2026-03-04T09:00", "kinds", "罚款", "fine", "1000");
        r.review("2026-03-04T10:00");
        r.head("APPROVE_NOTICE", "2026-03-04T11:00");
        r.serve("SERVE_NOTICE", "2026-03-04T15:00");
        r.officer("WAIVE_PLEA", "2026-03-05T09:00", "waivedOn", "2026-03-05", "written", "true");
        r.officer(
                "PROPOSE_DECISION",
                "2026-03-06T09:00",
                r.with("kinds", "罚款", "fine", "1000", "discretion", "一般", "proposal", "建议处罚"));
        return r;
    }

    void decide(ForceRoad r, Actor by, String when) {
        road.go(by, r.id(), "DECIDE", when, "opinion", "同意", "lateFeeStated", "true");
    }

    static Holding holding(Town town, PowerSource source, @Nullable LocalDate to, Holding.@Nullable Deed deed) {
        return new Holding(
                Ids.next(),
                town.county(),
                town.code(),
                ITEM,
                source,
                1,
                new Holding.Decision(
                        "省政府决定",
                        Holding.Level.PROVINCE,
                        "演示1号",
                        LocalDate.of(2025, 1, 1),
                        "https://example.invalid",
                        false),
                deed,
                LocalDate.of(2025, 1, 1),
                to,
                false,
                "",
                0);
    }

    static Actor maker(Town town, @Nullable String township) {
        return new Actor(
                new UUID(0, 9),
                new UUID(0, 9),
                "建账",
                new UUID(0, 9),
                "县委编办",
                "岗位",
                new Scope(town.county(), township, null),
                EnumSet.allOf(Right.class));
    }

    void handOver(ForceRoad r, String move, String when) {
        handOver(r, move, when, RECEIVER);
    }

    void handOver(ForceRoad r, String move, String when, String receiver) {
        r.head(move, when, "receiver", receiver, "reason", "不再由本镇行使", "materials", "案卷1册", "handedReceipt", "张科长 当日签收");
    }
}
