package cn.xiangzhi.casework.flow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.base.Right;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The worked answers about the stages themselves that no open book can be asked. */
class FlowVectorsTest {

    @Test
    @DisplayName("V-FSM-12 调查中，当事人死亡无承受人，经负责人批准，可以终止")
    void 终止调查() {
        assertThat(PauseMove.TERMINATE.from()).contains(Stage.INVESTIGATING);
        assertThat(PauseMove.TERMINATE.to()).isEqualTo(Stage.TERMINATED);
        assertThat(PauseMove.TERMINATE.right()).isEqualTo(Right.CASE_APPROVE);
        assertThat(PauseMove.TERMINATE.apart()).isTrue();
        var stated = Stated.read(
                PauseMove.TERMINATE,
                new World(new Random(1)).lead(OffsetDateTime.parse("2026-03-02T09:00:00+08:00")),
                Map.of("ground", "公民死亡", "reason", "没有权利义务承受人", "opinion", "同意"));
        assertThat(stated.text("ground")).isEqualTo("公民死亡");
    }
}
