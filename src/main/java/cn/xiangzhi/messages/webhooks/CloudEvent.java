package cn.xiangzhi.messages.webhooks;

import cn.xiangzhi.messages.NewEvent;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The envelope of CloudEvents 1.0 in structured JSON mode: the required attributes, subject, time and the data. */
public final class CloudEvent {

    public static final String MEDIA_TYPE = "application/cloudevents+json; charset=utf-8";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CloudEvent() {}

    /** The body as it is sent and, when replayed, sent again. */
    public static String of(NewEvent event, UUID id, OffsetDateTime at) {
        var source = "/counties/" + event.county() + (event.township() == null ? "" : "/townships/" + event.township());
        var envelope = new LinkedHashMap<String, @Nullable Object>();
        envelope.put("specversion", "1.0");
        envelope.put("id", id.toString());
        envelope.put("source", source);
        envelope.put("type", event.type().type());
        envelope.put("subject", event.subject());
        envelope.put(
                "time",
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        at.withOffsetSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS)));
        envelope.put("datacontenttype", "application/json");
        envelope.put("data", event.data());
        return JSON.writeValueAsString(envelope);
    }
}
