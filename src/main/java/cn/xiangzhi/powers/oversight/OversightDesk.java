package cn.xiangzhi.powers.oversight;

import cn.xiangzhi.access.Audit;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.powers.Writings;
import cn.xiangzhi.powers.acts.MatterActs;
import cn.xiangzhi.powers.handed.Sight;
import cn.xiangzhi.powers.holdings.Granting;
import cn.xiangzhi.powers.holdings.Holdings;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The department comments, orders correction with a term, looks again, and suspends an item for one township (S14). */
@Component
public class OversightDesk {

    static final String KIND = "oversight";
    private static final String TERM = "oversight.correct";
    private static final Basis OWN = Basis.house("放权部门只监督自己下放、委托的事项");

    private final OpinionStore opinions;
    private final GivenItems items;
    private final MatterActs acts;
    private final Terms terms;
    private final Holdings holdings;
    private final Granting granting;
    private final Places places;
    private final ObjectProvider<Writings> writings;
    private final Audit audit;
    private final Today today;

    OversightDesk(
            OpinionStore opinions,
            GivenItems items,
            MatterActs acts,
            Terms terms,
            Holdings holdings,
            Granting granting,
            Places places,
            ObjectProvider<Writings> writings,
            Audit audit,
            Today today) {
        this.opinions = opinions;
        this.items = items;
        this.acts = acts;
        this.terms = terms;
        this.holdings = holdings;
        this.granting = granting;
        this.places = places;
        this.writings = writings;
        this.audit = audit;
        this.today = today;
    }

    /** Issues a comment, or an order to correct until {@code due}; sent twice it changes nothing. */
    @Transactional
    public UUID issue(
            Actor actor,
            UUID once,
            OpinionKind kind,
            @Nullable UUID matter,
            String township,
            String item,
            String words,
            @Nullable LocalDate due) {
        actor.must(Right.OVERSEE, "提出监督意见");
        var about = items.about(actor, matter, township, item);
        var giver = items.given(actor, about.township(), about.itemCode());
        var day = today.date();
        if (words.isBlank()) {
            throw Refused.invalid("没有发出", "没有写明意见或者要纠正的问题", "请写明问题");
        }
        var until = kind == OpinionKind.CORRECTION ? due : null;
        if (kind == OpinionKind.CORRECTION && (until == null || !until.isAfter(day))) {
            throw Refused.invalid("没有发出", "责令纠正没有期限，或者期限不晚于今天", "请填写今天以后的日期");
        }
        var basis = items.basis(actor, about).label();
        var opinion = new Opinion(
                once,
                about.township(),
                giver.department(),
                giver.departmentName(),
                kind,
                about.itemCode(),
                about.itemName(),
                about.matter(),
                about.number(),
                words.strip(),
                basis,
                day,
                until,
                OpinionStage.first(kind),
                "",
                "",
                null,
                "",
                null,
                "",
                0);
        if (!opinions.add(actor.county(), opinion)) {
            return once;
        }
        var act = act(actor, opinion, kind.label(), words.strip() + (until == null ? "" : "；" + until + "前纠正并报告"));
        if (until != null) {
            terms.startUntil(actor.county(), about.township(), KIND, once, TERM, "责令纠正", day, until, basis, act);
            write(actor, opinion, until);
        }
        audit.record(actor, kind.label(), KIND, once, about.itemCode() + " " + about.number());
        return once;
    }

