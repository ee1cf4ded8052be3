package cn.xiangzhi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

/** The flow table of a report, read as a graph. */
class ReportMoveTest {

    @Test
    void 每个阶段都到得了() {
        var reached = EnumSet.of(ReportMove.ACCEPT.after(ReportStage.ACCEPTED));
        for (var size = 0; size != reached.size(); ) {
            size = reached.size();
            EnumSet.copyOf(reached)
                    .forEach(stage -> Arrays.stream(ReportMove.values())
                            .filter(move -> move.leaves(stage))
                            .forEach(move -> reached.add(move.after(stage))));
        }
        assertThat(reached).containsExactlyInAnyOrder(ReportStage.values());
    }

    @Test
    void 每个未结阶段都有出路_已结束的没有() {
        for (var stage : ReportStage.values()) {
            var leaves = Arrays.stream(ReportMove.values())
                    .anyMatch(move -> move.leaves(stage) && move.after(stage) != stage);
            assertThat(leaves).as(stage.label()).isEqualTo(stage != ReportStage.CLOSED);
        }
    }

    @Test
    void 每一步都写明依据() {
        assertThat(ReportMove.values())
                .allSatisfy(move -> assertThat(move.basis().label()).isNotBlank());
    }
}
