package cn.xiangzhi.dispatch.flow;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.dispatch.OrderStage;
import cn.xiangzhi.places.Place;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The core of an order; everything that happened to it stands in its acts. */
public record Order(
        UUID id, String number, Matter matter, Place place, Held held, Clock clock, OrderStage stage, long version) {

    /** What it is about. */
    public record Matter(@Nullable UUID report, String title, String category, OffsetDateTime receivedAt) {}

    /** Who has it, and what came of it. */
    public record Held(
            @Nullable UUID organ,
            @Nullable String organName,
            @Nullable UUID handler,
            @Nullable String handlerName,
            @Nullable String transferredTo,
            @Nullable UUID caseId,
            @Nullable String caseNumber,
            @Nullable String result) {

        public static final Held NOBODY = new Held(null, null, null, null, null, null, null, null);

        public Held by(UUID newOrgan, String name) {
            return new Held(newOrgan, name, null, null, null, caseId, caseNumber, null);
        }

        public Held handledBy(@Nullable UUID person, String name) {
            return new Held(organ, organName, person, name, transferredTo, caseId, caseNumber, result);
        }

        public Held resulting(String newResult) {
            return new Held(organ, organName, handler, handlerName, transferredTo, caseId, caseNumber, newResult);
        }

        public Held inCase(UUID id, String number) {
            return new Held(organ, organName, handler, handlerName, transferredTo, id, number, result);
        }

        public Held transferred(String receiver) {
            return new Held(null, null, null, null, receiver, caseId, caseNumber, null);
        }
    }

    /** Its time and the pressure put on it. */
    public record Clock(@Nullable LocalDate due, boolean paused, boolean supervised, int urged, int reopened) {

        public static final Clock NONE = new Clock(null, false, false, 0, 0);

        public Clock until(@Nullable LocalDate newDue) {
            return new Clock(newDue, paused, supervised, urged, reopened);
        }

        public Clock pausing(boolean now) {
            return new Clock(due, now, supervised, urged, reopened);
        }

        public Clock underSupervision() {
            return new Clock(due, paused, true, urged, reopened);
        }

        public Clock supervisionEnded() {
            return new Clock(due, paused, false, urged, reopened);
        }

        public Clock urgedAgain() {
            return new Clock(due, paused, supervised, urged + 1, reopened);
        }

        public Clock again() {
            return new Clock(null, false, supervised, 0, reopened + 1);
        }
    }

    public String county() {
        return place.county();
    }

    /** The same order after the move, or Refused when the move does not start at this stage. */
    public Order after(OrderMove move) {
        if (!move.leaves(stage)) {
            throw wrongStage(move);
        }
        return new Order(id, number, matter, place, held, clock, move.after(stage), version);
    }

    public Refused wrongStage(OrderMove move) {
        return Refused.unlawful(
                null,
                "不能“" + move.label() + "”",
                "派单目前是“" + stage.label() + "”，这一步不能从这里开始",
                move.basis(),
                stage.open() ? "请按页面上可用的按钮操作" : "这件事已经结束；报告人要求再办后才能继续");
    }

    public Order inCategory(String category) {
        var next = new Matter(matter.report(), matter.title(), category, matter.receivedAt());
        return new Order(id, number, next, place, held, clock, stage, version);
    }

    public Order with(Held next) {
        return new Order(id, number, matter, place, next, clock, stage, version);
    }

    public Order with(Clock next) {
        return new Order(id, number, matter, place, held, next, stage, version);
    }
}
