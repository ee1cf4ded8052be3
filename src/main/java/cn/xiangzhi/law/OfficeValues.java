package cn.xiangzhi.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** The parameter values offices set, append-only and oldest first; who keeps them is not the law's matter. */
public interface OfficeValues {

    /** A value from a day on, the document it was taken from, and who set it. */
    record Setting(
            UUID id,
            String parameter,
            LocalDate validFrom,
            BigDecimal value,
            String source,
            OffsetDateTime setAt,
            String setBy) {}

    /** Adds a setting; one that is there already, by its id, is not added twice. */
    void add(Setting setting);

    List<Setting> of(String parameter);

    List<Setting> all();
}
