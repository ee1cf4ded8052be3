package cn.xiangzhi.documents.desk;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.documents.DeskMatter;
import cn.xiangzhi.documents.Draft;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.PaperView;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.organization.Organ;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.shell.Option;
import cn.xiangzhi.shell.Show;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the pages of the desk show. */
@Component
class DeskView {

    private final PaperDesk desk;
    private final Papers papers;
    private final Organization organization;

    DeskView(PaperDesk desk, Papers papers, Organization organization) {
        this.desk = desk;
        this.papers = papers;
        this.organization = organization;
    }

    /** A kind that may be made here. */
    record Kind(String label, String href, String note) {}

    /** A paper or draft of the matter. */
    record Made(String label, String href, String about) {}

    record ListPage(String about, String back, List<Kind> kinds, List<Made> drafts, List<Made> papers) {}

    ListPage list(Actor actor, String matterKind, UUID matter) {
        var ground = desk.open(actor, matterKind, matter, null);
        var room = desk.matter(matterKind);
        var at = "/papers/desk/" + matterKind + "/" + matter + "/";
        return new ListPage(
                ground.about(),
                ground.address(),
                (PaperDesk.mayMake(actor, room) ? room.kinds() : Set.<PaperKind>of())
                        .stream()
                                .map(kind -> new Kind(kind.label(), at + kind.template(), note(kind)))
                                .toList(),
                desk.drafts(actor, matterKind, matter).stream()
                        .filter(Draft::open)
                        .map(draft -> new Made(
                                draft.kind().label(),
                                "/drafts/" + draft.id(),
                                draft.keptByName() + "，" + Show.dateTime(draft.keptAt())
                                        + (draft.lacks().isEmpty()
                                                ? ""
                                                : "，还缺 " + draft.lacks().size() + " 项")))
                        .toList(),
                papers.of(actor.county(), matterKind, matter).reversed().stream()
                        .limit(100)
                        .map(paper -> new Made(
                                paper.number() == null ? paper.title() : paper.title() + " " + paper.number(),
                                "/papers/" + paper.id(),
                                Show.date(paper.issuedOn()) + (paper.voided() ? "，已作废" : "")))
                        .toList());
    }

    private static String note(PaperKind kind) {
        return (kind.joint() ? "几个机关共同署名，各盖各的章" : "")
                + (PaperDesk.byHead(kind) ? (kind.joint() ? "；" : "") + "负责人出具" : "");
    }

    record Field(String name, String input, boolean required, String value, String hint, int rows) {}

    record FormPage(
            String title,
            String about,
            String back,
            String action,
            String organ,
            boolean joint,
            List<String> signers,
            List<String> chosen,
            List<Option> organs,
            boolean mayIssue,
            @Nullable UUID draft,
            List<Field> fields,
            boolean mediates,
            boolean refused) {}

    /** {@code given}: what was typed before; null for what the matter knows. */
    FormPage form(Actor actor, PaperDesk.Order order, @Nullable Map<String, String> given) {
        var kind = order.kind();
        var ground = desk.open(actor, order.matterKind(), order.matter(), kind);
        var head = desk.head(actor, order.matterKind());
        return new FormPage(
                kind.label(),
                ground.about(),
                "/papers/desk/" + order.matterKind() + "/" + order.matter(),
                order.address(),
                name(actor, ground.organ()),
                kind.joint(),
                ground.others().stream().map(organ -> name(actor, organ)).toList(),
                given == null
                        ? List.of("", "", "")
                        : List.of(
                                given.getOrDefault("other0", ""),
                                given.getOrDefault("other1", ""),
                                given.getOrDefault("other2", "")),
                kind.joint() && ground.others().isEmpty() ? organs(actor, ground) : List.of(),
                head || !PaperDesk.byHead(kind),
                order.draft(),
                DeskField.of(kind, head).stream()
                        .map(field -> field(field, ground, given))
                        .toList(),
                DeskLaw.mediates(kind),
                given != null && given.containsKey(DeskLaw.REFUSED));
    }

    private static Field field(DeskField field, DeskMatter.Ground ground, @Nullable Map<String, String> given) {
        var value = given == null ? words(ground.known().get(field.name())) : given.getOrDefault(field.name(), "");
        var rows = Math.clamp(
                value.lines().count() + value.length() / 60, field.columns().isEmpty() ? 1 : 3, 8);
        return new Field(field.name(), field.input(), field.required(), value, field.hint(), rows);
    }

    private static String words(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Collection<?> list -> list.stream().map(DeskView::words).collect(Collectors.joining("\n"));
            case Map<?, ?> row -> row.values().stream().map(String::valueOf).collect(Collectors.joining("｜"));
            default -> PaperView.shown(value);
        };
    }

    private String name(Actor actor, UUID organ) {
        return organization.organ(actor.county(), organ).map(Organ::name).orElse("");
    }

    private List<Option> organs(Actor actor, DeskMatter.Ground ground) {
        return organization.organs(actor.county(), null).stream()
                .filter(organ -> !organ.id().equals(ground.organ()))
                .map(organ -> new Option(organ.id().toString(), organ.name()))
                .toList();
    }
}
