package cn.xiangzhi.casework.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Sealing strips: put up with the sealing, changed, taken off when it ends; nothing is given back under a strip. */
class SealStripTest {

    private static final String STRIPS = "清封0021；库房正门\n清封0022；库房后窗";

    @Test
    void 查封须写明封条的编号和位置_编号不重复_扣押可以没有() {
        var file = investigating().then(ThingMove.APPROVE_SEIZURE);
        assertThat(why(file, sealing(""))).isEqualTo("查封的场所、设施、财物应当当场加贴封条");
        assertThat(why(file, sealing("清封0021"))).isEqualTo("有封条没有写明编号或者封贴位置");
        assertThat(why(file, sealing("清封0021；正门\n清封0021；后窗"))).isEqualTo("封条编号重复，或者在本案已经用过");
        assertThat(why(file, sealing(STRIPS))).isEmpty();
        var taken = sealing("");
        taken[1] = "扣押";
        assertThat(why(file, taken)).isEmpty();
    }

    @Test
    void 查封未解除不得以解除为由启封_换封的续上新封条() {
        var file = sealed();
        assertThat(SealStrip.of(file.file())).hasSize(2).allMatch(SealStrip::up);
        assertThat(why(file, remove("清封0021", "查封已经解除", ""))).isEqualTo("查封还没有解除，不能以解除为由启封");
        assertThat(why(file, remove("清封0099", "破损、脱落后换封", "清封0023；库房正门"))).contains("不在封贴之中", "清封0021、清封0022");
        assertThat(why(file, remove("清封0021", "破损、脱落后换封", ""))).contains("换封的应当写明新封条");
        assertThat(why(file, remove("清封0021", "破损、脱落后换封", "清封0022；库房正门"))).contains("封条编号重复");
        assertThat(why(file, remove("清封0021", "破损、脱落后换封", "清封0023；库房正门"))).isEmpty();
        file.then(ThingMove.REMOVE_SEALS, remove("清封0021", "破损、脱落后换封", "清封0023；库房正门"));
        assertThat(SealStrip.suggested(file.file())).isEqualTo("清封0022\n清封0023");
        assertThat(SealStrip.of(file.file()).getLast().seizure())
                .as("换上的封条属于同一次查封")
                .isEqualTo(SealStrip.of(file.file()).getFirst().seizure());
    }

    @Test
    void 解除之后先启封再退还_有封条没有启封的不得结案() {
        var file = sealed().then(ThingMove.RELEASE_SEIZURE, "things", "原料", "releaseGround", "与违法行为无关");
        assertThat(why(file, ThingMove.RETURN_THINGS, "things", "原料", "returnedTo", "孟某"))
                .isEqualTo("封条清封0021、清封0022还没有启封");
        assertThat(SealStrip.idle(file.file())).hasSize(2);
        assertThat(why(file, remove("清封0021\n清封0022", "查封已经解除", ""))).isEmpty();
        file.then(ThingMove.REMOVE_SEALS, remove("清封0021\n清封0022", "查封已经解除", ""));
        assertThat(why(file, ThingMove.RETURN_THINGS, "things", "原料", "returnedTo", "孟某"))
                .isEmpty();
        assertThat(SealStrip.idle(file.file())).isEmpty();
        assertThat(SealStrip.of(file.file())).noneMatch(SealStrip::up);
    }

    @Test
    void 随案移交的封条一并移交_不再挡住结案_没有查封过的不提启封() {
        var file = sealed().then(ThingMove.HAND_OVER_THINGS, "things", "原料");
        assertThat(SealStrip.up(file.file())).hasSize(2);
        assertThat(SealStrip.idle(file.file())).isEmpty();
        assertThat(Things.idle(investigating().file(), ThingMove.REMOVE_SEALS)).isTrue();
        assertThat(Things.idle(file.file(), ThingMove.REMOVE_SEALS)).isFalse();
    }

    private static Grown investigating() {
        return new Grown().then(OrdinaryMove.VERIFY).then(OrdinaryMove.FILE).then(OrdinaryMove.INVESTIGATE);
    }

    private static Grown sealed() {
        return investigating().then(ThingMove.APPROVE_SEIZURE).then(ThingMove.SEIZE, sealing(STRIPS));
    }

    private static String[] sealing(String strips) {
        return new String[] {
            "seizeKind",
            "查封",
            "thingsTaken",
            "原料；豆粕；三袋",
            "sealStrips",
            strips,
            "seizedAt",
            "2026-03-02T08:50",
            "certificatesShown",
            "true",
            "partyPresent",
            "true",
            "measureTold",
            "true",
            "listGiven",
            "true"
        };
    }

    private static String[] remove(String numbers, String ground, String strips) {
        return new String[] {
            "sealNumbers",
            numbers,
            "unsealGround",
            ground,
            "sealStrips",
            strips,
            "unsealedAt",
            "2026-03-02T08:55",
            "sealState",
            "完好",
            "partyPresent",
            "true",
            "unsealNote",
            "当场清点"
        };
    }

    private static String why(Grown file, String... facts) {
        return why(file, facts[0].equals("seizeKind") ? ThingMove.SEIZE : ThingMove.REMOVE_SEALS, facts);
    }

    private static String why(Grown file, Move move, String... facts) {
        var no = file.refusal(move, facts);
        return no == null ? "" : no.why();
    }
}
