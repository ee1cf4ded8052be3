package cn.xiangzhi.casework.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.casework.file.CaseRoad.Town;
import java.util.Arrays;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** Short ways along the roads of orders, enforcement and transfer. */
record ForceRoad(CaseRoad road, Town town, UUID id, String[] what) {

    static ForceRoad lead(
            CaseRoad road, Town town, String item, String party, String number, String when, String... what) {
        var id = road.lead(town, item, "CITIZEN", party, when);
        road.identify(town, id, "CITIZEN", party, number, when);
        return new ForceRoad(road, town, id, what);
    }

    void file(String proposedAt, String filedAt) {
        road.pair(
                town,
                id,
                "PROPOSE_FILING",
                proposedAt,
                with(
                        "occurredOn",
                        proposedAt.substring(0, 10),
                        "discoveredOn",
                        proposedAt.substring(0, 10),
                        "proposal",
                        "建议立案"));
        head("FILE", filedAt);
    }

    void investigate(String when) {
        road.pair(town, id, "INVESTIGATE", when, "certificatesShown", "true", "rightsTold", "true");
    }

    void correct(String by, String when) {
        road.pair(
                town,
                id,
                "ORDER_CORRECTION",
                when,
                with("orderBasis", "依法责令", "correction", "恢复原状", "correctBy", by, "recheckOn", by));
    }

    void recheck(String result, String when) {
        officer("CHECK_CORRECTION", when, "checkedOn", when.substring(0, 10), "corrected", result, "checkNote", "现场复查");
    }

    void conclude(String outcome, String when, String... more) {
        officer(
                "CONCLUDE",
                when,
                with(join(new String[] {"course", "巡查发现", "outcome", outcome, "discretion", "已评估"}, more)));
    }

    void review(String when) {
        road.go(
                town.reviewer(),
                id,
                "REVIEW",
                when,
                "reviewJurisdiction",
                "true",
                "reviewParty",
                "true",
                "reviewFacts",
                "true",
                "reviewNature",
                "true",
                "reviewLaw",
                "true",
                "reviewProcedure",
                "true",
                "reviewWeight",
                "true",
                "reviewOpinion",
                "同意");
    }

    void serve(String move, String when, String... more) {
        road.pair(
                town,
                id,
                move,
                when,
                join(
                        new String[] {
                            "method",
                            "DIRECT",
                            "signer",
                            "PARTY",
                            "servedOn",
                            when.substring(0, 10),
                            "servedAt",
                            "石桥村6组"
                        },
                        more));
    }

    void officer(String move, String when, String... facts) {
        road.go(town.officer(), id, move, when, facts);
    }

    void pair(String move, String when, String... facts) {
        road.pair(town, id, move, when, facts);
    }

    void head(String move, String when, String... facts) {
        road.go(town.head(), id, move, when, join(facts, "opinion", "同意"));
    }

    void close(String when) {
        head("CLOSE", when, "closingReason", "办理完毕", "execution", "已执行");
    }

    void archive(String on) {
        road.cases.archived(town.head(), id, "A-" + id.toString().substring(0, 8), java.time.LocalDate.parse(on));
    }

    void stands(String stage) {
        assertThat(road.row(town, id).stage()).isEqualTo(stage);
    }

    void said(String key, String value) {
        assertThat(road.said(town, id, key)).as(key).isEqualTo(value);
    }

    String[] with(String... more) {
        return join(what, more);
    }

    static String[] join(String[] first, String... more) {
        var all = Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return all;
    }

    static Refused refused(@Nullable String code, ThrowingCallable act) {
        var no = catchThrowableOfType(Refused.class, act);
        assertThat(no).isNotNull();
        if (code != null) {
            assertThat(no.code()).as(no.getMessage()).isEqualTo(code);
        }
        assertThat(no.why()).isNotBlank();
        assertThat(no.remedy()).isNotBlank();
        return no;
    }
}
