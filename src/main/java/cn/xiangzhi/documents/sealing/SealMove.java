package cn.xiangzhi.documents.sealing;

import cn.xiangzhi.base.Labelled;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The only ways a seal's state changes, each an act with a reason. */
public enum SealMove implements Labelled {
    ENABLE("启用", SealState.IN_USE, SealState.REGISTERED, SealState.STOPPED),
    STOP("停用", SealState.STOPPED, SealState.IN_USE),
    HAND_IN("缴销", SealState.HANDED_IN, SealState.REGISTERED, SealState.IN_USE, SealState.STOPPED),
    LOSE("登记遗失", SealState.LOST, SealState.REGISTERED, SealState.IN_USE, SealState.STOPPED);

    private final String label;
    private final SealState to;
    private final Set<SealState> from;

    SealMove(String label, SealState to, SealState... from) {
        this.label = label;
        this.to = to;
        this.from = Set.of(from);
    }

    @Override
    public String label() {
        return label;
    }

    SealState to() {
        return to;
    }

    boolean from(SealState state) {
        return from.contains(state);
    }

    static List<SealMove> open(SealState state) {
        return Arrays.stream(values()).filter(move -> move.from(state)).toList();
    }
}
