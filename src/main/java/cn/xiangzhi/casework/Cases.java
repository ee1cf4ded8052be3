package cn.xiangzhi.casework;

import cn.xiangzhi.base.Actor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The door of casework for disclosure and archives. */
@Component
public class Cases {

    /** What may be published of a decision, still with the party's name: disclosure removes personal data. */
    public Optional<Decision> decision(String county, UUID caseId) {
        throw new UnsupportedOperationException();
    }

    public Optional<FileView> file(String county, UUID caseId) {
        throw new UnsupportedOperationException();
    }

    /** The archivist took the file in: the case moves to its last stage (T30). */
    public void archived(Actor actor, UUID caseId, String archivalCode, LocalDate on) {
        throw new UnsupportedOperationException();
    }

    /** {@code citizen} tells whether the party is a natural person, whose name is not published in full. */
    public record Decision(
            UUID caseId,
            String number,
            String itemCode,
            String itemName,
            String partyName,
            boolean citizen,
            @Nullable String creditCode,
            String facts,
            String basis,
            String penaltyKinds,
            @Nullable BigDecimal fine,
            String organName,
            LocalDate decidedOn,
            boolean summary) {}

    public record FileView(
            UUID caseId,
            String number,
            String title,
            String township,
            boolean summary,
            LocalDate filedOn,
            LocalDate closedOn,
            List<UUID> papers,
            List<UUID> evidence) {}
}
