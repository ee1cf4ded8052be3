package cn.xiangzhi.casework.file;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.flow.Move;
import cn.xiangzhi.documents.Draft;
import cn.xiangzhi.documents.Drafts;
import cn.xiangzhi.documents.PaperKind;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The drafts of papers on the page of a case, and those that may be made beforehand for the head's next step (F45). */
@Component
@Order(90)
class DraftPart implements CasePart {

    private final Drafts drafts;
    private final Offers offers;
    private final Today today;

    DraftPart(Drafts drafts, Offers offers, Today today) {
        this.drafts = drafts;
        this.offers = offers;
        this.today = today;
    }

    /** What the section shows. */
    record View(UUID id, List<Draft> drafts, List<Ahead> ahead) {}

    /** A step whose papers may be filled before the one who makes it does. */
    record Ahead(String slug, String words) {}

    @Override
    public Optional<Shown> of(Actor actor, CaseFile file) {
        var kept = drafts.of(file.matter().place().county(), CaseWork.KIND, file.id());
        var ahead = offers.draftable(file, actor, today.now()).stream()
                .map(DraftPart::ahead)
                .toList();
        return kept.isEmpty() && ahead.isEmpty()
                ? Optional.empty()
                : Optional.of(new Shown("casework/drafts", new View(file.id(), kept, ahead)));
    }

    private static Ahead ahead(Move move) {
        return new Ahead(
                move.slug(), "拟" + move.papers().stream().map(PaperKind::label).collect(Collectors.joining("、")));
    }
}
