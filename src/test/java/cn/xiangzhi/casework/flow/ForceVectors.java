package cn.xiangzhi.casework.flow;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.casework.flow.Known.Dates;
import cn.xiangzhi.casework.flow.Known.Limits;
import cn.xiangzhi.casework.flow.Known.Power;
import cn.xiangzhi.casework.money.Ledger;
import cn.xiangzhi.casework.rules.Officers.Officer;
import cn.xiangzhi.casework.rules.PartyKind;
import cn.xiangzhi.organization.Certificate;
import cn.xiangzhi.places.Place;
import cn.xiangzhi.powers.Item;
import cn.xiangzhi.powers.Mode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Files made of acts, and the moves asked about them. */
abstract class ForceVectors {

    static final UUID ONE = new UUID(1, 1);
    static final UUID TWO = new UUID(1, 2);
    static final UUID HEAD = new UUID(1, 3);

    /** A case as far as its acts go. */
    record Road(Stage stage, List<Act> acts) {

        Road with(Move move, String at, String... facts) {
            var more = new ArrayList<>(acts);
            more.add(act(more.size(), move, at, facts));
            return new Road(move.to() == null ? stage : move.to(), more);
        }

        Road without(Move move) {
            return new Road(
                    stage, acts.stream().filter(act -> act.move() != move).toList());
        }

        CaseFile file() {
            return new CaseFile(
                    new UUID(2, 2),
                    "云案〔2026〕1号",
                    Procedure.ORDINARY,
                    stage,
                    new Matter(
                            "ZR-CF-001",
                            "违法建设",
                            new Place("839901", "839901101", null, "石桥村", null, null),
                            null,
                            null,
                            null,
                            null),
                    new Party(PartyKind.CITIZEN, "韩某某", LocalDate.of(1968, 1, 17), true),
                    acts,
                    1);
        }
    }

    static Road base() {
        return new Road(Stage.LEAD, List.of())
                .with(OrdinaryMove.REGISTER, "2026-01-01T09:00", "officer1", ONE.toString(), "officer2", TWO.toString())
                .with(OrdinaryMove.FILE, "2026-01-02T09:00")
                .with(OrdinaryMove.INVESTIGATE, "2026-01-03T09:00");
    }

    static Act act(int n, Move move, String at, String... facts) {
        return new Act(new UUID(3, n), move, time(at), ONE, "周海涛", "干部", facts(facts), null, List.of());
    }

    static OffsetDateTime time(String at) {
        return OffsetDateTime.parse(at + ":00+08:00");
    }

    static Facts facts(String... facts) {
        var map = new HashMap<String, String>();
        for (var i = 0; i < facts.length; i += 2) {
            map.put(facts[i], facts[i + 1]);
        }
        return new Facts(map);
    }

    static Try attempt(Road road, Move move, String at, String... facts) {
        var person = move.right() == Right.CASE_APPROVE ? HEAD : ONE;
        var actor = new Actor(
                person,
                person,
                "经办",
                new UUID(0, 7),
                "云溪镇人民政府",
                "岗位",
                new Scope("410899", "410899101", null),
                EnumSet.allOf(Right.class));
        return new Try(road.file(), move, facts(facts), known("城乡规划法第65条"), actor, time(at));
    }

    static Known known(String basis) {
        var item = new Item(
                "ZR-CF-001",
                1,
                "违法建设",
                "自然资源",
                "行政处罚",
                "乡镇人民政府",
                basis,
                List.of(),
                null,
                null,
                null,
                null,
                "",
                "",
                "否",
                "拆除",
                List.of());
        var ten = BigDecimal.TEN;
        return new Known(
                item,
                List.of(),
                new Power(null, Mode.EMPOWERED, new UUID(0, 7), "云溪镇人民政府"),
                List.of(officer(ONE), officer(TWO)),
                new Limits(ten, ten, ten, ten, ten, true),
                Ledger.EMPTY,
                new Dates(null, null, null),
                Set.of(),
                true);
    }

    static Officer officer(UUID id) {
        return new Officer(id, "执法人员", false, certificate());
    }

    static Certificate certificate() {
        return new Certificate(
                "410899-0101",
                "省司法厅",
                new UUID(0, 5),
                LocalDate.of(2022, 1, 1),
                LocalDate.of(2028, 12, 31),
                Set.of(),
                Certificate.State.VALID);
    }

    static String code(Road road, Move move, String at, String... facts) {
        return code(attempt(road, move, at, facts));
    }

    static String code(Try t) {
        var no = catchThrowableOfType(Refused.class, () -> t.file().make(new UUID(0, 99), t));
        return no == null ? "ALLOW" : no.code() == null ? "REJECT" : no.code();
    }
}
