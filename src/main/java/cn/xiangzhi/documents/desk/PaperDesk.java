package cn.xiangzhi.documents.desk;

import cn.xiangzhi.access.Audit;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.Cosigners;
import cn.xiangzhi.documents.DeskMatter;
import cn.xiangzhi.documents.Draft;
import cn.xiangzhi.documents.Drafts;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.Papers;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes papers for a matter from a form: kept as drafts by whoever works on it, issued once nothing is missing. */
@Component
class PaperDesk {

    /** Papers by which the organ settles something or binds itself: issued by its head. */
    private static final Set<PaperKind> HEAD = EnumSet.of(
            PaperKind.JURISDICTION_NOTICE,
            PaperKind.DELEGATION_DEED,
            PaperKind.TAKING_OVER_AGREEMENT,
            PaperKind.JOINT_NOTICE,
            PaperKind.LETTER_OPINION,
            PaperKind.LETTER_REVIEW,
            PaperKind.LICENCE_REFUSAL,
            PaperKind.LICENCE_DECISION,
            PaperKind.DISCLOSURE_WITHDRAWAL);

    private static final int LONGEST = 4_000;

    private final ObjectProvider<DeskMatter> matters;
    private final Papers papers;
    private final Drafts drafts;
    private final Cosigners cosigners;
    private final DeskOrders orders;
    private final Today today;
    private final Audit audit;

    PaperDesk(
            ObjectProvider<DeskMatter> matters,
            Papers papers,
            Drafts drafts,
            Cosigners cosigners,
            DeskOrders orders,
            Today today,
            Audit audit) {
        this.matters = matters;
        this.papers = papers;
        this.drafts = drafts;
        this.cosigners = cosigners;
        this.orders = orders;
        this.today = today;
        this.audit = audit;
    }

    /** What is asked for: for which matter, of which kind, what the form said, and the draft it was opened from. */
    record Order(
            String matterKind,
            UUID matter,
            PaperKind kind,
            List<UUID> others,
            Map<String, String> given,
            @Nullable UUID draft) {

        String address() {
            return "/papers/desk/" + matterKind + "/" + matter + "/" + kind.template();
        }
    }

    DeskMatter matter(String matterKind) {
        return matters.stream()
                .filter(one -> one.matterKind().equals(matterKind))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("可以制作文书的事项"));
    }

    /** Refused as not found for a kind the matter does not offer, and for who may not make it. */
    DeskMatter.Ground open(Actor actor, String matterKind, UUID matter, @Nullable PaperKind kind) {
        var room = matter(matterKind);
        if (kind != null && !room.kinds().contains(kind)) {
            throw Refused.notFound("这里可以制作的文书");
        }
        var ground = room.open(actor, matter);
        if (kind != null && !mayMake(actor, room)) {
            throw Refused.notFound("这里可以制作的文书");
        }
        return ground;
    }

    static boolean mayMake(Actor actor, DeskMatter room) {
        return room.makers().stream().anyMatch(actor::has);
    }

    /** Whether the actor approves: what he says in the boxes of approval is his own. */
    boolean head(Actor actor, String matterKind) {
        return matter(matterKind).deciders().stream().anyMatch(actor::has);
    }

    /** Whether only the head issues it; others keep drafts for him. */
    static boolean byHead(PaperKind kind) {
        return HEAD.contains(kind) || kind.required().contains("审批人");
    }

    /** Issues what the form says; the same {@code once} a second time answers with the paper it made. */
    @Transactional
    UUID issue(Actor actor, UUID once, Order order) {
        var ground = open(actor, order.matterKind(), order.matter(), order.kind());
        if (byHead(order.kind()) && !head(actor, order.matterKind())) {
            throw Refused.unlawful(
                    null,
                    "没有出具" + order.kind().label(),
                    "这种文书由负责人审批出具",
                    Basis.house("谁审批，谁的名字印在审批栏"),
                    "请先存成草稿，由负责人打开草稿出具");
        }
        DeskLaw.ask(order.kind(), order.given());
        var made = orders.take(actor, once);
        if (made != null) {
            return made;
        }
        var paper = papers.issue(
                actor,
                ground.organ(),
                others(ground, order),
                order.kind(),
                order.matterKind(),
                order.matter(),
                today.date(),
                fields(actor, order));
        audit.record(
                actor,
                "制作文书",
                "paper",
                paper.id(),
                order.kind().label() + (paper.number() == null ? "" : " " + paper.number()) + "：" + ground.about());
        orders.made(actor, once, paper.id());
        var draft = order.draft();
        if (draft != null) {
            drafts.issued(actor, draft, paper.id());
        }
        return paper.id();
    }

    /** Keeps what the form says, whatever is missing, for others to look at. */
    @Transactional
    UUID keep(Actor actor, UUID once, Order order) {
        var ground = open(actor, order.matterKind(), order.matter(), order.kind());
        var on = today.date();
        var others = others(ground, order);
        var fields = fields(actor, order);
        var filled = drafts.fill(
                actor,
                ground.organ(),
                order.kind(),
                on,
                order.kind().joint() && !others.isEmpty()
                        ? cosigners.fields(actor, ground.organ(), others, order.kind(), on, fields)
                        : fields);
        var given = new LinkedHashMap<>(order.given());
        for (var n = 0; n < order.others().size(); n++) {
            given.put("other" + n, order.others().get(n).toString());
        }
        var draft = order.draft();
        if (draft != null && !draft.equals(once)) {
            drafts.replaced(actor, draft);
        }
        drafts.keep(actor, once, filled, order.matterKind(), order.matter(), order.address(), given);
        return once;
    }

    /** What a draft of this very paper was filled with. */
    Map<String, String> given(Actor actor, Order order, UUID draft) {
        var kept = drafts.open(actor, draft);
        return kept.matter().equals(order.matter()) && kept.kind() == order.kind() && kept.state() == Draft.State.KEPT
                ? drafts.given(actor, kept)
                : Map.of();
    }

    List<Draft> drafts(Actor actor, String matterKind, UUID matter) {
        return drafts.of(actor.county(), matterKind, matter);
    }

    /** The organs the matter names, else those the form names. */
    private static List<UUID> others(DeskMatter.Ground ground, Order order) {
        return !order.kind().joint() ? List.of() : ground.others().isEmpty() ? order.others() : ground.others();
    }

    private Map<String, Object> fields(Actor actor, Order order) {
        var head = head(actor, order.matterKind());
        var fields = new LinkedHashMap<String, Object>();
        for (var field : DeskField.of(order.kind(), head)) {
            var text = order.given().getOrDefault(field.name(), "");
            if (text.length() > LONGEST) {
                throw Refused.invalid(
                        "没有制作" + order.kind().label(), "“" + field.name() + "”超过 " + LONGEST + " 字", "请写短些，详细材料作附件");
            }
            if (!text.isBlank()) {
                fields.put(field.name(), field.value(text));
            }
        }
        if (head && Stream.of(order.kind().required(), order.kind().optional()).anyMatch(all -> all.contains("审批人"))) {
            fields.put("审批人", actor.name() + "（" + actor.postTitle() + "）");
            fields.put("审批日期", today.date());
        }
        return fields;
    }
}
