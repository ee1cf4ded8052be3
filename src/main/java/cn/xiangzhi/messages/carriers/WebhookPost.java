package cn.xiangzhi.messages.carriers;

import cn.xiangzhi.messages.Way;
import cn.xiangzhi.messages.webhooks.CloudEvent;
import cn.xiangzhi.messages.webhooks.Signature;
import cn.xiangzhi.messages.webhooks.Targets;
import java.io.IOException;
import java.util.LinkedHashMap;
import org.springframework.stereotype.Component;

/** Pushes an event: signed, to an address that was looked at again just before. */
@Component
class WebhookPost implements Carrier {

    private static final int GONE = 410;

    private final HttpOut http;

    WebhookPost(HttpOut http) {
        this.http = http;
    }

    @Override
    public boolean takes(Load load) {
        return load.way() == Way.WEBHOOK;
    }

    /** {@code subject} of the load is the event's id: the same at every attempt and at every replay. */
    @Override
    public Carried carry(Load load) {
        var against = Targets.against(load.address(), load.setting().privateAllowed());
        if (against.isPresent()) {
            return new Carried.Later(against.get());
        }
        var seconds = load.at().toEpochSecond();
        var headers = new LinkedHashMap<String, String>();
        headers.put("content-type", CloudEvent.MEDIA_TYPE);
        headers.put("webhook-id", load.subject());
        headers.put("webhook-timestamp", String.valueOf(seconds));
        headers.put("webhook-signature", Signature.header(load.secrets(), load.subject(), seconds, load.words()));
        headers.put("user-agent", "Xiangzhi");
        try {
            var answer = http.post(load.address(), headers, load.words());
            if (answer.status() == GONE) {
                return new Carried.Gone(answer.told());
            }
            return answer.good() ? new Carried.Sent("", answer.told()) : new Carried.Later(answer.told());
        } catch (IOException failed) {
            return new Carried.Later(String.valueOf(failed.getMessage()));
        }
    }
}
