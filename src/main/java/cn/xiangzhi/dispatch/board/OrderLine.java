package cn.xiangzhi.dispatch.board;

import cn.xiangzhi.calendar.Light;
import cn.xiangzhi.dispatch.OrderStage;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order as a line of the board. */
record OrderLine(
        UUID id,
        String number,
        String title,
        String category,
        String townshipCode,
        @Nullable String villageCode,
        OrderStage stage,
        @Nullable String organName,
        @Nullable String transferredTo,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate amberOn,
        boolean paused,
        boolean supervised,
        int urged,
        int reopened,
        OffsetDateTime receivedAt,
        long version) {

    Light light(LocalDate today) {
        if (!stage.open()) {
            return Light.ENDED;
        }
        if (paused) {
            return Light.PAUSED;
        }
        var due = dueOn;
        if (due == null || !due.isBefore(today)) {
            return amberOn != null && !amberOn.isAfter(today) ? Light.AMBER : Light.GREEN;
        }
        return Light.RED;
    }

    String holder() {
        return organName != null ? organName : transferredTo != null ? transferredTo : "";
    }
}
