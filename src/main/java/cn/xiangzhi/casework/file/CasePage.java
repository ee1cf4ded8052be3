package cn.xiangzhi.casework.file;

import cn.xiangzhi.base.Worked;
import cn.xiangzhi.casework.flow.Flag;
import cn.xiangzhi.documents.GalleryItem;
import cn.xiangzhi.documents.Paper;
import cn.xiangzhi.shell.ClockBand;
import cn.xiangzhi.shell.FlowStep;
import cn.xiangzhi.shell.TimelineEntry;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything the page of a case shows, top to bottom. */
public record CasePage(
        UUID id,
        String number,
        String title,
        String state,
        String tone,
        String procedure,
        List<Flag> flags,
        long version,
        List<FlowStep> steps,
        Offers.Way way,
        ClockBand clocks,
        Map<String, String> core,
        Map<String, String> party,
        boolean mayOpen,
        List<Evidence> evidence,
        List<Evidence> materials,
        List<Paper> papers,
        @Nullable Money money,
        List<String> cautions,
        List<CasePart.Shown> parts,
        List<TimelineEntry> timeline) {

    /** A piece of evidence, or another step that brought files along, with its files. */
    record Evidence(String kind, String title, String source, String verification, List<GalleryItem> files) {}

    /** What is owed today, with the late fee's trace. */
    record Money(
            BigDecimal principal,
            BigDecimal paid,
            Worked lateFee,
            int overdueDays,
            BigDecimal outstanding,
            @Nullable String due,
            List<Receipt> receipts) {}

    record Receipt(String on, BigDecimal amount, String how) {}
}
