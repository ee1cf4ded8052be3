package cn.xiangzhi.powers;

import cn.xiangzhi.powers.capacity.CapacityReader;
import cn.xiangzhi.powers.capacity.HeldPowers;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The door to the capacity check: can a township really use what it is given (接得住, S11 S15, F58). */
@Component
public class Capacities {

    private final CapacityReader reader;
    private final HeldPowers held;

    Capacities(CapacityReader reader, HeldPowers held) {
        this.reader = reader;
        this.held = held;
    }

    /** The county's forces as they are that day. */
    public CapacityCheck on(String county, LocalDate day) {
        return reader.on(county, day);
    }

    /** What townships held in those days, by title or by statute, one of them or all. */
    public List<HeldItem> held(String county, @Nullable String township, LocalDate from, LocalDate to) {
        return held.during(county, township, from, to);
    }
}
