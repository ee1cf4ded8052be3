package cn.xiangzhi.disclosure.publication;

import cn.xiangzhi.messages.EventType;
import cn.xiangzhi.messages.NewEvent;
import cn.xiangzhi.messages.Webhooks;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What other systems may hear of cases (F90): only what the public may read, and no party that is a person. */
@Component
class PublicEvents {

    private final Webhooks webhooks;

    PublicEvents(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    /** The decision came before the public, and with it its paper. */
    void published(Entry entry) {
        stage(entry);
        tell(entry, EventType.PAPER_ISSUED, "papers/" + entry.number());
    }

    /** It came before the public, or left it. */
    void stage(Entry entry) {
        tell(entry, EventType.CASE_STAGE, "decisions/" + entry.number());
    }

    private void tell(Entry entry, EventType type, String subject) {
        var data = new LinkedHashMap<String, @Nullable Object>();
        data.put("number", entry.number());
        data.put("stage", entry.stage().name());
        data.put("item", entry.words().itemName());
        data.put("penalty", entry.words().penalty());
        data.put("organ", entry.words().organName());
        data.put("decidedOn", entry.decidedOn().toString());
        data.put(
                "publishedOn",
                entry.publishedOn() == null ? null : entry.publishedOn().toString());
        data.put(
                "shownUntil",
                entry.shownUntil() == null ? null : entry.shownUntil().toString());
        data.put("township", entry.townshipCode());
        webhooks.tell(new NewEvent(entry.countyCode(), entry.townshipCode(), type, entry.caseId(), subject, data));
    }
}
