package cn.xiangzhi.messages.carriers;

import cn.xiangzhi.messages.Way;
import cn.xiangzhi.messages.settings.Setting.SmsMode;
import cn.xiangzhi.messages.webhooks.Targets;
import cn.xiangzhi.secrecy.PersonalData;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import tools.jackson.core.io.JsonStringEncoder;

/** Texts through a gateway over HTTP: address, body and the header that lets one in are set by the office. */
@Component
class SmsGateway implements Carrier {

    private final HttpOut http;
    private final PersonalData secrets;

    SmsGateway(HttpOut http, PersonalData secrets) {
        this.http = http;
        this.secrets = secrets;
    }

    @Override
    public boolean takes(Load load) {
        return load.way() == Way.SMS && load.setting().sms().mode() == SmsMode.HTTP;
    }

    @Override
    public Carried carry(Load load) {
        var sms = load.setting().sms();
        var against = Targets.against(sms.url(), load.setting().privateAllowed());
        if (against.isPresent()) {
            return new Carried.Later("短信网关" + against.get());
        }
        var headers = new LinkedHashMap<String, String>();
        headers.put("content-type", sms.type());
        headers.put("idempotency-key", load.key().toString());
        if (!sms.header().isEmpty() && sms.secretSealed() != null) {
            headers.put(sms.header(), secrets.open(sms.secretSealed()));
        }
        try {
            var answer = http.post(sms.url(), headers, body(load));
            var told = load.clean(answer.told());
            return answer.good() && answer.text().contains(sms.expects())
                    ? new Carried.Sent("", told)
                    : new Carried.Later(told);
        } catch (IOException failed) {
            return new Carried.Later(String.valueOf(failed.getMessage()));
        }
    }

    /** The words carry the signature already; {@code {signature}} is there for gateways that want it apart. */
    static String body(Load load) {
        var sms = load.setting().sms();
        UnaryOperator<String> in = sms.type().contains("json")
                ? text -> new String(JsonStringEncoder.getInstance().quoteAsCharArray(text))
                : text -> URLEncoder.encode(text, StandardCharsets.UTF_8);
        return sms.body()
                .replace("{key}", load.key().toString())
                .replace("{signature}", in.apply(sms.signature()))
                .replace("{phone}", in.apply(load.address()))
                .replace("{words}", in.apply(load.words()));
    }
}
