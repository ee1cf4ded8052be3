package cn.xiangzhi.documents;

import cn.xiangzhi.base.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The door to issued papers. A paper that lacks a field its kind must have is Refused PROC-13. */
@Component
public class Papers {

    /**
     * Issues a paper in the caller's transaction: draws its number if its kind has one, fills the template, keeps the
     * words and their SM3 digest. Served at {@code /papers/{id}} as a print-ready A4 page.
     *
     * @param organ whose number word and name the paper bears
     * @param fields what the template needs; keys are the Chinese field names of rules §23
     */
    public Paper issue(
            Actor actor,
            UUID organ,
            PaperKind kind,
            String matterKind,
            UUID matter,
            LocalDate on,
            Map<String, Object> fields) {
        throw new UnsupportedOperationException();
    }

    /** Voids with a reason; the number is kept and never used again. */
    public void voidPaper(Actor actor, UUID paper, String reason) {
        throw new UnsupportedOperationException();
    }

    public List<Paper> of(String county, String matterKind, UUID matter) {
        throw new UnsupportedOperationException();
    }

    public Optional<Paper> find(String county, UUID paper) {
        throw new UnsupportedOperationException();
    }
}
