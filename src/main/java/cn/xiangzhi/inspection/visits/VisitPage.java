package cn.xiangzhi.inspection.visits;

import cn.xiangzhi.documents.GalleryItem;
import cn.xiangzhi.shell.Show;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the page of a visit shows. */
record VisitPage(
        UUID id,
        String title,
        String state,
        String tone,
        Map<String, String> facts,
        String seen,
        String note,
        @Nullable UUID order,
        List<GalleryItem> photos) {

    static VisitPage of(VisitStore.Row row, @Nullable String item, List<GalleryItem> photos) {
        var result = VisitResult.valueOf(row.result());
        var facts = new LinkedHashMap<String, String>();
        facts.put("事由", row.cause());
        if (row.repeatWords() != null) {
            facts.put("再次检查的理由", row.repeatWords());
        }
        facts.put("地点", row.placeWords());
        facts.put("时间", Show.dateTime(row.startedAt()) + " 至 " + Show.dateTime(row.endedAt()));
        facts.put("执法人员", row.officerNames());
        facts.put("出示证件", row.certificatesShown() ? "已主动出示" : "未记录");
        if (!row.helpers().isEmpty()) {
            facts.put("协助检查人员", row.helpers());
        }
        facts.put("对象", SubjectKind.valueOf(row.subjectKind()).label() + " " + row.subjectShown());
        if (item != null) {
            facts.put(result == VisitResult.VIOLATION ? "涉嫌违法事项" : "检查事项", item);
        }
        facts.put("记录", row.byName() + " " + Show.dateTime(row.recordedAt()));
        return new VisitPage(
                row.id(),
                row.title(),
                result.label(),
                result.tone(),
                facts,
                row.seen(),
                row.note(),
                row.orderId(),
                photos);
    }
}
