package cn.xiangzhi.organization.certificates;

import cn.xiangzhi.organization.Certificate;
import cn.xiangzhi.organization.Certificate.State;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a certificate stands on a day, as a word and its tone: expired is red, running out within 60 days amber. */
public record Validity(String label, String tone) {

    /** Days ahead of the end at which somebody should begin to renew. */
    public static final int WARN_DAYS = 60;

    public static final Validity NONE = new Validity("无执法证", "grey");

    public static Validity of(@Nullable Certificate certificate, LocalDate on) {
        return certificate == null ? NONE : of(certificate.state(), certificate.validFrom(), certificate.validTo(), on);
    }

    public static Validity of(State state, LocalDate from, LocalDate to, LocalDate on) {
        if (state != State.VALID) {
            return new Validity(state.label(), state == State.REVOKED ? "grey" : "amber");
        }
        if (on.isBefore(from)) {
            return new Validity("未到有效期", "grey");
        }
        if (on.isAfter(to)) {
            return new Validity("已过期", "red");
        }
        return to.isAfter(on.plusDays(WARN_DAYS)) ? new Validity("有效", "green") : new Validity(to + " 到期", "amber");
    }
}