    private void write(Actor actor, Opinion opinion, LocalDate until) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("受函机关", places.name(opinion.townshipCode()));
        fields.put("事项", opinion.itemCode() + " " + opinion.itemName());
        fields.put("存在的问题", opinion.words());
        fields.put("纠正依据", opinion.basis());
        fields.put("纠正期限", until);
        fields.put("联系人", actor.name());
        fields.put("所涉案件", opinion.matterNumber());
        writings.stream().findFirst().ifPresent(writer -> {
            var written = writer.write(
                    actor,
                    new Writings.Bearer(opinion.department(), opinion.townshipCode()),
                    Writings.Kind.CORRECTION,
                    opinion.id(),
                    opinion.issuedOn(),
                    fields);
            opinions.paper(
                    actor.county(), opinion.id(), written.paper(), written.number() == null ? "" : written.number());
        });
    }

    /** The township reports what it corrected, or answers a comment. */
    @Transactional
    public void answer(Actor actor, UUID id, long version, String words) {
        actor.must(Right.FILE_BACK, "报告纠正情况");
        var opinion = seen(actor, id, version);
        if (actor.scope().township() == null || !opinion.stage().answerable()) {
            throw Refused.invalid("没有报告", "现在是“" + opinion.stage().label() + "”，或者您的岗位不在这个乡镇", "请由被监督的乡镇（街道）在待纠正时报告");
        }
        if (words.isBlank()) {
            throw Refused.invalid("没有报告", "没有写明纠正情况", "请写明怎样纠正，或者不同意的理由");
        }
        if (!opinions.answer(actor.county(), opinion, words.strip(), actor.name(), today.date())) {
            throw Refused.stale("监督意见");
        }
        var act = act(actor, opinion, opinion.kind() == OpinionKind.CORRECTION ? "报告纠正情况" : "回复", words.strip());
        terms.endAll(actor.county(), id, today.date(), act);
    }

    /** The department looks again: corrected, or not yet, with another day. */
    @Transactional
    public void check(
            Actor actor, UUID id, long version, boolean corrected, String verdict, @Nullable LocalDate until) {
        actor.must(Right.OVERSEE, "复查纠正情况");
        var opinion = seen(actor, id, version);
        if (!Sight.of(actor).is(opinion.department())) {
            throw Refused.unlawful(null, "不能复查", "这是" + opinion.departmentName() + "发出的", OWN, "请由发出的部门复查");
        }
        if (opinion.stage() != OpinionStage.REPORTED) {
            throw Refused.invalid("没有复查", "现在是“" + opinion.stage().label() + "”，乡镇还没有报告", "请等乡镇报告纠正情况");
        }
        if (!corrected && (verdict.isBlank() || until == null || !until.isAfter(today.date()))) {
            throw Refused.invalid("没有复查", "继续纠正的，没有写明还有什么问题和新的期限", "请填写意见和今天以后的期限");
        }
        var stage = corrected ? OpinionStage.SETTLED : OpinionStage.ISSUED;
        if (!opinions.check(actor.county(), opinion, stage, corrected ? null : until, verdict.strip())) {
            throw Refused.stale("监督意见");
        }
        var act = act(actor, opinion, corrected ? "复查已纠正" : "责令继续纠正", verdict.strip());
        if (!corrected && until != null) {
            terms.startUntil(
                    actor.county(),
                    opinion.townshipCode(),
                    KIND,
                    id,
                    TERM,
                    "责令继续纠正",
                    today.date(),
                    until,
                    opinion.basis(),
                    act);
        }
    }

    /** The item rests in one township, or may be used again; the holding itself says so, and every question after it. */
    @Transactional
    public void suspend(Actor actor, UUID holding, long version, boolean suspended, String reason) {
        actor.must(Right.OVERSEE, "暂停或者恢复行使");
        var held = holdings.find(actor.scope(), holding).orElseThrow(() -> Refused.notFound("行使依据"));
        var giver = items.given(actor, held.township(), held.itemCode());
        if (reason.isBlank()) {
            throw Refused.invalid("没有办理", "没有写明理由", "请写明暂停或者恢复的理由");
        }
        granting.suspendByGiver(actor, held, version, suspended, giver.departmentName() + "：" + reason.strip());
        acts.add(
                actor,
                Ids.next(),
                held.township(),
                "holding",
                holding,
                suspended ? "暂停行使" : "恢复行使",
                held.itemCode() + " " + reason.strip());
    }

    private Opinion seen(Actor actor, UUID id, long version) {
        var opinion = opinions.find(Sight.of(actor), id).orElseThrow(() -> Refused.notFound("监督意见"));
        if (opinion.version() != version) {
            throw Refused.stale("监督意见");
        }
        return opinion;
    }

    private UUID act(Actor actor, Opinion opinion, String what, String words) {
        var id = Ids.next();
        acts.add(actor, id, opinion.townshipCode(), KIND, opinion.id(), what, words);
        return id;
    }
}
