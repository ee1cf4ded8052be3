package cn.xiangzhi.casework.file;

import cn.xiangzhi.casework.flow.Known.Limits;
import cn.xiangzhi.law.Parameters;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The law's and the office's numbers casework works with, by the day they are asked for. */
@Component
class Figures {

    private final Parameters parameters;

    Figures(Parameters parameters) {
        this.parameters = parameters;
    }

    Limits limits(LocalDate on) {
        return new Limits(
                parameters.number("summary.fine.citizen", on),
                parameters.number("summary.fine.organisation", on),
                parameters.number("hearing.fine.citizen", on),
                parameters.number("hearing.fine.organisation", on),
                parameters.number("spot.cash", on),
                parameters.number("business.as.citizen", on).signum() > 0,
                parameters.number("hearing.restrictions", on).signum() > 0);
    }

    /** What is added a day, as a part of the base: 0.03. */
    BigDecimal lateFeeRate(LocalDate on) {
        return parameters.number("latefee.rate", on);
    }

    /** Whether the late fee counts on the whole fine; else on the unpaid part. */
    boolean lateFeeOnWhole(LocalDate on) {
        return parameters.number("latefee.whole", on).signum() > 0;
    }
}
