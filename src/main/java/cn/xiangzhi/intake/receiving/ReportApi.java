package cn.xiangzhi.intake.receiving;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.intake.Along;
import cn.xiangzhi.intake.Answer;
import cn.xiangzhi.intake.Channel;
import cn.xiangzhi.intake.NewReport;
import cn.xiangzhi.intake.Questions;
import cn.xiangzhi.intake.questions.Answering;
import cn.xiangzhi.places.Place;
import cn.xiangzhi.shell.Needs;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reports from other systems: the same rules as at the desk, safe to send again. */
@RestController
class ReportApi {

    private final Reception reception;
    private final Questions questions;

    ReportApi(Reception reception, Questions questions) {
        this.reception = reception;
        this.questions = questions;
    }

    /**
     * A report as JSON; {@code once} or the header Idempotency-Key makes sending again harmless. {@code answers}: by the code
     * of each question of the category.
     */
    record Handing(
            @Nullable UUID once,
            @Nullable String category,
            @Nullable String title,
            @Nullable String text,
            @Nullable String township,
            @Nullable String village,
            @Nullable String place,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable Channel channel,
            @Nullable OffsetDateTime receivedAt,
            @Nullable String reporterName,
            @Nullable String reporterPhone,
            @Nullable Map<String, List<String>> answers) {}

    record Handed201(UUID id, String receipt, String number) {}

    @Needs(Right.REPORT_REGISTER)
    @PostMapping("/api/v1/reports")
    @ResponseStatus(HttpStatus.CREATED)
    Handed201 receive(
            Actor actor,
            @RequestBody Handing handing,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        var receipt = reception.receive(actor, report(actor, handing, key));
        return new Handed201(receipt.report(), receipt.code(), receipt.number());
    }

    private NewReport report(Actor actor, Handing h, @Nullable String key) {
        var township = or(h.township);
        if (township.length() != 9) {
            throw Refused.invalid("没有所在地", "township 应为九位乡级代码", "请补上 township，如 320115001");
        }
        var place = new Place(actor.county(), township, h.village, or(h.place), h.latitude, h.longitude);
        return new NewReport(
                        once(actor, h, key),
                        null,
                        h.channel == null ? Channel.API : h.channel,
                        or(h.category),
                        or(h.title),
                        or(h.text),
                        place,
                        h.receivedAt,
                        or(h.reporterName),
                        or(h.reporterPhone),
                        "")
                .with(Along.answers(answers(actor, township, h)));
    }

    private List<Answer> answers(Actor actor, String township, Handing h) {
        var read = Answering.of(questions.of(actor.county(), township, or(h.category)), h.answers);
        if (!read.good()) {
            throw Refused.invalid(
                    "报告没有收下", "附加问题没有答好：" + String.join("；", read.wrong().values()), "请按类别的问题补上 answers");
        }
        return read.answers();
    }

    private static UUID once(Actor actor, Handing h, @Nullable String key) {
        if (key == null || key.isBlank()) {
            return h.once == null ? Ids.next() : h.once;
        }
        return UUID.nameUUIDFromBytes((actor.account() + "/" + key).getBytes(StandardCharsets.UTF_8));
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
