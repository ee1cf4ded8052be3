package cn.xiangzhi.powers.batches;

import cn.xiangzhi.powers.PowerSource;
import cn.xiangzhi.powers.holdings.Holding;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Powers handed down together: by which decision, from which department, by which source (S11). */
public record Batch(
        UUID id,
        String name,
        String decision,
        String decisionNumber,
        LocalDate decidedOn,
        Holding.Level decisionLevel,
        @Nullable LocalDate publishedOn,
        PowerSource source,
        UUID department,
        String departmentName,
        String entrustBasis,
        boolean measuresToo) {

    /** What the paper between the two is called. */
    public String paper() {
        return source == PowerSource.ENTRUSTED ? "委托协议书" : source == PowerSource.DISPATCHED ? "派驻协议书" : "事项交接书";
    }
}
