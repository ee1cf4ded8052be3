package cn.xiangzhi.casework.letters;

import cn.xiangzhi.access.Audit;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.TermUnit;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.file.CaseShelf;
import cn.xiangzhi.casework.rules.Jurisdiction;
import cn.xiangzhi.casework.rules.ProcedureProfile;
import cn.xiangzhi.dispatch.Orders;
import cn.xiangzhi.documents.Paper;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.law.Parameters;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.powers.Powers;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes letters to other organs, registers theirs, and keeps the answers under their clocks (PPL 25, 26; rules §5). */
@Component
public class LetterDesk {

    private static final String WHAT = "函没有发出";

    private final LetterStore letters;
    private final CaseShelf shelf;
    private final Orders orders;
    private final Papers papers;
    private final Organization organization;
    private final Powers powers;
    private final Terms terms;
    private final Parameters parameters;
    private final Audit audit;
    private final Today today;

    LetterDesk(
            LetterStore letters,
            CaseShelf shelf,
            Orders orders,
            Papers papers,
            Organization organization,
            Powers powers,
            Terms terms,
            Parameters parameters,
            Audit audit,
            Today today) {
        this.letters = letters;
        this.shelf = shelf;
        this.orders = orders;
        this.papers = papers;
        this.organization = organization;
        this.powers = powers;
        this.terms = terms;
        this.parameters = parameters;
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
        var length = length(wanted.kind(), matter.field(), day);
        var due = terms.due(day, length.days(), TermUnit.WORKING_DAY);
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
                due,
                length.basis(),
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
        fields.put("答复期限", due);
        fields.put("联系人", actor.name());
        fields.put("联系电话", wanted.phone().strip());
        fields.put("随函材料", letter.materials().lines().toList());
        var kind =
                wanted.kind() == LetterKind.ASSISTANCE ? PaperKind.ASSISTANCE_REQUEST : PaperKind.JURISDICTION_LETTER;
        var where = letter.where();
        var paper = papers.issue(actor, matter.organ(), kind, where.kind(), where.matter(), day, fields);
        letters.paper(actor.county(), once, paper.id(), number(paper.number()));
        clock(actor.county(), letter, once);
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
        var length = length(came.kind(), "", came.on());
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
                terms.due(came.on(), length.days(), TermUnit.WORKING_DAY),
                length.basis(),
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
            clock(actor.county(), letter, once);
            audit.record(actor, "登记来函", "letter", once, letter.body() + " " + letter.theirNumber());
        }
        return once;
    }

    /** What is answered, theirs to ours or ours to theirs; ours goes out as a letter with a number. */
    public record Reply(LetterAnswer answer, String words, String number, LocalDate on, String phone) {}

    @Transactional
    public void answer(Actor actor, UUID id, long version, Reply reply) {
        actor.must(Right.CASE_HANDLE, "登记答复");
        var letter = letters.find(actor.scope(), id).orElseThrow(() -> Refused.notFound("函"));
        if (letter.version() != version) {
            throw Refused.stale("函");
        }
        if (letter.kind() == LetterKind.DESIGNATION && letter.direction() == Direction.OUT
                || letter.kind() == LetterKind.TRANSFER
                        && reply.answer() == LetterAnswer.RETURN
                        && letter.direction() == Direction.OUT) {
            throw Refused.invalid("答复没有登记", "移送的退回、指定管辖的结果是案件的步骤", "请在案件中办理“登记移送的案件（线索）退回”或者“登记指定管辖结果”，这里自动更新");
        }
        if (!letter.stage().answers().contains(reply.answer())) {
            throw Refused.invalid(
                    "答复没有登记",
                    "现在是“" + letter.stage().label() + "”，不能登记“" + reply.answer().label() + "”",
                    "请核对函的进度");
        }
        var unable = reply.answer().reasoned();
        if (letter.kind() == LetterKind.ASSISTANCE) {
            Jurisdiction.HELP.pass(
                    "答复没有登记",
                    new Jurisdiction.Help(!unable, !unable, !reply.words().isBlank()));
        } else if (unable && reply.words().isBlank()) {
            throw Refused.unlawful(null, "答复没有登记", "不同意或者退回没有写明理由", Basis.house("不予接收的书面说明理由（行政处罚法第26条）"), "请写明理由");
        }
        if (reply.on().isAfter(today.date()) || reply.on().isBefore(letter.sentOn())) {
            throw Refused.invalid("答复没有登记", "答复日期晚于今天，或者早于" + letter.sentOn(), "请核对日期");
        }
        var paper = letter.direction() == Direction.IN && letter.stage() == LetterStage.WAITING
                ? reply(actor, letter, reply)
                : null;
        var said = new LetterStore.Said(
                reply.words().strip(),
                paper == null ? reply.number().strip() : number(paper.number()),
                reply.on(),
                actor.name(),
                paper == null ? null : paper.id());
        settle(actor, letter, reply.answer().to(), said, Ids.next());
        audit.record(actor, "登记函的答复", "letter", id, reply.answer().label());
    }

    private Paper reply(Actor actor, Letter letter, Reply reply) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("受函机关", letter.body());
        fields.put("来函", letter.theirNumber().isEmpty() ? "来函" : "“" + letter.theirNumber() + "”");
        fields.put("案由", letter.subject());
        fields.put("答复意见", reply.answer().label());
        fields.put("理由", reply.words().isBlank() ? "属于本机关职权范围" : reply.words().strip());
        fields.put("联系人", actor.name());
        fields.put("联系电话", reply.phone().strip());
        var organ =
                organization.government(actor.county(), letter.townshipCode()).id();
        return papers.issue(actor, organ, PaperKind.REPLY_LETTER, "letter", letter.id(), reply.on(), fields);
    }

    /** Keeps the answer; the clock ends with the first. */
    void settle(Actor actor, Letter letter, LetterStage stage, LetterStore.Said said, UUID act) {
        if (!letters.answer(actor.county(), letter, stage, said)) {
            throw Refused.stale("函");
        }
        terms.end(actor.county(), letter.where().matter(), letter.term(), said.on(), act);
    }

    void clock(String county, Letter letter, UUID act) {
        var due = letter.dueOn();
        if (due != null) {
            var where = letter.where();
            var name = letter.direction() == Direction.OUT
                    ? letter.kind().label() + "：等" + letter.body() + "答复"
                    : letter.kind().label() + "：答复" + letter.body();
            terms.startUntil(
                    county,
                    letter.townshipCode(),
                    where.kind(),
                    where.matter(),
                    letter.term(),
                    name,
                    letter.sentOn(),
                    due,
                    letter.basis(),
                    act);
        }
    }

    /** How many working days an answer may take, and who says so. */
    record Length(int days, String basis) {}

    /** The ministry's own rule in its field, else the parameter of the office. */
    Length length(LetterKind kind, String field, LocalDate on) {
        var market = ProcedureProfile.of(field) == ProcedureProfile.MARKET;
        if (market && kind.writtenHere()) {
            var rule =
                    terms.rule(kind == LetterKind.ASSISTANCE ? "assistance.market" : "jurisdiction.negotiate.market");
            return new Length(rule.amount(), rule.shownBasis());
        }
        var value = parameters.value(
                kind == LetterKind.ASSISTANCE || kind == LetterKind.TRANSFER
                        ? "letter.assistance.days"
                        : "letter.designation.days",
                on);
        return new Length(
                value.value().intValue(),
                value.source().isEmpty()
                        ? value.confidence().marked(value.basis().label())
                        : value.source());
    }

    private static String number(@Nullable String number) {
        return number == null ? "" : number;
    }
}
