package cn.xiangzhi.casework.file;

import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.flow.Act;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.flow.EvidenceMove;
import cn.xiangzhi.casework.flow.Exhibits;
import cn.xiangzhi.casework.flow.LaterEvidence;
import cn.xiangzhi.documents.Attachment;
import cn.xiangzhi.documents.Attachments;
import cn.xiangzhi.documents.Gallery;
import cn.xiangzhi.documents.GalleryItem;
import cn.xiangzhi.places.Point;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The evidence of a case with its files, and the files other steps brought along; what was stated of each (F27). */
@Component
class EvidenceShelf {

    private final Attachments attachments;
    private final Gallery gallery;

    EvidenceShelf(Attachments attachments, Gallery gallery) {
        this.attachments = attachments;
        this.gallery = gallery;
    }

    /** What lies on it. */
    record Shelf(List<CasePage.Evidence> evidence, List<CasePage.Evidence> materials) {}

    Shelf of(String county, CaseFile file) {
        var files = attachments.of(
                county, CaseGate.EVIDENCE, file.acts().stream().map(Act::id).toList());
        var evidence = file.evidence().all();
        var pieces = evidence.stream().map(Act::id).collect(Collectors.toSet());
        return new Shelf(
                evidence.stream().map(act -> piece(file, act, files)).toList(),
                file.acts().stream()
                        .filter(act -> !pieces.contains(act.id())
                                && (files.containsKey(act.id()) || act.move() == EvidenceMove.KEEP_LATER))
                        .map(act -> material(file, act, files))
                        .toList());
    }

    private CasePage.Evidence piece(CaseFile file, Act act, Map<UUID, List<Attachment>> files) {
        return new CasePage.Evidence(
                Exhibits.kind(act),
                Exhibits.title(act),
                act.facts().text("origin") + " " + act.facts().text("takenBy"),
                verified(file, act),
                items(file, act, files));
    }

    /** Each piece of evidence by its kind and title, without its files. */
    static List<String> names(CaseFile file) {
        return file.evidence().all().stream()
                .map(act -> Exhibits.kind(act) + "　" + Exhibits.title(act))
                .toList();
    }

    private CasePage.Evidence material(CaseFile file, Act act, Map<UUID, List<Attachment>> files) {
        if (act.move() == EvidenceMove.KEEP_LATER) {
            return new CasePage.Evidence(
                    act.facts().text("laterUse"),
                    Exhibits.title(act),
                    act.facts().text("laterFrom") + " " + act.facts().text("laterOn"),
                    LaterEvidence.supplied(act) ? "经准许补充" : "决定以后取得，不作原决定的依据",
                    items(file, act, files));
        }
        return new CasePage.Evidence(
                act.move().label(), act.on().toString(), act.name(), act.post(), items(file, act, files));
    }

    private List<GalleryItem> items(CaseFile file, Act act, Map<UUID, List<Attachment>> files) {
        return gallery.of(
                files.getOrDefault(act.id(), List.of()), stated(file, act), "/cases/" + file.id() + "/evidence-files/");
    }

    private static String verified(CaseFile file, Act act) {
        var verification = act.facts().has("verification") ? act.facts().text("verification") : "已查证属实";
        return file.evidence().excluded(act) ? "已排除，不作依据" : verification;
    }

    /** What the officer stated of the taking; without it, what the act says of itself. */
    private static Gallery.Stated stated(CaseFile file, Act act) {
        var place = first(act, "takenPlace", "at", "sampledPlace", "thingPlace");
        var at = first(act, "takenAt", "startedAt", "sampledAt", "registeredAt");
        var matter = file.matter().place();
        return new Gallery.Stated(
                moment(at),
                place,
                matter.latitude() == null || matter.longitude() == null
                        ? null
                        : new Point(matter.latitude(), matter.longitude()));
    }

    private static @Nullable String first(Act act, String... keys) {
        for (var key : keys) {
            if (act.facts().has(key)) {
                return act.facts().text(key);
            }
        }
        return null;
    }

    private static @Nullable OffsetDateTime moment(@Nullable String text) {
        try {
            return text == null
                    ? null
                    : LocalDateTime.parse(text).atZone(Today.BEIJING).toOffsetDateTime();
        } catch (DateTimeParseException other) {
            return null;
        }
    }

    /** A file of the case with the act it came with. */
    record Found(Attachment file, Act act, Gallery.Stated stated) {}

    Optional<Found> find(String county, CaseFile file, UUID id) {
        return file.acts().stream()
                .flatMap(act -> attachments.of(county, CaseGate.EVIDENCE, act.id()).stream()
                        .filter(one -> one.id().equals(id))
                        .map(one -> new Found(one, act, stated(file, act))))
                .findFirst();
    }
}
