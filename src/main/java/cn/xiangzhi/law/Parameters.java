package cn.xiangzhi.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Dated parameters with level, confidence and citation. A date without a value is Refused and names both. */
@Component
public class Parameters {

    /** As {@code summary.fine.citizen} on a date; yuan, days or a plain number as the parameter's file says. */
    public BigDecimal number(String parameter, LocalDate on) {
        throw new UnsupportedOperationException();
    }
}
