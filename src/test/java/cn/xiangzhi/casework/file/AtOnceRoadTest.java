package cn.xiangzhi.casework.file;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.casework.file.CaseRoad.Town;
import cn.xiangzhi.casework.flow.OrdinaryMove;
import cn.xiangzhi.casework.rules.PartyKind;
import cn.xiangzhi.places.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Several hands at one case at the same moment: one is first, the others are told, and nothing is written twice. */
@XiangzhiTest
@Import(CaseRoad.class)
class AtOnceRoadTest {

    private static final String WHEN = "2026-04-29T17:30";
    private static final int HANDS = 6;

    @Autowired
    private CaseRoad road;

    @Autowired
    private CaseWork work;

    @Autowired
    private Acts acts;

    @Test
    void 看着同一个版本同时办的_只有一个办成_其余的被告知已被他人更新() throws Exception {
        var town = road.town("CG-CF-024");
        var id = identified(town);
        var row = road.row(town, id);
        var told = together(n -> evidence(town, id, row.version(), Ids.next(), "照片" + n));
        assertThat(told).filteredOn(words -> words.equals("办成")).hasSize(1);
        assertThat(told).filteredOn(words -> words.contains("已被他人更新")).hasSize(HANDS - 1);
        assertThat(titles(town, id)).hasSize(1);
        assertThat(road.row(town, id).version()).isEqualTo(row.version() + 1);
        assertThat(acts.firstAltered(town.county(), id)).isNull();
        assertThat(road.files.file(road.row(town, id)).acts())
                .as("后到的可以照新的版本再办")
                .hasSize(acts.of(town.county(), id).size());
        evidence(town, id, row.version() + 1, Ids.next(), "再办的照片");
        assertThat(titles(town, id)).hasSize(2);
    }

    @Test
    void 同一张表同时交几遍_只记一次() throws Exception {
        var town = road.town("CG-CF-024");
        var id = identified(town);
        var version = road.row(town, id).version();
        var once = Ids.next();
        var told = together(n -> evidence(town, id, version, once, "同一张照片"));
        assertThat(told).contains("办成");
        assertThat(told).allMatch(words -> words.equals("办成") || words.contains("已被他人更新"));
        assertThat(titles(town, id)).containsExactly("同一张照片");
        evidence(town, id, version, once, "同一张照片");
        assertThat(titles(town, id)).containsExactly("同一张照片");
    }

    @Test
    void 同一张线索表同时交几遍_只有一个案件_案号不缺() throws Exception {
        var town = road.town("CG-CF-024");
        var once = Ids.next();
        var told = together(n -> register(town, once));
        var id = register(town, once);
        assertThat(told).contains("办成");
        var number = road.row(town, id).number();
        var next = road.row(town, register(town, Ids.next())).number();
        assertThat(last(next)).isEqualTo(last(number) + 1);
    }

    private UUID identified(Town town) {
        var id = road.lead(town, "CG-CF-024", "CITIZEN", "罗庆生", "2026-04-29T17:20");
        road.identify(town, id, "CITIZEN", "罗庆生", "41089919710822035X", "2026-04-29T17:22");
        return id;
    }

    private List<String> titles(Town town, UUID id) {
        return acts.of(town.county(), id).stream()
                .filter(act -> act.move() == OrdinaryMove.TAKE_EVIDENCE)
                .map(act -> act.facts().text("title"))
                .toList();
    }

    private static int last(String number) {
        return Integer.parseInt(number.replaceAll(".*〕|号", ""));
    }

    private void evidence(Town town, UUID id, long version, UUID once, String title) {
        var facts = new HashMap<>(Map.of(
                "evidenceKind", "视听资料",
                "title", title,
                "content", "现场情况",
                "proves", "违法事实",
                "origin", "执法记录仪",
                "takenAt", WHEN,
                "takenPlace", "现场",
                "takenBy", "周海涛",
                "takenHow", "拍摄",
                "holder", "当事人签名"));
        facts.put("verification", "已查证属实");
        work.make(
                town.officer(),
                id,
                version,
                once,
                OrdinaryMove.TAKE_EVIDENCE,
                facts,
                List.of(),
                CaseRoad.at("2026-04-29T17:40"));
    }

    private UUID register(Town town, UUID once) {
        var lead = new Lead(
                "CG-CF-024",
                PartyKind.CITIZEN,
                "罗庆生",
                new Place(town.county(), town.code(), null, "柳湾村东", null, null),
                "网格巡查",
                "占道经营",
                LocalDate.of(2026, 4, 29),
                null,
                null,
                null,
                List.of());
        return work.register(town.officer(), once, lead, CaseRoad.at(WHEN));
    }

    /** What one hand does, by its number. */
    private interface Doing {
        void by(int hand);
    }

    /** Everybody at the same moment; what each was told. */
    private static List<String> together(Doing doing) throws Exception {
        var gate = new CyclicBarrier(HANDS);
        var told = new ArrayList<Future<String>>();
        try (var hands = Executors.newFixedThreadPool(HANDS)) {
            for (var n = 0; n < HANDS; n++) {
                var hand = n;
                told.add(hands.submit(() -> {
                    gate.await();
                    try {
                        doing.by(hand);
                        return "办成";
                    } catch (Refused no) {
                        return no.why();
                    }
                }));
            }
        }
        var words = new ArrayList<String>();
        for (var one : told) {
            words.add(one.get());
        }
        return words;
    }
}
