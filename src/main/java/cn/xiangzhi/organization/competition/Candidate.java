package cn.xiangzhi.organization.competition;

import cn.xiangzhi.base.Labelled;
import java.util.UUID;

/** Somebody who signed up. */
public record Candidate(
        UUID id,
        UUID personId,
        String name,
        String organName,
        String postTitle,
        State state,
        String reason,
        boolean chosen,
        long version) {

    /** How far somebody has come. */
    public enum State implements Labelled {
        SIGNED_UP("已报名"),
        ADMITTED("在选"),
        REJECTED("初审不合格"),
        OUT("未入围"),
        WITHDRAWN("已退出"),
        PROPOSED("拟任"),
        APPOINTED("已任命");

        private final String label;

        State(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
