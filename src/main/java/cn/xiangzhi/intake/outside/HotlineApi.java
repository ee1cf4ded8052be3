package cn.xiangzhi.intake.outside;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.intake.Along;
import cn.xiangzhi.intake.Categories;
import cn.xiangzhi.intake.Channel;
import cn.xiangzhi.intake.NewReport;
import cn.xiangzhi.intake.Questions;
import cn.xiangzhi.intake.ReportStage;
import cn.xiangzhi.intake.matter.ReportStore;
import cn.xiangzhi.intake.questions.Answering;
import cn.xiangzhi.intake.receiving.Reception;
import cn.xiangzhi.places.Place;
import cn.xiangzhi.shell.Needs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Orders of the hotline from its own system: brought in, asked for, returned. Its number makes sending again harmless. */
@RestController
@Tag(name = "热线工单")
class HotlineApi {

    static final int FIRST_YEAR = 2000;
    static final int LAST_YEAR = 2100;

    private final Reception reception;
    private final OutsideStore outside;
    private final ReportStore reports;
    private final Returns returns;
    private final Questions questions;

    HotlineApi(Reception reception, OutsideStore outside, ReportStore reports, Returns returns, Questions questions) {
        this.reception = reception;
        this.outside = outside;
        this.reports = reports;
        this.returns = returns;
        this.questions = questions;
    }

    /** An order as the hotline hands it over; {@code answers} by the codes of the category's questions. */
    record Handing(
            @Nullable String number,
            @Nullable String title,
            @Nullable String text,
            @Nullable String township,
            @Nullable String village,
            @Nullable String place,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable String category,
            @Nullable OffsetDateTime receivedAt,
            @Nullable OffsetDateTime dueAt,
            @Nullable String name,
            @Nullable String phone,
            @Nullable Map<String, List<String>> answers) {}

    record Taken(UUID id, String receipt, String number, String hotlineNumber) {}

    /** Where an order stands, for the hotline's own record; never who reported. */
    record Standing(
            UUID id,
            String number,
            String hotlineNumber,
            ReportStage stage,
            @Nullable OffsetDateTime dueAt,
            @Nullable String answer,
            @Nullable LocalDate answeredOn,
            @Nullable String returnNumber,
            @Nullable OffsetDateTime returnedAt) {}

    record Return(@Nullable String returnNumber) {}

    @Needs(Right.REPORT_REGISTER)
    @Operation(summary = "接收一张热线工单；同一工单编号重发不再登记")
    @PostMapping("/api/v1/hotline-orders")
    @ResponseStatus(HttpStatus.CREATED)
    Taken take(Actor actor, @RequestBody Handing order) {
        var number = or(order.number).strip();
        var township = or(order.township);
        if (number.isEmpty() || number.length() > 60) {
            throw Refused.invalid("工单没有收下", "number 应为 1 至 60 字的热线工单编号", "请补上 number");
        }
        if (township.length() != 9) {
            throw Refused.invalid("工单没有收下", "township 应为九位乡级代码", "请补上 township，如 320115001");
        }
        if (order.dueAt != null && (order.dueAt.getYear() < FIRST_YEAR || order.dueAt.getYear() > LAST_YEAR)) {
            throw Refused.invalid("工单没有收下", "dueAt 的年份不对", "请填写热线要求办结的时间，如 2026-12-01T17:30:00+08:00");
        }
        var known = outside.known(actor.county(), Along.Source.HOTLINE, List.of(number))
                .get(number);
        if (known != null) {
            var receipt = reports.get(actor.scope(), known).receipt();
            return new Taken(receipt.report(), receipt.code(), receipt.number(), number);
        }
        var category = or(order.category).isEmpty() ? Categories.UNDECIDED : or(order.category);
        var given = order.answers == null ? Map.<String, List<String>>of() : order.answers;
        var asked = questions.of(actor.county(), township, category).stream()
                .filter(question -> given.containsKey(question.code()))
                .toList();
        var read = Answering.of(asked, given);
        if (!read.good()) {
            throw Refused.invalid("工单没有收下", String.join("；", read.wrong().values()), "请按类别的问题改正 answers");
        }
        var along = new Along(
                read.answers(),
                List.of(),
                new Along.Outside(Along.Source.HOTLINE, number, order.dueAt, "", null),
                null);
        var place =
                new Place(actor.county(), township, order.village, or(order.place), order.latitude, order.longitude);
        var receipt = reception.receive(
                actor,
                new NewReport(
                                HotlineImport.once(actor.county(), number),
                                null,
                                Channel.HOTLINE,
                                category,
                                or(order.title),
                                or(order.text),
                                place,
                                order.receivedAt,
                                or(order.name),
                                or(order.phone),
                                "")
                        .with(along));
        return new Taken(receipt.report(), receipt.code(), receipt.number(), number);
    }

    @Needs(Right.REPORT_READ)
    @Operation(summary = "按热线工单编号查办理情况")
    @GetMapping("/api/v1/hotline-orders/{number}")
    Standing standing(Actor actor, @PathVariable String number) {
        var report = reports.get(actor.scope(), find(actor, number));
        var kept = outside.of(report.county(), report.id()).orElseThrow();
        return new Standing(
                report.id(),
                report.receipt().number(),
                kept.number(),
                report.stage(),
                kept.due(),
                report.outcome().answer(),
                report.outcome().answeredOn(),
                kept.returnNumber(),
                kept.returnedAt());
    }

    @Needs(Right.REPORT_ANSWER)
    @Operation(summary = "登记回单：办结答复以后")
    @PostMapping("/api/v1/hotline-orders/{number}/return")
    Standing giveBack(Actor actor, @PathVariable String number, @RequestBody Return given) {
        returns.record(actor, find(actor, number), or(given.returnNumber));
        return standing(actor, number);
    }

    private UUID find(Actor actor, String number) {
        var found = outside.known(actor.county(), Along.Source.HOTLINE, List.of(number))
                .get(number);
        if (found == null) {
            throw Refused.notFound("这张热线工单");
        }
        return found;
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
