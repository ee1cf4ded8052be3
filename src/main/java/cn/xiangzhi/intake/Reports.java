package cn.xiangzhi.intake;

import cn.xiangzhi.base.Actor;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The door of intake for later rooms: they tell what happened, and the reporter reads it in plain words. */
@Component
public class Reports {

    /** Adds a line to the tracking page, in words a resident understands; names no officer. */
    public void progress(Actor actor, UUID report, String plainWords) {
        throw new UnsupportedOperationException();
    }

    /** Answers the reporter and opens the rating and the reopening window. */
    public void answer(Actor actor, UUID report, String answer, LocalDate on) {
        throw new UnsupportedOperationException();
    }

    public Optional<ReportBrief> brief(String county, UUID report) {
        throw new UnsupportedOperationException();
    }
}
