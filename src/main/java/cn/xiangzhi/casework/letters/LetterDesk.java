package cn.xiangzhi.casework.letters;

import cn.xiangzhi.access.Audit;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.file.CaseShelf;
import cn.xiangzhi.dispatch.Orders;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.powers.Powers;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes letters to other organs and registers theirs, each under its clock (PPL 25, 26; rules §5). */
@Component
public class LetterDesk {

    private static final String WHAT = "函没有发出";

    private final LetterStore letters;
    private final CaseShelf shelf;
    private final Orders orders;
    private final Papers papers;
    private final Organization organization;
    private final Powers powers;
    private final LetterClocks clocks;
    private final Audit audit;
    private final Today today;

    LetterDesk(
            LetterStore letters,
            CaseShelf shelf,
            Orders orders,
            Papers papers,
            Organization organization,
            Powers powers,
            LetterClocks clocks,
            Audit audit,
            Today today) {
        this.letters = letters;
        this.shelf = shelf;
        this.orders = orders;
        this.papers = papers;
        this.organization = organization;
        this.powers = powers;
        this.clocks = clocks;
        this.audit = audit;
        this.today = today;
    }

    /** What a letter is about: a case or an order inside the scope, or nothing filed here. */
    record Matter(
            String township,
            @Nullable UUID caseId,
            @Nullable UUID orderId,
            String subject,
            String field,
            UUID organ,
            String href) {}

    Matter matter(Actor actor, @Nullable UUID caseId, @Nullable UUID orderId, String township) {
        var county = actor.county();
        if (caseId != null) {
            var row = shelf.row(actor.scope(), caseId);
            var field = powers.item(county, row.itemCode())
                    .map(item -> item.field())
                    .orElse("");
            var named = row.inTheNameOf();
            var organ = named == null
                    ? organization.government(county, row.townshipCode()).id()
                    : named;
            return new Matter(
                    row.townshipCode(),
                    caseId,
                    null,
                    row.number() + " " + row.itemName(),
                    field,
                    organ,
                    "/cases/" + caseId);
        }
        if (orderId != null) {
            var brief = orders.brief(county, orderId)
                    .filter(order -> actor.scope().covers(county, order.place().township()))
                    .orElseThrow(() -> Refused.notFound("派单"));
            var town = brief.place().township();
            return new Matter(
                    town,
                    null,
                    orderId,
                    brief.number() + " " + brief.title(),
                    "",
                    organization.government(county, town).id(),
                    "/orders/" + orderId);
        }
        var town = actor.scope().township() == null ? township : actor.scope().township();
        if (!actor.scope().covers(county, town) || town.isBlank()) {
            throw Refused.notFound("乡镇");
        }
        return new Matter(
                town, null, null, "", "", organization.government(county, town).id(), "/letters");
    }

    /** What is written to whom. */
    public record Wanted(LetterKind kind, String body, String request, String reason, String materials, String phone) {}

    /** Writes an assistance or negotiation letter about a case or order; sent twice it changes nothing. */
    @Transactional
    public UUID write(Actor actor, UUID once, @Nullable UUID caseId, @Nullable UUID orderId, Wanted wanted) {
        actor.must(Right.CASE_HANDLE, "发函");
        if (caseId == null && orderId == null || !wanted.kind().writtenHere()) {
            throw Refused.invalid(WHAT, "没有所属的案件、派单，或者这种函由案件的步骤发出", "移送、报请指定管辖请在案件中办理相应步骤");
        }
        var matter = matter(actor, caseId, orderId, "");
        var day = today.date();
        var limit = clocks.limit(wanted.kind(), matter.field(), day);
        var letter = new Letter(
                once,
                matter.township(),
                Direction.OUT,
                wanted.kind(),
                caseId,
                orderId,
                null,
                wanted.body().strip(),
                matter.subject(),
                wanted.request().strip(),
                wanted.materials().strip(),
                "",
                day,
                limit.due(),
                limit.basis(),
                LetterStage.WAITING,
                "",
                "",
                null,
                "",
                "",
                null,
                "",
                null,
                0);
        if (!letters.add(actor.county(), letter)) {
            return once;
        }
        var fields = new LinkedHashMap<String, Object>();
        fields.put("受函机关", letter.body());
        fields.put("案由", matter.subject());
        fields.put("请求事项", letter.reason());
        fields.put("理由和依据", wanted.reason().strip());
        fields.put("答复期限", limit.due());
        fields.put("联系人", actor.name());
        fields.put("联系电话", wanted.phone().strip());
        fields.put("随函材料", letter.materials().lines().toList());
        var kind =
                wanted.kind() == LetterKind.ASSISTANCE ? PaperKind.ASSISTANCE_REQUEST : PaperKind.JURISDICTION_LETTER;
        var where = letter.where();
        var paper = papers.issue(actor, matter.organ(), kind, where.kind(), where.matter(), day, fields);
        letters.paper(actor.county(), once, paper.id(), number(paper.number()));
        clocks.start(actor.county(), letter, once);
        audit.record(actor, "发出" + kind.label(), "letter", once, letter.body() + " " + number(paper.number()));
        return once;
    }

    /** A letter that came: its answer is due within the same time as ours would be (PPL 26). */
    public record Came(
            String township,
            LetterKind kind,
            String body,
            String number,
            LocalDate on,
            String subject,
            String request) {}

    /** Registers a letter of another organ. */
    @Transactional
    public UUID receive(Actor actor, UUID once, Came came) {
        actor.must(Right.CASE_HANDLE, "登记来函");
        var matter = matter(actor, null, null, came.township());
        if (came.on().isAfter(today.date())) {
            throw Refused.invalid("来函没有登记", "收到日期晚于今天", "请核对日期");
        }
        var limit = clocks.limit(came.kind(), "", came.on());
        var letter = new Letter(
                once,
                matter.township(),
                Direction.IN,
                came.kind(),
                null,
                null,
                null,
                came.body().strip(),
                came.subject().strip(),
                came.request().strip(),
                "",
                came.number().strip(),
                came.on(),
                limit.due(),
                limit.basis(),
                LetterStage.WAITING,
                "",
                "",
                null,
                "",
                "",
                null,
                "",
                null,
                0);
        if (letters.add(actor.county(), letter)) {
            clocks.start(actor.county(), letter, once);
            audit.record(actor, "登记来函", "letter", once, letter.body() + " " + letter.theirNumber());
        }
        return once;
    }

    private static String number(@Nullable String number) {
        return number == null ? "" : number;
    }
}
