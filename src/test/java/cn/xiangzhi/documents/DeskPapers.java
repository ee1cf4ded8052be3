package cn.xiangzhi.documents;

import cn.xiangzhi.base.Actor;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** Papers made at the desk from what a report, a visit or another matter knows; what it does not know is invented. */
public final class DeskPapers {

    private DeskPapers() {}

    public static void issue(
            ApplicationContext context, Actor actor, String matterKind, UUID matter, LocalDate on, PaperKind... kinds) {
        var room = context.getBeansOfType(DeskMatter.class).values().stream()
                .filter(one -> one.matterKind().equals(matterKind))
                .findFirst()
                .orElseThrow();
        for (var kind : kinds) {
            var ground = room.open(actor, matter);
            var fields = new HashMap<>(PaperSamples.fields(kind));
            fields.keySet().retainAll(kind.required());
            fields.putAll(ground.known());
            context.getBean(Papers.class).issue(actor, ground.organ(), kind, matterKind, matter, on, fields);
        }
    }
}
