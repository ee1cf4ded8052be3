package cn.xiangzhi.casework.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.casework.file.CaseRoad.Town;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** The ordinary procedure walked in one breath, to stand where what follows a decision begins. */
record ServedRoad(CaseRoad road, Town town) {

    /** Days of the road: found, filed, concluded, notice served, proposed, decided, served. */
    record Days(
            String found,
            String filed,
            String concluded,
            String told,
            String proposed,
            String decided,
            String served) {}

    /** A fine imposed on somebody and served. */
    UUID served(String item, String kind, String party, String number, String fine, Days d) {
        var id = road.lead(town, item, kind, party, d.found() + "T09:00");
        road.identify(town, id, kind, party, number, d.found() + "T09:30");
        road.go(town.officer(), id, "VERIFY", d.found() + "T10:00");
        road.evidence(town, id, "现场照片", d.found() + "T10:30");
        road.pair(
                town,
                id,
                "ORDER_CORRECTION",
                d.found() + "T11:00",
                with(
                        what("未采取措施"),
                        "orderBasis",
                        "条例",
                        "correction",
                        "恢复原状",
                        "correctBy",
                        d.filed(),
                        "recheckOn",
                        d.filed()));
        road.pair(
                town,
                id,
                "PROPOSE_FILING",
                d.found() + "T15:00",
                with(what("未采取措施"), "occurredOn", d.found(), "discoveredOn", d.found(), "proposal", "建议立案"));
        road.go(town.head(), id, "FILE", d.filed() + "T09:00", "opinion", "同意");
        road.pair(town, id, "INVESTIGATE", d.filed() + "T10:00", "certificatesShown", "true", "rightsTold", "true");
        decide(id, "未采取措施", fine, d);
        return id;
    }

    /** From the investigation to the service of a decision. */
    void decide(UUID id, String facts, String fine, Days d) {
        conclude(id, facts, fine, d.concluded());
        road.go(
                town.reviewer(),
                id,
                "REVIEW",
                d.concluded() + "T15:00",
                with(
                        List.of("Jurisdiction", "Party", "Facts", "Nature", "Law", "Procedure", "Weight").stream()
                                .flatMap(point -> java.util.stream.Stream.of("review" + point, "true"))
                                .toArray(String[]::new),
                        "reviewOpinion",
                        "同意"));
        road.go(town.head(), id, "APPROVE_NOTICE", d.concluded() + "T16:00", "opinion", "同意");
        serve(id, "SERVE_NOTICE", "DIRECT", "PARTY", d.told(), d.told() + "T10:00");
        road.go(
                town.officer(),
                id,
                "PROPOSE_DECISION",
                d.proposed() + "T09:00",
                with(what(facts), "kinds", "罚款", "fine", fine, "discretion", "一般", "proposal", "建议处罚"));
        road.go(town.head(), id, "DECIDE", d.decided() + "T09:00", "opinion", "同意", "lateFeeStated", "true");
        serve(id, "SERVE", "DIRECT", "PARTY", d.served(), d.served() + "T10:00");
    }

    void conclude(UUID id, String facts, String fine, String on) {
        road.go(
                town.officer(),
                id,
                "CONCLUDE",
                on + "T09:00",
                with(
                        what(facts),
                        "course",
                        "巡查",
                        "outcome",
                        "给予行政处罚",
                        "kinds",
                        "罚款",
                        "fine",
                        fine,
                        "discretion",
                        "一般"));
    }

    void serve(UUID id, String move, String method, String signer, String on, String when, String... more) {
        road.pair(
                town,
                id,
                move,
                when,
                with(new String[] {"method", method, "signer", signer, "servedOn", on, "servedAt", "住所"}, more));
    }

    /** Found corrected. */
    void corrected(UUID id, String on) {
        road.go(
                town.officer(),
                id,
                "CHECK_CORRECTION",
                on + "T09:00",
                "checkedOn",
                on,
                "corrected",
                "已改正",
                "checkNote",
                "已恢复");
    }

    void pay(UUID id, String amount, String on) {
        road.go(
                town.treasury(),
                id,
                "PAY",
                on + "T15:00",
                "amount",
                amount,
                "paidOn",
                on,
                "bankReference",
                "B" + id.toString().substring(30) + on,
                "payer",
                "当事人");
    }

    void close(UUID id, String when) {
        road.go(town.head(), id, "CLOSE", when, "closingReason", "已经办结", "execution", "见案卷", "opinion", "同意");
    }

    String stage(UUID id) {
        return road.row(town, id).stage();
    }

    String said(UUID id, String key) {
        return road.said(town, id, key);
    }

    static String[] what(String facts) {
        return new String[] {"facts", facts, "violated", "条例第36条", "basis", "条例第36条"};
    }

    static String[] with(String[] first, String... more) {
        var all = java.util.Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return all;
    }

    static void refused(String code, String why, ThrowingCallable act) {
        var no = catchThrowableOfType(Refused.class, act);
        assertThat(no).as(why).isNotNull();
        if (code != null) {
            assertThat(no.code()).as(no.why()).isEqualTo(code);
        }
        assertThat(no.why()).contains(why);
        assertThat(no.remedy()).isNotBlank();
    }
}
