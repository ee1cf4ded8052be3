package cn.xiangzhi.organization;

import cn.xiangzhi.base.Labelled;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** An enforcement certificate (执法证). Asked for at the time of the act, never at filing (PPL 42). */
public record Certificate(
        String number,
        String issuer,
        UUID person,
        LocalDate validFrom,
        LocalDate validTo,
        Set<String> fields,
        State state) {

    public boolean validOn(LocalDate day) {
        return state == State.VALID && !day.isBefore(validFrom) && !day.isAfter(validTo);
    }

    public enum State implements Labelled {
        VALID("有效"),
        SUSPENDED("暂扣"),
        REVOKED("注销");

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
