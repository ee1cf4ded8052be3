package cn.xiangzhi.powers;

import cn.xiangzhi.base.Labelled;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Powers taken back from a township: by which decision, from when, and what becomes of open cases (F55). */
public record Recall(
        UUID id,
        String township,
        String document,
        String number,
        LocalDate on,
        Transition transition,
        String receiver,
        List<String> items) {

    /** What the decision says of cases already filed (rules §2.2). */
    public enum Transition implements Labelled {
        FINISH_HERE("本机关继续办结"),
        HAND_OVER("移交承接机关");

        private final String label;

        Transition(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
