package cn.xiangzhi.casework.review;

import cn.xiangzhi.calendar.RunningTerm;
import cn.xiangzhi.documents.Attachment;
import cn.xiangzhi.documents.Paper;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A file as one reads it through: every act with all it stated, its papers and clocks; each with an anchor of its own. */
public record FileSheet(
        UUID id,
        String number,
        String title,
        String party,
        List<Leaf> leaves,
        List<Paper> papers,
        List<RunningTerm> terms) {

    /** One act, with the anchor other pages point to. */
    public record Leaf(
            String anchor,
            String label,
            OffsetDateTime at,
            String who,
            String basis,
            Map<String, String> facts,
            List<String> cautions,
            List<Attachment> files) {}
}
