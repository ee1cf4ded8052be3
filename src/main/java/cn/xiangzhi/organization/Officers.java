package cn.xiangzhi.organization;

import cn.xiangzhi.organization.certificates.OfficerStore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everybody in post who holds a certificate or is legally qualified, a whole county at once (S30, F58). */
@Component
public class Officers {

    private final OfficerStore store;

    Officers(OfficerStore store) {
        this.store = store;
    }

    /**
     * One of them.
     *
     * @param township 9-digit code; null for the county's own people
     * @param away where the person is lent to; empty for who is here
     * @param qualified legally qualified, so that a first legal review is possible (PPL 58)
     * @param certificates every one not revoked, newest first
     * @param hours training hours of this year so far or of the year before, whichever are more
     */
    public record Officer(
            UUID person,
            @Nullable String township,
            String name,
            String organName,
            String away,
            boolean qualified,
            List<Certificate> certificates,
            BigDecimal hours) {}

    public List<Officer> of(String county, LocalDate on) {
        return store.of(county, on);
    }
}
