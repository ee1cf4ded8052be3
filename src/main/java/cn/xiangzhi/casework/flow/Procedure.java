package cn.xiangzhi.casework.flow;

import cn.xiangzhi.base.Labelled;
import java.util.List;

/** The two procedures of this road, with the stages their progress bars draw. */
public enum Procedure implements Labelled {
    SUMMARY(
            "简易程序",
            List.of(
                    Stage.LEAD,
                    Stage.SPOT_CHECK,
                    Stage.SPOT_NOTIFIED,
                    Stage.SPOT_DECIDED,
                    Stage.PERFORMING,
                    Stage.FULFILLED,
                    Stage.CLOSED,
                    Stage.ARCHIVED)),
    ORDINARY(
            "普通程序",
            List.of(
                    Stage.LEAD,
                    Stage.VERIFYING,
                    Stage.FILED,
                    Stage.INVESTIGATING,
                    Stage.CONCLUDED,
                    Stage.CASE_REVIEWED,
                    Stage.NOTICE_SERVED,
                    Stage.DECIDED,
                    Stage.SERVED,
                    Stage.PERFORMING,
                    Stage.FULFILLED,
                    Stage.CLOSED,
                    Stage.ARCHIVED));

    private final String label;
    private final List<Stage> road;

    Procedure(String label, List<Stage> road) {
        this.label = label;
        this.road = road;
    }

    @Override
    public String label() {
        return label;
    }

    public List<Stage> road() {
        return road;
    }
}
