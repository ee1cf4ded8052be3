package cn.xiangzhi.insight.health;

import cn.xiangzhi.base.Labelled;
import cn.xiangzhi.powers.Assessment;
import cn.xiangzhi.powers.PowerSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the check proposes to the county. */
public enum Advice implements Labelled {
    HAND_DOWN("下放"),
    TRAIN("培训指导"),
    POOL("片区共用"),
    TAKE_BACK("收回"),
    KEEP("保持现状");

    private final String label;

    Advice(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /**
     * From what was found and what the township can take up; {@code elsewhere} names who else has officers for it. What a
     * statute gives cannot be taken back.
     */
    static Advice of(HealthKind kind, @Nullable PowerSource source, Assessment capacity, List<String> elsewhere) {
        return switch (kind) {
            case SELECTIVE -> HAND_DOWN;
            case SEEN_NOT_MAY -> !capacity.withoutPeople() ? HAND_DOWN : elsewhere.isEmpty() ? KEEP : POOL;
            case WITHOUT_PEOPLE -> elsewhere.isEmpty() ? source == PowerSource.STATUTORY ? TRAIN : TAKE_BACK : POOL;
            case OVERTURNED, ZOMBIE -> TRAIN;
            case NO_DEMAND -> TAKE_BACK;
            case TOO_SHORT, USED_WELL, NOT_HELD -> KEEP;
        };
    }
}
