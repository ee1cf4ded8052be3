package cn.xiangzhi.casework.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The random walks of casework: written roads for what chance seldom finds, then chance from everywhere they led, then the way
 * home from what was left open. {@code -Dwalks=1000000 -Dseed=7} for a long walk, {@code -Dwalks.nonsense=…} for worse typing,
 * {@code -Dwalks.report=true} for what hindered each move.
 */
class WalkTest {

    private static final int WALKS = Integer.getInteger("walks", 12_000);
    private static final long SEED = Long.getLong("seed", 20_261_129L);
    private static final int NONSENSE = Integer.getInteger("walks.nonsense", 100);

    /** Of each stage, how many files left open are brought to rest. */
    private static final int HOMEWARD = Integer.getInteger("walks.homeward", 1);

    /** Moves nobody attempts on an open file, with the reason. */
    private static final Map<Move, String> FROM_OUTSIDE =
            Map.of(OrdinaryMove.REGISTER, "登记线索就是立卷：由巡查、派单、举报或者窗口登记开出一件新案，不在已有的案件上办理");

    @Test
    void 随机办案_各阶段都到过_各步骤都办成过_从不越过流程_只会讲明理由地拒绝() {
        var walk = new Walk(SEED, NONSENSE);
        Roads.all().forEach(walk::follow);
        walk.wander(WALKS);
        var tally = walk.tally;
        System.out.println(tally.row(SEED));
        System.out.println(tally.codes());
        if (Boolean.getBoolean("walks.report")) {
            System.out.println(tally.hindrances());
        }
        assertThat(tally.reached).as("走到的阶段").isEqualTo(EnumSet.allOf(Stage.class));
        assertThat(tally.never()).as("从未办成的步骤").containsExactlyInAnyOrderElementsOf(FROM_OUTSIDE.keySet());
        assertThat(tally.left)
                .as("没有办完的阶段都走得出")
                .containsAll(Arrays.stream(Stage.values()).filter(Stage::open).toList());
        assertThat(tally.made()).isGreaterThan(WALKS / 50);
        everyOpenFileComesToRest(walk);
    }

    private static void everyOpenFileComesToRest(Walk walk) {
        var homeward = walk.homeward();
        var files = walk.open(HOMEWARD).toList();
        List<String> stuck = files.stream()
                .map(homeward::bring)
                .filter(file -> file.stage().open())
                .map(homeward::told)
                .toList();
        System.out.printf("没有办完的案件 %d 件，都由细心的人办到了结%n", files.size());
        assertThat(stuck).as("办不到了结的案件").isEmpty();
    }
}
